package ukraine_test

import "github.com/keepuntil/keepuntil/retention/ukraine"

func ExampleThresholdReport() {
	show(ukraine.ThresholdReport(), "2023-08-17") // over a suspended holiday
	// Output: 2023-08-24 2023-08-24 <nil>
}

func ExampleOwnerDiscrepancy() {
	show(ukraine.OwnerDiscrepancy(), "2023-08-11")
	// Output: 2023-08-25 2023-08-25 <nil>
}

func ExampleUrgentMonitoringInquiry() {
	show(ukraine.UrgentMonitoringInquiry(), "2026-11-20") // a Friday
	// Output: 2026-11-23 2026-11-23 <nil>
}

func ExampleMonitoringInquiry() {
	show(ukraine.MonitoringInquiry(), "2026-11-20")
	// Output: 2026-11-27 2026-11-27 <nil>
}
