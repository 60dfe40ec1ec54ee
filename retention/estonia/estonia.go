// Package estonia holds the rules of the Estonian social protection information
// system (SKAIS; officially the Social Security Information System) and of other acts
// that say how long records are kept, a rulebook each, the reply windows of Estonian
// law, and its law on time limits.
//
// TsÜS knows no half-months, quarters or half-years, so there are none here:
// a text that names one must say in days or months what it means.
//
// A record that falls under two paragraphs is given a class of its own with
// both rules, in a book that the host merges; the longer floor holds.
//
// Requests under the GDPR have their windows in package eu.
package estonia

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Computation is Estonia's law on time limits, TsÜS §§ 134 to 137; see
// [reply.ComputationEstonia].
const Computation = reply.ComputationEstonia

// The classes of the social protection information system (SKAIS) that have a
// retention period in section 20 of its statute.
const (
	PensionBase             retention.Class = "ee.skais.pension-base"              // § 9(2)
	PensionContractBase     retention.Class = "ee.skais.pension-contract-base"     // § 9(2¹)
	Benefit                 retention.Class = "ee.skais.benefit"                   // § 9(1), (3)–(11), and § 10 for these; a refusal never has a right that ends, and waits for ever
	Disability              retention.Class = "ee.skais.disability"                // § 13(2), (3), a child's base data too
	ChildDisabilityDecision retention.Class = "ee.skais.child-disability-decision" // § 13(3) of a child
	ChildhoodInvalidity     retention.Class = "ee.skais.childhood-invalidity"      // § 20(5), childhood invalidity and invalidity since childhood
	Log                     retention.Class = "ee.skais.log"                       // § 18(5), and § 19(1), which is inferred
	CrossBorder             retention.Class = "ee.skais.cross-border"              // Regulation (EC) 987/2009 art. 4(2)
)

// The classes that no paragraph of section 20 covers.
const (
	GeneralData      retention.Class = "ee.skais.general-data"      // § 8
	PensionDecision  retention.Class = "ee.skais.pension-decision"  // § 10, decisions on and payments of pensions
	ProviderContract retention.Class = "ee.skais.provider-contract" // § 11
	Tax              retention.Class = "ee.skais.tax"               // § 12
	Health           retention.Class = "ee.skais.health"            // § 13(1)
	Incapacity       retention.Class = "ee.skais.incapacity"        // § 13(4)
	Employment       retention.Class = "ee.skais.employment"        // § 14
	Document         retention.Class = "ee.skais.document"          // § 15, cards and certificates
	RecoveryRequest  retention.Class = "ee.skais.recovery-request"  // § 15¹
	AdditionalData   retention.Class = "ee.skais.additional-data"   // § 9(12), asked for beyond the base data
)

// The triggers of section 20.
const (
	Death            retention.Trigger = "death"               // as it is recorded now: it can be declared, corrected or annulled
	RightEnded       retention.Trigger = "right-ended"         // § 10 p 4
	DecisionEnds     retention.Trigger = "decision-ends"       // the end of the duration of a decision on a child's disability
	ExpertEnds       retention.Trigger = "expert-ends"         // the end of the duration of an expert decision on invalidity
	Logged           retention.Trigger = "logged"              // the log entry
	CrossBorderEnded retention.Trigger = "cross-border-closed" // the end of the cross-border procedure
)

// SocialProtection returns the rules of section 20 of regulation no 12 of
// 5 March 2019, the statute of the social protection information system. The
// text read was in force from 25.02.2022 to 31.03.2022, so that decisions for
// later days carry a doubt.
//
// The record of a refused application is of the class of the benefit, and no right in it
// ever ends: it is kept without end. A host that wants an end for refusals gives them a
// class of its own.
//
// When the system is closed (§ 23), a decision says what is transferred and what
// destroyed, and by when. No rule of this book waits for it: bring it in a book of
// the host's own, with Appraise, and merge.
func SocialProtection() *retention.Rulebook { return socialProtection() }

