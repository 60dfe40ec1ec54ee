package policytest

import (
	"fmt"
	"maps"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// permitsByUnknownTrait takes away what is known of a trait. Whatever is true of the
// record then, no floor may protect it on a day on which it may be disposed of.
func (s *subject) permitsByUnknownTrait(r policy.Request) string {
	for trait := range r.Record.Traits.All() {
		unknown := r
		known := maps.Collect(r.Record.Traits.All())
		delete(known, trait)
		unknown.Record.Traits = retention.TraitsOf(known)
		got := s.allowed(unknown)
		if got == 0 {
			continue
		}
		for _, has := range [...]bool{true, false} {
			as := r
			as.Record.Traits = knowing(r.Record.Traits, trait, has)
			if until := s.policy.Decide(as).RetainUntil(); until.Protects(r.On) {
				return fmt.Sprintf("without the trait %s it permits %v, and with %s=%v the record must be kept (retain until: %v); permit nothing while the trait is not known",
					calendar.Plain(string(trait)), got, calendar.Plain(string(trait)), has, until)
			}
		}
	}
	return ""
}

// knowing returns traits of which one more is known, or otherwise.
func knowing(traits retention.Traits, trait retention.Trait, has bool) retention.Traits {
	known := maps.Collect(traits.All())
	known[trait] = has
	return retention.TraitsOf(known)
}

// permitsWhatIsPutOff adds that a body must look again, tomorrow or on a day that nobody
// knows.
func (s *subject) permitsWhatIsPutOff(r policy.Request) string {
	if s.allowed(r) == 0 {
		return ""
	}
	events := slices.Collect(r.Record.Events.All())
	for _, again := range [...]struct {
		words string
		on    calendar.Date
	}{{"tomorrow", r.On.AddDays(1)}, {"on an unknown day", calendar.Date{}}} {
		r.Record.Events = retention.EventsOf(append(events, retention.Event{Trigger: retention.AppraisedAgain, On: again.on})...)
		if got := s.allowed(r); got != 0 {
			return fmt.Sprintf("a body must look again %s, and it permits %v; hand on the events as they came", again.words, got)
		}
	}
	return ""
}
