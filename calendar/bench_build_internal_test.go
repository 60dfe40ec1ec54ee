package calendar

import "testing"

// Building is done once, on first use.
func BenchmarkBuild(b *testing.B) {
	for _, country := range []string{"fi", "ee", "ua"} {
		ofCountry(country) // what made compares with is built before
		b.Run(country, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				made(country)
			}
		})
	}
	b.Run("ua+transfers", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Ukraine(CabinetTransfers())
		}
	})
}

// Calendars with options or with days of the host's are built by each call.
func BenchmarkDerive(b *testing.B) {
	d := MustParseDate("2026-11-23")
	fi, ee := Finland(), Estonia()
	b.Run("Close", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = fi.Close("stocktaking", d)
		}
	})
	b.Run("Common", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = Common(fi, ee)
		}
	})
}

// A list takes as long as it is, however far away its days are.
func BenchmarkLists(b *testing.B) {
	c := Finland()
	for _, year := range []string{"1967", "2099"} {
		first, last := MustParseDate(year+"-01-01"), MustParseDate(year+"-12-31")
		b.Run("Holidays/"+year, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = c.Holidays(first, last)
			}
		})
		b.Run("Count/"+year, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = c.Count(first, last)
			}
		})
		b.Run("Day/"+year, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = c.Day(first)
			}
		})
	}
}
