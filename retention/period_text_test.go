package retention_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The text of a period is its words, and no period is the empty text.
func TestPeriodText(t *testing.T) {
	for want, p := range map[string]retention.Period{
		"": {}, "1 day": retention.Days(1), "-10 days": retention.Days(-10), "2 weeks": retention.Weeks(2), "1 month": retention.Months(1),
		"75 years": retention.Years(75), "10 working days": retention.WorkingDays(10), "immediately": retention.Immediately(), "permanently": retention.Permanently(),
	} {
		text, err := p.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, want, string(text))
		assert.NotNil(t, text, "encoders write nil as null")

		back := retention.Days(7)
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, p, back)
	}
}

func TestPeriodTextOfEveryUnit(t *testing.T) {
	for _, c := range constructors() {
		for _, n := range []int{-c.most, -1, 1, 2, 10, 30, c.most} {
			text, err := c.of(n).MarshalText()
			require.NoError(t, err)
			var back retention.Period
			require.NoError(t, back.UnmarshalText(text))
			assert.Equal(t, c.of(n), back)
		}
	}
}

// What is no period is refused, and the period before stays.
func TestPeriodTextRefuses(t *testing.T) {
	for _, text := range []string{" ", "no period", "0 days", "1 days", "P1DT1H", "72 hours", "half a month", "permanently ", "null"} {
		p := retention.Days(7)
		require.ErrorIs(t, p.UnmarshalText([]byte(text)), retention.ErrPeriod, text)
		assert.Equal(t, retention.Days(7), p, text)
	}
}

func TestPeriodInJSON(t *testing.T) {
	type plan struct {
		Reply retention.Period            `json:"reply"`
		Keep  retention.Period            `json:"keep,omitzero"`
		More  map[retention.Period]string `json:"more,omitempty"`
	}
	for want, p := range map[string]plan{
		`{"reply":"2 weeks","keep":"permanently"}`: {Reply: retention.Weeks(2), Keep: retention.Permanently()},
		`{"reply":""}`: {},
		`{"reply":"10 working days","more":{"1 day":"x"}}`: {Reply: retention.WorkingDays(10), More: map[retention.Period]string{retention.Days(1): "x"}},
	} {
		text, err := json.Marshal(p)
		require.NoError(t, err)
		assert.Equal(t, want, string(text))
		var back plan
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, p, back)
	}
	for _, text := range []string{`{"reply":"2 fortnights"}`, `{"reply":14}`, `{"reply":{}}`, `{"more":{"":"x","1 days":"y"}}`} {
		var back plan
		assert.Error(t, json.Unmarshal([]byte(text), &back), text)
	}
	back := plan{Reply: retention.Days(7)}
	require.ErrorIs(t, json.Unmarshal([]byte(`{"reply":null}`), &back), calendar.ErrSyntax)
	assert.Equal(t, plan{Reply: retention.Days(7)}, back)
}

// A day or a name that stands in the column of a period stands in no error.
func TestWhatIsNoPeriodIsNotRepeated(t *testing.T) {
	for _, text := range []string{"1985-03-17", "170385-123X", "Mustermann", "Mustermann 5 days"} {
		p := retention.Years(3)
		for _, err := range []error{p.Scan(text), p.UnmarshalText([]byte(text)), json.Unmarshal([]byte(`"`+text+`"`), &p)} {
			assert.ErrorIs(t, err, retention.ErrPeriod)
			assert.ErrorIs(t, err, calendar.ErrSyntax)
			assert.NotRegexp(t, `1985|1703|Muster`, fmt.Sprintf("%v %+v %s", err, err, err))
		}
		assert.Equal(t, retention.Years(3), p)
	}
}
