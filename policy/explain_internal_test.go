package policy

import "maps"

// Sentences gives the table of the steps, for the tests that see that every step
// has one of them and that each of them is used.
func Sentences() map[string]string { return maps.Clone(sentences) }

// ReasonCodes gives the codes that a decision can have.
func ReasonCodes() []string {
	var codes []string
	for _, r := range reasons {
		codes = append(codes, r.code)
	}
	return codes
}
