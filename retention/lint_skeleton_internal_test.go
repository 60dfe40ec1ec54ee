package retention

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

// Each list is of pairs, and each character begins one of them.
func TestSkeletonPairs(t *testing.T) {
	var taken []rune
	check := func(list string) {
		letters := []rune(list)
		assert.Zero(t, len(letters)%2, list)
		for i := 0; i+1 < len(letters); i += 2 {
			assert.NotContains(t, taken, letters[i], "%c twice", letters[i])
			assert.NotEqual(t, letters[i], letters[i+1])
			taken = append(taken, letters[i])
		}
	}
	all := lookAlikesInASCII + lookAlikes
	check(all)
	for _, r := range taken {
		_, more := standsFor()[standsFor()[r]]
		assert.False(t, more, "%c: what stands for it stands for itself", r)
	}
	taken = nil
	for _, m := range marked {
		assert.True(t, unicode.Is(unicode.Mn, m.mark))
		check(m.letters)
	}
	for _, r := range taken {
		assert.True(t, r >= 'À' && unicode.ToLower(r) == r, "%c", r)
	}
}

// A letter of an alphabet of ours with a mark is the letter and the mark, small or not.
func TestTakeApart(t *testing.T) {
	for _, letters := range []string{"åäöšžÅÄÖŠŽ", "äöõüšžÄÖÕÜŠŽ", "йїЙЇ", "éèêëçñ", "άέήίόύώ"} {
		for _, r := range letters {
			letter, mark := takeApart(r)
			assert.NotZero(t, mark, "%c", r)
			assert.Equal(t, unicode.IsUpper(r), unicode.IsUpper(letter), "%c", r)
			assert.Equal(t, skeleton(string(r), true), skeleton(string([]rune{letter, mark}), true))
		}
	}
	for _, r := range "aAzабґєіøđłßяЯ09_§日\u0301" {
		letter, mark := takeApart(r)
		assert.Equal(t, r, letter)
		assert.Zero(t, mark)
	}
}
