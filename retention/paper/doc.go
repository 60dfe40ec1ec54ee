// Package paper is what documents for people are made of: tables for spreadsheets ([CSV])
// and for Markdown ([Markdown]), a page of HTML that can be printed ([Page]), and the lines
// that say by which rules a document was made ([Imprint]).
//
// Whatever a text holds, it harms none of these: no cell is a formula, no sign of Markdown or
// of HTML gets its meaning, and what is not seen is shown as calendar.Plain does. The
// documents themselves are in the packages retention/schedule, retention/notice,
// policy/letter and policy/protocol.
package paper
