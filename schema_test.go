package keepuntil_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// The tests of this file tie the JSON Schema of rulebook files to the structs and the words
// that they are read into.

// schema is what a JSON Schema has of which ours makes use.
type schema struct {
	Ref         string             `json:"$ref"`
	Description string             `json:"description"`
	Type        string             `json:"type"`
	Additional  *bool              `json:"additionalProperties"`
	Required    []string           `json:"required"`
	Properties  map[string]*schema `json:"properties"`
	MinProps    int                `json:"minProperties"`
	Items       *schema            `json:"items"`
	AnyOf       []*schema          `json:"anyOf"`
	Const       any                `json:"const"`
	Enum        []any              `json:"enum"`
	Pattern     string             `json:"pattern"`
	MinLength   int                `json:"minLength"`
	Format      string             `json:"format"`
	Default     any                `json:"default"`
	Examples    []any              `json:"examples"`

	Dialect string             `json:"$schema"`
	ID      string             `json:"$id"`
	Title   string             `json:"title"`
	Defs    map[string]*schema `json:"$defs"`
}

func rulebookSchema(t *testing.T) *schema {
	t.Helper()
	var s schema
	d := json.NewDecoder(bytes.NewReader(retention.RulebookSchema()))
	d.DisallowUnknownFields() // a word that this test does not know
	require.NoError(t, d.Decode(&s))
	assert.Equal(t, "https://json-schema.org/draft/2020-12/schema", s.Dialect)
	return &s
}

// of returns what a reference leads to, with all that is said beside it.
func (s *schema) of(root *schema) *schema {
	if s.Ref == "" {
		return s
	}
	to := *root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
	if s.Description != "" {
		to.Description = s.Description
	}
	return &to
}

func TestTheSchemaHasTheFieldsOfTheStructs(t *testing.T) {
	root := rulebookSchema(t)
	seen := map[string]bool{}
	var compare func(s *schema, of reflect.Type, place string)
	compare = func(s *schema, of reflect.Type, place string) {
		if s = s.of(root); !assert.NotNil(t, s, place) {
			return
		}
		assert.NotEmpty(t, s.Description, place)
		switch {
		case of.Kind() == reflect.Slice:
			assert.Equal(t, "array", s.Type, place)
			compare(s.Items, of.Elem(), place+"[]")
		case of.Kind() == reflect.Bool:
			assert.Equal(t, "boolean", s.Type, place)
		case of.Kind() == reflect.Struct && !reflect.PointerTo(of).Implements(reflect.TypeFor[interface{ UnmarshalText([]byte) error }]()):
			seen[of.Name()] = true
			assert.Equal(t, "object", s.Type, place)
			if assert.NotNil(t, s.Additional, place) {
				assert.False(t, *s.Additional, place)
			}
			properties, required := maps.Clone(s.Properties), slices.Clone(s.Required)
			if of == typ[retention.Definition]() {
				assert.Equal(t, "keepuntil.rulebook/1", properties["schema"].Const)
				assert.Equal(t, []string{"schema"}, required[:1])
				delete(properties, "$schema")
				delete(properties, "schema")
				required = required[1:]
			}
			var needed []string
			for i := range of.NumField() {
				key, options, _ := strings.Cut(of.Field(i).Tag.Get("json"), ",")
				if options == "" {
					needed = append(needed, key)
				}
				if assert.Contains(t, properties, key, place) {
					compare(properties[key], of.Field(i).Type, place+"."+key)
				}
				delete(properties, key)
			}
			assert.Empty(t, slices.Collect(maps.Keys(properties)), "%s has no such fields", place)
			assert.Equal(t, needed, required, "required of %s", place)
		default:
			assert.True(t, s.Type == "string" || s.Enum != nil || s.AnyOf != nil, place)
		}
	}
	compare(root, typ[retention.Definition](), "")
	assert.Len(t, seen, 8, "Definition, ClassInfo, TriggerInfo, TraitInfo, Rule, Relation, Source, Names: %v", seen)
	used := strings.Join(regexp.MustCompile(`"#/\$defs/\w+"`).FindAllString(string(retention.RulebookSchema()), -1), " ")
	for name := range root.Defs {
		assert.Contains(t, used, `"#/$defs/`+name+`"`, "it is used")
	}
}

// The words of the schema are those that are read, and with which a rule loads.
func TestTheSchemaHasTheWords(t *testing.T) {
	rule := rulebookSchema(t).Defs["rule"].Properties
	var then []any
	for action := retention.Delete; action.IsValid(); action++ {
		word, err := action.MarshalText()
		require.NoError(t, err)
		then = append(then, string(word))
	}
	assert.ElementsMatch(t, then, rule["then"].Enum)
	assert.Equal(t, []any{retention.AtLeast.String(), retention.AtMost.String(), retention.Exactly.String()}, rule["bound"].Enum)
	assert.Equal(t, []any{retention.Gap.String(), retention.Awaited.String(), retention.NotBinding.String()}, rule["absent"].Enum)
	assert.Equal(t, []any{retention.Only.String(), retention.Earliest.String(), retention.Latest.String()}, rule["pick"].Enum)
	assert.Equal(t, retention.Absent(0).String(), rule["absent"].Default)
	assert.Equal(t, retention.Pick(0).String(), rule["pick"].Default)
}

