package timeline

import (
	"embed"
	"unicode"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

//go:embed *.txt
var texts embed.FS

// sentences is what the pictures say.
var sentences = calendar.NewSentences(texts)

// Picture is a timeline that [Picture.SVG] writes in a language. It is immutable. One of a
// record has days of it, so it prints as one word, and its SVG is not for logs.
//
// The zero Picture says that nothing is known.
type Picture struct{ hidden **content } // behind two pointers, as package fmt looks behind one

// content is what a picture shows.
type content struct {
	title  speaks
	notes  []speaks
	today  calendar.Date
	lanes  []*lane
	sketch bool // it is without days
	shared bool // the lanes have one scale, and can be compared
}

func picture(c content) Picture {
	shown := &c
	return Picture{&shown}
}

// shown returns what a picture shows; of the zero Picture, that nothing is known.
func (p Picture) shown() content {
	if p.hidden == nil {
		return content{title: named{}, notes: []speaks{say("nothing", nil)}}
	}
	return **p.hidden
}

// Record returns the picture of one record on a day, which the picture calls today: what is
// said of the record as a whole, and the lanes from the top to the bottom on one scale. The
// book knows what its class is called. Package policy draws decisions with it.
//
// Without a day no line shows today. Without lanes only what is said is shown.
func Record(b *retention.Rulebook, c retention.Class, today calendar.Date, said []calendar.Step, lanes ...Lane) Picture {
	drawn := content{title: named{b, c}, notes: steps(said), today: today, shared: true}
	for _, l := range lanes {
		drawn.lanes = append(drawn.lanes, l.shown())
	}
	return picture(drawn)
}

// speaks is something that is said in a language.
type speaks interface {
	In(calendar.Language) string
}

type args = map[string]any

func say(key string, values args) calendar.Step {
	return calendar.Step{Code: sentences.Code(key), Args: values}
}

func steps(said []calendar.Step) []speaks {
	list := make([]speaks, 0, len(said))
	for _, s := range said {
		list = append(list, opening{s})
	}
	return list
}

// named is a class as the title of a picture.
type named struct {
	book  *retention.Rulebook
	class retention.Class
}

// In returns the title of the class with a capital letter, or its ID as it is.
func (n named) In(l calendar.Language) string {
	switch title := n.book.Names(n.class).In(l); {
	case title != "":
		return capital(calendar.Plain(title))
	case n.class != "":
		return calendar.Plain(string(n.class))
	default:
		return say("title.none", nil).In(l)
	}
}

// opening is something that begins with a capital letter.
type opening struct{ speaks }

// In returns it in a language.
func (o opening) In(l calendar.Language) string { return capital(o.speaks.In(l)) }

func capital(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
