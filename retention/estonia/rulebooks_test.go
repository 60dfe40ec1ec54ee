package estonia_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

func TestRulebooks(t *testing.T) { lawtest.Books(t, estonia.Rulebooks, "ee") }

// What the acts order was read in their texts, each at its address in Riigi Teataja.
func TestActsWereRead(t *testing.T) {
	through := map[string]string{"ee.arhs": "2026-01-01", "ee.tls": "2026-04-08", "ee.tervisekassa": "2026-04-08", "ee.teavitaja": "2026-04-08", "ee.kuts": "2026-04-08",
		"ee.iks": "2026-10-08", "ee.rahapts": "2026-11-30", "ee.ttks": "2026-11-30", "ee.shs": "2026-11-30"}
	acts := estonia.Rulebooks()[1:]
	assert.Len(t, acts, len(through))
	for _, b := range acts {
		d := b.Definition()
		assert.Equal(t, lawtest.Day(through[d.ID]), d.CheckedThrough, d.ID)
		assert.Contains(t, d.Sources[0].Doubt, "read in a copy", d.ID)
		for _, r := range d.Rules {
			assert.True(t, strings.HasPrefix(r.Basis.URL, "https://www.riigiteataja.ee/akt/1"), r.ID)
			assert.Equal(t, lawtest.Day("2026-11-30"), r.Basis.Checked, r.ID)
		}
	}
}

// What the acts leave open is said with the rule.
func TestDoubtsOfActs(t *testing.T) {
	doubts := map[string]string{}
	for _, b := range estonia.Rulebooks() {
		for _, r := range b.Definition().Rules {
			doubts[r.ID] = r.Basis.Doubt
		}
	}
	for id, says := range map[string]string{
		"ee.skais.20.2":                 "a refused application gave no right that could end",
		"ee.skais.20.6":                 "§ 19(1) are log data is inferred",
		"ee.iks.9":                      "no consent is asked for from then on",
		"ee.iks.10":                     "forbids collecting and passing on",
		"ee.rahapts.47.transaction":     "the later of transaction and report",
		"ee.tls.5":                      "the safe reading of § 131",
		"ee.ttks.care":                  "sent the data to the health information system",
		"ee.shs.145-1.child":            "whether the birthday itself is still protected is open",
		"ee.shs.145-1.victim.of-age":    "the later of the two starts",
		"ee.tervisekassa.46-3":          "both the floor and the ceiling take the later",
		"ee.arhs.8":                     "§ 17 speaks of paper only",
		"ee.teavitaja.10.3":             "it names the feedback of § 11(4)",
		"ee.kuts.13.operation":          "the text names no start",
		"ee.tervisekassa.46-3.prison":   "entered before 1 April 2026",
		"ee.ttks.safety":                "before 1 November 2024",
		"ee.shs.83":                     "no shortest one",
		"ee.rahapts.47.virtual":         "what replaced the sentence was not looked up",
		"ee.ttks.biopsy.need":           "may not go while it is needed",
		"ee.arhs.8.need":                "may not be handed over earlier",
		"ee.shs.145-1.case":             "from the day of the move",
		"ee.shs.145-1.mediation":        "the youngest of several children",
		"ee.rahapts.47.relation":        "an act on the field",
		"ee.tervisekassa.46-3.recourse": "entered before 1 April 2026",
	} {
		assert.Contains(t, doubts[id], says, id)
	}
}
