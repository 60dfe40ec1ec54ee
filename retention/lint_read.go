package retention

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// unread looks for law of which nothing says that somebody has ever read it: neither the
// book's CheckedThrough nor what the rule cites has a day, and no doubt says how it was read
// instead. If no rule of the book has one, that is said of the book, once. Up to which day law
// was read is another finding.
func (p *lintPart) unread(on calendar.Date, read map[string]bool) (findings []Finding) {
	if on.IsZero() {
		return nil
	}
	var ids set[string]
	all := true
	p.all(func(r *bookRule) {
		if r.isUnread(read) {
			ids.add(r.ID)
		} else {
			all = false
		}
	})
	if len(ids.list) == 0 {
		return nil
	}
	if all {
		return []Finding{{Code: FindingUnread, Rules: ids.list, Args: map[string]any{"book": p.book}}}
	}
	for _, id := range ids.list {
		findings = append(findings, Finding{Code: FindingUnread, Rules: []string{id}, Args: map[string]any{"rule": id}})
	}
	return findings
}

func (r *bookRule) isUnread(read map[string]bool) bool {
	b := r.Basis
	return r.checkedThrough.IsZero() && b.Checked.IsZero() && b.Doubt == "" && !read[b.URL] && !read[b.Citation] && !read[strings.TrimSpace(strings.TrimSuffix(b.Citation, b.Article))]
}

// readSources returns what the book says was read: the citations and the addresses of its
// Sources with a day.
func (b *Rulebook) readSources() map[string]bool {
	read := map[string]bool{}
	for _, s := range b.known().definition.Sources {
		if !s.Checked.IsZero() {
			read[s.Citation] = true
			if s.URL != "" {
				read[s.URL] = true
			}
		}
	}
	return read
}

// ahead is how many days after the day asked about law can have been read: an author's day
// need not be ours.
const ahead = 7

// readAhead looks for law that was read after the day asked about, and once for each such
// day: then a year is wrong, and what was read passes for new for as long.
func (p *lintPart) readAhead(on calendar.Date) (findings []Finding) {
	latest := on.AddDays(ahead)
	type read struct {
		day     calendar.Date
		through bool // the law of the book, and not the source of a rule
	}
	var days set[read]
	ids := map[read]*set[string]{}
	add := func(day read, id string) {
		if day.day.After(latest) {
			if days.add(day); ids[day] == nil {
				ids[day] = &set[string]{}
			}
			ids[day].add(id)
		}
	}
	p.all(func(r *bookRule) {
		add(read{r.checkedThrough, true}, r.ID)
		add(read{r.Basis.Checked, false}, r.ID)
		add(read{r.Retroactive.Checked, false}, r.ID)
	})
	for _, day := range days.list {
		args := map[string]any{"book": p.book}
		if args["checked"] = day.day; day.through {
			args = map[string]any{"book": p.book, "through": day.day}
		}
		if list := ids[day].list; len(list) == 1 && !day.through {
			delete(args, "book")
			args["rule"] = list[0]
		}
		findings = append(findings, Finding{Code: FindingReadAhead, Rules: ids[day].list, Args: args, On: on})
	}
	return findings
}
