package main

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// system is a register with its law. What the library does not know is made up here; a host
// has it in its own tables.
type system struct {
	folder   string
	book     *retention.Rulebook
	calendar *calendar.Calendar
	window   reply.Window // within which a person's request is answered
	answer   reply.Window // within which erasure is refused
	law      letter.Law   // by which its letters are written
	subject  string       // the record about which they are; empty: none, as the book has no rules
	body     string       // whose register it is
	domain   string       // of that body, for its calendars
	form     protocol.Form
	ground   string // of its disposals, besides the rules
	purpose  calendar.Names
	subjects calendar.Names
	register func(on calendar.Date) []entry
}

// entry is a record of the register.
type entry struct {
	record retention.Record
	action policy.Action
	hold   policy.Hold // the zero Hold: none
}

// request asks whether the action may be done on a day.
func (e entry) request(on calendar.Date) policy.Request {
	r := policy.Request{Action: e.action, Record: e.record, On: on, Holds: policy.NoHolds()}
	if e.hold != (policy.Hold{}) {
		r.Holds = policy.HoldsOf(e.hold)
	}
	return r
}

// of returns a record with one event, or with none.
func of(id string, action policy.Action, class retention.Class, trigger retention.Trigger, on calendar.Date) entry {
	r := retention.Record{ID: id, Class: class}
	if !on.IsZero() {
		r.Events = retention.EventsOf(retention.Event{Trigger: trigger, On: on})
	}
	return entry{record: r, action: action}
}

// held returns the record on hold. The reason is for the host's own eyes: no document has it.
func (e entry) held(on calendar.Date) entry {
	e.hold = policy.Hold{ID: "H-1", Kind: "lawsuit", Reason: "a secret of the host", Placed: on.AddMonths(-2)}
	return e
}

// systems returns the five systems.
func systems() []*system {
	calls := calendar.Names{English: "telephone service", Finnish: "puhelinpalvelu", Swedish: "telefonservice", Estonian: "telefoniteenindus", Ukrainian: "обслуговування телефоном"}
	customers := calendar.Names{English: "customers", Finnish: "asiakkaat", Swedish: "kunder", Estonian: "kliendid", Ukrainian: "клієнти"}
	benefits := calendar.Names{English: "decisions on benefits", Finnish: "etuuksien ratkaiseminen", Swedish: "beslut om förmåner", Estonian: "hüvitiste määramine", Ukrainian: "призначення виплат"}
	return []*system{
		{
			folder: "finland-kela-calls", book: finland.KelaCallRecordings(), calendar: calendar.Finland(), window: eu.DataSubjectRequest(),
			answer: eu.Refusal(), law: letter.Finland, subject: "105",
			body: "Esimerkkilaitos", domain: "calls.example.fi", form: protocol.Finnish,
			purpose: calls, subjects: customers,
			register: func(on calendar.Date) []entry {
				call := func(id string, day calendar.Date) entry {
					return of(id, policy.Delete, finland.KelaCallRecording, finland.Call, day)
				}
				return []entry{
					call("101", on.AddMonths(-12).AddDays(-1)),
					call("102", on.AddMonths(-12).AddDays(-1)),
					call("103", on.AddMonths(-14)).held(on),
					call("104", on.AddMonths(-11).AddDays(-15)),
					call("105", on.AddMonths(-5)),
				}
			},
		},
		{
			folder: "finland-kela-registers", book: finland.KelaRegisters(), calendar: calendar.Finland(), window: finland.FreeInspection(),
			answer: eu.Refusal(), law: letter.Finland,
			body: "Esimerkkilaitos", domain: "registers.example.fi", form: protocol.Finnish,
			purpose: benefits, subjects: customers,
			register: func(on calendar.Date) []entry {
				return []entry{
					of("201", policy.Delete, finland.KelaBenefitRegister, "", calendar.Date{}),
					of("202", policy.Delete, finland.KelaOtherRegister, "", calendar.Date{}).held(on),
				}
			},
		},
		{
			folder: "finland-incomes-register", book: finland.IncomesRegister(), calendar: calendar.Finland(), window: eu.DataSubjectRequest(),
			answer: eu.Refusal(), law: letter.Finland, subject: "303",
			body: "Esimerkkivirasto", domain: "incomes.example.fi", form: protocol.Generic,
			purpose: calls, subjects: customers,
			register: func(on calendar.Date) []entry {
				call := func(id string, day calendar.Date) entry {
					return of(id, policy.Anonymise, finland.IncomesCallRecording, finland.Call, day)
				}
				return []entry{
					call("301", on.AddMonths(-6)),
					call("302", on.AddMonths(-8)).held(on),
					call("303", on.AddMonths(-2)),
					of("304", policy.Delete, finland.IncomesServiceRequest, "", calendar.Date{}),
				}
			},
		},
		{
			folder: "estonia-social-protection", book: estonia.SocialProtection(), calendar: calendar.Estonia(), window: eu.DataSubjectRequest(),
			answer: eu.Refusal(), law: letter.Estonia, subject: "402",
			body: "Näidisamet", domain: "skais.example.ee", form: protocol.Estonian,
			purpose: benefits, subjects: customers,
			register: func(on calendar.Date) []entry {
				return []entry{
					of("401", policy.Delete, estonia.Log, estonia.Logged, on.AddMonths(-61)),
					of("402", policy.Delete, estonia.Log, estonia.Logged, on.AddMonths(-12)),
					of("403", policy.Anonymise, estonia.Benefit, estonia.RightEnded, on.AddMonths(-120).AddDays(20)),
					of("404", policy.Anonymise, estonia.Benefit, estonia.RightEnded, on.AddMonths(-130)).held(on),
					of("405", policy.Anonymise, estonia.PensionBase, estonia.Death, calendar.Date{}),
				}
			},
		},
		{
			folder: "ukraine-personal-data", book: ukraine.PersonalData(), calendar: calendar.Ukraine(), window: ukraine.SubjectRequest(),
			answer: ukraine.ReasonedDemand(), law: letter.Ukraine, subject: "504",
			body: "Зразкова установа", domain: "register.example.ua", form: protocol.Ukrainian, ground: "Перелік, наказ Міністерства юстиції 578/5",
			purpose: benefits, subjects: customers,
			register: func(on calendar.Date) []entry {
				return []entry{
					of("501", policy.Delete, ukraine.ConsentEvidence, ukraine.ProcessingEnded, on.AddMonths(-14)),
					of("502", policy.Delete, ukraine.PersonalRecord, ukraine.TermEnded, on.AddDays(20)),
					of("503", policy.Delete, ukraine.PersonalRecord, ukraine.RelationEnded, on.AddMonths(-1)).held(on),
					of("504", policy.Delete, ukraine.PersonalRecord, ukraine.TermEnded, calendar.Date{}),
					of("505", policy.Delete, ukraine.ArchivalFile, "", calendar.Date{}),
				}
			},
		},
	}
}
