package main

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// scripted returns a build whose test binary is a shell script.
func scripted(t *testing.T, script string) *build {
	own := target{Dir: t.TempDir()}
	b := &build{target: own, tests: []target{own}, scratch: t.TempDir()}
	require.NoError(t, os.WriteFile(b.binary(0), []byte("#!/bin/sh\n"+script), 0o755))
	return b
}

func TestTry(t *testing.T) {
	b := scripted(t, `echo "$MUTANT $1" >>ran
case $MUTANT$1 in 1quick | 2slow) exit 1 ;; 3slow) exec sleep 60 ;; esac`)
	stages := []stage{{0, []string{"quick"}}, {0, []string{"slow"}}, {0, []string{"long"}}}
	for number, want := range []outcome{survived, killed, killed} {
		got, err := b.try(t.Context(), number, stages, time.Minute)
		require.NoError(t, err)
		assert.Equal(t, want, got, number)
	}
	ran, err := os.ReadFile(b.Dir + "/ran")
	require.NoError(t, err)
	assert.Equal(t, "0 quick\n0 slow\n0 long\n1 quick\n2 quick\n2 slow\n", string(ran), "nothing runs after a failure")

	got, err := b.try(t.Context(), 3, stages[1:], time.Second)
	require.NoError(t, err)
	assert.Equal(t, timedOut, got)
}

func TestTryWithoutAFolder(t *testing.T) {
	b := scripted(t, "")
	require.NoError(t, os.Remove(b.Dir))
	_, err := b.try(t.Context(), 1, []stage{{}}, time.Minute)
	assert.ErrorIs(t, err, os.ErrNotExist, "a mutant that was not run is not killed")
}

func TestTestEndsWhenInterrupted(t *testing.T) {
	b := scripted(t, "[ $MUTANT = 0 ] && exit; touch begun; exec sleep 60")
	for number := range 9 {
		b.mutants = append(b.mutants, &mutant{number: number + 1})
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- b.test(ctx, options{workers: 2, timeout: time.Minute}) }()
	require.Eventually(t, func() bool {
		_, err := os.Stat(b.Dir + "/begun")
		return err == nil
	}, time.Minute, 10*time.Millisecond)
	cancel()
	assert.ErrorIs(t, <-ended, context.Canceled)
}

func TestStages(t *testing.T) {
	b := scripted(t, `echo '--- PASS: TestA (0.04s)
    --- PASS: TestA/B (9.00s)
--- PASS: TestB (0.05s)
--- SKIP: TestC (0.00s)
--- FAIL: TestD (0.00s)
--- PASS: ExampleE (1.20s)'; exit 1`)
	quick := stage{0, []string{"-test.failfast", "-test.short", "-test.skip", "^(TestB|ExampleE|TestD)$"}}
	slow := stage{0, []string{"-test.failfast", "-test.short", "-test.run", "^(TestB|ExampleE)$"}}
	long := stage{0, []string{"-test.failfast", "-test.skip", "^(TestD)$"}}
	got, err := b.stages(t.Context(), false)
	require.NoError(t, err)
	assert.Equal(t, []stage{quick, slow}, got)
	got, err = b.stages(t.Context(), true)
	require.NoError(t, err)
	assert.Equal(t, []stage{quick, slow, long}, got)

	_, err = scripted(t, "echo lost; exit 2").stages(t.Context(), false)
	assert.ErrorContains(t, err, "the tests end early with no mutant chosen: exit status 2\nlost")
}
