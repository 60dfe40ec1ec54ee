package calendar_test

import (
	"flag"
	"path/filepath"
	"testing"
)

var daysFile = flag.String("days", "", "a further day table to compare; a relative path counts from the module's root")

// Whole years of every calendar, day by day.
func TestDayTables(t *testing.T) {
	t.Run("testdata/days.txt", func(t *testing.T) {
		checkDayTable(t, filepath.Join("testdata", "days.txt"), "testdata/days.txt")
	})
	if *daysFile == "" {
		return
	}
	t.Run(*daysFile, func(t *testing.T) {
		path := *daysFile
		if !filepath.IsAbs(path) {
			path = filepath.Join("..", path) // tests run in their package's folder
		}
		checkDayTable(t, path, *daysFile)
	})
}
