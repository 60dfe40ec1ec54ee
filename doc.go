// Package keepuntil is the front page of a library that answers two questions
// for services in Finland, Estonia and Ukraine: until when must, and may, this
// record be kept, and by when must this request be answered?
//
// A host application calls a policy just before it deletes, anonymises or
// hands over a record. The policy decides by rules of law, each with its
// citation, from the days on which something happened. It fails closed: what
// is not known for certain is never permitted.
//
// The library is pure. It does no I/O, reads no clock and no zone files, starts
// no goroutines and keeps no mutable state: the host passes the day, the record
// and its holds, and gets an answer that it can check by hand.
//
// # The map
//
//   - calendar: which day is it, and is it a working day?
//   - retention: from events to days: how long must, and may, a record be kept?
//     The law of the EU, Finland, Estonia and Ukraine is in the packages below
//     it; by when a request is answered in retention/reply, plans over whole
//     registers in retention/plan, and the disposal runs in retention/sweep.
//   - policy: from days to permission: may this be done today?
//   - examples: the main job, to be read in order and run.
//
// This package itself holds nothing; import the ones above. It is not legal
// advice: every rule names its source, the day on which that was read, and
// what about it is not confirmed.
package keepuntil
