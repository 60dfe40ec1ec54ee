package sample

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strconv"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

const year = 365

// kinds are the kinds of records that are made up: of real classes, each with its event
// on one of the days before the register's.
var kinds = []struct {
	share   int // of a thousand
	class   retention.Class
	trigger retention.Trigger
	oldest  int // days
	has     int // of a hundred, how many have the event at all
}{
	{300, finland.KelaCallRecording, finland.Call, year + 45, 100},
	{200, finland.IncomesCallRecording, finland.Call, 200, 100},
	{120, estonia.Benefit, estonia.RightEnded, 11 * year, 60},
	{100, estonia.PensionBase, estonia.Death, 78 * year, 20},
	{80, estonia.Log, estonia.Logged, 6 * year, 100},
	{30, estonia.ChildDisabilityDecision, estonia.DecisionEnds, 62 * year, 100},
	{20, estonia.GeneralData, estonia.Death, 10 * year, 20}, // without rules here
	{60, finland.AccountingVoucher, finland.Accounted, 8 * year, 100},
	{20, finland.AccountingBook, finland.Accounted, 12 * year, 100},
	{40, estonia.AccountingDocument, estonia.Accounted, 9 * year, 100},
	{15, ukraine.PersonalRecord, ukraine.RelationEnded, 30, 30}, // four triggers: no plan
	{10, ukraine.ArchivalFile, fileClosed, 8 * year, 90},        // appraised
	{5, "archive.box", "closed", 20 * year, 100},                // no book knows it
}

// Maker makes records up. The zero Maker is not for use; see [NewMaker].
type Maker struct {
	random *rand.Rand
	on     calendar.Date
}

// NewMaker returns a maker of records for a day. The same seed makes the same ones.
func NewMaker(seed uint64, on calendar.Date) Maker {
	return Maker{rand.New(rand.NewPCG(seed, 0)), on}
}

// Record makes the next record, and an amount that stands for its content. Some are
// held or demanded, lack a day or have one too many. Of two thousand about one has a
// Problem; whoever writes it into a register writes something that cannot be read.
func (m Maker) Record(key int64) (r Record, amount int) {
	at := m.random.IntN(1000)
	kind := kinds[0]
	for _, kind = range kinds {
		if at -= kind.share; at < 0 {
			break
		}
	}
	r = Record{ID: strconv.FormatInt(key, 10), Class: kind.class, Holds: []policy.Hold{}}
	amount = m.random.IntN(1000)
	exists := m.random.IntN(100) < kind.has
	if exists && !m.one(200) { // or it should be there and is not
		day := m.before(kind.oldest)
		if m.one(200) {
			day = calendar.Date{}
		}
		r.Happened(kind.trigger, day)
	}
	if m.one(300) { // once more, where there should be one or where the last one counts
		r.Happened(kind.trigger, m.before(kind.oldest))
	}
	if kind.class == ukraine.ArchivalFile && m.one(2) {
		r.Happened(retention.AppraisedDelete, m.before(30))
	}
	if kind.class == ukraine.PersonalRecord && m.one(10) {
		r.Happened(ukraine.CourtOrdered, m.before(30))
	}
	if m.one(50) {
		h := policy.Hold{ID: "H1", Reason: "a lawsuit", Placed: m.before(300)}
		if m.one(2) {
			h.Released = m.on.AddDays(m.random.IntN(60) - 30)
		}
		r.Holds = append(r.Holds, h)
	}
	if m.one(100) {
		r.Demands = append(r.Demands, m.demand(m.before(40)))
	}
	if m.one(2000) && len(r.Events) > 0 {
		r.Problem = errors.New("made up to be unreadable")
	}
	return r, amount
}

func (m Maker) one(of int) bool { return m.random.IntN(of) == 0 }

func (m Maker) before(most int) calendar.Date { return m.on.AddDays(-m.random.IntN(most)) }

func (m Maker) demand(received calendar.Date) policy.Demand {
	due, _ := eu.DataSubjectRequest().Due(received, calendar.Finland()) // if its calendar ends before, nobody knows
	kinds := slices.Collect(policy.DemandKinds())
	return policy.Demand{
		ID: "D1", Received: received, Reply: due,
		Kind:  kinds[m.random.IntN(len(kinds))],
		State: policy.Received + policy.DemandState(m.random.IntN(3)),
	}
}
