package retention_test

import (
	"fmt"
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

func TestTraitsKnowWhatTheyWereGiven(t *testing.T) {
	for _, n := range []int{0, 1, 8, 9, 40} { // few are looked through, many are searched
		known := map[retention.Trait]bool{}
		for i := range n {
			known[retention.Trait(fmt.Sprint("trait-", i))] = i%3 == 0
		}
		traits := retention.TraitsOf(known)
		assert.Equal(t, n, traits.Len())
		assert.Equal(t, known, maps.Collect(traits.All()))
		for trait, want := range known {
			has, is := traits.Has(trait)
			assert.True(t, is, trait)
			assert.Equal(t, want, has, trait)
		}
		for _, other := range []retention.Trait{"", "a", "trait-", "trait-5x", "zzz"} {
			has, is := traits.Has(other)
			assert.False(t, has || is, other)
		}
	}
}

// What a host does with its map afterwards changes nothing.
func TestTraitsAreImmutable(t *testing.T) {
	known := map[retention.Trait]bool{"child": true}
	traits := retention.TraitsOf(known)
	known["child"], known["sample"] = false, true
	has, _ := traits.Has("child")
	assert.True(t, has)
	assert.Equal(t, 1, traits.Len())
}

func TestTraitsAreEqualIfTheySayTheSame(t *testing.T) {
	of := retention.TraitsOf
	one := of(map[retention.Trait]bool{"child": true, "sample": false})
	assert.True(t, one.Equal(of(map[retention.Trait]bool{"sample": false, "child": true})))
	assert.True(t, of(nil).Equal(retention.Traits{}))
	for _, other := range []map[retention.Trait]bool{nil, {"child": true}, {"child": true, "sample": true}, {"child": false, "sample": false}, {"child": true, "public": false}} {
		assert.False(t, one.Equal(of(other)), "%v", other)
		assert.False(t, of(other).Equal(one), "%v", other)
	}
}

// A loop over them can end early.
func TestTraitsStop(t *testing.T) {
	seen := 0
	for range retention.TraitsOf(map[retention.Trait]bool{"a": true, "b": true, "c": true}).All() {
		if seen++; seen == 2 {
			break
		}
	}
	assert.Equal(t, 2, seen)
}

func TestTraitsPrintTheirNumber(t *testing.T) {
	prints(t, "traits: 1", retention.TraitsOf(map[retention.Trait]bool{"secret": true}))
	prints(t, "traits: 0", retention.Traits{})
	assert.Equal(t, int64(1), retention.TraitsOf(map[retention.Trait]bool{"secret": true}).LogValue().Int64())
}
