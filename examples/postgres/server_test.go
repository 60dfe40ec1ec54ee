package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// The test binary plays three parts, by its environment: the tests; the program,
// so that a test can start it and kill it; and the guardian of the server.
const (
	asProgram  = "SWEEP_AS_PROGRAM"
	asGuardian = "SWEEP_AS_GUARDIAN"
)

// server is the address of the real PostgreSQL of the tests, without a database;
// empty: there is none, and missing says why.
var server, missing string

func TestMain(m *testing.M) {
	switch {
	case os.Getenv(asProgram) != "":
		endWithParent()
		os.Exit(begin(context.Background(), os.Args[1:], os.Stdout, os.Stderr, world{noonOf(programDay), killer(os.Getenv(killAt))}))
	case os.Getenv(asGuardian) != "":
		os.Exit(guard())
	}
	stop, err := startServer()
	if errors.Is(err, errMissing) {
		missing = err.Error()
		fmt.Fprintf(os.Stderr, "\nTHE TESTS OF THE SWEEP ON POSTGRESQL DID NOT RUN: %v\n\n", err)
	} else if err != nil {
		fmt.Fprintf(os.Stderr, "the server of the tests: %v\n", err)
		os.Exit(1)
	}
	status := m.Run()
	stop()
	os.Exit(status)
}

// needServer fails a test where no PostgreSQL is installed: one that is passed over
// would look like one that passed.
func needServer(t *testing.T) {
	t.Helper()
	if server == "" {
		t.Fatal(missing)
	}
}

var errMissing = errors.New("initdb and postgres are neither in PATH nor below /usr/lib/postgresql; " +
	"install PostgreSQL (tested with 15; Debian, Ubuntu: apt-get install postgresql) and run the tests again")

// program finds a program of PostgreSQL. Debian does not put those of the server
// in PATH; of several versions the last one is taken.
func program(name string) (string, error) {
	if path, err := exec.LookPath(name); err == nil {
		return path, nil
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if err != nil || len(found) == 0 {
		return "", errMissing
	}
	return found[len(found)-1], nil
}

// startServer starts the guardian, which starts the server. The guardian stops it
// when its input ends: when stop is called, and even when the tests panic, time out
// or are killed, because then the system closes the pipe.
func startServer() (stop func(), err error) {
	stop = func() {}
	for _, name := range [...]string{"initdb", "postgres"} {
		if _, err := program(name); err != nil {
			return stop, err
		}
	}
	guardian := exec.Command(os.Args[0])
	guardian.Env = append(os.Environ(), asGuardian+"=1")
	guardian.Stderr = os.Stderr
	life, err := guardian.StdinPipe()
	if err != nil {
		return stop, err
	}
	output, err := guardian.StdoutPipe()
	if err != nil {
		return stop, err
	}
	if err := guardian.Start(); err != nil {
		return stop, err
	}
	stop = func() {
		_ = life.Close()
		_ = guardian.Wait()
	}
	address, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		stop()
		return func() {}, errors.New("it did not start; what it said stands above")
	}
	server = strings.TrimSpace(address)
	return stop, nil
}

// guard makes a server in a directory of its own, says its address, and stops it
// and removes all when the input ends.
func guard() int {
	if err := guarded(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func guarded() (err error) {
	dir, err := os.MkdirTemp("", "keepuntil-postgres-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	password := rand.Text()
	secret := filepath.Join(dir, "password")
	if err := os.WriteFile(secret, []byte(password), 0o600); err != nil {
		return err
	}
	as, err := owner(dir, secret)
	if err != nil {
		return err
	}
	run := func(name string, args ...string) (*exec.Cmd, error) {
		path, err := program(name)
		if err != nil {
			return nil, err
		}
		command := exec.Command(path, args...)
		command.Dir, command.SysProcAttr = dir, as
		command.Env = append(os.Environ(), "LC_ALL=C", "TZ=UTC")
		return command, nil
	}
	data := filepath.Join(dir, "data")
	// A password, though only this machine can connect: it may have other users.
	initdb, err := run("initdb", "-D", data, "-U", "tester", "-E", "UTF8", "--no-sync", "--auth=scram-sha-256", "--pwfile="+secret)
	if err != nil {
		return err
	}
	if said, err := initdb.CombinedOutput(); err != nil {
		return fmt.Errorf("%v: %w\n%s", initdb, err, said)
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	postgres, err := run("postgres", "-D", data, "-p", strconv.Itoa(port), "-h", "127.0.0.1", "-k", "",
		"-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off",
		"-c", "max_connections=200", "-c", "shared_buffers=256MB", "-c", "autovacuum_naptime=10s", "-c", "deadlock_timeout=200ms")
	if err != nil {
		return err
	}
	logs, err := os.Create(filepath.Join(dir, "log"))
	if err != nil {
		return err
	}
	defer logs.Close()
	postgres.Stdout, postgres.Stderr = logs, logs
	if err := postgres.Start(); err != nil {
		return err
	}
	defer func() {
		_ = postgres.Process.Signal(syscall.SIGQUIT) // at once: nobody needs the data now
		_ = postgres.Wait()
	}()
	address := fmt.Sprintf("postgres://tester:%s@127.0.0.1:%d/", password, port)
	if err := answers(address); err != nil {
		said, _ := os.ReadFile(logs.Name())
		return fmt.Errorf("%w\n%s", err, said)
	}
	fmt.Println(address)
	_, _ = io.Copy(io.Discard, os.Stdin)
	return nil
}

// owner returns the user as whom the server runs: it refuses to be root. If we are,
// another user of the system has to be it, and the directory becomes theirs.
func owner(paths ...string) (*syscall.SysProcAttr, error) {
	if os.Geteuid() != 0 {
		return &syscall.SysProcAttr{Setpgid: true}, nil
	}
	for _, name := range [...]string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
		gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
		if err := errors.Join(err1, err2); err != nil {
			return nil, err
		}
		for _, path := range paths {
			if err := os.Chown(path, int(uid), int(gid)); err != nil {
				return nil, err
			}
		}
		return &syscall.SysProcAttr{Setpgid: true, Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}, nil
	}
	return nil, errors.New("PostgreSQL refuses to run as root, and there is no user postgres or nobody; run the tests as another user")
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
