package retention_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

var everyVerb = []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x", "%t"}

// prints checks what every verb prints of a value.
func prints(t *testing.T, want string, value any) {
	t.Helper()
	for _, verb := range everyVerb {
		assert.Equal(t, want, fmt.Sprintf(verb, value), "%s of %T", verb, value)
	}
}

func TestARulebookIsALine(t *testing.T) {
	const skais = "ee.skais, version RT I, 22.02.2022, 4: 8 rules, 18 classes, law checked up to and including 31 March 2022"
	b := estonia.SocialProtection()
	prints(t, skais, b)
	prints(t, skais, *b)
	prints(t, skais, b.Definition())
	d := b.Definition()
	prints(t, skais, &d)
	assert.Equal(t, skais, b.String())
	prints(t, "a: 0 rules, 1 class, how far the law was checked is not said", retention.Definition{ID: "a", Classes: []retention.ClassInfo{{Class: "b"}}})
	prints(t, `a\nb: 1 rule, 1 class, how far the law was checked is not said`, retention.Definition{ID: "a\nb", Rules: []retention.Rule{{}}})

	var none *retention.Rulebook
	assert.Equal(t, "no rulebook", none.String())
	prints(t, "<nil>", none)
	prints(t, "no rulebook", &retention.Rulebook{})
	prints(t, "no rulebook", retention.Rulebook{})
	prints(t, "no rulebook", retention.Definition{})
}

// Nor do its rules fill a page from a field of a host's, where package fmt does not ask
// Format.
func TestARulebookInAStructIsShort(t *testing.T) {
	type host struct {
		pointer *retention.Rulebook
		value   retention.Rulebook
		any     any
		list    []*retention.Rulebook
		byName  map[string]retention.Rulebook
		Shown   *retention.Rulebook
		Value   retention.Rulebook
	}
	b := estonia.SocialProtection()
	h := host{b, *b, *b, []*retention.Rulebook{b}, map[string]retention.Rulebook{"": *b}, b, *b}
	for _, verb := range everyVerb {
		for _, value := range []any{h, &h, []host{h}, map[string]*host{"": &h}} {
			text := fmt.Sprintf(verb, value)
			assert.Less(t, len(text), 1200, "%s: %.1300s", verb, text)
		}
	}
}

func TestBooksAndRulesInALog(t *testing.T) {
	b := estonia.SocialProtection()
	rule := b.Definition().Rules[0]
	var none *retention.Rulebook
	for _, handler := range []func(*strings.Builder) slog.Handler{
		func(out *strings.Builder) slog.Handler { return slog.NewTextHandler(out, nil) },
		func(out *strings.Builder) slog.Handler { return slog.NewJSONHandler(out, nil) },
	} {
		var out strings.Builder
		slog.New(handler(&out)).Info("loaded", "book", b, "rule", rule, "definition", b.Definition(), "none", none)
		assert.Contains(t, out.String(), b.String())
		assert.Contains(t, out.String(), rule.ID+": "+string(rule.Class)+": exactly 75 years from ")
		assert.Contains(t, out.String(), "no rulebook")
		assert.Equal(t, 1, strings.Count(out.String(), "\n"))
		assert.Less(t, out.Len(), 1000)
	}
}
