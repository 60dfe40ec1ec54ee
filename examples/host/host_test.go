package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

// fresh opens a host with some records, at a moment.
func fresh(t *testing.T, now string, statements ...string) *host {
	t.Helper()
	moment, err := time.Parse(time.RFC3339, now)
	require.NoError(t, err)
	h, err := newHost(filepath.Join(t.TempDir(), "host.db"), func() time.Time { return moment })
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, h.db.Close()) })
	for _, statement := range statements {
		_, err := h.db.Exec(statement)
		require.NoError(t, err, statement)
	}
	return h
}

// call is a recording of a call on a day, which is kept for a year.
func call(id, on string) string {
	return fmt.Sprintf("INSERT INTO record VALUES (%[1]q, 'fi.kela.call-recording', 'a recording'); INSERT INTO event VALUES (%[1]q, 'call', %[2]s)", id, on)
}

// ask sends a request and returns the status and the answer.
func ask(t *testing.T, h *host, method, path string) (int, map[string]any) {
	t.Helper()
	w := httptest.NewRecorder()
	h.handler().ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), method, path, nil))
	if w.Body.Len() == 0 {
		return w.Code, nil
	}
	var body map[string]any
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &body), w.Body.String())
	return w.Code, body
}

func count(t *testing.T, h *host, table string) (n int) {
	t.Helper()
	require.NoError(t, h.db.QueryRow("SELECT count(*) FROM "+table).Scan(&n))
	return n
}

// Both sides of the boundary, which is midnight in Helsinki and not in London.
func TestTheLastProtectedDay(t *testing.T) {
	for now, want := range map[string]int{
		"2026-11-21T21:59:59Z": http.StatusConflict,
		"2026-11-21T22:00:00Z": http.StatusNoContent,
	} {
		h := fresh(t, now, call("a", "'2025-11-21'"), call("b", "'2026-01-01'"))
		status, body := ask(t, h, "DELETE", "/records/a")
		assert.Equal(t, want, status, now)
		if want == http.StatusConflict {
			assert.Contains(t, body["error"], "policy: delete: keep: ")
			assert.Equal(t, []int{2, 2, 0}, []int{count(t, h, "record"), count(t, h, "event"), count(t, h, "audit")})
			continue
		}
		assert.Equal(t, []int{1, 1, 1}, []int{count(t, h, "record"), count(t, h, "event"), count(t, h, "audit")})
		var record, action, day, permit string
		require.NoError(t, h.db.QueryRow("SELECT record, action, day, permit FROM audit").Scan(&record, &action, &day, &permit))
		assert.Equal(t, []string{"a", "delete", "2026-11-22"}, []string{record, action, day})
		var granted policy.Permit
		require.NoError(t, granted.UnmarshalText([]byte(permit)))
		assert.Equal(t, calendar.MustParseDate("2026-11-22"), granted.On())
		status, _ = ask(t, h, "DELETE", "/records/a")
		assert.Equal(t, http.StatusNotFound, status, "it is gone")
	}
}

const noon = "2026-11-22T10:00:00Z"

