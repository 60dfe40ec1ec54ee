package finland

import "github.com/keepuntil/keepuntil/retention"

// The classes of the personal data of the police, by the points of sections 33 to 38. A
// criminal matter changes its class when the gravest suspected offence, or the fact that
// it was sent to the prosecutor, does.
const (
	PoliceMatterUpToYear   retention.Class = "fi.616.33.1.1"           // sent to the prosecutor; a fine, or at most one year in prison
	PoliceMatterUpToFive   retention.Class = "fi.616.33.1.2"           // sent to the prosecutor; more than one and at most five years
	PoliceMatterOverFive   retention.Class = "fi.616.33.1.3"           // sent to the prosecutor; more than five years
	PoliceOtherMatter      retention.Class = "fi.616.33.3"             // a criminal matter that was not sent to the prosecutor
	PoliceSuspectMarks     retention.Class = "fi.616.33.4"             // identifying marks: fingerprints, DNA profile, image of the face
	PoliceOtherTask        retention.Class = "fi.616.34.1"             // investigation and supervision, none of the others of s. 34
	PoliceBusinessBan      retention.Class = "fi.616.34.2.1"           // bans on business
	PoliceProtection       retention.Class = "fi.616.34.2.2"           // restraining orders, bans on visits, protection measures
	PoliceSupervised       retention.Class = "fi.616.34.2.3"           // supervised probationary freedom, monitoring sentences
	PoliceWanted           retention.Class = "fi.616.34.2.4"           // wanted notices, bans on travel, on keeping animals, on hunting and on entry, community sanctions, parole
	PoliceMissing          retention.Class = "fi.616.34.2.5"           // missing persons, and the dead that nobody has identified
	PoliceMissingRelatives retention.Class = "fi.616.34.2.5.relatives" // their close relatives, who have consented
	PoliceForeignerMarks   retention.Class = "fi.616.34.2.6"           // marks and travel documents under the Aliens Act s. 131
	PoliceSafety           retention.Class = "fi.616.34.3"             // s. 6 point 3: health, danger, for the safety of the person and of officials
	PolicePrevention       retention.Class = "fi.616.35"               // prevention and detection of offences
	PoliceObservation      retention.Class = "fi.616.35.observation"   // s. 7(5): seen by officers or reported to the police
	PolicePreventionSafety retention.Class = "fi.616.35.safety"        // s. 8(1) point 4: as PoliceSafety
	PoliceInformant        retention.Class = "fi.616.36"               // persons used as sources of information
	PoliceDNAQuality       retention.Class = "fi.616.37"               // persons other than suspects, so that samples can be compared
	PolicePermit           retention.Class = "fi.616.38.1"             // permits and supervision, none of the others of s. 38
	PoliceFirearmNotice    retention.Class = "fi.616.38.2.1"           // firearm notices under the Firearms Act
	PoliceWeapon           retention.Class = "fi.616.38.2.2"           // Firearms Act s. 42 c: which weapon, from whom and to whom
	PoliceLostProperty     retention.Class = "fi.616.38.2.3"           // lost property
	PoliceMoneyLaundering  retention.Class = "fi.616.38.2.4"           // supervision under Act 444/2017 ch. 7; reports of breaches are not of it
	PoliceSanction         retention.Class = "fi.616.38.2.5"           // administrative sanctions
	PoliceCustomer         retention.Class = "fi.616.38.2.6"           // customers of those who are supervised
	PoliceCardFingerprint  retention.Class = "fi.616.38.2.7"           // taken with an application for an identity card
)

// The triggers of sections 33 to 38.
const (
	PoliceSentToProsecutor retention.Trigger = "sent-to-prosecutor"  // the criminal matter went to the prosecutor, who decides
	PoliceLimitationEnded  retention.Trigger = "limitation-ended"    // the right to prosecute the last of the suspected offences became time-barred: computed by the host from the Criminal Code, and it may lie ahead; an offence that is never time-barred has none
	PoliceRegistered       retention.Trigger = "matter-registered"   // the report or the matter was registered
	PolicePersonEntry      retention.Trigger = "person-entry"        // an entry on the person, as ss. 33(4), 34(2) 6), 35(1) and 36 mean it; the last counts
	PoliceDataEntered      retention.Trigger = "data-entered"        // the data of the record were entered
	PoliceBusinessBanEnded retention.Trigger = "business-ban-ended"  // the last day of the ban
	PoliceProtectionOrder  retention.Trigger = "protection-ordered"  // the order or the measure was made
	PoliceSupervisionEnded retention.Trigger = "supervision-ended"   // the last day of the supervised freedom or of the sentence
	PoliceNoticeEnded      retention.Trigger = "notice-or-ban-ended" // it was withdrawn, or it ended
	PolicePersonFound      retention.Trigger = "person-found"        // the missing person was found, or the dead identified
	PoliceRemovalRequested retention.Trigger = "removal-requested"   // the person has asked for the data to be removed; the first request counts
	PoliceCitizenshipKnown retention.Trigger = "citizenship-known"   // the police got to know that the person has become a Finnish citizen
	PolicePermitDay        retention.Trigger = "permit-day"          // the decision, its lapse, the end of the validity that it names, the entry: each that there is; the last counts
	PoliceObjectDestroyed  retention.Trigger = "object-destroyed"    // the weapon or its part was destroyed
	PoliceCardGranted      retention.Trigger = "card-granted"        // the identity card was granted
)

// The traits of sections 33 and 34.
const (
	PoliceLinkedToMatter   retention.Trait = "linked-to-criminal-matter" // the data belong to a criminal matter under investigation
	PolicePenaltyOfYear    retention.Trait = "penalty-of-one-year"       // the gravest offence for which the person is registered has a maximum penalty of at least one year in prison
	PoliceSuspectUnder15   retention.Trait = "suspect-under-15"          // the suspect was under 15, and no entry is of an offence for which the law has no other penalty than prison
	PoliceNotSuspectedMore retention.Trait = "no-longer-suspected"       // the investigation has shown that there was no offence, or no reason to suspect the person any more
)
