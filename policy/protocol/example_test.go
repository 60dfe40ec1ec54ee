package protocol_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// recording is a request to delete the recording of a call.
func recording(id, called, on string) policy.Request {
	return policy.Request{
		Action: policy.Delete, On: calendar.MustParseDate(on), Holds: policy.NoHolds(),
		Record: retention.Record{ID: id, Class: finland.KelaCallRecording,
			Events: retention.EventsOf(retention.Event{Trigger: finland.Call, On: calendar.MustParseDate(called)})},
	}
}

// recordings is a proposal to delete two of them.
func recordings() protocol.Protocol {
	book := finland.KelaCallRecordings()
	p, err := protocol.Propose(
		protocol.Head{Form: protocol.Finnish, Organisation: "Kela", Number: "7/2026", Day: calendar.MustParseDate("2026-11-22")},
		book, policy.FromRulebook(book),
		protocol.Item{Request: recording("r-1", "2025-11-01", "2026-11-22"), Index: "4.2"},
		protocol.Item{Request: recording("r-2", "2025-11-02", "2026-11-22"), Index: "4.2"},
	)
	if err != nil {
		fmt.Println(err)
	}
	return p
}

// approvedRecordings is that proposal, approved.
func approvedRecordings() protocol.Protocol {
	p := recordings()
	p, err := p.Approve(protocol.Approval{Day: calendar.MustParseDate("2026-11-25"), Name: "A. Archivist", Digest: p.Digest()})
	if err != nil {
		fmt.Println(err)
	}
	return p
}

// A run from the proposal to the report. One recording is held in between.
func Example() {
	rules := policy.FromRulebook(finland.KelaCallRecordings())
	p := recordings()
	digest := p.Digest() // stands on the paper that is approved

	p, err := p.Approve(protocol.Approval{Day: calendar.MustParseDate("2026-11-25"), Name: "A. Archivist", Digest: digest})
	if err != nil {
		fmt.Println(err)
		return
	}
	var reports []protocol.Report
	for _, e := range p.Entries() {
		now := recording(e.Record, "2025-11-0"+e.Record[2:], "2026-11-26") // as it is now
		if e.Record == "r-2" {
			now.Holds = policy.HoldsOf(policy.Hold{ID: "2026/17", Reason: "lawsuit"})
		}
		report := protocol.Report{Entry: e.Number, State: protocol.Done, Day: now.On, Method: "overwritten", By: "nightly run"}
		if report.Permit, err = p.Verify(e.Number, rules, now); err != nil { // in the transaction
			fmt.Println(err)
			report = protocol.Report{Entry: e.Number, State: protocol.ExceptionOf(err), Day: now.On, By: "nightly run"}
		}
		reports = append(reports, report)
	}
	p, err = p.Report(reports...)
	fmt.Println(p, err)
	// Output:
	// protocol: entry 2: policy: delete: held: a hold is in force (fi.kela.calls.9); wait for its release
	// protocol: finnish, proposed: 2, approved: 2, done: 1, exceptions: 1 <nil>
}

// What the rules do not permit is not proposed.
func ExamplePropose() {
	book := finland.KelaCallRecordings()
	_, err := protocol.Propose(
		protocol.Head{Organisation: "Kela", Number: "7/2026", Day: calendar.MustParseDate("2026-11-22")},
		book, policy.FromRulebook(book),
		protocol.Item{Request: recording("r-1", "2025-11-21", "2026-11-22")}, // the first free day
		protocol.Item{Request: recording("r-2", "2025-11-22", "2026-11-22")}, // the last protected day
	)
	fmt.Println(err)
	// Output: protocol: entry 2: policy: delete: keep: the retention period has not ended (fi.kela.calls.9); wait for its end
}

// A group of several homogeneous files with one request, as a box has one.
func ExampleItem() {
	item := protocol.Item{Request: recording("box-12", "2025-11-01", "2026-11-22"), Index: "4.2", Title: "Recordings, October", Files: 31,
		From: calendar.MustParseDate("2025-10-01"), To: calendar.MustParseDate("2025-10-31")}
	fmt.Println(item) // nothing of it goes into a log
	// Output: item: request: delete, record: fi.kela.call-recording, events: 1, holds: 0, demands: 0
}

