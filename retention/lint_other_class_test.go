package retention_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// A rule whose ID is that of one class, and that binds another one.
func TestLintFindsIDsOfOtherClasses(t *testing.T) {
	custom := "a.x:a.x a.y.keep:a.y a.y.limit:a.y a.z:a.z a.v:a.v a.w:a.w "
	for _, row := range []struct{ why, rules, want string }{
		{"each ID begins with its class", custom, ""},
		{"one with another", custom + "a.x.keep:a.z", "a.x.keep"},
		{"one with none, and another rule has its class", custom + "a.u:a.z", "a.u"},
		{"one with none, and a class of its own", custom + "a.u:a.t", ""},
		{"two with none", custom + "a.u:a.z a.t:a.z", ""},
		{"a class below another one", custom + "a.y:a.y.old", ""},
		{"an ID below its class", custom + "a.z.1.2:a.z", ""},
		{"no custom", "r1:a.x r2:a.x a.x.3:a.z r4:a.z", ""},
		{"many", custom + "a.x.1:a.z a.x.2:a.z a.x.3:a.z", ""},
	} {
		d := retention.Definition{ID: "a"}
		for i, rule := range strings.Fields(row.rules) {
			id, class, _ := strings.Cut(rule, ":")
			d.Rules = append(d.Rules, complete(retention.Rule{ID: id, Class: retention.Class(class), Trigger: retention.Trigger(fmt.Sprint("event ", i)), Bound: retention.AtLeast, Period: retention.Years(1)}, ""))
		}
		var ids []string
		for _, f := range found(load(t, d), retention.FindingOtherClass) {
			ids = append(ids, f.Rules...)
		}
		assert.Equal(t, row.want, strings.Join(ids, " "), row.why)
	}
}
