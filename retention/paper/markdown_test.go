package paper_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention/paper"
)

func TestATableOfMarkdown(t *testing.T) {
	assert.Equal(t, "| class | period |\n| --- | --- |\n| a\\|b | 1\\. 2 |\n|  | GDPR art. 17(3)(b) |\n",
		paper.Markdown([]string{"class", "period"}, [][]string{{"a|b", "1. 2"}, {"", "GDPR art. 17(3)(b)"}}))
	assert.Empty(t, paper.Markdown(nil, [][]string{{"a"}}))
}

func TestTextIsTextInMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "",
		"GDPR art. 17(3)(b); § 20-21": "GDPR art. 17(3)(b); § 20-21", // what means nothing stays as people read it
		"note: unconfirmed":           "note: unconfirmed",
		"a note:":                     "a note:",
		"  indented":                  "indented",
		"    code  ":                  "code",
		"# heading":                   `\# heading`,
		"- list":                      `\- list`,
		"+ list":                      `\+ list`,
		"12. list":                    `12\. list`,
		"12) list":                    `12\) list`,
		"22.5.2018":                   `22\.5.2018`,
		"*a* _b_ ~~c~~ `d`":           "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`",
		"[a](https://b.example)":      `\[a\](https\://b.example)`,
		"![a](b)":                     `!\[a\](b)`,
		"www.a.example WWW.b":         `www\.a.example WWW\.b`,
		"<script>alert(1)</script>":   `\<script\>alert(1)\</script\>`,
		"&lt;":                        `\&lt;`,
		"a|b\\":                       `a\|b\\`,
		"a@b.example":                 `a\@b.example`,
		"a\n# b":                      `a\\n\# b`,
		":smile: $x$ ^a^ ==b==":       `\:smile: \$x\$ \^a\^ \=\=b\=\=`,
		"\u202eabc":                   `\\u202eabc`,
		"---":                         `\---`,
	} {
		assert.Equal(t, want, paper.Escape(text), text)
	}
}

// unescaped returns the text that a reader of Markdown shows.
func unescaped(t *testing.T, escaped string) string {
	t.Helper()
	var out strings.Builder
	for i := 0; i < len(escaped); i++ {
		if escaped[i] == '\\' {
			i++
			require.Less(t, i, len(escaped), "nothing follows the last backslash")
			require.Less(t, escaped[i], byte(0x80))
		} else {
			require.NotContains(t, "`*_{}[]<>#|~&@=$^", escaped[i:i+1])
		}
		out.WriteByte(escaped[i])
	}
	return out.String()
}

// edges returns how many edges of cells a line has.
func edges(line string) int {
	line = strings.ReplaceAll(line, `\\`, "")
	return strings.Count(line, "|") - strings.Count(line, `\|`)
}
