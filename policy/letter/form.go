package letter

import (
	"encoding/json"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/reply"
)

const schema = "keepuntil.letter/1"

// paragraphFields is a paragraph as JSON.
type paragraphFields struct {
	Code   string          `json:"code"`
	Args   args            `json:"args,omitempty"`
	Text   calendar.Names  `json:"text"`
	Source calendar.Source `json:"source,omitzero"`
}

// MarshalJSON returns an object with the schema, the fields, the phase, and each paragraph with
// its text in every language.
func (l Letter) MarshalJSON() ([]byte, error) {
	paragraphs := make([]paragraphFields, len(l.Paragraphs))
	for i, p := range l.Paragraphs {
		var code string
		if p.Code != nil {
			code = p.Code.String()
		}
		paragraphs[i] = paragraphFields{code, p.Args, calendar.Names{English: p.In(calendar.English), Finnish: p.In(calendar.Finnish),
			Swedish: p.In(calendar.Swedish), Estonian: p.In(calendar.Estonian), Ukrainian: p.In(calendar.Ukrainian)}, p.Source}
	}
	basis := l.Basis
	if basis == nil {
		basis = []calendar.Source{}
	}
	return json.Marshal(struct {
		Schema     string            `json:"schema"`
		Kind       Kind              `json:"kind"`
		Law        Law               `json:"law"`
		Demand     policy.DemandKind `json:"demand,omitzero"`
		Reference  string            `json:"reference,omitempty"`
		Official   string            `json:"official,omitempty"`
		Post       string            `json:"post,omitempty"`
		Received   calendar.Date     `json:"received"`
		Sent       calendar.Date     `json:"sent"`
		By         reply.Deadline    `json:"by"`
		Phase      reply.Phase       `json:"phase"`
		Announced  calendar.Date     `json:"announced,omitzero"`
		Basis      []calendar.Source `json:"basis"`
		Paragraphs []paragraphFields `json:"paragraphs"`
	}{schema, l.Kind, l.Law, l.Demand, l.Reference, l.Official, l.Post, l.Received, l.Sent, l.By, l.Phase(), l.Announced, basis, paragraphs})
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Letter) UnmarshalJSON([]byte) error {
	return calendar.NoForm("letter.Letter", "JSON that is read", "write the letter again")
}

// MarshalJSON returns [calendar.ErrForm].
func (Facts) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("letter.Facts", "JSON", "write the JSON of the letter")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Facts) UnmarshalJSON([]byte) error {
	return calendar.NoForm("letter.Facts", "JSON", "write down what the host knows")
}
