package finland

import (
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// InspectionRecord is the class of the records of inspections of information systems under
// Act 703/2023 section 89.
const InspectionRecord retention.Class = "fi.703.89.record"

// inspectionRules returns the period of section 89(4). The record is the supervisor's and no
// document of a patient or client, so that section 24(1) on destroying and archiving is not
// about it.
func inspectionRules() []retention.Rule {
	return []retention.Rule{
		{ID: "fi.703.89.record", Class: InspectionRecord, Bound: retention.AtLeast, Period: retention.Years(10), Trigger: InspectionEnded, Absent: retention.Awaited, Then: either, From: careSince,
			Basis: care.At("s. 89(4)", "that the period is a minimum, and what follows, is inferred: the section only has the record kept")},
	}
}

// InspectionCopy is the window of Act 703/2023 section 89(4): the supervisor delivers a copy
// of the record of an inspection to the party within 30 days. It cannot be extended. The
// inspection is over when the copy has been served, and the ten years of
// [InspectionRecord] count from then.
//
// The section does not say from when the days count. Give the last day of the inspection on
// the spot: it is before the record is drawn up, so that no other reading ends earlier. No
// source was found that Act 150/1930 section 5 helps an authority with its own task. So the
// safe day is the nominal one; the latest day is the one to which that section moves it.
func InspectionCopy() reply.Window {
	return called.Window(reply.Window{
		ID:    "fi.703.89.copy",
		Basis: care.At("s. 89(4)", "from when the days count is not said: from the last day of the inspection on the spot"),
		Law:   Computation, From: careSince, CheckedThrough: careThrough,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
	})
}
