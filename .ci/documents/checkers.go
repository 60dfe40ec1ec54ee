package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// checker is a program that reads documents.
type checker struct {
	name    string
	install string // how to get it
	endings []string
	// find returns the command line before the files.
	find func() (program []string, found bool)
	// check returns what is wrong with the files. An error is that nothing was checked.
	check func(ctx context.Context, program, files []string) (problems []string, err error)
}

func checkers(scratch, shots string) []checker {
	const debian = "Debian: "
	return []checker{
		{"xmllint", debian + "libxml2-utils", []string{".svg"}, inPath([]string{"xmllint"}, "--noout", "--nonet"), complains},
		{"rsvg-convert", debian + "librsvg2-bin", []string{".svg"}, inPath([]string{"rsvg-convert"}, "--width", "390"), renders(scratch)},
		{"vnu", "vnu in the path or VNU_JAR, and Java; github.com/validator/validator", []string{".html", ".svg"}, vnu, complains},
		{"chromium", debian + "chromium", []string{".html", ".svg"}, inPath([]string{"chromium", "chromium-browser", "google-chrome"}), browser{scratch, shots}.check},
		{"soffice", debian + "libreoffice-calc-nogui", []string{".csv", ".xlsx"}, inPath([]string{"soffice", "libreoffice"}, "--headless"), opens(scratch)},
	}
}

// inPath finds the first program that is installed, with its arguments.
func inPath(names []string, args ...string) func() ([]string, bool) {
	return func() ([]string, bool) {
		for _, name := range names {
			if path, err := exec.LookPath(name); err == nil {
				return append([]string{path}, args...), true
			}
		}
		return nil, false
	}
}

// vnu finds the Nu Html Checker.
func vnu() ([]string, bool) {
	args := []string{"--errors-only", "--also-check-svg", "--format", "gnu"}
	if program, found := inPath([]string{"vnu"}, args...)(); found {
		return program, true
	}
	jar := os.Getenv("VNU_JAR")
	if jar == "" {
		return nil, false
	}
	return inPath([]string{"java"}, append([]string{"-jar", jar}, args...)...)()
}

// complains runs a validator, which writes a line for each problem and then fails.
func complains(ctx context.Context, program, files []string) ([]string, error) {
	said, err := output(ctx, slices.Concat(program, files))
	return complaints(said, err)
}

// complaints returns the problems among what a validator has said.
func complaints(said string, err error) ([]string, error) {
	problems := strings.FieldsFunc(said, func(r rune) bool { return r == '\n' || r == '\r' })
	var failed *exec.ExitError
	switch {
	case err != nil && !errors.As(err, &failed):
		return nil, fmt.Errorf("%w: %s", err, said)
	case (err == nil) != (len(problems) == 0):
		return nil, fmt.Errorf("whether it finds something is not clear: %v: %q", err, said)
	}
	return problems, nil
}

// output runs a program and returns all that it says.
func output(ctx context.Context, program []string) (string, error) {
	said, err := exec.CommandContext(ctx, program[0], program[1:]...).CombinedOutput()
	return string(said), err
}

// renders draws each picture, which must not be blank.
func renders(scratch string) func(context.Context, []string, []string) ([]string, error) {
	return func(ctx context.Context, program, files []string) (problems []string, err error) {
		to := filepath.Join(scratch, "picture.png")
		for _, file := range files {
			said, err := output(ctx, slices.Concat(program, []string{"--output", to, file}))
			if err != nil {
				problems = append(problems, fmt.Sprintf("%s: %v: %s", file, err, strings.TrimSpace(said)))
				continue
			}
			drawn, err := os.ReadFile(to)
			if err != nil {
				return nil, err
			}
			picture, err := png.Decode(bytes.NewReader(drawn))
			if err != nil {
				return nil, err
			}
			if colours(picture) < 3 {
				problems = append(problems, file+": the picture is blank")
			}
		}
		return problems, nil
	}
}

// colours counts the colours of a picture, up to three.
func colours(picture image.Image) int {
	seen := map[color.Color]bool{}
	bounds := picture.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y && len(seen) < 3; y++ {
		for x := bounds.Min.X; x < bounds.Max.X && len(seen) < 3; x++ {
			seen[picture.At(x, y)] = true
		}
	}
	return len(seen)
}

// opens lets an office program open each table and save it.
func opens(scratch string) func(context.Context, []string, []string) ([]string, error) {
	return func(ctx context.Context, program, files []string) (problems []string, err error) {
		from, to := filepath.Join(scratch, "tables"), filepath.Join(scratch, "saved")
		args := append(program, "-env:UserInstallation=file://"+filepath.Join(scratch, "profile"), "--convert-to", "ods", "--outdir", to)
		if err := os.MkdirAll(from, 0o755); err != nil {
			return nil, err
		}
		saved := make([]string, len(files))
		for i, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			name := strconv.Itoa(i)
			copied := filepath.Join(from, name+filepath.Ext(file))
			if err := os.WriteFile(copied, text, 0o600); err != nil {
				return nil, err
			}
			args, saved[i] = append(args, copied), filepath.Join(to, name+".ods")
		}
		said, err := output(ctx, args)
		if err != nil {
			return nil, fmt.Errorf("%w: %s", err, said)
		}
		for i, file := range files {
			if _, err := os.Stat(saved[i]); err != nil {
				problems = append(problems, file+": it was not opened")
			}
		}
		return problems, nil
	}
}
