package keepuntil_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"path"
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
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/notice"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/plan"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/sweep"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// form is what becomes of a type outside the library: a row of the table in doc.go.
type form string

const (
	days     form = "days"     // JSON, text and SQL, both ways
	words    form = "words"    // the same
	ends     form = "ends"     // the same
	fields   form = "fields"   // JSON both ways
	events   form = "events"   // JSON both ways; text refuses
	requests form = "requests" // JSON both ways, but for what must be looked up anew
	lookUps  form = "look-ups" // all refuse
	results  form = "results"  // JSON is written; reading it refuses
	parts    form = "parts"    // JSON refuses
	kinds    form = "kinds"    // an interface: it is the value within that is written
)

// forms has each exported type with its form.
var forms = map[reflect.Type]form{
	typ[calendar.Date](): days, typ[retention.End](): ends, typ[retention.Events](): events, typ[retention.Traits](): events, typ[policy.Request](): requests,
	typ[policy.Holds](): lookUps, typ[policy.Demands](): lookUps, typ[calendar.Code](): kinds, typ[calendar.Namer](): kinds, typ[policy.Policy](): kinds,

	typ[calendar.Reason](): words, typ[calendar.Language](): words, typ[retention.Action](): words, typ[retention.Absent](): words,
	typ[retention.Bound](): words, typ[retention.Class](): words, typ[retention.Cutoff](): words, typ[retention.FindingCode](): words,
	typ[retention.Period](): words, typ[retention.Pick](): words, typ[retention.Start](): words, typ[retention.State](): words,
	typ[retention.Trait](): words, typ[retention.Trigger](): words, typ[retention.Unit](): words, typ[reply.Computation](): words, typ[reply.HourStart](): words,
	typ[reply.Kind](): words, typ[reply.Phase](): words, typ[reply.StepCode](): words, typ[reply.TaskCode](): words,
	typ[policy.DemandKind](): words, typ[policy.DemandState](): words, typ[policy.Flag](): words, typ[policy.Outcome](): words,
	typ[policy.Permit](): words, typ[policy.Reason](): words, typ[policy.StepCode](): words, typ[policytest.Side](): words, typ[timeline.Kind](): words,
	typ[letter.Kind](): words, typ[letter.Law](): words, typ[letter.StepCode](): words,
	typ[protocol.Form](): words, typ[protocol.State](): words,
	typ[notice.StepCode](): words,

	typ[calendar.Source](): fields, typ[calendar.Day](): fields, typ[calendar.Holiday](): fields, typ[calendar.Names](): fields,
	typ[calendar.Count](): fields, typ[retention.Event](): fields, typ[retention.Record](): fields, typ[retention.Rule](): fields,
	typ[retention.Relation](): fields, typ[retention.ClassInfo](): fields, typ[retention.TriggerInfo](): fields, typ[retention.TraitInfo](): fields, typ[retention.Definition](): fields,
	typ[reply.Event](): fields, typ[reply.Limit](): fields, typ[reply.Deadline](): fields, typ[reply.Status](): fields, typ[reply.Task](): fields,
	typ[policy.Hold](): fields, typ[policy.Demand](): fields, typ[policy.Refusal](): fields,
	typ[protocol.Protocol](): fields, typ[protocol.Head](): fields, typ[protocol.Entry](): fields, typ[protocol.Approval](): fields, typ[protocol.Report](): fields, typ[protocol.Count](): fields,

	typ[calendar.Step](): results, typ[calendar.DateError](): results, typ[calendar.CoverageError](): results, typ[calendar.FormError](): results,
	typ[retention.Finding](): results, typ[retention.DefinitionError](): results, typ[plan.Error](): results,
	typ[reply.Explanation](): results, typ[reply.HourDeadline](): results, typ[reply.LimitError](): results, typ[reply.EventError](): results,
	typ[policy.Decision](): results, typ[policy.Container](): results, typ[policy.Explanation](): results, typ[policy.Task](): results,
	typ[policy.TaskCount](): results, typ[policy.DeniedError](): results, typ[policy.StaleError](): results, typ[policytest.ContractError](): results, typ[letter.Letter](): results,
	typ[notice.Notice](): results, typ[notice.Record](): results,

	typ[calendar.Calendar](): parts, typ[calendar.UkraineOption](): parts, typ[calendar.Sentences](): parts, typ[calendar.Words](): parts,
	typ[retention.Rulebook](): parts, typ[retention.Assessment](): parts, typ[retention.Effect](): parts,
	typ[plan.Plan](): parts, typ[plan.Columns](): parts, typ[plan.Class](): parts, typ[plan.Case](): parts, typ[plan.Fact](): parts, typ[plan.Condition](): parts, typ[plan.Table](): parts,
	typ[reply.Window](): parts, typ[reply.Reading](): parts, typ[reply.Extension](): parts, typ[reply.HourWindow](): parts, typ[reply.HourReading](): parts, typ[reply.Request](): parts,
	typ[sweep.Schedule](): parts, typ[sweep.Late](): parts, typ[timeline.Picture](): parts, typ[timeline.Lane](): parts, typ[agenda.Entry](): parts, typ[letter.Facts](): parts, typ[notice.Activity](): parts, typ[paper.Sheet](): parts,
	typ[policytest.Case](): parts, typ[policytest.Want](): parts, typ[policytest.Change](): parts, typ[policytest.Coverage](): parts, typ[policytest.Life](): parts,
	typ[policytest.Mutant](): parts, typ[policytest.Point](): parts, typ[protocol.Item](): parts,
}

