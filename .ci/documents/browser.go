package main

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// browser opens pages and pictures in Chromium without a screen.
type browser struct{ scratch, shots string }

// A page is looked at in the width of a telephone.
const phone = 390

// check opens every document in one page of ours, and measures it: nothing may be wider than
// the telephone, and a picture must have a size. With shots it takes pictures too.
func (b browser) check(ctx context.Context, program, files []string) (problems []string, err error) {
	program = append(program, "--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
		"--user-data-dir="+filepath.Join(b.scratch, "browser"), "--allow-file-access-from-files")
	if os.Geteuid() == 0 {
		program = append(program, "--no-sandbox")
	}
	frame := filepath.Join(b.scratch, "frame.html")
	if err := os.WriteFile(frame, []byte(framed(files)), 0o600); err != nil {
		return nil, err
	}
	said, err := output(ctx, slices.Concat(program, []string{"--virtual-time-budget=600000", "--timeout=600000", "--dump-dom", address(frame)}))
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, said)
	}
	problems, err = measured(said, files)
	if err != nil || b.shots == "" {
		return problems, err
	}
	return problems, b.shoot(ctx, program, files)
}

// address returns that of a file.
func address(file string) string { return (&url.URL{Scheme: "file", Path: file}).String() }

// measure is what the page of ours says of a document.
type measure struct {
	File   string `json:"file"`
	Opened bool   `json:"opened"`
	Width  int    `json:"width"`  // that the content needs
	Height int    `json:"height"` // the same
}

// framed returns a page that opens the documents one after the other and writes a list of
// measures.
func framed(files []string) string {
	var addresses []string
	for _, file := range files {
		addresses = append(addresses, address(file))
	}
	list, _ := json.Marshal(addresses) // strings have a form in JSON
	return fmt.Sprintf(`<!doctype html><meta charset="utf-8"><title>frame</title><body><script>
const list = %s, all = []
const open = (tag, from, file) => new Promise(done => {
	const box = document.createElement(tag)
	box.style = "width: %dpx; height: 800px; border: 0"
	box.onload = () => done([box, true])
	box.onerror = () => done([box, false])
	box[from] = file
	document.body.append(box)
})
addEventListener("load", async () => {
	for (const file of list) {
		const picture = file.endsWith(".svg")
		const [box, opened] = await open(picture ? "img" : "iframe", "src", file)
		const root = picture ? null : box.contentDocument?.documentElement
		all.push({file, opened: opened && (picture || !!root), width: picture ? box.naturalWidth : root?.scrollWidth ?? 0, height: picture ? box.naturalHeight : root?.scrollHeight ?? 0})
		box.remove()
	}
	const report = document.createElement("pre")
	report.id = "report"
	report.textContent = JSON.stringify(all)
	document.body.append(report)
})
</script>`, list, phone)
}

// measured reads the measures from the page of ours as the browser has it in the end, and
// returns what is wrong.
func measured(page string, files []string) (problems []string, err error) {
	_, text, found := strings.Cut(page, `<pre id="report">`)
	text, _, ended := strings.Cut(text, "</pre>")
	if !found || !ended {
		return nil, fmt.Errorf("it has measured nothing: %.300s", page)
	}
	var all []measure
	if err := json.Unmarshal([]byte(html.UnescapeString(text)), &all); err != nil {
		return nil, err
	}
	if len(all) != len(files) {
		return nil, fmt.Errorf("it has measured %d of %d documents", len(all), len(files))
	}
	for i, m := range all {
		switch picture := filepath.Ext(files[i]) == ".svg"; {
		case !m.Opened || m.Width <= 0 || m.Height <= 0:
			problems = append(problems, files[i]+": it was not opened, or has no size")
		case !picture && m.Width > phone:
			problems = append(problems, fmt.Sprintf("%s: it needs %d pixels, and a telephone has %d", files[i], m.Width, phone))
		}
	}
	return problems, nil
}

// shoot takes pictures of each page on a desktop and on a telephone, and prints it.
func (b browser) shoot(ctx context.Context, program, files []string) error {
	if err := os.MkdirAll(b.shots, 0o755); err != nil {
		return err
	}
	small := filepath.Join(b.scratch, "small.html") // the window itself is never so narrow
	for _, file := range files {
		if filepath.Ext(file) != ".html" {
			continue
		}
		page := fmt.Sprintf(`<!doctype html><title>small</title><body style="margin: 0"><iframe src="%s" style="width: %dpx; height: 1800px; border: 0"></iframe>`, html.EscapeString(address(file)), phone)
		if err := os.WriteFile(small, []byte(page), 0o600); err != nil {
			return err
		}
		to := filepath.Join(b.shots, shotName(file))
		for _, args := range [][]string{
			{"--window-size=1280,1800", "--screenshot=" + to + ".desktop.png", address(file)},
			{"--window-size=500,1800", "--screenshot=" + to + ".phone.png", address(small)},
			{"--no-pdf-header-footer", "--print-to-pdf=" + to + ".pdf", address(file)},
		} {
			if said, err := output(ctx, slices.Concat(program, args)); err != nil {
				return fmt.Errorf("%s: %w: %s", file, err, said)
			}
		}
	}
	return nil
}

// shotName returns how the pictures of a file are called: by its last two folders.
func shotName(file string) string {
	parts := strings.Split(filepath.ToSlash(file), "/")
	return strings.Join(parts[max(0, len(parts)-3):], ".")
}
