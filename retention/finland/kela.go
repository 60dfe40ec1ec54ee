package finland

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// KelaCallRecording is the class of the recordings of calls from and to the
// national service numbers and the authorities' line, and of calls to the
// back-office support.
const KelaCallRecording retention.Class = "fi.kela.call-recording"

// KelaCallRecordings returns the rules of the privacy notice of 22 May 2018 on
// the recording of customer calls at the Social Insurance Institution (Kela):
// kept for one year, then deleted.
func KelaCallRecordings() *retention.Rulebook { return kelaCallRecordings() }

var kelaCallRecordings = sync.OnceValue(func() *retention.Rulebook {
	const name = "Kela, privacy notice of the call recording system, 22.5.2018,"
	notice := func(sections, doubt string) calendar.Source {
		return calendar.Source{Citation: name + " " + sections, Checked: checked, Doubt: doubt}
	}
	return retention.MustNewRulebook(retention.Definition{
		ID: "fi.kela.calls", Version: "2018-05-22", CheckedThrough: checked,
		Complaints: complaints,
		Sources: []calendar.Source{
			notice("sections 4, 5 and 9", "the address of the notice was not found, and a later one may exist"),
			notice("sections 11–14: a request by telephone, by a message of the e-service, by letter or in person starts the month of GDPR art. 12(3); a rectification says what is wrong, why, and how to change it; complaints go to the Data Protection Ombudsman", ""),
		},
		Classes: []retention.ClassInfo{{
			Class:     KelaCallRecording,
			Title:     called.Class(KelaCallRecording),
			NoErasure: notice("section 13; GDPR art. 17(3)(b)", "the notice exempts what Kela needs for a statutory task; that this is point (b), and that it reaches every recording, is inferred"),
		}},
		Triggers: called.Triggers(Call),
		Rules: []retention.Rule{{
			ID: "fi.kela.calls.9", Class: KelaCallRecording, Trigger: Call,
			Bound: retention.Exactly, Period: retention.Years(1), Then: retention.Delete,
			Basis: calendar.Source{Citation: name, Checked: checked,
				Doubt: "that the year is floor and ceiling, counts from the call and applies from the day of the notice is inferred; a later notice may exist"}.At("section 9"),
			From: calendar.MustParseDate("2018-05-22"),
		}},
	})
})

// The classes of Kela's customer registers.
const (
	KelaBenefitRegister retention.Class = "fi.kela.benefit-register" // where most customers' data are
	KelaOtherRegister   retention.Class = "fi.kela.other-register"
)

// KelaRegisters returns the classes of Kela's customer registers. The notice
// under the Personal Data Act says nothing of how long they are kept, so the
// host must bring the rules; until then their records are undetermined. The
// right to inspect them has its window in [FreeInspection].
func KelaRegisters() *retention.Rulebook { return kelaRegisters() }

var kelaRegisters = sync.OnceValue(func() *retention.Rulebook {
	const address = "http://www.kela.fi/tietosuoja"
	const from = "the periods that Kela sets by the criteria of Act 906/2019 s. 21(1) and under the acts on the benefits (inferred); the notice on the registers has none"
	return retention.MustNewRulebook(retention.Definition{
		ID: "fi.kela.registers", Version: "before 2018-05-25", CheckedThrough: calendar.MustParseDate("2018-05-24"),
		Complaints: complaints,
		Sources: []calendar.Source{
			{Citation: "Kela, notice on the registers of customer data under the Personal Data Act 523/1999", URL: address, Checked: checked,
				Doubt: "the notice has no date; it was written before the GDPR applied, and the address now shows a later page"},
			{Citation: "The same notice: inspection in person at a service point or by a signed letter, rectification in writing; requirements of form, not periods", URL: address, Checked: checked},
			{Citation: "The same notice on the secrecy of officials, which has no end, even after they leave: a duty of silence, not a rule to keep records", URL: address, Checked: checked},
			{Citation: "Act 906/2019 s. 21: where no law sets a period, what counts is the original use; the interests, rights and legal protection of persons; the effect of contracts; and the limitation of damages and of offences. Afterwards archive or destroy without delay and securely", Article: "s. 21", URL: "https://www.finlex.fi/fi/laki/ajantasa/2019/20190906", Checked: confirmed,
				Doubt: "changes after February 2025 were not seen; who sets the periods is laid down elsewhere"},
		},
		Classes: []retention.ClassInfo{
			{Class: KelaBenefitRegister, Title: called.Class(KelaBenefitRegister), RulesFrom: from},
			{Class: KelaOtherRegister, Title: called.Class(KelaOtherRegister), RulesFrom: from},
		},
	})
})
