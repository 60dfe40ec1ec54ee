package policy

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// ErrStale: a permit was granted on other facts, by other rules, for another
// action or day, or not at all. Plan anew.
var ErrStale = errors.New("stale")

// Permit says that a disposal was permitted on one day, and on which facts and
// rules: it binds the record's identifiers and events, the holds, the demands,
// the rulebooks, the action and the day. A host grants it when it plans, keeps it
// with the work, and verifies it in the transaction that disposes:
//
//	permit, err := policy.Grant(rules, request)       // while planning
//	err = permit.Verify(rules, request as it is now)  // in the transaction
//
// [Permit.Verify] decides anew, so a permit adds no way to a disposal; it takes
// one away, if something changed in between that nobody looked at. That guards
// against stale facts and not against hostile code: whoever can write a permit
// can also dispose of the record.
//
// Its text is for the audit trail. It has digests instead of facts; but since
// days are few, whoever knows all of a record but one day can find that day by
// trying, so a trail of permits is as confidential as the identifiers in it.
//
// The zero Permit is none; it verifies nothing.
type Permit struct {
	action Action
	on     calendar.Date
	rules  digest
	facts  digest
}

// Grant decides, and returns a permit for the action on that day. The error is
// that of [Check]. It binds the rulebooks by which the policy and the guards of
// [All] decide about the request, each in its role; what a guard of the host's own
// knows besides is not bound, and it is asked anew.
func Grant(p Policy, r Request) (Permit, error) {
	d := decideBy(p, r)
	if !d.permits(r.Action) {
		return Permit{}, &DeniedError{Action: r.Action, Decision: d}
	}
	return permitFor(p, r), nil
}

func permitFor(p Policy, r Request) Permit {
	return Permit{r.Action, r.On, rulesDigest(p, r), factsDigest(&r)}
}

// Action returns what was permitted; for the zero Permit, nothing.
func (p Permit) Action() Action { return p.action }

// On returns the day for which it was permitted; for the zero Permit, no date.
func (p Permit) On() calendar.Date { return p.on }

// Verify decides a request that was put together anew and compares. It is nil
// only if the policy permits the request now and everything that the permit
// binds is as it was. A refusal is the error of [Check], otherwise it is a
// *[StaleError].
func (p Permit) Verify(rules Policy, fresh Request) error {
	d := decideBy(rules, fresh)
	if !d.permits(fresh.Action) {
		return &DeniedError{Action: fresh.Action, Decision: d}
	}
	if changed := p.changes(permitFor(rules, fresh)); len(changed) > 0 {
		return &StaleError{Changed: changed}
	}
	return nil
}

// changes names what differs between two permits.
func (p Permit) changes(now Permit) []string {
	if p == (Permit{}) {
		return []string{"no permit was granted"}
	}
	var changed []string
	names := [...]string{"the action", "the day", "the rulebooks or the guards", "the record, its holds or its demands"}
	for i, same := range [...]bool{p.action == now.action, p.on == now.on, p.rules == now.rules, p.facts == now.facts} {
		if !same {
			changed = append(changed, names[i])
		}
	}
	return changed
}

// StaleError says why a permit does not fit the request. It is [ErrStale]. The
// zero StaleError names nothing.
type StaleError struct {
	Changed []string // what has changed: "the action", "the day", "the rulebooks or the guards" …
}

// Error returns one line to read aloud, without days and facts.
func (e *StaleError) Error() string {
	return fmt.Sprintf("policy: permit: stale: not as it was granted: %s; decide anew and grant another", strings.Join(e.Changed, ", "))
}

// Unwrap returns the sentinel.
func (e *StaleError) Unwrap() error { return ErrStale }

// permitSchema is the first word of a permit's text. What the digests are made
// of belongs to it.
const permitSchema = "keepuntil.permit/1"

// String returns the permit in one line, for an audit trail or a list of work:
//
//	keepuntil.permit/1 delete 2026-11-22 rules:… facts:…
//
// The digests are SHA-256 in hexadecimal digits. The zero Permit is "no permit".
func (p Permit) String() string {
	if p == (Permit{}) {
		return "no permit"
	}
	action, _ := p.action.MarshalText() // only a known one is granted
	return fmt.Sprintf("%s %s %v rules:%v facts:%v", permitSchema, action, p.on, p.rules, p.facts)
}

// MarshalText returns the text of [Permit.String]; the zero Permit is the empty
// text.
func (p Permit) MarshalText() ([]byte, error) {
	if p == (Permit{}) {
		return nil, nil
	}
	return []byte(p.String()), nil
}

// UnmarshalText reads what [Permit.MarshalText] writes and nothing else. A text
// that was altered and still reads as a permit fits no request.
func (p *Permit) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Permit{}
		return nil
	}
	words := strings.Split(string(text), " ")
	if len(words) == 5 {
		var read Permit
		_ = read.action.UnmarshalText([]byte(words[1]))
		read.on, _ = calendar.ParseDate(words[2])
		read.rules = parseDigest(words[3], "rules:")
		read.facts = parseDigest(words[4], "facts:")
		if read.action != 0 && read.String() == string(text) {
			*p = read
			return nil
		}
	}
	return fmt.Errorf("policy: permit: the text is none; keep it as Permit.String gave it, beginning with %s", permitSchema)
}

// UnmarshalJSON reads the text from a JSON string; see [calendar.ReadJSON].
func (p *Permit) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("policy.Permit", data, p) }

// Value returns the text for a database; see [calendar.WriteSQL].
func (p Permit) Value() (driver.Value, error) { return calendar.WriteSQL(p) }

// Scan reads the text from a database; see [calendar.ReadSQL].
func (p *Permit) Scan(src any) error { return calendar.ReadSQL("policy.Permit", src, p) }
