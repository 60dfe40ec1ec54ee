package retention_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// twinsOf returns the sentences about names that look alike.
func twinsOf(b *retention.Rulebook) (sentences []string) {
	for _, f := range b.Lint(calendar.Date{}) {
		if f.Code == retention.FindingTwins {
			sentences = append(sentences, f.In(calendar.English))
		}
	}
	return sentences
}

// withTriggers returns a book with a rule for each of the triggers.
func withTriggers(t testing.TB, triggers ...retention.Trigger) *retention.Rulebook {
	t.Helper()
	var rules []retention.Rule
	for i, trigger := range triggers {
		rules = append(rules, retention.Rule{Class: retention.Class(fmt.Sprintf("class %c", 'a'+i)), Trigger: trigger, Bound: retention.AtLeast, Period: retention.Years(1)})
	}
	return book(t, rules...)
}

func TestTwins(t *testing.T) {
	for _, row := range []struct {
		why        string
		one, other retention.Trigger
		spelt      string // both with the numbers of their letters, if they are shown
	}{
		{"the case of a letter", "case.closed", "case.Closed", ""},
		{"all capitals", "death", "DEATH", ""},
		{"a Cyrillic a", "case.paid", "c\u0430se.paid", `case.paid and c\u0430se.paid`},
		{"all that are Cyrillic", "cop", "\u0441\u043e\u0440", `cop and \u0441\u043e\u0440`},
		{"a Cyrillic capital", "Вхід", "Bхід", `\u0412\u0445\u0456\u0434 and B\u0445\u0456\u0434`},
		{"a Latin i in Ukrainian", "звiльнення", "звільнення", `\u0437\u0432i\u043b\u044c\u043d\u0435\u043d\u043d\u044f and \u0437\u0432\u0456\u043b\u044c\u043d\u0435\u043d\u043d\u044f`},
		{"a Greek o", "closed", "cl\u03bfsed", `closed and cl\u03bfsed`},
		{"a Greek capital", "KELA", "\u039aELA", `KELA and \u039aELA`},
		{"two forms of Unicode", "k\u00e4ytt\u00f6", "ka\u0308ytto\u0308", `k\u00e4ytt\u00f6 and ka\u0308ytto\u0308`},
		{"two forms of a capital", "\u00d5IGUS", "o\u0303igus", `\u00d5IGUS and o\u0303igus`},
		{"two forms in Ukrainian", "ви\u0457зд", "ви\u0456\u0308зд", `\u0432\u0438\u0457\u0437\u0434 and \u0432\u0438\u0456\u0308\u0437\u0434`},
		{"two forms of й", "бій", "біи\u0306", `\u0431\u0456\u0439 and \u0431\u0456\u0438\u0306`},
		{"two forms and another alphabet", "\u00ebrr", "\u0435\u0308rr", `\u00ebrr and \u0435\u0308rr`},
		{"two marks", "\u01d8", "u\u0301\u0308", `\u01d8 and u\u0301\u0308`},
		{"nil for o", "file.10", "file.1O", ""},
		{"one for l", "file.1", "file.l", ""},
		{"a capital i for l", "final", "finaI", ""},
		{"a capital i for one", "file.1", "file.I", ""},
		{"Ze for three", "art.3", "art.\u0417", `art.3 and art.\u0417`},
		{"full width", "sent", "\uff53\uff45\uff4e\uff54", `sent and \uff53\uff45\uff4e\uff54`},
		{"a dash for a hyphen", "case-closed", "case\u2013closed", `case-closed and case\u2013closed`},
		{"an underscore for a hyphen", "case-closed", "case_closed", ""},
		{"a blank for a hyphen", "case-closed", "case closed", ""},
		{"two blanks", "case closed", "case  closed", ""},
		{"a blank at an end", "call", "call ", `"call" and "call "`},
		{"an apostrophe", "об'єкт", "об\u2019єкт", `\u043e\u0431'\u0454\u043a\u0442 and \u043e\u0431\u2019\u0454\u043a\u0442`},
		{"another apostrophe", "об\u2019єкт", "об\u02bcєкт", `\u043e\u0431\u2019\u0454\u043a\u0442 and \u043e\u0431\u02bc\u0454\u043a\u0442`},
		{"one that every book knows", "appraised.keep", "Appraised.keep", ""},
	} {
		want := fmt.Sprintf("the triggers %s and %s look alike, and a program takes them for two; write one of them everywhere", row.one, row.other)
		if row.spelt != "" {
			want = fmt.Sprintf("the triggers %s and %s look alike (%s), and a program takes them for two; write one of them everywhere", row.one, row.other, row.spelt)
		}
		assert.Equal(t, []string{want}, twinsOf(withTriggers(t, row.one, row.other)), row.why)
		assert.Len(t, twinsOf(withTriggers(t, row.other, row.one)), 1, "%s, the other way round", row.why)
	}
}

