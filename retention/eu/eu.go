// Package eu holds the reply windows that the law of the European Union sets,
// and its law on time limits.
package eu

import "github.com/keepuntil/keepuntil/retention/reply"

// Computation is the EU's law on time limits, Regulation 1182/71; see
// [reply.ComputationEU].
const Computation = reply.ComputationEU

// EntryIntoForce is the same regulation for the days on which acts of the EU
// enter into force, are applied or end, which move to no working day; see
// [reply.ComputationEUEntryIntoForce].
const EntryIntoForce = reply.ComputationEUEntryIntoForce
