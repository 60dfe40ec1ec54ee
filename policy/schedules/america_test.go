package schedules_test

import "slices"

func america() []entry {
	return slices.Concat(
		from("NARA GRS 1 and 23 with DOI crosswalk (vdocuments.us), GRS Transmittal 15",
			line("US-GRS-1.1b", "personnel folder: to the records centre 30 days after the last separation, destroyed 65 y after it",
				rules(
					exactly(days(30), "last-separation", awaited, of("agency"), then(transfer)),
					exactly(years(65), "last-separation", awaited, of("centre"))),
				"/agency last-separation=2020-01-31 -> keep 2020-03-01, must 2020-03-02, by 2020-03-02, allow transfer",
				"/agency -> wait last-separation",
				"/centre last-separation=1956-02-29 -> keep 2021-02-28, must 2021-03-01, by 2021-03-01",
				"/centre -> wait last-separation"),
			line("US-GRS-1.2a", "service cards: 60 y after the earliest personnel action",
				rules(exactly(years(60), "personnel-action", earliest)),
				"personnel-action=1961-04-03 personnel-action=1964-05-05 -> keep 2021-04-03, must 2021-04-04, by 2021-04-04",
				"-> gap personnel-action"),
		),
		from("Smithsonian HR records disposition schedule",
			line("US-SI-2", "applicant files: originals 3 y, copies until no longer needed",
				rules(exactly(years(3), "made", unless("copy"), unsaid), whileNeeded(when("copy"))),
				"made=2020-06-30 -copy -> keep 2023-06-30, must 2023-07-01, by 2023-07-01",
				"made=2020-06-30 need.ended=2020-09-09 +copy -> must 2020-09-09, by 2020-09-09",
				"made=2020-06-30 +copy -> keep",
				"made=2020-06-30 -> trait copy",
				"-copy -> gap made",
				"need.ended=2020-09-09 made=2020-06-30 -copy -> keep 2023-06-30, must 2023-07-01, by 2023-07-01"),
		),
		from("Utah series 6617, NIU 130.05, Colton schedule A, Emory",
			line("US-UT-1", "transitory correspondence: until the need ends, or it was filmed and the film inspected",
				rules(whileNeeded(), atOnce("film-inspected")),
				"need.ended=2022-03-01 -> must 2022-03-01, by 2022-03-01",
				"film-inspected=2021-12-01 need.ended=2022-03-01 -> must 2021-12-01, by 2021-12-01",
				"film-inspected=2023-12-01 need.ended=2022-03-01 -> must 2022-03-01, by 2022-03-01",
				"-> keep"),
		),
	)
}