func typ[T any]() reflect.Type { return reflect.TypeFor[T]() }

// nameOf returns the name of a type as a host writes it.
func nameOf(t reflect.Type) string { return path.Base(t.PkgPath()) + "." + t.Name() }

func TestEveryExportedTypeHasAForm(t *testing.T) {
	has := map[string]bool{"policy.Action": true} // it is retention.Action
	for of := range forms {
		has[nameOf(of)] = true
	}
	found := map[string]bool{}
	for _, dir := range packages {
		for _, name := range exportedTypes(t, dir) {
			name = path.Base(dir) + "." + name
			found[name] = true
			assert.True(t, has[name], "the type %s is new: say in forms, in this file, and in doc.go, what JSON, text, SQL and a log do with it", name)
		}
	}
	for name := range has {
		assert.True(t, found[name], "forms, in this file, has the type %s, but no package has it: delete the entry", name)
	}
}

// The table in doc.go names each type in the row of its form, once.
func TestTheTableOfFormsIsComplete(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.ParseComments)
	require.NoError(t, err)
	_, table, found := strings.Cut(file.Doc.Text(), "# What leaves and comes back\n")
	require.True(t, found)
	rows := map[string]form{}
	var row form
	for line := range strings.Lines(table) {
		if name, _, is := strings.Cut(strings.TrimSpace(line), ":"); is && strings.HasPrefix(line, "  - ") {
			row = form(strings.TrimPrefix(strings.TrimSpace(name), "- "))
		}
		for _, of := range regexp.MustCompile(`\b(agenda|calendar|letter|retention|notice|paper|plan|reply|sweep|timeline|policy|policytest|protocol)\.([A-Z]\w*)`).FindAllString(line, -1) {
			if row == "" {
				continue
			}
			assert.NotContains(t, rows, of, "it stands there twice")
			rows[of] = row
		}
	}
	for of, f := range forms {
		assert.Equal(t, f, rows[nameOf(of)], "%s in doc.go", nameOf(of))
	}
	for of := range rows {
		assert.True(t, slices.ContainsFunc(slices.Collect(keysOf(forms)), func(known reflect.Type) bool { return nameOf(known) == of }), "doc.go has %s, which is no type", of)
	}
}

