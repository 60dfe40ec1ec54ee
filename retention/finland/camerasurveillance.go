package finland

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// CameraRecording is the class of the recordings of camera surveillance at a workplace.
const CameraRecording retention.Class = "fi.759.17"

// RecordingEnded is the trigger of a recording by camera: the day on which it ended.
const RecordingEnded retention.Trigger = "recording-ended"

// CameraSurveillance returns the ceilings of section 17(3) of Act 759/2004 on the protection
// of privacy in working life: recordings of camera surveillance are destroyed as soon as they
// are needed no more for its purpose, and a year after the recording ended at the latest.
// Nothing keeps them until then. That the need has ended is found by a person, who
// records [retention.NeedEnded].
//
// Not in the rules, because they are holds of the host: a recording stays longer while it is
// needed for a matter of section 17(2) that came up before the year was over (the
// ground of a dismissal, harassment, an accident at work), as proof that a dismissal was
// right, or for another special reason. The act gives such a hold no longest day.
func CameraSurveillance() *retention.Rulebook { return cameraSurveillance() }

var cameraSurveillance = sync.OnceValue(func() *retention.Rulebook {
	var (
		since = calendar.MustParseDate("2004-10-01")
		act   = calendar.Source{Citation: "Act 759/2004", URL: "https://www.finlex.fi/fi/laki/ajantasa/2004/20040759", Checked: confirmed}
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "fi.759", Version: "759/2004, as amended through 1337/2021", CheckedThrough: followed,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("ss. 16, 17 and 25", "read as enacted, with the amending acts that were found up to February 2025, and not at the address"),
			act.At("s. 17: 1345/2014 and 347/2019 changed subsections 1 and 2, and left subsection 3 as it was"),
			act.At("s. 25: in force from 2004-10-01; the duties of s. 17 had to be met within six months, and the rules ask for them from the first day"),
			act.At("s. 17(3): no section says how years count; that they end on the day with the same number, as in Act 150/1930 s. 3, is inferred"),
		},
		Classes:  called.Classes(CameraRecording),
		Triggers: called.Triggers(RecordingEnded),
		Rules: []retention.Rule{
			{ID: "fi.759.17", Class: CameraRecording, Bound: retention.AtMost, Period: retention.Years(1), Trigger: RecordingEnded, Then: retention.Delete, From: since, Basis: act.At("s. 17(3)")},
			{ID: "fi.759.17.need", Class: CameraRecording, Bound: retention.AtMost, Period: retention.Immediately(), Trigger: retention.NeedEnded, Absent: retention.Awaited, Then: retention.Delete, From: since, Basis: act.At("s. 17(3)")},
		},
	})
})
