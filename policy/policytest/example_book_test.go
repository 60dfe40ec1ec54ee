package policytest_test

import (
	"github.com/keepuntil/keepuntil/policy/policytest"
)

func ExampleReadBook() {
	var t printing                                    // in a test: t *testing.T
	old, _ := hospital(12).Definition().MarshalJSON() // files: //go:embed rules.json
	file, _ := hospital(10).Definition().MarshalJSON()
	was, is := policytest.ReadBook(t, "old.json", old), policytest.ReadBook(t, "rules.json", file)
	policytest.CheckChanges(t, was, is, policytest.Samples(was, is), "hospital.file: disposed of sooner: h.file (10 years)")
	// Output:
}
