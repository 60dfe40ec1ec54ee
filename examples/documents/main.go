// Documents is a command that writes the documents that organisations owe, from the rules
// that also guard the deletion, for five systems and in five languages:
//
//	documents -dir out [-on 2026-11-30] [-lang fi]
//
// For each system and language it makes a folder, such as out/finland-kela-calls/fi, with
// the retention schedule, pictures of it, a privacy notice, the record of processing, letters
// to persons, the protocol of a disposal run, and a calendar of deadlines. What they say of
// records is about made-up ones; see systems.go. Without -lang it writes all languages.
//
// Files that are there are written anew, and none is deleted. The exit status is 0, or 1 if a
// document cannot be made, or 2 if the command line is wrong or a file cannot be written.
//
// Read documents.go first: a table with a line for each document.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/keepuntil/keepuntil/calendar"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// What the program says to the shell.
const (
	written = 0
	notMade = 1
	notRun  = 2
)

var languages = []calendar.Language{calendar.English, calendar.Finnish, calendar.Swedish, calendar.Estonian, calendar.Ukrainian}

func run(args []string, stdout, stderr io.Writer) int {
	on, in := calendar.MustParseDate("2026-11-30"), languages
	flags := flag.NewFlagSet("documents", flag.ContinueOnError)
	flags.SetOutput(stderr)
	dir := flags.String("dir", "", "the `folder` to write into")
	flags.TextVar(&on, "on", on, "the `day` as of which the documents are made")
	flags.Func("lang", "only in this `language`: en, fi, sv, et or uk", func(text string) error {
		in = make([]calendar.Language, 1)
		return in[0].UnmarshalText([]byte(text))
	})
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return written
		}
		return notRun
	}
	if *dir == "" || flags.NArg() > 0 || on.IsZero() {
		fmt.Fprintln(stderr, "documents: write documents -dir out [-on 2026-11-30] [-lang fi]")
		return notRun
	}
	for _, s := range systems() {
		files := 0
		for _, l := range in {
			e := &edition{system: s, on: on, language: l}
			if err := e.write(); err != nil {
				fmt.Fprintf(stderr, "documents: %s, %v: %v\n", s.folder, l, err)
				return notMade
			}
			if err := save(filepath.Join(*dir, s.folder, l.String()), e.files); err != nil {
				fmt.Fprintf(stderr, "documents: %v\n", err)
				return notRun
			}
			files += len(e.files)
		}
		fmt.Fprintf(stdout, "%s: %d files\n", s.folder, files)
	}
	return written
}

// save writes files into a folder.
func save(dir string, files []file) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.name), f.text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
