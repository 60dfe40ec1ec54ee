package main

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"net/http"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/schedule"
)

// documents adds what follows from the rules, for people: the retention schedule, a
// picture of a record's life, and what to answer a person who wants it erased.
func (h *host) documents(mux *http.ServeMux) {
	mux.HandleFunc("GET /schedule", func(w http.ResponseWriter, r *http.Request) {
		send(w, r, "text/html; charset=utf-8", schedule.HTML(h.book, h.today(), languageOf(r)))
	})
	mux.HandleFunc("GET /schedule.csv", func(w http.ResponseWriter, r *http.Request) {
		send(w, r, "text/csv; charset=utf-8", schedule.CSV(h.book, h.today(), languageOf(r), paper.Sheet{}))
	})
	mux.HandleFunc("GET /records/{id}/timeline", func(w http.ResponseWriter, r *http.Request) {
		decision, err := h.why(r.Context(), r.PathValue("id"))
		if err != nil {
			answer(w, r, nil, err)
			return
		}
		send(w, r, "image/svg+xml", decision.Timeline().SVG(languageOf(r)))
	})
	mux.HandleFunc("GET /records/{id}/letter", func(w http.ResponseWriter, r *http.Request) {
		received, _ := calendar.ParseDate(r.FormValue("received")) // what is no day is refused there
		reply, err := h.letter(r.Context(), r.PathValue("id"), received)
		l := languageOf(r)
		answer(w, r, map[string]any{"letter": reply, "text": reply.In(l), "small_print": l.Doubt()}, err)
	})
}

// Why there is no letter.
var (
	errNothingBars = errors.New("nothing bars the erasure: delete the record, and tell the person that it is done")
	errReceived    = errors.New("received: give the day on which the request came in, as in 2026-11-22")
)

// letter returns what to answer a person whose request to erase a record came in on a day,
// and cannot be met. A host that keeps the requests in a table reads them with the holds,
// and the letter is for each of the refusals.
func (h *host) letter(ctx context.Context, id string, received calendar.Date) (reply letter.Letter, err error) {
	err = h.transact(ctx, true, func(tx *sql.Tx) error {
		request, err := h.request(ctx, tx, id)
		if err != nil {
			return err
		}
		by, err := eu.Refusal().Due(received, calendar.Finland())
		if err != nil || received.After(request.On) {
			return errors.Join(errReceived, err)
		}
		request.Demands = policy.DemandsOf(policy.Demand{ID: id, Kind: policy.Erasure, State: policy.Received, Received: received, Reply: by})
		refusals := h.rules.Decide(request).Refusals()
		if len(refusals) == 0 { // nobody knows yet, or it may go
			return cmp.Or(policy.Check(h.rules, request), errNothingBars)
		}
		reply, err = letter.Refuse(refusals[0], letter.Facts{Law: letter.Finland, Sent: request.On})
		return err
	})
	return reply, err
}

// send writes a document.
func send(w http.ResponseWriter, r *http.Request, kind string, document []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Language", languageOf(r).String())
	_, _ = w.Write(document) // the caller has gone
}
