package keepuntil_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// This file compiles against the names and signatures that hosts rely on. A
// change that breaks it breaks them.

var (
	_ func(int, time.Month, int) (calendar.Date, error) = calendar.NewDate
	_ func(string) (calendar.Date, error)               = calendar.ParseDate
	_ func(string) calendar.Date                        = calendar.MustParseDate
	_ func(time.Time, *time.Location) calendar.Date     = calendar.DateIn

	_ func(calendar.Date, calendar.Date) bool               = calendar.Date.Before
	_ func(calendar.Date, calendar.Date) bool               = calendar.Date.After
	_ func(calendar.Date, calendar.Date) int                = calendar.Date.Compare
	_ func(calendar.Date, int) calendar.Date                = calendar.Date.AddDays
	_ func(calendar.Date, calendar.Date) int                = calendar.Date.Sub
	_ func(calendar.Date) time.Weekday                      = calendar.Date.Weekday
	_ func(calendar.Date) (year int, m time.Month, d int)   = calendar.Date.Date
	_ fmt.Stringer                                          = calendar.Date{}
	_ encoding.TextMarshaler                                = calendar.Date{}
	_ encoding.TextUnmarshaler                              = new(calendar.Date)
	_ json.Marshaler                                        = calendar.Date{}
	_ json.Unmarshaler                                      = new(calendar.Date)
	_ driver.Valuer                                         = calendar.Date{}
	_ sql.Scanner                                           = new(calendar.Date)
	_                                                       = calendar.Source{Citation: "", URL: "", Checked: calendar.Date{}, Doubt: ""}
	_ func() *calendar.Calendar                             = calendar.Finland
	_ func() *calendar.Calendar                             = calendar.Estonia
	_ func(...calendar.UkraineOption) *calendar.Calendar    = calendar.Ukraine
	_ func() calendar.UkraineOption                         = calendar.CabinetTransfers
	_ func(calendar.Date) calendar.UkraineOption            = calendar.HolidaysRestoredFrom
	_ func(*calendar.Calendar, calendar.Date) (bool, error) = (*calendar.Calendar).IsWorkingDay

	_ func(*calendar.Calendar, calendar.Date, int) (calendar.Date, error) = (*calendar.Calendar).AddWorkingDays
	_ func(*calendar.Calendar, calendar.Date, calendar.Date) (int, error) = (*calendar.Calendar).WorkingDaysBetween
)

