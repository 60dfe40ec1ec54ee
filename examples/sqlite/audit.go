package main

import (
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/policy"
)

// audit writes who went, why and by which permit, in the transaction in which it
// goes. The row has codes and rule IDs, and no day of the record's events. It is
// a record itself, of the class [auditRow]; at the end of its own period the same
// sweep disposes of it, and only counts that.
//
// The permit has digests of the facts. Days are few, so that who has the rest of
// a record could find a day by trying: keep the trail as confidential as the
// register.
func (s *sweep) audit(do disposal, e *entry, d policy.Decision, action policy.Action, permit string) error {
	day := s.on.String()
	if e.class == auditRow {
		return run(do.ended, day)
	}
	row, err := do.newRow.Exec(string(auditRow))
	if err != nil {
		return err
	}
	id, err := row.LastInsertId()
	if err != nil {
		return err
	}
	if err := run(do.happened, id, string(disposed), day); err != nil {
		return err
	}
	return run(do.tell, id, e.id, e.id, string(e.class), action.String(), day, d.Code(), ruleIDs(d), steps(d), permit)
}

// ruleIDs names the rules that decided.
func ruleIDs(d policy.Decision) string {
	var ids []string
	for _, rule := range d.Operative() {
		ids = append(ids, rule.ID)
	}
	return strings.Join(slices.Compact(ids), " ")
}

// steps gives the codes of the explanation, with the rule where one speaks.
func steps(d policy.Decision) string {
	var codes []string
	for _, step := range d.Explain().Steps {
		code := step.Code
		if step.Rule != "" {
			code += ":" + step.Rule
		}
		codes = append(codes, code)
	}
	return strings.Join(codes, " ")
}
