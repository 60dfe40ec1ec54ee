package retention

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// addressFault returns what keeps a reader from opening an address, as the key of its
// words; empty: nothing that can be seen.
func addressFault(address string) noAddress {
	scheme, rest, _ := strings.Cut(address, ":")
	host, _, _ := strings.Cut(strings.TrimPrefix(rest, "//"), "/")
	host = strings.ToLower(strings.TrimPrefix(host, "www."))
	web := strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")
	switch {
	case address == "":
		return ""
	case strings.ContainsAny(address, " \t"):
		return addressBlank
	case !isScheme(scheme) || rest == "" || web && !strings.HasPrefix(rest, "//"):
		return addressScheme
	case strings.EqualFold(scheme, "file"):
		return addressFile
	case web && (strings.Trim(host, ".") != host || !strings.ContainsAny(host, ".[")):
		return addressHost
	case web && host == "example.com":
		return addressExample
	default:
		return ""
	}
}

// isScheme reports whether a word can begin an address: "https", "urn". A letter alone is
// that of a disk.
func isScheme(word string) bool {
	return len(word) > 1 && len(word) <= 12 && strings.Trim(strings.ToLower(word), "abcdefghijklmnopqrstuvwxyz") == ""
}

// noAddress is why an address cannot be opened.
type noAddress string

const (
	addressBlank   noAddress = "blank"
	addressScheme  noAddress = "scheme"
	addressFile    noAddress = "file"
	addressHost    noAddress = "host"
	addressExample noAddress = "example"
)

// In returns the reason in a language: "it has a blank in it".
func (n noAddress) In(l calendar.Language) string { return sentences.Find(l, "address."+string(n)) }
