package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func TestLintFindsAddressesThatCannotBeOpened(t *testing.T) {
	for _, row := range []struct{ address, because string }{
		{"www.finlex.fi/fi/laki", "as it does not begin with https://"},
		{"finlex.fi", "as it does not begin with https://"},
		{"TODO", "as it does not begin with https://"},
		{"https:/www.finlex.fi", "as it does not begin with https://"},
		{"https:", "as it does not begin with https://"},
		{"//www.finlex.fi/fi", "as it does not begin with https://"},
		{`C:\laws\act.pdf`, "as it does not begin with https://"},
		{"https://www.finlex.fi/fi/laki ajantasa", "as it has a blank in it"},
		{"https://www.finlex.fi ", "as it has a blank in it"},
		{"file:///home/act.pdf", "as it is that of a file on one computer"},
		{"https://", "as it names no site"},
		{"https://finlex", "as it names no site"},
		{"https://www.", "as it names no site"},
		{"https://example.com/act", "as it is only an example"},
		{"http://www.example.com", "as it is only an example"},
		{"http://localhost/act", "as it names no site"},
	} {
		assert.Equal(t, []string{"rule-1: the address " + row.address + " in Basis cannot be opened, " + row.because + "; write it as a browser shows it, or leave it out"},
			says(citing(t, calendar.Source{Citation: "Act 1/2000", URL: row.address}), retention.FindingNoAddress), row.address)
	}
	for _, address := range []string{
		"", "https://www.finlex.fi/fi/laki/ajantasa/1997/19971336", "http://www.kela.fi/tietosuoja", "HTTPS://FINLEX.FI", "https://zakon.rada.gov.ua/laws/show/z0571-12", "urn:lex:fi:1997;1336",
		"https://www.riigiteataja.ee/akt/12345?leiaKehtiv#para5", "https://data.example.fi/act", "https://myexample.com/", "https://[2001:db8::1]/act", "ftp://ftp.eesti.ee/a",
	} {
		assert.Empty(t, says(citing(t, calendar.Source{Citation: "Act 1/2000", URL: address}), retention.FindingNoAddress), address)
	}
}
