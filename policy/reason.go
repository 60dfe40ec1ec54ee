package policy

// reason is why a decision is what it is. Its code is for programs and never
// changes its meaning, its words and its help are for people.
type reason uint8

const (
	noReason reason = iota
	noDay
	noAction
	unknownAction
	noClass
	noPolicy
	otherRequest
	abstained
	guardUnknown
	lawUnchecked
	holdsNotLookedUp
	holdsLookUpFailed
	classUnknown
	rulesElsewhere
	notInForce
	demandsNotLookedUp
	demandsLookUpFailed
	demandUnclear
	held
	heldByDemand
	startUnknown
	awaited
	retained
	appraisedToKeep
	conflict
	ceilingUnknown
	noGround
	appraisalOpen
	nothingInCommon
	due
	demanded
	free
	refused
	noErasure
	transferOnly
	noParts
	differentDays
)

// reasons holds the English of the package: the code, the problem, and what
// would help.
var reasons = [...]struct{ code, words, help string }{
	noReason:            {"no-decision", "nothing was decided", "ask a policy"},
	noDay:               {"no-day", "the request has no day", "give the day in the zone of the law"},
	noAction:            {"no-action", "the request asks for nothing", "say delete, anonymise or transfer"},
	unknownAction:       {"unknown-action", "the request asks for an unknown action", "say delete, anonymise or transfer"},
	noClass:             {"no-class", "the record has no class", "say which kind of record it is"},
	noPolicy:            {"no-policy", "there is no policy", "make one with FromRulebook"},
	otherRequest:        {"other-request", "the decision is about another request", "decide the request as it was asked"},
	abstained:           {"abstained", "the policy has nothing to say", "let a policy made by FromRulebook decide"},
	guardUnknown:        {"guard-unknown", "a guard could not find out", "mend what failed; errors.As finds its error"},
	lawUnchecked:        {"law-unchecked", "the law was not looked up as far as the day", "read the law anew and raise CheckedThrough"},
	holdsNotLookedUp:    {"holds-not-looked-up", "holds were not looked up", "look them up and pass HoldsFrom"},
	holdsLookUpFailed:   {"holds-look-up-failed", "the look-up of holds failed", "mend what failed; errors.As finds its error"},
	classUnknown:        {"class-unknown", "no rule is known for the class", "merge the rulebook that has the class"},
	rulesElsewhere:      {"rules-elsewhere", "the rules of the class are not in the book", "bring the rules in a rulebook of your own and merge it"},
	notInForce:          {"not-in-force", "no rule of the class is in force on the day", "add the rule that was law then"},
	demandsNotLookedUp:  {"demands-not-looked-up", "demands were not looked up", "look them up and pass DemandsFrom"},
	demandsLookUpFailed: {"demands-look-up-failed", "the look-up of demands failed", "mend what failed; errors.As finds its error"},
	demandUnclear:       {"demand-unclear", "a demand has no kind, no state or no day", "say what was demanded, how far it has come and when it came in"},
	held:                {"held", "a hold is in force", "wait for its release"},
	heldByDemand:        {"held-by-demand", "an open demand for access or an accepted restriction bars disposal", "close the demand first"},
	startUnknown:        {"start-unknown", "the day that starts the retention period is not known", "record it"},
	awaited:             {"awaited", "the event that starts the retention period has not happened", "wait for it"},
	retained:            {"retained", "the retention period has not ended", "wait for its end"},
	appraisedToKeep:     {"appraised-to-keep", "a body has decided to keep the record for ever", "ask that body"},
	conflict:            {"conflict", "one rule demands disposal while another still protects", "let a person decide which norm yields"},
	ceilingUnknown:      {"ceiling-unknown", "the day that starts the longest lawful period is not known", "record it"},
	noGround:            {"no-ground", "nothing has happened that would permit disposal", "wait for the event"},
	appraisalOpen:       {"appraisal-open", "a body must decide first", "record its decision"},
	nothingInCommon:     {"nothing-in-common", "the rules allow nothing in common", "let a person decide"},
	due:                 {"due", "disposal is due", "do what is allowed"},
	demanded:            {"demanded", "a person's accepted demand makes disposal due", "do what is allowed"},
	free:                {"free", "the record is free", "do what is allowed"},
	refused:             {"refused", "a guard refuses", "meet its condition"},
	noErasure:           {"no-erasure", "the class of the record is exempt from erasure on demand", "tell the person the ground and how to complain"},
	transferOnly:        {"transfer-only", "the rules only allow to transfer the record", "transfer it first"},
	noParts:             {"no-parts", "a container without parts was asked about", "pass a request for each of its parts"},
	differentDays:       {"different-days", "the parts were asked about for different days", "ask about all of them for one day"},
}
