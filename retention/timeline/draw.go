package timeline

import (
	"fmt"
	"strings"
)

// writePatterns writes the patterns that occur, with IDs that begin with one.
func (o *layout) writePatterns(out *strings.Builder, id string) {
	for _, k := range o.kinds {
		if s := styles[k]; s.tile != "" {
			fmt.Fprintf(out, `<pattern id="%s-%s" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="%s"/>%s</pattern>`+"\n", id, k, s.ground, s.tile)
		}
	}
}

// write writes all that is seen.
func (o *layout) write(out *strings.Builder) {
	for _, y := range o.rules {
		fmt.Fprintf(out, `<path d="M%s %sH%s" stroke="%s"/>`+"\n", number(margin), number(y), number(pictureWidth-margin), faint)
	}
	for _, s := range o.today {
		fmt.Fprintf(out, `<path d="M%s %sV%s" stroke="%s" stroke-width="1.5" stroke-dasharray="2 3"/>`+"\n", number(o.todayX), number(s.from), number(s.to), soft)
	}
	for _, l := range o.leaders {
		fmt.Fprintf(out, `<path d="M%s %sV%sh%s" fill="none" stroke="%s"/>`+"\n", number(l.x), number(l.from), number(l.to), number(l.tick), soft)
	}
	for _, b := range append(o.bars, o.legend...) {
		b.write(out)
	}
	for _, s := range o.onBars {
		if o.flag != nil {
			fmt.Fprintf(out, `<path d="M%s %sV%s" stroke="#ffffff" stroke-width="5"/><path d="M%[1]s %[2]sV%[3]s" stroke="%[4]s" stroke-width="2"/>`+"\n", number(o.todayX), number(s.from), number(s.to), ink)
		}
	}
	for _, s := range o.signs {
		s.write(out)
	}
	o.writeTexts(out)
}

// write writes a stretch. One that goes on has a point, and what is unknown a dashed edge and
// a question mark.
func (b bar) write(out *strings.Builder) {
	s := styles[b.kind]
	fill := s.ground
	if s.tile != "" {
		fill = "url(#" + b.kind.String() + ")"
	}
	shape := fmt.Sprintf("M%s %sh%sv%sh%sz", number(b.x), number(b.y), number(b.w), number(b.h), number(-b.w))
	if b.open {
		tip := min(9, b.w)
		shape = fmt.Sprintf("M%s %sh%sl%s %sl%s %sh%sz", number(b.x), number(b.y), number(b.w-tip), number(tip), number(b.h/2), number(-tip), number(b.h/2), number(tip-b.w))
	}
	dash := ""
	if b.kind == Unknown {
		dash = ` stroke-dasharray="4 3"`
	}
	fmt.Fprintf(out, `<path d="%s" fill="%s" stroke="%s" stroke-width="1.2"%s/>`+"\n", shape, fill, s.edge, dash)
}

// write writes a day on the bars.
func (s sign) write(out *strings.Builder) {
	x, middle := number(s.x), number(s.y+barHeight/2)
	switch {
	case s.kind == Event && s.unknown:
		fmt.Fprintf(out, `<circle cx="%s" cy="%s" r="5.5" fill="#ffffff" stroke="%s" stroke-width="1.5" stroke-dasharray="3 2"/>`+"\n", x, middle, ink)
	case s.kind == Event:
		fmt.Fprintf(out, `<circle cx="%s" cy="%s" r="6" fill="%s" stroke="#ffffff" stroke-width="2"/>`+"\n", x, middle, ink)
	case s.kind == Cutoff:
		fmt.Fprintf(out, `<circle cx="%s" cy="%s" r="5" fill="#ffffff" stroke="%s" stroke-width="2"/>`+"\n", x, middle, ink)
	case s.kind == Decides:
		fmt.Fprintf(out, `<path d="M%s %sl8 8l-8 8l-8 -8z" fill="#ffffff" stroke="%s" stroke-width="2"/>`+"\n", x, number(s.y+barHeight/2-8), ink)
	default:
		fmt.Fprintf(out, `<path d="M%s %sv%s" stroke="%s" stroke-width="2"/>`+"\n", x, number(s.y-3), number(s.h+6), ink)
	}
}

// writeTexts writes the texts, and the question marks of what is unknown.
func (o *layout) writeTexts(out *strings.Builder) {
	fmt.Fprintf(out, `<g font-family="sans-serif" fill="%s">`+"\n", ink)
	for i := range o.texts {
		t := &o.texts[i]
		anchor, colour := "", ""
		if t.end {
			anchor = ` text-anchor="end"`
		}
		if t.soft {
			colour = ` fill="` + soft + `"`
		}
		fmt.Fprintf(out, `<text x="%s" y="%s" font-size="%s"%s%s>`, number(t.x), number(t.y), number(t.size), anchor, colour)
		t.write(out)
		out.WriteString("</text>\n")
	}
	for _, b := range o.bars {
		if b.kind == Unknown && b.w >= 14 {
			fmt.Fprintf(out, `<text x="%s" y="%s" font-size="14" font-weight="bold" text-anchor="middle">?</text>`+"\n", number(o.questionAt(b)), number(b.y+b.h/2+5))
		}
	}
	out.WriteString("</g>\n")
	if f := o.flag; f != nil {
		left, top, right, bottom := f.box()
		fmt.Fprintf(out, `<path d="M%s %sl6 6l6 -6z" fill="%s"/>`, number(o.todayX-6), number(bottom+3), ink)
		fmt.Fprintf(out, `<rect x="%s" y="%s" width="%s" height="%s" rx="4" fill="%s"/>`, number(left-8), number(top-1), number(right-left+16), number(bottom-top+5), ink)
		fmt.Fprintf(out, `<text x="%s" y="%s" font-size="%s" font-family="sans-serif" fill="#ffffff" text-anchor="middle">`, number((left+right)/2), number(f.y+1), number(f.size))
		f.write(out)
		out.WriteString("</text>\n")
	}
}

// questionAt returns where the question mark of a stretch stands: in its middle, or beside the
// line of today.
func (o *layout) questionAt(b bar) float64 {
	const near = 12.0
	middle := b.x + b.w/2
	if distance := o.todayX - middle; o.flag != nil && -near < distance && distance < near && b.w > 4*near {
		return o.todayX + near + 4
	}
	return middle
}

// write writes the runs of a line. A blank between two stands outside of the span: some
// programs leave it out at the end of one.
func (t *textLine) write(out *strings.Builder) {
	for _, r := range t.runs {
		if !r.bold {
			out.WriteString(escape(r.text))
			continue
		}
		words := strings.TrimSuffix(r.text, " ")
		out.WriteString(`<tspan font-weight="bold">` + escape(words) + `</tspan>` + r.text[len(words):])
	}
}
