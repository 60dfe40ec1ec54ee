package ukraine_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func TestWindowsAreCited(t *testing.T) {
	const (
		info, appeals = "Law of Ukraine 2939-VI ", "Law of Ukraine 393/96-ВР "
		law, order    = "Law of Ukraine 2297-VI ", "Typical Order, order of the Ombudsman 1/02-14, "
		cases, money  = "Law of Ukraine 2073-IX ", "Law of Ukraine 361-IX "
	)
	windows := ukraine.Windows()
	for i, want := range []struct{ id, citation, from string }{
		{"ua.2939.20.1", info + "art. 20(1)", "2011-05-09"},
		{"ua.2939.15.2", info + "art. 15(2)", "2011-05-09"},
		{"ua.2939.15.4", info + "art. 15(4)", "2011-05-09"},
		{"ua.5076.24.2", "Law of Ukraine 5076-VI art. 24(2)", "2012-08-15"},
		{"ua.393.20", appeals + "art. 20", "2004-01-01"},
		{"ua.393.20.simple", appeals + "art. 20: appeals that need no further study", "2004-01-01"},
		{"ua.393.7", appeals + "art. 7", "2004-01-01"},
		{"ua.393.5", appeals + "art. 5", "2004-01-01"},
		{"ua.393.17", appeals + "art. 17: from learning of the decision", "2004-01-01"},
		{"ua.393.17.adopted", appeals + "art. 17: from the adoption of the decision", "2004-01-01"},
		{"ua.2073.34.2", cases + "art. 34(2)", "2023-12-15"},
		{"ua.2073.34.2.hearing", cases + "art. 34(2): with a hearing", "2023-12-15"},
		{"ua.2073.34.3", cases + "art. 34(3)", "2023-12-15"},
		{"ua.2073.43", cases + "art. 43(1)", "2023-12-15"},
		{"ua.2073.75", cases + "art. 75(3)", "2023-12-15"},
		{"ua.2073.80", cases + "art. 80(1)", "2023-12-15"},
		{"ua.2297.8", law + "arts. 8(2)(4) and 17(1)", "2014-01-01"},
		{"ua.order.demand", order + "10 days for a reasoned demand", "2014-01-08"},
		{"ua.2297.16.study", law + "art. 16(5): study of the request", "2014-01-01"},
		{"ua.2297.16.grant", law + "art. 16(5): grant of the access", "2014-01-01"},
		{"ua.order.2.15", order + "p. 2.15", "2014-01-08"},
		{"ua.2297.9.start", law + "art. 9(1)", "2014-01-01"},
		{"ua.2297.9.change", law + "art. 9(3)", "2014-01-01"},
		{"ua.2297.12.2", law + "art. 12(2)", "2014-01-01"},
		{"ua.2297.21.1", law + "art. 21(1)", "2014-01-01"},
		{"ua.2297.21.3", law + "art. 21(3)", "2014-01-01"},
		{"ua.2297.20.3", law + "art. 20(3)", "2014-01-01"},
		{"ua.361.8.8.a", money + "art. 8(2) point 8(a)", "2020-04-28"},
		{"ua.361.8.8-1", money + "art. 8(2) point 8-1", "2022-12-29"},
		{"ua.361.8.11.a", money + "art. 8(2) point 11(a)", "2020-04-28"},
		{"ua.361.8.11.b", money + "art. 8(2) point 11(b)", "2020-04-28"},
	} {
		w, computation := windows[i], ukraine.Computation
		if strings.HasPrefix(want.id, "ua.2073.") {
			computation = ukraine.AdministrativeProcedure
		}
		lawtest.Cited(t, w, want.id, want.citation, computation, want.from)
		assert.Equal(t, w.ID == "ua.2939.20.1", w.Basis.Doubt == "", "%s: read, and the same since its first day", w.ID)
		assert.Equal(t, strings.HasPrefix(w.ID, "ua.2073.34."), w.Pause.Citation != "", "%s: law 2073-IX art. 33(6) stops what runs for the body", w.ID)
		assert.Equal(t, strings.HasPrefix(w.ID, "ua.393.17") || w.ID == "ua.2073.80", w.OfParty, w.ID)
	}
	assert.Len(t, windows, 31)
}
