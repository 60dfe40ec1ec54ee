// Spelling takes every word of every sentence for people, in each language, through the
// free spelling checkers: hunspell, and voikkospell for Finnish.
//
//	go run ./.ci/spelling
//
// A word that a checker does not know is misspelt, unless it stands in words.xx.txt, where
// xx is the language, or in words.txt, which holds for all: names, and words of code. A
// line of these lists is a word, a tab, and why the word is right. One that no sentence has
// any more must be taken out. Dictionaries differ between releases, so that one of them
// knows a word of a list is only mentioned.
//
// A language whose checker is not installed is not checked, which is said at the end and is
// no failure.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
)

// lists is the folder of the lists of words.
const lists = ".ci/spelling"

func main() {
	log.SetFlags(0)
	log.SetPrefix("spelling: ")
	problems, err := check(context.Background(), os.DirFS("."), checkers, os.Stdout)
	if err != nil {
		log.Fatal(err)
	}
	if problems > 0 {
		os.Exit(1)
	}
}

// check writes what is wrong with the sentences in files, and what was checked. It returns
// how many problems there are.
func check(ctx context.Context, files fs.FS, checkers []checker, to io.Writer) (problems int, err error) {
	problem := func(format string, args ...any) {
		problems++
		fmt.Fprintf(to, format+"\n", args...)
	}
	common, wrong, err := listOf(files, lists+"/words.txt")
	if err != nil {
		return 0, err
	}
	for _, text := range wrong {
		problem("%s", text)
	}
	somewhere := map[string]bool{}  // words of the common list that a language has
	unknown := map[string]bool{}    // and that one has whose checker does not know them
	var checked, unchecked []string // languages
	all := true
	for _, c := range checkers {
		uses, err := usesOf(files, c.language)
		if err != nil {
			return 0, err
		}
		if len(uses) == 0 {
			return 0, fmt.Errorf("no sentence is in %s; run this in the folder of the module", c.language)
		}
		own, wrong, err := listOf(files, fmt.Sprintf("%s/words.%s.txt", lists, c.language))
		if err != nil {
			return 0, err
		}
		for _, text := range wrong {
			problem("%s", text)
		}
		missed, err := c.unknown(ctx, slices.Sorted(maps.Keys(uses)))
		var not *notInstalled
		installed := !errors.As(err, &not)
		switch {
		case !installed:
			unchecked = append(unchecked, fmt.Sprintf("%s: %v", c.language, not))
			all = false
		case err != nil:
			return 0, fmt.Errorf("%s: %w", c.language, err)
		default:
			checked = append(checked, fmt.Sprintf("%s %d words", c.language, len(uses)))
		}

		var misspelt []use // the first of each word
		excused := map[string]bool{}
		for _, word := range missed {
			if entry := common.find(word); entry != "" {
				unknown[entry] = true
				continue
			}
			if entry := own.find(word); entry != "" {
				excused[entry] = true
				continue
			}
			misspelt = append(misspelt, uses[word][0])
		}
		slices.SortFunc(misspelt, use.compare)
		for _, u := range misspelt {
			more := ""
			if n := len(uses[u.word]); n > 1 {
				more = fmt.Sprintf(", in %d sentences", n)
			}
			problem("%s:%d: %s: %q is misspelt%s; correct it, or say in %s/words.%s.txt why it is right", u.file, u.line, u.key, u.word, more, lists, c.language)
		}

		had := map[string]bool{}
		for word := range uses {
			somewhere[common.find(word)] = true
			had[own.find(word)] = true
		}
		for _, entry := range own.inOrder() {
			switch {
			case common[entry] > 0:
				problem("%s/words.%s.txt:%d: %q is in words.txt too; take one out", lists, c.language, own[entry], entry)
			case !had[entry]:
				problem("%s/words.%s.txt:%d: no sentence has %q; take it out", lists, c.language, own[entry], entry)
			case installed && !excused[entry]:
				fmt.Fprintf(to, "%s/words.%s.txt:%d: note: %s knows %q\n", lists, c.language, own[entry], c.program, entry)
			}
		}
	}
	for _, entry := range common.inOrder() {
		switch {
		case !somewhere[entry]:
			problem("%s/words.txt:%d: no sentence has %q; take it out", lists, common[entry], entry)
		case all && !unknown[entry]:
			fmt.Fprintf(to, "%s/words.txt:%d: note: every checker whose language has %q knows it\n", lists, common[entry], entry)
		}
	}
	if len(checked) == 0 {
		checked = append(checked, "nothing was checked")
	}
	fmt.Fprintf(to, "spelling: %s", strings.Join(checked, ", "))
	if len(unchecked) > 0 {
		fmt.Fprintf(to, "; not checked: %s", strings.Join(unchecked, "; "))
	}
	fmt.Fprintln(to)
	if problems > 0 {
		fmt.Fprintf(to, "spelling: problems: %d\n", problems)
	}
	return problems, nil
}
