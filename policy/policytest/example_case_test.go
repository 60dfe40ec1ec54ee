package policytest_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

func ExampleCheckCases() {
	var t printing // in a test: t *testing.T
	policytest.CheckCases(t, policy.FromRulebook(hospital(12)), policytest.Case{
		Note:   "Decree s. 4",
		Class:  "hospital.file",
		Events: []retention.Event{{Trigger: "discharged", On: calendar.MustParseDate("2016-02-29")}},
		On:     calendar.MustParseDate("2026-03-01"),
		Want:   policytest.Want{Outcome: "may_dispose", Until: "2026-02-28"},
	})
	// Output:
	// case: hospital.file discharged=2016-02-29 on=2026-03-01 -> may_dispose until=2026-02-28  # Decree s. 4
	// 	the policy does not decide as the case expects; correct the rule, or the case:
	// 	  outcome: expected may_dispose, got keep
	// 	  until: expected 2026-02-28, got 2028-02-29
	// 	it decides by these steps:
	// 	  1. h.file: at least 12 years from discharged; event on 29 February 2016; retain until 29 February 2028; disposition: delete. [Decree s. 4]
	// 	  2. Retain until: 29 February 2028.
	// 	  3. Dispose by: none.
	// 	  4. On 1 March 2026: keep: the retention period has not ended (h.file). Allowed: nothing.
}

func ExampleParse() {
	cases, err := policytest.Parse("cases.txt", `# Patient files
hospital.file  discharged=2016-02-29  on=2028-02-29 -> keep  # Decree s. 4
hospital.file  discharged=2016-02-29  on=2028-02-30 -> keep
hospital.file  child=true  "of age"=false  discharged=?  on=2028-02-29 -> undetermined missing=discharged
hospital.file  child=yes  discharged=2016-02-29  on=2028-02-29 -> keep
hospital.file  discharged=2016-02-29  hold=H1..2027-05-10  on=2027-05-09 -> held
`)
	for _, c := range cases {
		fmt.Println(c.At, c.On, c.Traits, c.Want.Outcome)
	}
	fmt.Println(err)
	// Output:
	// cases.txt:2 2028-02-29 map[] keep
	// cases.txt:4 2028-02-29 map[child:true of age:false] undetermined
	// cases.txt:6 2027-05-09 map[] held
	// cases.txt:3: on=2028-02-30: there is no day 2028-02-30; write one that exists, in the years 1 to 9999
	// cases.txt:5: child=yes: "yes" is neither a day nor true or false; write child=true
}

func ExampleCase() {
	c := policytest.Case{
		Class: "hospital.file",
		Holds: []policy.Hold{{ID: "H1"}},
		On:    calendar.MustParseDate("2027-05-09"),
		Want:  policytest.Want{Outcome: "held"},
	}
	fmt.Println(c)
	fmt.Println(c.Check(policy.FromRulebook(hospital(12))))
	// Output:
	// hospital.file hold=H1 on=2027-05-09 -> held
	// <nil>
}

func ExampleWant() {
	fmt.Println(policytest.Case{Class: "hospital.file", On: calendar.MustParseDate("2027-05-09"), Want: policytest.Want{
		Outcome: "keep", Because: "retained", Until: "unknown, not before 2028-03-01", Rules: "h.file, h.appraisal", Next: "never",
	}})
	// Output: hospital.file on=2027-05-09 -> keep because=retained until=2028-03-01+ rules=h.file,h.appraisal next=never
}
