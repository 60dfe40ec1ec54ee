package schedule

import (
	"html/template"

	"github.com/keepuntil/keepuntil/retention/timeline"
)

// onOnePage is how many versions of rules can be drawn in one picture that is still read when
// it is printed on one page.
const onOnePage = 5

// together reports whether a class has one picture, of the day. Otherwise each rule has its own.
func (d *document) together(s section) bool {
	versions := 0
	for _, n := range s.Norms {
		versions += len(n.Versions)
	}
	return versions <= onOnePage && !d.book.on.IsZero()
}

// ClassPicture returns the picture of a class; none if each of its rules has one.
func (d *document) ClassPicture(s section) template.HTML {
	if len(s.Norms) == 0 || !d.together(s) {
		return ""
	}
	return d.drawn(timeline.Class(d.book.Rulebook, s.class, d.book.on))
}

// RulePicture returns the picture of a version of a rule; none if that of the class shows it.
func (d *document) RulePicture(s section, v version) template.HTML {
	if d.together(s) {
		return ""
	}
	return d.drawn(timeline.Rule(d.book.Rulebook, v.rule))
}

// drawn returns a picture as a part of a page.
func (d *document) drawn(p timeline.Picture) template.HTML {
	return template.HTML(p.SVG(d.book.language))
}

// Figure returns a picture with what stands below it.
func (d *document) Figure(picture template.HTML) figure { return figure{picture, d.Say("picture")} }

// figure is a picture with what stands below it.
type figure struct {
	Picture template.HTML
	Caption string
}
