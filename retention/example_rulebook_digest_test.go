package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/retention"
)

// Two books of one ID and version can still differ: their digests do.
func ExampleRulebook_Digest() {
	one := retention.MustNewRulebook(files())
	changed := files()
	changed.Rules[0].Period = retention.Years(3)
	other := retention.MustNewRulebook(changed)
	fmt.Println(len(one.Digest()), one.Digest() == retention.MustNewRulebook(files()).Digest(), one.Digest() == other.Digest())
	// Output: 64 true false
}
