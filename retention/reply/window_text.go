package reply

import (
	"fmt"
	"io"
	"log/slog"

	"github.com/keepuntil/keepuntil/calendar"
)

// String returns the window in one line for developers: its ID and its norm, "ee.avts.18
// [Avaliku teabe seadus § 18]".
func (w Window) String() string { return oneLine(w.ID, w.Basis.Citation) }

// Format writes what [Window.String] returns, whatever the verb: its texts in five languages
// would fill a log.
func (w Window) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, w.String()) }

// LogValue returns for the log what [Window.String] does.
func (w Window) LogValue() slog.Value { return slog.StringValue(w.String()) }

// String returns the window in one line for developers, as [Window.String] does.
func (w HourWindow) String() string { return oneLine(w.ID, w.Basis.Citation) }

// Format writes what [HourWindow.String] returns, whatever the verb.
func (w HourWindow) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, w.String()) }

// LogValue returns for the log what [HourWindow.String] does.
func (w HourWindow) LogValue() slog.Value { return slog.StringValue(w.String()) }

func oneLine(id, citation string) string {
	return fmt.Sprintf("%s [%s]", nameOf(id), calendar.Plain(citation))
}
