module github.com/keepuntil/keepuntil/examples/benchmarks

go 1.25.0

require (
	cloud.google.com/go v0.123.0
	github.com/keepuntil/keepuntil v0.0.0
	github.com/rickar/cal/v2 v2.1.31
	github.com/stretchr/testify v1.12.1
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect

replace github.com/keepuntil/keepuntil => ../..
