package main

import (
	_ "embed"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

//go:embed vectorised.py
var numpyScript string

// pythons are the names under which Python is looked for; the first one that
// has numpy is taken.
var pythons = []string{"python3", "/usr/bin/python3"}

// numpy is a Python process that works on all days at once. A nil numpy is not
// installed, and its contestants are nil.
type numpy struct {
	process *exec.Cmd
	stdin   io.WriteCloser
	jobs    *json.Encoder
	replies *json.Decoder
	hello   struct{ Python, Numpy string } // the versions
}

func startNumpy(in inputs, pythons []string) (*numpy, error) {
	missing := errors.New("numpy is not measured")
	for _, python := range pythons {
		n, err := startPython(python, in)
		if err == nil {
			return n, nil
		}
		missing = fmt.Errorf("%w; %s: %w", missing, python, err)
	}
	return nil, missing
}

func startPython(python string, in inputs) (*numpy, error) {
	var problems strings.Builder
	n := &numpy{process: exec.Command(python, "-c", numpyScript)}
	n.process.Stderr = &problems
	stdout, err := n.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	n.stdin, err = n.process.StdinPipe()
	if err != nil {
		return nil, err
	}
	if err := n.process.Start(); err != nil {
		return nil, err
	}
	n.jobs, n.replies = json.NewEncoder(n.stdin), json.NewDecoder(stdout)
	if err := n.replies.Decode(&n.hello); err != nil {
		n.stop()
		lines := strings.Split(strings.TrimSpace(problems.String()), "\n")
		return nil, errors.New(lines[len(lines)-1]) // ModuleNotFoundError, if there is no numpy
	}
	through := func(s span[calendar.Date]) int { return dayNumber(s.through) }
	err = n.jobs.Encode(map[string]any{
		"starts":   each(in.starts, dayNumber),
		"month":    each(in.month, through),
		"decade":   each(in.decade, through),
		"holidays": each(in.holidays, dayNumber),
		"cut":      in.columns.cut,
		"records":  len(in.columns.class),
	})
	for _, column := range []any{in.columns.class, in.columns.number} {
		if err == nil {
			err = binary.Write(n.stdin, binary.LittleEndian, column)
		}
	}
	if err != nil {
		n.stop()
	}
	return n, err
}

// stop ends the process, which has nothing more to read.
func (n *numpy) stop() {
	if n != nil {
		n.stdin.Close()
		n.process.Wait() // how it ends no longer matters
	}
}

func (n *numpy) does(job string, distance int) contestant {
	if n == nil {
		return nil
	}
	return vectorised{n, job, distance}
}

type vectorised struct {
	numpy    *numpy
	job      string
	distance int
}

func (v vectorised) run(n int) (time.Duration, error) {
	reply, err := v.ask(n, false)
	return time.Duration(reply.Nanoseconds), err
}

func (v vectorised) answers(n int) ([]int, error) {
	reply, err := v.ask(n, true)
	return reply.Answers, err
}

type reply struct {
	Nanoseconds int
	Answers     []int
}

func (v vectorised) ask(n int, answers bool) (r reply, err error) {
	err = v.numpy.jobs.Encode(map[string]any{"job": v.job, "distance": v.distance, "n": n, "answers": answers})
	if err == nil {
		err = v.numpy.replies.Decode(&r)
	}
	if err != nil {
		err = fmt.Errorf("numpy, %s: %w", v.job, err)
	}
	return r, err
}
