package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWithMutants(t *testing.T) {
	text := "package p\n\nfunc f() bool { return a == b }\n\nfunc g() {}\n\nfunc h() {\n\tn++ // comment\n}\n"
	mutants, err := mutantsOf("p.go", []byte(text))
	require.NoError(t, err)
	require.Len(t, mutants, 2)
	mutants[0].number, mutants[1].number = 1, 3
	stranger := &mutant{file: "q.go", number: 2}
	all := []*mutant{mutants[0], stranger, mutants[1]}

	assert.Equal(t, `package p

func f() bool {
switch mutateChosen {
case 1:
//line mutant1:1
 return a != b 
panic(`+"`the mutant does not return`"+`)
default:
//line p.go:3
 return a == b }}

func g() {}

func h() {
switch mutateChosen {
case 3:
//line mutant3:1

	n-- // comment

default:
//line p.go:7

	n++ // comment
}}
`, string(withMutants("p.go", []byte(text), all)))

	mutants[0].outcome, mutants[1].outcome = invalid, invalid
	assert.Equal(t, text, string(withMutants("p.go", []byte(text), all)), "without those that do not compile")
}
