package retention

import "github.com/keepuntil/keepuntil/calendar"

// unite makes of the declarations of several books those of their union: each name once,
// with its first title, and, where some of the books declare a kind of names, also those
// that the rules of the others use.
func (d *Definition) unite() {
	d.Classes = unitedClasses(d.Classes)
	d.Triggers = firstTitled(d.Triggers, func(info TriggerInfo) (name Trigger, title, start calendar.Names) {
		return info.Trigger, info.Title, info.Start
	})
	d.Traits = firstTitled(d.Traits, func(info TraitInfo) (name Trait, title, start calendar.Names) {
		return info.Trait, info.Title, calendar.Names{}
	})
	var classes set[Class]
	var triggers set[Trigger]
	var traits set[Trait]
	for _, info := range d.Classes {
		classes.add(info.Class)
	}
	for _, info := range d.Triggers {
		triggers.add(info.Trigger)
	}
	for _, info := range d.Traits {
		traits.add(info.Trait)
	}
	triggers.add(everyBooks[:]...)
	traits.add("")
	closed := [...]bool{d.declaresClasses(), len(d.Triggers) > 0, len(d.Traits) > 0}
	for i := range d.Rules {
		r := &d.Rules[i]
		if closed[0] && !classes.known[r.Class] {
			classes.add(r.Class)
			d.Classes = append(d.Classes, ClassInfo{Class: r.Class})
		}
		if closed[1] && !triggers.known[r.Trigger] {
			triggers.add(r.Trigger)
			d.Triggers = append(d.Triggers, TriggerInfo{Trigger: r.Trigger})
		}
		for _, t := range [...]Trait{r.When, r.Unless} {
			if closed[2] && !traits.known[t] {
				traits.add(t)
				d.Traits = append(d.Traits, TraitInfo{Trait: t})
			}
		}
	}
}

// unitedClasses returns what is said of classes, each entry once and one title a class.
func unitedClasses(infos []ClassInfo) []ClassInfo {
	titled := map[Class]bool{}
	var list set[ClassInfo]
	for _, info := range infos {
		if titled[info.Class] {
			info.Title = calendar.Names{}
		}
		titled[info.Class] = titled[info.Class] || info.Title != calendar.Names{}
		if said := info; said != (ClassInfo{Class: info.Class}) || !titled[info.Class] {
			list.add(info)
		}
	}
	return list.list
}

// firstTitled returns what declares names, each once: the first that has a title or, if none
// has, the first that has a start or, if none has, the first.
func firstTitled[Info any, Name comparable](infos []Info, of func(Info) (name Name, title, start calendar.Names)) (list []Info) {
	at := map[Name]int{}
	none := calendar.Names{}
	for _, info := range infos {
		name, title, start := of(info)
		i, known := at[name]
		if !known {
			at[name] = len(list)
			list = append(list, info)
			continue
		}
		if _, has, starts := of(list[i]); has == none && (title != none || starts == none && start != none) {
			list[i] = info
		}
	}
	return list
}
