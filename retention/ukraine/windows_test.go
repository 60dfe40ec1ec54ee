package ukraine_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func TestWindowsAreCited(t *testing.T) {
	const (
		info, appeals = "Law of Ukraine 2939-VI ", "Law of Ukraine 393/96-ВР "
		law, order    = "Law of Ukraine 2297-VI ", "Typical Order, order of the Ombudsman 1/02-14, "
	)
	for i, want := range []struct{ id, citation, from string }{
		{"ua.2939.20.1", info + "art. 20(1)", "2011-05-09"},
		{"ua.5076.24.2", "Law of Ukraine 5076-VI art. 24(2)", "2012-08-15"},
		{"ua.393.20", appeals + "art. 20", "2004-01-01"},
		{"ua.393.20.simple", appeals + "art. 20: appeals that need no further study", "2004-01-01"},
		{"ua.393.7", appeals + "art. 7", "2004-01-01"},
		{"ua.393.5", appeals + "art. 5", "2004-01-01"},
		{"ua.2297.8", law + "art. 8(2) point 4", "2014-01-01"},
		{"ua.order.demand", order + "10 days for a reasoned demand", "2014-01-08"},
		{"ua.2297.16.study", law + "art. 16: study of the request", "2014-01-01"},
		{"ua.2297.16.grant", law + "art. 16: grant of the access", "2014-01-01"},
		{"ua.order.2.15", order + "p. 2.15", "2014-01-08"},
		{"ua.2297.9.start", law + "art. 9: start of the processing", "2014-01-01"},
		{"ua.2297.9.change", law + "art. 9: change of what was notified", "2014-01-01"},
		{"ua.2297.12.2", law + "art. 12(2)", "2014-01-01"},
		{"ua.2297.21.1", law + "art. 21(1)", "2014-01-01"},
	} {
		w := ukraine.Windows()[i]
		lawtest.Cited(t, w, want.id, want.citation, ukraine.Computation, want.from)
		assert.NotEmpty(t, w.Basis.Doubt, w.ID)
	}
}
