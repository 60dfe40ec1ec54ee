package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Employment Contracts Act (TLS) § 5(3). Its amendment RT I,
// 03.07.2026, 27 gave it another period and another start on 2026-07-13, so they are
// two.

// EmploymentData is the window of TLS § 5(3) as it stood until 2026-07-12: two weeks
// from an employee's demand for the employer to give the data of the contract, if they
// were not given before the work began.
//
// The duty is a private one, so that its end moves by TsÜS § 136(8).
func EmploymentData() reply.Window {
	until := employment
	until.URL = "https://www.riigiteataja.ee/akt/103022026015"
	return called.Window(reply.Window{
		ID:    "ee.tls.5.3",
		Basis: until.At("§ 5(3): until 2026-07-12", "that a demand made before 2026-07-13 keeps its two weeks is inferred"),
		Law:   Computation, From: calendar.MustParseDate("2009-07-01"), Until: employmentReworded, CheckedThrough: employmentReworded.AddDays(-1),
		Readings: []reply.Reading{{Period: retention.Weeks(2)}},
	})
}

// EmploymentDataFromStart is the window of TLS § 5(3) from 2026-07-13 on: seven
// calendar days from the day on which the employee began to work for the employer to
// give the data of the contract, if they were not given before. Nobody has to ask.
//
// An employee of three hours a week on average need not be told in writing (§ 5(6)).
func EmploymentDataFromStart() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.tls.5.3.started",
		Basis: employment.At("§ 5(3)", "what holds for those who began before 2026-07-13 was not found; the text from 2027-01-01 was not seen"),
		Law:   Computation, From: employmentReworded, CheckedThrough: calendar.MustParseDate("2026-12-31"),
		Readings: []reply.Reading{{Period: retention.Days(7)}},
	})
}

var (
	// employment is the Employment Contracts Act.
	employment         = calendar.Source{Citation: "Töölepingu seadus", URL: "https://www.riigiteataja.ee/akt/103072026035", Checked: reread}
	employmentReworded = calendar.MustParseDate("2026-07-13")
)
