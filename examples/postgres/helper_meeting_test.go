package main

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"
)

// meeting is a point at which a sweep waits for the test.
type meeting struct{ here, on chan struct{} }

var errOver = errors.New("the test is over")

// meet stops a sweep once, at a point.
func meet(t *testing.T, s *sweep, point string) meeting {
	m := meeting{make(chan struct{}), make(chan struct{})}
	var met atomic.Bool
	s.at = func(at string) error {
		if at != point || met.Swap(true) {
			return nil
		}
		select {
		case m.here <- struct{}{}:
		case <-t.Context().Done():
			return errOver
		}
		select {
		case <-m.on:
			return nil
		case <-t.Context().Done():
			return errOver
		}
	}
	return m
}

// waitsForLock waits until a session waits for the lock of another one.
func waitsForLock(t *testing.T, s *sweep) {
	t.Helper()
	require.Eventually(t, func() bool {
		return number(t, s, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0
	}, time.Minute, 10*time.Millisecond, "nobody waits")
}

// clerk opens a connection of its own.
func clerk(t *testing.T, db string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), db)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, conn.Close(context.Background())) })
	return conn
}

// keepLocked is a clerk who locks something, and goes home.
func keepLocked(t *testing.T, db, statement string) pgx.Tx {
	t.Helper()
	tx, err := clerk(t, db).Begin(t.Context())
	require.NoError(t, err)
	_, err = tx.Exec(t.Context(), statement)
	require.NoError(t, err)
	return tx
}

// wait waits until the sweep is there.
func (m meeting) wait(t *testing.T) {
	t.Helper()
	select {
	case <-m.here:
	case <-time.After(time.Minute):
		require.FailNow(t, "nobody comes to the meeting")
	}
}
