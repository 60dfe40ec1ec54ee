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
//     registers in retention/plan, the disposal runs in retention/sweep, a
//     retention schedule for people in retention/schedule, privacy notices and
//     records of processing in retention/notice, and pictures of rules and records in
//     retention/timeline.
//   - policy: from days to permission: may this be done today? Deadlines for a calendar
//     that others read are in policy/agenda, what a person is told in policy/letter, and
//     the record of a disposal run in policy/protocol.
//   - examples: the main job, to be read in order and run.
//
// # What leaves and comes back
//
// What leaves the library as JSON, as text or through SQL comes back as the same value,
// or refuses with an error that says what to use instead, calendar.ErrForm or
// calendar.ErrSyntax. Keys are exact and stand once, null is read only as no date, a
// word of ours is never a number, and a text that has lost a character neither leaves
// nor comes in; see ReadJSON in package calendar. Each type is in one of these rows:
//
//   - days: calendar.Date. JSON has a string, or null for no date; text is 2026-11-21, SQL
//     the same or NULL. In a log it is the day itself.
//   - words: calendar.Language, calendar.Reason; retention.Absent, retention.Action,
//     retention.Bound, retention.Class, retention.Cutoff, retention.FindingCode,
//     retention.Period, retention.Pick, retention.Start, retention.State,
//     retention.Trait, retention.Trigger, retention.Unit; notice.StepCode; reply.Computation,
//     reply.HourStart, reply.Kind, reply.Phase, reply.StepCode, reply.TaskCode; policy.DemandKind,
//     policy.DemandState, policy.Flag, policy.Outcome, policy.Permit, policy.Reason,
//     policy.StepCode; letter.Kind, letter.Law, letter.StepCode; policytest.Side; timeline.Kind;
//     protocol.Form, protocol.State. JSON has a string, and text and SQL the same; an empty
//     text is NULL. A log has the word, and of a permit what was permitted.
//   - ends: retention.End. JSON has an object; text and SQL are its words. In a log it
//     is the day itself.
//   - fields: calendar.Count, calendar.Day, calendar.Holiday, calendar.Names,
//     calendar.Source; retention.ClassInfo, retention.Definition, retention.Event,
//     retention.Record, retention.Relation, retention.Rule, retention.TraitInfo,
//     retention.TriggerInfo; reply.Deadline, reply.Event,
//     reply.Limit, reply.Status, reply.Task; policy.Demand, policy.Hold, policy.Refusal;
//     protocol.Approval, protocol.Count, protocol.Entry, protocol.Head, protocol.Protocol,
//     protocol.Report.
//     JSON has an object. There is no text, and SQL refuses. A log has of an event its
//     trigger or kind, of a record its class, of a demand, a refusal and a hold their
//     kind, and of a protocol states and numbers.
//   - events: retention.Events, retention.Traits. JSON has an array of events, and of
//     traits an object; text and SQL refuse. A log has their number.
//   - requests: policy.Request. JSON has the action, the record and the day. Holds, and
//     demands if there were any, are looked up anew: until then it is undetermined. SQL
//     refuses. A log has the action, the class and numbers.
//   - look-ups: policy.Demands, policy.Holds. JSON, text and SQL refuse, both ways: look
//     them up. A log has their number.
//   - results: calendar.CoverageError, calendar.DateError, calendar.FormError,
//     calendar.Step; retention.DefinitionError, retention.Finding; notice.Notice,
//     notice.Record; plan.Error;
//     reply.EventError, reply.Explanation, reply.HourDeadline, reply.LimitError;
//     policy.Container, policy.Decision, policy.DeniedError, policy.Task,
//     policy.TaskCount, policy.Explanation, policy.StaleError; letter.Letter;
//     policytest.ContractError. JSON is written and not read back; SQL refuses. A log has of
//     an error its text, without days, of a decision codes and rule IDs, and of a letter its
//     kind and law.
//   - parts: calendar.Calendar, calendar.Sentences, calendar.UkraineOption,
//     calendar.Words; retention.Assessment, retention.Effect, retention.Rulebook;
//     notice.Activity;
//     plan.Case, plan.Class, plan.Columns, plan.Condition, plan.Fact, plan.Plan, plan.Table;
//     reply.Extension, reply.HourReading, reply.HourWindow, reply.Reading, reply.Request,
//     reply.Window; sweep.Late, sweep.Schedule; timeline.Lane, timeline.Picture; agenda.Entry; letter.Facts; paper.Sheet;
//     policytest.Case, policytest.Change, policytest.Coverage, policytest.Life,
//     policytest.Mutant, policytest.Point, policytest.Want; protocol.Item. JSON and SQL
//     refuse, both ways. A log has of a calendar, a rulebook and a plan one line.
//   - kinds: calendar.Code, calendar.Namer, policy.Policy. It is the value within that is
//     written; our own policies refuse.
//
// Package fmt prints what a log has, with every verb that asks a type. %p does not, nor
// does %w, except for an error in Errorf: they print the fields, days and names among
// them. Of a value in a slice, or in a struct of the host's own, slog's handler for JSON
// writes the JSON form instead, and that has days, also of a decision: log such values one
// by one. A field that is not exported is printed without asking its type; keep no Hold,
// Demand, Record or Event in one that is printed. Nor embed one of these types in a struct
// of your own: Go would then write that struct as if it were the type alone, and lose your
// fields. Deadlines, limits, tasks and states of requests are answers for people, and
// print days.
//
// XML and gob are no forms of ours: XML loses characters, and gob writes words as numbers.
// Put the JSON in them.
//
// This package itself holds nothing; import the ones above. It is not legal
// advice: every rule names its source, the day on which that was read, and
// what about it is not confirmed.
package keepuntil
