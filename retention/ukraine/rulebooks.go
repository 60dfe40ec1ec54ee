package ukraine

import "github.com/keepuntil/keepuntil/retention"

// Rulebooks lists the rulebooks of this package that every host can take as they are, in
// the order of the acts. Those that ask a host for something, such as the end of its fiscal
// year, are left out. [retention.Merge] unites those that a host needs.
func Rulebooks() []*retention.Rulebook {
	return []*retention.Rulebook{PersonalData(), TaxDocuments(), MoneyLaundering(), PublishedStatements()}
}