// Which status a caller gets, and that only 204 deletes.
func TestStatuses(t *testing.T) {
	for _, test := range []struct {
		name, statement string
		want            int
	}{
		{"due", "", http.StatusNoContent},
		{"a hold", "INSERT INTO hold VALUES ('a', 'h', 'a lawsuit', NULL, NULL)", http.StatusConflict},
		{"a hold that is released today", "INSERT INTO hold VALUES ('a', 'h', 'a lawsuit', NULL, '2026-11-22')", http.StatusNoContent},
		{"a hold that is released tomorrow", "INSERT INTO hold VALUES ('a', 'h', 'a lawsuit', NULL, '2026-11-23')", http.StatusConflict},
		{"holds cannot be looked up", "DROP TABLE hold", http.StatusServiceUnavailable},
		{"holds of another table", "ALTER TABLE hold RENAME TO held; CREATE TABLE hold (record, id, reason, placed, released)", http.StatusServiceUnavailable},
		{"holds of a view", "ALTER TABLE hold RENAME TO held; CREATE VIEW hold AS SELECT * FROM held WHERE false", http.StatusServiceUnavailable},
		{"events cannot be looked up", "DROP TABLE event", http.StatusServiceUnavailable},
		{"a hold whose day is none", "INSERT INTO hold VALUES ('a', 'h', 'a lawsuit', NULL, 'soon')", http.StatusUnprocessableEntity},
		{"an event whose day is none", "UPDATE event SET day = 'long ago'", http.StatusUnprocessableEntity},
		{"an event on an unknown day", "UPDATE event SET day = NULL", http.StatusUnprocessableEntity},
		{"a class that no rule knows", "UPDATE record SET class = 'archive.box'", http.StatusUnprocessableEntity},
		{"a row that the database does not let go", "CREATE TRIGGER no BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'no'); END", http.StatusInternalServerError},
		{"a row that the database passes over", "CREATE TRIGGER no BEFORE DELETE ON record BEGIN SELECT RAISE(IGNORE); END", http.StatusInternalServerError},
		{"an event that the database passes over", "CREATE TRIGGER no BEFORE DELETE ON event BEGIN SELECT RAISE(IGNORE); END", http.StatusInternalServerError},
		{"an audit that cannot be written", "DROP TABLE audit", http.StatusInternalServerError},
		{"an audit that is undone", "CREATE TRIGGER no AFTER INSERT ON audit BEGIN DELETE FROM audit WHERE record = NEW.record; END", http.StatusInternalServerError},
		{"an audit that names another", "CREATE TRIGGER no AFTER INSERT ON audit BEGIN UPDATE audit SET record = 'other'; END", http.StatusInternalServerError},
		{"a record that comes back", "CREATE TRIGGER no AFTER DELETE ON record BEGIN INSERT INTO record VALUES (OLD.id, OLD.class, OLD.content); END", http.StatusInternalServerError},
		{"an audit that the database passes over", "CREATE TRIGGER no BEFORE INSERT ON audit BEGIN SELECT RAISE(IGNORE); END", http.StatusInternalServerError},
		{"an audit that is a view", "DROP TABLE audit; CREATE VIEW audit AS SELECT 1 AS a, 2 AS b, 3 AS c, 4 AS d, 5 AS e, 6 AS f; CREATE TRIGGER no INSTEAD OF INSERT ON audit BEGIN SELECT 1; END", http.StatusInternalServerError},
		{"no such record", "DELETE FROM record", http.StatusNotFound},
	} {
		t.Run(test.name, func(t *testing.T) {
			h := fresh(t, noon, call("a", "'2025-11-21'"), test.statement)
			records := count(t, h, "record")
			status, body := ask(t, h, "DELETE", "/records/a")
			assert.Equal(t, test.want, status, "%v", body)
			if status == http.StatusNoContent {
				records--
			} else {
				assert.NotEmpty(t, body["error"])
				assert.NotRegexp(t, `\d{4}-\d\d|lawsuit`, body["error"], "no days and nothing about a person")
			}
			assert.Equal(t, records, count(t, h, "record"))
		})
	}
}

// A hold that is placed after a plan was made is found by what deletes.
func TestHoldBetweenPlanAndDeletion(t *testing.T) {
	h := fresh(t, noon, call("a", "'2025-11-21'"))
	status, planned := ask(t, h, "GET", "/records/a/why")
	assert.Equal(t, http.StatusOK, status)
	assert.Equal(t, "must_dispose", planned["decision"].(map[string]any)["outcome"])
	_, err := h.db.Exec("INSERT INTO hold VALUES ('a', 'h', 'a lawsuit', '2026-11-22', NULL)")
	require.NoError(t, err)
	status, body := ask(t, h, "DELETE", "/records/a")
	assert.Equal(t, http.StatusConflict, status)
	assert.Contains(t, body["error"], "held")
	assert.Equal(t, 1, count(t, h, "record"))
}

// Between the reading and the commit nobody can place one: who tries waits, and learns
// that the record is gone.
func TestHoldDuringTheDeletion(t *testing.T) {
	h := fresh(t, noon, call("a", "'2025-11-21'"))
	var file string
	require.NoError(t, h.db.QueryRow("SELECT file FROM pragma_database_list").Scan(&file))
	const hold = "INSERT INTO hold VALUES ('a', 'h', 'a lawsuit', NULL, NULL)"
	placed := make(chan error, 1)
	err := h.dispose(t.Context(), "a", func(p policy.Policy, r policy.Request) error {
		hasty, err := sql.Open("sqlite", file+"?_pragma=foreign_keys(1)") // it does not wait
		require.NoError(t, err)
		defer hasty.Close()
		_, err = hasty.Exec(hold)
		assert.ErrorContains(t, err, "locked", "the record is between its check and its end: nobody may write")
		go func() {
			_, err := h.db.Exec(hold)
			placed <- err
		}()
		return policy.Check(p, r)
	})
	require.NoError(t, err)
	assert.ErrorContains(t, <-placed, "FOREIGN KEY")
	assert.Equal(t, []int{0, 0, 1}, []int{count(t, h, "record"), count(t, h, "hold"), count(t, h, "audit")})
}

// Why a record is still here, with days, for who may see them.
func TestWhy(t *testing.T) {
	h := fresh(t, noon, call("a", "'2026-01-15'"))
	status, body := ask(t, h, "GET", "/records/a/why")
	assert.Equal(t, http.StatusOK, status)
	decision := body["decision"].(map[string]any)
	assert.Equal(t, "keep", decision["outcome"])
	assert.Equal(t, map[string]any{"kind": "day", "day": "2027-01-15"}, decision["retain_until"])
	assert.NotEmpty(t, body["steps"])
	status, _ = ask(t, h, "GET", "/records/b/why")
	assert.Equal(t, http.StatusNotFound, status)
}