// A protocol is stored while it waits for its approval.
func ExampleProtocol() {
	p := recordings()
	text, err := json.Marshal(p)
	fmt.Println(err)

	var read protocol.Protocol
	fmt.Println(json.Unmarshal(text, &read), read.Digest() == p.Digest())
	altered := strings.Replace(string(text), `"index":"4.2"`, `"index":"4.3"`, 1)
	fmt.Println(json.Unmarshal([]byte(altered), &read))
	// Output:
	// <nil>
	// <nil> true
	// protocol: altered: the text does not fit its digest; keep a protocol as it was written
}

// Of one protocol an entry was changed since it was read.
func ExampleProtocol_Approve() {
	read := recordings()
	book := finland.KelaCallRecordings()
	now, _ := protocol.Propose(read.Head(), book, policy.FromRulebook(book), protocol.Item{Request: recording("r-1", "2025-11-01", "2026-11-22")})
	_, err := now.Approve(protocol.Approval{Day: calendar.MustParseDate("2026-11-25"), Name: "A. Archivist", Digest: read.Digest()})
	fmt.Println(errors.Is(err, protocol.ErrAltered))
	// Output: true
}

func ExampleApproval() {
	p := recordings()
	p, err := p.Approve(protocol.Approval{Day: calendar.MustParseDate("2026-11-25"), Name: "A. Archivist", Post: "head of archives", Digest: p.Digest(), Except: []int{2}})
	fmt.Println(p, err)
	// Output: protocol: finnish, proposed: 2, approved: 1, done: 0, exceptions: 0 <nil>
}

func ExampleProtocol_Approval() {
	fmt.Println(approvedRecordings().Approval().Day, recordings().Approval().Day.IsZero())
	// Output: 2026-11-25 true
}

// What is done needs the permit of its day.
func ExampleProtocol_Report() {
	day := calendar.MustParseDate("2026-11-26")
	_, err := approvedRecordings().Report(protocol.Report{Entry: 1, State: protocol.Done, Day: day, Method: "overwritten", By: "nightly run"})
	fmt.Println(err)
	p, err := approvedRecordings().Report(protocol.Report{Entry: 1, State: protocol.NotFound, Day: day, By: "nightly run"})
	fmt.Println(p, err)
	// Output:
	// protocol: entry 1: it is done without a permit for that day and the action; pass the permit that was verified when it was disposed of
	// protocol: finnish, proposed: 2, approved: 2, done: 0, exceptions: 1 <nil>
}

func ExampleReport() {
	report := protocol.Report{Entry: 1, State: protocol.Failed, Day: calendar.MustParseDate("2026-11-26"), By: "nightly run", Note: "the disk was full"}
	fmt.Println(report)
	// Output: report on entry 1: failed
}

// The day of the call was corrected since it was approved.
func ExampleProtocol_Verify() {
	rules := policy.FromRulebook(finland.KelaCallRecordings())
	_, err := approvedRecordings().Verify(1, rules, recording("r-1", "2025-11-03", "2026-11-26"))
	fmt.Println(protocol.ExceptionOf(err), errors.Is(err, policy.ErrStale))
	// Output: changed true
}

func ExampleExceptionOf() {
	fmt.Println(protocol.ExceptionOf(errors.New("the disk is full")))
	// Output: failed
}

func ExampleProtocol_StateBackups() {
	p, err := approvedRecordings().StateBackups(calendar.MustParseDate("2026-12-31"), "IT services", "The last backup with these recordings was overwritten on 2026-12-30.")
	fmt.Println(strings.Contains(string(p.HTML(calendar.English)), "31 December 2026, IT services: The last backup"), err)
	// Output: true <nil>
}

func ExampleProtocol_Entries() {
	for _, e := range approvedRecordings().Entries() {
		fmt.Println(e.Record, e.State, "kept through", e.RetainUntil, e.Rules)
	}
	// Output:
	// r-1 approved kept through 2026-11-01 [fi.kela.calls.9@2018-05-22]
	// r-2 approved kept through 2026-11-02 [fi.kela.calls.9@2018-05-22]
}

