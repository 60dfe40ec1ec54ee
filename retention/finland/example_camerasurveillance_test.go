package finland_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// A recording of 10 March 2024, before and after somebody found on 2 May that it is needed
// no more.
func ExampleCameraSurveillance() {
	ended := retention.Event{Trigger: finland.RecordingEnded, On: calendar.MustParseDate("2024-03-10")}
	found := retention.Event{Trigger: retention.NeedEnded, On: calendar.MustParseDate("2024-05-02")}
	book, on := finland.CameraSurveillance(), calendar.MustParseDate("2024-05-02")
	for _, events := range []retention.Events{retention.EventsOf(ended), retention.EventsOf(ended, found)} {
		a := book.Assess(retention.Record{ID: "4711", Class: finland.CameraRecording, Events: events}, on)
		fmt.Println("gone by", a.DisposeBy)
	}
	// Output:
	// gone by 2025-03-10
	// gone by 2024-05-02
}
