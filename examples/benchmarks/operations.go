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

// The names of the peers in the table.
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

// operations lists all that is measured.
func operations(in inputs, np *numpy) []operation {
	ops := append(dateOperations(in, np), decisionOperations(newQuestions())...)
	return append(ops, columnOperations(in.columns, in.columns, np)...)
}

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

	ops := []operation{
		{name: "is working day", ours: oursIs(in.starts), rivals: []rival{
			{rickarName, plain.is(in.starts), 200},
			{cachedName, cached.is(in.starts), 0},
			{handName, hand.is(in.starts), 0},
			{numpyName, np.does("is", 0), 0},
		}},
		{name: "is working day, of the same 1000", ours: oursIs(few), rivals: []rival{
			{cachedName, newCachedRickar(few).is(few), 12},
			{handName, hand.is(few), 0},
		}},
		{name: "next working day", ours: oursNext(in), rivals: []rival{
			{rickarName, plain.add(in, 1), 0},
			{cachedName, cached.add(in, 1), 0},
			{handName, hand.add(in, 1), 0},
			{numpyName, np.does("add", 1), 0},
		}},
		{name: "working day on or after", ours: oursOnOrAfter(in), rivals: []rival{
			{rickarName, plain.onOrAfter(in), 0},
			{cachedName, cached.onOrAfter(in), 0},
			{handName, hand.onOrAfter(in), 0},
			{numpyName, np.does("on or after", 0), 0},
		}},
	}
	for _, distance := range []int{10, 30, 250, 2500} {
		add := operation{name: adding(distance), ours: oursAdd(in, distance), rivals: []rival{
			{rickarName, plain.add(in, distance), 0},
			{cachedName, cached.add(in, distance), 0},
			{handName, hand.add(in, distance), 0},
			{numpyName, np.does("add", distance), 0},
		}}
		switch distance {
		case 30:
			add.rivals[0].goal, add.rivals[3].goal = 4000, 25
		case 2500:
			add.beside = adding(10)
		}
		ops = append(ops, add)
	}
	ops = append(ops,
		operation{name: "count over a month", ours: oursCount(in.month), rivals: []rival{
			{rickarName, plain.count(in.month), 0},
			{cachedName, cached.count(in.month), 0},
			{handName, hand.count(in.month), 0},
			{numpyName, np.does("month", 0), 20},
		}},
		operation{name: "count over ten years", ours: oursCount(in.decade), rivals: []rival{
			{rickarName, plain.count(in.decade), 100_000},
			{cachedName, cached.count(in.decade), 0},
			{handName, hand.count(in.decade), 0},
			{numpyName, np.does("decade", 0), 20},
		}},
		operation{name: "add a month, clamped", ours: oursAddMonth(in), rivals: []rival{
			{timeName, timeAddMonth(in), 2.5},
			{civilName, civilAddMonth(in), 2.5},
		}},
		operation{name: "limit of a month, without steps", ours: oursLimit(in), rivals: []rival{
			{limitName, hand.limit(in), 0},
		}},
	)
	for i := range ops {
		ops[i].rivals = present(ops[i].rivals)
	}
	return ops
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

// present leaves out the rivals that are not installed.
func present(rivals []rival) []rival {
	var list []rival
	for _, r := range rivals {
		if r.contestant != nil {
			list = append(list, r)
		}
	}
	return list
}

// contestants counts all, ours too.
func contestants(ops []operation) int {
	n := 0
	for _, op := range ops {
		n += 1 + len(op.rivals)
	}
	return n
}
