package retention

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Digest returns the SHA-256 of everything in the book by which it decides, in
// hexadecimal digits: two books with the same digest decide alike, by the same sources. The
// order of rules does not matter, nor do titles, which a translation may correct, and the
// notes of the author. It is empty for a nil and for the zero Rulebook.
func (b *Rulebook) Digest() string {
	if digest := b.known().digest; digest != nil {
		return digest()
	}
	return ""
}

// makeDigest writes a line of quoted fields for each thing that the book says.
func (b *Rulebook) makeDigest() string {
	d := &b.known().definition
	lines := []string{fmt.Sprintf("book %q %q %q", d.ID, d.Version, d.CheckedThrough)}
	for _, info := range d.Triggers {
		lines = append(lines, fmt.Sprintf("trigger %q", info.Trigger))
	}
	for _, info := range d.Traits {
		lines = append(lines, fmt.Sprintf("trait %q", info.Trait))
	}
	for _, info := range d.Classes {
		if info.Title != (calendar.Names{}) {
			lines = append(lines, fmt.Sprintf("titled %q", info.Class)) // which declares it
		}
	}
	for _, s := range d.Sources {
		lines = append(lines, fmt.Sprintf("source %q", s))
	}
	for name, c := range b.known().classes {
		lines = append(lines, fmt.Sprintf("class %q %q %q %q %t", name, c.info.RulesFrom, c.info.NoErasure, c.complaints, c.declared != nil))
		for i := range c.rules {
			r := &c.rules[i]
			lines = append(lines, fmt.Sprintf("rule %q %q %q %q %q %q %q %q %q %q %q %q %t %q %q %q %q %q %q %q", r.ID, r.Class, r.When, r.Unless, r.Trigger, r.Absent, r.InsteadOf, r.Pick,
				r.Cutoff, r.Period, r.Bound, r.Then, r.Appraise, r.Basis, r.From, r.Until, r.Retroactive, r.allowance, r.checkedThrough, r.book))
		}
	}
	for _, r := range d.Relations {
		lines = append(lines, fmt.Sprintf("relation %q %q %q", r.Yields, r.To, r.Basis))
	}
	slices.Sort(lines)
	sum := sha256.Sum256([]byte(strings.Join(slices.Compact(lines), "\n"))) // what is said twice is said
	return hex.EncodeToString(sum[:])
}
