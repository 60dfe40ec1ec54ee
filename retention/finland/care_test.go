package finland_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// Act 703/2023 s. 24(1): each class of documents, and no other, has the rule on documents that
// have been ordered to be archived, and every ceiling of the class yields to it. Samples and
// casts are no documents, what is kept permanently is not disposed of, and the record of an
// inspection is not about a client.
func TestOrdersToArchive(t *testing.T) {
	d := finland.HealthAndSocialCare().Definition()
	without := []retention.Class{finland.PatientHereditary, finland.SampleHereditary, finland.SampleBlocks, finland.SampleSlides, finland.SampleChemistry, finland.SampleCasts, finland.InspectionRecord}
	for _, info := range d.Classes {
		id := "fi.703.24." + strings.TrimPrefix(string(info.Class), "fi.703.")
		var orders []retention.Rule
		for _, r := range d.Rules {
			if r.Class == info.Class && r.Trigger == finland.ArchivingOrdered {
				orders = append(orders, r)
			}
		}
		if slices.Contains(without, info.Class) {
			assert.Empty(t, orders, info.Class)
			continue
		}
		if assert.Len(t, orders, 1, info.Class) {
			assert.Equal(t, id, orders[0].ID)
			assert.Equal(t, retention.Transfer, orders[0].Then, id)
		}
		for _, r := range d.Rules {
			yields := slices.ContainsFunc(d.Relations, func(rel retention.Relation) bool { return rel.Yields == r.ID && rel.To == id })
			assert.Equal(t, r.Class == info.Class && r.Bound.HasCeiling(), yields, "%s to %s", r.ID, id)
		}
	}
}

// The annex has 17 rows of patient documents, five of samples and models, 13 of social
// welfare and two of disclosures: each is cited, and those of s. 24 and s. 89 beside them.
func TestEveryRowOfTheAnnex(t *testing.T) {
	cited := map[string]bool{}
	for _, r := range finland.HealthAndSocialCare().Definition().Rules {
		if part, is := strings.CutPrefix(r.Basis.Article, "ss. 23(1), 24(1) and 101(3), annex, "); is {
			part, row, _ := strings.Cut(part, ", row ")
			cited[part+" "+row] = true
		} else {
			assert.Contains(t, []string{"s. 24(1)", "s. 89(4)"}, r.Basis.Article, r.ID)
		}
		assert.Equal(t, lawtest.Day("2024-01-01"), r.From, r.ID)
	}
	assert.Len(t, cited, 17+5-1+13+2, "the first row of samples is a permission, which is said beside its class")
	info, _ := finland.HealthAndSocialCare().Info(finland.SampleHereditary)
	assert.Contains(t, info.RulesFrom, "annex, samples and models, row 1")
}