func keysOf[K comparable, V any](m map[K]V) func(func(K) bool) {
	return func(yield func(K) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// How many random values of each type are sent out and read back.
const sent = 10_000

func TestWhatLeavesComesBackEqual(t *testing.T) {
	for of, f := range forms {
		switch f {
		case days, words, ends, fields, events, requests:
		default:
			continue
		}
		t.Run(nameOf(of), func(t *testing.T) {
			m := maker{rand.New(rand.NewPCG(1, uint64(len(of.Name()))))}
			values := sent
			if testing.Short() {
				values /= 20
			}
			for i := range values {
				value := m.value(of)
				comesBack(t, value, f)
				if i%100 == 0 {
					refusesTheRest(t, value, f)
				}
			}
		})
	}
}

// other returns a pointer to another value of the type, which must go when one is read.
func other(of reflect.Type) reflect.Value {
	p := reflect.New(of)
	p.Elem().Set(maker{rand.New(rand.NewPCG(2, 3))}.value(of))
	return p
}

// comesBack sends a value out in each of its forms and reads it.
func comesBack(t *testing.T, value reflect.Value, f form) {
	t.Helper()
	sent := value.Interface()
	read := func(how string, by func(into any) error) {
		back := reflect.New(value.Type())
		if err := by(back.Interface()); err != nil || !reflect.DeepEqual(sent, back.Elem().Interface()) {
			require.Equal(t, sent, back.Elem().Interface(), "%s: %v", how, err)
		}
	}
	text, err := json.Marshal(sent)
	require.NoError(t, err)
	read("JSON", func(into any) error { return json.Unmarshal(text, into) })
	if _, has := sent.(driver.Valuer); !has {
		return
	}
	plain, err := sent.(encoding.TextMarshaler).MarshalText()
	require.NoError(t, err)
	read("text", func(into any) error { return into.(encoding.TextUnmarshaler).UnmarshalText(plain) })
	stored, err := driver.DefaultParameterConverter.ConvertValue(sent)
	if first, isDay := sent.(calendar.Date); isDay && first == day("0001-01-01") {
		require.ErrorIs(t, err, calendar.ErrRange, "the one day that has no form in a database")
		return
	}
	require.NoError(t, err)
	read("SQL", func(into any) error { return into.(sql.Scanner).Scan(stored) })
	if word, isText := stored.(string); isText {
		read("SQL, as bytes", func(into any) error { return into.(sql.Scanner).Scan([]byte(word)) })
		return
	}
	require.Nil(t, stored, "text or NULL, and no number")
}

// refusesTheRest reads what was written from others, and what is not it.
func refusesTheRest(t *testing.T, value reflect.Value, f form) {
	t.Helper()
	sent, of := value.Interface(), value.Type()
	text, err := json.Marshal(sent)
	require.NoError(t, err)
	for _, written := range [][]byte{escaped(text), append([]byte(" \n"), text...)} {
		back := other(of)
		require.NoError(t, json.Unmarshal(written, back.Interface()), "%s", written)
		require.Equal(t, sent, back.Elem().Interface(), "%s", written)
	}
	wrong := []string{"null", "7", "true", `"no such word of ours\ufffd"`, `[7]`, `{"no_such_key":1}`}
	if f == days { // no date is written as null
		wrong = wrong[1:]
	}
	if f == fields || f == requests {
		wrong = append(wrong, hostile(text)...)
	}
	for _, wrong := range wrong {
		back, before := other(of), other(of)
		require.Error(t, json.Unmarshal([]byte(wrong), back.Interface()), "%s", wrong)
		require.Equal(t, before.Interface(), back.Interface(), "%s: what is not read changes nothing", wrong)
	}
	_, hasText := sent.(encoding.TextMarshaler)
	_, hasValue := sent.(driver.Valuer)
	require.Equal(t, f == days || f == words || f == ends, hasValue)
	require.Equal(t, hasValue || f == events, hasText)
	if f == events {
		_, err := sent.(encoding.TextMarshaler).MarshalText()
		require.ErrorIs(t, err, calendar.ErrForm)
		require.ErrorIs(t, other(of).Interface().(encoding.TextUnmarshaler).UnmarshalText(nil), calendar.ErrForm)
	}
	if !hasValue {
		_, err := driver.DefaultParameterConverter.ConvertValue(sent)
		require.Error(t, err, "database/sql refuses what is no Valuer")
		return
	}
	for _, wrong := range []any{int64(3), "", 1.5, true, []byte{}} {
		back, before := other(of), other(of)
		require.Error(t, back.Interface().(sql.Scanner).Scan(wrong), "%v", wrong)
		require.Equal(t, before.Interface(), back.Interface(), "%v: what is not read changes nothing", wrong)
	}
}

// escaped writes each letter of the texts of a JSON text as an escape.
func escaped(text []byte) []byte {
	return regexp.MustCompile(`"(?:[^"\\]|\\.)*"`).ReplaceAllFunc(text, func(word []byte) []byte {
		var s string
		if json.Unmarshal(word, &s) != nil {
			return word
		}
		var b bytes.Buffer
		b.WriteByte('"')
		for _, unit := range utf16Of(s) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
		b.WriteByte('"')
		return b.Bytes()
	})
}

func utf16Of(s string) (units []uint16) {
	for _, r := range s {
		if r >= 0x10000 {
			r -= 0x10000
			units = append(units, uint16(0xd800+r>>10), uint16(0xdc00+r&0x3ff))
			continue
		}
		units = append(units, uint16(r))
	}
	return units
}

// hostile makes of an object some that package json would read otherwise, or in part.
func hostile(text []byte) []string {
	s := string(text)
	wrong := []string{
		s + s,
		strings.Replace(s, "{", `{"no_such_key":null,`, 1),
		strings.Replace(s, "}", `,"no_such_key":null}`, 1),
		s[:len(s)-1],
	}
	if key := regexp.MustCompile(`^\{("[a-z_]+")`).FindStringSubmatch(s); key != nil {
		wrong = append(wrong,
			strings.Replace(s, "{", "{"+key[1]+":null,", 1),                     // twice
			strings.Replace(s, key[1], strings.ToUpper(key[1]), 1),              // in other letters
			strings.Replace(s, key[1], strings.Replace(key[1], "s", "ſ", 1), 1), // the long s
		)
		if !strings.Contains(key[1], "s") {
			wrong = wrong[:len(wrong)-1]
		}
	}
	if i := strings.Index(s, `":"`); i > 0 {
		wrong = append(wrong, s[:i+3]+`\ud800`+s[i+3:], s[:i+3]+"\xff"+s[i+3:], s[:i+3]+"\ufffd"+s[i+3:])
	}
	return wrong
}

func TestWhatHasNoWayBackRefuses(t *testing.T) {
	for of, f := range forms {
		if f != results && f != parts && f != lookUps {
			continue
		}
		t.Run(nameOf(of), func(t *testing.T) {
			zero := reflect.New(of)
			if finding, is := zero.Interface().(*retention.Finding); is {
				finding.Code = retention.FindingDoubt // there is none without a code
			}
			_, err := json.Marshal(zero.Elem().Interface())
			if implements := zero.Type().Implements(typ[json.Marshaler]()) && !of.Implements(typ[json.Marshaler]()); implements {
				_, err = json.Marshal(zero.Interface()) // an error, or what must not be copied
			}
			if f == results {
				assert.NoError(t, err)
			} else {
				assert.ErrorIs(t, err, calendar.ErrForm)
			}
			for _, text := range []string{`null`, `{}`, `[]`, `""`, `"none"`, `7`, `{"outcome":"must_dispose"}`} {
				back := reflect.New(of)
				assert.ErrorIs(t, json.Unmarshal([]byte(text), back.Interface()), calendar.ErrForm, text)
				assert.True(t, back.Elem().IsZero(), text)
			}
			_, err = driver.DefaultParameterConverter.ConvertValue(zero.Elem().Interface())
			assert.Error(t, err)
			if text, has := zero.Interface().(encoding.TextMarshaler); has {
				_, err := text.MarshalText()
				assert.ErrorIs(t, err, calendar.ErrForm)
				assert.ErrorIs(t, zero.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte("none")), calendar.ErrForm)
			}
		})
	}
}

// A value that is none of the constants does not leave as another one.
func TestUnknownValuesDoNotLeave(t *testing.T) {
	for of, f := range forms {
		if f != words || of.Kind() != reflect.Uint8 && of.Kind() != reflect.String {
			continue
		}
		value := reflect.New(of).Elem()
		if of.Kind() == reflect.String {
			value.SetString("no such\xff word")
		} else {
			value.SetUint(200)
		}
		_, err := json.Marshal(value.Interface())
		assert.Error(t, err, nameOf(of))
		_, err = driver.DefaultParameterConverter.ConvertValue(value.Interface())
		assert.Error(t, err, nameOf(of))
	}
}

// Texts that package json would change do not leave: what was lost cannot come back.
func TestLostCharactersDoNotLeave(t *testing.T) {
	for of, f := range forms {
		if f != fields {
			continue
		}
		m := maker{rand.New(rand.NewPCG(5, 6))}
		for range 50 {
			value := m.value(of)
			for i := range value.NumField() {
				if value.Field(i).Kind() != reflect.String {
					continue
				}
				for _, lost := range []string{"a\xff", "\xed\xa0\x80", "\ufffd"} {
					broken := reflect.New(of).Elem()
					broken.Set(value)
					broken.Field(i).SetString(lost)
					_, err := json.Marshal(broken.Interface())
					assert.Error(t, err, "%s.%s %q", nameOf(of), of.Field(i).Name, lost)
				}
			}
		}
	}
}

// maker draws values of the types.
type maker struct{ *rand.Rand }

func (m maker) value(of reflect.Type) reflect.Value {
	v := reflect.New(of).Elem()
	m.fill(v)
	return v
}

// fill draws what a value of its type can be.
func (m maker) fill(v reflect.Value) {
	if draw, own := drawn[v.Type()]; own {
		v.Set(reflect.ValueOf(draw(m)).Convert(v.Type()))
		return
	}
	if text, is := v.Addr().Interface().(encoding.TextUnmarshaler); is && v.Kind() == reflect.Uint8 {
		for { // the words of a type are its first values
			v.SetUint(uint64(m.IntN(40)))
			word, err := v.Interface().(encoding.TextMarshaler).MarshalText()
			if err == nil && text.UnmarshalText(word) == nil {
				return
			}
		}
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if m.IntN(3) > 0 {
				m.fill(v.Field(i))
			}
		}
	case reflect.Slice:
		if n := m.IntN(4); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				m.fill(v.Index(i))
			}
		}
	case reflect.String:
		v.SetString(m.text())
	case reflect.Bool:
		v.SetBool(m.IntN(2) == 0)
	case reflect.Int:
		v.SetInt(int64(m.IntN(2000) - 1000))
	default:
		panic("no way to draw a " + v.Type().String())
	}
}

