package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/keepuntil/keepuntil/examples/sample"
)

func init() {
	beam.RegisterType(reflect.TypeFor[Line]())
	register.DoFn2x0[fileio.FileMetadata, func(string, Tally)](&sizeFn{})
	register.DoFn5x1[context.Context, *sdf.LockRTracker, fileio.FileMetadata, func(Line), func(string, Tally), error](&readFn{})
	register.Emitter1[Line]()
	register.Emitter2[string, Tally]()
}

// Line is a line of a file on its way from the reader to the decision. Like
// everything that Beam carries here it is a plain struct of basic types: Beam's
// coder takes the exported fields, and a calendar.Date, which has none, would
// arrive as no date. The text is bytes, since a line that is not UTF-8 must arrive
// as it is.
type Line struct {
	File   string
	Offset int64 // of its first byte; what number it has, no worker knows that reads only a part
	Length int64 // without its end
	Text   []byte
}

// tooLong reports whether the line was cut.
func (l *Line) tooLong() bool { return l.Length > int64(len(l.Text)) }

const (
	longestLine = 64 << 10 // bytes, without the line's end; of a longer one this much is kept
	blockSize   = 16 << 20 // bytes of a file that a worker reads at a time
)

// sizeFn counts the files and their bytes, beside the reader and independent of
// it.
type sizeFn struct{}

func (*sizeFn) ProcessElement(file fileio.FileMetadata, count func(string, Tally)) {
	t := Tally{Kind: filesFound, Records: 1, Bytes: file.Size}
	count(t.key(), t)
}

// readFn reads the lines of files. It is splittable: a runner hands parts of a
// file to several workers, and a line belongs to the part in which its first byte
// lies.
//
// Beam's textio does the same, but passes over a missing file, takes lines of any
// length into memory and does not say where a line stands.
type readFn struct {
	Block int64
}

func (r *readFn) CreateInitialRestriction(file fileio.FileMetadata) offsetrange.Restriction {
	return offsetrange.Restriction{Start: 0, End: file.Size}
}

// SplitRestriction cuts them into blocks.
func (r *readFn) SplitRestriction(_ fileio.FileMetadata, all offsetrange.Restriction) []offsetrange.Restriction {
	return all.SizedSplits(r.Block)
}

func (r *readFn) RestrictionSize(_ fileio.FileMetadata, part offsetrange.Restriction) float64 {
	return part.Size()
}

func (r *readFn) CreateTracker(part offsetrange.Restriction) *sdf.LockRTracker {
	return sdf.NewLockRTracker(offsetrange.NewTracker(part))
}

// ProcessElement reads the lines that begin in a part, and counts them.
func (r *readFn) ProcessElement(ctx context.Context, part *sdf.LockRTracker, file fileio.FileMetadata, emit func(Line), count func(string, Tally)) error {
	fs, err := filesystem.New(ctx, file.Path)
	if err != nil {
		return err
	}
	defer fs.Close()
	opened, err := fs.OpenRead(ctx, file.Path)
	if err != nil {
		return err
	}
	defer opened.Close()

	at := part.GetRestriction().(offsetrange.Restriction).Start
	lines, err := readerAt(opened, max(0, at-1))
	if err != nil {
		return unread(file.Path, err)
	}
	if at > 0 { // up to the first line that begins here
		_, _, whole, err := sample.ReadLine(lines)
		if err != nil {
			return unread(file.Path, err)
		}
		at += int64(whole) - 1
	}
	read := Tally{Kind: linesRead}
	for part.TryClaim(at) {
		text, length, whole, err := sample.ReadLine(lines)
		if err != nil {
			return unread(file.Path, err)
		}
		emit(Line{File: file.Path, Offset: at, Length: int64(length), Text: bytes.Clone(text)})
		at += int64(whole)
		read.Records++
		read.Bytes += int64(whole)
	}
	linesCounter.Inc(ctx, read.Records)
	count(read.key(), read)
	return nil
}

// unread returns why a line that should be there cannot be read.
func unread(file string, err error) error {
	if err == io.EOF {
		return fmt.Errorf("%s: the file has become shorter while it was read; plan again", file)
	}
	return fmt.Errorf("%s: %w", file, err)
}

// readerAt returns a reader of a file from a byte on.
func readerAt(file io.Reader, offset int64) (*bufio.Reader, error) {
	var err error
	if seeker, ok := file.(io.Seeker); ok {
		_, err = seeker.Seek(offset, io.SeekStart)
	} else if _, err = io.CopyN(io.Discard, file, offset); err == io.EOF {
		err = nil // it is shorter; the next read says so
	}
	return bufio.NewReaderSize(file, longestLine+len("\r\n")), err
}