var (
	_ = []func(int) retention.Period{retention.Days, retention.Weeks, retention.Months, retention.Years, retention.WorkingDays}
	_ = []func() retention.Period{retention.Immediately, retention.Permanently}

	_ func(string) (retention.Period, error) = retention.ParsePeriod

	_ = []func() retention.Cutoff{retention.AtEvent, retention.EndOfYear}
	_ = []func(time.Month, int) retention.Cutoff{retention.EndOfFiscalYear, retention.EndOfYearOfFiscalYear}

	_ func(reply.Computation, calendar.Date, retention.Period, *calendar.Calendar) (reply.Limit, error) = reply.Computation.Limit
	_ func(reply.Window, calendar.Date, *calendar.Calendar) (reply.Deadline, error)                     = reply.Window.Due
	_ func(reply.Window) (reply.Window, bool)                                                           = reply.Window.Extended
	_ func(reply.Window, calendar.Date) retention.Period                                                = reply.Window.Total

	_ = reply.Limit{Nominal: calendar.Date{}, Due: calendar.Date{}}
	_ = reply.Deadline{Safe: calendar.Date{}, Latest: calendar.Date{}}
	_ = retention.Event{Trigger: retention.Trigger(""), On: calendar.Date{}}
	_ = []retention.Trigger{retention.Transferred, retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.AppraisedAgain, retention.NeedEnded}
	_ = retention.Record{ID: "", Class: retention.Class(""), Events: retention.EventsOf(), Traits: retention.TraitsOf(map[retention.Trait]bool{})}
	_ = retention.Rule{
		ID: "", Class: "", When: retention.Trait(""), Unless: retention.Trait(""), Trigger: "", Absent: retention.Gap, InsteadOf: "", Pick: retention.Only, Cutoff: retention.Cutoff{}, Period: retention.Period{},
		Bound: retention.AtLeast, Then: retention.Delete | retention.Anonymise | retention.Transfer, Appraise: false,
		Basis: calendar.Source{}, From: calendar.Date{}, Until: calendar.Date{}, Retroactive: calendar.Source{},
	}
	_ = []retention.Absent{retention.Gap, retention.Awaited, retention.NotBinding}
	_ = []retention.Pick{retention.Only, retention.Earliest, retention.Latest}
	_ = []retention.Bound{retention.AtLeast, retention.AtMost, retention.Exactly}
	_ = retention.Definition{
		ID: "", Version: "", Sources: []calendar.Source{}, Classes: []retention.ClassInfo{{Class: "", RulesFrom: "", NoErasure: calendar.Source{}}},
		Rules: []retention.Rule{}, Relations: []retention.Relation{{Yields: "", To: "", Basis: calendar.Source{}}},
		Allowance: retention.Period{}, CheckedThrough: calendar.Date{},
	}

	_ func(retention.Definition) (*retention.Rulebook, error)           = retention.NewRulebook
	_ func(*retention.Rulebook) retention.Definition                    = (*retention.Rulebook).Definition
	_ func(string, ...*retention.Rulebook) (*retention.Rulebook, error) = retention.Merge
	_ func(calendar.Date) retention.End                                 = retention.EndOn
	_ func() retention.End                                              = retention.Never
	_ func(calendar.Date) retention.End                                 = retention.UnknownEnd
	_ func(retention.End) (calendar.Date, bool)                         = retention.End.Date
	_ func(retention.End) (calendar.Date, bool)                         = retention.End.AtLeast
	_                                                                   = []func() *retention.Rulebook{
		finland.KelaCallRecordings, finland.KelaRegisters, finland.IncomesRegister, estonia.SocialProtection, ukraine.PersonalData,
	}
	_ = []func() reply.Window{
		eu.DataSubjectRequest, ukraine.HighRiskNotice, ukraine.HighRiskChange, ukraine.SubjectRequest, ukraine.ReasonedDemand,
		ukraine.AccessStudy, ukraine.AccessGrant, ukraine.ThirdPartySource, ukraine.Transfer, finland.FreeInspection,
	}
)

const (
	_ reply.Computation = eu.Computation
	_ reply.Computation = finland.Computation
	_ reply.Computation = estonia.Computation
	_ reply.Computation = ukraine.Computation

	_ policy.Action  = policy.Delete | policy.Anonymise | policy.Transfer
	_ policy.Outcome = policy.Undetermined | policy.Held | policy.Keep | policy.Review | policy.MayDispose | policy.MustDispose
)

