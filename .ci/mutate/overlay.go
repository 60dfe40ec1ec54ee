package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// overlay writes the files with the mutants, and returns the name of the file that
// tells go to read them instead of those in the working tree.
func (b *build) overlay() (string, error) {
	// The file that reads which mutant to be exists only in the overlay.
	texts := map[string][]byte{"mutate_chosen.go": []byte("package " + b.Name + `
import ("os"; "strconv")
var mutateChosen, _ = strconv.Atoi(os.Getenv("MUTANT"))`)}
	for name, text := range b.texts {
		texts[name] = withMutants(name, text, b.mutants)
	}
	replace := map[string]string{}
	for name, text := range texts {
		made := filepath.Join(b.scratch, name)
		if err := os.WriteFile(made, text, 0o644); err != nil {
			return "", err
		}
		replace[filepath.Join(b.Dir, name)] = made
	}
	index, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(b.scratch, "overlay.json")
	return name, os.WriteFile(name, index, 0o644)
}

// withMutants returns a file with a switch in every function that has mutants: a case
// for each, and by default the function as it was. Line comments make each mutant a
// file of its own to the compiler, whose errors then name it.
func withMutants(file string, text []byte, mutants []*mutant) []byte {
	mutants = slices.DeleteFunc(slices.Clone(mutants), func(m *mutant) bool {
		return m.file != file || m.outcome == invalid
	})
	var out bytes.Buffer
	done := 0 // of the text
	for i, m := range mutants {
		start, end := m.in.body.start, m.in.body.end
		if i == 0 || mutants[i-1].in != m.in {
			fmt.Fprintf(&out, "%s\nswitch mutateChosen {\n", text[done:start])
		}
		fmt.Fprintf(&out, "case %d:\n//line mutant%d:1\n%s%s%s\n", m.number, m.number, text[start:m.code.start], m.after, text[m.code.end:end])
		if m.in.results {
			fmt.Fprintln(&out, "panic(`the mutant does not return`)")
		}
		if i == len(mutants)-1 || mutants[i+1].in != m.in {
			line := 1 + bytes.Count(text[:start], []byte("\n"))
			fmt.Fprintf(&out, "default:\n//line %s:%d\n%s}", file, line, text[start:end])
			done = end
		}
	}
	out.Write(text[done:])
	return out.Bytes()
}
