package estonia

import "github.com/keepuntil/keepuntil/calendar"

// complaints is how a person can complain about how their data are treated.
var complaints = calendar.Source{
	Citation: "GDPR arts. 77 and 79: Andmekaitse Inspektsioon, or a court",
	URL:      "https://www.aki.ee/vota-uhendust",
	Checked:  checked,
	Doubt:    "the section of Isikuandmete kaitse seadus was not found",
}
