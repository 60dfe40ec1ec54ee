// Documents writes the documents of examples/documents into a folder and lets the programs
// of others read them: validators, and what people will open them with.
//
//	go run ./.ci/documents [-dir folder] [-shots folder]
//
// It must be run in the folder of the module. Without -dir the documents are gone afterwards.
// With -shots Chromium also takes a picture of every page at the width of a desktop and of a
// telephone, and prints it; somebody must look at them.
//
// A program that is not installed checks nothing, which is said at the end and is no failure.
// Of the Nu Html Checker either vnu is in the path, or VNU_JAR names its vnu.jar.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("documents: ")
	dir := flag.String("dir", "", "the `folder` to write the documents into, and keep them")
	shots := flag.String("shots", "", "the `folder` for pictures of the pages")
	flag.Parse()
	problems, err := run(context.Background(), *dir, *shots, os.Stdout)
	if err != nil {
		log.Fatal(err)
	}
	if problems > 0 {
		os.Exit(1)
	}
}

// run writes the documents and checks them. It returns how many problems there are.
func run(ctx context.Context, dir, shots string, to io.Writer) (problems int, err error) {
	scratch, err := os.MkdirTemp("", "documents")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(scratch)) }()
	if dir == "" {
		dir = filepath.Join(scratch, "documents")
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return 0, err
	}
	if shots != "" {
		if shots, err = filepath.Abs(shots); err != nil {
			return 0, err
		}
	}
	write := exec.CommandContext(ctx, "go", "run", ".", "-dir", dir)
	write.Dir, write.Stdout, write.Stderr = filepath.Join("examples", "documents"), to, os.Stderr
	if err := write.Run(); err != nil {
		return 0, fmt.Errorf("examples/documents: %w", err)
	}
	return check(ctx, dir, checkers(scratch, shots), to)
}

// check lets each checker read its documents, and writes what is wrong and what was checked.
func check(ctx context.Context, dir string, checkers []checker, to io.Writer) (problems int, err error) {
	var checked, unchecked []string
	for _, c := range checkers {
		files, err := documents(dir, c.endings)
		if err != nil {
			return 0, err
		}
		if len(files) == 0 {
			return 0, fmt.Errorf("there is no document that ends in %s", strings.Join(c.endings, " or "))
		}
		program, found := c.find()
		if !found {
			unchecked = append(unchecked, fmt.Sprintf("%s (%s)", c.name, c.install))
			continue
		}
		wrong, err := c.check(ctx, program, files)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", c.name, err)
		}
		for _, text := range wrong {
			fmt.Fprintf(to, "%s: %s\n", c.name, strings.ReplaceAll(text, dir+string(filepath.Separator), ""))
		}
		problems += len(wrong)
		checked = append(checked, fmt.Sprintf("%s %d", c.name, len(files)))
	}
	if checked == nil {
		checked = append(checked, "nothing was checked")
	}
	fmt.Fprintf(to, "documents: %s", strings.Join(checked, ", "))
	if unchecked != nil {
		fmt.Fprintf(to, "; not installed: %s", strings.Join(unchecked, ", "))
	}
	fmt.Fprintln(to)
	if problems > 0 {
		fmt.Fprintf(to, "documents: problems: %d\n", problems)
	}
	return problems, nil
}

// documents returns the files below a folder whose names have one of the endings.
func documents(dir string, endings []string) (files []string, err error) {
	err = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && slices.Contains(endings, filepath.Ext(path)) {
			files = append(files, path)
		}
		return err
	})
	return files, err
}
