package policytest

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// A name that a line of cases could not have as it is stands in quotation marks, with
// the escapes of Go: "00 00 01 02". They begin a word, or what follows its = or a comma.

// printed are quotation marks that a word processor puts where somebody typed straight ones.
// A name that has them stands in straight ones.
const printed = "“”„‟«»"

// wordsOf divides a line into its words, before the arrow and after it, and its note.
// What stands in quotation marks divides nothing.
func wordsOf(line string) (facts, expected []string, arrow bool, note string, err error) {
	words := &facts
	var word strings.Builder
	end := func() {
		if word.Len() > 0 {
			*words = append(*words, word.String())
		}
		word.Reset()
	}
	for begins := true; line != ""; {
		if mark, _ := utf8.DecodeRuneInString(line); begins && strings.ContainsRune(printed, mark) {
			return nil, nil, false, "", fmt.Errorf("a name begins with the quotation mark %c, as printers set it; write the straight one, as in \"00 00 01 02\"", mark)
		}
		if begins && line[0] == '"' {
			quoted, bad := strconv.QuotedPrefix(line)
			if bad != nil {
				return nil, nil, false, "", errors.New(`a name in quotation marks does not end, or has an escape that does not exist; write it as in "00 00 01 02", with \" for a quotation mark in it and \\ for a backslash`)
			}
			word.WriteString(quoted)
			line, begins = line[len(quoted):], false
			continue
		}
		switch first := []rune(line[:min(len(line), 4)])[0]; {
		case first == '#':
			end()
			return facts, expected, arrow, strings.TrimSpace(line[1:]), nil
		case !arrow && strings.HasPrefix(line, "->"):
			end()
			arrow, words, begins = true, &expected, true
			line = line[len("->"):]
		case unicode.IsSpace(first):
			end()
			begins = true
			line = strings.TrimPrefix(line, string(first))
		default:
			begins = first == '=' || first == ','
			word.WriteByte(line[0])
			line = line[1:]
		}
	}
	end()
	return facts, expected, arrow, "", nil
}

// unquoted takes the name from the beginning of a word: what is in quotation marks, or
// all before the first of some characters.
func unquoted(word, until string) (name, rest string) {
	if quoted, err := strconv.QuotedPrefix(word); err == nil && word[0] == '"' {
		name, _ = strconv.Unquote(quoted)
		return name, word[len(quoted):]
	}
	if i := strings.Index(word, until); i >= 0 {
		return word[:i], word[i:]
	}
	return word, ""
}

// quoted returns a name as a line can have it: in quotation marks if it would be taken
// for something else. Among these are the characters and the words given.
func quoted(name, special string, words ...string) string {
	plain := name != "" && calendar.Plain(name) == name && !strings.Contains(name, "->") &&
		!strings.ContainsAny(name, `"#`+printed+special) && !strings.ContainsFunc(name, unicode.IsSpace)
	for _, word := range words {
		plain = plain && name != word
	}
	if plain {
		return name
	}
	return strconv.Quote(name)
}

// spoken returns what a decision prints for a word of a line: "a, b" for "a,b", and
// "unknown, not before 2028-03-01" for "2028-03-01+". It is the reverse of written. What
// is neither a name in quotation marks nor one without is no word.
func (e expectation) spoken(word string) (words string, err error) {
	if day, open := strings.CutSuffix(word, "+"); open && e.isEnd() && !strings.Contains(word, `"`) {
		return notBefore + day, nil
	}
	if !e.isList() {
		words, rest := unquoted(word, "\n")
		if rest != "" {
			return "", errors.New("there is more after the quotation marks; write it without them")
		}
		return words, nil
	}
	var names []string
	for more := true; more; {
		if word == "" || word[0] == ',' {
			return "", errBlankInList
		}
		var name string
		name, word = unquoted(word, ",")
		names = append(names, name)
		if word, more = strings.CutPrefix(word, ","); !more && word != "" {
			return "", errors.New("there is more after a name in quotation marks; write a comma between two names")
		}
	}
	if e.key == "allowed" { // in any order
		if all, err := actionsOf(names); err == nil {
			return all.String(), nil
		}
	}
	return strings.Join(names, ", "), nil
}

var errBlankInList = errors.New("a name is missing before or after a comma; write no blank beside it, as in rules=a,b")

// written returns the expected words as one word of a line.
func (e expectation) written(words string) string {
	if words == "" {
		return ""
	}
	if day, open := strings.CutPrefix(words, notBefore); open && e.isEnd() {
		return day + "+"
	}
	if !e.isList() {
		return quoted(words, "")
	}
	names := strings.Split(words, ", ")
	for i, name := range names {
		names[i] = quoted(name, ",")
	}
	return strings.Join(names, ",")
}

// isEnd reports whether what is expected is the last day of something.
func (e expectation) isEnd() bool { return e.key == "until" || e.key == "by" }

// isList reports whether what is expected can be several words.
func (e expectation) isList() bool {
	return e.key == "allowed" || e.key == "rules" || e.key == "missing" || e.key == "traits"
}
