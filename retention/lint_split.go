package retention

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// split looks for two norms that are likely to be versions of one, whose ID somebody wrote
// in two ways: they bound one class alike, and the life of one follows that of the other,
// or their IDs differ by a slip of the pen or by a number of the version.
func (s *lintSearch) split(i, j int) []Finding {
	before, after := &s.norms[i], &s.norms[j]
	if day := before.followedBy(after); !day.IsZero() {
		return []Finding{splitOn(before, after, day)}
	}
	if day := after.followedBy(before); !day.IsZero() {
		return []Finding{splitOn(after, before, day)}
	}
	one, other := &before.versions[0], &after.versions[0]
	if one.Bound == other.Bound && (isSlip(one.ID, other.ID) || one.isNumbered(other) || other.isNumbered(one)) {
		return []Finding{splitOn(before, after, calendar.Date{})}
	}
	return nil
}

func splitOn(before, after *norm, day calendar.Date) Finding {
	one, other := &before.versions[0], &after.versions[0]
	args := map[string]any{"rule": one.ID, "other": other.ID, "ceiling": !one.Bound.HasFloor()}
	if !day.IsZero() {
		args["from"] = day
	}
	return Finding{Code: FindingSplitNorm, Rules: []string{one.ID, other.ID}, Args: args}
}

// followedBy returns the first day of a norm whose life follows that of another one, at
// once or a day after it, because Until was taken for the last day. No date: it does not.
func (n *norm) followedBy(next *norm) calendar.Date {
	last, first := &n.versions[len(n.versions)-1], &next.versions[0]
	if last.Until.IsZero() || first.From.IsZero() || last.Bound != first.Bound || last.Trigger != first.Trigger || !last.bindsAlike(&first.Rule) {
		return calendar.Date{}
	}
	if gap := first.From.Sub(last.Until); gap < 0 || gap > 1 {
		return calendar.Date{}
	}
	return first.From
}

// isNumbered reports whether another norm of the class is this one with a year or a number
// of the version behind its ID, and is law from a later day on.
func (r *bookRule) isNumbered(other *bookRule) bool {
	rest, begins := strings.CutPrefix(other.ID, r.ID)
	later := other.From.After(r.From) || r.From.IsZero() && !other.From.IsZero()
	if !begins || !later || r.Trigger != other.Trigger || !r.bindsAlike(&other.Rule) {
		return false
	}
	number := strings.TrimLeft(rest, "-_ .:/")
	version := strings.TrimPrefix(strings.TrimPrefix(number, "version"), "v")
	isYear := len(version) == 4 && (strings.HasPrefix(version, "19") || strings.HasPrefix(version, "20"))
	digits := strings.Trim(version, "0123456789") == "" && version != ""
	switch {
	case strings.EqualFold(number, "new") || strings.EqualFold(number, "old"):
		return number != rest
	case !digits:
		return false
	default:
		return isYear || version != number
	}
}
