-- The register. Days are texts as in 2026-11-22, so that they can be compared; NULL
-- is a day that nobody knows.
--
-- AUTOINCREMENT: a key is never given twice. Otherwise the audit of one record
-- would speak of another one, and after a restore dispose of it. The key of an audit
-- row is below zero and counted in audit_key, because after the key 2^63-1, whoever
-- wrote it, SQLite gives no other one: no record could go for want of an audit row.

CREATE TABLE record (
	id     INTEGER PRIMARY KEY AUTOINCREMENT, -- a surrogate key, no number of a person
	class  TEXT NOT NULL,
	starts TEXT,             -- the day from which the rules of the class count; kept by the triggers below.
	                         -- NULL: no such event; '': there is one, and nobody knows its day
	person TEXT,             -- what stands here for the content
	amount INTEGER NOT NULL DEFAULT 0 CHECK (amount BETWEEN -1000000000000 AND 1000000000000), -- so that sums fit
	CONSTRAINT "the key of an audit row is below zero, any other above" CHECK (CASE class WHEN 'example.audit' THEN id < 0 ELSE id > 0 END)
) STRICT;

CREATE TABLE audit_key (last INTEGER NOT NULL) STRICT; -- one row: the lowest key that was given
INSERT INTO audit_key VALUES (0);

CREATE INDEX record_starts ON record (class, starts);

CREATE TABLE event (
	record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
	kind   TEXT NOT NULL,    -- the trigger: "call", "death"
	day    TEXT              -- NULL: it happened, the day is unknown
) STRICT;

CREATE INDEX event_record ON event (record, kind, day);

-- A hold or a demand on a record that is gone cannot be written: the foreign key
-- refuses it.
CREATE TABLE hold (
	record   INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
	id       TEXT NOT NULL,
	reason   TEXT NOT NULL,
	placed   TEXT,
	released TEXT,           -- the first day on which it no longer blocks
	PRIMARY KEY (record, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE demand (
	record   INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
	id       TEXT NOT NULL,
	kind     TEXT NOT NULL,  -- erasure, objection, withdrawal, restriction, access
	state    TEXT NOT NULL,  -- received, accepted, closed
	received TEXT,
	safe     TEXT,           -- by when it must be answered
	latest   TEXT,
	PRIMARY KEY (record, id)
) STRICT, WITHOUT ROWID;

-- What the rules of a class count from, as the plan says. If another rulebook
-- says something else, the program writes it here and starts are computed anew.
CREATE TABLE start (
	class TEXT PRIMARY KEY,
	kind  TEXT NOT NULL,
	pick  TEXT NOT NULL      -- only, earliest, latest
) STRICT, WITHOUT ROWID;

-- The list of work. A record is on it from the pre-filter until it is gone or until
-- a decision keeps it. Without a permit it is still to be planned.
CREATE TABLE work (
	record INTEGER PRIMARY KEY,
	again  INTEGER NOT NULL DEFAULT 0,    -- 1: the audit says that it was disposed of before
	confirmed INTEGER NOT NULL DEFAULT 0, -- 1: a person wants it to go again, even if it is only free
	permit TEXT
) STRICT;

-- The audit trail. A row of it is the content of a record of a class of its own,
-- with the event of the disposal, so that the sweep disposes of it in its time.
CREATE TABLE audit (
	id     INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
	record INTEGER NOT NULL, -- the key of what is gone
	nth    INTEGER NOT NULL, -- 1; a second disposal follows only upon a restore
	class  TEXT NOT NULL,
	action TEXT NOT NULL,
	day    TEXT NOT NULL,    -- of the disposal
	code   TEXT NOT NULL,    -- why: due, demanded
	rules  TEXT NOT NULL,    -- the IDs of the rules that decided
	steps  TEXT NOT NULL,    -- the codes of the explanation; no days of the record
	permit TEXT NOT NULL,
	UNIQUE (record, nth)
) STRICT;

-- The end of an audit row leaves no other one, or the trail would never end: it
-- is only counted.
CREATE TABLE audit_ended (
	day     TEXT PRIMARY KEY,
	records INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What remains of anonymised records: sums by class, and no row for each, which
-- could be matched with the trail by its place.
CREATE TABLE remains (
	class   TEXT PRIMARY KEY,
	records INTEGER NOT NULL,
	amount  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The one place that computes starts. It is as the rules pick. The day is not known
-- if an event has none, or one that is no day, and if there are two where there can
-- be only one.
CREATE VIEW counted AS
SELECT r.id, (
	SELECT CASE
		WHEN count(*) = 0 THEN NULL
		WHEN count(*) <> count(e.day) OR NOT min(date(e.day) IS e.day) THEN ''
		WHEN s.pick = 'earliest' THEN min(e.day)
		WHEN s.pick = 'latest' THEN max(e.day)
		WHEN s.pick = 'only' AND min(e.day) = max(e.day) THEN min(e.day)
		ELSE ''
	END
	FROM start s JOIN event e ON e.kind = s.kind
	WHERE s.class = r.class AND e.record = r.id
) AS day
FROM record r;

-- It is computed whenever one of these columns is written, even the same again. What
-- is in step is not written again, so that the trigger ends even where triggers may
-- call themselves (PRAGMA recursive_triggers).
CREATE TRIGGER record_changed AFTER UPDATE OF id, class, starts ON record BEGIN
	UPDATE record SET starts = c.day FROM counted c
	WHERE record.id = NEW.id AND c.id = NEW.id AND record.starts IS NOT c.day;
END;

-- A new record can have events already: REPLACE removes a row and adds it again, and
-- where foreign keys are off, as by default in SQLite's shell, the events stay.
CREATE TRIGGER record_added AFTER INSERT ON record
WHEN NEW.starts IS NOT NULL OR EXISTS (SELECT 1 FROM event WHERE record = NEW.id) BEGIN
	UPDATE record SET class = class WHERE id = NEW.id;
END;

CREATE TRIGGER event_added AFTER INSERT ON event BEGIN
	UPDATE record SET class = class WHERE id = NEW.record;
END;

CREATE TRIGGER event_changed AFTER UPDATE ON event BEGIN
	UPDATE record SET class = class WHERE id IN (OLD.record, NEW.record);
END;

CREATE TRIGGER event_removed AFTER DELETE ON event BEGIN
	UPDATE record SET class = class WHERE id = OLD.record;
END;

PRAGMA user_version = 3;
