package finland

import "github.com/keepuntil/keepuntil/retention"

// The patient documents of the annex of Act 703/2023.
const (
	PatientHereditary        retention.Class = "fi.703.patient.hereditary"         // row 1: important for medical genetics and rare diseases
	PatientEntries           retention.Class = "fi.703.patient.entries"            // row 2: entries, summaries, assessments, care plans, referrals, statements, consultations, decisions on involuntary care, curves, radiotherapy, cytostatics, prescriptions
	PatientDentalXray        retention.Class = "fi.703.patient.dental-xray"        // row 3: dental X-rays; by row 4 those used for identification
	PatientImaging           retention.Class = "fi.703.patient.imaging"            // row 4: other dental X-rays, magnetic resonance, isotope and ultrasound images and the like
	PatientVisible           retention.Class = "fi.703.patient.visible"            // row 5: visible-light images, slides, video and sound, if found necessary for care
	PatientDispensing        retention.Class = "fi.703.patient.dispensing"         // row 6: entries on dispensing, on carrying out medication, and others on prescriptions
	PatientExamination       retention.Class = "fi.703.patient.examination"        // row 7: material of examinations and calculations, forms for collecting data
	PatientOwn               retention.Class = "fi.703.patient.own"                // row 8: what the patient recorded, and other documents on care
	PatientAppointment       retention.Class = "fi.703.patient.appointment"        // row 9: appointments
	PatientNoShowReferral    retention.Class = "fi.703.patient.no-show-referral"   // row 10: separate referrals of patients who did not come and became nobody's responsibility
	PatientCopies            retention.Class = "fi.703.patient.copies"             // row 11: copies of other providers' patient documents
	PatientDiaries           retention.Class = "fi.703.patient.diaries"            // row 12: diaries of appointments, wards, procedures and discharges
	PatientWills             retention.Class = "fi.703.patient.wills"              // row 13: on the donation of organs or the body, on care, and other declarations of the patient's will
	PatientCorrespondence    retention.Class = "fi.703.patient.correspondence"     // row 14: correspondence on a patient's care
	PatientOperationVideo    retention.Class = "fi.703.patient.operation-video"    // row 15: videos of operations
	PatientCertificateCopies retention.Class = "fi.703.patient.certificate-copies" // row 16: copies of medical statements and certificates for others
	PatientDeathDocuments    retention.Class = "fi.703.patient.death-documents"    // row 17: copy of the death certificate, records of autopsies
)

// patientRows returns the rows of the annex on patient documents.
func patientRows() []retention.Rule {
	const (
		exactly, atLeast, atMost = retention.Exactly, retention.AtLeast, retention.AtMost
		awaited, notBinding      = retention.Awaited, retention.NotBinding
		otherwise                = "that the 120 years count where no death is known is inferred from row 2; whether they also count for one who died under 18, as there, is not said"
	)
	years, row := retention.Years, annexRow("patient documents")
	return []retention.Rule{
		{ID: "fi.703.patient.hereditary", Class: PatientHereditary, Bound: atLeast, Period: retention.Permanently(), Trigger: DrawnUp, Basis: row(1)},
		{ID: "fi.703.patient.entries.death", Class: PatientEntries, Bound: exactly, Period: years(12), Trigger: Death, Absent: notBinding, Unless: DiedUnder18, Then: either, Basis: row(2)},
		{ID: "fi.703.patient.entries.birth", Class: PatientEntries, Bound: exactly, Period: years(120), Trigger: Birth, Then: either, Basis: row(2)},
		{ID: "fi.703.patient.dental-xray", Class: PatientDentalXray, Bound: exactly, Period: years(12), Trigger: Death, Absent: awaited, Then: either, Basis: row(3)},
		{ID: "fi.703.patient.dental-xray.birth", Class: PatientDentalXray, Bound: exactly, Period: years(120), Trigger: Birth, InsteadOf: "fi.703.patient.dental-xray", Then: either, Basis: row(3, otherwise)},
		{ID: "fi.703.patient.imaging", Class: PatientImaging, Bound: exactly, Period: years(20), Trigger: Imaged, Then: either, Basis: row(4)},
		{ID: "fi.703.patient.imaging.death", Class: PatientImaging, Bound: atMost, Period: years(12), Trigger: Death, Absent: notBinding, Then: either, Basis: row(4, "that the images go before the last day of the twelve years, and not after it, is inferred from \"at most\"")},
		{ID: "fi.703.patient.visible", Class: PatientVisible, Bound: exactly, Period: years(12), Trigger: Produced, Then: either, Basis: row(5)},
		{ID: "fi.703.patient.dispensing", Class: PatientDispensing, Bound: exactly, Period: years(12), Trigger: MedicationEnded, Absent: awaited, Then: either, Basis: row(6, "which end counts where a document has several is not said: the last")},
		{ID: "fi.703.patient.examination", Class: PatientExamination, Bound: exactly, Period: years(12), Trigger: Collected, Then: either, Basis: row(7)},
		{ID: "fi.703.patient.own", Class: PatientOwn, Bound: exactly, Period: years(12), Trigger: Arrived, Then: either, Basis: row(8)},
		{ID: "fi.703.patient.appointment", Class: PatientAppointment, Bound: exactly, Period: years(12), Trigger: DrawnUp, Then: either, Basis: row(9)},
		{ID: "fi.703.patient.no-show-referral", Class: PatientNoShowReferral, Bound: exactly, Period: years(1), Trigger: DrawnUp, Then: either, Basis: row(10)},
		{ID: "fi.703.patient.copies", Class: PatientCopies, Bound: atLeast, Period: retention.Immediately(), Trigger: EntriesMade, Absent: awaited, Then: either, Basis: row(11)},
		{ID: "fi.703.patient.diaries", Class: PatientDiaries, Bound: exactly, Period: years(1), Trigger: LastVisit, Absent: awaited, Then: either, Basis: row(12)},
		{ID: "fi.703.patient.wills.newest", Class: PatientWills, Bound: exactly, Period: years(12), Trigger: Death, Absent: notBinding, InsteadOf: "fi.703.patient.wills.older", Then: either, Basis: row(13)},
		{ID: "fi.703.patient.wills.newest.birth", Class: PatientWills, Bound: exactly, Period: years(120), Trigger: Birth, InsteadOf: "fi.703.patient.wills.older", Then: either, Basis: row(13, otherwise)},
		{ID: "fi.703.patient.wills.older", Class: PatientWills, Bound: exactly, Period: years(12), Trigger: Replaced, Absent: awaited, Then: either, Basis: row(13, "from when the years of an earlier version count is not said: from the newer one, as with consents")},
		{ID: "fi.703.patient.correspondence", Class: PatientCorrespondence, Bound: exactly, Period: years(3), Trigger: Dated, Then: either, Basis: row(14)},
		{ID: "fi.703.patient.operation-video", Class: PatientOperationVideo, Bound: atLeast, Period: retention.Immediately(), Trigger: retention.NeedEnded, Absent: awaited, Then: either, Basis: row(15)},
		{ID: "fi.703.patient.certificate-copies", Class: PatientCertificateCopies, Bound: exactly, Period: years(5), Trigger: DrawnUp, Then: either, Basis: row(16)},
		{ID: "fi.703.patient.death-documents", Class: PatientDeathDocuments, Bound: exactly, Period: years(12), Trigger: Produced, Then: either, Basis: row(17)},
	}
}

