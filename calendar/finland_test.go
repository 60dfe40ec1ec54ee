package calendar_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
)

const s5 = "150/1930 s. 5 as amended by 358/1966"

func TestFinlandSection5(t *testing.T) {
	checkWorkdays(t, calendar.Finland(), []workday{
		{"Fri 1966-07-01", works, "358/1966: the first day of the coverage, an ordinary Friday"},
		{"Sat 1966-07-02", off, s5 + ": Saturday"},
		{"Sat 2025-03-15", off, s5 + ": Saturday"},
		{"Sun 2025-03-16", off, s5 + ": Sunday is a church day"},
		{"Mon 2025-03-17", works, s5},

		{"Wed 2025-01-01", off, "Church Act 1054/1993 ch. 4 s. 3: New Year's Day"},
		{"Thu 2025-01-02", works, s5},
		{"Thu 2025-04-17", works, s5 + ": Maundy Thursday is not named"},
		{"Fri 2025-04-18", off, "Church Act 1054/1993 ch. 4 s. 3: Good Friday"},
		{"Mon 2025-04-21", off, "Church Act 1054/1993 ch. 4 s. 3: Easter Monday"},
		{"Tue 2025-04-22", works, s5},
		{"Thu 2025-05-01", off, "272/1944: May Day"},
		{"Wed 2025-04-30", works, s5 + ": the eve of May Day is not named"},
		{"Fri 2024-12-06", off, "388/1937: Independence Day"},
		{"Thu 2024-12-05", works, s5},
		{"Wed 2024-12-25", off, "Church Act 1054/1993 ch. 4 s. 3: Christmas Day"},
		{"Thu 2024-12-26", off, "Church Act 1054/1993 ch. 4 s. 3: St Stephen's Day"},
		{"Fri 2024-12-27", works, s5},
		{"Mon 2021-12-27", works, "25 and 26 December 2021 fell on a weekend, and no law makes up for it"},
		{"Fri 2024-11-01", works, "church law 535/1953: All Saints' Day is a Saturday since 1955"},
	})
}

func TestFinlandEves(t *testing.T) {
	checkWorkdays(t, calendar.Finland(), []workday{
		{"Tue 2024-12-24", off, s5 + ": Christmas Eve"},
		{"Mon 2024-12-23", works, s5},
		{"Tue 1968-12-24", off, s5 + ": Christmas Eve"},
		{"Wed 2025-12-31", works, s5 + ": New Year's Eve is not named, though banks close early"},
		{"Mon 1973-12-31", works, s5 + ": New Year's Eve is not named"},

		{"Fri 2024-06-21", off, s5 + ": Midsummer Eve"},
		{"Thu 2024-06-20", works, s5},
		{"Mon 2024-06-24", works, "church law 535/1953: Midsummer Day is a Saturday since 1955, no longer 24 June"},
		{"Fri 2020-06-19", off, s5 + ": the earliest Midsummer Eve"},
		{"Fri 2020-06-26", works, "the Friday after Midsummer"},
		{"Fri 2021-06-25", off, s5 + ": the latest Midsummer Eve"},
		{"Fri 2021-06-18", works, "the Friday a week before Midsummer Eve"},
		{"Fri 1967-06-23", off, s5 + ": the first Midsummer Eve of the coverage"},
	})
}

func TestFinlandEpiphany(t *testing.T) {
	const (
		before = "Epiphany on 6 January, through 1972"
		moved  = "Epiphany on the Saturday of 6 to 12 January, 1973 to 1991"
		after  = "Epiphany on 6 January again, from 1992"
	)
	checkWorkdays(t, calendar.Finland(), []workday{
		{"Fri 1967-01-06", off, before},
		{"Thu 1972-01-06", off, before},
		{"Mon 1975-01-06", works, moved},
		{"Thu 1977-01-06", works, moved},
		{"Thu 1983-01-06", works, moved},
		{"Fri 1989-01-06", works, moved},
		{"Mon 1992-01-06", off, after},
		{"Mon 2025-01-06", off, after},
	})
}

func TestFinlandAscensionDay(t *testing.T) {
	const (
		before = "Ascension Day on Thursday, through 1972"
		moved  = "Ascension Day on Saturday, 1973 to 1991"
		after  = "Ascension Day on Thursday again, from 1992"
	)
	checkWorkdays(t, calendar.Finland(), []workday{
		{"Thu 1967-05-04", off, before},
		{"Thu 1972-05-11", off, before},
		{"Thu 1973-05-31", works, moved},
		{"Thu 1990-05-24", works, moved},
		{"Thu 1991-05-09", works, moved + "; libraries that stop at 1990 are wrong"},
		{"Thu 1992-05-28", off, after},
		{"Thu 2025-05-29", off, after},
	})
}

// The Whit Mondays before 1973 are disputed; in the table they are holidays, with
// the doubt in their source.
func TestFinlandWhitMonday(t *testing.T) {
	checkWorkdays(t, calendar.Finland(), []workday{
		{"Mon 1967-05-15", off, "a church day until 1973, by the press"},
		{"Mon 1968-06-03", off, "a church day until 1973, by the press"},
		{"Mon 1969-05-26", off, "a church day until 1973, by the press"},
		{"Mon 1970-05-18", off, "a church day until 1973, by the press"},
		{"Mon 1971-05-31", off, "a church day until 1973, by the press"},
		{"Mon 1972-05-22", off, "a church day until 1973, by the press"},
		{"Mon 1973-06-11", works, "no church day from 1973"},
		{"Mon 1974-06-03", works, "no church day from 1973"},
		{"Mon 2025-06-09", works, "not named in the Church Act 1054/1993 ch. 4 s. 3"},
	})
}
