package reply

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// law is what a computation is called, whose calendars it takes, what it is for,
// and in which of its articles each step of counting is written.
type law struct {
	name      string
	countries []string // whose calendars it takes
	scope     string   // what it is for, and what not
	basis     calendar.Source
	since     calendar.Date    // in force from that day; an event before it is counted all the same, and the steps say so
	from      calendar.Date    // events before it are refused; zero: none are
	short     int              // periods of so many days or fewer are counted in working days; 0: none are
	unknown   []retention.Unit // units of which it says nothing: the doubt is about every such period, and not only about months without the day

	start       article // the event's day is not counted
	days        article
	weeks       article
	months      article
	years       article
	workingDays article
	back        article // counting backwards
	roll        article // to a working day; zero: the law moves nothing
	atLeastTwo  article // working days in a period of two days or more; zero: the law has no such rule
}

// article is a place in the law, and what is not confirmed about it.
type article struct{ where, doubt string }

var laws = [...]law{
	ComputationEU: {
		name: "Regulation 1182/71", countries: []string{"fi", "ee"},
		scope: "for limits that an act of the EU sets; not for its entry into force, not for hours, not for retention periods, contracts or national law",
		since: calendar.MustParseDate("1971-07-01"),
		basis: calendar.Source{
			Citation: "Regulation (EEC, Euratom) No 1182/71 arts. 2 and 3, in force 1971-07-01", URL: "http://data.europa.eu/eli/reg/1971/1182/oj", Checked: lawsChecked,
			Doubt: "art. 3(5) is contested; that art. 3(4) moves the controller's own limit is from EDPB Guidelines 01/2022"},
		start: article{where: "art. 3(1)"}, days: article{where: "art. 3(2)(b)"},
		weeks: article{where: "art. 3(2)(c)"}, months: article{where: "art. 3(2)(c)"}, years: article{where: "art. 3(2)(c)"},
		workingDays: article{where: "arts. 2(2) and 3(3)"}, back: article{where: "art. 3(4), last sentence"},
		roll:       article{"art. 3(4)", "that it moves the controller's own limit is from EDPB Guidelines 01/2022"},
		atLeastTwo: article{"art. 3(5)", "contested; never rely on the later day"},
	},
	ComputationFinland: {
		name: "Act 150/1930", countries: []string{"fi"},
		scope: "for limits that a Finnish act or decree sets for something to be done at a court or an authority; not for contracts, not for retention periods",
		since: calendar.MustParseDate("1966-07-01"),
		basis: calendar.Source{
			Citation: "Act on the Computation of Statutory Time Limits 150/1930 ss. 2–5, s. 5 as amended by 358/1966, in force 1966-07-01", URL: "https://finlex.fi/fi/laki/ajantasa/1930/19300150", Checked: lawsChecked,
			Doubt: "followed to 1053/2023; section 5 lets a task be done on the next working day and section 6 (by 128/2005) speaks of what is done at a court or an authority, and no source was found that section 5 moves an authority's own limit, so the nominal day is safe"},
		start: article{where: "s. 2"}, days: article{where: "s. 2"},
		weeks: article{where: "s. 3"}, months: article{where: "s. 3"}, years: article{where: "s. 3"},
		workingDays: article{"s. 5", "the act counts no working days; an act of its own must say what they are"}, back: article{where: "s. 4"},
		roll: article{"s. 5", "no source was found that it moves an authority's own limit"},
	},
	ComputationEstonia: {
		name: "TsÜS §§ 134–137", countries: []string{"ee"},
		scope: "for declarations of intent and the performance of obligations; not for days that the parties have fixed, not for retention periods; it knows no half-months, quarters or half-years",
		since: calendar.MustParseDate("2002-07-01"),
		basis: calendar.Source{
			Citation: "Tsiviilseadustiku üldosa seadus §§ 134–137, in force 2002-07-01", URL: "https://www.riigiteataja.ee/akt/687028?leiaKehtiv", Checked: lawsChecked,
			Doubt: "that § 136(4) reaches months is by analogy, and that § 136(8) moves an authority's own limit follows from its words only, but in administrative procedure, where HMS § 33(3) says it"},
		start: article{where: "§ 135(1)"}, days: article{where: "§ 136(6)"}, weeks: article{where: "§ 136(5)"},
		months:      article{"§ 136(3), (4)", "that (4) reaches months is by analogy"},
		years:       article{where: "§ 136(2), (4)"},
		workingDays: article{"§ 136(6)", "the act counts no working days; an act of its own says so"},
		back:        article{"§ 136", "no rule on counting backwards was found; it is counted as forwards"},
		roll:        article{"§ 136(8)", "that it moves an authority's own limit follows from its words only, but in administrative procedure, where HMS § 33(3) says it"},
	},
	ComputationUkraine: {
		name: "Civil Code arts. 251–255", countries: []string{"ua"},
		scope: "for acts under civil law, and where no law of its own says otherwise; law 2073-IX has a rule of its own for administrative procedure; not for retention periods",
		since: calendar.MustParseDate("2004-01-01"),
		basis: calendar.Source{
			Citation: "Civil Code of Ukraine 435-IV arts. 251–255, in force 2004-01-01", URL: "https://zakon.rada.gov.ua/laws/show/435-15", Checked: calendar.MustParseDate("2026-11-30"),
			Doubt: "that art. 254(3) reaches years is by analogy; whether the roll helps the one who must answer is not settled by the special laws"},
		start: article{where: "art. 253"}, days: article{where: "art. 253"},
		weeks: article{where: "art. 254(4)"}, months: article{where: "art. 254(3)"},
		years:       article{"art. 254(1), (3)", "that (3) reaches years is by analogy"},
		workingDays: article{"art. 253", "the code counts no working days; a law of its own says so"},
		back:        article{"art. 254", "no rule on counting backwards was found; it is counted as forwards"},
		roll:        article{"art. 254(5)", "whether it helps the one who must answer is not settled by the special laws"},
	},
	ComputationUkraineAdministrative: {
		name: "Law 2073-IX art. 33", countries: []string{"ua"},
		scope: "for periods in an administrative case under law 2073-IX; not for appeals of citizens and requests for information, which have laws of their own, and not where a law says otherwise",
		basis: calendar.Source{
			Citation: "Law of Ukraine on Administrative Procedure 2073-IX art. 33, in force 2023-12-15", URL: "https://zakon.rada.gov.ua/laws/show/2073-20", Checked: calendar.MustParseDate("2026-11-30"),
			Doubt: "read in the state of February 2026; that it is in force from 2023-12-15, 18 months after its publication, is from the Ministry of Justice; art. 33 knows no weeks and no years, which are counted as the Civil Code does"},
		from: calendar.MustParseDate("2023-12-15"), short: 10, unknown: []retention.Unit{retention.InWeeks, retention.InYears},
		start: article{where: "art. 33(2)"}, days: article{where: "art. 33(1)"},
		weeks:       article{"art. 33(1)", "it knows none; counted as the Civil Code does"},
		months:      article{where: "art. 33(3)"},
		years:       article{"art. 33(1)", "it knows none; counted as the Civil Code does"},
		workingDays: article{where: "art. 33(1)"},
		back:        article{"art. 33", "no rule on counting backwards was found; it is counted as forwards"},
		roll:        article{where: "art. 33(3)"},
	},
	ComputationEUEntryIntoForce: {
		name: "Regulation 1182/71 arts. 4, 5", countries: []string{"fi", "ee"},
		scope: "for the day on which an act of the EU enters into force, takes effect, is applied or ends; not for acts that somebody must do",
		since: calendar.MustParseDate("1971-07-01"),
		basis: calendar.Source{
			Citation: "Regulation (EEC, Euratom) No 1182/71 arts. 4 and 5, in force 1971-07-01", URL: "http://data.europa.eu/eli/reg/1971/1182/oj", Checked: lawsChecked},
		start: article{where: "art. 3(1)"}, days: article{where: "art. 3(2)(b)"},
		weeks: article{where: "art. 3(2)(c)"}, months: article{where: "art. 3(2)(c)"}, years: article{where: "art. 3(2)(c)"},
		workingDays: article{where: "arts. 2(2) and 3(3)"}, back: article{where: "art. 3"},
	},
}

