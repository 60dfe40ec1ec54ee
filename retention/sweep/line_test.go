package sweep_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention/sweep"
)

// Each row is a line, what is wrong with it, and what would help.
func TestParseRefuses(t *testing.T) {
	const (
		numbers  = "write numbers from %s, ranges such as 2-5, or steps such as */2"
		step     = "write %d if that is meant, because a step begins anew with each %s"
		out      = "leave it out, or correct it"
		comma    = "leave out the comma, or write what is missing"
		star     = "write * alone or with a step, ? alone in a day field, or numbers"
		foreign  = "write nothing but ASCII letters, digits, signs and blanks"
		five     = "write minute, hour, day of month, month and day of week (0-6, Sunday is 0), or a word such as @daily"
		words    = "write @yearly, @monthly, @weekly, @daily or @hourly, or five fields"
		zone     = "leave the zone out and pass it to Parse"
		others   = "write the numbers themselves, and for the end of a month the 1st of the next one"
		noMonth  = "leave it out, or give it a line of its own with a day that it has"
		noDay    = "leave it out, or choose a day that the months have"
		never    = "choose a day that the month has"
		oneField = "write * in one of the two day fields"
	)
	within := func(numbersOrNames string) string { return fmt.Sprintf(numbers, numbersOrNames) }
	anew := func(n int, unit string) string { return fmt.Sprintf(step, n, unit) }
	for _, row := range []struct{ spec, problem, help string }{
		// how many fields
		{"", "it is empty", five},
		{" \t", "it is empty", five},
		{"0 0 * *", "it has 4 fields and not 5", five},
		{"0", "it has one field and not 5", five},
		{"0 0 0 * * *", "it has 6 fields and not 5, and none is for seconds or years", five},
		{"0 0 3 * * ? 2027", "it has 7 fields and not 5, and none is for seconds or years", five},
		{"0 0 * * * root", "it has 6 fields and not 5, and none is for seconds or years", five},

		// what is no number
		{"-1 0 * * *", `"-1" in the minute field cannot be read`, within("0 to 59")},
		{"0 -1 * * *", `"-1" in the hour field cannot be read`, within("0 to 23")},
		{"x 0 * * *", `"x" in the minute field cannot be read`, within("0 to 59")},
		{"+5 0 * * *", `"+5" in the minute field cannot be read`, within("0 to 59")},
		{"1.5 0 * * *", `"1.5" in the minute field cannot be read`, within("0 to 59")},
		{"0x1 0 * * *", `"0x1" in the minute field cannot be read`, within("0 to 59")},
		{"1e1 0 * * *", `"1e1" in the minute field cannot be read`, within("0 to 59")},
		{"1_0 0 * * *", `"1_0" in the minute field cannot be read`, within("0 to 59")},
		{"0 3:00 * * *", `"3:00" in the hour field cannot be read`, within("0 to 23")},
		{"5- 0 * * *", `"5-" in the minute field cannot be read`, within("0 to 59")},
		{"- 0 * * *", `"-" in the minute field cannot be read`, within("0 to 59")},
		{"1-2-3 0 * * *", `"1-2-3" in the minute field cannot be read`, within("0 to 59")},
		{"/5 0 * * *", `"/5" in the minute field cannot be read`, within("0 to 59")},
		{"0 0 * xyz *", `"xyz" in the month field cannot be read`, within("1 to 12 or names from jan to dec")},
		{"0 0 * * =1", `"=1" in the day of week field cannot be read`, within("0 to 6 or names from sun to sat")},

		// numbers that the field does not have
		{"60 0 * * *", `"60" in the minute field: 60 is not from 0 to 59`, within("0 to 59")},
		{"0 24 * * *", `"24" in the hour field: 24 is not from 0 to 23`, within("0 to 23")},
		{"0 0 0 * *", `"0" in the day of month field: 0 is not from 1 to 31`, within("1 to 31")},
		{"0 0 32 * *", `"32" in the day of month field: 32 is not from 1 to 31`, within("1 to 31")},
		{"0 0 * 0 *", `"0" in the month field: 0 is not from 1 to 12`, within("1 to 12 or names from jan to dec")},
		{"0 0 * 13 *", `"13" in the month field: 13 is not from 1 to 12`, within("1 to 12 or names from jan to dec")},
		{"0 0 1-32 * *", `"1-32" in the day of month field: 32 is not from 1 to 31`, within("1 to 31")},
		{"0 0-24/2 * * *", `"0-24/2" in the hour field: 24 is not from 0 to 23`, within("0 to 23")},
		{"99999999999999999999 0 * * *", `"99999999999999999999" in the minute field: 99999999999999999999 is not from 0 to 59`, within("0 to 59")},
		{"0 0 * * 7", `"7" in the day of week field: 7 is no day of the week`, "write 0 or sun for Sunday, and * for every day"},
		{"0 0 * * 1-7", `"1-7" in the day of week field: 7 is no day of the week`, "write 0 or sun for Sunday, and * for every day"},
		{"0 0 * * 8", `"8" in the day of week field: 8 is not from 0 to 6`, within("0 to 6 or names from sun to sat")},

		// names
		{"0 0 * mon *", `"mon" in the month field: mon is of the day of week field`, "write it in the field of its kind"},
		{"0 0 * * Jan", `"Jan" in the day of week field: Jan is of the month field`, "write it in the field of its kind"},
		{"0 0 mon * *", `"mon" in the day of month field: mon is of the day of week field`, "write it in the field of its kind"},
		{"sun 0 * * *", `"sun" in the minute field: sun is of the day of week field`, "write it in the field of its kind"},
		{"0 0 * * monday", `"monday" in the day of week field: monday is no name of three letters`, "write mon if that is meant"},
		{"0 0 * sept *", `"sept" in the month field: sept is no name of three letters`, "write sep if that is meant"},
		{"0 0 * * mon-friday", `"mon-friday" in the day of week field: friday is no name of three letters`, "write fri if that is meant"},

		// ranges that end before they begin
		{"0 5-3 * * *", `the range "5-3" in the hour field ends before it begins`, "write 5-23,0-3 if it goes over the end"},
		{"0 22-6 * * *", `the range "22-6" in the hour field ends before it begins`, "write 22-23,0-6 if it goes over the end"},
		{"0 0 * * fri-mon", `the range "fri-mon" in the day of week field ends before it begins`, "write 5-6,0-1 if it goes over the end"},
		{"0 0 * * sat-sun", `the range "sat-sun" in the day of week field ends before it begins`, "write 6,0 if it goes over the end"},
		{"0 0 * nov-feb *", `the range "nov-feb" in the month field ends before it begins`, "write 11-12,1-2 if it goes over the end"},
		{"0 0 25-5 * *", `the range "25-5" in the day of month field ends before it begins`, "write 25-31,1-5 if it goes over the end"},
		{"50-10/5 0 * * *", `the range "50-10/5" in the minute field ends before it begins`, "write 50-59,0-10 if it goes over the end"},

		// steps
		{"*/0 0 * * *", `"*/0" in the minute field has a step of 0`, "write a step of 1 or more"},
		{"*/-5 0 * * *", `"*/-5" in the minute field has no number as its step`, within("0 to 59")},
		{"*/ 0 * * *", `"*/" in the minute field has no number as its step`, within("0 to 59")},
		{"*/x 0 * * *", `"*/x" in the minute field has no number as its step`, within("0 to 59")},
		{"*/5/2 0 * * *", `"*/5/2" in the minute field has no number as its step`, within("0 to 59")},
		{"*/5-10 0 * * *", `"*/5-10" in the minute field has no number as its step`, within("0 to 59")},
		{"*/60 * * * *", `"*/60" in the minute field leaves nothing but 0`, anew(0, "hour")},
		{"*/90 * * * *", `"*/90" in the minute field leaves nothing but 0`, anew(0, "hour")},
		{"*/99999999999999999999 * * * *", `"*/99999999999999999999" in the minute field leaves nothing but 0`, anew(0, "hour")},
		{"0 */24 * * *", `"*/24" in the hour field leaves nothing but 0`, anew(0, "day")},
		{"0 */36 * * *", `"*/36" in the hour field leaves nothing but 0`, anew(0, "day")},
		{"0 0 */31 * *", `"*/31" in the day of month field leaves nothing but 1`, anew(1, "month")},
		{"0 0 1 */12 *", `"*/12" in the month field leaves nothing but 1`, anew(1, "year")},
		{"0 0 * * */7", `"*/7" in the day of week field leaves nothing but 0`, anew(0, "week")},
		{"5-10/20 * * * *", `"5-10/20" in the minute field leaves nothing but 5`, anew(5, "hour")},
		{"58/5 * * * *", `"58/5" in the minute field leaves nothing but 58`, anew(58, "hour")},
		{"5-5/2 * * * *", `"5-5/2" in the minute field leaves nothing but 5`, anew(5, "hour")},
		{"0 0 1 jan-jun/6 *", `"jan-jun/6" in the month field leaves nothing but 1`, anew(1, "year")},

		// stars and marks
		{"0 *-5 * * *", `"*-5" in the hour field: a star or a question mark stands for all of a field`, star},
		{"0 5-* * * *", `"5-*" in the hour field: a star or a question mark stands for all of a field`, star},
		{"0 0 ?-5 * *", `"?-5" in the day of month field: a star or a question mark stands for all of a field`, star},
		{"** 0 * * *", `"**" in the minute field: a star or a question mark stands for all of a field`, star},
		{"*5 0 * * *", `"*5" in the minute field: a star or a question mark stands for all of a field`, star},
		{"? 0 * * *", `"?" in the minute field: a star or a question mark stands for all of a field`, star},
		{"0 ? * * *", `"?" in the hour field: a star or a question mark stands for all of a field`, star},
		{"0 0 1 ? *", `"?" in the month field: a star or a question mark stands for all of a field`, star},
		{"0 0 ?/2 * *", `"?/2" in the day of month field: a star or a question mark stands for all of a field`, star},

		// lists
		{"0 , * * *", `an empty entry in the list "," of the hour field`, comma},
		{", 0 * * *", `an empty entry in the list "," of the minute field`, comma},
		{"0 0 , * mon", `an empty entry in the list "," of the day of month field`, comma},
		{"0 0 1,,15 * *", `an empty entry in the list "1,,15" of the day of month field`, comma},
		{"0 0 1, * *", `an empty entry in the list "1," of the day of month field`, comma},
		{"0 0 1, 15 * *", "it has 6 fields and not 5, and none is for seconds or years", five},
		{"0 3,3 * * *", `"3" in the hour field adds nothing to the other entries`, out},
		{"0 3,03 * * *", `"3" in the hour field adds nothing to the other entries`, out},
		{"0 0 * * mon,1", `"mon" in the day of week field adds nothing to the other entries`, out},
		{"0 0 *,13 * fri", `"13" in the day of month field adds nothing to the other entries`, out},
		{"0 0 13 * fri,?", `"fri" in the day of week field adds nothing to the other entries`, out},
		{"0 8-17,12 * * *", `"12" in the hour field adds nothing to the other entries`, out},
		{"0,*/15 0 * * *", `"0" in the minute field adds nothing to the other entries`, out},
		{"1-2,2-3,3-4 0 * * *", `"2-3" in the minute field adds nothing to the other entries`, out},

		// days that there are not
		{"0 0 31 2 *", "it can never run", never},
		{"0 0 30 2 *", "it can never run", never},
		{"0 0 31 4,6 *", "it can never run", never},
		{"0 0 30-31 feb *", "it can never run", never},
		{"0 0 31 2,4,6,9,11 *", "it can never run", never},
		{"0 3 30 2,3 *", `"2" in the month field has none of the days, so that nothing runs then`, noMonth},
		{"0 3 31 3,4 *", `"4" in the month field has none of the days, so that nothing runs then`, noMonth},
		{"0 3 31 1,sep *", `"sep" in the month field has none of the days, so that nothing runs then`, noMonth},
		{"0 3 30-31 1,2 *", `"2" in the month field has none of the days, so that nothing runs then`, noMonth},
		{"0 3 1,31 4 *", `"31" in the day of month field is in none of the months`, noDay},
		{"0 3 28,30 2 *", `"30" in the day of month field is in none of the months`, noDay},
		{"0 3 31 2 mon", `"31" in the day of month field is in none of the months`, noDay},
		{"0 3 1-31 * mon", "one of the two day fields names every day, so that the other one adds nothing", oneField},
		{"0 3 1 * 0-6", "one of the two day fields names every day, so that the other one adds nothing", oneField},
		{"0 3 1-15,16-31 * mon-wed,thu-sat,sun", "one of the two day fields names every day, so that the other one adds nothing", oneField},

		// what other crons know
		{"0 3 L * *", `"L" in the day of month field: L, W, #, H and their like are of other crons`, others},
		{"0 3 LW * *", `"LW" in the day of month field: L, W, #, H and their like are of other crons`, others},
		{"0 3 L-3 * *", `"L-3" in the day of month field: L, W, #, H and their like are of other crons`, others},
		{"0 3 15W * *", `"15W" in the day of month field: L, W, #, H and their like are of other crons`, others},
		{"0 3 * * 5#3", `"5#3" in the day of week field: L, W, #, H and their like are of other crons`, others},
		{"0 3 * * 5L", `"5L" in the day of week field: L, W, #, H and their like are of other crons`, others},
		{"H 3 * * *", `"H" in the minute field: L, W, #, H and their like are of other crons`, others},
		{"H/15 * * * *", `"H/15" in the minute field: L, W, #, H and their like are of other crons`, others},
		{"H(0-29) 3 * * *", `"H(0-29)" in the minute field: L, W, #, H and their like are of other crons`, others},
		{"0~30 3 * * *", `"0~30" in the minute field: L, W, #, H and their like are of other crons`, others},
		{"# 3 * * *", `"#" in the minute field: L, W, #, H and their like are of other crons`, others},

		// words
		{"@every 24h", "@every has no fixed times and no previous run", five},
		{"  @every   24h ", "@every has no fixed times and no previous run", five},
		{"@every", "@every has no fixed times and no previous run", five},
		{"@every soon", "@every has no fixed times and no previous run", five},
		{"@reboot", "@reboot is no time", "ask Previous at the start whether a run was missed"},
		{"@sometimes", `"@sometimes" is no word for a schedule`, words},
		{"@Daily", `"@Daily" is no word for a schedule`, words},
		{"@", `"@" is no word for a schedule`, words},
		{"@ daily", `"@" is no word for a schedule`, words},
		{"@daily 3", `@daily is followed by "3"`, "write the word alone"},
		{"daily", "it has one field and not 5", five},

		// zones
		{"TZ=Europe/Kyiv 0 0 * * *", "it names a zone", zone},
		{"CRON_TZ=UTC 0 0 * * *", "it names a zone", zone},
		{" \t TZ=UTC 0 0 * * *", "it names a zone", zone},
		{"cron_tz=UTC 0 0 * * *", "it names a zone", zone},
		{"TZ=", "it names a zone", zone}, // cron panics
		{"CRON_TZ=UTC", "it names a zone", zone},
		{"TZ=UTC @daily", "it names a zone", zone},

		// characters
		{"0 0 * * *\n", "it holds the character U+000A", foreign},
		{"0 0 * * *\r\n", "it holds the character U+000D", foreign},
		{"0 0 * * *\n0 1 * * *", "it holds the character U+000A", foreign},
		{"0\u00a00 * * *", "it holds the character U+00A0", foreign},
		{"0 0 * * *\u3000", "it holds the character U+3000", foreign},
		{"\u0663 0 * * *", "it holds the character U+0663", foreign},   // an Arabic 3
		{"\uff13 0 * * *", "it holds the character U+FF13", foreign},   // a wide 3
		{"0 3\u20135 * * *", "it holds the character U+2013", foreign}, // a dash
		{"0 3 * * m\u043en", "it holds the character U+043E", foreign}, // a Cyrillic o
		{"0 3 * * mon\x00", "it holds the character U+0000", foreign},
		{"0 3 * * mon\x7f", "it holds the character U+007F", foreign},
		{"\ufeff0 3 * * *", "it holds the character U+FEFF", foreign},
		{"0 3\u200b * * *", "it holds the character U+200B", foreign},
		{"0 3 * * \xff", "it holds the character U+FFFD", foreign},
	} {
		t.Run(row.spec, func(t *testing.T) {
			s, err := sweep.Parse(row.spec, time.UTC)
			require.ErrorIs(t, err, sweep.ErrSpec)
			assert.NotErrorIs(t, err, sweep.ErrNoRun)
			assert.Zero(t, s)
			assert.EqualError(t, err, fmt.Sprintf("sweep: %q: no schedule: %s; %s", row.spec, row.problem, row.help))
		})
	}
}

