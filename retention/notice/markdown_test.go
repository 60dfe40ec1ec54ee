package notice_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/notice"
)

func TestAPageOfNotices(t *testing.T) {
	b := city(t)
	var all []notice.Notice
	for _, c := range classesOf(b) {
		all = append(all, notice.For(b, c, today))
	}
	for _, l := range languages {
		golden(t, fmt.Sprintf("page.%v.md", l), notice.Markdown(l, all...))
	}
}

// Each book stands below the page once.
func TestAPageOfSeveralBooks(t *testing.T) {
	page := notice.Markdown(calendar.English, notice.For(estonia.SocialProtection(), estonia.Log, today), notice.For(finland.KelaCallRecordings(), finland.KelaCallRecording, today),
		notice.For(estonia.SocialProtection(), estonia.Benefit, today))
	assert.Equal(t, 2, strings.Count(page, "Digest of the rules"))
	assert.Equal(t, 3, strings.Count(page, "\n## "))
	assert.Equal(t, "# How long we keep your data\n\nNo data is named.\n", notice.Markdown(calendar.English))
}
