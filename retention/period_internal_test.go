package retention

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The calendar repeats after 400 years, which are 4,800 months and 146,097 days.
func TestPeriodDaysOnAverage(t *testing.T) {
	for p, want := range map[Period]int{
		Days(10): 10, Weeks(3): 21, Months(4800): 146097, Months(4799): 146066, Months(48): 1460, Years(400): 146097, Years(399): 145731,
		Immediately(): 0, Permanently(): 0,
	} {
		assert.Equal(t, want, p.days(), p)
	}
}
