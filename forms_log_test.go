package keepuntil_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// A day of the person, and words about them, that no log may have.
var born = day("1985-03-17")

const secret = "Mustermann"

var addresses = regexp.MustCompile(`[0-9a-fA-F]{10,}`)

// telling returns the marks that stand in a text.
func telling(text string) (found []string) {
	find := func(text string, marks ...string) {
		for _, mark := range marks {
			if strings.Contains(text, mark) {
				found = append(found, mark)
			}
		}
	}
	find(text, "17.3.", secret, fmt.Sprintf("%x", secret), fmt.Sprintf("%X", secret))
	// A day is kept as a number of days. Any number can stand in an address.
	find(addresses.ReplaceAllString(text, ""), "1985", strconv.Itoa(int(born.Ordinal())), strconv.FormatInt(int64(born.Ordinal()), 16),
		strconv.Itoa(born.Sub(day("1970-01-01"))))
	return found
}

// secrets has a value of each type of which a log must have neither a day nor a reason nor
// an identifier.
func secrets(t *testing.T) map[string]any {
	t.Helper()
	event := retention.Event{Trigger: "closed", On: born}
	record := retention.Record{ID: secret, Class: "test.file", Events: retention.EventsOf(event)}
	hold := policy.Hold{ID: secret, Reason: secret, Scope: secret, Basis: calendar.Source{Citation: secret}, Placed: born}
	demand := policy.Demand{ID: secret, Kind: policy.Withdrawal, State: policy.Accepted, Received: born,
		Basis: calendar.Source{Citation: secret}, Reply: reply.Deadline{Safe: born, Latest: born}, Answered: born}
	request := policy.Request{Action: policy.Delete, Record: record, On: born, Holds: policy.HoldsOf(hold), Demands: policy.DemandsOf(demand)}
	asked := permitting()
	book, err := asked.book()
	require.NoError(t, err)
	rules := policy.FromRulebook(book)
	free := policy.Request{Action: policy.Delete, Record: record, On: born.AddMonths(24), Holds: policy.NoHolds()}
	permit, err := policy.Grant(rules, free)
	require.NoError(t, err)
	kept := free
	kept.On = born
	kept.Demands = policy.DemandsOf(demand)
	refusals := rules.Decide(kept).Refusals()
	require.Len(t, refusals, 1)
	written := letter.Facts{Law: letter.Ukraine, Sent: born, By: demand.Reply, Reference: secret, About: secret, Official: secret, Reason: secret}
	sent, err := letter.Refuse(refusals[0], written)
	require.NoError(t, err)
	stale := free
	stale.Record.Events = retention.EventsOf(event, retention.Event{Trigger: "read", On: born})
	followed, err := reply.Follow(eu.DataSubjectRequest(), calendar.Finland(), reply.Event{Kind: reply.Received, On: born.AddMonths(12 * 40)})
	require.NoError(t, err)
	_, noDay := calendar.ParseDate("1985-03-17T00:00:00Z")
	var scanned calendar.Date
	noTime := scanned.Scan(time.Date(1985, time.March, 17, 1, 0, 0, 0, time.UTC))
	_, uncovered := calendar.Estonia().IsWorkingDay(born)
	_, limit := eu.DataSubjectRequest().Due(born, calendar.Finland())
	_, hours := eu.Breach().Due(time.Date(1985, time.March, 17, 12, 0, 0, 0, time.UTC), calendar.Finland(), time.UTC)
	_, sequence := reply.Follow(eu.DataSubjectRequest(), calendar.Finland(), reply.Event{Kind: reply.Received, On: born}, reply.Event{Kind: reply.Paused, On: born.AddDays(-1)})
	_, misplaced := reply.Follow(eu.DataSubjectRequest(), calendar.Finland(), reply.Event{Kind: reply.Received, On: day("2020-01-08")}, reply.Event{Kind: reply.Paused, On: born})
	var read retention.Record
	noRecord := json.Unmarshal([]byte(`{"id":"`+secret+`","class":7,"events":[{"trigger":"closed","on":"1985-03-17"}]}`), &read)
	failed := free
	failed.Holds = policy.HoldsFrom(nil, errors.New("no row for "+secret))
	head := protocol.Head{Organisation: secret, Number: secret, Day: free.On, By: secret, Ground: secret}
	item := protocol.Item{Request: free, Index: secret, Title: secret, From: born, To: born, Note: secret}
	proposed, err := protocol.Propose(head, book, rules, item)
	require.NoError(t, err)
	approval := protocol.Approval{Day: free.On, Name: secret, Digest: proposed.Digest()}
	listed, err := proposed.Approve(approval)
	require.NoError(t, err)
	report := protocol.Report{Entry: 1, State: protocol.NotFound, Day: free.On, By: secret, Note: secret}
	reported, err := listed.Report(report)
	require.NoError(t, err)
	_, noReport := listed.Report(protocol.Report{Entry: 1, State: protocol.Held, Day: born, By: secret, Note: secret})
	_, noItem := protocol.Propose(head, book, rules, protocol.Item{Request: kept, Title: secret, From: born}, protocol.Item{Request: failed, Title: secret})
	values := map[string]any{
		"protocol.Protocol": reported, "protocol.Head": head, "protocol.Item": item, "protocol.Approval": approval, "protocol.Report": report,
		"protocol.Entry": reported.Entries()[0], "of a report": noReport, "of an item": noItem,
		"retention.Event": event, "retention.Events": record.Events, "retention.Record": record,
		"policy.Hold": hold, "policy.Holds": request.Holds, "policy.Demand": demand, "policy.Demands": request.Demands,
		"policy.Request": request, "policy.Refusal": refusals[0], "letter.Letter": sent, "letter.Facts": written, "policy.Permit": permit, "policy.Decision": rules.Decide(request),
		"policy.Container": policy.Join(rules.Decide(request)), "policy.Task": policy.Task{On: born, Decision: rules.Decide(request)},
		"reply.Event": reply.Event{Kind: reply.Paused, On: born, Basis: calendar.Source{Citation: secret}}, "reply.Request": followed,
		"policy.DeniedError": policy.Check(rules, request), "undetermined": policy.Check(rules, failed), "policy.StaleError": permit.Verify(rules, stale),
		"calendar.DateError": noDay, "of an instant": noTime, "calendar.CoverageError": uncovered, "reply.LimitError": limit, "in hours": hours,
		"reply.EventError": sequence, "out of order": misplaced, "calendar.FormError": noRecord,
	}
	for name, value := range values {
		require.NotNil(t, value, name)
	}
	return values
}

