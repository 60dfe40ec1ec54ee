package policy

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Demand is what a person demands about their own record, by the GDPR or by
// Ukraine's law 2297-VI. What it does depends on its kind and state:
//
//	             Received                   Accepted                              Closed
//	Erasure      a reply day                disposal is due once nothing bars it  nothing
//	Objection    a reply day                the same                              nothing
//	Withdrawal   a reply day                the same                              nothing
//	Restriction  a reply day                bars disposal like a hold             nothing
//	Access       bars disposal like a hold  the same                              nothing
//
// An accepted demand for disposal never shortens what a rule protects, never
// lifts a hold and permits nothing that the rules do not permit. Where something
// bars it, it takes effect on the first free day, as long as the host goes on
// passing it; [Decision.Refusals] says meanwhile what to answer. Where the demand
// itself is what ends the ground for keeping, record that as an event and write
// a rule on it: "at most, immediately, from the withdrawal of consent".
//
// A demand contradicts itself if it was answered, or is to be answered, before it was
// received, or if its safe day lies after its latest. Two demands that differ and have
// one ID and one kind contradict each other: they read as two rows of one history. Such
// a demand still bars what it bars, but makes nothing due, and the day of its answer
// does not count; [FlagDemandContradictory] says so.
//
// The zero Demand says neither what is demanded nor how far it has come: the
// record is undetermined. A demand without a day is undetermined too.
type Demand struct {
	ID       string          `json:"id"` // the host's name for it
	Kind     DemandKind      `json:"kind"`
	State    DemandState     `json:"state"`
	Received calendar.Date   `json:"received"`       // the day on which it came in; required
	Basis    calendar.Source `json:"basis,omitzero"` // the norm on which the person relies
	// Reply is by when it must be answered, as the window of the law has it:
	// eu.DataSubjectRequest().Due(received, calendar). Its Safe day is also the
	// last lawful day of holding after an accepted demand for disposal. Zero: not
	// known, and such a demand is to be met at once.
	Reply reply.Deadline `json:"reply,omitzero"`
	// Answered is the day on which the person was answered, even by a refusal for
	// the time being. A demand that waits goes on being passed, but from that day on
	// no longer waits for an answer. Zero: not yet.
	Answered calendar.Date `json:"answered,omitzero"`
}

// Format writes the kind and the state, whatever the verb: days and names must not
// get into a log with a demand that somebody prints.
func (d Demand) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "%v, %v", d.Kind, d.State) }

// DemandKind is what is demanded. The zero DemandKind is unknown.
type DemandKind uint8

const (
	// Erasure of the data: GDPR art. 17; law 2297-VI art. 8(2)(6), which grants it
	// against data that are unreliable or processed unlawfully.
	Erasure DemandKind = iota + 1
	// Objection to the processing: GDPR art. 21; law 2297-VI art. 8(2)(5).
	Objection
	// Withdrawal of the consent on which the processing rests: GDPR art. 7(3)
	// and 17(1)(b); law 2297-VI art. 8(2)(11).
	Withdrawal
	// Restriction of the processing: GDPR art. 18. Accepted, it keeps the data
	// until it is lifted, because erasing is processing too (inferred from art.
	// 18(2); law 2297-VI knows no such right).
	Restriction
	// Access to the data: GDPR art. 15; law 2297-VI art. 8(2)(3)–(4) and 16. What
	// a person has asked to see is not destroyed before they have seen it.
	Access
)

// demandEffect is what a kind of demand is called and does.
type demandEffect struct {
	word        string
	forDisposal bool        // it is met by disposing of the record
	barsFrom    DemandState // the state from which, until it is closed, it bars disposal; zero: none
}

var demandKinds = [...]demandEffect{
	0:           {"unknown demand", false, 0},
	Erasure:     {"erasure", true, 0},
	Objection:   {"objection", true, 0},
	Withdrawal:  {"withdrawal", true, 0},
	Restriction: {"restriction", false, Accepted},
	Access:      {"access", false, Received},
}

// DemandKinds yields every kind of demand.
func DemandKinds() iter.Seq[DemandKind] {
	return through(Erasure, DemandKind(len(demandKinds)-1))
}

func (k DemandKind) effect() demandEffect { return demandKinds[k.known()] }

// known returns the kind, and the zero one for an unknown value.
func (k DemandKind) known() DemandKind {
	if int(k) >= len(demandKinds) {
		return 0
	}
	return k
}

// String returns "erasure", "objection", "withdrawal", "restriction" or "access".
func (k DemandKind) String() string { return k.effect().word }