// text draws one of any characters but the lost one.
func (m maker) text() string {
	letters := make([]rune, m.IntN(12))
	for i := range letters {
		for letters[i] = '\ufffd'; letters[i] == utf8.RuneError || !utf8.ValidRune(letters[i]); {
			letters[i] = rune(m.IntN(oneOfInts(m, 0x80, 0x250, 0x10000, 0x110000)))
		}
	}
	return string(letters)
}

func oneOfInts(m maker, list ...int) int { return list[m.IntN(len(list))] }

func oneOf[T any](m maker, list ...T) T { return list[m.IntN(len(list))] }

func (m maker) day() calendar.Date {
	return oneOf(m, calendar.Date{}, day("0001-01-01"), day("0001-01-02"), day("9999-12-31"), day("1970-01-01"), day("2024-02-29"),
		day("0001-01-01").AddDays(m.IntN(3652059)))
}

func code[T ~string](list ...T) func(maker) any {
	return func(m maker) any { return oneOf(m, list...) }
}

// drawn has the types of which not every value of the kind is one.
var drawn map[reflect.Type]func(maker) any

func init() {
	drawn = map[reflect.Type]func(maker) any{
		typ[calendar.Date](): func(m maker) any { return m.day() },
		typ[retention.Period](): func(m maker) any {
			return oneOf(m, retention.Period{}, retention.Immediately(), retention.Permanently(), retention.Unit(1+m.IntN(5)).Of(m.IntN(20000)-5000))
		},
		typ[retention.Cutoff](): func(m maker) any {
			month, last := time.Month(1+m.IntN(12)), 1+m.IntN(28)
			return oneOf(m, retention.AtEvent(), retention.EndOfYear(), retention.EndOfFiscalYear(month, last), retention.EndOfYearOfFiscalYear(month, last),
				retention.EndOfFiscalYear(time.February, 29), retention.EndOfYearOfFiscalYear(time.December, 31))
		},
		typ[retention.End](): func(m maker) any {
			return oneOf(m, retention.End{}, retention.Never(), retention.EndOn(m.day()), retention.UnknownEnd(m.day()))
		},
		typ[retention.Events](): func(m maker) any {
			list := make([]retention.Event, m.IntN(5))
			for i := range list {
				m.fill(reflect.ValueOf(&list[i]).Elem())
			}
			return retention.EventsOf(list...)
		},
		typ[retention.Traits](): func(m maker) any {
			known := map[retention.Trait]bool{}
			for range m.IntN(5) {
				known[m.value(typ[retention.Trait]()).Interface().(retention.Trait)] = m.IntN(2) == 0
			}
			return retention.TraitsOf(known)
		},
		typ[retention.FindingCode](): code(retention.FindingConflict, retention.FindingDoubt),
		typ[reply.StepCode]():        code(reply.StepMoves, reply.StepNotPaused),
		typ[reply.TaskCode]():        code(reply.TaskAnswer, reply.TaskExtend),
		typ[notice.StepCode]():       code(notice.StepAtMost, notice.StepLatest),
		typ[letter.StepCode]():       code(letter.StepReference, letter.StepOfficial),
		typ[policy.StepCode]():       code(policy.StepHold, policy.StepContainer),
		typ[policy.Flag]():           code(policy.FlagConflict, policy.FlagOverdue),
		typ[reply.Task](): func(m maker) any {
			task := struct {
				Code            reply.TaskCode
				By              calendar.Date
				WorkingDaysLeft int
				Rest            bool
				Refusal         bool
				Total           retention.Period
				When            calendar.Names
			}{}
			m.fill(reflect.ValueOf(&task).Elem())
			if task.Code == "" {
				task.Code = reply.TaskAnswer
			}
			return reply.Task(task)
		},
		typ[policy.Demand](): func(m maker) any {
			return policy.Demand{ID: m.text(), Kind: policy.DemandKind(1 + m.IntN(5)), State: policy.DemandState(1 + m.IntN(3)), Received: m.day(),
				Basis: calendar.Source{Citation: m.text()}, Reply: reply.Deadline{Safe: m.day(), Latest: m.day()}, Answered: m.day()}
		},
		typ[policy.Refusal](): func(m maker) any {
			return policy.Refusal{Demand: m.value(typ[policy.Demand]()).Interface().(policy.Demand), Reason: policy.ReasonRetained, Words: m.text(),
				Basis: oneOf(m, nil, []calendar.Source{{Citation: m.text()}}), Beside: policy.Reason(m.IntN(5)), Orders: oneOf(m, nil, []calendar.Source{{Citation: m.text()}}), Possible: m.day()}
		},
		typ[protocol.Protocol](): func(m maker) any { return m.protocol() },
		typ[policy.Permit](): func(m maker) any {
			request := permitting()
			p := request.rules()
			permit, _ := policy.Grant(p, request.request)
			return oneOf(m, policy.Permit{}, permit)
		},
		typ[policy.Request](): func(m maker) any {
			return policy.Request{Action: policy.Action(m.IntN(8)), Record: m.value(typ[retention.Record]()).Interface().(retention.Record), On: m.day()}
		},
	}
}

