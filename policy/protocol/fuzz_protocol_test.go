package protocol_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// Whatever a host writes, it harms no format, and a protocol that has it is stored and read.
func FuzzTexts(f *testing.F) {
	for _, text := range []string{"<script>alert(1)</script>", `"><b x='`, "=cmd", "\u202egnp", "a\nb\r\tc", "{{.}}", "javascript:x", "\xff", "\ufffd", "</style>", "ä–ї", "+1;=x"} {
		f.Add(text)
	}
	plain := proposed(f2t(f), head(protocol.Generic), fuzzed("x"))
	tags := bytes.Count(plain.HTML(calendar.Estonian), []byte("<"))
	f.Fuzz(func(t *testing.T, text string) {
		h := head(protocol.Generic)
		h.Organisation, h.Place, h.System = "o"+text, "p"+text, "s"+text
		b := city(t, "1")
		p, err := protocol.Propose(h, b, rulesOf(b), fuzzed("x"+text))
		if whole := utf8.ValidString(text) && !strings.ContainsRune(text, utf8.RuneError); whole != (err == nil) {
			t.Fatalf("%q: %v", text, err)
		}
		if err != nil {
			return
		}
		html := p.HTML(calendar.Estonian)
		if n := bytes.Count(html, []byte("<")); n != tags {
			t.Errorf("%q: %d tags instead of %d", text, n, tags)
		}
		for line := range strings.Lines(string(html)) {
			if line = strings.TrimSuffix(line, "\n"); calendar.Plain(line) != line {
				t.Errorf("%q in HTML: %q", text, line)
			}
		}
		rows, err := csv.NewReader(bytes.NewReader(p.CSV(calendar.Estonian, paper.Sheet{NoMark: true}))).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Errorf("%q: %d rows, %v", text, len(rows), err)
		}
		stored, err := json.Marshal(p)
		var read protocol.Protocol
		if err != nil || json.Unmarshal(stored, &read) != nil || read.Digest() != p.Digest() {
			t.Errorf("%q is not read: %v", text, err)
		}
	})
}

func fuzzed(text string) protocol.Item {
	return protocol.Item{Request: asked("x"+text, letter, "2018-02-01"), Index: text, Title: text, Inventory: text, Note: text}
}

func f2t(f *testing.F) *testing.T {
	f.Helper()
	return &testing.T{}
}

// Whatever is read, it is a protocol or nothing: what comes back writes itself as it was.
func FuzzReading(f *testing.F) {
	p := approved(f2t(f), proposed(f2t(f), head(protocol.Generic), listed()[:2]...))
	stored, err := json.Marshal(p)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(stored)
	f.Add([]byte(`{"schema":"keepuntil.protocol/1"}`))
	f.Add([]byte(strings.Replace(string(stored), `"approval":{`, `"approval":{"day":null,`, 1)))
	f.Add(resigned(strings.Replace(string(stored), `"files":2`, `"files":3`, 1)))
	f.Add(resigned(strings.Replace(string(stored), `"permit":"keep`, `"permit":"`, 1)))
	f.Fuzz(func(t *testing.T, text []byte) {
		var read protocol.Protocol
		if json.Unmarshal(text, &read) != nil {
			if read != (protocol.Protocol{}) {
				t.Error("what is not read changed something")
			}
			return
		}
		again, err := json.Marshal(read)
		var twice protocol.Protocol
		if err != nil || json.Unmarshal(again, &twice) != nil || twice.Digest() != read.Digest() {
			t.Errorf("%v: %s", err, again)
		}
		read.HTML(calendar.Ukrainian)
	})
}
