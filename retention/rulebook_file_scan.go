package retention

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// fileReading goes through the bytes of a rulebook file, and reports what is no JSON in the
// words of somebody who writes it by hand. What is easily understood all the same, such as a
// missing comma, does not keep it from reading on.
type fileReading struct {
	text     []byte
	at       int
	place    filePlace // of the value that is read
	problems []fileProblem
	count    int
	stopped  bool // nothing more can be read
	unclosed bool // the last text was not closed, so that what follows it is not known

	visit func(place filePlace, at int) // if set, it is told of each value
}

// begin looks at how the file is saved, and reports whether it can be read.
func (r *fileReading) begin() bool {
	const asUTF8 = "save the file as UTF-8, without a byte order mark"
	head := r.text[:min(4, len(r.text))]
	switch {
	case len(r.text) > fileSize:
		r.stop(0, fmt.Sprintf("the file has %d bytes, and is not read", len(r.text)), fmt.Sprintf("divide the book; a file has at most %d MB", fileSize>>20))
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")), len(head) > 1 && (head[0] == 0) != (head[1] == 0):
		r.stop(0, "the file is saved as UTF-16", asUTF8)
	case bytes.HasPrefix(head, []byte("\ufeff")):
		r.report(0, "the file begins with a byte order mark", asUTF8)
		r.at = len("\ufeff")
	}
	if !r.stopped && len(bytes.TrimSpace(r.text[r.at:])) == 0 {
		r.stop(r.at, "the file is empty", fmt.Sprintf(`write a book: {"schema": %q, "id": "fi.kunta"}`, fileFormat))
	}
	return !r.stopped
}

// next passes over blanks, and over what people write there though JSON has none, and
// returns the byte after them; 0 at the end.
func (r *fileReading) next() byte {
	for !r.stopped && r.at < len(r.text) {
		switch c := r.text[r.at]; {
		case c == ' ' || c == '\n' || c == '\r' || c == '\t':
			r.at++
		case c == '#':
			r.comment("\n")
		case c == '/' && bytes.HasPrefix(r.text[r.at:], []byte("//")):
			r.comment("\n")
		case c == '/' && bytes.HasPrefix(r.text[r.at:], []byte("/*")):
			r.comment("*/")
		case c >= utf8.RuneSelf || c == 0:
			letter, size := utf8.DecodeRune(r.text[r.at:])
			if c != 0 && (letter == utf8.RuneError || calendar.Plain(string(letter)) == string(letter)) {
				return c
			}
			r.report(r.at, fmt.Sprintf("a character that is not seen, %U", letter), "leave it out, or write an ordinary blank")
			r.at += size
		default:
			return c
		}
	}
	r.at = len(r.text)
	return 0
}

func (r *fileReading) comment(end string) {
	r.report(r.at, "a comment", `JSON has none: leave it out, or write it as a "note"`)
	if length := bytes.Index(r.text[r.at:], []byte(end)); length >= 0 {
		r.at += length + len(end)
	} else {
		r.at = len(r.text)
	}
}

// quoted reads a text in quotes. What is wrong in it is reported.
func (r *fileReading) quoted() string {
	begin := r.at
	for r.at++; r.at < len(r.text); r.at++ {
		c := r.text[r.at]
		if c == '\\' || c < ' ' {
			break
		}
		if text := r.text[begin+1 : r.at]; c == '"' {
			if !utf8.Valid(text) || bytes.ContainsRune(text, utf8.RuneError) {
				break
			}
			r.at++
			return string(text)
		}
	}
	r.at = begin + 1
	return r.quotedByLetter(begin)
}

// quotedByLetter reads a text that begins at a byte.
func (r *fileReading) quotedByLetter(begin int) string {
	var text []byte
	lost := false
	for !r.stopped && r.at < len(r.text) {
		letter, size := utf8.DecodeRune(r.text[r.at:])
		switch {
		case letter == '"':
			r.at++
			return string(text)
		case letter == '\\':
			text = utf8.AppendRune(text, r.escape())
			continue
		case letter == '\n' || letter == '\r':
			return r.notClosed(begin, string(text))
		case letter < ' ':
			r.report(r.at, fmt.Sprintf("the control character %U in a text", letter), "write an ordinary blank")
		case letter == utf8.RuneError && !lost: // once is enough for a text in another encoding
			lost = true
			r.lost(r.at, size)
		}
		text = append(text, r.text[r.at:r.at+size]...)
		r.at += size
	}
	return r.notClosed(begin, string(text))
}