// protocol draws one at any of its stages.
func (m maker) protocol() protocol.Protocol {
	asked := permitting()
	rules := asked.rules()
	book, _ := asked.book()
	item := func() protocol.Item {
		return protocol.Item{Request: asked.request, Index: m.text(), Title: m.text(), Inventory: m.text(), Files: m.IntN(5), Note: m.text()}
	}
	items := []protocol.Item{item(), item()}
	items[1].Request.Record.ID = "r2"
	p, _ := protocol.Propose(protocol.Head{Grouped: m.IntN(2) == 0, Organisation: "o" + m.text(), Number: "n", Day: asked.request.On, Place: m.text()}, book, rules, items[:1+m.IntN(2)]...)
	if m.IntN(2) == 0 {
		return p
	}
	p, _ = p.Approve(protocol.Approval{Day: asked.request.On, Name: "a", Post: m.text(), Digest: p.Digest(), Except: oneOf(m, nil, []int{1})})
	report := protocol.Report{Entry: 1, State: protocol.State(m.IntN(10)), Day: asked.request.On, By: "b"}
	p, _ = p.Report(report)
	return p
}

// The holds and the demands of a request are looked up anew.
func TestARequestComesBackWithoutWhatMustBeLookedUp(t *testing.T) {
	asked := permitting()
	p := asked.rules()
	hold := policy.Hold{ID: "h-1", Reason: "a lawsuit"}
	barring := policy.Demand{ID: "d-1", Kind: policy.Restriction, State: policy.Accepted, Received: day("2023-01-01")}
	require.NoError(t, policy.Check(p, asked.request))

	for name, change := range map[string]func(*policy.Request){
		"a hold":                    func(r *policy.Request) { r.Holds = policy.HoldsOf(hold) },
		"no hold":                   func(*policy.Request) {},
		"holds that were not found": func(r *policy.Request) { r.Holds = policy.Holds{} },
	} {
		sent := asked.request
		change(&sent)
		back := roundTrip(t, sent)
		assert.ErrorIs(t, policy.Check(p, back), policy.ErrUndetermined, name)
		assert.Equal(t, policy.ReasonHoldsNotLookedUp, p.Decide(back).Reason(), name)
		back.Holds = sent.Holds
		assert.Equal(t, policy.Check(p, sent), policy.Check(p, back), name)
	}
	restricted := asked.request
	restricted.Demands = policy.DemandsOf(barring)
	back := roundTrip(t, restricted)
	back.Holds = policy.NoHolds()
	assert.Equal(t, policy.ReasonDemandsNotLookedUp, p.Decide(back).Reason())
	err := policy.Check(p, back)
	require.ErrorIs(t, err, policy.ErrUndetermined)
	assert.ErrorIs(t, err, calendar.ErrForm)
	assert.ErrorContains(t, err, "DemandsFrom", "it says what to look up")
	back.Demands = policy.DemandsFrom([]policy.Demand{barring}, nil)
	assert.ErrorIs(t, policy.Check(p, back), policy.ErrDenied)

	text, err := json.Marshal(asked.request)
	require.NoError(t, err)
	for _, with := range []string{`"holds":{}`, `"holds":[]`, `"holds":null`, `"demands":{}`, `"demands":[]`, `"demands":null`, `"demands":"none"`} {
		var read policy.Request
		err := json.Unmarshal([]byte(strings.Replace(string(text), "{", "{"+with+",", 1)), &read)
		assert.ErrorIs(t, err, calendar.ErrForm, with)
		assert.ErrorContains(t, err, "look them up anew", with)
	}
}

func roundTrip[T any](t *testing.T, sent T) (back T) {
	t.Helper()
	text, err := json.Marshal(sent)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &back))
	return back
}

// A policy has no form, though its interface says nothing of it.
func TestPoliciesHaveNoForm(t *testing.T) {
	asked := permitting()
	book, err := asked.book()
	require.NoError(t, err)
	of := policy.FromRulebook(book)
	for want, p := range map[string]policy.Policy{
		"policy of " + book.String(): of, "policy of " + book.String() + ", guards: 2": policy.All(of, policy.CheckedLaw(), policy.RealDays()),
		"<nil>, guards: 0": policy.All(nil), "guard CheckedLaw": policy.CheckedLaw(), "guard RealDays": policy.RealDays(), "guard DemandsLookedUp": policy.DemandsLookedUp(),
	} {
		assert.Equal(t, want, fmt.Sprintf("%+v", p))
		_, err := json.Marshal(struct{ Rules policy.Policy }{p})
		assert.ErrorIs(t, err, calendar.ErrForm, want)
	}
}
