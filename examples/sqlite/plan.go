package main

import (
	"database/sql"
	"slices"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// candidates returns the conditions of what is decided, for the register as it is: what
// is due, what a person demands something about, and the gaps. Each is a statement of
// its own, because SQLite then finds what is due in an index. If the column of starts
// is not in step, as when a dry run tries another rulebook, every record is a candidate.
func candidates(tx *sql.Tx, p *plan.Plan) ([]plan.Condition, error) {
	if before, err := recorded(tx); err != nil || !slices.Equal(before, sample.Origins(p)) {
		return []plan.Condition{{SQL: "1 = 1"}}, err
	}
	due, err := p.Where(sample.Starts(p), plan.Class.Due)
	if err != nil {
		return nil, err
	}
	gaps, err := p.Gaps(sample.Starts(p))
	return []plan.Condition{due, {SQL: sample.Demanded}, gaps}, err
}

// recorded returns what the column of starts was computed from.
func recorded(tx *sql.Tx) ([]sample.Origin, error) {
	var list []sample.Origin
	err := rows(tx, "SELECT class, kind, pick FROM start ORDER BY class", nil, func(row *sql.Rows) error {
		var o sample.Origin
		err := row.Scan(&o.Class, &o.Kind, &o.Pick)
		list = append(list, o)
		return err
	})
	return list, err
}

// follow brings the column of starts in step with the plan: what a class counts
// from may have changed with the rulebook. Each class is a transaction of its own, so
// that others who write wait for one class and not for the register; if it is cut
// off, the next run goes on.
func (r *register) follow(p *plan.Plan) error {
	var before []sample.Origin
	err := r.write(func(tx *sql.Tx) (err error) {
		before, err = recorded(tx)
		return err
	})
	if err != nil {
		return err
	}
	after := sample.Origins(p)
	var classes []string // that now count from something else
	for _, o := range slices.Concat(before, after) {
		if !slices.Contains(before, o) || !slices.Contains(after, o) {
			classes = append(classes, o.Class)
		}
	}
	slices.Sort(classes)
	for _, class := range slices.Compact(classes) {
		if err := r.write(func(tx *sql.Tx) error { return followClass(tx, class, after) }); err != nil {
			return err
		}
	}
	return nil
}

func followClass(tx *sql.Tx, class string, after []sample.Origin) error {
	err := runAll(tx, "SELECT count(*) FROM start WHERE class = ?", "DELETE FROM start WHERE class = ?", class)
	for _, o := range after {
		if err == nil && o.Class == class {
			err = runOnce(tx, 1, "INSERT INTO start (class, kind, pick) VALUES (?, ?, ?)", o.Class, o.Kind, o.Pick)
		}
	}
	if err == nil { // the trigger does the rest
		err = runAll(tx, "SELECT count(*) FROM record WHERE class = ?", "UPDATE record SET class = class WHERE class = ?", class)
	}
	return err
}