// TestTheSchemaMatchesWhatLoads: what a file may say of a period, a cut-off and a day is the
// same for an editor and for the library.
func TestTheSchemaMatchesWhatLoads(t *testing.T) {
	root := rulebookSchema(t)
	rule := root.Defs["rule"].Properties
	for _, period := range []string{"1 day", "2 days", "10 weeks", "1 month", "18 months", "10 years", "immediately", "permanently", "P10Y", "P1Y6M", "P0D", "P2W",
		"", "no period", "1 days", "2 day", "0 days", "-1 day", "10 working days", "01 years", "10  years", "P", "P1Y1D", "10", "Permanently"} {
		assert.Equal(t, loads(func(r map[string]any) { r["period"] = period }), rule["period"].accepts(root, period) == "", "%q", period)
	}
	for month := range 14 {
		for last := range 33 {
			for _, form := range []string{"end of the fiscal year %02d-%02d", "end of the calendar year of the fiscal year %02d-%02d"} {
				cutoff := fmt.Sprintf(form, month, last)
				assert.Equal(t, new(retention.Cutoff).UnmarshalText([]byte(cutoff)) == nil, rule["cutoff"].accepts(root, cutoff) == "", "%q", cutoff)
			}
			day := fmt.Sprintf("2024-%02d-%02d", month, last)
			_, err := calendar.ParseDate(day)
			assert.Equal(t, err == nil, rule["from"].accepts(root, day) == "", "%q", day)
		}
	}
	for _, cutoff := range []string{"event", "end of the calendar year", "", "end of the year", "events", "end of the fiscal year"} {
		assert.Equal(t, new(retention.Cutoff).UnmarshalText([]byte(cutoff)) == nil, rule["cutoff"].accepts(root, cutoff) == "", "%q", cutoff)
	}
	for _, example := range slices.Concat(rule["period"].Examples, rule["cutoff"].Examples) {
		key := "period"
		if rule["cutoff"].accepts(root, example) == "" {
			key = "cutoff"
		}
		assert.True(t, loads(func(r map[string]any) { r[key] = example }), example)
	}
}

// loads reports whether a rulebook file with a change in its rule does.
func loads(change func(rule map[string]any)) bool {
	rule := map[string]any{"id": "a", "class": "b", "trigger": "c", "cutoff": "event", "period": "1 year", "bound": "at least", "then": "delete", "basis": map[string]any{"citation": "d"}}
	change(rule)
	file, _ := json.Marshal(map[string]any{"schema": "keepuntil.rulebook/1", "id": "x", "rules": []any{rule}})
	_, err := retention.ReadRulebook(file)
	return err == nil
}

// What the library writes of a book that loads keeps to the schema.
func TestOurBooksKeepToTheSchema(t *testing.T) {
	root := rulebookSchema(t)
	fi, err := finland.Accounting(time.June, 30)
	require.NoError(t, err)
	ee, err := estonia.Accounting(time.December, 31)
	require.NoError(t, err)
	archive, err := ukraine.ArchivalTerm("ua.file", "1", retention.Years(5))
	require.NoError(t, err)
	for _, b := range append(slices.Concat(eu.Rulebooks(), finland.Rulebooks(), estonia.Rulebooks(), ukraine.Rulebooks()), fi, ee, archive) {
		file, err := json.Marshal(b.Definition())
		require.NoError(t, err)
		var value map[string]any
		require.NoError(t, json.Unmarshal(file, &value))
		assert.Empty(t, root.accepts(root, value))
		value["$schema"] = "rulebook.schema.json"
		assert.Empty(t, root.accepts(root, value))
		value["note"] = ""
		assert.NotEmpty(t, root.accepts(root, value))
	}
	for _, broken := range []string{`{}`, `[]`, `{"schema": "keepuntil.rulebook/2", "id": "a"}`, `{"schema": "keepuntil.rulebook/1", "id": "a", "rules": [{}]}`, `{"schema": "keepuntil.rulebook/1", "id": "a", "Rules": []}`, `{"schema": "keepuntil.rulebook/1", "id": " "}`} {
		var value any
		require.NoError(t, json.Unmarshal([]byte(broken), &value))
		assert.NotEmpty(t, root.accepts(root, value), broken)
	}
}

// accepts returns why a value does not keep to a schema; empty: it does.
func (s *schema) accepts(root *schema, value any) string {
	s = s.of(root)
	switch {
	case s.Const != nil && !reflect.DeepEqual(s.Const, value):
		return fmt.Sprint("not ", s.Const)
	case s.Enum != nil && !slices.Contains(s.Enum, value):
		return fmt.Sprintf("%v is none of %v", value, s.Enum)
	case s.AnyOf != nil && !slices.ContainsFunc(s.AnyOf, func(one *schema) bool { return one.accepts(root, value) == "" }):
		return fmt.Sprintf("%v is none of several", value)
	}
	switch value := value.(type) {
	case string:
		if s.Type != "" && s.Type != "string" || utf8.RuneCountInString(value) < s.MinLength || s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(value) {
			return fmt.Sprintf("%q is no %v", value, s.Description)
		}
	case bool:
		if s.Type != "boolean" {
			return "a boolean"
		}
	case []any:
		if s.Type != "array" {
			return "an array"
		}
		for i, item := range value {
			if why := s.Items.accepts(root, item); why != "" {
				return fmt.Sprintf("[%d]: %s", i, why)
			}
		}
	case map[string]any:
		if s.Type != "object" || len(value) < s.MinProps {
			return "an object"
		}
		for _, key := range s.Required {
			if _, stands := value[key]; !stands {
				return key + " is missing"
			}
		}
		for key, item := range value {
			if s.Properties[key] == nil {
				return key + " is unknown"
			}
			if why := s.Properties[key].accepts(root, item); why != "" {
				return key + ": " + why
			}
		}
	}
	return ""
}