// What a reader can tell apart is none: few false alarms, or nobody reads the true ones.
func TestNamesThatAreNotTwins(t *testing.T) {
	for _, row := range [][2]retention.Trigger{
		{"käyttö", "kaytto"}, {"õ", "ö"}, {"š", "s"}, {"й", "и"}, {"ї", "і"}, {"ґ", "г"}, {"д", "d"}, {"б", "6"},
		{"case.closed", "case.close"}, {"case.closed", "cases.closed"}, {"file.1", "file.2"}, {"file.1", "file.11"}, {"file.i", "file.1"},
		{"art.20.1", "art.20-1"}, {"art.201", "art.20.1"}, {"caseclosed", "case-closed"}, {"§ 20", "§20"}, {"corn", "com"}, {"日", "曰"},
		{"death", "birth"}, {"a", "b"}, {"е", "є"}, {"q", "g"},
	} {
		assert.Empty(t, twinsOf(withTriggers(t, row[0], row[1])), "%q", row)
	}
}

func TestTwinsOfEachKind(t *testing.T) {
	d := definition(floor(retention.Years(1)), floor(retention.Years(1)), floor(retention.Years(1)), floor(retention.Years(1)))
	d.Rules[0].Class, d.Rules[1].Class, d.Rules[2].Class, d.Rules[3].Class = "a", "b", "c", "a"
	d.Rules[1].ID, d.Rules[3].Trigger = "Rule-1", "SENT"
	d.Classes = []retention.ClassInfo{{Class: "C", RulesFrom: "the plan"}}
	var found []string
	for _, f := range load(t, d).Lint(calendar.Date{}) {
		if f.Code == retention.FindingTwins {
			found = append(found, fmt.Sprintf("%v %v %v %v", f.Args["kind"], f.Rules, f.Args["one"], f.Args["other"]))
			assert.Equal(t, retention.Record{}, f.Record)
			assert.True(t, f.On.IsZero())
		}
	}
	assert.Equal(t, []string{"rule [rule-1 Rule-1] rule-1 Rule-1", "class [rule-3] c C", "trigger [rule-1 rule-4] sent SENT"}, found)

	three := twinsOf(withTriggers(t, "sent", "Sent", "SENT", "sеnt", "sent"))
	assert.Len(t, three, 3, "each that is not the first, once: %v", three)
	assert.Empty(t, twinsOf(withTriggers(t, "transferred", "disposition.transferred")), "a rule may use what every book knows")
	assert.Empty(t, twinsOf(book(t, changed(floor(retention.Years(1)), func(r *retention.Rule) { r.ID, r.Class, r.Trigger = "a", "A", "а" }))), "of different kinds")
}

// Between books too: here a host writes the trigger of a country's book its own way.
func TestTwinsOfMergedBooks(t *testing.T) {
	hosts := withTriggers(t, "Sent")
	other := definition(floor(retention.Years(1)))
	other.ID, other.Rules[0].ID = "other", "other-1"
	all, err := retention.Merge("all", load(t, other), hosts)
	require.NoError(t, err)
	assert.Len(t, twinsOf(all), 1)
}

func TestOurBooksHaveNoTwins(t *testing.T) {
	fi, ee := bothAccounts(t, time.June, 30)
	orders, err := ukraine.ArchivalTerm("ua.host.letter", "23", retention.Years(5))
	require.NoError(t, err)
	all, err := retention.Merge("all", append(realBooks(), fi, ee, orders)...)
	require.NoError(t, err)
	assert.Empty(t, twinsOf(all))
}

// A name with a blank at an end has a twin in every record, even if the book has none.
func TestBlankAtAnEndIsATwin(t *testing.T) {
	assert.Equal(t, []string{`the triggers call and call  look alike ("call" and "call "), and a program takes them for two; write one of them everywhere`},
		twinsOf(withTriggers(t, "call ", "sent")))
}
