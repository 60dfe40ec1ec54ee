package policytest_test

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/keepuntil/keepuntil/policy/policytest"
)

func ExampleGolden() {
	var t printing // in a test: t *testing.T
	folder, _ := os.MkdirTemp("", "")
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "boundaries.txt") // in a test: testdata/boundaries.txt
	table := policytest.Boundaries(hospital(12), "hospital.file")

	os.WriteFile(file, []byte(table), 0o644) // a person has reviewed it
	policytest.Golden(t, file, table)
	fmt.Println("the table is as it was reviewed")
	// Output: the table is as it was reviewed
}
