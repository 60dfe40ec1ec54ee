package ukraine_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// Tax Code art. 44 p. 44.3: minimum periods in days, and nothing goes before an appraisal.
func TestTaxDocuments(t *testing.T) {
	for _, row := range []struct {
		why, until string
		class      retention.Class
		from       retention.Trigger
	}{
		{"44.3.1, the return filed", "2031-02-28", ukraine.TaxControlDocument, ukraine.ReturnFiled},
		{"44.3.1, not filed", "2031-02-28", ukraine.TaxControlDocument, ukraine.FilingDue},
		{"44.3.2, the return filed", "2029-02-28", ukraine.CompanyTaxDocument, ukraine.ReturnFiled},
		{"44.3.2, not filed", "2029-02-28", ukraine.CompanyTaxDocument, ukraine.FilingDue},
		{"44.3.3, the return filed", "2027-03-01", ukraine.OtherTaxDocument, ukraine.ReturnFiled},
		{"44.3.3, not filed", "2027-03-01", ukraine.OtherTaxDocument, ukraine.FilingDue},
		{"44.3.4, the operation", "2027-03-01", ukraine.ControlledDocument, ukraine.Operation},
		{"44.3.4, a permit", "2027-03-01", ukraine.ControlledPermit, ukraine.PermitEnded},
	} {
		t.Run(row.why, func(t *testing.T) {
			r := lawtest.Record(row.class, lawtest.At(row.from, "2024-03-01"))
			want, last := "in force; until "+row.until+"; nothing", lawtest.Day(row.until)
			assert.Equal(t, want+"; appraisal open", lawtest.Tell(ukraine.TaxDocuments().Assess(r, last)))
			assert.Equal(t, want+"; ground; appraisal open", lawtest.Tell(ukraine.TaxDocuments().Assess(r, last.AddDays(1))))
		})
	}
}

// P. 44.4: 1095 days more than p. 44.3, in each of the classes of p. 44.1.
func TestNoticedDocumentsAreKeptLonger(t *testing.T) {
	periods := map[string]retention.Period{}
	for _, r := range ukraine.TaxDocuments().Definition().Rules {
		periods[r.ID] = r.Period // of the newest version
	}
	for last, days := range map[string]int{"1": 2555, "2": 1825, "3": 1095} {
		assert.Equal(t, retention.Days(days), periods["ua.2755.44.3."+last])
		assert.Equal(t, retention.Days(days), periods["ua.2755.44.3."+last+".unfiled"])
		assert.Equal(t, retention.Days(days+1095), periods["ua.2755.44.4."+last])
	}
}

func TestTaxDocumentsAreMinimumPeriods(t *testing.T) {
	for _, b := range []*retention.Rulebook{ukraine.TaxDocuments(), ukraine.MoneyLaundering(), ukraine.PublishedStatements()} {
		assert.Equal(t, lawtest.Day("2026-02-21"), b.Definition().CheckedThrough)
		for _, r := range b.Definition().Rules {
			assert.Equal(t, retention.AtLeast, r.Bound, r.ID)
			assert.NotEmpty(t, r.Basis.Doubt, r.ID)
			assert.NotEmpty(t, r.Basis.URL, r.ID)
			assert.Equal(t, r.ID != "ua.996.14.7", r.Appraise, "%s: law 3814-XII art. 6(3)", r.ID)
		}
	}
}
