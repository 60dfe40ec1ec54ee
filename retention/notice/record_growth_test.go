package notice_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/notice"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

// A document of many classes costs as much for each as one of few: no class looks through the
// whole book.
func TestDocumentsGrowWithTheirClasses(t *testing.T) {
	cost := func(classes int) uint64 {
		d := retention.Definition{ID: "test"}
		for i := range classes {
			d.Rules = append(d.Rules, retention.Rule{ID: fmt.Sprint("rule-", i), Class: retention.Class(fmt.Sprint("class-", i)), Trigger: "closed",
				Bound: retention.Exactly, Period: retention.Years(1), Then: retention.Delete, Basis: calendar.Source{Citation: "Act 1/2000 s. 1"}})
		}
		b := retention.MustNewRulebook(d)
		day := calendar.MustParseDate("2026-11-30")
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		runs, err := sweep.Parse("0 3 1 * *", time.UTC)
		require.NoError(t, err)
		r := notice.Record{Book: b, On: day, Runs: runs}
		r.CSV(calendar.English, paper.Sheet{})
		_, err = r.MarshalJSON()
		require.NoError(t, err)
		var notices []notice.Notice
		for _, rule := range d.Rules {
			notices = append(notices, notice.For(b, rule.Class, day))
		}
		notice.Markdown(calendar.English, notices...)
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	cost(1) // what is made once
	few, many := cost(100), cost(800)
	assert.Less(t, float64(many)/float64(few), 8*1.5, "%d and %d bytes", few, many)
}
