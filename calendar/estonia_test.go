package calendar_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
)

const holidaysAct = "Pühade ja tähtpäevade seadus §§ 1, 2"

func TestEstonia(t *testing.T) {
	checkWorkdays(t, calendar.Estonia(), []workday{
		{"Mon 1998-02-23", works, "the day on which the act came into force"},
		{"Tue 1998-02-24", off, holidaysAct + ": Independence Day"},
		{"Wed 1998-02-25", works, holidaysAct},
		{"Sat 2025-03-15", off, "TsÜS § 136(8): Saturday"},
		{"Sun 2025-03-16", off, "TsÜS § 136(8): Sunday"},

		{"Wed 2025-01-01", off, holidaysAct + ": New Year's Day"},
		{"Thu 2025-01-02", works, holidaysAct},
		{"Mon 2025-01-06", works, holidaysAct + ": Epiphany is not a holiday here"},
		{"Mon 2025-02-24", off, holidaysAct + ": Independence Day"},
		{"Thu 2025-04-17", works, holidaysAct},
		{"Fri 2025-04-18", off, holidaysAct + ": Good Friday"},
		{"Thu 2025-05-01", off, holidaysAct + ": Spring Day"},
		{"Thu 2025-05-29", works, holidaysAct + ": Ascension Day is not a holiday here"},
		{"Mon 2025-06-09", works, holidaysAct + ": Whit Sunday has no second day"},
		{"Mon 2025-06-23", off, holidaysAct + ": Victory Day"},
		{"Tue 2025-06-24", off, holidaysAct + ": Midsummer Day"},
		{"Wed 2025-06-25", works, holidaysAct},
		{"Wed 2025-08-20", off, holidaysAct + ": Day of Restoration of Independence"},
		{"Thu 1998-08-20", off, holidaysAct + ": in the act from the beginning"},
		{"Thu 2025-12-25", off, holidaysAct + ": Christmas Day"},
		{"Fri 2025-12-26", off, holidaysAct + ": second day of Christmas"},
		{"Wed 2025-12-31", works, "TLS § 53 shortens it for employees, which leaves it a working day"},
	})
}

func TestEstoniaEasterMondayIsAWorkingDay(t *testing.T) {
	checkWorkdays(t, calendar.Estonia(), []workday{
		{"Mon 1998-04-13", works, holidaysAct},
		{"Mon 2024-04-01", works, holidaysAct},
		{"Mon 2025-04-21", works, holidaysAct},
		{"Mon 2026-04-06", works, holidaysAct},
	})
}

func TestEstoniaChristmasEve(t *testing.T) {
	const law = "RT I 2005, 24, 185, in force 2005-05-20"
	checkWorkdays(t, calendar.Estonia(), []workday{
		{"Thu 1998-12-24", works, law},
		{"Fri 2004-12-24", works, law + ": the last one before it"},
		{"Sat 2005-12-24", off, "the first one under it fell on a Saturday"},
		{"Mon 2007-12-24", off, law + ": the first one on a weekday"},
		{"Wed 2025-12-24", off, law},
	})
}

func TestEstoniaDoesNotMakeUpForWeekends(t *testing.T) {
	const law = "no law moves a holiday from a weekend; the bill of 2022 was not adopted"
	checkWorkdays(t, calendar.Estonia(), []workday{
		{"Mon 2018-02-26", works, law + ": 24 February 2018 was a Saturday"},
		{"Mon 2022-01-03", works, law + ": 1 January 2022 was a Saturday"},
		{"Mon 2022-05-02", works, law + ": 1 May 2022 was a Sunday"},
		{"Tue 2019-06-25", works, law + ": 23 June 2019 was a Sunday"},
		{"Mon 2022-08-22", works, law + ": 20 August 2022 was a Saturday"},
		{"Tue 2022-12-27", works, law + ": 24 and 25 December 2022 were a weekend"},
	})
}
