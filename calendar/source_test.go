package calendar_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestSourceAtAnArticle(t *testing.T) {
	act := calendar.Source{Citation: "Act 1/2026", URL: "https://example.org/1", Checked: day("2026-11-21"), Doubt: "not confirmed"}
	at := act.At("§ 20(1)")
	assert.Equal(t, calendar.Source{Citation: "Act 1/2026 § 20(1)", Article: "§ 20(1)", URL: act.URL, Checked: act.Checked, Doubt: act.Doubt}, at)
	longer := act.At("§ 20(1): the longer period")
	assert.Equal(t, "Act 1/2026 § 20(1): the longer period", longer.Citation)
	assert.Equal(t, "§ 20(1)", longer.Article, "what is said about it is not part of it")
	assert.Equal(t, act, act.At(""))
	assert.Equal(t, "Act 1/2026", act.Citation, "the act stays as it is")
	assert.Equal(t, "inferred; by analogy; not confirmed", act.At("§ 20(1)", "inferred", "by analogy").Doubt)
	assert.Equal(t, "inferred; not confirmed", act.At("", "inferred").Doubt)
	assert.Equal(t, "inferred", calendar.Source{}.At("§ 1", "inferred").Doubt)
	doubts := append(make([]string, 0, 2), "inferred")
	act.At("§ 1", doubts...)
	assert.Empty(t, doubts[:2][1], "the caller's doubts stay as they are")

	text, err := json.Marshal(at)
	require.NoError(t, err)
	assert.JSONEq(t, `{"citation":"Act 1/2026 § 20(1)","article":"§ 20(1)","url":"https://example.org/1","checked":"2026-11-21","doubt":"not confirmed"}`, string(text))
}
