package retention_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

const readFile = `{"schema": "keepuntil.rulebook/1", "id": "town",
"triggers": [{"trigger": "closed"}],
"rules": [{"id": "town.1", "class": "town.file", "trigger": "closed", "cutoff": "event", "period": "10 years", "bound": "at least", "then": "delete", "basis": {"citation": "Act 1/2000"}}]}`

// What is read is what somebody sees: a word that the schema does not know is none, and what
// turns the direction of reading stands nowhere, not even where it has no meaning.
func TestNothingElseIsRead(t *testing.T) {
	const then = `3:141: rules[0].then: "nothing" is no action; write "delete", "anonymise" or "transfer", or several of them as in "delete+anonymise"`
	for _, row := range []struct{ old, new, want string }{
		{"", "", ""},
		{`"delete"`, `"nothing"`, then},
		{`"delete"`, `"nothing", "appraise": true`, then},
		{`"id": "town"`, "\"$schema\": \"\u202ex\", \"id\": \"town\"", `1:47: $schema: "\u202ex" has a character that is not seen; write a text in quotes, or leave the key out`},
		{`"id": "town"`, `"$schema": "./rulebook.schema.json", "id": "town"`, ""},
	} {
		_, err := retention.ReadRulebook([]byte(strings.Replace(readFile, row.old, row.new, 1)))
		if row.want == "" {
			assert.NoError(t, err, row.new)
			continue
		}
		assert.EqualError(t, err, "retention: town: "+row.want, row.new)
	}
}

// A word that is none, or cannot be read, is told once, and not also as one that is not
// declared.
func TestNoProblemOfAWordIsToldTwice(t *testing.T) {
	for old, new := range map[string]string{
		`"trigger": "closed", "cutoff"`: `"trigger": " ", "cutoff"`,
		`"closed", "cutoff"`:            "\"closed\u200b\", \"cutoff\"",
	} {
		_, err := retention.ReadRulebook([]byte(strings.Replace(readFile, old, new, 1)))
		assert.Len(t, problemsOf(t, err), 1, new)
	}
}