// In returns the kind in a language: "withdrawal of consent".
func (k DemandKind) In(l calendar.Language) string {
	return inWords(l, "kind", strings.TrimSuffix(k.String(), " demand"))
}

// MarshalText returns the words of [DemandKind.String]. An unknown value is
// [calendar.ErrSyntax].
func (k DemandKind) MarshalText() ([]byte, error) {
	if k != k.known() {
		return nil, noWord(k, fmt.Append(nil, uint8(k)), "one of its constants")
	}
	return []byte(k.String()), nil
}

// UnmarshalText reads these words; others are [calendar.ErrSyntax], and so are those of
// the zero DemandKind.
func (k *DemandKind) UnmarshalText(text []byte) error {
	return readConstant(k, DemandKinds(), text)
}

// UnmarshalJSON reads the word from a JSON string; see [calendar.ReadJSON].
func (k *DemandKind) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("policy.DemandKind", data, k)
}

// Value returns the word for a database; see [calendar.WriteSQL].
func (k DemandKind) Value() (driver.Value, error) { return calendar.WriteSQL(k) }

// Scan reads the word from a database; see [calendar.ReadSQL].
func (k *DemandKind) Scan(src any) error { return calendar.ReadSQL("policy.DemandKind", src, k) }

// DemandState is how far a demand has come. The zero DemandState is unknown.
type DemandState uint8

const (
	// Received: it has come in and has not been assessed.
	Received DemandState = iota + 1
	// Accepted: the host has assessed it, found it justified and recorded so.
	Accepted
	// Closed: it was met, refused, lifted or taken back. It changes nothing.
	Closed
)

var demandStates = [...]string{"unknown state", "received", "accepted", "closed"}

// String returns "received", "accepted" or "closed".
func (s DemandState) String() string { return demandStates[s.known()] }

// known returns the state, and the zero one for an unknown value.
func (s DemandState) known() DemandState {
	if int(s) >= len(demandStates) {
		return 0
	}
	return s
}

// In returns the state in a language.
func (s DemandState) In(l calendar.Language) string {
	return inWords(l, "state", strings.TrimSuffix(s.String(), " state"))
}

