package protocol_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/protocol"
)

// stages are protocols of each stage.
func stages(t *testing.T) map[string]protocol.Protocol {
	t.Helper()
	p := proposed(t, head(protocol.Ukrainian), listed()...)
	grouped := head(protocol.Generic)
	grouped.Grouped = true
	return map[string]protocol.Protocol{"proposed": p, "approved": approved(t, p, 2), "reported": whole(t, head(protocol.Ukrainian)), "grouped": whole(t, grouped)}
}

func stored(t *testing.T, p protocol.Protocol) []byte {
	t.Helper()
	text, err := json.Marshal(p)
	require.NoError(t, err)
	return text
}

// A protocol waits for its approval, and is the same when it is read again.
func TestStoredAndReadAgain(t *testing.T) {
	for name, p := range stages(t) {
		var read protocol.Protocol
		require.NoError(t, json.Unmarshal(stored(t, p), &read), name)
		assert.Equal(t, p, read, name)
		assert.Equal(t, p.Digest(), read.Digest(), name)
		assert.Equal(t, p.HTML(calendar.Ukrainian), read.HTML(calendar.Ukrainian), name)
	}
	indented := new(bytes.Buffer)
	require.NoError(t, json.Indent(indented, stored(t, whole(t, head(protocol.Generic))), "", "  "))
	golden(t, "whole.json", append(indented.Bytes(), '\n'))
}

// Whatever word, number or day of a stored protocol is changed, it is not read.
func TestAlteredIsNotRead(t *testing.T) {
	text := string(stored(t, whole(t, head(protocol.Ukrainian))))
	before := stages(t)["proposed"]
	values := regexp.MustCompile(`"(?:[^"\\]|\\.)*"|[0-9]+|true|false`)
	changed := 0
	for _, at := range values.FindAllStringIndex(text, -1) {
		if strings.HasPrefix(text[at[1]:], ":") {
			continue // a key
		}
		value := text[at[0]:at[1]]
		var other string
		switch {
		case value == `""`:
			other = `"x"`
		case value[0] == '"':
			other = value[:len(value)-2] + string("xy"[changed%2]) + `"`
		default:
			other = "1" + value
		}
		if other == value {
			continue
		}
		changed++
		read := before
		err := json.Unmarshal([]byte(text[:at[0]]+other+text[at[1]:]), &read)
		require.Error(t, err, "%s for %s at %s", other, value, text[max(0, at[0]-40):at[0]])
		require.Equal(t, before, read)
	}
	assert.Greater(t, changed, 200)
}

// What lacks a part, or has a part twice, is not read either.
func TestPartsAreNotRead(t *testing.T) {
	whole := stages(t)["reported"]
	for name, change := range map[string]func(map[string]any){
		"an entry less":     func(m map[string]any) { m["entries"] = m["entries"].([]any)[1:] },
		"an entry more":     func(m map[string]any) { m["entries"] = append(m["entries"].([]any), m["entries"].([]any)[0]) },
		"no entries":        func(m map[string]any) { m["entries"] = []any{} },
		"no approval":       func(m map[string]any) { delete(m, "approval") },
		"no statement":      func(m map[string]any) { delete(m, "backups") },
		"a statement twice": func(m map[string]any) { m["backups"] = append(m["backups"].([]any), m["backups"].([]any)...) },
		"no report":         func(m map[string]any) { delete(m["entries"].([]any)[0].(map[string]any), "reports") },
		"a rule less":       func(m map[string]any) { m["rules"] = m["rules"].([]any)[1:] },
		"no doubts":         func(m map[string]any) { m["doubts"] = map[string]any{} },
		"another schema":    func(m map[string]any) { m["schema"] = "keepuntil.protocol/2" },
	} {
		var m map[string]any
		require.NoError(t, json.Unmarshal(stored(t, whole), &m))
		change(m)
		text, err := json.Marshal(m)
		require.NoError(t, err)
		read := whole
		err = json.Unmarshal(text, &read)
		require.Error(t, err, name)
		if name == "another schema" {
			assert.ErrorIs(t, err, calendar.ErrForm)
		} else {
			assert.ErrorIs(t, err, protocol.ErrAltered, name)
		}
		assert.NotContains(t, err.Error(), "r-1", name)
	}
}

// resigned is a text whose digest was written anew, as somebody does who knows how.
func resigned(text string) []byte {
	bare := regexp.MustCompile(`"digest":"[0-9a-f]*"}$`).ReplaceAllString(text, `"digest":""}`)
	sum := sha256.Sum256([]byte(bare))
	return []byte(strings.Replace(bare, `"digest":""}`, `"digest":"`+hex.EncodeToString(sum[:])+`"}`, 1))
}

