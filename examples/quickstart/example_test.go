package main

import "os"

// The whole output for the built-in records.
func Example() {
	run(nil, os.Stdout, os.Stderr)
	// Output:
	// Decided for 2026-11-22
	//
	// record           class                               asked      may  outcome       retain until  dispose by  overdue    by                        notes           because
	// kela-0001        fi.kela.call-recording              delete     yes  must_dispose  2026-11-21    2026-11-22             section 9                 1
	// kela-0002        fi.kela.call-recording              delete     no   keep          2026-11-22    2026-11-23             section 9                 1
	// kela-0003        fi.kela.call-recording              delete     no   keep          2027-06-03    2027-06-04             section 9                 1
	// kela-0004        fi.kela.call-recording              delete     yes  must_dispose  2026-08-14    2026-08-15  99 days    section 9                 1
	// kela-0005        fi.kela.call-recording              delete     no   undetermined  unknown       unknown                section 9                 1               lacks a certain day: call
	// kela-0006        fi.kela.call-recording              delete     no   undetermined  unknown       unknown                section 9                 1               lacks a certain day: call
	// kela-0007        fi.kela.call-recording              delete     no   held          2026-03-03    2026-03-04  263 days   section 9                 1               a hold is in force
	// kela-0008        fi.kela.call-recording              delete     no   undetermined  2026-10-30    2026-10-31  22 days    section 9                 1               holds were not looked up
	// kela-0009        fi.kela.call-recording              delete     yes  must_dispose  2026-09-01    2026-09-02  81 days    section 9                 1
	// kela-0010        fi.kela.call-recording              delete     no   held          2026-09-01    2026-09-02  81 days    section 9                 1               a hold is in force
	// kela-0011        fi.kela.call-recording              delete     yes  must_dispose  2025-02-28    2025-03-01  631 days   section 9                 1
	// kela-0012        fi.kela.call-recording              delete     no   keep          2027-01-15    2027-01-16             section 9                 1
	// kela-0013        fi.kela.call-recording              delete     no   undetermined  unknown       unknown                section 9                 1               lacks a certain day: call
	// kela-0014        fi.kela.call-recording              anonymise  no   must_dispose  2026-11-21    2026-11-22             section 9                 1               only: delete
	// kela-0015        fi.kela.call-recording              delete     no   review        2027-03-10    2026-11-01  21 days    art. 58(2)(g); section 9  1, 2            one rule demands disposal while another still protects
	// kela-0016        fi.kela.call-recording              delete     yes  must_dispose  2026-11-05    2026-11-06  16 days    art. 58(2)(g); section 9  1, 2
	// kela-0017        fi.kela.call-recording              delete     no   keep          2027-03-10    2026-12-10             section 9                 1
	// kela-0018        fi.kela.call-recording              delete     no   keep          2027-12-01    2027-12-02             section 9                 1
	// kela-0019        fi.kela.call-recording              delete     no   keep          2027-05-05    2027-05-06             section 9                 1               lacks a certain day: erasure-ordered
	// kela-r-0001      fi.kela.benefit-register            delete     no   undetermined  unknown       unknown                                          3               the rules of the class are not in the book
	// kela-r-0002      fi.kela.other-register              anonymise  no   undetermined  unknown       unknown                                          3               the rules of the class are not in the book
	// tulo-0001        fi.incomes.call-recording           delete     yes  may_dispose   none          2027-04-01             retention of data         4
	// tulo-0002        fi.incomes.call-recording           anonymise  yes  may_dispose   none          2026-11-24             retention of data         4
	// tulo-0003        fi.incomes.call-recording           delete     yes  must_dispose  none          2026-11-23             retention of data         4
	// tulo-0004        fi.incomes.call-recording           delete     yes  must_dispose  none          2026-11-22             retention of data         4
	// tulo-0005        fi.incomes.call-recording           delete     yes  must_dispose  none          2026-11-21  1 day      retention of data         4
	// tulo-0006        fi.incomes.call-recording           anonymise  yes  must_dispose  none          2026-02-28  267 days   retention of data         4
	// tulo-0007        fi.incomes.call-recording           delete     no   undetermined  none          unknown                retention of data         4               lacks a certain day: call
	// tulo-0008        fi.incomes.call-recording           delete     no   keep          none          2027-05-30             retention of data         4               nothing has happened that would permit disposal
	// tulo-0009        fi.incomes.call-recording           transfer   no   may_dispose   none          2027-01-07             retention of data         4               only: delete, anonymise
	// tulo-0010        fi.incomes.call-recording           delete     yes  must_dispose  none          2024-10-31  752 days   retention of data         4
	// tulo-0011        fi.incomes.call-recording           delete     no   held          none          2026-08-28  86 days    retention of data         4               a hold is in force
	// tulo-0012        fi.incomes.call-data                delete     no   undetermined  unknown       unknown                                          5               the rules of the class are not in the book
	// tulo-0013        fi.incomes.service-request          delete     no   undetermined  unknown       unknown                                          5               the rules of the class are not in the book
	// tulo-0014        fi.incomes.case-note                delete     no   undetermined  unknown       unknown                                          5               the rules of the class are not in the book
	// tulo-0015        fi.incomes.cookie                   delete     no   undetermined  unknown       unknown                                          5               the rules of the class are not in the book
	// skais-0001       ee.skais.pension-base               anonymise  no   keep          unknown       none                   § 20(1), (7)              6, 7            awaits: death
	// skais-0002       ee.skais.pension-base               anonymise  yes  must_dispose  2026-11-21    2026-11-22             § 20(1), (7)              6, 7
	// skais-0003       ee.skais.pension-base               anonymise  no   keep          2026-11-22    2026-11-23             § 20(1), (7)              6, 7
	// skais-0004       ee.skais.pension-base               anonymise  no   keep          2094-04-02    2094-04-03             § 20(1), (7)              6, 7
	// skais-0005       ee.skais.pension-base               anonymise  no   undetermined  unknown       unknown                § 20(1), (7)              6, 7            lacks a certain day: death
	// skais-0006       ee.skais.pension-base               anonymise  no   undetermined  unknown       unknown                § 20(1), (7)              6, 7            lacks a certain day: death
	// skais-0007       ee.skais.pension-base               anonymise  yes  must_dispose  2019-02-28    2019-03-15  2809 days  § 20(1), (7)              6, 7
	// skais-0008       ee.skais.pension-base               delete     no   must_dispose  2026-11-21    2026-11-22             § 20(1), (7)              6, 7            only: anonymise
	// skais-0009       ee.skais.pension-contract-base      anonymise  no   keep          unknown       none                   § 9(2¹), § 20(1), (7)     6, 8            awaits: death
	// skais-0010       ee.skais.benefit                    anonymise  yes  must_dispose  2026-11-21    2026-11-22             § 20(2), (7)              6, 9
	// skais-0011       ee.skais.benefit                    anonymise  no   keep          unknown       none                   § 20(2), (7)              6, 9            awaits: right-ended
	// skais-0012       ee.skais.benefit                    anonymise  no   keep          2036-12-31    2037-01-01             § 20(2), (7)              6, 9
	// skais-0013       ee.skais.disability                 anonymise  yes  must_dispose  2020-06-23    2020-06-24  2342 days  § 20(3), (7)              6, 10
	// skais-0014       ee.skais.disability                 anonymise  no   keep          unknown       none                   § 20(3), (7)              6, 10           awaits: death
	// skais-0015       ee.skais.child-disability-decision  anonymise  no   keep          2078-01-15    2078-01-16             § 20(4), (7)              6, 7
	// skais-0016       ee.skais.child-disability-decision  anonymise  no   undetermined  unknown       unknown                § 20(4), (7)              6, 7            lacks a certain day: decision-ends
	// skais-0017       ee.skais.child-disability-decision  anonymise  no   undetermined  unknown       unknown                § 20(4), (7)              6, 7            lacks a certain day: decision-ends
	// skais-0018       ee.skais.childhood-invalidity       anonymise  yes  must_dispose  2026-11-21    2026-11-22             § 20(5), (7)              6, 7
	// skais-0019       ee.skais.log                        delete     yes  may_dispose   2026-11-21    none                   § 20(6)                   6, 11
	// skais-0020       ee.skais.log                        delete     no   keep          2026-11-22    none                   § 20(6)                   6, 11
	// skais-0021       ee.skais.log                        anonymise  yes  may_dispose   2025-02-28    none                   § 20(6)                   6, 11
	// skais-0022       ee.skais.log                        delete     no   keep          never         none                   § 20(6)                   6, 11           a body has decided to keep the record for ever
	// skais-0023       ee.skais.cross-border               delete     no   keep          2096-03-31    none                   § 20(6¹)                  6, 12
	// skais-0024       ee.skais.cross-border               delete     no   keep          unknown       none                   § 20(6¹)                  6, 12           awaits: cross-border-closed
	// skais-0025       ee.skais.benefit                    anonymise  no   held          2024-09-30    2024-10-01  782 days   § 20(2), (7)              6, 9            a hold is in force
	// skais-0026       ee.skais.general-data               anonymise  no   undetermined  unknown       unknown                                          13              the rules of the class are not in the book
	// skais-0027       ee.skais.pension-decision           anonymise  no   undetermined  unknown       unknown                                          14              the rules of the class are not in the book
	// skais-0028       ee.skais.health                     anonymise  no   undetermined  unknown       unknown                                          15              the rules of the class are not in the book
	// skais-0029       ee.skais.recovery-request           anonymise  no   undetermined  unknown       unknown                                          16              the rules of the class are not in the book
	// ua-0001          ua.personal-data                    delete     no   keep          none          none                   art. 15                   17, 18, 19, 20  awaits: court-decision-final, ombudsman-ordered, relation-ended, storage-term-ended
	// ua-0002          ua.personal-data                    delete     yes  must_dispose  none          2026-11-22             art. 15                   17, 20
	// ua-0003          ua.personal-data                    delete     yes  must_dispose  none          2026-11-20  2 days     art. 15                   17, 20
	// ua-0004          ua.personal-data                    delete     no   keep          none          2026-12-31             art. 15                   17, 18, 19, 20  awaits: court-decision-final, ombudsman-ordered, storage-term-ended
	// ua-0005          ua.personal-data                    delete     yes  must_dispose  none          2026-11-21  1 day      art. 15                   19, 20
	// ua-0006          ua.personal-data                    delete     yes  must_dispose  none          2026-11-18  4 days     art. 15                   18, 20
	// ua-0007          ua.personal-data                    delete     yes  must_dispose  none          2026-11-22             art. 15                   18, 20
	// ua-0008          ua.personal-data                    delete     yes  must_dispose  none          2026-06-30  145 days   art. 15                   17, 18, 19, 20
	// ua-0009          ua.personal-data                    delete     no   undetermined  none          unknown                art. 15                   17, 20          lacks a certain day: storage-term-ended
	// ua-0010          ua.personal-data                    delete     no   undetermined  none          unknown                art. 15                   19, 20          lacks a certain day: relation-ended
	// ua-0011          ua.personal-data                    delete     no   held          none          2026-10-15  38 days    art. 15                   19, 20          a hold is in force
	// ua-c-0001        ua.consent-evidence                 delete     no   keep          unknown       none                   art. 257; p. 2.8          20, 21, 22      awaits: consent-processing-ended
	// ua-c-0002        ua.consent-evidence                 delete     yes  may_dispose   2026-11-21    none                   art. 257                  21
	// ua-c-0003        ua.consent-evidence                 delete     no   keep          2028-05-01    none                   art. 257                  21
	// ua-f-0001        ua.archival-file                    delete     no   review        2025-12-31    2026-01-01  325 days   p. 2.10                   23              a body must decide first
	// ua-f-0002        ua.archival-file                    delete     yes  must_dispose  2025-12-31    2026-01-01  325 days   p. 2.10                   23
	// ua-f-0003        ua.archival-file                    transfer   yes  must_dispose  2025-12-31    2026-01-01  325 days   p. 2.10                   23
	// ua-f-0004        ua.archival-file                    delete     no   keep          2026-12-31    2027-01-01             p. 2.10                   23
	// ua-f-0005        ua.archival-file                    delete     no   keep          unknown       none                   p. 2.10                   23              awaits: file-closed
	// muu-0001         fi.kela.chat                        delete     no   undetermined  unknown       unknown                                                          no rule is known for the class
	// järjestelmä-ö-1  fi.incomes.call-recording           delete     yes  may_dispose   none          2027-03-09             retention of data         4
	// справа-ї-7       ua.personal-data                    delete     no   keep          none          2026-12-01             art. 15                   17, 18, 19, 20  awaits: ombudsman-ordered, relation-ended, storage-term-ended
	//
	// Rules
	//   § 20(1), (7)           ee.skais.20.1           Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(1), (7)
	//   § 9(2¹), § 20(1), (7)  ee.skais.20.1.contract  Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 9(2¹), § 20(1), (7)
	//   § 20(2), (7)           ee.skais.20.2           Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(2), (7)
	//   § 20(3), (7)           ee.skais.20.3           Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(3), (7)
	//   § 20(4), (7)           ee.skais.20.4           Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(4), (7)
	//   § 20(5), (7)           ee.skais.20.5           Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(5), (7)
	//   § 20(6)                ee.skais.20.6           Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(6)
	//   § 20(6¹)               ee.skais.20.6-1         Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(6¹)
	//   art. 257               example.claims          Civil Code of Ukraine art. 257
	//   art. 58(2)(g)          example.erasure-order   GDPR (EU) 2016/679 art. 58(2)(g)
	//   p. 2.10                example.file            Order of the Ministry of Justice of Ukraine 578/5, p. 2.10
	//   retention of data      fi.incomes.recordings   Incomes Register, customer service and processing of data, page of 31.10.2024, retention of data
	//   section 9              fi.kela.calls.9         Kela, privacy notice of the call recording system, 22.5.2018, section 9
	//   art. 15 court          ua.2297.15.court        Law of Ukraine 2297-VI art. 15: a court's decision to delete has become final
	//   art. 15 ombudsman      ua.2297.15.ombudsman    Law of Ukraine 2297-VI art. 15: the Ombudsman has ordered it
	//   art. 15 relation       ua.2297.15.relation     Law of Ukraine 2297-VI art. 15: the relation with the person has ended, unless law provides otherwise
	//   art. 15 term           ua.2297.15.term         Law of Ukraine 2297-VI art. 15: the term set by the consent or by law has ended
	//   p. 2.8                 ua.order.2.8            Typical Order, order of the Ombudsman 1/02-14, p. 2.8: evidence of consent is kept while the data are processed
	//
	// Notes
	//    1  that the year is floor and ceiling, counts from the call and applies from the day of the notice is inferred; a later notice may exist
	//    2  made up by the example host: an order to erase sets its own time, one month is not in the article
	//    3  the periods that Kela sets
	//    4  that the months count from the call, and that to anonymise is enough, is inferred; the wording before 31.10.2024 was not read
	//    5  the Tax Administration's information-management plan
	//    6  ee.skais: law checked through 2022-03-31
	//    7  that the period is a ceiling too is inferred from § 20(7)
	//    8  that the period is a ceiling too is inferred from § 20(7); that data on pension contracts are base data of state pensions is inferred
	//    9  that the period is a ceiling too is inferred from § 20(7); that the right ends with the end date of the award is inferred
	//   10  that the period is a ceiling too is inferred from § 20(7); that a child's base data (§ 13(2)) fall here, and not under (4), is inferred
	//   11  that the period is a floor only, and what may be done afterwards, is inferred: § 20(7) leaves the paragraph out; that it counts from the log entry is inferred too
	//   12  that the period is a floor only, and what may be done afterwards, is inferred: § 20(7) leaves the paragraph out
	//   13  no paragraph of § 20 covers these data: § 8
	//   14  no paragraph of § 20 covers these data: § 10 for pensions
	//   15  no paragraph of § 20 covers these data: § 13(1)
	//   16  no paragraph of § 20 covers these data: § 15¹
	//   17  read through a secondary source; art. 15 names grounds and no time, so that deletion is due on the same day is inferred; the day from which this wording applies was not found, it is used from 2014-01-01
	//   18  read through a secondary source; art. 15 names grounds and no time, so that deletion is due on the same day is inferred; the day from which this wording applies was not found, it is used from 2014-01-01; that the first of several orders counts is inferred
	//   19  read through a secondary source; art. 15 names grounds and no time, so that deletion is due on the same day is inferred; the day from which this wording applies was not found, it is used from 2014-01-01; whether another law provides otherwise is for the host to say, with a rule of its own
	//   20  ua.personal-data: law checked through 2026-03-24
	//   21  made up by the example host: the article is on the limitation of claims, not on how long evidence is kept
	//   22  the point is from a secondary source, and what is done afterwards is inferred; the day on which the order came into force was not found, its date is used
	//   23  made up by the example host: five years are an example, the list of files sets a term for each kind
	//
	// 87 records: 22 undetermined, 5 held, 26 keep, 2 review, 7 may_dispose, 25 must_dispose; 29 of the actions may be done
}
