package main

import (
	"bufio"
	"context"
	"errors"
	"path"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn4x1[context.Context, int, func(*string) bool, func(string, Tally), error](&writeFn{})
	register.Iter1[string]()
}

// write writes lines into one file, and counts them. Beam's textio writes no file
// for no lines; here an empty line goes with them, which is not written, so that
// whoever looks for candidates finds a file without any and not none.
func write(s beam.Scope, file string, lines beam.PCollection) beam.PCollection {
	all := beam.Flatten(s, beam.Create(s, ""), lines)
	return beam.ParDo(s, &writeFn{Path: file}, beam.GroupByKey(s, beam.AddFixedKey(s, all)))
}

// writeFn writes a file, on one worker. A runner may repeat it: the file is then
// written anew.
type writeFn struct {
	Path string
}

func (w *writeFn) ProcessElement(ctx context.Context, _ int, lines func(*string) bool, count func(string, Tally)) error {
	t := Tally{Kind: written, File: path.Base(w.Path)}
	err := writeLines(ctx, w.Path, func(yield func(string) bool) {
		var line string
		for lines(&line) {
			if line == "" {
				continue
			}
			t.Records++
			if !yield(line) {
				return
			}
		}
	})
	count(t.key(), t)
	return err
}

func writeLines(ctx context.Context, file string, lines func(func(string) bool)) (err error) {
	fs, err := filesystem.New(ctx, file)
	if err != nil {
		return err
	}
	defer fs.Close()
	opened, err := fs.OpenWrite(ctx, file)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, opened.Close()) }()

	buffer := bufio.NewWriterSize(opened, 1<<20)
	for line := range lines {
		buffer.WriteString(line)
		buffer.WriteByte('\n')
	}
	return buffer.Flush() // returns the first error
}
