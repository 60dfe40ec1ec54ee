package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

func (h *host) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /records/{id}/why", func(w http.ResponseWriter, r *http.Request) {
		decision, err := h.why(r.Context(), r.PathValue("id"))
		why := decision.Explain()
		l := languageOf(r)
		answer(w, r, map[string]any{"decision": decision, "steps": why.Steps, "text": why.In(l), "small_print": l.Doubt()}, err)
	})
	mux.HandleFunc("DELETE /records/{id}", func(w http.ResponseWriter, r *http.Request) {
		answer(w, r, nil, h.dispose(r.Context(), r.PathValue("id"), policy.Check))
	})
	mux.HandleFunc("POST /sweep", func(w http.ResponseWriter, r *http.Request) {
		gone, failed, err := h.sweep(r.Context())
		answer(w, r, map[string]int{"disposed": gone, "failed": failed}, err)
	})
	h.documents(mux)
	return mux
}

// languageOf returns the language in which the caller reads, by the header of the browser.
func languageOf(r *http.Request) calendar.Language {
	var tags []string
	for tag := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") {
		tag, _, _ = strings.Cut(tag, ";") // without the weight: browsers name what is preferred first
		tags = append(tags, strings.TrimSpace(tag))
	}
	return calendar.LanguageOf(tags...)
}

// answer writes what was found, or why not, in the language of the caller. An error of the
// policy has neither days nor anything about a person; others are not for callers.
func answer(w http.ResponseWriter, r *http.Request, found any, err error) {
	status := statusOf(err)
	var denied *policy.DeniedError
	switch {
	case errors.As(err, &denied):
		found = map[string]any{"error": denied.Error(), "reason": denied.Decision.Reason(), "text": denied.In(languageOf(r))}
	case errors.Is(err, errNothingBars), errors.Is(err, errReceived):
		found = map[string]string{"error": err.Error()}
	case err != nil:
		found = map[string]string{"error": http.StatusText(status)}
	case found == nil:
		w.WriteHeader(http.StatusNoContent)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Language", languageOf(r).String())
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(found) // the caller has gone
}

// statusOf returns what a caller can do about an error, as a status.
func statusOf(err error) int {
	switch {
	case err == nil:
		return http.StatusOK
	case errors.Is(err, sql.ErrNoRows):
		return http.StatusNotFound
	case errors.Is(err, errReceived):
		return http.StatusBadRequest
	case errors.Is(err, errNothingBars):
		return http.StatusConflict
	case errors.Is(err, policy.ErrDenied): // wait, lift the hold, or let a person decide
		return http.StatusConflict
	case errors.Is(err, errLookUp): // nobody knows; ask again
		return http.StatusServiceUnavailable
	case errors.Is(err, policy.ErrUndetermined), errors.Is(err, errUnreadable): // the data or the rules must be corrected
		return http.StatusUnprocessableEntity
	default:
		return http.StatusInternalServerError
	}
}