// The samples and models of the annex.
const (
	SampleHereditary retention.Class = "fi.703.sample.hereditary" // row 1: tissue blocks and slides important for medical genetics and rare diseases
	SampleBlocks     retention.Class = "fi.703.sample.blocks"     // row 2: other tissue blocks
	SampleSlides     retention.Class = "fi.703.sample.slides"     // row 3: histological, pathological, haematological and cytological slides
	SampleChemistry  retention.Class = "fi.703.sample.chemistry"  // row 4: samples of clinical chemistry
	SampleCasts      retention.Class = "fi.703.sample.casts"      // row 5: plaster casts of teeth
)

// sampleRows returns the rows of the annex on samples and models but the first one, which is
// a permission.
func sampleRows() []retention.Rule {
	const (
		atLeast, atMost     = retention.AtLeast, retention.AtMost
		awaited, notBinding = retention.Awaited, retention.NotBinding
		most                = "that there is no minimum, though s. 23(1) has samples kept for the time of the annex, is inferred from \"at most\""
	)
	years, row := retention.Years, annexRow("samples and models")
	return []retention.Rule{
		{ID: "fi.703.sample.blocks.death", Class: SampleBlocks, Bound: atMost, Period: years(12), Trigger: Death, Absent: notBinding, Unless: DiedUnder18, Then: destroyed, Basis: row(2, most)},
		{ID: "fi.703.sample.blocks.birth", Class: SampleBlocks, Bound: atMost, Period: years(120), Trigger: Birth, InsteadOf: "fi.703.sample.blocks.death", Then: destroyed, Basis: row(2, most)},
		{ID: "fi.703.sample.blocks.child", Class: SampleBlocks, Bound: atMost, Period: years(120), Trigger: Birth, When: DiedUnder18, Then: destroyed, Basis: row(2, most)},
		{ID: "fi.703.sample.slides", Class: SampleSlides, Bound: retention.Exactly, Period: years(12), Trigger: Produced, Then: destroyed, Basis: row(3, "from when the years count is not said: from the making of the slide")},
		{ID: "fi.703.sample.chemistry", Class: SampleChemistry, Bound: atLeast, Period: retention.Immediately(), Trigger: Analysed, Absent: awaited, Then: destroyed, Basis: row(4)},
		{ID: "fi.703.sample.casts", Class: SampleCasts, Bound: atLeast, Period: retention.Immediately(), Trigger: TreatmentEnded, Absent: awaited, Then: destroyed, Basis: row(5, "it may be given to the patient too, which is no transfer to an archive and not said here")},
	}
}
