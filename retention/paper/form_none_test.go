package paper_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/paper"
)

func TestASheetHasNoForm(t *testing.T) {
	_, err := json.Marshal(paper.Sheet{Separator: ';'})
	assert.ErrorIs(t, err, calendar.ErrForm)
	s := paper.Sheet{Separator: ';'}
	assert.ErrorIs(t, json.Unmarshal([]byte("{}"), &s), calendar.ErrForm)
	assert.Equal(t, paper.Sheet{Separator: ';'}, s)
}
