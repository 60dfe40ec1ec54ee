// Package eu holds the reply windows and retention periods that the law of the European
// Union sets, and its law on time limits.
//
// What the GDPR sets without a number is not here: to inform a person when the data are
// collected (art. 13), or at the first message or disclosure if the data came from elsewhere
// (art. 14(3)(b) and (c)); to tell each recipient of a rectification, erasure or restriction
// (art. 19), which every deletion on request asks for; to tell persons of a breach that puts
// them at high risk (art. 34).
package eu

import "github.com/keepuntil/keepuntil/retention/reply"

// Computation is the EU's law on time limits, Regulation 1182/71; see
// [reply.ComputationEU].
const Computation = reply.ComputationEU

// EntryIntoForce is the same regulation for the days on which acts of the EU
// enter into force, are applied or end, which move to no working day; see
// [reply.ComputationEUEntryIntoForce].
const EntryIntoForce = reply.ComputationEUEntryIntoForce
