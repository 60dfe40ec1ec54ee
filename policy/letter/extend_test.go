package letter_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// The month from 5 November 2026 ends on a Saturday. Through it the person is told in time,
// through Monday under a reading, and on Tuesday no more. Package reply says the same.
func TestTheLastDayOnWhichAnExtensionIsTold(t *testing.T) {
	received := day("2026-11-05")
	demand := policy.Demand{Kind: policy.Access, Received: received}
	for sent, want := range map[string]reply.Phase{"2026-12-05": reply.InTime, "2026-12-06": reply.InTimeDisputed, "2026-12-07": reply.InTimeDisputed, "2026-12-08": 0} {
		f := letter.Facts{Law: letter.Finland, Sent: day(sent), Reason: "many files"}
		l, err := letter.Extend(demand, eu.DataSubjectRequest(), calendar.Finland(), f)
		_, followed := reply.Follow(eu.DataSubjectRequest(), calendar.Finland(), reply.Event{Kind: reply.Received, On: received}, reply.Event{Kind: reply.Extended, On: day(sent)})
		assert.Equal(t, followed == nil, err == nil, sent)
		if want == 0 {
			assert.ErrorIs(t, err, reply.ErrNotAllowed)
			assert.ErrorIs(t, followed, reply.ErrNotAllowed)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, want, l.Phase(), sent)
		assert.Equal(t, reply.Deadline{Safe: day("2026-12-05"), Latest: day("2026-12-07")}, l.By)
		assert.Equal(t, day("2027-02-05"), l.Announced)
	}
}

func TestThePromisedDay(t *testing.T) {
	extend := func(until string) (letter.Letter, error) {
		f := by(letter.Finland)
		f.Reason = "many files"
		if until != "" {
			f.Until = day(until)
		}
		d := demanded(policy.Access, policy.Accepted)
		return letter.Extend(d, eu.DataSubjectRequest(), calendar.Finland(), f)
	}
	for until, want := range map[string]error{"": nil, "2026-12-03": nil, "2027-02-02": nil, "2026-12-02": reply.ErrSequence, "2026-11-19": reply.ErrSequence, "2027-02-03": reply.ErrNotAllowed} {
		l, err := extend(until)
		assert.ErrorIs(t, err, want, until)
		if want == nil && until != "" {
			assert.Equal(t, day(until), l.Announced)
			assert.Contains(t, l.In(calendar.English), day(until).In(calendar.English))
		}
	}
}

func TestProblemsOfAnExtension(t *testing.T) {
	information := policy.Demand{Received: day("2026-11-16")}
	about := func(l letter.Law) letter.Facts {
		f := official(l)
		f.About, f.Reason = "minutes", "many files"
		return f
	}
	noReason, third := about(letter.Finland), about(letter.Ukraine)
	noReason.Reason = "\t"
	access := demanded(policy.Access, policy.Accepted)
	for name, row := range map[string]struct {
		demand   policy.Demand
		window   reply.Window
		calendar *calendar.Calendar
		facts    letter.Facts
		want     error
		text     string
	}{
		"no reason":             {access, eu.DataSubjectRequest(), calendar.Finland(), noReason, letter.ErrMissing, "say why in Reason"},
		"no longer period":      {access, eu.Refusal(), calendar.Finland(), about(letter.Finland), reply.ErrNotAllowed, "it has no longer period"},
		"no calendar":           {access, eu.DataSubjectRequest(), nil, about(letter.Finland), reply.ErrCalendar, ""},
		"another country's":     {access, eu.DataSubjectRequest(), calendar.Ukraine(), about(letter.Finland), reply.ErrCalendar, ""},
		"no window":             {access, reply.Window{}, calendar.Finland(), about(letter.Finland), retention.ErrPeriod, ""},
		"of another law":        {information, ukraine.InformationRequest(), calendar.Ukraine(), about(letter.EstonianInformation), reply.ErrNotAllowed, "by the law estonian_information it is ee.avts.18"},
		"of another law again":  {information, estonia.InformationRequest(), calendar.Estonia(), about(letter.UkrainianInformation), reply.ErrNotAllowed, "by the law ukrainian_information it is ua.2939.20.1"},
		"of an authority":       {access, eu.PriorConsultation(), calendar.Finland(), about(letter.Finland), reply.ErrNotAllowed, "it is eu.gdpr.12.3"},
		"of personal data":      {information, ukraine.AccessGrant(), calendar.Ukraine(), about(letter.UkrainianInformation), reply.ErrNotAllowed, "it is ua.2939.20.1"},
		"of the law of Ukraine": {access, ukraine.AccessGrant(), calendar.Ukraine(), third, reply.ErrNotAllowed, "by the law ukraine"},
		"no receipt":            {policy.Demand{Kind: policy.Access}, eu.DataSubjectRequest(), calendar.Finland(), about(letter.Finland), reply.ErrDate, "the day of the receipt"},
	} {
		_, err := letter.Extend(row.demand, row.window, row.calendar, row.facts)
		assert.ErrorIs(t, err, row.want, name)
		assert.ErrorContains(t, err, row.text, name)
	}
}

