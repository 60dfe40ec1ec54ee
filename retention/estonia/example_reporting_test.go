package estonia_test

import "github.com/keepuntil/keepuntil/retention/estonia"

func ExampleWhistleblowerReceipt() {
	show(estonia.WhistleblowerReceipt(), "2026-03-27") // to Good Friday
	// Output: 2026-04-03 2026-04-06 <nil>
}

func ExampleWhistleblowerForwarding() {
	show(estonia.WhistleblowerForwarding(), "2026-12-17") // over Christmas
	// Output: 2026-12-28 2026-12-28 <nil>
}

func ExampleWhistleblowerFeedback() {
	show(estonia.WhistleblowerFeedback(), "2026-03-24") // to Midsummer Day
	longer, _ := estonia.WhistleblowerFeedback().Extended()
	show(longer, "2026-03-24") // through an external channel
	// Output:
	// 2026-06-24 2026-06-25 <nil>
	// 2026-09-24 2026-09-24 <nil>
}
