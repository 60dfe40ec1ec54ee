package main

import "os"

// The whole output for the built-in records.
func Example() {
	run(nil, os.Stdout, os.Stderr)
	// Output:
	// Decided for 22 November 2026
	//
	// record           class                                        asked      may  outcome               retain until       dispose by        overdue    by                        notes           because
	// kela-0001        Kela: recordings of customer calls           delete     yes  must be disposed of   21 November 2026   22 November 2026             section 9                 1
	// kela-0002        Kela: recordings of customer calls           delete     no   keep                  22 November 2026   23 November 2026             section 9                 1
	// kela-0003        Kela: recordings of customer calls           delete     no   keep                  3 June 2027        4 June 2027                  section 9                 1
	// kela-0004        Kela: recordings of customer calls           delete     yes  must be disposed of   14 August 2026     15 August 2026    99 days    section 9                 1
	// kela-0005        Kela: recordings of customer calls           delete     no   cannot be determined  unknown            unknown                      section 9                 1               day not known: the call
	// kela-0006        Kela: recordings of customer calls           delete     no   cannot be determined  unknown            unknown                      section 9                 1               day not known: the call
	// kela-0007        Kela: recordings of customer calls           delete     no   on hold               3 March 2026       4 March 2026      263 days   section 9                 1               a hold is in force
	// kela-0008        Kela: recordings of customer calls           delete     no   cannot be determined  30 October 2026    31 October 2026   22 days    section 9                 1               holds were not looked up
	// kela-0009        Kela: recordings of customer calls           delete     yes  must be disposed of   1 September 2026   2 September 2026  81 days    section 9                 1
	// kela-0010        Kela: recordings of customer calls           delete     no   on hold               1 September 2026   2 September 2026  81 days    section 9                 1               a hold is in force
	// kela-0011        Kela: recordings of customer calls           delete     yes  must be disposed of   28 February 2025   1 March 2025      631 days   section 9                 1
	// kela-0012        Kela: recordings of customer calls           delete     no   keep                  15 January 2027    16 January 2027              section 9                 1
	// kela-0013        Kela: recordings of customer calls           delete     no   cannot be determined  unknown            unknown                      section 9                 1               day not known: the call
	// kela-0014        Kela: recordings of customer calls           anonymise  no   must be disposed of   21 November 2026   22 November 2026             section 9                 1               only: delete
	// kela-0015        Kela: recordings of customer calls           delete     no   decision needed       10 March 2027      1 November 2026   21 days    art. 58(2)(g); section 9  1, 2            one rule demands disposal while another still protects
	// kela-0016        Kela: recordings of customer calls           delete     yes  must be disposed of   5 November 2026    6 November 2026   16 days    art. 58(2)(g); section 9  1, 2
	// kela-0017        Kela: recordings of customer calls           delete     no   keep                  10 March 2027      10 December 2026             section 9                 1
	// kela-0018        Kela: recordings of customer calls           delete     no   keep                  1 December 2027    2 December 2027              section 9                 1
	// kela-0019        Kela: recordings of customer calls           delete     no   keep                  5 May 2027         6 May 2027                   section 9                 1               day not known: erasure-ordered
	// kela-0020        Kela: recordings of customer calls           delete     no   keep                  15 June 2027       16 June 2027                 section 9                 1, 3, 4, 5      reply by 2 December 2026
	// kela-0021        Kela: recordings of customer calls           delete     no   on hold               17 November 2026   18 November 2026  4 days     section 9                 1               an open request of a person bars disposal; reply by 9 December 2026
	// kela-r-0001      Kela: benefit register                       delete     no   cannot be determined  unknown            unknown                                                6               the rules of the class are not in the book
	// kela-r-0002      Kela: other customer register                anonymise  no   cannot be determined  unknown            unknown                                                6               the rules of the class are not in the book
	// tulo-0001        Incomes Register: call recordings            delete     yes  may be disposed of    none               1 April 2027                 retention of data         7
	// tulo-0002        Incomes Register: call recordings            anonymise  yes  may be disposed of    none               24 November 2026             retention of data         7
	// tulo-0003        Incomes Register: call recordings            delete     yes  must be disposed of   none               23 November 2026             retention of data         7
	// tulo-0004        Incomes Register: call recordings            delete     yes  must be disposed of   none               22 November 2026             retention of data         7
	// tulo-0005        Incomes Register: call recordings            delete     yes  must be disposed of   none               21 November 2026  1 day      retention of data         7
	// tulo-0006        Incomes Register: call recordings            anonymise  yes  must be disposed of   none               28 February 2026  267 days   retention of data         7
	// tulo-0007        Incomes Register: call recordings            delete     no   cannot be determined  none               unknown                      retention of data         7               day not known: the call
	// tulo-0008        Incomes Register: call recordings            delete     no   keep                  none               30 May 2027                  retention of data         7               nothing has happened that would permit disposal
	// tulo-0009        Incomes Register: call recordings            transfer   no   may be disposed of    none               7 January 2027               retention of data         7               only: delete, anonymise
	// tulo-0010        Incomes Register: call recordings            delete     yes  must be disposed of   none               31 October 2024   752 days   retention of data         7
	// tulo-0011        Incomes Register: call recordings            delete     no   on hold               none               28 August 2026    86 days    retention of data         7               a hold is in force
	// tulo-0012        Incomes Register: call data                  delete     no   cannot be determined  unknown            unknown                                                8               the rules of the class are not in the book
	// tulo-0013        Incomes Register: service requests           delete     no   cannot be determined  unknown            unknown                                                8               the rules of the class are not in the book
	// tulo-0014        Incomes Register: case notes                 delete     no   cannot be determined  unknown            unknown                                                8               the rules of the class are not in the book
	// tulo-0015        Incomes Register: cookies                    delete     no   cannot be determined  unknown            unknown                                                8               the rules of the class are not in the book
	// tulo-0016        Incomes Register: call recordings            delete     yes  may be disposed of    none               1 April 2027                 retention of data         7               reply by 3 December 2026
	// tulo-0017        Incomes Register: call recordings            delete     yes  must be disposed of   none               3 December 2026              retention of data         7               a person's accepted request makes disposal due; reply by 3 December 2026
	// tulo-0018        Incomes Register: call recordings            delete     no   on hold               none               3 December 2026              retention of data         5, 7, 9         a hold is in force; reply by 3 December 2026
	// skais-0001       base data of state pensions                  anonymise  no   keep                  unknown            none                         § 20(1), (7)              10, 11          awaits: the person's death
	// skais-0002       base data of state pensions                  anonymise  yes  must be disposed of   21 November 2026   22 November 2026             § 20(1), (7)              10, 11
	// skais-0003       base data of state pensions                  anonymise  no   keep                  22 November 2026   23 November 2026             § 20(1), (7)              10, 11
	// skais-0004       base data of state pensions                  anonymise  no   keep                  2 April 2094       3 April 2094                 § 20(1), (7)              10, 11
	// skais-0005       base data of state pensions                  anonymise  no   cannot be determined  unknown            unknown                      § 20(1), (7)              10, 11          day not known: the person's death
	// skais-0006       base data of state pensions                  anonymise  no   cannot be determined  unknown            unknown                      § 20(1), (7)              10, 11          day not known: the person's death
	// skais-0007       base data of state pensions                  anonymise  yes  must be disposed of   28 February 2019   15 March 2019     2809 days  § 20(1), (7)              10, 11
	// skais-0008       base data of state pensions                  delete     no   must be disposed of   21 November 2026   22 November 2026             § 20(1), (7)              10, 11          only: anonymise
	// skais-0009       base data of pension contracts               anonymise  no   keep                  unknown            none                         § 9(2¹), § 20(1), (7)     10, 12          awaits: the person's death
	// skais-0010       data on benefits, compensation and services  anonymise  yes  must be disposed of   21 November 2026   22 November 2026             § 20(2), (7)              10, 13
	// skais-0011       data on benefits, compensation and services  anonymise  no   keep                  unknown            none                         § 20(2), (7)              10, 13          awaits: the end of the entitlement
	// skais-0012       data on benefits, compensation and services  anonymise  no   keep                  31 December 2036   1 January 2037               § 20(2), (7)              10, 13
	// skais-0013       data on the degree of disability             anonymise  yes  must be disposed of   23 June 2020       24 June 2020      2342 days  § 20(3), (7)              10, 14
	// skais-0014       data on the degree of disability             anonymise  no   keep                  unknown            none                         § 20(3), (7)              10, 14          awaits: the person's death
	// skais-0015       decisions on a child's degree of disability  anonymise  no   keep                  15 January 2078    16 January 2078              § 20(4), (7)              10, 11
	// skais-0016       decisions on a child's degree of disability  anonymise  no   cannot be determined  unknown            unknown                      § 20(4), (7)              10, 11          day not known: the end of validity of the last decision on the child's disability
	// skais-0017       decisions on a child's degree of disability  anonymise  no   cannot be determined  unknown            unknown                      § 20(4), (7)              10, 11          day not known: the end of validity of the last decision on the child's disability
	// skais-0018       data on childhood invalidity                 anonymise  yes  must be disposed of   21 November 2026   22 November 2026             § 20(5), (7)              10, 11
	// skais-0019       log data                                     delete     yes  may be disposed of    21 November 2026   none                         § 20(6)                   10, 15
	// skais-0020       log data                                     delete     no   keep                  22 November 2026   none                         § 20(6)                   10, 15
	// skais-0021       log data                                     anonymise  yes  may be disposed of    28 February 2025   none                         § 20(6)                   10, 15
	// skais-0022       log data                                     delete     no   keep                  never              none                         § 20(6)                   10, 15          a body has decided to keep the record for ever
	// skais-0023       data on cross-border exchange                delete     no   keep                  31 March 2096      none                         § 20(6¹)                  10, 16
	// skais-0024       data on cross-border exchange                delete     no   keep                  unknown            none                         § 20(6¹)                  10, 16          awaits: the end of the cross-border procedure
	// skais-0025       data on benefits, compensation and services  anonymise  no   on hold               30 September 2024  1 October 2024    782 days   § 20(2), (7)              10, 13          a hold is in force
	// skais-0026       general data of a person                     anonymise  no   cannot be determined  unknown            unknown                                                17              the rules of the class are not in the book
	// skais-0027       decisions on and payments of pensions        anonymise  no   cannot be determined  unknown            unknown                                                18              the rules of the class are not in the book
	// skais-0028       health data                                  anonymise  no   cannot be determined  unknown            unknown                                                19              the rules of the class are not in the book
	// skais-0029       requests for notification and recovery       anonymise  no   cannot be determined  unknown            unknown                                                20              the rules of the class are not in the book
	// skais-0030       data on benefits, compensation and services  anonymise  no   keep                  5 May 2030         6 May 2030                   § 20(2), (7)              10, 13, 21, 22  reply by 15 December 2026
	// skais-0031       data on benefits, compensation and services  anonymise  no   on hold               21 November 2026   22 November 2026             § 20(2), (7)              10, 13          an open request of a person bars disposal; reply by 28 November 2026
	// ua-0001          personal data                                delete     no   keep                  none               none                         art. 15                   23, 24, 25, 26  awaits: a court decision to delete becoming final, an order of the Ombudsman to delete, the end of the legal relationship with the person, the end of the period set by the consent or by law
	// ua-0002          personal data                                delete     yes  must be disposed of   none               22 November 2026             art. 15                   23, 26
	// ua-0003          personal data                                delete     yes  must be disposed of   none               20 November 2026  2 days     art. 15                   23, 26
	// ua-0004          personal data                                delete     no   keep                  none               31 December 2026             art. 15                   23, 24, 25, 26  awaits: a court decision to delete becoming final, an order of the Ombudsman to delete, the end of the period set by the consent or by law
	// ua-0005          personal data                                delete     yes  must be disposed of   none               21 November 2026  1 day      art. 15                   25, 26
	// ua-0006          personal data                                delete     yes  must be disposed of   none               18 November 2026  4 days     art. 15                   24, 26
	// ua-0007          personal data                                delete     yes  must be disposed of   none               22 November 2026             art. 15                   24, 26
	// ua-0008          personal data                                delete     yes  must be disposed of   none               30 June 2026      145 days   art. 15                   23, 24, 25, 26
	// ua-0009          personal data                                delete     no   cannot be determined  none               unknown                      art. 15                   23, 26          day not known: the end of the period set by the consent or by law
	// ua-0010          personal data                                delete     no   cannot be determined  none               unknown                      art. 15                   25, 26          day not known: the end of the legal relationship with the person
	// ua-0011          personal data                                delete     no   on hold               none               15 October 2026   38 days    art. 15                   25, 26          a hold is in force
	// ua-c-0001        evidence of consent                          delete     no   keep                  unknown            none                         art. 257; p. 2.8          26, 27, 28      awaits: the end of the processing to which the person consented
	// ua-c-0002        evidence of consent                          delete     yes  may be disposed of    21 November 2026   none                         art. 257                  27
	// ua-c-0003        evidence of consent                          delete     no   keep                  1 May 2028         none                         art. 257                  27
	// ua-c-0004        evidence of consent                          delete     no   keep                  16 November 2029   17 November 2029             art. 257                  27, 29, 30      reply by 26 November 2026
	// ua-f-0001        file in records management                   delete     no   decision needed       31 December 2025   1 January 2026    325 days   p. 2.10                   31              a body must decide first
	// ua-f-0002        file in records management                   delete     yes  must be disposed of   31 December 2025   1 January 2026    325 days   p. 2.10                   31
	// ua-f-0003        file in records management                   transfer   yes  must be disposed of   31 December 2025   1 January 2026    325 days   p. 2.10                   31
	// ua-f-0004        file in records management                   delete     no   keep                  31 December 2026   1 January 2027               p. 2.10                   31
	// ua-f-0005        file in records management                   delete     no   keep                  unknown            none                         p. 2.10                   31              awaits: file-closed
	// ua-f-0006        file in records management                   delete     yes  must be disposed of   31 December 2025   1 January 2026    325 days   p. 2.10                   31
	// ua-f-0007        file in records management                   delete     no   decision needed       31 December 2025   1 January 2026    325 days   p. 2.10                   31              a body must decide first
	// muu-0001         fi.kela.chat                                 delete     no   cannot be determined  unknown            unknown                                                                no rule is known for the class
	// järjestelmä-ö-1  Incomes Register: call recordings            delete     yes  may be disposed of    none               9 March 2027                 retention of data         7
	// справа-ї-7       personal data                                delete     no   keep                  none               1 December 2026              art. 15                   23, 24, 25, 26  awaits: an order of the Ombudsman to delete, the end of the legal relationship with the person, the end of the period set by the consent or by law
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
	//    3  D-1: Request (erasure) refused: the class of the record is exempt from erasure on request. Basis: Kela, privacy notice of the call recording system, 22.5.2018, section 13; GDPR art. 17(3)(b). It is not known from when deletion or anonymisation is possible. Complaints: GDPR arts. 77 and 79; Data Protection Act (1050/2018) section 21: the Data Protection Ombudsman, or a court.
	//    4  Kela, privacy notice of the call recording system, 22.5.2018, section 13; GDPR art. 17(3)(b); unconfirmed: the notice exempts what Kela needs for a statutory task; that this is point (b), and that it reaches every recording, is inferred
	//    5  GDPR arts. 77 and 79; Data Protection Act (1050/2018) section 21: the Data Protection Ombudsman, or a court; unconfirmed: section 21(1) was not read; its heading and the subsections of Act 1225/2023 were
	//    6  the periods that Kela sets (inferred: under Act 906/2019 s. 21 and the acts on the benefits); the notice on the registers has none
	//    7  that the months count from the call, and that to anonymise is enough, is inferred; the wording before 31.10.2024 was not read
	//    8  the Tax Administration's information-management plan
	//    9  D-5: Request (erasure) refused: a hold is in force. First day on which deletion or anonymisation is possible: 15 January 2027. Complaints: GDPR arts. 77 and 79; Data Protection Act (1050/2018) section 21: the Data Protection Ombudsman, or a court.
	//   10  ee.skais: law checked up to and including 31 March 2022
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
	//   21  D-6: Request (erasure) refused: the retention period has not ended. Basis: Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(2), (7). First day on which deletion or anonymisation is possible: 6 May 2030. Complaints: GDPR arts. 77 and 79: Andmekaitse Inspektsioon, or a court.
	//   22  GDPR arts. 77 and 79: Andmekaitse Inspektsioon, or a court; unconfirmed: the section of Isikuandmete kaitse seadus was not found
	//   23  read through a secondary source; art. 15 names grounds and no time, so that deletion is due on the same day is inferred; the day from which this wording applies was not found, it is used from 2014-01-01
	//   24  read through a secondary source; art. 15 names grounds and no time, so that deletion is due on the same day is inferred; the day from which this wording applies was not found, it is used from 2014-01-01; that the first of several orders counts is inferred
	//   25  read through a secondary source; art. 15 names grounds and no time, so that deletion is due on the same day is inferred; the day from which this wording applies was not found, it is used from 2014-01-01; whether another law provides otherwise is for the host to say, with a rule of its own
	//   26  ua.personal-data: law checked up to and including 24 March 2026
	//   27  made up by the example host: the article is on the limitation of claims, not on how long evidence is kept
	//   28  the point is from a secondary source, and what is done afterwards is inferred; the day on which the order came into force was not found, its date is used
	//   29  D-8: Request (erasure) refused: the retention period has not ended. Basis: Civil Code of Ukraine art. 257. First day on which deletion or anonymisation is possible: 17 November 2029. Complaints: Law of Ukraine 2297-VI art. 8(2)(8)–(9): the Parliament Commissioner for Human Rights, or a court.
	//   30  Law of Ukraine 2297-VI art. 8(2)(8)–(9): the Parliament Commissioner for Human Rights, or a court; unconfirmed: read through a secondary source
	//   31  made up by the example host: five years are an example, the list of files sets a term for each kind
	//
	// 97 records: 22 cannot be determined, 8 on hold, 29 keep, 3 decision needed, 8 may be disposed of, 27 must be disposed of; actions that may be done: 32
}
