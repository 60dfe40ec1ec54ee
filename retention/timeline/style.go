package timeline

// The colours are read by those who see few colours, and print in grey: what they tell apart
// the patterns do too. Against white those of texts have a contrast of 4.5 to 1 or more, and
// those of lines and edges of 3 to 1 or more.
const (
	ink   = "#1b1f24"
	soft  = "#57606a"
	faint = "#d1d9e0" // of lines that mean nothing
)

// style is how a stretch is drawn: the colour of its edge and its pattern, the ground of the
// pattern, and the pattern on a tile of eight by eight; empty: it is plain.
type style struct{ edge, ground, tile string }

var styles = [...]style{
	Unknown:     {edge: soft, ground: "#ffffff"},
	Protected:   {edge: "#1f5f8b", ground: "#1f5f8b"},
	Unprotected: {soft, "#ffffff", `<circle cx="2" cy="2" r="1" fill="#57606a"/><circle cx="6" cy="6" r="1" fill="#57606a"/>`},
	Due:         {"#a85400", "#fff1df", `<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="#a85400" stroke-width="2"/>`},
	Overdue:     {"#a4262c", "#fde8e8", `<path d="M0 0L8 8M8 0L0 8" stroke="#a4262c" stroke-width="1.6"/>`},
	Review:      {"#7b3f86", "#f7ecf8", `<path d="M0 2L4 6L8 2" fill="none" stroke="#7b3f86" stroke-width="1.8"/>`},
	Held:        {"#4b3f8f", "#eeecf9", `<path d="M2 0V8M6 0V8" stroke="#4b3f8f" stroke-width="1.8"/>`},
	Requested:   {"#256d5b", "#e8f4f0", `<path d="M0 2H8M0 6H8" stroke="#256d5b" stroke-width="1.6"/>`},
}
