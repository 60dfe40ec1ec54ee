package retention

import (
	"strings"
	"sync"
)

// inFileWords returns what would help somebody who writes Go in the words of a file: the keys
// and the words that stand there. What is in quotes is a text of the book.
func inFileWords(help string) string {
	words, parts := fileWords(), strings.Split(help, `"`)
	for i := 0; i < len(parts); i += 2 {
		parts[i] = words.Replace(parts[i])
	}
	return strings.Join(parts, `"`)
}

var fileWords = sync.OnceValue(func() *strings.Replacer {
	words := []string{
		"RulesFrom", "rules_from", "NoErasure", "no_erasure", "InsteadOf", "instead_of", "Retroactive", "retroactive", "Appraise", "appraise",
		"Basis", "basis", "Then", "then", "When", "when", "Unless", "unless", "Until", "until",
		"Immediately", Immediately().String(), "Permanently", Permanently().String(),
		"AtLeast", AtLeast.String(), "AtMost", AtMost.String(), "Exactly", Exactly.String(),
		"NotBinding", NotBinding.String(), "Awaited", Awaited.String(), "Gap", Gap.String(),
		"Earliest", Earliest.String(), "Latest", Latest.String(), "Only", Only.String(),
		"Delete", Delete.String(), "Anonymise", Anonymise.String(), "Transfer", Transfer.String(),
	}
	for i := 1; i < len(words); i += 2 {
		words[i] = quoted(words[i])
	}
	return strings.NewReplacer(words...)
})
