package main

import "bytes"

// breakLine spoils the line of a record in one of the ways in which lines are
// spoilt, and gives the problem that must be found.
func (s *source) breakLine(line []byte) (broken []byte, problem string) {
	if s.IntN(50) == 0 { // seldom, as they are long
		return append(bytes.Repeat([]byte(" "), longestLine), line...), overLong
	}
	switch s.IntN(6) {
	case 0: // the writer was stopped
		return line[:1+s.IntN(len(line)-1)], noRecord
	case 1: // another encoding
		return bytes.Replace(line, []byte(`"k-`), []byte("\"k\xe4-"), 1), notUTF8
	case 2:
		return nil, empty
	case 3: // the second list would hide the holds of the first
		return bytes.Replace(line, []byte(`,"holds":`), []byte(`,"holds":[],"holds":`), 1), keyTwice
	case 4: // a misspelt key, which could be a hold
		return bytes.Replace(line, []byte(`,"holds":`), []byte(`,"hold":`), 1), noRecord
	default: // two records on one line
		return append(append([]byte{}, line...), line...), noRecord
	}
}
