package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

func TestUnrecognised(t *testing.T) {
	d := definition(floor(retention.Years(1)), changed(ceiling(retention.Years(5)), onClosed), changed(floor(retention.Years(9)), alive("", "1990-01-01")))
	d.Rules[2].Trigger = "repealed"
	d.Classes = []retention.ClassInfo{{Class: "test.other", RulesFrom: "the plan"}}
	b := load(t, d)
	var none *retention.Rulebook
	odd := happened(at("sen", "2020-01-01"), at(sent, "2020-01-01"), at("Closed", ""), at("sen", "2021-01-01"))
	for _, row := range []struct {
		why    string
		book   *retention.Rulebook
		class  retention.Class
		events []retention.Event
		want   []retention.Trigger
	}{
		{"none", b, letter, nil, nil},
		{"known", b, letter, happened(at(sent, "2020-01-01"), at(closed, "")), nil},
		{"known to a rule that is no longer law", b, letter, happened(at("repealed", "1980-01-01")), nil},
		{"each once, in order", b, letter, odd, []retention.Trigger{"Closed", "sen"}},
		{"appraisals and transfers are always known", b, letter,
			happened(at(retention.Transferred, ""), at(retention.AppraisedDelete, ""), at(retention.AppraisedTransfer, ""), at(retention.AppraisedKeep, "")), nil},
		{"without a name", b, letter, happened(at("", "2020-01-01")), []retention.Trigger{""}},
		{"of a class whose rules the host brings", b, "test.other", odd, nil},
		{"of an unknown class", b, "test.unknown", odd, nil},
		{"no book", none, letter, odd, nil},
		{"an empty book", &retention.Rulebook{}, letter, odd, nil},
	} {
		r := retention.Record{ID: "1", Class: row.class, Events: retention.EventsOf(row.events...)}
		assert.Equal(t, row.want, row.book.Unrecognised(r), row.why)
	}
}
