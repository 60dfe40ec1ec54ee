package main

import (
	"fmt"
	"regexp"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// escape finds what Excel would read as a character of that number.
var escape = regexp.MustCompile("_x[0-9A-Fa-f]{4}_")

// workbook returns a table as a workbook of Excel: a sheet with a line of headings that stays
// in view and is printed on every page. Every cell is text, so that none is a formula, a
// number or a day that the program would show otherwise.
func workbook(head []string, rows [][]string) ([]byte, error) {
	f := excelize.NewFile()
	sheet := f.GetSheetName(0)
	heading, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return nil, err
	}
	text, err := f.NewStyle(&excelize.Style{NumFmt: 49, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return nil, err
	}
	for i, row := range append([][]string{head}, rows...) {
		style := text
		if i == 0 {
			style = heading
		}
		for j, value := range row {
			cell, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				return nil, err
			}
			if n := utf8.RuneCountInString(value); n > excelize.TotalCellChars {
				return nil, fmt.Errorf("cell %s has %d characters, and Excel has room for %d", cell, n, excelize.TotalCellChars)
			}
			if err := f.SetCellStr(sheet, cell, escape.ReplaceAllString(value, "_x005F$0")); err != nil {
				return nil, err
			}
			if err := f.SetCellStyle(sheet, cell, cell, style); err != nil {
				return nil, err
			}
		}
	}
	last, err := excelize.ColumnNumberToName(max(1, len(head)))
	if err != nil {
		return nil, err
	}
	landscape, fit, tall := "landscape", true, 0
	for _, err := range []error{
		f.SetColWidth(sheet, "A", last, 18),
		f.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
		f.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &landscape, FitToHeight: &tall}),
		f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}),
		f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + sheet + "'!$1:$1", Scope: sheet}),
	} {
		if err != nil {
			return nil, err
		}
	}
	buffer, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return buffer.Bytes(), f.Close()
}
