package calendar_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// A host reads its own structs as strictly. For package json the second key is the first
// one, in other letters.
func ExampleReadJSON() {
	var leave struct {
		From  calendar.Date `json:"from"`
		Until calendar.Date `json:"until,omitzero"`
	}
	fmt.Println(calendar.ReadJSON("staff.Leave", []byte(`{"from":"2026\u002d11\u002d21"}`), &leave), leave.From)
	fmt.Println(calendar.ReadJSON("staff.Leave", []byte(`{"from":"2026-11-21","From":null}`), &leave))
	fmt.Println(calendar.ReadJSON("staff.Leave", []byte(`{"from":"2026-11-21","from":null}`), &leave))
	fmt.Println(calendar.ReadJSON("staff.Leave", []byte(`{"until":null}`), &leave))
	// Output:
	// <nil> 2026-11-21
	// staff: Leave: unknown key "From"; write of from, until
	// staff: Leave: the key "from" stands twice; write each key once
	// staff: Leave: the key "from" is missing; write it
}

// Package json would write U+FFFD in place of a letter in another encoding, and two
// names would become one.
func ExampleWriteJSON() {
	_, err := calendar.WriteJSON("staff.Person", map[string]string{"surname": "M\xe4ki"})
	fmt.Println(err)
	// Output: staff: Person: a text has lost a character, or is not UTF-8; write it as it was
}

// A constant is a word in a database too.
func ExampleWriteSQL() {
	stored, err := calendar.WriteSQL(calendar.Weekend)
	fmt.Println(stored, err)
	// Output: weekend <nil>
}

func ExampleReadSQL() {
	var reason calendar.Reason
	fmt.Println(calendar.ReadSQL("calendar.Reason", "weekend", &reason), reason)
	fmt.Println(calendar.ReadSQL("calendar.Reason", int64(3), &reason))
	// Output:
	// <nil> weekend
	// calendar: Reason: a value of type int64; read a column of text
}

func ExampleFormError() {
	var reason calendar.Reason
	err := json.Unmarshal([]byte("3"), &reason)
	var form *calendar.FormError
	fmt.Println(errors.As(err, &form), form.Type, errors.Is(err, calendar.ErrSyntax))
	// Output: true calendar.Reason true
}

// A calendar is no data: two of one country can differ by the host's own days.
func ExampleNoForm() {
	_, err := json.Marshal(calendar.Finland())
	fmt.Println(errors.Is(err, calendar.ErrForm))
	fmt.Println(calendar.NoForm("staff.Rota", "JSON", "keep the days"))
	// Output:
	// true
	// staff: Rota: it has no form as JSON; keep the days
}

// Somebody has written a day into the column of the reason.
func ExampleNoWord() {
	fmt.Println(calendar.NoWord("staff.Shift", "nigth", "write day or night"))
	fmt.Println(calendar.NoWord("staff.Shift", "1985-03-17", "write day or night"))
	// Output:
	// staff: Shift: "nigth" is not recognised; write day or night
	// staff: Shift: "0000-00-00" is not recognised; write day or night
}
