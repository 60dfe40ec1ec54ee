package main

import "os"

// The whole output for a request of 24 November 2026.
func Example() {
	run(nil, os.Stdout, os.Stderr)
	// Output:
	// Received, or happened, on 2026-11-24
	//
	// where                       by                                                                            safe        latest      extended: safe  latest      doubts       error
	// EU in Finland               GDPR (EU) 2016/679 art. 12(3)                                                 2026-12-24  2026-12-28  2027-02-24      2027-02-24  1, 2
	// EU in Finland               GDPR (EU) 2016/679 art. 12(4)                                                 2026-12-24  2026-12-28                              1, 2
	// EU in Estonia               GDPR (EU) 2016/679 art. 12(3)                                                 2026-12-24  2026-12-28  2027-02-24      2027-02-25  1, 2
	// EU in Estonia               GDPR (EU) 2016/679 art. 12(4)                                                 2026-12-24  2026-12-28                              1, 2
	// Finland, from the last use  Personal Data Act 523/1999 s. 26; from 25.5.2018 GDPR art. 12(5)              2026-11-24  2026-11-24                              3, 4, 5
	// Ukraine                     Law of Ukraine 2297-VI art. 8                                                 2026-12-24  2026-12-24                              6, 7
	// Ukraine                     Typical Order, order of the Ombudsman 1/02-14, 10 days for a reasoned demand  2026-12-04  2026-12-08                              8, 9, 10, 7
	// Ukraine                     Law of Ukraine 2297-VI art. 16: study of the request                          2026-12-08  2026-12-08                              6, 7
	// Ukraine                     Law of Ukraine 2297-VI art. 16: grant of the access                           2026-12-24  2026-12-24  2027-01-08      2027-01-08  6, 7
	// Ukraine                     Typical Order, order of the Ombudsman 1/02-14, p. 2.15                        2026-11-24  2026-11-24                              11, 7
	// Ukraine, notices            Law of Ukraine 2297-VI art. 9: start of the processing                        2027-01-05  2027-01-05                              12, 7
	// Ukraine, notices            Law of Ukraine 2297-VI art. 9: change of what was notified                    2026-12-08  2026-12-08                              12, 7
	// Ukraine, notices            Law of Ukraine 2297-VI art. 12(2)                                             2027-01-05  2027-01-05                              13, 7
	// Ukraine, notices            Law of Ukraine 2297-VI art. 21(1)                                             2026-12-08  2026-12-08                              13, 7
	//
	// Windows
	//   GDPR (EU) 2016/679 art. 12(3): tell the person what was done about the request, without undue delay; at the latest a month from receipt
	//       extended to 3 months: complex or numerous requests, told with reasons within the first month [GDPR (EU) 2016/679 art. 12(3), second and third sentence]
	//   GDPR (EU) 2016/679 art. 12(4): tell the person that nothing is done, why, and how to complain, without delay; at the latest a month from receipt
	//   Personal Data Act 523/1999 s. 26; from 25.5.2018 GDPR art. 12(5): give inspection of one's own data without a fee again; from its last use
	//   Law of Ukraine 2297-VI art. 8: tell a person whether their data are processed, and the content; from receipt
	//   Typical Order, order of the Ombudsman 1/02-14, 10 days for a reasoned demand: consider a reasoned demand to stop or to change, act and inform; from receipt
	//   Law of Ukraine 2297-VI art. 16: study of the request: study a request for access and say yes or no; from receipt
	//   Law of Ukraine 2297-VI art. 16: grant of the access: grant access; from receipt
	//       extended to 45 days: third parties only, if the data cannot be given within 30 days, told in writing with the way to appeal; never for a person's own data [Law of Ukraine 2297-VI art. 17]
	//   Typical Order, order of the Ombudsman 1/02-14, p. 2.15: stop processing whose only ground was a consent; from its withdrawal
	//   Law of Ukraine 2297-VI art. 9: start of the processing: notify the Ombudsman of processing with a special risk; from its start
	//   Law of Ukraine 2297-VI art. 9: change of what was notified: notify the Ombudsman of a change of what was notified; from the change
	//   Law of Ukraine 2297-VI art. 12(2): tell the person whose data came from someone else; from collection
	//   Law of Ukraine 2297-VI art. 21(1): tell the person of a transfer, if the consent or law requires it; from the transfer
	//
	// Doubts
	//    1  read in quotations, not in the Official Journal
	//    2  arts. 2(2) and 3(3) and the sentence of art. 3(4) on backward periods were not read; art. 3(5) is contested; that it moves the controller's own limit is from EDPB Guidelines 01/2022
	//    3  the text of the act was not read, the rule is from a secondary source; the act was repealed on 1.1.2019 only, but the GDPR displaced it from 25.5.2018
	//    4  from a secondary source
	//    5  followed to 1053/2023; no source was found that section 5 moves an authority's own limit, so the nominal day is safe
	//    6  read through a secondary source; the day from which this wording applies was not found; it is used from 2014-01-01
	//    7  that art. 254(3) reaches years is by analogy; whether the roll helps the one who must answer is not settled by the special laws
	//    8  the point was not established, and the order does not say which days; read through a secondary source; the day on which the order came into force was not found, its date is used
	//    9  Civil Code arts. 251–255 count calendar days unless working days are said
	//   10  law 2073-IX art. 33 reads periods of ten days or less so
	//   11  read through a secondary source; the day on which the order came into force was not found, its date is used
	//   12  read through a secondary source
	//   13  the edition of 2026-03-24 was seen; read through a secondary source; the day from which this wording applies was not found; it is used from 2014-01-01
	//
	// Calendars
	//   fi: Church Act 1054/1993 ch. 4 s. 3, before it 635/1964, since 2023-07-01 652/2023; Act 150/1930 s. 5: the days are the same since 1992 by the almanac office; the sections of 635/1964 and 652/2023 that list them were not found
	//   fi: Church Act 635/1964 as amended: Epiphany and Ascension Day on Saturdays 1973–1991: from almanacs and the press; the amending acts were not found, and some libraries end the years at 1990
	//   fi: Act 272/1944 on May Day; Act 150/1930 s. 5: the act of 1944 was not read; section 5 names the day itself
	//   fi: Church Act 635/1964, presumably: Whit Monday until 1973: from the press; no statute text was found, so these Mondays are disputed
	//   fi: Act 150/1930 s. 5 as amended by 358/1966: amendments followed to 1053/2023; later ones were not seen
	//   fi: Regulation 1182/71 art. 2(1), list of public holidays for 2025, OJ C, C/2024/7517: read in a transcription, for 2025 only; the e-Justice page does not list Finland's Christmas Eve
	//   ee: Pühade ja tähtpäevade seadus §§ 1, 2, in force 1998-02-23: followed to the text of 2022-12-30; no later change was found
	//   ee: Regulation 1182/71 art. 2(1), list of public holidays for 2025, OJ C, C/2024/7517: read in a transcription, for 2025 only; the e-Justice page does not list Finland's Christmas Eve
	//   ua: Labour Code 322-VIII art. 73: read through pages of courts and trade papers
	//   ua: Labour Code art. 73 as amended by law 3258-IX, in force 2023-09-01: other sources say in force 2023-07-30, the day after publication; no holiday lies between that the change touches
	//   ua: Labour Code art. 73 as amended by law 2211-VIII, in force 2017-12-02: read through pages of courts and trade papers
	//   ua: Labour Code art. 73 as amended by law 3107-IX, in force 2023-06-15: read through pages of courts and trade papers
	//   ua: Labour Code art. 73 as amended by law 2295-IX, in force 2022-06-09: read through pages of courts and trade papers
	//   ua: Labour Code art. 73 as amended by law 238-VIII of 2015-03-05: in force the day after its publication, which was not found; 14 October 2015 was the first day concerned
	//   ua: Law 2136-IX art. 6(6), in force 2022-03-24, in the wording of 2352-IX: Labour Code arts. 67(3)–(5) and 73 are not applied: the wording of March 2022 was not read; read through 2026-10-30, its end is not known; that it reaches Civil Code art. 254(5) follows from the text, no ruling was found
	//   ua: Labour Code art. 67(3), in force again 1999-04-23: a day off for a holiday on a weekend: the days of the amendments are from a secondary source
}
