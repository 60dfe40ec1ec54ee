package timeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"html"
	"math"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// SVG returns the picture in a language, as a file of its own and as a part of a page of
// HTML: without scripts, fonts and styles that reach beyond it. It is 440 pixels wide and as high
// as it must be; where there is less room it shrinks. Its title and its description say in words
// all that it shows. The same picture is the same bytes.
//
// The IDs in it begin with a digest of what it shows, so that different pictures stand in one
// page; show the same one only once there.
func (p Picture) SVG(l calendar.Language) []byte {
	if l.String() == "" || l > calendar.Ukrainian {
		l = calendar.English
	}
	c := p.shown()
	o := laid(c, l)
	var body strings.Builder
	o.write(&body)
	sum := sha256.Sum256([]byte(l.String() + body.String()))
	id := "timeline-" + hex.EncodeToString(sum[:6])
	var out strings.Builder
	title := say("name", args{"title": c.title.In(l)}).In(l)
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%[1]s" height="%[2]s" style="max-width:100%%;height:auto" role="img" aria-labelledby="%s-title %[3]s-desc" lang="%[4]s">`+"\n",
		number(pictureWidth), number(math.Ceil(o.y)), id, l)
	fmt.Fprintf(&out, "<title id=\"%s-title\">%s</title>\n<desc id=\"%[1]s-desc\">%[3]s</desc>\n", id, escape(title), escape(strings.Join(o.said, " ")))
	o.writePatterns(&out, id)
	fmt.Fprintf(&out, `<rect width="%s" height="%s" fill="#ffffff"/>`+"\n", number(pictureWidth), number(math.Ceil(o.y)))
	out.WriteString(strings.ReplaceAll(body.String(), `fill="url(#`, `fill="url(#`+id+"-"))
	out.WriteString("</svg>\n")
	return []byte(out.String())
}

func escape(text string) string { return html.EscapeString(calendar.Plain(text)) }

// number writes a length with a decimal at the most.
func number(x float64) string { return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64) }
