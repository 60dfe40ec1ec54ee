package retention_test

import (
	"os"
	"reflect"
	"testing"

	"github.com/keepuntil/keepuntil/retention"
)

// What is read is written, and read back equal; what is not read is refused with a few
// problems that each stand in the file.
func FuzzReadDefinition(f *testing.F) {
	for _, name := range brokenFiles(f) {
		file, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	for _, d := range []retention.Definition{saysEverything(), {}} {
		file, err := d.MarshalJSON()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		retention.Locate(file, "rules[0].basis")
		read, err := retention.ReadDefinition(file)
		if err != nil {
			if !reflect.DeepEqual(read, retention.Definition{}) || len(problemsIn(err)) > 101 {
				t.Fatal(read, err)
			}
			return
		}
		written, err := read.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		back, err := retention.ReadDefinition(written)
		if err != nil || !reflect.DeepEqual(read, back) {
			t.Fatalf("%v\n%s\n%s", err, file, written)
		}
	})
}
