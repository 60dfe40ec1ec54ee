//go:build race

package main

// raced says that the race detector watches, which makes everything several times
// slower and larger: then a tenth of the records must do.
const raced = true
