package protocol_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// columnsOf returns the rows by their headings.
func columnsOf(t *testing.T, p protocol.Protocol, l calendar.Language) (rows []map[string]string) {
	t.Helper()
	head, lines := p.Rows(l)
	for _, line := range lines {
		require.Len(t, line, len(head))
		row := map[string]string{}
		for i, cell := range line {
			row[head[i]] = cell
		}
		require.Len(t, row, len(head), "no heading stands twice")
		rows = append(rows, row)
	}
	return rows
}

// What has a day stands with no other that has none: the row would say of one what is true of
// the other.
func TestGroupedByWhatIsKnown(t *testing.T) {
	h := head(protocol.Generic)
	h.Grouped = true
	item := func(id string, from, to calendar.Date) protocol.Item {
		return protocol.Item{Request: asked(id, letter, "2018-03-01"), From: from, To: to}
	}
	p := proposed(t, h, item("a", day("2018-05-01"), day("2018-12-01")), item("b", calendar.Date{}, day("2018-03-01")), item("c", day("2018-04-01"), day("2018-11-30")))
	var dates []string
	for _, row := range columnsOf(t, p, calendar.English) {
		dates = append(dates, row["Covering dates"])
	}
	assert.Equal(t, []string{"1 April 2018 – 1 December 2018", "1 March 2018"}, dates)

	text := string(stored(t, proposed(t, h, item("a", calendar.Date{}, day("2018-03-01")), item("b", calendar.Date{}, day("2018-03-01")))))
	text = strings.Replace(text, `"retain_until":{"kind":"day","day":"2023-12-31"}`, `"retain_until":{"kind":"none"}`, 1)
	require.NoError(t, json.Unmarshal(resigned(text), &p))
	assert.Len(t, columnsOf(t, p, calendar.English), 2)
}

// Entries that are alike stand in one row with their number; a note, another state and
// another year stand apart.
func TestGrouped(t *testing.T) {
	h := head(protocol.Generic)
	h.Grouped = true
	item := func(id, closed string, change func(*protocol.Item)) protocol.Item {
		i := protocol.Item{Request: asked(id, letter, closed), Index: "01", From: day(closed).AddDays(-30), To: day(closed), Files: 2, Title: "Letters, " + id}
		change(&i)
		return i
	}
	asItIs := func(*protocol.Item) {}
	p := proposed(t, h,
		item("a", "2018-03-01", asItIs), item("b", "2018-05-01", asItIs), item("c", "2019-03-01", asItIs), item("d", "2018-07-01", asItIs),
		item("e", "2018-07-02", func(i *protocol.Item) { i.Note = "damp" }), item("f", "2018-07-03", func(i *protocol.Item) { i.Index = "02" }),
		item("g", "2018-02-01", func(i *protocol.Item) { i.From, i.To, i.Title = calendar.Date{}, calendar.Date{}, "" }),
		protocol.Item{Request: asked("h", voucher, "2018-02-01")}, protocol.Item{Request: asked("i", voucher, "2018-03-01"), Title: "Vouchers"})
	rows := columnsOf(t, p, calendar.English)
	type shown struct{ no, record, title, class, dates, files, until string }
	show := func(rows []map[string]string) (list []shown) {
		for _, r := range rows {
			list = append(list, shown{r["No."], r["Record"], r["Title"], r["Class"], r["Covering dates"], r["Files"], r["Last protected day"]})
		}
		return list
	}
	assert.Equal(t, []shown{
		{"1", "", "", "Letters", "30 January 2018 – 1 July 2018", "6", "31 December 2023"},
		{"2", "c", "Letters, c", "Letters", "30 January 2019 – 1 March 2019", "2", "31 December 2024"},
		{"3", "e", "Letters, e", "Letters", "2 June 2018 – 2 July 2018", "2", "31 December 2023"},
		{"4", "f", "Letters, f", "Letters", "3 June 2018 – 3 July 2018", "2", "31 December 2023"},
		{"5", "g", "", "Letters", "", "2", "31 December 2023"},
		{"6", "", "", "Tositteet", "", "2", "1 February 2024 – 1 March 2024"},
	}, show(rows))

	p = approved(t, p, 4)
	p, err := p.Report(protocol.Report{Entry: 1, State: protocol.Held, Day: day("2026-11-26"), By: "x"}, protocol.Report{Entry: 2, State: protocol.Held, Day: day("2026-11-26"), By: "x"})
	require.NoError(t, err)
	rows = columnsOf(t, p, calendar.English)
	assert.Len(t, rows, 7)
	assert.Equal(t, "4", rows[0]["Files"])
	assert.Equal(t, "on hold", rows[0]["State"])
	assert.Equal(t, "not approved", rows[2]["State"])

	html := string(p.HTML(calendar.English))
	assert.Contains(t, html, "Total files: 16")
}

// An entry that was not destroyed has no day of destruction, and says why.
func TestWhatWasNotDone(t *testing.T) {
	for _, f := range []protocol.Form{protocol.Finnish, protocol.Estonian} {
		rows := columnsOf(t, whole(t, head(f)), calendar.English)
		for i, want := range []struct{ day, method, by, note string }{
			{"26 November 2026", "overwritten", "nightly run", ""}, {"26 November 2026", "overwritten", "nightly run", ""},
			{"", "", "", "on hold, 26 November 2026"}, {"", "", "", "not found, 27 November 2026; damp; the shelf is empty"}, {}, {"", "", "", "not approved"},
		} {
			row := rows[i]
			assert.Equal(t, want.day, row["Destroyed on"], "%v %d", f, i+1)
			assert.Equal(t, want.method, row["Method of destruction"], "%v %d", f, i+1)
			assert.Equal(t, want.by, row["Destroyed by"], "%v %d", f, i+1)
			assert.Equal(t, want.note, row["Note"], "%v %d", f, i+1)
		}
	}
}

// The Estonian column has the last protected day, whatever the cut-off.
func TestTheLastProtectedDay(t *testing.T) {
	rows := columnsOf(t, whole(t, head(protocol.Estonian)), calendar.Estonian)
	for i, want := range []string{"31.12.2023", "31.12.2023", "31.12.2024", "01.02.2025"} {
		assert.Equal(t, want, rows[i]["Viimane kohustuslik säilitamispäev"])
		assert.True(t, whole(t, head(protocol.Estonian)).Entries()[i].RetainUntil.Protects(calendar.MustParseDate(strings.Join([]string{want[6:], want[3:5], want[:2]}, "-"))))
	}
}

// A spreadsheet can have its own separator, and no cell is a formula.
func TestCSV(t *testing.T) {
	items := listed()[:1]
	items[0].Title = "=cmd|' /C calc'!A0"
	text := string(proposed(t, head(protocol.Generic), items...).CSV(calendar.Finnish, paper.Sheet{Separator: ';'}))
	assert.True(t, strings.HasPrefix(text, "\ufeffNro;Tietue;"))
	assert.Contains(t, text, ";'=cmd|")
	assert.Equal(t, 2, strings.Count(text, "\r\n"))
}