// MarshalText returns the words of [DemandState.String]. An unknown value is
// [calendar.ErrSyntax].
func (s DemandState) MarshalText() ([]byte, error) {
	if s != s.known() {
		return nil, noWord(s, fmt.Append(nil, uint8(s)), "one of its constants")
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads these words; others are [calendar.ErrSyntax], and so are those of
// the zero DemandState.
func (s *DemandState) UnmarshalText(text []byte) error {
	return readConstant(s, through(Received, Closed), text)
}

// UnmarshalJSON reads the word from a JSON string; see [calendar.ReadJSON].
func (s *DemandState) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("policy.DemandState", data, s)
}

// Value returns the word for a database; see [calendar.WriteSQL].
func (s DemandState) Value() (driver.Value, error) { return calendar.WriteSQL(s) }

// Scan reads the word from a database; see [calendar.ReadSQL].
func (s *DemandState) Scan(src any) error { return calendar.ReadSQL("policy.DemandState", src, s) }

// isSaid reports whether a demand says what is demanded, how far it has come and,
// unless it is closed, since when.
func (d *Demand) isSaid() bool {
	known := d.Kind != 0 && int(d.Kind) < len(demandKinds)
	return known && (d.State == Closed || d.isOpen() && !d.Received.IsZero())
}

// isImpossible reports whether the days of the demand contradict each other.
func (d *Demand) isImpossible() bool {
	return d.Answered.Before(d.Received) || d.Reply.Safe.Before(d.Received) || d.Reply.Latest.Before(d.Received) ||
		d.Reply.Safe.After(d.Reply.Latest)
}

// isOpen reports whether the demand still waits for something.
func (d *Demand) isOpen() bool { return d.State == Received || d.State == Accepted }

// asksDisposal reports whether the demand is met by disposing of the record.
func (d *Demand) asksDisposal() bool { return d.Kind.effect().forDisposal }

// Bars reports whether the demand bars disposal, as a hold does: an open one for
// access, or an accepted restriction.
func (d Demand) Bars() bool {
	from := d.Kind.effect().barsFrom
	return from != 0 && d.isOpen() && d.State >= from
}

// Demands is what is known of the demands about a record. It is immutable.
//
// The zero Demands are none: a host that takes in no demands has nothing to pass.
// One that does adds the guard [DemandsLookedUp], so that none is forgotten.
type Demands struct{ hidden[demandsFound] }

// demandsFound is a look-up of demands, with what a decision asks of it: it is the same
// for every day, and there can be many.
type demandsFound struct {
	lookUp[Demand]
	problem  Reason          // why nobody can decide by them; ReasonNoDecision: they are clear
	bar      bool            // one of them bars disposal
	received calendar.Date   // the first day on which an accepted one for disposal came in; no date: there is none
	by       calendar.Date   // the earliest day by which such a one is to be met if nothing bars it
	odd      map[Demand]bool // those that contradict themselves or each other
	sentinel bool            // a day of one of them reads as none
}

// contradicts reports whether one of the demands contradicts itself or another one.
func (f *demandsFound) contradicts(d *Demand) bool { return len(f.odd) > 0 && f.odd[*d] }

// oddOnes returns the demands that contradict themselves, and those that differ and
// have one ID and kind.
func oddOnes(list []Demand) map[Demand]bool {
	type name struct {
		id   string
		kind DemandKind
	}
	var odd map[Demand]bool
	note := func(d *Demand) {
		if odd == nil {
			odd = map[Demand]bool{}
		}
		odd[*d] = true
	}
	var first map[name]*Demand
	if len(list) > 1 {
		first = make(map[name]*Demand, len(list))
	}
	for i := range list {
		d := &list[i]
		if d.isImpossible() {
			note(d)
		}
		if first == nil || d.ID == "" {
			continue
		}
		at := name{d.ID, d.Kind}
		if other := first[at]; other == nil {
			first[at] = d
		} else if *other != *d {
			note(other)
			note(d)
		}
	}
	return odd
}

func demandsOf(list []Demand, err error) Demands {
	f := demandsFound{lookUp: looked(list, err)}
	if err != nil {
		f.problem = ReasonDemandsLookUpFailed
	}
	f.odd = oddOnes(f.list)
	for _, d := range f.list {
		if !d.isSaid() {
			f.problem = ReasonDemandUnclear
		}
		f.bar = f.bar || d.Bars()
		for _, day := range [...]calendar.Date{d.Received, d.Answered, d.Reply.Safe, d.Reply.Latest} {
			f.sentinel = f.sentinel || isSentinel(day)
		}
		if d.asksDisposal() && d.State == Accepted && !f.contradicts(&d) {
			f.received = calendar.Earliest(f.received, d.Received)
			f.by = calendar.Earliest(f.by, calendar.Latest(d.Received, d.Reply.Safe))
		}
	}
	return Demands{hide(&f)}
}

var noDemands = demandsOf(nil, nil)

// DemandsOf returns the demands that were found; their order does not matter.
// Without any it returns the zero Demands.
func DemandsOf(demands ...Demand) Demands {
	if len(demands) == 0 {
		return Demands{}
	}
	return demandsOf(demands, nil)
}

// DemandsFrom takes the result of the host's look-up as it is:
//
//	policy.DemandsFrom(db.Demands(id))
//
// With an error nobody knows what was demanded, and the record is undetermined;
// the error is kept like that of [Unknown]. Without one the list is what was found,
// and an empty one means that there are none.
func DemandsFrom(list []Demand, err error) Demands {
	if len(list) == 0 && err == nil {
		return noDemands
	}
	return demandsOf(list, err)
}

// DemandsLookedUp is a guard for [All]: it makes undetermined every request whose
// Demands are zero, so that a host which takes in demands cannot forget to pass
// them. An accepted restriction bars disposal like a hold; holds must be looked up
// in any case.
func DemandsLookedUp() Policy { return demandsLookedUp{} }

type demandsLookedUp struct{}

// Decide refuses a request without demands and has nothing to say about others.
func (demandsLookedUp) Decide(r Request) Decision {
	if r.Demands == (Demands{}) {
		return Decision{why: ReasonDemandsNotLookedUp, asked: keep(&r)}
	}
	return Abstain()
}

// contradictory reports whether one of them contradicts itself or another one.
func (d Demands) contradictory() bool {
	f := d.shown()
	return f != nil && len(f.odd) > 0
}

// listed returns the demands that are known.
func (d Demands) listed() []Demand {
	if f := d.shown(); f != nil {
		return f.list
	}
	return nil
}

// Format writes how many demands there are, whatever the verb: what a person
// demanded must not get into a log with a request that somebody prints.
func (d Demands) Format(s fmt.State, _ rune) {
	size := "0"
	if f := d.shown(); f != nil {
		size = f.size()
	}
	fmt.Fprintf(s, "demands: %s", size)
}

// unblocked returns the demands without those that bar disposal. Zero ones stay zero,
// so that a forecast does not take for looked up what nobody passed.
func (d Demands) unblocked() Demands {
	f := d.shown()
	if f == nil {
		return d
	}
	return DemandsFrom(slices.DeleteFunc(slices.Clone(f.list), Demand.Bars), f.err)
}