// A digest that was written anew makes no protocol of what could not have become one.
func TestAForgedDigestIsNotEnough(t *testing.T) {
	whole := string(stored(t, whole(t, head(protocol.Ukrainian))))
	var read protocol.Protocol
	require.NoError(t, json.Unmarshal(resigned(whole), &read), "the digest is computed as it is here")
	for name, row := range map[string]struct{ old, replacement, wants string }{
		"another action":      {`"action":"delete"`, `"action":"anonymise"`, "it has no permit for the action"},
		"a later act":         {`"retain_until":{"kind":"day","day":"2025-02-01"}`, `"retain_until":{"kind":"day","day":"2026-02-01"}`, "its term did not end"},
		"still protected":     {`"retain_until":{"kind":"day","day":"2025-02-01"}`, `"retain_until":{"kind":"never"}`, "it is still protected"},
		"approved too early":  {`"approval":{"day":"2026-11-25"`, `"approval":{"day":"2026-11-21"`, "before the protocol was drawn up"},
		"another proposal":    {`"title":"Vouchers"`, `"title":"Letters"`, "the digest is not that of the protocol"},
		"done before":         {`"state":"done","day":"2026-11-26"`, `"state":"done","day":"2026-11-27"`, "it is done without a permit"},
		"of another entry":    {`"reports":[{"entry":1,`, `"reports":[{"entry":2,`, "a report of another entry"},
		"a rule out of it":    {`"rules":["city.letter"]`, `"rules":["city.paper"]`, "one of its rules is not in the protocol"},
		"without a rule":      {`"rules":["city.letter"],`, ``, "no rule says that it may go"},
		"done and undone":     {`"state":"done","reports"`, `"state":"approved","reports"`, "does not fit its digest"},
		"numbers that differ": {`"exceptions":3,`, `"exceptions":2,`, "does not fit its digest"},
		"of no day":           {`"backups":[{"day":"2026-12-30"`, `"backups":[{"day":"2026-11-24"`, "one before the approval"},
	} {
		require.Contains(t, whole, row.old, name)
		read := stages(t)["proposed"]
		before := read
		err := json.Unmarshal(resigned(strings.ReplaceAll(whole, row.old, row.replacement)), &read)
		require.ErrorIs(t, err, protocol.ErrAltered, name)
		assert.ErrorContains(t, err, row.wants, name)
		assert.Equal(t, before, read)
	}
}

func TestTheZeroProtocolIsNotStored(t *testing.T) {
	_, err := json.Marshal(protocol.Protocol{})
	assert.ErrorIs(t, err, calendar.ErrForm)
	_, err = json.Marshal(protocol.Item{})
	assert.ErrorIs(t, err, calendar.ErrForm)
	assert.ErrorIs(t, json.Unmarshal([]byte(`{}`), &protocol.Item{}), calendar.ErrForm)
}

// A log has classes, states and numbers.
func TestPrinted(t *testing.T) {
	p := whole(t, head(protocol.Finnish))
	for want, value := range map[string]any{
		"protocol: finnish, proposed: 9, approved: 8, done: 3, exceptions: 4": p,
		"no protocol":                      protocol.Protocol{},
		"head: finnish":                    p.Head(),
		"entry 4: city.voucher, not_found": p.Entries()[3],
		"approval, entries left out: 1":    p.Approval(),
		"report on entry 4: not_found":     p.Entries()[3].Reports[0],
	} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d"} {
			assert.Equal(t, want, fmt.Sprintf(verb, value))
		}
	}
	assert.Equal(t, "item: "+fmt.Sprint(listed()[0].Request), fmt.Sprint(listed()[0]))
	assert.NotContains(t, fmt.Sprint(listed()[0]), "council")
	hidden := fmt.Sprintf("%+v", struct{ p protocol.Protocol }{p})
	assert.NotContains(t, hidden, "council", "a field that is not exported is not asked")
}

// slog asks for what Format writes.
func TestLogged(t *testing.T) {
	p := whole(t, head(protocol.Finnish))
	for _, value := range []slog.LogValuer{p, p.Head(), p.Entries()[3], p.Approval(), p.Entries()[3].Reports[0]} {
		assert.Equal(t, fmt.Sprint(value), value.LogValue().String())
	}
	assert.Equal(t, listed()[0].Request.LogValue(), listed()[0].LogValue())
}
