package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// opened returns the rows of a workbook, and requires that none of its cells is a formula.
func opened(t testing.TB, text []byte) [][]string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(text))
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	require.Len(t, f.GetSheetList(), 1)
	sheet := f.GetSheetName(0)
	rows, err := f.GetRows(sheet)
	require.NoError(t, err)
	for i, row := range rows {
		for j := range row {
			cell, err := excelize.CoordinatesToCellName(j+1, i+1)
			require.NoError(t, err)
			formula, err := f.GetCellFormula(sheet, cell)
			require.NoError(t, err)
			assert.Empty(t, formula, cell)
			kind, err := f.GetCellType(sheet, cell)
			require.NoError(t, err)
			assert.Contains(t, []excelize.CellType{excelize.CellTypeSharedString, excelize.CellTypeInlineString, excelize.CellTypeUnset}, kind, cell)
		}
	}
	return rows
}

// The workbook has the rows of the protocol, and so has the CSV.
func TestTheProtocolInAWorkbook(t *testing.T) {
	each(t, ".xlsx", func(t *testing.T, e *edition, f file) {
		p, err := e.disposal()
		require.NoError(t, err)
		head, rows := p.Rows(e.language)
		got := opened(t, f.text)
		require.Len(t, got, len(rows)+1)
		for i, want := range append([][]string{head}, rows...) {
			for j, cell := range want {
				shown := ""
				if j < len(got[i]) { // empty cells at the end are left out
					shown = got[i][j]
				}
				assert.Equal(t, cell, shown, "row %d, column %d", i+1, j+1)
			}
		}
	})
}

func TestHostileCells(t *testing.T) {
	rows := [][]string{{`=HYPERLINK("https://example.org")`, "+1", "@cmd", "<b>&amp;</b>", "2026-11-30", "0012", " a ", "1e5"}, {"ä\u202e", "_x000D_"}}
	head := []string{"=1", "b"}
	text, err := workbook(head, rows)
	require.NoError(t, err)
	assert.Equal(t, append([][]string{head}, rows...), opened(t, text))
	again, err := workbook(head, rows)
	require.NoError(t, err)
	assert.Equal(t, text, again, "the same table is the same file")

	_, err = workbook(head, [][]string{{strings.Repeat("ä", 32768)}})
	require.ErrorContains(t, err, "cell A2 has 32768 characters")
	_, err = workbook(head, [][]string{{strings.Repeat("ä", 32767)}})
	require.NoError(t, err)
}
