package main

import "os"

// The whole output for a request of 24 November 2026.
func Example() {
	run(nil, os.Stdout, os.Stderr)
	// Output:
	// Received, or happened, on 2026-11-24
	//
	// where                       by                                                                            safe        latest      extended: safe  latest      doubts   error
	// EU in Finland               GDPR (EU) 2016/679 art. 12(3)                                                 2026-12-24  2026-12-28  2027-02-24      2027-02-24
	// EU in Finland               GDPR (EU) 2016/679 art. 12(4)                                                 2026-12-24  2026-12-28
	// EU in Estonia               GDPR (EU) 2016/679 art. 12(3)                                                 2026-12-24  2026-12-28  2027-02-24      2027-02-25
	// EU in Estonia               GDPR (EU) 2016/679 art. 12(4)                                                 2026-12-24  2026-12-28
	// Finland, from the last use  Personal Data Act 523/1999 s. 26; from 25.5.2018 GDPR art. 12(5)              2026-11-24  2026-11-24                              1, 2
	// Ukraine                     Law of Ukraine 2297-VI art. 8                                                 2026-12-24  2026-12-24                              3
	// Ukraine                     Typical Order, order of the Ombudsman 1/02-14, 10 days for a reasoned demand  2026-12-04  2026-12-08                              4, 5, 6
	// Ukraine                     Law of Ukraine 2297-VI art. 16: study of the request                          2026-12-08  2026-12-08                              3
	// Ukraine                     Law of Ukraine 2297-VI art. 16: grant of the access                           2026-12-24  2026-12-24  2027-01-08      2027-01-08  3
	// Ukraine                     Typical Order, order of the Ombudsman 1/02-14, p. 2.15                        2026-11-24  2026-11-24
	// Ukraine, notices            Law of Ukraine 2297-VI art. 9: start of the processing                        2027-01-05  2027-01-05
	// Ukraine, notices            Law of Ukraine 2297-VI art. 9: change of what was notified                    2026-12-08  2026-12-08
	// Ukraine, notices            Law of Ukraine 2297-VI art. 12(2)                                             2027-01-05  2027-01-05                              7
	// Ukraine, notices            Law of Ukraine 2297-VI art. 21(1)                                             2026-12-08  2026-12-08                              7
	//
	// Windows
	//   GDPR (EU) 2016/679 art. 12(3): tell the person what was done about the request; from receipt
	//       extended to 3 months: complex or numerous requests, told with reasons within the first month [GDPR (EU) 2016/679 art. 12(3), second and third sentence]
	//   GDPR (EU) 2016/679 art. 12(4): tell the person that nothing is done, why, and how to complain; from receipt
	//   Personal Data Act 523/1999 s. 26; from 25.5.2018 GDPR art. 12(5): give inspection of one's own data without a fee again; from its last use
	//   Law of Ukraine 2297-VI art. 8: tell a person whether their data are processed, and the content; from receipt
	//   Typical Order, order of the Ombudsman 1/02-14, 10 days for a reasoned demand: consider a reasoned demand to stop or to change, act and inform; from receipt
	//   Law of Ukraine 2297-VI art. 16: study of the request: study a request for access and say yes or no; from receipt
	//   Law of Ukraine 2297-VI art. 16: grant of the access: grant access; from receipt
	//       extended to 45 days: third parties only, told in writing with the way to appeal; never for a person's own data [Law of Ukraine 2297-VI art. 17]
	//   Typical Order, order of the Ombudsman 1/02-14, p. 2.15: stop a processing whose only ground was a consent; from its withdrawal
	//   Law of Ukraine 2297-VI art. 9: start of the processing: notify the Ombudsman of a processing with a special risk; from its start
	//   Law of Ukraine 2297-VI art. 9: change of what was notified: notify the Ombudsman of a change of what was notified; from the change
	//   Law of Ukraine 2297-VI art. 12(2): tell the person whose data came from someone else; from collection
	//   Law of Ukraine 2297-VI art. 21(1): tell the person of a transfer, if the consent or law requires it; from the transfer
	//
	// Doubts
	//    1  the subsection on the fee was not read; the act was repealed on 1.1.2019 only, but the GDPR displaced it from 25.5.2018
	//    2  from a secondary source
	//    3  the day from which this wording applies was not found; it is used from 2014-01-01
	//    4  the point was not established; the order does not say which days
	//    5  Civil Code arts. 251–255 count calendar days unless working days are said
	//    6  law 2073-IX art. 33 reads periods of ten days or less so
	//    7  the edition of 2026-03-24 was seen through a secondary source; the day from which this wording applies was not found; it is used from 2014-01-01
	//
	// Calendars
	//   fi: Church Act 1054/1993 ch. 4 s. 3, before it 635/1964, since 2023-07-01 652/2023; Act 150/1930 s. 5: the days are the same since 1992 by the almanac office; the sections of 635/1964 and 652/2023 that list them were not found
	//   fi: Church Act 635/1964 as amended: Epiphany and Ascension Day on Saturdays 1973–1991: from almanacs and the press; the amending acts were not found, and some libraries end the years at 1990
	//   fi: Act 272/1944 on May Day; Act 150/1930 s. 5: the act of 1944 was not read; section 5 names the day itself
	//   fi: Church Act 635/1964: Whit Monday until 1973: from the press; no statute text was found, so these Mondays are disputed
	//   ua: Labour Code art. 73 as amended by law 3258-IX, in force 2023-09-01: other sources say in force 2023-07-30, the day after publication; no holiday lies between that the change touches
	//   ua: Labour Code art. 73 as amended by law 238-VIII of 2015-03-05: in force the day after its publication, which was not found; 14 October 2015 was the first day concerned
	//   ua: Law 2136-IX art. 6(6) as amended by 2352-IX, in force 2022-03-24: Labour Code arts. 67(3)–(5) and 73 are not applied: read through 2026-10-30, its end is not known; that it reaches Civil Code art. 254(5) follows from the text, no ruling was found
	//   ua: Labour Code art. 67(3), in force again 1999-04-23: a day off for a holiday on a weekend: the days of the amendments are from a secondary source
}
