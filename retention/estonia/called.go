package estonia

import (
	"embed"

	"github.com/keepuntil/keepuntil/retention/internal/names"
)

//go:embed *.txt
var texts embed.FS

// called is what people call the classes, the events and the windows of this package.
var called = names.In(texts)
