package retention

// textKeys are the sentences in which rules and rulebooks are printed.
var textKeys = []string{
	"text.rule", "text.no-rule", "text.rulebook", "text.no-rulebook", "text.book", "text.version",
	"text.through", "text.allowance", "text.complaints", "text.note", "text.triggers", "text.traits",
	"text.name", "text.title", "text.class", "text.rules-from", "text.no-erasure", "text.rule-id",
	"text.of-book", "text.when", "text.unless", "text.instead-of", "text.counts", "text.appraise", "text.then",
	"text.life", "text.basis", "text.retroactive", "text.relation", "text.relation-basis", "text.sources",
	"text.source", "text.article", "text.url", "text.checked", "text.doubt",
}
