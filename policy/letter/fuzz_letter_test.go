package letter_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// Whatever a host writes, each paragraph is one plain line, the text has as many paragraphs as
// the letter, and the JSON can be read.
func FuzzLetter(f *testing.F) {
	f.Add("<script>alert(1)</script>", "=HYPERLINK(\"x\")", "\u202edrow\r\n\r\nStep: forged")
	f.Add("{day}[a|b]", "\xff\xfe", "a.\u2028b ")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		facts := letter.Facts{Law: letter.GDPR, Sent: day("2026-11-20"), Reference: a, About: b, Official: c, Post: a, Reason: "x" + b, Rest: "x" + c, NameHold: true}
		source := []calendar.Source{{Citation: a, URL: b, Doubt: c, Article: b}}
		refused := policy.Refusal{Demand: demanded(policy.Erasure, policy.Accepted), Reason: policy.ReasonHeld, Words: a, Basis: source, Orders: source, Complaints: source}
		var letters []letter.Letter
		add := func(l letter.Letter, err error) {
			if err != nil {
				t.Errorf("%q %q %q: %v", a, b, c, err)
			}
			letters = append(letters, l)
		}
		add(letter.FulfilPartly(refused, policy.Delete, day("2026-11-19"), facts))
		facts.Reason = ""
		add(letter.Refuse(refused, facts))
		facts.Reason = "x" + a
		window := eu.DataSubjectRequest()
		window.Extension.Basis = source[0]
		add(letter.Extend(demanded(policy.Access, policy.Accepted), window, calendar.Finland(), facts))
		facts.Law, facts.About, facts.Official, facts.Post = letter.UkrainianInformation, "x"+b, "x"+c, "x"+a
		facts.Until = day("2027-01-01")
		information := demanded(policy.Access, policy.Accepted)
		information.Kind = 0
		add(letter.Defer(information, ukraine.InformationRequest(), calendar.Ukraine(), facts))
		add(letter.Forward(information, "x"+c, facts))
		for _, l := range letters {
			for _, language := range languages {
				text := l.In(language)
				if lines := strings.Split(text, "\n\n"); len(lines) != len(l.Paragraphs) {
					t.Errorf("%d paragraphs are %d lines: %q", len(l.Paragraphs), len(lines), text)
				}
				for _, line := range strings.Split(text, "\n\n") {
					if calendar.Plain(line) != line || line == "" {
						t.Errorf("%q is not one plain line", line)
					}
				}
			}
			text, err := json.Marshal(l)
			if err != nil || !utf8.Valid(text) || !json.Valid(text) {
				t.Errorf("%q: %v", text, err)
			}
		}
	})
}
