package reply_test

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// languages are all in which this module speaks. What a test says of each of them holds
// whichever words it has.
var languages = []calendar.Language{calendar.English, calendar.Finnish, calendar.Swedish, calendar.Estonian, calendar.Ukrainian}

// unspoken is no language: it has the words of English.
const unspoken = calendar.Language(99)

// words returns a text that differs in every language.
func words(of string) calendar.Names {
	return calendar.Names{English: of + " in English", Finnish: of + " suomeksi", Swedish: of + " på svenska", Estonian: of + " eesti keeles", Ukrainian: of + " українською"}
}

// kinds and phases are all that there are, the zero ones first.
func kinds() (list []reply.Kind) {
	for k := reply.Kind(0); k <= reply.Refused; k++ {
		list = append(list, k)
	}
	return list
}

func phases() (list []reply.Phase) {
	for p := reply.Phase(0); p <= reply.Late; p++ {
		list = append(list, p)
	}
	return list
}
