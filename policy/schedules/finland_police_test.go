package schedules_test

// The Finnish act on the processing of personal data by the police. The book
// finland.Police was read from the text itself, and differs from this list where:
//   - an offence that is never time-barred has no day of limitation: it is awaited (33.2);
//   - the need for longer keeping is a hold of the host, because nobody has to decide before
//     the data go (33.6, 38.3);
//   - a decision comes before the end of its validity, so that the last of the days counts
//     and not the first, which would make the others mean nothing (38.1);
//   - of a new citizen the year counts exactly and instead of the ten, because the act says "at
//     the latest" where it means that (FI-RND-78).
func finlandPolice() []entry {
	return from("Act 616/2019 ss. 33-38 (Finlex text, eliask/finlex-data)",
		line("FI-616-33.1", "criminal case sent to the prosecutor: 5, 10 or 20 y by the maximum penalty of the gravest offence",
			rules(
				exactly(years(5), "sent", when("lowest-penalty"), named("five")),
				exactly(years(10), "sent", when("middle-penalty"), named("ten")),
				exactly(years(20), "sent", when("highest-penalty"), named("twenty"))).
				yields("five", "ten").yields("five", "twenty").yields("ten", "twenty"),
			"sent=2015-04-01 +lowest-penalty -middle-penalty -highest-penalty -> keep 2020-04-01, must 2020-04-02, by 2020-04-02",
			"sent=2015-04-01 -lowest-penalty +middle-penalty -highest-penalty -> keep 2025-04-01, must 2025-04-02, by 2025-04-02",
			// A case of several offences has several of the traits, and the gravest decides.
			"sent=2015-04-01 +lowest-penalty +middle-penalty -highest-penalty -> keep 2025-04-01, must 2025-04-02, by 2025-04-02",
			"sent=2015-04-01 +lowest-penalty -middle-penalty +highest-penalty -> keep 2035-04-01, must 2035-04-02, by 2035-04-02",
			"sent=2015-04-01 -lowest-penalty +middle-penalty +highest-penalty -> keep 2035-04-01, must 2035-04-02, by 2035-04-02",
			"sent=2015-04-01 -lowest-penalty -middle-penalty +highest-penalty -> keep 2035-04-01, must 2035-04-02, by 2035-04-02",
			"sent=2015-04-01 -lowest-penalty -middle-penalty -highest-penalty -> unbound",
			"sent=2015-04-01 +lowest-penalty -middle-penalty -> trait highest-penalty, least 2020-04-01",
			"sent=2015-04-01 -middle-penalty -highest-penalty -> trait lowest-penalty",
			"sent=2015-04-01 -lowest-penalty -highest-penalty -> trait middle-penalty",
			"sent=2015-04-01 -> trait highest-penalty, trait lowest-penalty, trait middle-penalty",
			"+lowest-penalty -middle-penalty -highest-penalty -> gap sent",
			"-lowest-penalty +middle-penalty -highest-penalty -> gap sent",
			"-lowest-penalty -middle-penalty +highest-penalty -> gap sent"),
		line("FI-616-33.2", "but not before 1 y after the offence is time-barred",
			rules(
				exactly(years(5), "sent", named("removed")),
				atLeast(years(1), "time-barred", named("not-before"))).
				yields("removed", "not-before"),
			"sent=2020-03-02 time-barred=2030-03-01 -> keep 2031-03-01, must 2031-03-02, by 2031-03-02",
			"sent=2020-03-02 time-barred=2022-03-01 -> keep 2025-03-02, must 2025-03-03, by 2025-03-03",
			"sent=2020-03-02 -> gap time-barred, least 2025-03-02",
			"time-barred=2030-03-01 -> gap sent, least 2031-03-01").
			computed("the limitation of the offence, by the Criminal Code"),
		line("FI-616-33.5", "at most 1 y after the entry if no offence was found",
			rules(atMost(years(1), "entered", when("no-offence"))),
			"entered=2024-02-29 +no-offence -> may 2024-02-29, must 2025-02-27, by 2025-02-28",
			"entered=2024-02-29 -no-offence -> unbound",
			"entered=2024-02-29 -> trait no-offence",
			"+no-offence -> gap entered"),
		line("FI-616-33.6", "may be kept on if needed for investigation; the need assessed at least every five years",
			rules(exactly(years(5), "sent", appraised)),
			"sent=2015-04-01 -> keep 2020-04-01, review 2020-04-02, by 2020-04-02",
			"sent=2015-04-01 appraised.delete=2020-04-01 -> keep 2020-04-01, must 2020-04-02, by 2020-04-02, allow delete",
			"sent=2015-04-01 appraised.again=2025-04-01 -> keep 2025-03-31, review 2025-04-01, by 2025-04-01",
			"sent=2015-04-01 appraised.again=2022-01-01 appraised.again=2025-04-01 -> keep 2025-03-31, review 2025-04-01, by 2025-04-01",
			"sent=2015-04-01 appraised.again=2025-04-01 appraised.delete=2025-04-20 -> keep 2025-03-31, review 2025-04-01, must 2025-04-20, by 2025-04-01, allow delete",
			"sent=2015-04-01 appraised.again=2025-04-01 appraised.delete=2025-03-15 -> keep 2025-03-31, review 2025-04-01, by 2025-04-01",
			"sent=2015-04-01 appraised.again=? -> keep 2020-04-01, review 2020-04-02, by 2020-04-02",
			"-> gap sent",
			"sent=2015-04-01 appraised.transfer=2020-04-01 -> keep 2020-04-01, must 2020-04-02, by 2020-04-02, allow transfer").
			computed("the day of the next assessment: that it is at most five years ahead is for who sets it"),
		line("FI-616-34.2.1", "business prohibitions: 5 y after the end",
			rules(exactly(years(5), "prohibition-ended", awaited)),
			"prohibition-ended=2019-03-31 -> keep 2024-03-31, must 2024-04-01, by 2024-04-01",
			"-> wait prohibition-ended"),
		line("FI-616-34.2.4", "wanted notices, bans: 3 y after revocation or end",
			rules(exactly(years(3), "revoked-or-ended", awaited)),
			"revoked-or-ended=2020-02-29 -> keep 2023-02-28, must 2023-03-01, by 2023-03-01",
			"-> wait revoked-or-ended"),
		line("FI-616-36", "informant data: at most 10 y after the last entry",
			rules(atMost(years(10), "entry", latest)),
			"entry=2010-01-01 entry=2014-06-30 -> may 2014-06-30, must 2024-06-29, by 2024-06-30",
			"-> gap entry"),
		line("FI-616-37", "DNA quality data: at request or when not needed; need assessed every year",
			rules(atOnce("requested"), whileNeeded()),
			"requested=2024-04-04 -> must 2024-04-04, by 2024-04-04",
			"need.ended=2024-09-09 -> must 2024-09-09, by 2024-09-09",
			"requested=2024-10-10 need.ended=2024-09-09 -> must 2024-09-09, by 2024-09-09",
			"appraised.again=2025-01-01 -> keep 2024-12-31",
			// What was asked for before the day of the next assessment waits for a person.
			"requested=2024-10-10 appraised.again=2025-01-01 -> keep 2024-12-31, review 2024-10-10, by 2024-10-10",
			"-> keep").
			inexact("the yearly assessment would be one put off to a day, but nobody is asked on that day, because there is no ground for disposal yet, and a request that comes before it is reviewed and not due at once"),
		line("FI-616-38.1", "licence data: at most 20 y from the decision, its lapse, the end of validity or the entry",
			rules(
				atMost(years(20), "decided", awaited),
				atMost(years(20), "lapsed", awaited),
				atMost(years(20), "validity-ended", awaited),
				atMost(years(20), "entered")),
			"entered=2000-01-10 -> may 2000-01-10, must 2020-01-09, by 2020-01-10",
			"entered=2000-01-10 decided=1999-12-20 -> may 1999-12-20, must 2019-12-19, by 2019-12-20",
			"entered=2000-01-10 validity-ended=2005-01-01 -> may 2000-01-10, must 2020-01-09, by 2020-01-10",
			"entered=2000-01-10 lapsed=1999-11-30 decided=1999-12-20 -> may 1999-11-30, must 2019-11-29, by 2019-11-30",
			"-> gap entered",
			"entered=2000-01-10 validity-ended=1999-10-31 -> may 1999-10-31, must 2019-10-30, by 2019-10-31"),
		line("FI-616-38.2.2", "30 y after the object was destroyed; from the tenth year on for few purposes only",
			rules(exactly(years(30), "object-destroyed", awaited)),
			"object-destroyed=1996-02-29 -> keep 2026-02-28, must 2026-03-01, by 2026-03-01",
			"-> wait object-destroyed").
			inexact("for what a record may be used is another question than until when it is kept"),
		line("FI-616-38.2.6", "customers of supervised bodies: as soon as not needed for supervision",
			rules(whileNeeded()),
			"need.ended=2023-05-31 -> must 2023-05-31, by 2023-05-31",
			"-> keep"),
		line("FI-616-38.3", "at most 1 y after death unless a special reason; assessed every five years",
			rules(
				atMost(years(1), "died", awaited, named("year")),
				longer("special-reason-until")).
				yields("year", "longer"),
			"died=2015-03-10 -> may 2015-03-10, must 2016-03-09, by 2016-03-10",
			"died=2015-03-10 special-reason-until=2020-06-30 -> keep 2020-06-30, must 2020-07-01, by 2020-07-01",
			"died=2015-03-10 special-reason-until=2020-06-30 special-reason-until=2025-06-30 -> keep 2025-06-30, must 2025-07-01, by 2025-07-01",
			"-> keep",
			"died=2015-03-10 special-reason-until=2015-05-31 -> keep 2015-05-31, may 2015-06-01, must 2016-03-09, by 2016-03-10").
			computed("the day through which the reason holds is that of the next assessment, at most five years ahead"),
	)
}
