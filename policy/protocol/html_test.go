package protocol_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/protocol"
)

// The document says what it does not show, until the host says more.
func TestBackups(t *testing.T) {
	p := approved(t, proposed(t, head(protocol.Generic), listed()...))
	text := string(p.HTML(calendar.English))
	assert.Contains(t, text, "<li>Whether anything remains in backups, copies or other systems. The organisation has not said anything about them.</li>")
	for _, early := range []string{"For each entry that is reported as done", "That it was done"} {
		assert.NotContains(t, text, early, "nothing is done")
	}
	p, err := p.StateBackups(day("2026-12-30"), "M. Clerk", "Overwritten after 35 days.")
	require.NoError(t, err)
	text = string(p.HTML(calendar.English))
	assert.Contains(t, text, "<li>Whether anything remains in backups, copies or other systems, beyond what the organisation states here.</li>")
	assert.Contains(t, text, "<li>30 December 2026, M. Clerk: Overwritten after 35 days.</li>")
	for _, l := range languages {
		text := strings.ToLower(string(whole(t, head(protocol.Generic)).HTML(l)))
		for _, never := range []string{"certificate", "todistus", "intyg", "tunnistus", "свідоцтво", "сертифікат"} {
			assert.NotContains(t, text, never)
		}
	}
}

// What the form asks for and the host does not say is a line to be filled in.
func TestBlankLines(t *testing.T) {
	const line = "<dd>____________________</dd>"
	for form, want := range map[protocol.Form]int{protocol.Generic: 0, protocol.Finnish: 1, protocol.Estonian: 2, protocol.Ukrainian: 3} { // and the commission
		h := protocol.Head{Form: form, Organisation: "City", Number: "1", Day: onTheList}
		if form == protocol.Ukrainian {
			h.Ground = "List of terms"
		}
		text := string(proposed(t, h, listed()...).HTML(calendar.English))
		assert.Equal(t, want, strings.Count(text, line), "%v", form)
		assert.Contains(t, text, "<dd>not yet</dd>")
		assert.NotContains(t, text, "Drawn up by</dt>")
	}
	text := string(whole(t, head(protocol.Ukrainian)).HTML(calendar.Ukrainian))
	assert.Contains(t, text, "<dt>СХВАЛЕНО (протокол засідання експертної комісії)</dt>\n<dd>№ 4, 24.11.2026</dd>\n<dt>ЗАТВЕРДЖУЮ</dt>\n<dd>25.11.2026, H. Head, head of archives</dd>")
	assert.Contains(t, text, "Разом справ: 9 (літерами: ____________________), за роки: 2018–2019")
}

// Each document bears its digest, that of the rules, its doubts and that of its form.
func TestSmallPrint(t *testing.T) {
	for _, f := range allForms {
		p := whole(t, head(f))
		for _, l := range languages {
			text := string(p.HTML(l))
			assert.Contains(t, text, p.Digest())
			assert.Contains(t, text, city(t, "1").Digest())
			assert.Contains(t, text, "the plan is not adopted yet")
			assert.Contains(t, text, f.Source().Citation)
			assert.Equal(t, l == calendar.English, strings.Contains(text, f.Source().Doubt))
			if doubt := l.Doubt(); doubt != "" {
				assert.Equal(t, 1, strings.Count(text, doubt))
			}
		}
	}
}

// One record of one year, and one without covering dates.
func TestTotal(t *testing.T) {
	items := listed()[:1]
	assert.Contains(t, string(proposed(t, head(protocol.Ukrainian), items...).HTML(calendar.English)), "Total files: 2 (in words: ____________________), years: 2018<")
	assert.Contains(t, string(proposed(t, head(protocol.Ukrainian), listed()[3:]...).HTML(calendar.English)), "Total files: 3 (in words: ____________________)<")
}

// The wide table lies on its side on paper.
func TestSideways(t *testing.T) {
	assert.Contains(t, string(whole(t, head(protocol.Generic)).HTML(calendar.English)), "<main>\n<div class=\"landscape\">\n<h1>")
}
