package notice

import (
	"database/sql/driver"
	"embed"

	"github.com/keepuntil/keepuntil/calendar"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)

// StepCode is what a step of a [Notice] says, for programs: the Code of a [calendar.Step].
// Its arguments are those in the braces of [StepCode.Sentence] and the values of which
// those are made; each step about a rule has its ID as rule. A code never changes its
// meaning, and arguments are only added. The zero StepCode says nothing.
type StepCode string

// The codes of the steps. A rule has those from StepComing to StepRetroactive that are true
// of it, in this order and one after another; exactly one of them has its period.
const (
	StepComing         StepCode = "coming"          // the rule will be law from a day on
	StepEarlierFloor   StepCode = "earlier_floor"   // the rule is no longer law, and keeps what happened before a day
	StepEarlierCeiling StepCode = "earlier_ceiling" // the rule is no longer law, and what it asked for before a day stays due
	StepWith           StepCode = "with"            // it binds only records with a trait
	StepWithout        StepCode = "without"         // it binds only records without a trait
	StepOnlyIf         StepCode = "only_if"         // it binds only records that have its event
	StepOnlyWhile      StepCode = "only_while"      // it binds only records that have none of the events of the rule for which it stands in
	StepAtLeast        StepCode = "at_least"        // the period of a floor
	StepPermanently    StepCode = "permanently"     // a floor that never ends
	StepAtMost         StepCode = "at_most"         // the period of a ceiling
	StepExactly        StepCode = "exactly"         // the period of a floor that is a ceiling too
	StepEarliest       StepCode = "earliest"        // the first of several events counts
	StepLatest         StepCode = "latest"          // the last of several events counts
	StepAwaited        StepCode = "awaited"         // as long as the event has not happened, a floor keeps
	StepAwaitedCeiling StepCode = "awaited_ceiling" // as long as the event has not happened, a ceiling says nothing
	StepAppraisal      StepCode = "appraisal"       // a body must decide first
	StepAfterwards     StepCode = "afterwards"      // what may be done then
	StepAsDecided      StepCode = "as_decided"      // what the body decides may be done then
	StepTransferred    StepCode = "transferred"     // what was transferred may be deleted here
	StepLife           StepCode = "life"            // when the rule is law
	StepOlderStays     StepCode = "older_stays"     // for what happened before, the earlier wordings count too
	StepRetroactive    StepCode = "retroactive"     // the rule replaces the earlier wordings for older records too

	StepFloorFirst      StepCode = "floor_first"      // what a rule requires to be kept is kept, whatever another one permits
	StepSeveralCeilings StepCode = "several_ceilings" // the ceiling that asks first counts
	StepConflict        StepCode = "conflict"         // of a floor and a ceiling that conflict no norm yields
	StepCeilingYields   StepCode = "ceiling_yields"   // a ceiling yields to a floor
	StepFloorYields     StepCode = "floor_yields"     // a floor yields to a ceiling
	StepInCommon        StepCode = "in_common"        // only what all of the rules allow may be done
	StepNoneApplies     StepCode = "none_applies"     // a record can fall under none of the rules
	StepNotInForce      StepCode = "not_in_force"     // no rule of the class is law on the day
	StepRulesElsewhere  StepCode = "rules_elsewhere"  // the book has no rule of the class
	StepClassUnknown    StepCode = "class_unknown"    // the book does not know the class, or there is none
	StepNoDay           StepCode = "no_day"           // no day was given
	StepNoErasure       StepCode = "no_erasure"       // no request of a person leads to erasure
)

// String returns the code.
func (c StepCode) String() string { return string(c) }

// Sentence returns what the step says in a language, with its arguments in braces.
func (c StepCode) Sentence(l calendar.Language) string { return sentences.Find(l, "step."+string(c)) }

// MarshalText returns the code; an unknown one is [calendar.ErrSyntax].
func (c StepCode) MarshalText() ([]byte, error) {
	if err := new(StepCode).UnmarshalText([]byte(c)); err != nil {
		return nil, err
	}
	return []byte(c), nil
}

// UnmarshalText reads a code; another text is [calendar.ErrSyntax].
func (c *StepCode) UnmarshalText(text []byte) error {
	if StepCode(text).Sentence(calendar.English) == "" {
		return calendar.NoWord("notice.StepCode", string(text), "write one of its constants")
	}
	*c = StepCode(text)
	return nil
}

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (c *StepCode) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("notice.StepCode", data, c)
}

// Value returns the code for a database; see [calendar.WriteSQL].
func (c StepCode) Value() (driver.Value, error) { return calendar.WriteSQL(c) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (c *StepCode) Scan(src any) error { return calendar.ReadSQL("notice.StepCode", src, c) }

// begins reports whether a step begins a paragraph after another one.
func (c StepCode) begins(after StepCode) bool {
	part, before := c.part(), after.part()
	return part < before || part == before && part != partScope && part != partMore || part == partTogether
}

// The parts of a paragraph about a rule, in order. What is about several is a paragraph each.
const (
	partNone = iota
	partLead
	partScope
	partPeriod
	partMore
	partTogether
)

func (c StepCode) part() int {
	switch c {
	case "":
		return partNone
	case StepComing, StepEarlierFloor, StepEarlierCeiling:
		return partLead
	case StepWith, StepWithout, StepOnlyIf, StepOnlyWhile:
		return partScope
	case StepAtLeast, StepPermanently, StepAtMost, StepExactly:
		return partPeriod
	case StepEarliest, StepLatest, StepAwaited, StepAwaitedCeiling, StepAppraisal, StepAfterwards, StepAsDecided, StepTransferred, StepLife, StepOlderStays, StepRetroactive:
		return partMore
	default:
		return partTogether
	}
}