// The days of the Estonian window count from the registration.
func TestAnExtensionCountsFromTheRegistration(t *testing.T) {
	f := by(letter.EstonianInformation)
	f.About, f.Reason, f.Sent = "minutes", "many files", day("2026-11-18")
	information := policy.Demand{Received: day("2026-11-16")}
	first := must(t)(letter.Extend(information, estonia.InformationRequest(), calendar.Estonia(), f))
	f.Registered = day("2026-11-17")
	second := must(t)(letter.Extend(information, estonia.InformationRequest(), calendar.Estonia(), f))
	assert.Equal(t, []calendar.Date{day("2026-11-23"), day("2026-11-24")}, []calendar.Date{first.By.Safe, second.By.Safe})
	assert.Equal(t, []calendar.Date{day("2026-12-07"), day("2026-12-08")}, []calendar.Date{first.Announced, second.Announced})
	f.Registered = day("2026-11-25")
	late := must(t)(letter.Extend(information, estonia.InformationRequest(), calendar.Estonia(), f))
	assert.Equal(t, []calendar.Date{second.By.Safe, second.Announced}, []calendar.Date{late.By.Safe, late.Announced}, "a late registration is not the person's loss")
	f.Registered = day("2026-11-15")
	early := must(t)(letter.Extend(information, estonia.InformationRequest(), calendar.Estonia(), f))
	assert.Equal(t, first.By, early.By)
}

// A version of the window with a longer period of its own is what the letter says.
func TestTheLongerPeriodOfTheVersion(t *testing.T) {
	f := by(letter.EstonianInformation)
	f.About, f.Reason, f.Sent = "minutes", "many files", day("2026-11-18")
	w := estonia.InformationRequest()
	w.Readings[0].Extended = retention.WorkingDays(20)
	l := must(t)(letter.Extend(policy.Demand{Received: day("2026-11-16")}, w, calendar.Estonia(), f))
	assert.Equal(t, day("2026-12-14"), l.Announced, "twenty working days from 16 November")
	assert.Contains(t, l.In(calendar.English), "Time limit in all: 20 working days.")
}

// Access of a third party is deferred to 45 days, one's own data never, and information as
// long as it takes.
func TestDefer(t *testing.T) {
	f := official(letter.Ukraine)
	f.About, f.Reason = "data about a patient", "the files are elsewhere"
	third := policy.Demand{Received: day("2026-11-02")}
	deferred := func(d policy.Demand, f letter.Facts) (letter.Letter, error) {
		return letter.Defer(d, ukraine.AccessGrant(), calendar.Ukraine(), f)
	}
	l := must(t)(deferred(third, f))
	assert.Equal(t, day("2026-12-17"), l.Announced)
	assert.Equal(t, day("2026-12-02"), l.By.Safe)
	own := third
	own.Kind = policy.Access
	_, err := deferred(own, f)
	assert.ErrorIs(t, err, reply.ErrNotAllowed)
	assert.ErrorContains(t, err, "own data are never deferred")
	late := f
	late.Sent = day("2026-12-03")
	_, err = deferred(third, late)
	assert.ErrorIs(t, err, reply.ErrNotAllowed, "the thirty days have passed")
	late.Sent = day("2026-12-02")
	assert.Equal(t, reply.InTime, must(t)(deferred(third, late)).Phase())
	long := f
	long.Until = day("2026-12-18")
	_, err = deferred(third, long)
	assert.ErrorIs(t, err, reply.ErrNotAllowed, "46 days")
	nameless := f
	nameless.Official, nameless.Reason = "", ""
	_, err = deferred(third, nameless)
	assert.ErrorContains(t, err, "give Official")
	assert.ErrorContains(t, err, "say why in Reason")

	information := official(letter.UkrainianInformation)
	information.About, information.Reason = "minutes", "the building was shelled"
	asking := policy.Demand{Received: day("2026-11-16")}
	forced := func(f letter.Facts) (letter.Letter, error) {
		return letter.Defer(asking, ukraine.InformationRequest(), calendar.Ukraine(), f)
	}
	_, err = forced(information)
	assert.ErrorIs(t, err, reply.ErrDate, "the law sets no last day")
	information.Until = day("2027-11-16")
	l = must(t)(forced(information))
	assert.Equal(t, day("2026-11-23"), l.By.Safe)
	assert.Equal(t, day("2027-11-16"), l.Announced)
	information.Until = day("2026-11-20")
	_, err = forced(information)
	assert.ErrorIs(t, err, reply.ErrSequence)
	information.Until = day("2026-11-23")
	_, err = forced(information)
	assert.ErrorIs(t, err, reply.ErrSequence, "the usual time limit is as long")
	information.Until, information.Post = day("2027-11-16"), ""
	_, err = forced(information)
	assert.ErrorContains(t, err, "give Post")
	_, err = letter.Defer(asking, eu.DataSubjectRequest(), calendar.Finland(), information)
	assert.ErrorContains(t, err, "it is ua.2939.20.1")
}

func TestForward(t *testing.T) {
	f := by(letter.EstonianInformation)
	f.About = "minutes"
	information := policy.Demand{Received: day("2026-11-16"), Reply: reply.Deadline{Safe: day("2026-11-23"), Latest: day("2026-11-23")}}
	for _, nobody := range []string{"", " ", "."} {
		_, err := letter.Forward(information, nobody, f)
		assert.ErrorIs(t, err, letter.ErrMissing, nobody)
		assert.ErrorContains(t, err, "say to whom")
	}
	l := must(t)(letter.Forward(information, "Terviseamet", f))
	assert.Equal(t, reply.InTime, l.Phase())
	f.Sent = day("2026-11-24")
	assert.Equal(t, reply.Late, must(t)(letter.Forward(information, "Terviseamet", f)).Phase())
}
