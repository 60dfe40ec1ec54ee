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
	// kela-0020        fi.kela.call-recording              delete     no   keep          2027-06-15    2027-06-16             section 9                 1, 3, 4, 5      reply by 2026-12-02
	// kela-0021        fi.kela.call-recording              delete     no   held          2026-11-17    2026-11-18  4 days     section 9                 1               a demand of the person bars it; reply by 2026-12-09
	// kela-r-0001      fi.kela.benefit-register            delete     no   undetermined  unknown       unknown                                          6               the rules of the class are not in the book
	// kela-r-0002      fi.kela.other-register              anonymise  no   undetermined  unknown       unknown                                          6               the rules of the class are not in the book
	// tulo-0001        fi.incomes.call-recording           delete     yes  may_dispose   none          2027-04-01             retention of data         7
	// tulo-0002        fi.incomes.call-recording           anonymise  yes  may_dispose   none          2026-11-24             retention of data         7
	// tulo-0003        fi.incomes.call-recording           delete     yes  must_dispose  none          2026-11-23             retention of data         7
	// tulo-0004        fi.incomes.call-recording           delete     yes  must_dispose  none          2026-11-22             retention of data         7
	// tulo-0005        fi.incomes.call-recording           delete     yes  must_dispose  none          2026-11-21  1 day      retention of data         7
	// tulo-0006        fi.incomes.call-recording           anonymise  yes  must_dispose  none          2026-02-28  267 days   retention of data         7
	// tulo-0007        fi.incomes.call-recording           delete     no   undetermined  none          unknown                retention of data         7               lacks a certain day: call
	// tulo-0008        fi.incomes.call-recording           delete     no   keep          none          2027-05-30             retention of data         7               nothing has happened that would permit disposal
	// tulo-0009        fi.incomes.call-recording           transfer   no   may_dispose   none          2027-01-07             retention of data         7               only: delete, anonymise
	// tulo-0010        fi.incomes.call-recording           delete     yes  must_dispose  none          2024-10-31  752 days   retention of data         7
	// tulo-0011        fi.incomes.call-recording           delete     no   held          none          2026-08-28  86 days    retention of data         7               a hold is in force
	// tulo-0012        fi.incomes.call-data                delete     no   undetermined  unknown       unknown                                          8               the rules of the class are not in the book
	// tulo-0013        fi.incomes.service-request          delete     no   undetermined  unknown       unknown                                          8               the rules of the class are not in the book
	// tulo-0014        fi.incomes.case-note                delete     no   undetermined  unknown       unknown                                          8               the rules of the class are not in the book
	// tulo-0015        fi.incomes.cookie                   delete     no   undetermined  unknown       unknown                                          8               the rules of the class are not in the book
	// tulo-0016        fi.incomes.call-recording           delete     yes  may_dispose   none          2027-04-01             retention of data         7               reply by 2026-12-03
	// tulo-0017        fi.incomes.call-recording           delete     yes  must_dispose  none          2026-12-03             retention of data         7               the person demands it; reply by 2026-12-03
	// tulo-0018        fi.incomes.call-recording           delete     no   held          none          2026-12-03             retention of data         5, 7, 9         a hold is in force; reply by 2026-12-03
	// skais-0001       ee.skais.pension-base               anonymise  no   keep          unknown       none                   § 20(1), (7)              10, 11          awaits: death
	// skais-0002       ee.skais.pension-base               anonymise  yes  must_dispose  2026-11-21    2026-11-22             § 20(1), (7)              10, 11
	// skais-0003       ee.skais.pension-base               anonymise  no   keep          2026-11-22    2026-11-23             § 20(1), (7)              10, 11
	// skais-0004       ee.skais.pension-base               anonymise  no   keep          2094-04-02    2094-04-03             § 20(1), (7)              10, 11
	// skais-0005       ee.skais.pension-base               anonymise  no   undetermined  unknown       unknown                § 20(1), (7)              10, 11          lacks a certain day: death
	// skais-0006       ee.skais.pension-base               anonymise  no   undetermined  unknown       unknown                § 20(1), (7)              10, 11          lacks a certain day: death
	// skais-0007       ee.skais.pension-base               anonymise  yes  must_dispose  2019-02-28    2019-03-15  2809 days  § 20(1), (7)              10, 11
	// skais-0008       ee.skais.pension-base               delete     no   must_dispose  2026-11-21    2026-11-22             § 20(1), (7)              10, 11          only: anonymise
	// skais-0009       ee.skais.pension-contract-base      anonymise  no   keep          unknown       none                   § 9(2¹), § 20(1), (7)     10, 12          awaits: death
	// skais-0010       ee.skais.benefit                    anonymise  yes  must_dispose  2026-11-21    2026-11-22             § 20(2), (7)              10, 13
	// skais-0011       ee.skais.benefit                    anonymise  no   keep          unknown       none                   § 20(2), (7)              10, 13          awaits: right-ended
	// skais-0012       ee.skais.benefit                    anonymise  no   keep          2036-12-31    2037-01-01             § 20(2), (7)              10, 13
	// skais-0013       ee.skais.disability                 anonymise  yes  must_dispose  2020-06-23    2020-06-24  2342 days  § 20(3), (7)              10, 14
	// skais-0014       ee.skais.disability                 anonymise  no   keep          unknown       none                   § 20(3), (7)              10, 14          awaits: death
	// skais-0015       ee.skais.child-disability-decision  anonymise  no   keep          2078-01-15    2078-01-16             § 20(4), (7)              10, 11
	// skais-0016       ee.skais.child-disability-decision  anonymise  no   undetermined  unknown       unknown                § 20(4), (7)              10, 11          lacks a certain day: decision-ends
	// skais-0017       ee.skais.child-disability-decision  anonymise  no   undetermined  unknown       unknown                § 20(4), (7)              10, 11          lacks a certain day: decision-ends
	// skais-0018       ee.skais.childhood-invalidity       anonymise  yes  must_dispose  2026-11-21    2026-11-22             § 20(5), (7)              10, 11
	// skais-0019       ee.skais.log                        delete     yes  may_dispose   2026-11-21    none                   § 20(6)                   10, 15
	// skais-0020       ee.skais.log                        delete     no   keep          2026-11-22    none                   § 20(6)                   10, 15
	// skais-0021       ee.skais.log                        anonymise  yes  may_dispose   2025-02-28    none                   § 20(6)                   10, 15
	// skais-0022       ee.skais.log                        delete     no   keep          never         none                   § 20(6)                   10, 15          a body has decided to keep the record for ever
	// skais-0023       ee.skais.cross-border               delete     no   keep          2096-03-31    none                   § 20(6¹)                  10, 16
	// skais-0024       ee.skais.cross-border               delete     no   keep          unknown       none                   § 20(6¹)                  10, 16          awaits: cross-border-closed
	// skais-0025       ee.skais.benefit                    anonymise  no   held          2024-09-30    2024-10-01  782 days   § 20(2), (7)              10, 13          a hold is in force
	// skais-0026       ee.skais.general-data               anonymise  no   undetermined  unknown       unknown                                          17              the rules of the class are not in the book
	// skais-0027       ee.skais.pension-decision           anonymise  no   undetermined  unknown       unknown                                          18              the rules of the class are not in the book
	// skais-0028       ee.skais.health                     anonymise  no   undetermined  unknown       unknown                                          19              the rules of the class are not in the book
	// skais-0029       ee.skais.recovery-request           anonymise  no   undetermined  unknown       unknown                                          20              the rules of the class are not in the book
	// skais-0030       ee.skais.benefit                    anonymise  no   keep          2030-05-05    2030-05-06             § 20(2), (7)              10, 13, 21, 22  reply by 2026-12-15
	// skais-0031       ee.skais.benefit                    anonymise  no   held          2026-11-21    2026-11-22             § 20(2), (7)              10, 13          a demand of the person bars it; reply by 2026-11-28
	// ua-0001          ua.personal-data                    delete     no   keep          none          none                   art. 15                   23, 24, 25, 26  awaits: court-decision-final, ombudsman-ordered, relation-ended, storage-term-ended
	// ua-0002          ua.personal-data                    delete     yes  must_dispose  none          2026-11-22             art. 15                   23, 26
	// ua-0003          ua.personal-data                    delete     yes  must_dispose  none          2026-11-20  2 days     art. 15                   23, 26
	// ua-0004          ua.personal-data                    delete     no   keep          none          2026-12-31             art. 15                   23, 24, 25, 26  awaits: court-decision-final, ombudsman-ordered, storage-term-ended
	// ua-0005          ua.personal-data                    delete     yes  must_dispose  none          2026-11-21  1 day      art. 15                   25, 26
	// ua-0006          ua.personal-data                    delete     yes  must_dispose  none          2026-11-18  4 days     art. 15                   24, 26
	// ua-0007          ua.personal-data                    delete     yes  must_dispose  none          2026-11-22             art. 15                   24, 26
	// ua-0008          ua.personal-data                    delete     yes  must_dispose  none          2026-06-30  145 days   art. 15                   23, 24, 25, 26
	// ua-0009          ua.personal-data                    delete     no   undetermined  none          unknown                art. 15                   23, 26          lacks a certain day: storage-term-ended
	// ua-0010          ua.personal-data                    delete     no   undetermined  none          unknown                art. 15                   25, 26          lacks a certain day: relation-ended
	// ua-0011          ua.personal-data                    delete     no   held          none          2026-10-15  38 days    art. 15                   25, 26          a hold is in force
	// ua-c-0001        ua.consent-evidence                 delete     no   keep          unknown       none                   art. 257; p. 2.8          26, 27, 28      awaits: consent-processing-ended
	// ua-c-0002        ua.consent-evidence                 delete     yes  may_dispose   2026-11-21    none                   art. 257                  27
	// ua-c-0003        ua.consent-evidence                 delete     no   keep          2028-05-01    none                   art. 257                  27
	// ua-c-0004        ua.consent-evidence                 delete     no   keep          2029-11-16    2029-11-17             art. 257                  27, 29, 30      reply by 2026-11-26
	// ua-f-0001        ua.archival-file                    delete     no   review        2025-12-31    2026-01-01  325 days   p. 2.10                   31              a body must decide first
	// ua-f-0002        ua.archival-file                    delete     yes  must_dispose  2025-12-31    2026-01-01  325 days   p. 2.10                   31
	// ua-f-0003        ua.archival-file                    transfer   yes  must_dispose  2025-12-31    2026-01-01  325 days   p. 2.10                   31
	// ua-f-0004        ua.archival-file                    delete     no   keep          2026-12-31    2027-01-01             p. 2.10                   31
	// ua-f-0005        ua.archival-file                    delete     no   keep          unknown       none                   p. 2.10                   31              awaits: file-closed
	// ua-f-0006        ua.archival-file                    delete     yes  must_dispose  2025-12-31    2026-01-01  325 days   p. 2.10                   31
	// ua-f-0007        ua.archival-file                    delete     no   review        2025-12-31    2026-01-01  325 days   p. 2.10                   31              a body must decide first
	// muu-0001         fi.kela.chat                        delete     no   undetermined  unknown       unknown                                                          no rule is known for the class
	// järjestelmä-ö-1  fi.incomes.call-recording           delete     yes  may_dispose   none          2027-03-09             retention of data         7
	// справа-ї-7       ua.personal-data                    delete     no   keep          none          2026-12-01             art. 15                   23, 24, 25, 26  awaits: ombudsman-ordered, relation-ended, storage-term-ended
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
	//   art. 15                ua.2297.15.court        Law of Ukraine 2297-VI art. 15: a court's decision to delete has become final
	//   art. 15                ua.2297.15.ombudsman    Law of Ukraine 2297-VI art. 15: the Ombudsman has ordered it
	//   art. 15                ua.2297.15.relation     Law of Ukraine 2297-VI art. 15: the relation with the person has ended, unless law provides otherwise
	//   art. 15                ua.2297.15.term         Law of Ukraine 2297-VI art. 15: the term set by the consent or by law has ended
	//   p. 2.8                 ua.order.2.8            Typical Order, order of the Ombudsman 1/02-14, p. 2.8: evidence of consent is kept while the data are processed
	//
	// Notes
	//    1  that the year is floor and ceiling, counts from the call and applies from the day of the notice is inferred; a later notice may exist
	//    2  made up by the example host: an order to erase sets its own time, one month is not in the article
	//    3  refuse D-1, erasure: the class of the record is exempt from erasure on demand (Kela, privacy notice of the call recording system, 22.5.2018, section 13; GDPR art. 17(3)(b)); first possible day: none is known; complaints: GDPR arts. 77 and 79; Data Protection Act (1050/2018) section 21: the Data Protection Ombudsman, or a court
	//    4  Kela, privacy notice of the call recording system, 22.5.2018, section 13; GDPR art. 17(3)(b); unconfirmed: the notice exempts what Kela needs for a statutory task; that this is point (b), and that it reaches every recording, is inferred
	//    5  GDPR arts. 77 and 79; Data Protection Act (1050/2018) section 21: the Data Protection Ombudsman, or a court; unconfirmed: section 21(1) was not read; its heading and the subsections of Act 1225/2023 were
	//    6  the periods that Kela sets (inferred: under Act 906/2019 s. 21 and the acts on the benefits); the notice on the registers has none
	//    7  that the months count from the call, and that to anonymise is enough, is inferred; the wording before 31.10.2024 was not read
	//    8  the Tax Administration's information-management plan
	//    9  refuse D-5, erasure: a hold is in force; first possible day: 2027-01-15; complaints: GDPR arts. 77 and 79; Data Protection Act (1050/2018) section 21: the Data Protection Ombudsman, or a court
	//   10  ee.skais: law checked through 2022-03-31
	//   11  that the period is a ceiling too is inferred from § 20(7)
	//   12  that the period is a ceiling too is inferred from § 20(7); that data on pension contracts are base data of state pensions is inferred
	//   13  that the period is a ceiling too is inferred from § 20(7); that the right ends with the end date of the award is inferred
	//   14  that the period is a ceiling too is inferred from § 20(7); that a child's base data (§ 13(2)) fall here, and not under (4), is inferred
	//   15  that the period is a floor only, and what may be done afterwards, is inferred: § 20(7) leaves the paragraph out; that it counts from the log entry is inferred too
	//   16  that the period is a floor only, and what may be done afterwards, is inferred: § 20(7) leaves the paragraph out
	//   17  no paragraph of § 20 covers these data: § 8
	//   18  no paragraph of § 20 covers these data: § 10 for pensions
	//   19  no paragraph of § 20 covers these data: § 13(1)
	//   20  no paragraph of § 20 covers these data: § 15¹
	//   21  refuse D-6, erasure: the retention period has not ended (Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(2), (7)); first possible day: 2030-05-06; complaints: GDPR arts. 77 and 79: Andmekaitse Inspektsioon, or a court
	//   22  GDPR arts. 77 and 79: Andmekaitse Inspektsioon, or a court; unconfirmed: the section of Isikuandmete kaitse seadus was not found
	//   23  read through a secondary source; art. 15 names grounds and no time, so that deletion is due on the same day is inferred; the day from which this wording applies was not found, it is used from 2014-01-01
	//   24  read through a secondary source; art. 15 names grounds and no time, so that deletion is due on the same day is inferred; the day from which this wording applies was not found, it is used from 2014-01-01; that the first of several orders counts is inferred
	//   25  read through a secondary source; art. 15 names grounds and no time, so that deletion is due on the same day is inferred; the day from which this wording applies was not found, it is used from 2014-01-01; whether another law provides otherwise is for the host to say, with a rule of its own
	//   26  ua.personal-data: law checked through 2026-03-24
	//   27  made up by the example host: the article is on the limitation of claims, not on how long evidence is kept
	//   28  the point is from a secondary source, and what is done afterwards is inferred; the day on which the order came into force was not found, its date is used
	//   29  refuse D-8, erasure: the retention period has not ended (Civil Code of Ukraine art. 257); first possible day: 2029-11-17; complaints: Law of Ukraine 2297-VI art. 8(2)(8)–(9): the Parliament Commissioner for Human Rights, or a court
	//   30  Law of Ukraine 2297-VI art. 8(2)(8)–(9): the Parliament Commissioner for Human Rights, or a court; unconfirmed: read through a secondary source
	//   31  made up by the example host: five years are an example, the list of files sets a term for each kind
	//
	// 97 records: 22 undetermined, 8 held, 29 keep, 3 review, 8 may_dispose, 27 must_dispose; 32 of the actions may be done
}
