package finland

import "github.com/keepuntil/keepuntil/calendar"

// complaints is how a person can complain about how their data are treated.
var complaints = calendar.Source{
	Citation: "GDPR arts. 77 and 79; Data Protection Act (1050/2018) section 21: the Data Protection Ombudsman, or a court",
	URL:      "https://www.finlex.fi/fi/laki/ajantasa/2018/20181050",
	Checked:  checked,
	Doubt:    "section 21(1) was not read; its heading and the subsections of Act 1225/2023 were",
}
