module github.com/keepuntil/keepuntil

go 1.25.0

require github.com/rickar/cal/v2 v2.1.31
