package main

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// operation is what is measured: ours, and the same by each rival.
type operation struct {
	name    string
	ours    contestant
	rivals  []rival
	beside  string  // another operation of the table that should take us about as long
	least   float64 // how many times as long as ours that one must take, at least; 0: aboutAsLong
	quicker string  // the rival that does less than ours; its goal is how many times as long ours may take, at most
}

// rival is a peer in one operation. The goal is how many times as long it
// should take as ours, at least; 0: there is none.
type rival struct {
	peer string
	contestant
	goal float64
}

// The goals for an operation of ours beside another one. A large register does not
// fit the processor's caches, from which a small one is read: the bare loop also
// takes longer for each of its records.
const (
	aboutAsLong = 0.8
	linear      = 0.5
)

const (
	ownName    = "keepuntil"
	rickarName = "rickar/cal"
	cachedName = "rickar/cal, cached"
	handName   = "day by day, a map"
	numpyName  = "numpy"
	timeName   = "time.AddDate, clamped"
	civilName  = "civil.AddMonths, clamped"
	limitName  = "time.AddDate and a roll"

	ifElseName       = "if/else by hand"
	cedarAllName     = "Cedar, 20 policies"
	cedarOfClassName = "Cedar, that of the class"
	celAllName       = "CEL, 20 rules"
	celOfClassName   = "CEL, that of the class"
	opaName          = "OPA, 20 rules"

	bareName   = "bare loop over cut-off days"
	decideName = "decide each record"
	assessName = "assess each record"
)

// dateOperations are about days and time limits. Peers that are not installed
// are left out.
func dateOperations(in inputs, np *numpy) []operation {
	finland := calendar.Finland()
	from, through := finland.Coverage()
	var all []calendar.Date
	for i := range through.Sub(from) + 1 {
		all = append(all, from.AddDays(i))
	}
	few := in.starts[:1000] // as many as fit the cache of rickar/cal at its own size
	plain, cached, hand := newRickar(), newCachedRickar(all), newByHand(in)

	// The goals are those beside rickar/cal as it is, and beside numpy.
	against := func(does func(dayPeer) contestant, goal float64, vectorised contestant, vectorisedGoal float64) []rival {
		return present([]rival{{rickarName, does(plain), goal}, {cachedName, does(cached), 0}, {handName, does(hand), 0}, {numpyName, vectorised, vectorisedGoal}})
	}
	adds := func(name string, ours contestant, distance int, goal, vectorisedGoal float64) operation {
		does := func(p dayPeer) contestant { return p.add(in, distance) }
		return operation{name: name, ours: ours, rivals: against(does, goal, np.does("add", distance), vectorisedGoal)}
	}
	counts := func(name, job string, spans []span[calendar.Date], goal float64) operation {
		does := func(p dayPeer) contestant { return p.count(spans) }
		return operation{name: name, ours: oursCount(spans), rivals: against(does, goal, np.does(job, 0), 20)}
	}
	farthest := adds(adding(2500), oursAdd(in, 2500), 2500, 0, 0)
	farthest.beside = adding(10)
	return []operation{
		{name: "is working day", ours: oursIs(in.starts), rivals: against(
			func(p dayPeer) contestant { return p.is(in.starts) }, 200, np.does("is", 0), 0)},
		{name: "is working day, of the same 1000", ours: oursIs(few), rivals: []rival{
			{cachedName, newCachedRickar(few).is(few), 12}, {handName, hand.is(few), 0}}},
		adds("next working day", oursNext(in), 1, 0, 0),
		{name: "working day on or after", ours: oursOnOrAfter(in), rivals: against(
			func(p dayPeer) contestant { return p.onOrAfter(in) }, 0, np.does("on or after", 0), 0)},
		adds(adding(10), oursAdd(in, 10), 10, 0, 0),
		adds(adding(30), oursAdd(in, 30), 30, 4000, 25),
		adds(adding(250), oursAdd(in, 250), 250, 0, 0),
		farthest,
		counts("count over a month", "month", in.month, 0),
		counts("count over ten years", "decade", in.decade, 100_000),
		{name: "add a month, clamped", ours: oursAddMonth(in), rivals: []rival{{timeName, timeAddMonth(in), 2.5}, {civilName, civilAddMonth(in), 2.5}}},
		{name: "limit of a month, without steps", ours: oursLimit(in), rivals: []rival{{limitName, hand.limit(in), 0}}},
	}
}

// dayPeer is a peer in Go that goes from one day to the next.
type dayPeer interface {
	is(in []calendar.Date) contestant
	onOrAfter(in inputs) contestant
	add(in inputs, workingDays int) contestant
	count(in []span[calendar.Date]) contestant
}

// decisionOperations are about one request, whether a record may be disposed of.
func decisionOperations(questions []question) []operation {
	decision := func(name string, ours func([]question) contestant, in []question) operation {
		return operation{name: name, ours: ours(in), quicker: ifElseName, rivals: []rival{
			{ifElseName, ifElseDecide(in), 4},
			{cedarAllName, cedarAll(in, julian), 0},
			{cedarOfClassName, cedarOfClass(in, julian), 8},
			{celAllName, celAll(in, julian), 0},
			{celOfClassName, celOfClass(in, julian), 4},
			{opaName, opaPrepared(in), 0},
		}}
	}
	return []operation{
		decision("decide", oursDecide, questions),
		decision("check, permitted", oursCheck, permitted(questions)),
	}
}

// columnOperations are about all records of a register, of which the whole is a
// larger one if that is measured too. An operation is that on one record, in a
// pass over all. What a pass over another number of records takes for each is
// compared with the time that it takes of the fewest.
func columnOperations(c, whole columns, np *numpy) []operation {
	list := sizes(len(c.class))
	fewest := ""
	if len(list) > 0 {
		fewest = disposableOf(list[0])
	}
	ops := []operation{
		{name: "column disposable", ours: oursDisposable(c), quicker: bareName, beside: fewest, least: linear, rivals: present([]rival{
			{bareName, bareLoop(c), 1.5},
			{numpyName, np.does("disposable", 0), 2.5},
			{decideName, decideEach(c), 0},
		})},
		{name: "column bitmap", ours: oursBitmap(c), rivals: present([]rival{
			{bareName, bareBits(c), 0},
			{numpyName, np.does("bitmap", 0), 0},
		})},
		{name: "column states", ours: oursStates(c), rivals: []rival{{assessName, assessEach(c), 0}}},
	}
	if len(whole.class) > len(c.class) {
		list = append(list, len(whole.class))
	}
	for i, n := range list {
		part := whole.first(n)
		op := operation{name: disposableOf(n), ours: oursDisposable(part), rivals: []rival{{bareName, bareLoop(part), 0}}}
		if i > 0 {
			op.beside, op.least = fewest, linear
		}
		ops = append(ops, op)
	}
	return ops
}

func disposableOf(records int) string { return "column disposable, " + group(float64(records)) }

func adding(workingDays int) string { return fmt.Sprintf("add %d working days", workingDays) }

func present(rivals []rival) []rival {
	var list []rival
	for _, r := range rivals {
		if r.contestant != nil {
			list = append(list, r)
		}
	}
	return list
}