var (
	_ = policy.Hold{ID: "", Kind: "", Reason: "", Basis: calendar.Source{}, Placed: calendar.Date{}, Released: calendar.Date{}}
	_ = policy.Request{Action: policy.Delete, Record: retention.Record{}, On: calendar.Date{}, Holds: policy.Holds{}}

	_ func() policy.Holds                                 = policy.NoHolds
	_ func(...policy.Hold) policy.Holds                   = policy.HoldsOf
	_ func([]policy.Hold, error) policy.Holds             = policy.HoldsFrom
	_ func(*retention.Rulebook) policy.Policy             = policy.FromRulebook
	_ func(policy.Policy, ...policy.Policy) policy.Policy = policy.All
	_ func() policy.Decision                              = policy.Abstain
	_ func(string, retention.End) policy.Decision         = policy.Refuse
	_ func(error) policy.Decision                         = policy.Unknown
	_ func(policy.Policy, policy.Request) error           = policy.Check
	_ func(policy.Decision) policy.Outcome                = policy.Decision.Outcome
	_ func(policy.Decision, policy.Action) bool           = policy.Decision.Permits
	_ func(policy.Decision) policy.Action                 = policy.Decision.Allowed
	_ func(policy.Decision) retention.End                 = policy.Decision.RetainUntil
	_ func(policy.Decision) retention.End                 = policy.Decision.DisposeBy
	_ func(policy.Decision) int                           = policy.Decision.Overdue
	_ func(policy.Decision) []retention.Trigger           = policy.Decision.Missing
	_ func(policy.Decision) []retention.Trait             = policy.Decision.MissingTraits
	_ func(policy.Decision) []retention.Rule              = policy.Decision.Operative
	_ func(policy.Decision) (calendar.Date, bool)         = policy.Decision.NextChange
	_ func(policy.Decision) policy.Decision               = policy.Decision.OnRelease
	_ func(policy.Decision) policy.Explanation            = policy.Decision.Explain
	_ func(policy.Decision) policy.Reason                 = policy.Decision.Reason
	_ func(policy.Reason, calendar.Language) string       = policy.Reason.In
	_ func(policy.Explanation, calendar.Language) string  = policy.Explanation.In
	_ func(policy.Outcome, calendar.Language) string      = policy.Outcome.In
	_ func(policy.Flag, calendar.Language) string         = policy.Flag.In
	_ func(policy.Refusal, calendar.Language) string      = policy.Refusal.In
	_ func(*policy.DeniedError, calendar.Language) string = (*policy.DeniedError).In
	_ func(calendar.Step, calendar.Language) string       = calendar.Step.In
	_ func(calendar.Date, calendar.Language) string       = calendar.Date.In
	_ func(calendar.Day, calendar.Language) string        = calendar.Day.In
	_ func(retention.Period, calendar.Language) string    = retention.Period.In
	_ func(retention.Cutoff, calendar.Language) string    = retention.Cutoff.In
	_ func(retention.Bound, calendar.Language) string     = retention.Bound.In
	_ func(retention.Action, calendar.Language) string    = retention.Action.In
	_ func(retention.End, calendar.Language) string       = retention.End.In
	_ func(retention.State, calendar.Language) string     = retention.State.In
	_ func(retention.Finding, calendar.Language) string   = retention.Finding.In
	_ func(reply.Explanation, calendar.Language) string   = reply.Explanation.In
	_ func(reply.Status, calendar.Language) string        = reply.Status.In
	_ func(...string) calendar.Language                   = calendar.LanguageOf
	_ func(policy.Policy, policy.Request) error           = policy.CheckDue
	_ json.Marshaler                                      = policy.Decision{}
	_ error                                               = &policy.DeniedError{}
)

type hostPolicy struct{}

func (hostPolicy) Decide(policy.Request) policy.Decision { return policy.Abstain() }

var _ policy.Policy = hostPolicy{}

func TestDateIsFourComparableBytes(t *testing.T) {
	assert.EqualValues(t, 4, unsafe.Sizeof(calendar.Date{}))
	one, same := calendar.MustParseDate("2026-11-21"), calendar.MustParseDate("2026-11-21")
	assert.True(t, one == same)
	assert.Equal(t, 1, map[calendar.Date]int{calendar.MustParseDate("2026-11-21"): 1}[calendar.MustParseDate("2026-11-21")])
}

func TestZeroValuesOfTheContract(t *testing.T) {
	assert.Equal(t, retention.AtEvent(), retention.Cutoff{})
	assert.Equal(t, retention.Only, retention.Pick(0))
	assert.Equal(t, policy.Undetermined, policy.Outcome(0))
	assert.Equal(t, policy.Undetermined, policy.Decision{}.Outcome())
	assert.EqualValues(t, []policy.Action{1, 2, 4}, []policy.Action{policy.Delete, policy.Anonymise, policy.Transfer})

	words, err := json.Marshal([]policy.Outcome{policy.Undetermined, policy.Held, policy.Keep, policy.Review, policy.MayDispose, policy.MustDispose})
	assert.NoError(t, err)
	assert.JSONEq(t, `["undetermined","held","keep","review","may_dispose","must_dispose"]`, string(words))

	assert.False(t, errors.Is(policy.ErrDenied, policy.ErrUndetermined))
}
