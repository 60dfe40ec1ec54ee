package estonia_test

import "github.com/keepuntil/keepuntil/retention/estonia"

func ExampleSuspicionReport() {
	show(estonia.SuspicionReport(), "2026-12-23") // over Christmas
	// Output: 2026-12-29 2026-12-29 <nil>
}

func ExampleCashReport() {
	show(estonia.CashReport(), "2026-03-27") // over a weekend
	// Output: 2026-03-31 2026-03-31 <nil>
}
