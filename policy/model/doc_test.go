// Package model_test compares package policy with something slow that shares no
// code with it. It has no library code.
//
// The model (model_*_test.go) decides as the numbered steps of policy's
// documentation say, with days as plain numbers. It is compared over every small
// rule (grid_test.go), every small set of rules (world_test.go), sampled sets
// (sample_test.go) and whatever fuzzing finds. Over the same sets the properties
// (property_*_test.go) are proved, each of which also finds a policy that was broken
// on purpose. NextChange is compared with a walk from day to day, and a plan with
// the decision about every record that it covers.
package model_test
