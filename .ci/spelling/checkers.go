package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"unicode"
)

// checker tells for a language which words are not spelt right.
type checker struct {
	language string
	// Debian has the program and the dictionary in these packages.
	program, packages string
	// nonsense is a word of no language. A checker that knows it checks nothing.
	nonsense string
	// letters are those in which the language is written.
	letters *unicode.RangeTable
	run     func(ctx context.Context, words []string) (unknown []string, err error)
}

var checkers = []checker{
	{"en", "hunspell", "hunspell hunspell-en-gb", "qzxwvqj", unicode.Latin, hunspell("en_GB")},
	{"fi", "voikkospell", "libvoikko-dev voikko-fi", "qzxwvqj", unicode.Latin, voikkospell},
	{"sv", "hunspell", "hunspell hunspell-sv", "qzxwvqj", unicode.Latin, hunspell("sv_FI", "sv_SE")},
	{"et", "hunspell", "hunspell myspell-et", "qzxwvqj", unicode.Latin, hunspell("et_EE")},
	{"uk", "hunspell", "hunspell hunspell-uk", "щґжфцкщ", unicode.Cyrillic, hunspell("uk_UA")},
}

// notInstalled is a program or a dictionary that is not there.
type notInstalled struct{ packages string }

func (n *notInstalled) Error() string {
	return fmt.Sprintf("install %s (Debian's names)", n.packages)
}

var errNoDictionary = errors.New("there is no dictionary")

// unknown returns which of the words the checker does not know. A word without a letter of
// the language's alphabet is one of them: the Ukrainian dictionary passes all of Latin,
// even an i that should be an і.
func (c checker) unknown(ctx context.Context, words []string) ([]string, error) {
	list, err := c.run(ctx, append([]string{c.nonsense}, words...))
	switch {
	case errors.Is(err, exec.ErrNotFound), errors.Is(err, errNoDictionary):
		return nil, &notInstalled{c.packages}
	case err != nil:
		return nil, fmt.Errorf("%s: %w", c.program, err)
	case !slices.Contains(list, c.nonsense):
		return nil, fmt.Errorf("%s says that it knows %q, so it has checked nothing", c.program, c.nonsense)
	}
	var unknown []string
	for _, word := range words {
		if slices.Contains(list, word) || !strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(c.letters, r) }) {
			unknown = append(unknown, word)
		}
	}
	for _, word := range list {
		if word != c.nonsense && !slices.Contains(words, word) {
			return nil, fmt.Errorf("%s reports %q, which it was not asked about", c.program, word)
		}
	}
	return unknown, nil
}

// hunspell asks the first of the dictionaries that is there.
func hunspell(dictionaries ...string) func(context.Context, []string) ([]string, error) {
	return func(ctx context.Context, words []string) ([]string, error) {
		for _, dictionary := range dictionaries {
			// A line is a word, in UTF-8 whatever the dictionary is written in.
			said, complaint, err := ask(ctx, words, "hunspell", "-i", "utf-8", "-d", dictionary, "-w", "-l")
			if strings.Contains(complaint, "Can't open affix or dictionary files") {
				continue
			}
			return said, err
		}
		return nil, errNoDictionary
	}
}

// voikkospell says of each word C or W.
func voikkospell(ctx context.Context, words []string) (unknown []string, err error) {
	said, complaint, err := ask(ctx, words, "voikkospell", "-d", "fi")
	if strings.Contains(complaint, "Initialization of Voikko failed") {
		return nil, errNoDictionary
	}
	if err != nil {
		return nil, err
	}
	if len(said) != len(words) {
		return nil, fmt.Errorf("it answers for %d of %d words: %s", len(said), len(words), complaint)
	}
	for i, line := range said {
		switch line {
		case "C: " + words[i]:
		case "W: " + words[i]:
			unknown = append(unknown, words[i])
		default:
			return nil, fmt.Errorf("of %q it says %q", words[i], line)
		}
	}
	return unknown, nil
}

// ask gives a program a word a line. It returns its lines, and what it complains of.
func ask(ctx context.Context, words []string, name string, args ...string) (said []string, complaint string, err error) {
	var out, complaints bytes.Buffer
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	cmd.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	cmd.Stdout, cmd.Stderr = &out, &complaints
	err = cmd.Run()
	complaint = strings.TrimSpace(complaints.String())
	if err != nil && complaint != "" {
		err = fmt.Errorf("%w: %s", err, complaint)
	}
	for line := range strings.Lines(out.String()) {
		if line = strings.TrimSpace(line); line != "" {
			said = append(said, line)
		}
	}
	return said, complaint, err
}
