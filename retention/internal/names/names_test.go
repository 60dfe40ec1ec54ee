package names_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/names"
	"github.com/keepuntil/keepuntil/retention/reply"
)

var texts = fstest.MapFS{
	"en.txt": {Data: []byte(`# comment
class.a.file = files
trigger.closed = the closing
trigger.closed.start = from the closing
trigger.bare = the bare event
trait.minor = a child
window.a.1 = Answer
window.a.1.duty = answer within a month
window.a.1.when = it is complex
`)},
	"fi.txt": {Data: []byte("class.a.file (unreviewed) = asiakirjat\nwindow.a.1 (unreviewed) = Vastaus\ntrigger.closed.start = sulkemisesta\n")},
}

func TestNamesFromFiles(t *testing.T) {
	called := names.In(texts)
	assert.Equal(t, calendar.Names{English: "files", Finnish: "asiakirjat"}, called.Class("a.file"))
	assert.Zero(t, called.Class("a.other"))
	assert.Zero(t, called.Class("closed"))
	assert.Equal(t, []retention.ClassInfo{
		{Class: "a.file", Title: calendar.Names{English: "files", Finnish: "asiakirjat"}}, {Class: "a.other"},
	}, called.Classes("a.file", "a.other"))
	assert.Equal(t, []retention.TriggerInfo{
		{Trigger: "closed", Title: calendar.Names{English: "the closing"}, Start: calendar.Names{English: "from the closing", Finnish: "sulkemisesta"}},
		{Trigger: "bare", Title: calendar.Names{English: "the bare event"}},
		{Trigger: "other"},
	}, called.Triggers("closed", "bare", "other"))
	assert.Equal(t, []retention.TraitInfo{{Trait: "minor", Title: calendar.Names{English: "a child"}}, {Trait: "other"}}, called.Traits("minor", "other"))
}

// A window without an extension has no conditions of one; of all else nothing is touched.
func TestNamesOfWindows(t *testing.T) {
	called := names.In(texts)
	title, duty := calendar.Names{English: "Answer", Finnish: "Vastaus"}, calendar.Names{English: "answer within a month"}
	plain := reply.Window{ID: "a.1", OfParty: true, Readings: []reply.Reading{{Period: retention.Months(1)}}}
	want := plain
	want.Title, want.Duty = title, duty
	assert.Equal(t, want, called.Window(plain))

	extended := plain
	extended.Extension = reply.Extension{Total: retention.Months(3), CoversRefusal: true}
	want.Extension = extended.Extension
	want.Extension.When = calendar.Names{English: "it is complex"}
	assert.Equal(t, want, called.Window(extended))

	hours := reply.HourWindow{ID: "a.1", Hours: 48}
	assert.Equal(t, reply.HourWindow{ID: "a.1", Hours: 48, Title: title, Duty: duty}, called.HourWindow(hours))
	assert.Equal(t, reply.Window{ID: "a.2"}, called.Window(reply.Window{ID: "a.2"}))
	assert.Equal(t, reply.HourWindow{ID: "a.2"}, called.HourWindow(reply.HourWindow{ID: "a.2"}))
}

func TestTheZeroNamesKnowNone(t *testing.T) {
	for _, none := range []names.Names{{}, names.In(fstest.MapFS{}), names.In(nil)} {
		assert.Zero(t, none.Class("a.file"))
		assert.Equal(t, []retention.TriggerInfo{{Trigger: "closed"}}, none.Triggers("closed"))
		assert.Empty(t, none.Classes())
		assert.Equal(t, reply.Window{ID: "a.1"}, none.Window(reply.Window{ID: "a.1"}))
		assert.Equal(t, reply.HourWindow{ID: "a.1"}, none.HourWindow(reply.HourWindow{ID: "a.1"}))
	}
}
