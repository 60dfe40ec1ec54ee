package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/jackc/pgx/v5"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// tally counts what becomes of records. A dry run and a real one count in the same
// places of the code; a batch saves its tally in its transaction.
type tally map[line]int

// line is where a record is counted.
type line struct {
	class retention.Class
	rules string
	what  string
	why   string
}

// What becomes of records. Of those that were planned each is afterwards disposed of,
// stale or failed, unless it is still on the list:
//
//	planned = disposed + stale + failed + on the list
//
// Kept are those without a permit, from the planning or after theirs was stale.
const (
	planned = "planned"  // a permit was given
	gone    = "disposed" // or would be
	kept    = "kept"
	stale   = "stale"  // the permit did not fit any more
	failed  = "failed" // nobody came to the end of the batch
)

// unreadable is why a record is kept about which nobody can decide.
const unreadable = "unreadable"

// planned counts permits.
func (t tally) planned(list []item) {
	for _, i := range list {
		t[i.line]++
	}
}

// keeps counts a record that stays.
func (t tally) keeps(e *entry, why, rules string) { t[line{e.class, rules, kept, why}]++ }

func (t tally) add(other tally) {
	for l, n := range other {
		t[l] += n
	}
}

// of gives the number of records of which this became.
func (t tally) of(what string) (n int) {
	for l, records := range t {
		if l.what == what {
			n += records
		}
	}
	return n
}

// save writes the tally.
func (t tally) save(ctx context.Context, tx pgx.Tx, on calendar.Date) error {
	var texts [4][]string
	var numbers []int
	for l, n := range t {
		for column, text := range [...]string{string(l.class), l.rules, l.what, l.why} {
			texts[column] = append(texts[column], text)
		}
		numbers = append(numbers, n)
	}
	_, err := tx.Exec(ctx, `INSERT INTO impact (day, class, rules, what, why, records)
		SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])`,
		toDay(on), texts[0], texts[1], texts[2], texts[3], numbers)
	return err
}

// tallied reads what all workers have counted for a day, and how many records are
// still on the list.
func (r *register) tallied(ctx context.Context, on calendar.Date) (t tally, left int, err error) {
	t = tally{}
	err = r.do(ctx, func(tx pgx.Tx) error {
		query := "SELECT class, rules, what, why, sum(records)::bigint FROM impact WHERE day = $1 GROUP BY class, rules, what, why"
		err := rows(ctx, tx, query, []any{toDay(on)}, func(row pgx.Rows) error {
			var l line
			n := 0
			err := row.Scan(&l.class, &l.rules, &l.what, &l.why, &n)
			t[l] += n
			return err
		})
		if err != nil {
			return err
		}
		return tx.QueryRow(ctx, "SELECT count(*) FROM work").Scan(&left)
	})
	return t, left, err
}

// print writes the table, by class and rule, and why records were kept, stale and
// failed.
func (t tally) print(w io.Writer) error {
	columns := [...]string{planned, gone, kept, stale, failed}
	type group struct {
		class retention.Class
		rules string
	}
	type reason struct {
		what  string
		class retention.Class
		why   string
	}
	groups, reasons := map[group]*[len(columns)]int{}, map[reason]int{}
	var all [len(columns)]int
	for l, n := range t {
		g := group{l.class, l.rules}
		if groups[g] == nil {
			groups[g] = new([len(columns)]int)
		}
		i := slices.Index(columns[:], l.what)
		groups[g][i] += n
		all[i] += n
		if l.what != planned && l.what != gone {
			reasons[reason{l.what, l.class, l.why}] += n
		}
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, strings.Join(columns[:], "\t")+"\t  class: rules")
	row := func(numbers [len(columns)]int, name string) {
		for _, n := range numbers {
			fmt.Fprintf(table, "%d\t", n)
		}
		fmt.Fprintf(table, "  %s\n", name)
	}
	for _, g := range slices.SortedFunc(maps.Keys(groups), func(a, b group) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.rules, b.rules))
	}) {
		row(*groups[g], fmt.Sprintf("%s: %s", g.class, cmp.Or(g.rules, "no rule decided")))
	}
	row(all, "all")
	for _, r := range slices.SortedFunc(maps.Keys(reasons), func(a, b reason) int {
		return cmp.Or(cmp.Compare(a.what, b.what), cmp.Compare(a.class, b.class), cmp.Compare(a.why, b.why))
	}) {
		fmt.Fprintf(table, "%d\t%s\t  %s: %s\n", reasons[r], r.what, r.class, r.why)
	}
	return table.Flush()
}
