package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/keepuntil/keepuntil/examples/sample"
)

// readFile reads the records of a file, or without a name the built-in ones.
func readFile(name string) (records []sample.Record, bad []string, err error) {
	if name == "" {
		return read("records.jsonl", strings.NewReader(builtIn))
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, nil, fmt.Errorf("%w; give -file a file that can be read", err)
	}
	defer file.Close()
	return read(name, file)
}

const longestLine = 1 << 20 // bytes, without the line's end

// read reads one record a line and passes over empty lines. It reports what is wrong
// with each bad line, which does not hide the lines after it; the error is for a file
// that cannot be read to its end.
func read(name string, file io.Reader) (records []sample.Record, bad []string, err error) {
	lines := bufio.NewReaderSize(file, longestLine+len("\r\n"))
	lineOf := map[string]int{} // of each record
	for number := 1; ; number++ {
		text, length, _, err := sample.ReadLine(lines)
		switch {
		case err == io.EOF:
			return records, bad, nil
		case err != nil:
			return nil, nil, fmt.Errorf("%w; give -file a file that can be read", err)
		}
		r, err := parse(text, length)
		if first, twice := lineOf[r.ID]; err == nil && twice {
			err = fmt.Errorf("the record %s stands in line %d too; write all that is known of it in one line", r.ID, first)
		}
		var problem *sample.LineError
		switch {
		case err == nil:
			lineOf[r.ID] = number
			records = append(records, r)
		case !errors.As(err, &problem) || problem.Problem != sample.Empty:
			bad = append(bad, fmt.Sprintf("%s:%d: %v", name, number, err))
		}
	}
}

// parse reads a record that asks for something, and computes by when its demands must
// be answered.
func parse(text []byte, length int) (r sample.Record, err error) {
	if length > len(text) {
		return r, &sample.LineError{Problem: sample.TooLong, Details: fmt.Sprintf("over %d bytes; write one record a line", longestLine)}
	}
	if r, err = sample.Parse(text); err == nil && r.Ask == 0 {
		err = &sample.LineError{Problem: sample.UnknownWord, Details: "ask is left out; write delete, anonymise or transfer"}
	}
	for i := range r.Demands {
		if err == nil {
			err = replyBy(r.Class, &r.Demands[i])
		}
	}
	return r, err
}
