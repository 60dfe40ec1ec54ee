package retention_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

const (
	del       = retention.Delete
	anonymise = retention.Anonymise
	transfer  = retention.Transfer
)

func TestActionValues(t *testing.T) {
	assert.Equal(t, []retention.Action{1, 2, 4}, []retention.Action{del, anonymise, transfer})
}

func TestActionIsValid(t *testing.T) {
	for a := range retention.Action(255) {
		assert.Equal(t, a >= 1 && a <= 7, a.IsValid(), uint8(a))
	}
	assert.False(t, retention.Action(255).IsValid())
}

func TestActionWithin(t *testing.T) {
	for _, row := range []struct {
		a, other retention.Action
		want     bool
	}{
		{0, 0, true},
		{0, del, true},
		{del, 0, false},
		{del, del, true},
		{del, del | anonymise, true},
		{del | anonymise, del, false},
		{del | anonymise, del | anonymise | transfer, true},
		{transfer, del | anonymise, false},
		{del | 8, del | anonymise | transfer, false},
	} {
		assert.Equal(t, row.want, row.a.Within(row.other), "%v in %v", row.a, row.other)
	}
}

func TestActionString(t *testing.T) {
	for a, want := range map[retention.Action]string{
		0:                          "nothing",
		del:                        "delete",
		anonymise:                  "anonymise",
		transfer:                   "transfer",
		del | anonymise:            "delete, anonymise",
		del | anonymise | transfer: "delete, anonymise, transfer",
		8:                          "an unknown action",
		transfer | 128:             "transfer, an unknown action",
	} {
		assert.Equal(t, want, a.String())
	}
}

func TestActionText(t *testing.T) {
	for set, want := range map[retention.Action]string{
		0: "nothing", del: "delete", anonymise: "anonymise", transfer: "transfer", del | anonymise: "delete+anonymise",
		del | transfer: "delete+transfer", anonymise | transfer: "anonymise+transfer", del | anonymise | transfer: "delete+anonymise+transfer",
	} {
		text, err := json.Marshal(set)
		require.NoError(t, err)
		assert.Equal(t, `"`+want+`"`, string(text))
		back := retention.Action(255)
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, set, back)
	}
	for set := retention.Action(8); set != 0; set++ {
		_, err := set.MarshalText()
		require.ErrorIs(t, err, calendar.ErrSyntax)
	}
	for _, text := range []string{"", "anonymise+delete", "delete, anonymise", "delete+", "Delete", "delete+delete", "an unknown action", "7"} {
		read := transfer
		require.ErrorIs(t, read.UnmarshalText([]byte(text)), calendar.ErrSyntax)
		assert.Equal(t, transfer, read)
	}
	var read retention.Action
	assert.EqualError(t, read.UnmarshalText([]byte("shred")), `retention: Action: "shred" is not recognised; write one of: nothing, delete, anonymise, delete+anonymise, transfer, delete+transfer, anonymise+transfer, delete+anonymise+transfer`)
}
