package retention_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// eachText changes one text after the other of a definition that says everything, in the
// first elements of lists, and puts it back.
func eachText(v reflect.Value, name string, changed func(name string, set func(string))) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				eachText(v.Field(i), strings.TrimPrefix(name+"."+field.Name, "."), changed)
			}
		}
	case reflect.Slice:
		eachText(v.Index(0), name+"[0]", changed)
	case reflect.String:
		before := v.String()
		changed(name, v.SetString)
		v.SetString(before)
	}
}

// Whatever the text, wherever it stands: it does not load, the error says where, and it
// has one line with nothing that a reader does not see.
func TestTextsThatAreNotPlainDoNotLoad(t *testing.T) {
	rows := []struct{ why, text, shown, fault, help string }{
		{"a line of a log", "x\n2026-11-21 permit granted", `x\n2026-11-21 permit granted`, "a control character, such as a tab or a new line", "write a blank, and all on one line"},
		{"a new line of Windows", "x\r\n", `x\r\n`, "a control character, such as a tab or a new line", "write a blank, and all on one line"},
		{"a new line of Unicode", "x\u2028y", `x\u2028y`, "a control character, such as a tab or a new line", "write a blank, and all on one line"},
		{"a command to the terminal", "x\x1b[2Jy", `x\x1b[2Jy`, "a control character, such as a tab or a new line", "write a blank, and all on one line"},
		{"another command", "x\u009b2Jy", `x\u009b2Jy`, "a control character, such as a tab or a new line", "write a blank, and all on one line"},
		{"an end of C", "x\x00", `x\x00`, "a control character, such as a tab or a new line", "write a blank, and all on one line"},
		{"a turned direction", "x\u202ey", `x\u202ey`, "a character that is not seen", "leave it out"},
		{"an isolate", "x\u2066y\u2069", `x\u2066y\u2069`, "a character that is not seen", "leave it out"},
		{"no width", "x\u200by", `x\u200by`, "a character that is not seen", "leave it out"},
		{"a joiner", "x\u200dy", `x\u200dy`, "a character that is not seen", "leave it out"},
		{"a soft hyphen", "säi\u00adlytys", `säi\u00adlytys`, "a character that is not seen", "leave it out"},
		{"a mark of byte order", "\ufeffx", `\ufeffx`, "a character that is not seen", "leave it out"},
		{"a variation", "x\ufe0f", `x\ufe0f`, "a character that is not seen", "leave it out"},
		{"a tag", "x\U000e0041", `x\U000e0041`, "a character that is not seen", "leave it out"},
		{"a filler", "x\u3164", `x\u3164`, "a character that is not seen", "leave it out"},
		{"a braille blank", "x\u2800y", `x\u2800y`, "a character that is not seen", "leave it out"},
		{"a private letter", "x\ue000", `x\ue000`, "a character that is not seen", "leave it out"},
		{"a copied citation", "§\u00a020", `§\u00a020`, "a blank of another kind", "write an ordinary blank, also after §"},
		{"a narrow blank", "§\u202f20", `§\u202f20`, "a blank of another kind", "write an ordinary blank, also after §"},
		{"a wide blank", "x\u3000y", `x\u3000y`, "a blank of another kind", "write an ordinary blank, also after §"},
		{"Latin-1", "k\xe4ytt\xf6", `k\xe4ytt\xf6`, "what is not UTF-8, or was not before it was converted", "write the text anew, and save it as UTF-8"},
		{"half a letter", "x\xc3", `x\xc3`, "what is not UTF-8, or was not before it was converted", "write the text anew, and save it as UTF-8"},
		{"a lost letter", "k\ufffdytt\ufffd", `k\ufffdytt\ufffd`, "what is not UTF-8, or was not before it was converted", "write the text anew, and save it as UTF-8"},
	}
	var names []string
	d := saysEverything()
	load(t, d)
	eachText(reflect.ValueOf(&d).Elem(), "", func(name string, set func(string)) {
		names = append(names, name)
		for _, row := range rows {
			set(row.text)
			_, err := retention.NewRulebook(d)
			var found []string
			for _, problem := range problemsOf(t, err) {
				assert.Equal(t, calendar.Plain(problem), problem)
				if strings.Contains(problem, ` "`+row.shown+`" has `+row.fault+"; "+row.help) {
					found = append(found, problem)
				}
			}
			require.Len(t, found, 1, "%s, %s: %v", name, row.why, err)
			if list, _, inList := strings.Cut(name, "[0]"); inList {
				assert.Regexp(t, regexp.QuoteMeta(strings.ToLower(list)+"[0]"), found[0], name)
			}
		}
	})
	assert.Greater(t, len(names), 30, "%v", names)
	assert.Subset(t, names, []string{"ID", "Version", "Sources[0].URL", "Complaints.Doubt", "Triggers[0].Title.English", "Triggers[0].Start.English", "Triggers[0].Start.Ukrainian", "Classes[0].Class", "Classes[0].RulesFrom", "Classes[0].NoErasure.Article",
		"Rules[0].ID", "Rules[0].Class", "Rules[0].Trigger", "Rules[0].Basis.Citation", "Rules[0].Retroactive.Citation", "Relations[0].Yields", "Relations[0].To"})
	load(t, d)
}

// The names of a merged book too: its own is new.
func TestAMergedBookHasAPlainName(t *testing.T) {
	_, err := retention.Merge("x\ny", book(t, floor(retention.Years(1))))
	assert.Equal(t, []string{`retention: x\ny: ID "x\ny" has a control character, such as a tab or a new line; write a blank, and all on one line`}, problemsOf(t, err))
}

// Letters of people, with marks and without, are what names are made of.
func TestPlainNamesLoad(t *testing.T) {
	for _, text := range []string{"käyttötieto", "isikuandmete töötlemine § 20 lg 1", "справа об’єкта № 7 – «перша»", "п\u02bcять", "e\u0301t\u00e9", "a  b", "Act 1/2026, s. 1(2)(a) “quoted”", "日本"} {
		d := saysEverything()
		for _, r := range d.Rules {
			d.Classes = append(d.Classes, retention.ClassInfo{Class: r.Class})
		}
		d.Triggers, d.Traits = append(d.Triggers, retention.TriggerInfo{Trigger: retention.Trigger(text)}), append(d.Traits, retention.TraitInfo{Trait: retention.Trait(text)})
		eachText(reflect.ValueOf(&d).Elem(), "", func(name string, set func(string)) {
			if name == "Triggers[0].Trigger" || name == "Traits[0].Trait" {
				return // it is declared already
			}
			if set(text); !strings.HasPrefix(name, "Relations[0].") && !strings.HasSuffix(name, ".InsteadOf") && !strings.HasSuffix(name, ".Unless") && !strings.HasSuffix(name, "].ID") && !strings.HasSuffix(name, ".Class") {
				load(t, d)
			}
		})
	}
}