func ExampleEntry() {
	fmt.Println(recordings().Entries()[0]) // in a log
	// Output: entry 1: fi.kela.call-recording, proposed
}

func ExampleProtocol_Head() {
	fmt.Println(recordings().Head().Number)
	// Output: 7/2026
}

// Without a day it heads no protocol.
func ExampleHead() {
	book := finland.KelaCallRecordings()
	_, err := protocol.Propose(protocol.Head{Organisation: "Kela", Number: "8/2026"}, book, policy.FromRulebook(book))
	fmt.Println(err)
	// Output: protocol: it has no day; say on which day it was drawn up
}

func ExampleProtocol_Digest() {
	fmt.Println(len(recordings().Digest()), recordings().Digest() == approvedRecordings().Digest())
	// Output: 64 false
}

func ExampleProtocol_Counts() {
	for _, c := range approvedRecordings().Counts() {
		fmt.Printf("%q: %d proposed, %d approved, %d open\n", c.Class, c.Proposed, c.Approved, c.Open)
	}
	// Output:
	// "fi.kela.call-recording": 2 proposed, 2 approved, 2 open
	// "": 2 proposed, 2 approved, 2 open
}

func ExampleCount() {
	counts := recordings().Counts()
	all := counts[len(counts)-1]
	fmt.Println(all.Proposed == all.Undecided+all.NotApproved+all.Approved, all.Approved == all.Done+all.Exceptions+all.Open)
	// Output: true true
}

// The rows go into a spreadsheet of any kind.
func ExampleProtocol_Rows() {
	head, rows := recordings().Rows(calendar.Finnish)
	for i, heading := range head {
		if cell := rows[0][i]; cell != "" {
			fmt.Printf("%s: %s\n", heading, cell)
		}
	}
	// Output:
	// Nro: 1
	// Luokitustunnus: 4.2
	// Nimike: Kela: asiakaspuheluiden tallenteet
	// Kappalemäärä: 1
	// Säilytysaika: täsmälleen 1 vuosi puhelusta
	// Säädösviittaus: Kela, privacy notice of the call recording system, 22.5.2018, section 9
	// Viimeinen pakollinen säilytyspäivä: 1.11.2026
}

func ExampleProtocol_CSV() {
	text := string(recordings().CSV(calendar.Swedish, paper.Sheet{Separator: ';', NoMark: true}))
	heading, _, _ := strings.Cut(text, "\r\n")
	fmt.Println(heading)
	// Output: Nr;Klassificeringskod;Rubrik;Tidsperiod;Antal enheter;Förvaringstid;Hänvisning;Sista obligatoriska förvaringsdag;Förstörd den;Förstöringsmetod;Förstörd av;Anmärkning
}

// A host serves the page, or prints it for the signatures.
func ExampleProtocol_HTML() {
	page := string(recordings().HTML(calendar.Finnish))
	fmt.Println(strings.Contains(page, "<h1>Tuhoamisluettelo (hävitysluettelo)</h1>"))
	// Output: true
}

// A form and a language are independent of each other.
func ExampleForm() {
	fmt.Println(protocol.Ukrainian.In(calendar.Ukrainian))
	fmt.Println(protocol.Estonian.In(calendar.Finnish))
	// Output:
	// Акт про вилучення для знищення документів, не внесених до Національного архівного фонду
	// Tuhoamispöytäkirja (viroksi hävitamisakt)
}

func ExampleForm_Source() {
	fmt.Println(protocol.Ukrainian.Source().Doubt)
	// Output: The table of annex 15 was not read: its columns are written from memory.
}

func ExampleState() {
	fmt.Println(protocol.NotFound, protocol.NotFound.In(calendar.Estonian), protocol.NotFound.IsException())
	// Output: not_found ei leitud true
}

func ExampleState_IsException() {
	fmt.Println(protocol.Done.IsException(), protocol.Held.IsException())
	// Output: false true
}
