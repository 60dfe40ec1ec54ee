package protocol_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/protocol"
)

// The words for programs and for people, and what an unknown value is.
func TestWords(t *testing.T) {
	for _, row := range []struct {
		value interface {
			In(calendar.Language) string
		}
		word, said string
	}{
		{protocol.Proposed, "proposed", "proposed"}, {protocol.NotApproved, "not_approved", "not approved"}, {protocol.Approved, "approved", "approved"},
		{protocol.Done, "done", "done"}, {protocol.NotFound, "not_found", "not found"}, {protocol.Failed, "failed", "failed"}, {protocol.Held, "held", "on hold"},
		{protocol.Denied, "denied", "no longer permitted"}, {protocol.Changed, "changed", "changed since it was proposed"}, {protocol.Withdrawn, "withdrawn", "taken back"},
		{protocol.State(0), "proposed", "proposed"}, {protocol.State(200), "proposed", "proposed"},
		{protocol.Generic, "generic", "Record of disposal"}, {protocol.Finnish, "finnish", "Destruction list (tuhoamisluettelo, formerly hävitysluettelo)"},
		{protocol.Estonian, "estonian", "Destruction report (hävitamisakt)"},
		{protocol.Ukrainian, "ukrainian", "Act on withdrawal for destruction of documents not included in the National Archival Fonds"},
		{protocol.Form(0), "generic", "Record of disposal"}, {protocol.Form(200), "generic", "Record of disposal"},
	} {
		assert.Equal(t, row.word, fmt.Sprint(row.value))
		assert.Equal(t, row.said, row.value.In(calendar.English))
		assert.Equal(t, row.said, row.value.In(calendar.Language(200)))
	}
	for _, unknown := range []encoding.TextMarshaler{protocol.State(200), protocol.Form(200)} {
		_, err := unknown.MarshalText()
		assert.ErrorIs(t, err, calendar.ErrSyntax)
	}
}

// An exception is approved and not disposed of.
func TestIsException(t *testing.T) {
	for s := protocol.Proposed; s <= protocol.Withdrawn; s++ {
		assert.Equal(t, s > protocol.Done, s.IsException(), "%v", s)
	}
	assert.False(t, protocol.State(200).IsException())
}
