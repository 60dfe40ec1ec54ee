-- Days are texts as in 2026-11-22, so that they can be compared; NULL is a day that
-- nobody knows.
CREATE TABLE record (
	id      TEXT PRIMARY KEY, -- a surrogate key, no number of a person
	class   TEXT NOT NULL,
	content TEXT NOT NULL
) STRICT;

CREATE TABLE event (
	record TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
	kind   TEXT NOT NULL,
	day    TEXT
) STRICT;

-- A hold on a record that is gone cannot be written: the foreign key refuses it.
CREATE TABLE hold (
	record   TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
	id       TEXT NOT NULL,
	reason   TEXT NOT NULL,
	placed   TEXT,
	released TEXT,
	PRIMARY KEY (record, id)
) STRICT;

-- Why each record went: codes and rule IDs, and no day of the record. Give the trail a
-- period of its own, longer than the oldest backup is kept.
CREATE TABLE audit (
	record   TEXT NOT NULL,
	class    TEXT NOT NULL,
	action   TEXT NOT NULL,
	day      TEXT NOT NULL,
	decision TEXT NOT NULL,
	permit   TEXT NOT NULL
) STRICT;
