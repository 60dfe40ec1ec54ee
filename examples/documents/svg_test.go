package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each picture is well-formed XML with a title and a description, in its language, and
// nothing is fetched or run.
func TestSVG(t *testing.T) {
	each(t, ".svg", func(t *testing.T, e *edition, f file) {
		decoder := xml.NewDecoder(bytes.NewReader(f.text))
		texts := map[string]string{}
		ids := map[string]bool{}
		var within []string
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err)
			switch token := token.(type) {
			case xml.StartElement:
				if within == nil {
					assert.Equal(t, "svg", token.Name.Local)
					assert.Equal(t, "http://www.w3.org/2000/svg", token.Name.Space)
					assert.Equal(t, "img", attribute(token, "role"))
					assert.Equal(t, e.language.String(), attribute(token, "lang"))
				}
				within = append(within, token.Name.Local)
				assert.NotContains(t, []string{"script", "foreignObject", "image", "use"}, token.Name.Local)
				for _, a := range token.Attr {
					assert.False(t, strings.HasPrefix(a.Name.Local, "on"), a.Name.Local)
					assert.NotEqual(t, "href", a.Name.Local)
					assert.False(t, a.Name.Local == "id" && ids[a.Value], "the id %s is there twice", a.Value)
					ids[a.Value] = ids[a.Value] || a.Name.Local == "id"
				}
			case xml.EndElement:
				within = within[:len(within)-1]
			case xml.CharData:
				texts[strings.Join(within, " ")] += string(token)
			}
		}
		assert.NotEmpty(t, strings.TrimSpace(texts["svg title"]))
		assert.NotEmpty(t, strings.TrimSpace(texts["svg desc"]))
	})
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
