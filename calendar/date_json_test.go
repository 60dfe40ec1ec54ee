package calendar_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestJSON(t *testing.T) {
	for _, row := range []struct {
		d    calendar.Date
		json string
	}{
		{day("2026-11-21"), `"2026-11-21"`},
		{day("0001-01-01"), `"0001-01-01"`},
		{day("9999-12-31"), `"9999-12-31"`},
		{calendar.Date{}, `null`},
	} {
		data, err := json.Marshal(row.d)
		require.NoError(t, err)
		assert.Equal(t, row.json, string(data))

		back := day("1999-09-09") // must be overwritten, even by no date
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, row.d, back)
	}
}

func TestJSONEmptyStringIsNoDate(t *testing.T) {
	d := day("1999-09-09")
	require.NoError(t, json.Unmarshal([]byte(`""`), &d))
	assert.Equal(t, calendar.Date{}, d)
}

func TestJSONInsideOtherValues(t *testing.T) {
	type person struct {
		Born, Died calendar.Date
		Unset      calendar.Date `json:",omitzero"`
		Days       map[calendar.Date]int
	}
	in := person{Born: day("1950-01-31"), Days: map[calendar.Date]int{day("2026-11-21"): 1, {}: 2}}
	data, err := json.Marshal(in)
	require.NoError(t, err)
	assert.Equal(t, `{"Born":"1950-01-31","Died":null,"Days":{"":2,"2026-11-21":1}}`, string(data))

	var back person
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, in, back)
}

func TestFailedUnmarshalJSONLeavesTheOldValue(t *testing.T) {
	for _, row := range []struct {
		json     string
		sentinel error
		text     string
	}{
		{`20261121`, calendar.ErrSyntax, `calendar: a text like "00000000": not recognised; write a string as in "2026-11-21", or null`},
		{`0`, calendar.ErrSyntax, `calendar: a text like "0": not recognised; write a string as in "2026-11-21", or null`},
		{`true`, calendar.ErrSyntax, `calendar: a text like "aaaa": not recognised; write a string as in "2026-11-21", or null`},
		{`{}`, calendar.ErrSyntax, `calendar: a text like "{}": not recognised; write a string as in "2026-11-21", or null`},
		{`["2026-11-21"]`, calendar.ErrSyntax, `calendar: a text like "[\"0000-00-00\"]": not recognised; write a string as in "2026-11-21", or null`},
		{`"null"`, calendar.ErrSyntax, `calendar: a text like "aaaa": not recognised; write year, month and day as in 2026-11-21`},
		{`"no date"`, calendar.ErrSyntax, `calendar: a text like "aa aaaa": not recognised; write year, month and day as in 2026-11-21`},
		{`"2026-11-21T00:00:00Z"`, calendar.ErrSyntax, `calendar: a text like "0000-00-00a00:00:00a": not recognised; write year, month and day as in 2026-11-21`},
		{`"2026-02-31"`, calendar.ErrRange, `calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
	} {
		t.Run(row.json, func(t *testing.T) {
			d := day("1999-09-09")
			err := json.Unmarshal([]byte(row.json), &d)
			require.ErrorIs(t, err, row.sentinel)
			var dateErr *calendar.DateError
			require.ErrorAs(t, err, &dateErr)
			require.EqualError(t, dateErr, row.text)
			assert.Equal(t, day("1999-09-09"), d)
		})
	}
}

// Package json never passes these; another caller may.
func TestUnmarshalJSONOfWhatIsNoJSON(t *testing.T) {
	for _, data := range []string{"", `"`, `"2026-11-21`, `2026-11-21"`, `2026-11-21`, `x2026-11-21"`, `"2026-11-21x`} {
		d := day("1999-09-09")
		require.ErrorIs(t, d.UnmarshalJSON([]byte(data)), calendar.ErrSyntax, data)
		assert.Equal(t, day("1999-09-09"), d)
	}
}
