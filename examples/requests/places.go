package main

import (
	"slices"
	"time"
	_ "time/tzdata" // the zones, on machines that have none

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// place is whose law it is, and in which country the answer is due.
type place struct {
	key      string // of the sentence with its name
	calendar *calendar.Calendar
	zone     *time.Location
	windows  []reply.Window
	hours    []reply.HourWindow
}

// placesIn returns the places of a country, or all of them.
//
// A window knows its law, and the host brings the calendar and the zone of the
// country in which the answer is due. So a window of the EU is in two places:
// the month is the same in Finland and in Estonia, the holidays are not.
func placesIn(country string) []place {
	fi, helsinki := calendar.Finland(), zone("Europe/Helsinki")
	ee, tallinn := calendar.Estonia(), zone("Europe/Tallinn")
	// The calendar of Ukraine knows options, such as the end of the suspension
	// of holidays; without any it returns the earlier days.
	ua, kyiv := calendar.Ukraine(), zone("Europe/Kyiv")

	all := []place{
		{"place.eu.fi", fi, helsinki, eu.Windows(), eu.HourWindows()},
		{"place.fi", fi, helsinki, finland.Windows(), finland.HourWindows()},
		{"place.eu.ee", ee, tallinn, eu.Windows(), eu.HourWindows()},
		{"place.ee", ee, tallinn, estonia.Windows(), estonia.HourWindows()},
		{"place.ua", ua, kyiv, ukraine.Windows(), ukraine.HourWindows()},
	}
	return slices.DeleteFunc(all, func(p place) bool {
		return country != "all" && country != p.calendar.Country()
	})
}

func zone(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		panic(err) // time/tzdata has it
	}
	return loc
}
