package paper_test

// The tests of every package below retention know the flags -cases, -on and -update.
import _ "github.com/keepuntil/keepuntil/retention/internal/lawtest"
