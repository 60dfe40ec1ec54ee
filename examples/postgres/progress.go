package main

import (
	"fmt"
	"io"
	"os"
)

// progress shows how far a run is, on a terminal only: in a file or a log a line
// that is written over would be thousands.
//
// The zero progress shows nothing.
type progress struct {
	to          io.Writer // nil: no terminal
	doing       string
	done, total int
}

// onTerminal shows progress if the file is a terminal. A device like /dev/null
// passes for one, and shows nothing either.
func onTerminal(file *os.File) progress {
	info, err := file.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return progress{}
	}
	return progress{to: file}
}

func (p *progress) begin(doing string, total int) {
	p.doing, p.done, p.total = doing, 0, total
	p.show()
}

func (p *progress) add(n int) {
	p.done += n
	p.show()
}

func (p *progress) show() {
	if p.to != nil && p.total > 0 {
		fmt.Fprintf(p.to, "\r%s: %d of %d, %d %%  ", p.doing, p.done, p.total, 100*p.done/p.total)
	}
}

// end wipes the line.
func (p *progress) end() {
	if p.to != nil {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}

// reach says how many are done.
func (p *progress) reach(n int) {
	p.done = n
	p.show()
}
