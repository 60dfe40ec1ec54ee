package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// get returns the status, the type and the text of an answer in a language.
func get(t *testing.T, h *host, path, preferred string) (status int, kind, text string) {
	t.Helper()
	w, r := httptest.NewRecorder(), httptest.NewRequestWithContext(t.Context(), "GET", path, nil)
	r.Header.Set("Accept-Language", preferred)
	h.handler().ServeHTTP(w, r)
	return w.Code, w.Header().Get("Content-Type"), w.Body.String()
}

// The schedule has every class of the host's book, in the language of the reader.
func TestSchedule(t *testing.T) {
	h := fresh(t, noon)
	status, kind, page := get(t, h, "/schedule", "fi")
	assert.Equal(t, http.StatusOK, status)
	assert.Equal(t, "text/html; charset=utf-8", kind)
	assert.Contains(t, page, `<html lang="fi">`)
	_, kind, table := get(t, h, "/schedule.csv", "sv")
	assert.Equal(t, "text/csv; charset=utf-8", kind)
	for _, class := range h.book.Definition().Classes {
		assert.Contains(t, page, string(class.Class))
		assert.Contains(t, table, string(class.Class))
	}
}

// The picture names the last protected day, and no hold says why.
func TestTimeline(t *testing.T) {
	h := fresh(t, noon, call("a", "'2026-01-15'"), "INSERT INTO hold VALUES ('a', 'h1', 'an inquiry nobody may know of', '2026-02-01', NULL)")
	status, kind, picture := get(t, h, "/records/a/timeline", "en")
	assert.Equal(t, http.StatusOK, status)
	assert.Equal(t, "image/svg+xml", kind)
	assert.Contains(t, picture, "15 January 2027")
	assert.NotContains(t, picture, "inquiry")
	status, _, _ = get(t, h, "/records/b/timeline", "en")
	assert.Equal(t, http.StatusNotFound, status)
}

// A person is told from when the data can go, by which norm they stay, and where to
// complain; of a hold, nothing. Where nothing bars, there is no letter of refusal, and
// where nobody knows, there is none yet.
func TestLetter(t *testing.T) {
	h := fresh(t, noon, call("a", "'2026-01-15'"), "INSERT INTO hold VALUES ('a', 'h1', 'an inquiry nobody may know of', '2026-02-01', NULL)",
		call("old", "'2024-01-15'"), call("unclear", "NULL"), "INSERT INTO record VALUES ('free', 'fi.incomes.call-recording', 'a recording'); INSERT INTO event VALUES ('free', 'call', '2026-11-01')",
		"INSERT INTO record VALUES ('lost', 'fi.incomes.call-recording', 'a recording'); INSERT INTO event VALUES ('lost', 'call', NULL)")
	status, letter := ask(t, h, "GET", "/records/a/letter?received=2026-11-20")
	assert.Equal(t, http.StatusOK, status)
	assert.Contains(t, letter["text"], "GDPR art. 17(3)(b)")
	assert.Contains(t, letter["text"], "tietosuoja.fi")
	_, _, text := get(t, h, "/records/a/letter?received=2026-11-20", "fi")
	assert.Contains(t, text, "tietosuojavaltuutetun")
	assert.NotContains(t, text, "inquiry")
	for path, want := range map[string]int{
		"/records/free/letter?received=2026-11-20":    http.StatusConflict,
		"/records/lost/letter?received=2026-11-20":    http.StatusUnprocessableEntity,
		"/records/a/letter?received=2026-11-23":       http.StatusBadRequest, // tomorrow
		"/records/a/letter?received=2018-05-24":       http.StatusBadRequest, // before the GDPR
		"/records/unclear/letter?received=2026-11-20": http.StatusOK,         // the class is exempt whatever the day of the call
		"/records/b/letter?received=2026-11-20":       http.StatusNotFound,
		"/records/a/letter?received=2026-11-31":       http.StatusBadRequest,
		"/records/a/letter":                           http.StatusBadRequest,
	} {
		status, _, said := get(t, h, path, "en")
		assert.Equal(t, want, status, path)
		assert.Equal(t, want == http.StatusConflict, strings.Contains(said, "nothing bars"), path)
	}
}
