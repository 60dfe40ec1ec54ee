// The program postgres sweeps a register in PostgreSQL with many workers, whose jobs
// River hands out. Read sweep.go first, then worker.go, then schema.sql for the locks.
package main
