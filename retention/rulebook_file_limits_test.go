package retention_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
)

const fileBegins = `{"schema": "keepuntil.rulebook/1", "id": "big", `

// filled returns a file of a size: what begins it, then one text again and again.
func filled(size int, begins, again string) []byte {
	return []byte(begins + strings.Repeat(again, (size-len(begins))/len(again)))
}

// Files that nobody writes: each is read, or refused, in a time and with memory that grow
// with its size alone, and with few messages.
func TestHugeFiles(t *testing.T) {
	const fileSize, size = 64 << 20, 4 << 20
	most := fileSize
	if testing.Short() {
		most = size
	}
	for name, file := range map[string][]byte{
		"nesting":        filled(size, fileBegins+`"rules": `, "["),
		"unknown":        filled(size, fileBegins+`"x": `, `{"x":`),
		"empty rules":    filled(most, fileBegins+`"rules": [`, `{},`),
		"commas":         filled(size, fileBegins+`"rules": [`, `,`),
		"numbers":        filled(most, fileBegins+`"rules": [`, `1 `),
		"traits":         filled(most, fileBegins+`"traits": [`, `{"trait":""},`),
		"keys":           filled(size, fileBegins, `"id":"",`),
		"unknown keys":   filled(most, fileBegins, `"idd":"",`),
		"a key":          filled(size, fileBegins+`"`, `ä`),
		"a text":         filled(size, fileBegins+`"note": "`, `ä`),
		"escapes":        filled(size, fileBegins+`"note": "`, `\u00e4`),
		"bad escapes":    filled(most, fileBegins+`"note": "`, `\x`),
		"lost":           filled(size, fileBegins+`"note": "`, "\xff"),
		"other quotes":   filled(size, fileBegins+`"sources": [`, `'a',`),
		"open quotes":    filled(size, fileBegins+`"sources": [`, `«`),
		"comments":       filled(size, fileBegins, "#\n"),
		"blanks":         filled(size, fileBegins, "\u00a0"),
		"words":          filled(size, fileBegins, "a"),
		"lines":          filled(size, fileBegins, "\n\r"),
		"zeros":          make([]byte, size),
		"more than most": filled(fileSize+100, fileBegins+`"note": "`, "x"),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := retention.ReadRulebook(file)
			runtime.ReadMemStats(&after)
			require.ErrorIs(t, err, retention.ErrDefinition)
			assert.LessOrEqual(t, len(problemsIn(err)), 101)
			assert.Less(t, len(err.Error()), 100_000)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(1<<30))
			retention.Locate(file, "rules[7].id")
		})
	}
}

func TestDeepNesting(t *testing.T) {
	_, err := retention.ReadDefinition([]byte(fileBegins + `"x": ` + strings.Repeat("[", 1e6) + strings.Repeat("]", 1e6) + "}"))
	require.Error(t, err)
	assert.Contains(t, err.Error(), "nested more than 100 deep")
	_, err = retention.ReadDefinition([]byte(fileBegins + `"x": ` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + "}"))
	assert.Len(t, problemsIn(err), 1, "the key alone")
}

func TestALongText(t *testing.T) {
	long := strings.Repeat("ä", 5<<20)
	read, err := retention.ReadDefinition([]byte(fileBegins + `"note": "` + long + `"}`))
	require.NoError(t, err)
	assert.True(t, read.Note == long)
	_, err = retention.ReadDefinition([]byte(fileBegins + `"allowance": "` + long + `", "` + long + `": ` + long + `}`))
	require.Error(t, err)
	assert.Less(t, len(err.Error()), 2000)
}

func TestManyProblemsAreCounted(t *testing.T) {
	_, err := retention.ReadDefinition([]byte(fileBegins + `"sources": [` + strings.Repeat("{},", 99_999) + `{}]}`))
	problems := problemsIn(err)
	require.Len(t, problems, 101)
	assert.EqualError(t, problems[100], "retention: big: and 99900 more; correct those first")
	assert.EqualError(t, problems[99], `retention: big: 1:358: sources[99]: the key "citation" is missing; write it, as in "citation": "the act and the section"`)
}

func TestListsHaveALimit(t *testing.T) {
	list := func(n int) []byte {
		return []byte(fileBegins + `"traits": [` + strings.TrimSuffix(strings.Repeat(`{"trait":"x"},`, n), ",") + `]}`)
	}
	read, err := retention.ReadDefinition(list(100_000))
	require.NoError(t, err)
	assert.Len(t, read.Traits, 100_000)
	_, err = retention.ReadDefinition(list(100_001))
	assert.EqualError(t, err, "retention: big: 1:1400060: traits[100000]: the list has more than 100000 entries; divide the book, and Merge the books")
}

// manyRules returns a definition of so many rules.
func manyRules(n int) retention.Definition {
	d := retention.Definition{ID: "big"}
	for i := range n {
		r := complete(floor(retention.Years(1+i%90)), fmt.Sprintf("big.%d", i))
		r.Class = retention.Class(fmt.Sprintf("big.class-%d", i/20))
		r.Basis.Article, r.Basis.URL, r.Basis.Checked = "§ 20(1)", "https://example.org/act/1/2020", day("2026-11-21")
		d.Rules = append(d.Rules, r)
	}
	return d
}

// What is done for a file grows with its rules and not with their square.
func TestReadingGrowsWithTheRules(t *testing.T) {
	rules := 10_000
	if testing.Short() {
		rules = 2000
	}
	few, many := manyRules(rules/4), manyRules(rules)
	fewFile, file := written(t, few), written(t, many)
	read, err := retention.ReadDefinition(file)
	require.NoError(t, err)
	assert.Equal(t, many, read)
	line, _ := retention.Locate(file, fmt.Sprintf("rules[%d].basis", rules-1))
	assert.Greater(t, line, 10*rules)
	reading := func(file []byte) func() { return func() { _, _ = retention.ReadDefinition(file) } }
	assert.LessOrEqual(t, allocatedBy(reading(file)), 8*allocatedBy(reading(fewFile)))
	locating := func(file []byte) func() { return func() { retention.Locate(file, "rules[499].basis") } }
	assert.LessOrEqual(t, allocatedBy(locating(file)), 8*allocatedBy(locating(fewFile)))
}

// allocatedBy returns how many bytes are allocated by some work.
func allocatedBy(work func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func BenchmarkReadDefinition(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		file, err := manyRules(n).MarshalJSON()
		require.NoError(b, err)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(file)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := retention.ReadDefinition(file); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
