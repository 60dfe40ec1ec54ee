package retention

import (
	"database/sql/driver"
	"embed"

	"github.com/keepuntil/keepuntil/calendar"
)

// Finding is something in a rulebook that its author should look at: it loads
// and decides, and some record may wait for a person because of it. The zero
// Finding finds nothing.
//
// The record of a conflict or of nothing in common has been assessed by all rules of its
// class: on the day it is in the state [InConflict] or [NothingInCommon] because of the two
// rules, and not on a day before. It is the smallest: without any one of its events and
// traits it would not be in that state because of them on that day. The events are of days
// on which the law applies, and as close together as the search could place them.
type Finding struct {
	Code   FindingCode
	Rules  []string       // the IDs of the rules concerned; none: it is about the book, a class or a word that no rule has
	Args   map[string]any // what the sentence names: the IDs, what they allow, a day, a doubt, two names
	Record Record         // of a conflict and of nothing in common: the smallest record that shows it
	On     calendar.Date  // and the first day on which it does
}

// In returns the finding as a sentence in a language.
func (f Finding) In(l calendar.Language) string {
	return calendar.Step{Code: f.Code, Args: f.Args}.In(l)
}

// String returns the code and the sentence in English, in one line.
func (f Finding) String() string { return f.Code.String() + ": " + f.In(calendar.English) }

// FindingCode is what a [Finding] has found, for programs: a code never changes its
// meaning. The zero FindingCode is none.
type FindingCode string

// The codes of the findings.
const (
	FindingConflict          FindingCode = "conflict"           // a rule keeps some record longer than another one allows
	FindingNothingInCommon   FindingCode = "nothing_in_common"  // two rules allow nothing in common
	FindingUnreachable       FindingCode = "unreachable"        // a rule makes no difference beside another one
	FindingUnchecked         FindingCode = "unchecked"          // the law was not read up to the day
	FindingDoubt             FindingCode = "doubt"              // a source is not confirmed
	FindingTwins             FindingCode = "twins"              // two rule IDs, classes, triggers or traits look alike and are two
	FindingNearName          FindingCode = "near_name"          // a class, a trigger or a trait that stands once is almost another one
	FindingVersionGap        FindingCode = "version_gap"        // no version of a norm is law on some days between two of them
	FindingThenUnused        FindingCode = "then_unused"        // what may be done after a period that never ends
	FindingRetroactiveUnused FindingCode = "retroactive_unused" // a version reaches back, and there is nothing that it could end
	FindingAwaitedLatest     FindingCode = "awaited_latest"     // the latest of awaited events is the first until the next one comes
	FindingNeverStarts       FindingCode = "never_starts"       // a stand-in counts from the event whose absence it asks for
	FindingEndless           FindingCode = "endless"            // a floor that is not Permanently never ends
	FindingClassPrefix       FindingCode = "class_prefix"       // a class does not begin as the others of its book do
	FindingFloorPastCeiling  FindingCode = "floor_past_ceiling" // a floor is longer than the ceiling that starts alike, and a relation hides it
	FindingRelationUnused    FindingCode = "relation_unused"    // a relation joins rules that never conflict
	FindingSplitNorm         FindingCode = "split_norm"         // two norms are likely to be versions of one
	FindingFarPeriod         FindingCode = "far_period"         // a period is far from that of the version before, or from those of the book
	FindingCitedTwice        FindingCode = "cited_twice"        // two rules of one norm, one class and one trigger
	FindingCitesNothing      FindingCode = "cites_nothing"      // a citation names no norm
	FindingArticleDiffers    FindingCode = "article_differs"    // the article beside a citation is not the one in it
	FindingNoAddress         FindingCode = "no_address"         // the address of a source cannot be opened
	FindingUnread            FindingCode = "unread"             // nothing says that the law was ever read
	FindingReadAhead         FindingCode = "read_ahead"         // law was read after the day
	FindingOddName           FindingCode = "odd_name"           // a name has marks at its ends, or letters of two alphabets
	FindingOtherTrigger      FindingCode = "other_trigger"      // a version counts from another event than the one before
	FindingSameTitle         FindingCode = "same_title"         // two classes, triggers or traits have one title
	FindingRulesHere         FindingCode = "rules_here"         // a class waits for rules from elsewhere, and has some
	FindingOpenLife          FindingCode = "open_life"          // a norm has no first day, where the others of the book have one
	FindingFarLife           FindingCode = "far_life"           // a life begins or ends in a year that is hardly meant
	FindingAbsentDiffers     FindingCode = "absent_differs"     // one rule awaits an event that another one takes to have happened
	FindingCutoffDiffers     FindingCode = "cutoff_differs"     // a rule counts from another cut-off than the others from the event
	FindingPickDiffers       FindingCode = "pick_differs"       // a rule takes the only event where others take the first or the last of several
	FindingOtherClass        FindingCode = "other_class"        // a rule has the ID of one class and binds another one
	FindingUnfinished        FindingCode = "unfinished"         // a note or another text of the book says that something is to be done
	FindingAllowanceUnused   FindingCode = "allowance_unused"   // no rule of the book has a use for its allowance
	FindingBindsFew          FindingCode = "binds_few"          // a class has no rule for records without an event
	FindingLongAllowance     FindingCode = "long_allowance"     // disposal may take longer than the period
)

// String returns the code.
func (c FindingCode) String() string { return string(c) }

// Sentence returns what the finding says, with its arguments in braces, and nothing
// for an unknown code.
func (c FindingCode) Sentence(l calendar.Language) string {
	return sentences.Find(l, "finding."+string(c))
}

// MarshalText returns the code; an unknown one is [calendar.ErrSyntax].
func (c FindingCode) MarshalText() ([]byte, error) {
	if err := new(FindingCode).UnmarshalText([]byte(c)); err != nil {
		return nil, err
	}
	return []byte(c), nil
}

// UnmarshalText reads a code; an unknown one is [calendar.ErrSyntax].
func (c *FindingCode) UnmarshalText(code []byte) error {
	if FindingCode(code).Sentence(calendar.English) == "" {
		return calendar.NoWord("retention.FindingCode", string(code), "write one such as conflict")
	}
	*c = FindingCode(code)
	return nil
}

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (c *FindingCode) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.FindingCode", data, c)
}

// Value returns the code for a database; see [calendar.WriteSQL].
func (c FindingCode) Value() (driver.Value, error) { return calendar.WriteSQL(c) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (c *FindingCode) Scan(src any) error { return calendar.ReadSQL("retention.FindingCode", src, c) }

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)
