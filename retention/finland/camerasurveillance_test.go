package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// Act 759/2004 s. 17(3): as soon as not needed, a year from the end of the recording at the
// latest.
func TestCameraSurveillance(t *testing.T) {
	lawtest.Ends(t, finland.CameraSurveillance(), finland.CameraRecording, finland.RecordingEnded, retention.Delete, [][5]string{
		{"a year", "2024-03-10", "", "2025-03-09", "2025-03-10"},
		{"a year, from a leap day", "2024-02-29", "", "2025-02-27", "2025-02-28"},
		{"a year, over the first day of the act", "2003-10-05", "", "2004-10-04", "2004-10-05"},
	})
	for _, r := range finland.CameraSurveillance().Definition().Rules {
		assert.Equal(t, retention.AtMost, r.Bound, r.ID)
		assert.Equal(t, retention.Delete, r.Then, "%s: destroyed", r.ID)
		assert.Equal(t, "2004-10-01", r.From.String(), r.ID)
	}
	needed := lawtest.Record(finland.CameraRecording, lawtest.At(finland.RecordingEnded, "2024-03-10"), lawtest.At(retention.NeedEnded, "2024-05-02"))
	assert.Equal(t, "2024-05-02", finland.CameraSurveillance().Assess(needed, lawtest.Day("2024-05-02")).DisposeBy.String())
}
