package finland

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of the Working Time Act.
const (
	ShiftRoster             retention.Class = "fi.872.30" // section 30
	DriversLog              retention.Class = "fi.872.31" // section 31, a log of a driver of a motor vehicle; a tachograph can take its place
	WorkingHours            retention.Class = "fi.872.32" // section 32, hours worked and the pay for them, also those of a working-time bank
	WorkingHoursOfOfficials retention.Class = "fi.872.41" // the same of officials of the state, for whom section 41 names another act
)

// The events of the act.
const (
	// ClaimArose is the day on which the right to pay for the hours arose. Where time off takes
	// the place of pay, or comes from a working-time bank, it is the day by which it should
	// have been given. Of several in a record the last counts.
	ClaimArose retention.Trigger = "claim-arose"
	// EmploymentEnded is the day on which the employment ended: in the register that of the one
	// employee whose hours they are, in a roster that of anybody in it, and of several the last.
	EmploymentEnded retention.Trigger = "employment-ended"
	// LogEnded is the last day that a driver's log covers.
	LogEnded retention.Trigger = "log-ended"
)

// InWorkingHours is the trait of rosters whose data appear from the working-hours register:
// they need not be kept (section 30(1)).
const InWorkingHours retention.Trait = "in-working-hours"

// WorkingTime returns the retention periods of the Working Time Act 872/2019. The register of
// working hours, and rosters whose data do not appear from it, are kept until the time for a
// claim has run out: while the employment lasts, two years from the end of the calendar year
// in which the right arose; once it has ended, in the register two years from its end instead,
// also where that is earlier. A roster is one document for the workplace, so that of both the later
// one holds. Drivers' logs are kept for a year. All are floors: no sentence says what
// follows.
//
// A claim that had lapsed before the employment ended does not revive by its end (section
// 40). No rule can say so, because which start counts depends on which events there are
// and not on how far apart they lie: the record of such a claim is protected again, for two
// years from the end. That is longer than the law, and never shorter. A host that disposes of
// what is free has no such record left. One that keeps them writes [EmploymentEnded] only
// into the records that are still protected on that day, and has exactly what the law says.
//
// A roster with the trait [InWorkingHours] is bound by no rule, and is undetermined until a
// book of the host's says what becomes of it. The claims of officials of the state follow the
// Act on State Civil Servants 750/1994 (section 41), which was not read, and those that arose
// before 2020 follow section 38 of Act 605/1996 (section 49(5)), which was not read either. A
// claim that was brought, or a dispute, is a hold of the host.
func WorkingTime() *retention.Rulebook { return workingTime() }

var workingTime = sync.OnceValue(func() *retention.Rulebook {
	const (
		atLeast, latest = retention.AtLeast, retention.Latest
		either          = retention.Delete | retention.Anonymise

		after   = "what may be done afterwards is inferred: no sentence orders disposal"
		several = "that the last of several claims in a record counts is inferred"
		revives = "a claim that had lapsed before the employment ended does not revive, but this rule protects its record for two years more"
		roster  = "a roster is one document for the whole workplace: both times count, and the later one holds"
		rolls   = "a claim can be brought on the next working day if the last day is none (Act 150/1930 s. 5): the rule ends on the day itself"
		bank    = "that s. 40(4) reaches time off from a working-time bank is inferred"
		noStart = "that the year counts from the last day of the log is inferred: the section names no start"
	)
	var (
		years, yearEnd = retention.Years, retention.EndOfYear()
		since          = calendar.MustParseDate("2020-01-01")
		act            = calendar.Source{Citation: "Act 872/2019", URL: "https://www.finlex.fi/fi/laki/ajantasa/2019/20190872", Checked: confirmed}
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "fi.872", Version: "872/2019, as amended through 944/2024", CheckedThrough: followed,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("ss. 30–32, 40, 41, 48 and 49(5)", "read in a copy of the act and not at the address; amending acts were followed to February 2025, and none had changed these periods"),
			act.At("s. 49(5): claims that arose before 2020 lapse under s. 38 of Act 605/1996", "that section was not read; the rules count older claims as they do newer ones"),
			act.At("ss. 30–32 and 40: no section says how years count; that they end on the day with the same number, as in Act 150/1930 s. 3, is inferred"),
		},
		Classes: append(called.Classes(ShiftRoster, DriversLog, WorkingHours), retention.ClassInfo{
			Class: WorkingHoursOfOfficials, Title: called.Class(WorkingHoursOfOfficials),
			RulesFrom: "the Act on State Civil Servants 750/1994, to which Act 872/2019 ss. 32(1) and 41 lead; it was not read",
		}),
		Triggers: called.Triggers(ClaimArose, EmploymentEnded, LogEnded),
		Traits:   called.Traits(InWorkingHours),
		Rules: []retention.Rule{
			{ID: "fi.872.30.work", Class: ShiftRoster, Unless: InWorkingHours, Bound: atLeast, Period: years(2), Trigger: ClaimArose, Pick: latest, Cutoff: yearEnd, Then: either, From: since, Basis: act.At("ss. 30(1) and 40(1)–(3)", after, several, rolls)},
			{ID: "fi.872.30.end", Class: ShiftRoster, Unless: InWorkingHours, Bound: atLeast, Period: years(2), Trigger: EmploymentEnded, Absent: retention.NotBinding, Pick: latest, Then: either, From: since, Basis: act.At("ss. 30(1) and 40(4)", after, roster, bank, rolls)},
			{ID: "fi.872.31", Class: DriversLog, Bound: atLeast, Period: years(1), Trigger: LogEnded, Then: either, From: since, Basis: act.At("s. 31(2)", after, noStart)},
			{ID: "fi.872.32.work", Class: WorkingHours, InsteadOf: "fi.872.32.end", Bound: atLeast, Period: years(2), Trigger: ClaimArose, Pick: latest, Cutoff: yearEnd, Then: either, From: since, Basis: act.At("ss. 32(1) and 40(1)–(3)", after, several, rolls)},
			{ID: "fi.872.32.end", Class: WorkingHours, Bound: atLeast, Period: years(2), Trigger: EmploymentEnded, Absent: retention.NotBinding, Then: either, From: since, Basis: act.At("ss. 32(1) and 40(4)", after, revives, bank, rolls)},
		},
	})
})
