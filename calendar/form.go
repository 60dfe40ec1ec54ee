package calendar

import (
	"fmt"
	"strings"
)

// FormError is why a value does not leave, or does not come back, as JSON, as text or
// by SQL. It is [ErrForm] if the type has no such form, and [ErrSyntax] if what was read
// is not written in it. It repeats no value, because that could name a person. Its zero
// value is about no type and unwraps to nothing.
type FormError struct {
	Type    string // with its package: "policy.Holds"
	Problem string
	Help    string
	Err     error // ErrForm or ErrSyntax
}

// Error returns the type, the problem and what would help.
func (e *FormError) Error() string {
	pkg, name, _ := strings.Cut(e.Type, ".")
	return Plain(fmt.Sprintf("%s: %s: %s; %s", pkg, name, e.Problem, e.Help))
}

// Unwrap returns the sentinel.
func (e *FormError) Unwrap() error { return e.Err }

// NoForm returns the error of a type that has no such form: what a method returns that
// must not write or read one.
func NoForm(typ, form, help string) error {
	return &FormError{Type: typ, Problem: "it has no form as " + form, Help: help, Err: ErrForm}
}

// NoWord returns the error of a text that is no word of a type. It is [ErrSyntax], and
// shows the text only if that is one word in small letters; of others, which could be a
// day or name a person, it shows the form.
func NoWord(typ, text, help string) error {
	small := func(r rune) bool { return 'a' <= r && r <= 'z' || r == '_' || r == '-' }
	if len(text) > 40 || strings.TrimFunc(text, small) != "" {
		text = masked(text)
	}
	return notRead(typ, fmt.Sprintf("%q is %v", text, ErrSyntax), help)
}

func notRead(typ, problem, help string) error {
	return &FormError{Type: typ, Problem: problem, Help: help, Err: ErrSyntax}
}
