// Package retention computes, from the days on which something happened, until when
// a record must be kept and by when it must be gone.
//
// # How long a record is kept
//
// A [Rule] is a sentence of law: a [Class] of records, the [Trigger] that starts the
// retention period, the [Cutoff] where counting begins, the [Period], and what the
// period bounds: [AtLeast] is a floor, [AtMost] a ceiling, [Exactly] both. Rules form
// a [Definition], which [NewRulebook] checks and compiles; [Merge] unites books. A
// [Record] is a class and what happened, [Events]. [Rulebook.Assess] folds the rules
// of its class into days and a [State]; [Rulebook.Effects] says what each rule does.
// Whether a record may be disposed of on a day is decided by package policy.
//
// The rules stand in the packages eu, finland, estonia and ukraine below this one, a
// line of Go for a sentence of law. Package reply computes by when a request must be
// answered, package plan compiles a book for one day, for columns and databases, package
// sweep finds the next disposal run, and package schedule writes what the rules say as a
// table for people.
//
// # What schedules say
//
// Not every rule binds every record of its class. With When it binds those that have a
// [Trait], a fact that is no event, and with Unless those that do not have it; one that
// [Traits] does not name is unknown, and then so is the start of the period. Where Absent
// is [NotBinding], it binds only records that have its event. A rule InsteadOf another one
// binds the records without an event of that one's trigger, and that one those with it.
// Where no rule binds, the state is [NoRuleBinds].
//
// [NeedEnded] is the event of a record that is needed no more. [AppraisedAgain] is that of
// a body that has put its decision off; its day is the one to which it has. PATTERNS.md,
// beside this file, leads from the words of a schedule, such as "until superseded", "while
// needed, at most N years" or "under 18", to a line of Go; its lines run as the examples
// of [Rule].
//
// # Words
//
// A class, a trigger or a trait is known by its letters alone, and a slip of the pen makes
// another one. So a [Definition] can declare its words, each with a title: then a rule with a
// word that is not declared does not load. And an event of a record that no rule of its class
// knows leaves open when a period starts, wherever it could be meant: see
// [Rulebook.Unrecognised]. Declare also what records have and no rule counts from.
//
// # A rulebook as a file
//
// People who review rules read text and not Go. So a rulebook can be a file of JSON, with
// the fields of [Definition] and a word for every constant:
//
//	{
//	  "schema": "keepuntil.rulebook/1",
//	  "id": "fi.kunta",
//	  "triggers": [
//	    {"trigger": "closed", "title": {"en": "the customer relation has ended"}}
//	  ],
//	  "rules": [
//	    {
//	      "id": "fi.kunta.1",
//	      "class": "fi.kunta.customer",
//	      "trigger": "closed",
//	      "cutoff": "end of the calendar year",
//	      "period": "10 years",
//	      "bound": "exactly",
//	      "then": "delete",
//	      "basis": {"citation": "Records plan of 2026, class 1.2"}
//	    }
//	  ]
//	}
//
// A program that carries the file makes a policy of it in a few lines:
//
//	//go:embed kunta.json
//	var kunta []byte
//
//	book, err := retention.ReadRulebook(kunta)
//	…
//	rules := policy.FromRulebook(book)
//
// [ReadDefinition] is strict: a key that is unknown, missing or doubled, a word that is none
// of ours and a text that has lost a character are errors, with line and column and what
// would help, all at once. [Definition.MarshalJSON] writes the file, always the same bytes
// for one definition; what has no key of its own goes into a "note". [RulebookSchema] is for
// editors that complete and check while somebody writes. [Rulebook.Text] is the copy that
// people review, a line a field, so that a diff shows what was changed.
//
// # Law that changes
//
// Rules with one ID are the versions of one norm, each with its life, From until
// Until. The day of the decision chooses among them, not the day of the event. As
// floors, all versions that were law at some time since the event count, so that a
// shortened or repealed floor keeps protecting the records that it has bound, until a
// version that says Retroactive, and by which norm, ends that. As a ceiling the
// version in force counts; it is never due before it was law, and does not put off
// one that was due already: a day under the earlier version counts if it came while that
// version was law. If it fell in a gap between the two lives, or later, it does not
// count, and nothing is due before the first day of the new version.
//
// A floor and a ceiling that conflict are reviewed by a person, unless a [Relation]
// cites the norm by which one of them yields. [Rulebook.Lint] finds such conflicts
// before a record does, and shows the smallest record.
//
// # Retention ends
//
// Retention ends have one reading: for months and years the day with the number of
// the start day, or the month's last day, counted forward in one step, and never moved
// to a working day, because the laws that move days speak of acts to be done within a
// period. They need no calendar.
//
// # The ends of time
//
// There are the days from 0001-01-01 to 9999-12-31. What lies later does not come:
// a floor that ends later never ends, a ceiling that falls later asks for nothing, and
// where the floors protect 9999-12-31 no ceiling asks for anything after them, because
// there is no free day. What lies earlier is past: of a floor that yields to a ceiling
// due on 0001-01-01 nothing is left.
//
// # Zero values
//
// A zero [Period] is none, a zero [Rule] does not load, a zero [Rulebook] knows no
// class, and an event with a zero day happened on an unknown day.
package retention