func (r *fileReading) notClosed(begin int, text string) string {
	r.unclosed = true
	if r.stopped {
		return text
	}
	r.report(begin, fmt.Sprintf("the text %s is not closed on its line", shown(text)), `write " at its end, and \" for a quote within it`)
	return text
}

// lost reports a character that is none.
func (r *fileReading) lost(at, size int) {
	problem := fmt.Sprintf("the byte %02X is not UTF-8", r.text[at])
	if size > 1 {
		problem = "a character was lost here; U+FFFD stands for it"
	}
	r.report(at, problem, "write the text anew, and save the file as UTF-8")
}

// escape reads what begins with a backslash.
func (r *fileReading) escape() rune {
	begin := r.at
	letter := r.unit()
	switch {
	case utf16.IsSurrogate(letter):
		low := rune(-1)
		if bytes.HasPrefix(r.text[r.at:], []byte(`\u`)) {
			low = r.unit()
		}
		if letter = utf16.DecodeRune(letter, low); letter == utf8.RuneError {
			r.report(begin, "half of a character", `write the character itself, or both escapes of it, as in \ud83d\ude00`)
		}
	case letter == utf8.RuneError:
		r.lost(begin, len(`\ufffd`))
	case letter < 0:
		r.report(begin, fmt.Sprintf("%s is no character", shown(string(r.text[begin:min(begin+len(`\u`), len(r.text))]))), `write \\ for a backslash and \" for a quote`)
		letter = '\\'
	}
	return letter
}

// unit reads an escape; negative: there is none.
func (r *fileReading) unit() rune {
	const letters, meant = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	r.at++
	if r.at == len(r.text) {
		return -1
	}
	c := r.text[r.at]
	if i := strings.IndexByte(letters, c); i >= 0 {
		r.at++
		return rune(meant[i])
	}
	if c == 'u' && r.at+5 <= len(r.text) {
		number, err := strconv.ParseUint(string(r.text[r.at+1:r.at+5]), 16, 16)
		if err == nil {
			r.at += 5
			return rune(number)
		}
	}
	return -1
}

// bare reads a word without quotes, as far as nothing of JSON begins; empty: there is none.
func (r *fileReading) bare() string {
	begin := r.at
	for r.at < len(r.text) {
		letter, size := utf8.DecodeRune(r.text[r.at:])
		if unicode.IsSpace(letter) || letter < utf8.RuneSelf && strings.ContainsRune(`,:{}[]"`, letter) {
			break
		}
		r.at += size
	}
	return string(r.text[begin:r.at])
}

// otherQuotes reads a text in quotes that JSON does not know, if one stands there.
func (r *fileReading) otherQuotes() (text string, found bool) {
	begin, size := utf8.DecodeRune(r.text[r.at:])
	ends := map[rune]string{'\'': "'", '`': "`", '“': "”“", '”': "”", '„': "“”", '‘': "’", '’': "’", '«': "»"}[begin]
	if ends == "" {
		return "", false
	}
	line := r.text[r.at+size:]
	end := bytes.IndexAny(line, ends+"\r\n")
	if end < 0 || line[end] == '\r' || line[end] == '\n' {
		r.stop(r.at, "a text in other quotes, which is not closed on its line", `write straight double quotes around it: "…"`)
		return "", true
	}
	text = string(line[:end])
	r.report(r.at, fmt.Sprintf("%s stands in other quotes", shown(text)), fmt.Sprintf("write straight double quotes: %s", shown(text)))
	_, last := utf8.DecodeRune(line[end:])
	r.at += size + end + last
	return text, true
}

// shown returns a text of the file in quotes, shortened.
func shown(text string) string { return `"` + shortened(text) + `"` }

func shortened(text string) string {
	const most = 60
	letters := 0
	for at := range text {
		if letters++; letters > most {
			text = text[:at] + "…"
			break
		}
	}
	return calendar.Plain(text)
}
