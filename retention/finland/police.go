package finland

import (
	"slices"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Police returns the rules of sections 33 to 38 of Act 616/2019 on how long the police
// keep personal data: of criminal matters by the gravest offence, of suspects' marks, of
// bans and missing persons, of the prevention of offences and of permits.
//
// The act is in force from 1 June 2019, but for four years the police could still apply
// the act before it (section 61(3)), which is not in the book. So the rules bind from 1
// June 2023; fingerprints for identity cards from 2 August 2021.
//
// A matter is removed a year after the last suspected offence has become time-barred, or
// not before that. The host computes that day from the Criminal Code. Some offences are
// never time-barred: their matters have no such event, and are kept.
//
// That data may be kept longer while they are needed for an investigation or to protect
// somebody's rights (ss. 33(7), 34(4), 35(2)), or for a special reason after a death (s.
// 38(3)), is a hold of the host, who assesses the need at least every five years; the days
// that a decision shows as overdue beneath such a hold are not late. The act does not ask
// anybody to decide before the data go, so no rule waits for an appraisal. Section 36, and
// section 38 apart from the year after the death, know no longer keeping. Of a permit that
// is valid without end no day is the last one: it needs a hold too.
//
// Not in the model: that data which turn out not to be needed go without delay (ss. 5(3)
// and 7(6)), that the data of s. 37 are assessed every year, that weapon data serve few
// purposes once ten years have gone (s. 38(2) 2)), logs under the Prüm decision (s. 33(8)),
// what goes to an archive (s. 40), and the Security and Intelligence Service (ch. 7).
func Police() *retention.Rulebook { return police() }

var police = sync.OnceValue(func() *retention.Rulebook {
	act := calendar.Source{Citation: "Act 616/2019", URL: "https://www.finlex.fi/fi/laki/ajantasa/2019/20190616", Checked: policeRead}
	since := act.At("", "that the rule counts from 1 June 2023, when the act before could be applied no longer (s. 61(3)), is inferred")
	return retention.MustNewRulebook(retention.Definition{
		ID: "fi.616", Version: "616/2019 as amended by 696/2021 and 209/2023", CheckedThrough: calendar.MustParseDate("2025-02-28"),
		Complaints: calendar.Source{Citation: "Act 1054/2018 s. 56, and for data of s. 38 Act 1050/2018 s. 21: the Data Protection Ombudsman", Checked: policeRead,
			Doubt: "later changes of these sections were not followed"},
		Sources: []calendar.Source{
			act.At("ss. 33–38, 61", "amending acts were followed to February 2025"),
			act.At("s. 5(3), s. 7(6): data that turn out not to be needed are destroyed without delay; a finding of a person, and not a rule of this book"),
			act.At("s. 33(8): logs under the Prüm Treaty and the Prüm decision follow these", "neither was read"),
			act.At("s. 38(2) 2): once ten years have gone since the destruction the data on a weapon are not used for the purposes of s. 11 any more; a rule on use"),
			act.At("s. 38(2) 4): reports of suspected breaches are removed as Act 444/2017 ch. 7 s. 9(2) says, and not by this book"),
			act.At("s. 40: what is archived is ordered by other law; who must hand data over adds that rule"),
			act.At("s. 57: the Security and Intelligence Service keeps its data for 25 years from the last entry; it is another controller, and not in this book"),
			{Citation: "Act 761/2003 ss. 22–26", Checked: policeRead, Doubt: "read as enacted; could be applied until 1 June 2023 (s. 61(3)), and is not in this book"},
		},
		Classes: called.Classes(PoliceMatterUpToYear, PoliceMatterUpToFive, PoliceMatterOverFive, PoliceOtherMatter, PoliceSuspectMarks,
			PoliceOtherTask, PoliceBusinessBan, PoliceProtection, PoliceSupervised, PoliceWanted, PoliceMissing, PoliceMissingRelatives, PoliceForeignerMarks, PoliceSafety,
			PolicePrevention, PoliceObservation, PolicePreventionSafety, PoliceInformant, PoliceDNAQuality,
			PolicePermit, PoliceFirearmNotice, PoliceWeapon, PoliceLostProperty, PoliceMoneyLaundering, PoliceSanction, PoliceCustomer, PoliceCardFingerprint),
		Triggers: called.Triggers(PoliceSentToProsecutor, PoliceLimitationEnded, PoliceRegistered, PolicePersonEntry, PoliceDataEntered, PoliceBusinessBanEnded,
			PoliceProtectionOrder, PoliceSupervisionEnded, PoliceNoticeEnded, PolicePersonFound, PoliceRemovalRequested, PoliceCitizenshipKnown, PolicePermitDay,
			PoliceObjectDestroyed, PoliceCardGranted, Death),
		Traits:    called.Traits(PoliceLinkedToMatter, PolicePenaltyOfYear, PoliceSuspectUnder15, PoliceNotSuspectedMore),
		Rules:     slices.Concat(policeMatters(since), policeTasks(since), policePrevention(since), policePermits(since, act)),
		Relations: slices.Concat(policeMatterRelations(act), policeTaskRelations(act)),
	})
})

// policeRead is the day on which the acts on the police were read.
var policeRead = calendar.MustParseDate("2026-11-30")

// policeRules returns rules after whose period the data are deleted, and which bind from the
// day on which the act before could be applied no longer.
func policeRules(rules ...retention.Rule) []retention.Rule {
	for i := range rules {
		rules[i].Then = retention.Delete
		if rules[i].From.IsZero() {
			rules[i].From = calendar.MustParseDate("2023-06-01")
		}
	}
	return rules
}
