package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// stepsOf writes for each window how its days were found: numbered steps, each
// with its citation and what is not confirmed.
func stepsOf(duties []duty) string {
	var b strings.Builder
	b.WriteString("\nSteps\n")
	for _, d := range duties {
		if len(d.ordinary.Steps) > 0 {
			fmt.Fprintf(&b, "\n%s: %s\n%v", d.place.name, d.id, d.ordinary)
		}
		if len(d.longer.Steps) > 0 {
			fmt.Fprintf(&b, "\n%s: %s, extended\n%v", d.place.name, d.id, d.longer)
		}
	}
	return b.String()
}

// jsonLines writes the same for programs: an object of the schema
// keepuntil.limit/1 in each line.
func jsonLines(duties []duty) string {
	var b bytes.Buffer
	lines := json.NewEncoder(&b)
	lines.SetEscapeHTML(false)
	for _, d := range duties {
		if len(d.ordinary.Steps) == 0 {
			continue
		}
		if err := lines.Encode(d.ordinary); err != nil {
			panic(err) // an explanation is plain data
		}
	}
	return b.String()
}
