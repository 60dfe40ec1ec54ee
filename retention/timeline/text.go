package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// run is a piece of a text in one weight.
type run struct {
	text string
	bold bool
}

// textLine is a line of a text.
type textLine struct {
	runs  []run
	width float64 // the widest that it can be
}

// wrap breaks runs, a blank apart, into lines of a width at the most. A word that is too long
// for a line is broken.
func wrap(runs []run, size, width float64) []textLine {
	var lines []textLine
	var line textLine
	add := func(word string, bold bool) {
		if n := len(line.runs); n > 0 && line.runs[n-1].bold == bold {
			line.runs[n-1].text += " " + word
		} else {
			if n > 0 {
				line.runs[n-1].text += " "
			}
			line.runs = append(line.runs, run{word, bold})
		}
	}
	flush := func() {
		if len(line.runs) > 0 {
			lines, line = append(lines, line), textLine{}
		}
	}
	for _, r := range runs {
		for _, word := range strings.Fields(r.text) {
			for _, piece := range pieces(word, r.bold, size, width) {
				w, blank := widthOf(piece, r.bold)*size, widthOf(" ", true)*size
				if len(line.runs) > 0 && line.width+blank+w > width {
					flush()
				}
				if len(line.runs) > 0 {
					line.width += blank
				}
				add(piece, r.bold)
				line.width += w
			}
		}
	}
	flush()
	return lines
}

// pieces breaks a word that is wider than a line.
func pieces(word string, bold bool, size, width float64) []string {
	var list []string
	for widthOf(word, bold)*size > width {
		cut, w := 0, 0.0
		for cut < len(word) {
			_, n := utf8.DecodeRuneInString(word[cut:])
			if w += widthOf(word[cut:cut+n], bold) * size; cut > 0 && w > width {
				break
			}
			cut += n
		}
		if cut == len(word) {
			break
		}
		list, word = append(list, word[:cut]), word[cut:]
	}
	return append(list, word)
}

// widthOf returns how wide a text is at the most, in parts of its size: no font is known, and
// this is that of the wider ones.
func widthOf(text string, bold bool) float64 {
	w := 0.0
	for _, r := range text {
		switch {
		case strings.ContainsRune("IJijlІЇії", r):
			w += 0.30
		case strings.ContainsRune(" ,./:;|·'’", r):
			w += 0.35
		case strings.ContainsRune("()[]-ftr!", r):
			w += 0.45
		case strings.ContainsRune("cszгзсє?§*_\"“”–", r):
			w += 0.55
		case strings.ContainsRune("@%Wm—…ЖШЩЮ", r):
			w += 1.10
		case strings.ContainsRune("wMмжшщюфФ&+=<>#^~", r):
			w += 0.95
		case unicode.IsUpper(r) && r < 0x530:
			w += 0.80
		case r < 0x250 || 0x400 <= r && r < 0x530:
			w += 0.65
		default:
			w += 1.35
		}
		if bold {
			w += 0.08
		}
	}
	return w
}