func inStruct(value any) any { return struct{ V any }{value} }

// shapes returns a value alone and where hosts keep one.
func shapes(value any) map[string]any {
	shapes := map[string]any{"alone": value, "in a slice": []any{value}, "in a struct": inStruct(value), "in a map": map[string]any{"v": value},
		"deep inside": []any{inStruct([]any{value})}}
	if err, is := value.(error); is {
		shapes["wrapped"] = fmt.Errorf("record: %w", err)
		shapes["joined"] = errors.Join(err, errors.New("and another"))
		shapes["among errors"] = []error{err}
	}
	switch v := value.(type) {
	case retention.Event:
		shapes["a slice of it"], shapes["a struct of it"], shapes["a pointer"] = []retention.Event{v}, struct{ V retention.Event }{v}, &v
	case retention.Record:
		shapes["a slice of it"], shapes["a struct of it"], shapes["a pointer"] = []retention.Record{v}, struct{ V retention.Record }{v}, &v
	case policy.Hold:
		shapes["a slice of it"], shapes["a struct of it"], shapes["a pointer"] = []policy.Hold{v}, struct{ V policy.Hold }{v}, &v
	case policy.Demand:
		shapes["a slice of it"], shapes["a struct of it"], shapes["a pointer"] = []policy.Demand{v}, struct{ V policy.Demand }{v}, &v
	case policy.Request:
		shapes["a slice of it"], shapes["a struct of it"], shapes["a pointer"] = []policy.Request{v}, struct{ V policy.Request }{v}, &v
	case policy.Refusal:
		shapes["a slice of it"], shapes["a struct of it"], shapes["a pointer"] = []policy.Refusal{v}, struct{ V policy.Refusal }{v}, &v
	case letter.Letter:
		shapes["a slice of it"], shapes["a struct of it"], shapes["a pointer"] = []letter.Letter{v}, struct{ V letter.Letter }{v}, &v
	case letter.Facts:
		shapes["a slice of it"], shapes["a struct of it"], shapes["a pointer"] = []letter.Facts{v}, struct{ V letter.Facts }{v}, &v
	case policy.Permit:
		shapes["a slice of it"], shapes["a struct of it"], shapes["a pointer"] = []policy.Permit{v}, struct{ V policy.Permit }{v}, &v
	}
	return shapes
}

func TestNothingPrintedTellsOfAPerson(t *testing.T) {
	for name, value := range secrets(t) {
		for where, shaped := range shapes(value) {
			for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x", "%X", "%10v", "%-5.3s"} {
				text := fmt.Sprintf(verb, shaped)
				assert.Empty(t, telling(text), "%s %s, %s: %s", name, where, verb, text)
			}
			var log strings.Builder
			slog.New(slog.NewTextHandler(&log, nil)).Error("x", "value", shaped, slog.Group("g", "value", shaped))
			line := strings.SplitN(log.String(), "level", 2)[1]
			assert.Empty(t, telling(line), "%s %s, slog's text: %s", name, where, line)
			assert.NotContains(t, line, "!ERROR", "%s %s", name, where)
		}
	}
}

// The handler for JSON asks each attribute, and errors wherever they stand. What else is
// in a slice or a struct is JSON that comes back, which has days.
func TestNothingLoggedAsJSONTellsOfAPerson(t *testing.T) {
	for name, value := range secrets(t) {
		shaped := map[string]any{"alone": value}
		if _, is := value.(error); is {
			shaped = shapes(value)
		}
		for where, value := range shaped {
			var log strings.Builder
			slog.New(slog.NewJSONHandler(&log, nil)).Error("x", "value", value, slog.Group("g", "value", value))
			line := strings.SplitN(log.String(), "level", 2)[1]
			assert.Empty(t, telling(line), "%s %s: %s", name, where, line)
			assert.NotContains(t, line, "!ERROR", "%s %s", name, where)
		}
	}
}

// An error logs as its text, bare and wrapped, so that one query finds both.
func TestErrorsLogAsText(t *testing.T) {
	for name, value := range secrets(t) {
		err, is := value.(error)
		if !is {
			continue
		}
		for _, logged := range []error{err, fmt.Errorf("a host says: %w", err)} {
			var log strings.Builder
			slog.New(slog.NewJSONHandler(&log, nil)).Error("x", "err", logged)
			var line struct {
				Err any `json:"err"`
			}
			require.NoError(t, json.Unmarshal([]byte(log.String()), &line))
			assert.Equal(t, any(logged.Error()), line.Err, name)
		}
	}
}
