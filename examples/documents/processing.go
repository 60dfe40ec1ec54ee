package main

import (
	"time"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/notice"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

// processing returns the record of processing (GDPR art. 30(1)(f)): every class of the book,
// with the numbers that the host has counted in its register.
func (e *edition) processing() (notice.Record, error) {
	runs, err := sweep.Parse("0 3 * * *", time.UTC)
	if err != nil {
		return notice.Record{}, err
	}
	r := notice.Record{Book: e.book, On: e.on, Schedule: "schedule.html", Runs: runs}
	for _, info := range e.book.Definition().Classes {
		a := notice.Activity{Purpose: e.purpose, Subjects: e.subjects, Class: info.Class}
		var overdue, held, undetermined, review int
		a.Overdue, a.Held, a.Undetermined, a.InReview = &overdue, &held, &undetermined, &review
		for _, decision := range e.decided(info.Class) {
			switch decision.Outcome() {
			case policy.Held:
				held++
				continue
			case policy.Undetermined:
				undetermined++
			case policy.Review:
				review++
			}
			if decision.Overdue() > 0 {
				overdue++
			}
		}
		r.Activities = append(r.Activities, a)
	}
	return r, nil
}

// decided returns what the rules say of the records of a class.
func (e *edition) decided(class retention.Class) (decisions []policy.Decision) {
	rules := policy.FromRulebook(e.book)
	for _, one := range e.register(e.on) {
		if one.record.Class == class {
			decisions = append(decisions, rules.Decide(one.request(e.on)))
		}
	}
	return decisions
}
