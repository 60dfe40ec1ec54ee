package main

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/keepuntil/keepuntil/examples/sample"
)

// open returns the file of a name, or without one the built-in records.
func open(name string) (io.ReadCloser, string, error) {
	if name == "" {
		return io.NopCloser(strings.NewReader(builtIn)), "records.jsonl", nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, name, fmt.Errorf("%w; give -file a file that can be read", err)
	}
	return file, name, nil
}

const longestLine = 1 << 20 // bytes, without the line's end

// Problems that only the lines of this program have.
const (
	idTwice sample.Problem = "an id stands twice"
	noReply sample.Problem = "no day to reply by"
)

// reader reads one record a line and passes over empty lines. It keeps no record; of
// their IDs it keeps digests, all of one length, to find IDs that stand
// twice.
type reader struct {
	lines  *bufio.Reader
	number int // of the line that was read last
	seen   map[digest]int
}

type digest [sha256.Size / 2]byte // two IDs with the same one have yet to be found

func newReader(file io.Reader) *reader {
	return &reader{lines: bufio.NewReaderSize(file, longestLine+len("\r\n")), seen: map[digest]int{}}
}

// next returns the next record, or [io.EOF]. A *[sample.LineError] is about one line,
// which does not hide those after it; any other error is for a file that cannot be read
// to its end.
func (r *reader) next() (sample.Record, error) {
	for {
		text, length, _, err := sample.ReadLine(r.lines)
		if err == io.EOF {
			return sample.Record{}, err
		}
		if err != nil {
			return sample.Record{}, fmt.Errorf("%w; give -file a file that can be read", err)
		}
		r.number++
		record, bad := parse(text, length)
		if bad != nil && bad.Problem == sample.Empty {
			continue
		}
		if first := r.first(record.ID); first != r.number && bad == nil {
			bad = &sample.LineError{Problem: idTwice,
				Details: fmt.Sprintf("line %d has it too; write all that is known of the record in one line", first)}
		}
		if bad != nil {
			return sample.Record{}, bad
		}
		return record, nil
	}
}

// first returns the number of the first line that has an ID, even if that line is no
// record otherwise.
func (r *reader) first(id string) int {
	if id == "" {
		return r.number
	}
	sum := sha256.Sum256([]byte(id))
	key := digest(sum[:len(digest{})])
	if _, stands := r.seen[key]; !stands {
		r.seen[key] = r.number
	}
	return r.seen[key]
}

// parse reads a record that asks for something, and computes by when its demands must
// be answered.
func parse(text []byte, length int) (sample.Record, *sample.LineError) {
	if length > len(text) {
		return sample.Record{}, &sample.LineError{Problem: sample.TooLong, Details: fmt.Sprintf("over %d bytes; write one record a line", longestLine)}
	}
	r, err := sample.Parse(text)
	var bad *sample.LineError
	if !errors.As(err, &bad) && r.Ask == 0 {
		bad = &sample.LineError{Problem: sample.UnknownWord, Details: "ask is left out; write delete, anonymise or transfer"}
	}
	for i := range r.Demands {
		if bad == nil {
			if err := replyBy(r.Class, &r.Demands[i]); err != nil {
				bad = &sample.LineError{Problem: noReply, Details: fmt.Sprintf("demand %d: %v", i+1, err)}
			}
		}
	}
	return r, bad
}
