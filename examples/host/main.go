// Host is the smallest host: a service with its records in a table, which disposes of
// one when it is asked to, and says why another one is still here. Copy it, and put
// your own table and rules in.
//
//	go run . -demo                                      # with two records to try it with
//	curl localhost:8080/records/new/why                 # the decision, with its steps
//	curl -H 'Accept-Language: fi' localhost:8080/records/new/why
//	curl -X DELETE localhost:8080/records/new           # 409: it must be kept
//	curl -X DELETE localhost:8080/records/old           # 204: it is gone, and audited
//	curl -X POST localhost:8080/sweep                   # disposes of all that is due
//	curl localhost:8080/records/new/timeline            # its life as a picture
//	curl 'localhost:8080/records/new/letter?received=2026-11-22' # what to answer the person
//	curl localhost:8080/schedule                        # the retention schedule, to be printed
//
// Read dispose.go first: it is the pattern. A transaction takes the lock, reads all
// that the decision needs, asks the policy, deletes and writes the audit. What was
// decided before it, on another day or for another screen, permits nothing.
//
// store.go reads the tables; handler.go turns answers into statuses; documents.go serves
// what is for people. Who may call what is yours to add: the answer to why names days, and
// so do the picture and the letter.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"log/slog"
	"net/http"
	"os"
	"time"
	_ "time/tzdata" // the zone, on machines that have none

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

//go:embed demo.sql
var demoRecords string

func main() {
	file := flag.String("db", "host.db", "the `file` of the records")
	address := flag.String("listen", "localhost:8080", "the `address` to listen on")
	demo := flag.Bool("demo", false, "add two records to try it with")
	flag.Parse()
	h, err := newHost(*file, time.Now)
	if err == nil && *demo {
		_, err = h.db.Exec(demoRecords)
	}
	if err == nil {
		slog.Info("listening", "address", *address)
		server := http.Server{Addr: *address, Handler: h.handler(), ReadHeaderTimeout: 10 * time.Second}
		err = server.ListenAndServe()
	}
	slog.Error("the host has ended", "error", err) // at whatever moment: a transaction has happened or has not
	os.Exit(1)
}

// newHost joins the rules, the records and the clock, which is read here and nowhere
// else, in the zone of the law.
func newHost(file string, now func() time.Time) (*host, error) {
	zone, noZone := time.LoadLocation("Europe/Helsinki")
	book, noBook := retention.Merge("host", finland.KelaCallRecordings(), finland.IncomesRegister()) // and your own
	db, noRecords := open(file)
	return &host{db: db, book: book, rules: policy.FromRulebook(book), zone: zone, now: now}, errors.Join(noZone, noBook, noRecords)
}