// What is written instead, because the error says so, is a schedule.
func TestWhatWouldHelpHelps(t *testing.T) {
	for _, spec := range []string{"0 * * * *", "0 0 * * *", "0 0 1 * *", "0 0 1 1 *", "0 0 * * 0", "5 * * * *", "0 22-23,0-6 * * *", "0 0 * * 5-6,0-1", "0 0 * * 6,0",
		"0 0 * 11-12,1-2 *", "0 0 25-31,1-5 * *", "50-59,0-10 0 * * *", "0 3 30 3 *", "0 0 * * sun"} {
		_, err := sweep.Parse(spec, time.UTC)
		assert.NoError(t, err)
	}
}

// No error of another package shows through, whatever is written in a field.
func TestErrorsOfLinesAreOurs(t *testing.T) {
	parts := []string{"", "-1", "5-", "x", "*/x", "1/-1", "99", "9999999999999999999999", "mon", "7", "*-1", "L", "1,1", "@", "\u0663", "5-3", "*/60", "0", "31", "feb"}
	for at := range 5 {
		for _, part := range parts {
			line := []string{"0", "3", "1", "2", "*"}
			line[at] = part
			_, err := sweep.Parse(strings.Join(line, " "), time.UTC)
			if err == nil {
				continue
			}
			text := strings.TrimPrefix(err.Error(), fmt.Sprintf("sweep: %q", strings.Join(line, " ")))
			for _, theirs := range []string{"strconv", "Atoi", "parse", "int ", "expected", "bound", "descriptor", "range ("} {
				assert.NotContains(t, text, theirs)
			}
		}
	}
}