var lawsChecked = calendar.MustParseDate("2026-11-22")

// cite cites an article of the law.
func (w *law) cite(a article) calendar.Source {
	return calendar.Source{Citation: w.name + ": " + a.where, Article: a.where, URL: w.basis.URL, Checked: w.basis.Checked, Doubt: a.doubt}
}

// counting returns the article by which a unit is counted.
func (w *law) counting(u retention.Unit) article {
	switch u {
	case retention.InWeeks:
		return w.weeks
	case retention.InMonths:
		return w.months
	case retention.InYears:
		return w.years
	case retention.InWorkingDays:
		return w.workingDays
	default:
		return w.days
	}
}

// counted returns the period as the law counts it.
func (w *law) counted(p retention.Period) retention.Period {
	if n, unit := p.Number(); unit == retention.InDays && n > 0 && n <= w.short {
		return retention.WorkingDays(n)
	}
	return p
}

// takes reports whether the calendar is that of one of the law's countries.
func (w *law) takes(c *calendar.Calendar) bool { return slices.Contains(w.countries, c.Country()) }

func (w *law) rolls() bool { return w.roll.where != "" }

// rolled returns the day to which the law's roll moves a nominal end.
func (w *law) rolled(nominal calendar.Date, c *calendar.Calendar) (calendar.Date, error) {
	if !w.rolls() {
		return nominal, nil
	}
	return c.OnOrAfter(nominal)
}

// containsTwo reports whether the period must contain two working days.
func (w *law) containsTwo(p retention.Period) bool {
	return w.atLeastTwo.where != "" && p != retention.Days(1)
}
