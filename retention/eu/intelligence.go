package eu

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of the Artificial Intelligence Act.
const (
	AIProviderLog    retention.Class = "eu.ai.provider-log"   // logs that a high-risk system made, under the control of its provider
	AIDeployerLog    retention.Class = "eu.ai.deployer-log"   // the same under the control of the body that uses the system
	AIDocumentation  retention.Class = "eu.ai.documentation"  // the provider's technical and quality documentation, approved changes, what notified bodies issued, and the declaration of conformity
	AIImporterCopy   retention.Class = "eu.ai.importer-copy"  // the importer's copies of the certificate, the instructions and the declaration
	AIRepresentative retention.Class = "eu.ai.representative" // documents of the authorised representative of a high-risk system's provider
	AISubcontracting retention.Class = "eu.ai.subcontracting" // a notified body's documents on a subcontractor or a subsidiary
)

// The triggers of the Artificial Intelligence Act, and the trait that decides from when
// its duties apply.
const (
	Logged              retention.Trigger = "logged"               // the system recorded the event
	PlacedOnMarket      retention.Trigger = "placed-on-market"     // the system was placed on the market, or put into service
	SubcontractingEnded retention.Trigger = "subcontracting-ended" // the subcontracting was terminated
	AIProduct           retention.Trait   = "eu.ai.product"        // high-risk as a product, or a safety component of one, of Annex I (art. 6(1)), and not by Annex III
)

// ArtificialIntelligence returns the floors of the Artificial Intelligence Act, Regulation
// (EU) 2024/1689, in the wording since 27 July 2026: six months for the logs of high-risk
// systems, ten years for their documentation.
//
// Their duties apply from 2 December 2027, and to what is high-risk as a product of Annex I
// from 2 August 2028 (art. 113): until then a record of these classes but AISubcontracting is
// undetermined. A
// system that was on the market by then is covered only once its design is changed
// significantly, and one that public authorities use by 2 August 2030 at the latest (art.
// 111(2)); the rules keep its records all the same.
//
// The logs are kept for a time that suits the purpose of the system: a host that finds more
// than six months right adds a floor of its own. One whose national law, or data protection,
// provides otherwise adds that rule and, if it is shorter, a relation by which the six months
// yield to it. A financial institution keeps them with the documents of its own law (arts. 18(3),
// 19(2), 26(6)). The representative of a provider of a general-purpose model (art. 54(3)(b)) is
// not in the book.
//
// No period here moves to a working day, as Regulation 1182/71 art. 3(4) may ask: keep to the
// next one.
func ArtificialIntelligence() *retention.Rulebook { return artificialIntelligence() }

var artificialIntelligence = sync.OnceValue(func() *retention.Rulebook {
	const (
		either = retention.Delete | retention.Anonymise
		free   = "what may be done afterwards is inferred, and that Regulation 1182/71 art. 3(4) moves no end to a working day"
		counts = "that each entry counts by itself is inferred; " + free
		market = "that the later day counts where the two differ is inferred; " + free
	)
	act := calendar.Source{Citation: "Regulation (EU) 2024/1689", URL: "http://data.europa.eu/eli/reg/2024/1689/oj", Checked: calendar.MustParseDate("2026-11-30")}
	systems, products := calendar.MustParseDate("2027-12-02"), calendar.MustParseDate("2028-08-02")
	logs := func(id string, c retention.Class, article string) []retention.Rule {
		r := retention.Rule{ID: id, Class: c, Unless: AIProduct, Trigger: Logged, Bound: retention.AtLeast, Period: retention.Months(6), Then: either, Basis: act.At(article, counts), From: systems}
		return asProduct(r, products)
	}
	documents := func(id string, c retention.Class, article string) []retention.Rule {
		r := retention.Rule{ID: id, Class: c, Unless: AIProduct, Trigger: PlacedOnMarket, Absent: retention.Awaited, Pick: retention.Latest, Bound: retention.AtLeast, Period: retention.Years(10), Then: either, Basis: act.At(article, market), From: systems}
		return asProduct(r, products)
	}
	var rules []retention.Rule
	for _, both := range [][]retention.Rule{
		logs("eu.ai.19.1", AIProviderLog, "art. 19(1)"),
		logs("eu.ai.26.6", AIDeployerLog, "art. 26(6)"),
		documents("eu.ai.18.1", AIDocumentation, "art. 18(1)"),
		documents("eu.ai.22.3.b", AIRepresentative, "art. 22(3)(b)"),
		documents("eu.ai.23.5", AIImporterCopy, "art. 23(5)"),
	} {
		rules = append(rules, both...)
	}
	rules = append(rules, retention.Rule{ID: "eu.ai.33.4", Class: AISubcontracting, Trigger: SubcontractingEnded, Absent: retention.Awaited, Bound: retention.AtLeast, Period: retention.Years(5), Then: either, Basis: act.At("art. 33(4)", free), From: calendar.MustParseDate("2025-08-02")})
	return retention.MustNewRulebook(retention.Definition{
		ID: "eu.ai", Version: "wording of 2026-07-27", CheckedThrough: calendar.MustParseDate("2026-07-27"),
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("arts. 18, 19, 22, 23, 26, 33, 111 and 113"),
			act.At("art. 26(10): where an authorisation to identify persons afterwards is refused, the data linked to it are deleted; no number, an order for the host to carry out"),
		},
		Classes:  called.Classes(AIProviderLog, AIDeployerLog, AIDocumentation, AIRepresentative, AIImporterCopy, AISubcontracting),
		Triggers: called.Triggers(Logged, PlacedOnMarket, SubcontractingEnded),
		Traits:   called.Traits(AIProduct),
		Rules:    rules,
	})
})

// asProduct returns a rule, and the same for products of Annex I, which applies later.
func asProduct(r retention.Rule, from calendar.Date) []retention.Rule {
	product := r
	product.ID, product.When, product.Unless, product.From = r.ID+".product", r.Unless, "", from
	return []retention.Rule{r, product}
}