// A caller is told in the language that the browser asks for, and in English if it is none
// of ours.
func TestLanguages(t *testing.T) {
	h := fresh(t, noon, call("a", "'2026-01-15'"))
	for preferred, row := range map[string]struct{ language, last, refused string }{
		"":                        {"en", "Retain until: 15 January 2027.", "the retention period has not ended"},
		"de-DE,de;q=0.9,en;q=0.8": {"en", "Retain until: 15 January 2027.", "the retention period has not ended"},
		"sv-FI,sv;q=0.9,fi;q=0.8": {"sv", "Sista obligatoriska förvaringsdag: 15.1.2027.", "förvaringstiden har inte gått ut"},
		"ru;q=0.9, uk-UA;q=0.8":   {"uk", "Останній день обов’язкового зберігання: 15.01.2027.", "строк зберігання"},
	} {
		ask := func(method, path string) map[string]any {
			w, r := httptest.NewRecorder(), httptest.NewRequestWithContext(t.Context(), method, path, nil)
			r.Header.Set("Accept-Language", preferred)
			h.handler().ServeHTTP(w, r)
			assert.Equal(t, row.language, w.Header().Get("Content-Language"), preferred)
			var body map[string]any
			require.NoError(t, json.Unmarshal(w.Body.Bytes(), &body))
			return body
		}
		assert.Contains(t, ask("GET", "/records/a/why")["text"], row.last, preferred)
		refused := ask("DELETE", "/records/a")
		assert.Contains(t, refused["text"], row.refused, preferred)
		assert.Equal(t, "retained", refused["reason"], "a program reads the code")
		assert.NotContains(t, refused["text"], "2027", "as the error, without days")
	}
}

// A sweep disposes of what is due. What is only free goes when somebody asks for it.
func TestSweep(t *testing.T) {
	h := fresh(t, noon, call("due", "'2025-11-21'"), call("kept", "'2025-11-22'"), call("unclear", "NULL"),
		"INSERT INTO record VALUES ('free', 'fi.incomes.call-recording', 'a recording'); INSERT INTO event VALUES ('free', 'call', '2026-11-01')")
	status, body := ask(t, h, "POST", "/sweep")
	assert.Equal(t, http.StatusOK, status)
	assert.Equal(t, map[string]any{"disposed": 1.0, "failed": 1.0}, body)
	assert.Equal(t, 3, count(t, h, "record"))
	status, _ = ask(t, h, "DELETE", "/records/free")
	assert.Equal(t, http.StatusNoContent, status)
}

// What nobody can look up is no fault of each record: the sweep ends.
func TestSweepWithoutHolds(t *testing.T) {
	h := fresh(t, noon, call("a", "'2025-11-21'"), call("b", "'2025-11-21'"), "DROP TABLE hold")
	status, body := ask(t, h, "POST", "/sweep")
	assert.Equal(t, http.StatusServiceUnavailable, status, "%v", body)
	assert.Equal(t, 2, count(t, h, "record"))
}

// A table that is gone is not made anew, without its rows, when the host starts again.
func TestMissingTableIsNotMadeAnew(t *testing.T) {
	h := fresh(t, noon, call("a", "'2025-11-21'"), "INSERT INTO hold VALUES ('a', 'h', 'a lawsuit', NULL, NULL); ALTER TABLE hold RENAME TO held")
	var file string
	require.NoError(t, h.db.QueryRow("SELECT file FROM pragma_database_list").Scan(&file))
	again, err := newHost(file, h.now)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, again.db.Close()) })
	status, _ := ask(t, again, "POST", "/sweep")
	assert.Equal(t, http.StatusServiceUnavailable, status)
	assert.Equal(t, 1, count(t, again, "record"))
}

func TestDemo(t *testing.T) {
	h := fresh(t, time.Now().Format(time.RFC3339), "INSERT INTO record VALUES ('own', 'fi.kela.call-recording', 'on a day that nobody knows')", demoRecords, demoRecords)
	assert.Equal(t, 2, count(t, h, "event"), "a record of the host's own gets none")
	status, _ := ask(t, h, "DELETE", "/records/new")
	assert.Equal(t, http.StatusConflict, status)
	status, _ = ask(t, h, "DELETE", "/records/old")
	assert.Equal(t, http.StatusNoContent, status)
}

func TestStatusOfOtherErrors(t *testing.T) {
	assert.Equal(t, http.StatusInternalServerError, statusOf(errors.New("the disk is full")))
	assert.Equal(t, http.StatusNotFound, statusOf(sql.ErrNoRows))
	assert.Equal(t, http.StatusOK, statusOf(nil))
}