var socialProtection = sync.OnceValue(func() *retention.Rulebook {
	const (
		exactly, atLeast = retention.Exactly, retention.AtLeast
		anonymise        = retention.Anonymise
		either           = retention.Delete | retention.Anonymise
		latest           = retention.Latest

		duty    = "that the period is a ceiling too is inferred from § 20(7)"
		floor   = "that the period is a floor only, and what may be done afterwards, is inferred: § 20(7) leaves the paragraph out"
		uncited = "no paragraph of § 20 covers these data: "
	)
	var (
		years  = retention.Years
		since  = calendar.MustParseDate("2019-03-15")
		since2 = calendar.MustParseDate("2022-02-25") // RT I, 22.02.2022, 2
		since6 = calendar.MustParseDate("2019-07-05") // RT I, 02.07.2019, 2
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "ee.skais", Version: "RT I, 22.02.2022, 4", CheckedThrough: calendar.MustParseDate("2022-03-31"),
		Complaints: complaints,
		Sources: []calendar.Source{
			statute.At("§ 20", "a later version exists or the regulation was replaced; neither was found"),
			statute.At("§ 23: on closing the system a decision says what is transferred and what destroyed, and by when; an appraisal, not a period"),
			statute.At("§ 17¹: who provides data for the emergency measure, 11.05.2020–15.07.2020 only; it sets no retention period"),
			statute.At("§ 18(2)–(4): doubts are inquired and errors corrected, by the provider of the data without delay; no number of days"),
		},
		Classes: []retention.ClassInfo{
			{Class: PensionBase, Title: called.Class(PensionBase)},
			{Class: PensionContractBase, Title: called.Class(PensionContractBase)},
			{Class: Benefit, Title: called.Class(Benefit)},
			{Class: Disability, Title: called.Class(Disability)},
			{Class: ChildDisabilityDecision, Title: called.Class(ChildDisabilityDecision)},
			{Class: ChildhoodInvalidity, Title: called.Class(ChildhoodInvalidity)},
			{Class: Log, Title: called.Class(Log)},
			{Class: CrossBorder, Title: called.Class(CrossBorder)},
			{Class: GeneralData, Title: called.Class(GeneralData), RulesFrom: uncited + "§ 8"},
			{Class: PensionDecision, Title: called.Class(PensionDecision), RulesFrom: uncited + "§ 10 for pensions"},
			{Class: ProviderContract, Title: called.Class(ProviderContract), RulesFrom: uncited + "§ 11"},
			{Class: Tax, Title: called.Class(Tax), RulesFrom: uncited + "§ 12"},
			{Class: Health, Title: called.Class(Health), RulesFrom: uncited + "§ 13(1)"},
			{Class: Incapacity, Title: called.Class(Incapacity), RulesFrom: uncited + "§ 13(4); a decision that § 9(2)(7) makes pension base data is of that class"},
			{Class: Employment, Title: called.Class(Employment), RulesFrom: uncited + "§ 14"},
			{Class: Document, Title: called.Class(Document), RulesFrom: uncited + "§ 15"},
			{Class: RecoveryRequest, Title: called.Class(RecoveryRequest), RulesFrom: uncited + "§ 15¹"},
			{Class: AdditionalData, Title: called.Class(AdditionalData), RulesFrom: "no paragraph of § 20 names these data (§ 9(12)); that they follow the benefit or the pension for which they were asked would be inferred"},
		},
		Triggers: called.Triggers(Death, RightEnded, DecisionEnds, ExpertEnds, Logged, CrossBorderEnded),
		Rules: []retention.Rule{
			{ID: "ee.skais.20.1", Class: PensionBase, Bound: exactly, Period: years(75), Trigger: Death, Absent: retention.Awaited, Then: anonymise, From: since, Basis: statute.At("§ 20(1), (7)", duty)},
			{ID: "ee.skais.20.1.contract", Class: PensionContractBase, Bound: exactly, Period: years(75), Trigger: Death, Absent: retention.Awaited, Then: anonymise, From: since2, Basis: statute.At("§ 9(2¹), § 20(1), (7)", duty, "that data on pension contracts are base data of state pensions is inferred")},
			{ID: "ee.skais.20.2", Class: Benefit, Bound: exactly, Period: years(10), Trigger: RightEnded, Absent: retention.Awaited, Then: anonymise, From: since, Basis: statute.At("§ 20(2), (7)", duty, "that the right ends with the end date of the award is inferred", "a refused application gave no right that could end, and its record waits for ever")},
			{ID: "ee.skais.20.3", Class: Disability, Bound: exactly, Period: years(10), Trigger: Death, Absent: retention.Awaited, Then: anonymise, From: since, Basis: statute.At("§ 20(3), (7)", duty, "that a child's base data (§ 13(2)) fall here, and not under (4), is inferred")},
			{ID: "ee.skais.20.4", Class: ChildDisabilityDecision, Bound: exactly, Period: years(60), Trigger: DecisionEnds, Pick: latest, Then: anonymise, From: since, Basis: statute.At("§ 20(4), (7)", duty)},
			{ID: "ee.skais.20.5", Class: ChildhoodInvalidity, Bound: exactly, Period: years(50), Trigger: ExpertEnds, Pick: latest, Then: anonymise, From: since, Basis: statute.At("§ 20(5), (7)", duty)},
			{ID: "ee.skais.20.6", Class: Log, Bound: atLeast, Period: years(5), Trigger: Logged, Then: either, From: since, Basis: statute.At("§ 20(6)", floor, "that it counts from the log entry is inferred too", "that the data of § 19(1) are log data is inferred")},
			{ID: "ee.skais.20.6-1", Class: CrossBorder, Bound: atLeast, Period: years(75), Trigger: CrossBorderEnded, Absent: retention.Awaited, Then: either, From: since6, Basis: statute.At("§ 20(6¹)", floor)},
		},
	})
})

var (
	checked = calendar.MustParseDate("2026-11-22")
	reread  = calendar.MustParseDate("2026-11-30") // when the acts were read in their texts
	copied  = calendar.MustParseDate("2026-04-08") // the last act in the copy of them was published on that day
)

// unseen is the doubt about every text that was read in that copy.
const unseen = "read in a copy of the texts of Riigi Teataja; acts published after 8 April 2026 were not seen"

// statute is the regulation.
var statute = calendar.Source{Citation: "Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12,", URL: "https://www.riigiteataja.ee/akt/122022022004", Checked: checked}

// complaints is how a person can complain about how their data are treated. § 28 is
// for law enforcement, § 56 for the rest, the GDPR included; [ComplaintDecision] says
// by when the Inspectorate decides.
var complaints = calendar.Source{Citation: "GDPR arts. 77 and 79; Isikuandmete kaitse seadus §§ 28, 56 and 61: Andmekaitse Inspektsioon, or a court", URL: "https://www.aki.ee/vota-uhendust", Checked: reread}
