package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestSourcesAreCited(t *testing.T) {
	for name, c := range map[string]*calendar.Calendar{
		"fi": calendar.Finland(), "ee": calendar.Estonia(), "ua": calendar.Ukraine(),
		"ua+transfers": calendar.Ukraine(calendar.CabinetTransfers()),
	} {
		sources := c.Sources()
		require.NotEmpty(t, sources, name)
		seen := map[calendar.Source]bool{}
		for _, s := range sources {
			assert.NotEmpty(t, s.Citation, name)
			assert.False(t, s.Checked.IsZero(), "%s: %s was never checked", name, s.Citation)
			assert.False(t, seen[s], "%s: %s stands twice", name, s.Citation)
			assert.Contains(t, s.Citation, s.Article, "the citation is complete by itself")
			seen[s] = true
		}
	}
}

func TestSourcesNameTheirArticle(t *testing.T) {
	articles := func(c *calendar.Calendar) (found []string) {
		for _, s := range c.Sources() {
			if s.Article != "" {
				found = append(found, s.Article)
			}
		}
		return found
	}
	assert.Equal(t, []string{"s. 5", "art. 2(1)"}, articles(calendar.Finland()))
	assert.Equal(t, []string{"§ 2 p 8¹", "§ 53", "art. 2(1)"}, articles(calendar.Estonia()))
	assert.Equal(t, []string{"art. 73", "art. 73", "art. 73", "art. 73", "art. 73", "art. 73", "art. 73", "art. 73", "art. 67(3)", "art. 6(6)"}, articles(calendar.Ukraine()))
}

// What is not confirmed is visible to users, not only to readers of the code.
func TestSourcesShowDoubts(t *testing.T) {
	doubts := func(c *calendar.Calendar) (found []string) {
		for _, s := range c.Sources() {
			if s.Doubt != "" {
				found = append(found, s.Citation)
			}
		}
		return found
	}
	assert.Contains(t, doubts(calendar.Finland()), "Church Act 635/1964, presumably: Whit Monday until 1973")
	assert.Contains(t, doubts(calendar.Ukraine()), "Law 2136-IX art. 6(6), in force 2022-03-24, in the wording of 2352-IX: Labour Code arts. 67(3)–(5) and 73 are not applied")
	assert.Len(t, calendar.Ukraine(calendar.CabinetTransfers()).Sources(), len(calendar.Ukraine().Sources())+1, "the transfers are cited only when they apply")
}

func TestSourcesAreCopied(t *testing.T) {
	calendar.Estonia().Sources()[0].Citation = "changed"
	assert.NotEqual(t, "changed", calendar.Estonia().Sources()[0].Citation)
}

func TestNoCalendarHasNoSources(t *testing.T) {
	var none *calendar.Calendar
	assert.Empty(t, none.Sources())
	assert.Empty(t, new(calendar.Calendar).Sources())
}
