package calendar

import "time"

// The conversions between a day's number and its year, month and day follow
// C. Neri and L. Schneider, "Euclidean affine functions and their application
// to calendar algorithms", Software: Practice and Experience 53 (2023),
// https://doi.org/10.1002/spe.3172. They count days from 0000-03-01, so that
// the leap day is the last of its year.

const (
	firstDay = 1       // 0001-01-01
	lastDay  = 3652059 // 9999-12-31
	marchOf0 = 305     // from day number 0 back to 0000-03-01
)

// dayNumber returns the number of an existing day of the years 1 to 9999.
func dayNumber(year int, month time.Month, day int) int32 {
	y, m := uint32(year), uint32(month)
	if m <= 2 {
		y--
		m += 12
	}
	century := y / 100
	return int32(1461*y/4-century+century/4+(979*m-2919)/32+uint32(day)-1) - marchOf0
}

// civil is the inverse of dayNumber.
func civil(number int32) (year int, month time.Month, day int) {
	n1 := 4*uint32(number+marchOf0) + 3
	century := n1 / 146097
	p2 := 2939745 * uint64(n1%146097|3)
	dayOfYear := uint32(p2) / 2939745 / 4
	n3 := 2141*dayOfYear + 197913
	year, month, day = int(100*century+uint32(p2>>32)), time.Month(n3>>16), int(n3&0xffff/2141)+1
	if dayOfYear >= 306 {
		year++
		month -= 12
	}
	return year, month, day
}

func daysIn(year int, month time.Month) int {
	if month == time.February {
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 30 | int(month^month>>3)&1 // 31 for the odd months to July and the even ones from August
}
