-- The register. The tables of the jobs are River's own; its migrations make them.

-- A day that can be read. PostgreSQL's dates go further, to infinity in both directions,
-- and 0001-01-01 is what programs write for no day; such a day is refused here and not
-- found out later.
CREATE DOMAIN civil AS date CHECK (VALUE BETWEEN '0001-01-02' AND '9999-12-31');

-- GENERATED ALWAYS: a key is never given twice. Otherwise the audit of one record
-- would speak of another one.
CREATE TABLE record (
	id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- a surrogate key, no number of a person
	class   text NOT NULL,
	starts  civil,           -- the day from which the rules of the class count; kept by the triggers below
	unclear boolean NOT NULL DEFAULT false, -- there is such an event, and nobody knows its day
	person  text,            -- what stands here for the content
	amount  bigint NOT NULL DEFAULT 0
);

CREATE INDEX record_class ON record (class, id);

CREATE TABLE event (
	record bigint NOT NULL REFERENCES record ON DELETE CASCADE,
	kind   text NOT NULL,    -- the trigger: "call", "death"
	day    civil             -- NULL: it happened, the day is unknown
);

CREATE INDEX event_record ON event (record, kind, day);

CREATE TABLE hold (
	record   bigint NOT NULL REFERENCES record ON DELETE CASCADE,
	id       text NOT NULL,
	reason   text NOT NULL,
	placed   civil,
	released civil,          -- the first day on which it no longer blocks
	PRIMARY KEY (record, id)
);

CREATE TABLE demand (
	record   bigint NOT NULL REFERENCES record ON DELETE CASCADE,
	id       text NOT NULL,
	kind     text NOT NULL,  -- erasure, objection, withdrawal, restriction, access
	state    text NOT NULL,  -- received, accepted, closed
	received civil,
	safe     civil,          -- by when it must be answered
	latest   civil,
	PRIMARY KEY (record, id)
);

-- What the rules of a class count from, as the plan says. If another rulebook
-- says something else, the program writes it here and starts are computed anew.
CREATE TABLE start (
	class text PRIMARY KEY,
	kind  text NOT NULL,
	pick  text NOT NULL      -- only, earliest, latest
);

-- The list of work: which records a job disposes of, and by which permits. Its key
-- is the record, so no record is in two batches. A row is written with its job in
-- one transaction, and goes with the record in another.
CREATE TABLE work (
	record bigint PRIMARY KEY,
	job    bigint NOT NULL,
	day    civil NOT NULL,   -- on which it is decided
	permit text NOT NULL
);

CREATE INDEX work_job ON work (job, record);

-- The audit trail. A row of it is the content of a record of a class of its own,
-- with the event of the disposal, so that the sweep disposes of it in its time.
--
-- UNIQUE: whatever the program does, a record is not disposed of twice. The second
-- transaction fails here and undoes all that it did.
CREATE TABLE audit (
	id     bigint PRIMARY KEY REFERENCES record ON DELETE CASCADE,
	record bigint NOT NULL UNIQUE, -- the key of what is gone
	class  text NOT NULL,
	action text NOT NULL,
	day    civil NOT NULL,   -- of the disposal
	code   text NOT NULL,    -- why: due, demanded
	rules  text NOT NULL,    -- the IDs of the rules that decided
	steps  text NOT NULL,    -- the codes of the explanation; no days of the record
	permit text NOT NULL
);

-- The end of an audit row leaves no other one, or the trail would never end: it
-- is only counted.
CREATE TABLE audit_ended (
	day     civil PRIMARY KEY,
	records bigint NOT NULL
);

-- What remains of anonymised records: sums by class, and no row for each, which
-- could be matched with the trail by its place.
CREATE TABLE remains (
	class   text PRIMARY KEY,
	records bigint NOT NULL,
	amount  bigint NOT NULL
);

-- What the sweep of a day did. Each batch adds rows, in its own transaction, so
-- that a batch that is undone counts nothing; one row for all would make the
-- workers wait for each other.
CREATE TABLE impact (
	day     civil NOT NULL,
	class   text NOT NULL,
	rules   text NOT NULL,
	what    text NOT NULL,   -- planned, disposed, kept, stale, failed
	why     text NOT NULL,
	records bigint NOT NULL
);

CREATE INDEX impact_day ON impact (day);

-- The one place that computes starts: whenever a class is written, even the same
-- again. It is as the rules pick. The day is not known if an event has none, and
-- if there are two where there can be only one.
--
-- Two writers about one record: the second waits for the row of the first, and only
-- then does this function read the events, so that it sees those of both.
CREATE FUNCTION compute_starts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	SELECT CASE
		WHEN count(*) <> count(e.day) THEN NULL
		WHEN s.pick = 'earliest' THEN min(e.day)
		WHEN s.pick = 'latest' THEN max(e.day)
		WHEN s.pick = 'only' AND min(e.day) = max(e.day) THEN min(e.day)
	END INTO NEW.starts
	FROM start s JOIN event e ON e.kind = s.kind
	WHERE s.class = NEW.class AND e.record = NEW.id
	GROUP BY s.pick;
	NEW.unclear := FOUND AND NEW.starts IS NULL;
	RETURN NEW;
END $$;

CREATE TRIGGER record_classed BEFORE UPDATE OF class ON record
	FOR EACH ROW EXECUTE FUNCTION compute_starts();

-- Whatever is said about a record is said under a lock on its row, and the worker
-- takes the stronger one, FOR UPDATE, before it reads; so either it sees what was
-- said, or whoever says it finds the record gone:
--
--   a hold or a demand comes     the foreign key locks the row FOR KEY SHARE
--   it is changed or goes        lock_record, FOR NO KEY UPDATE
--   an event comes, changes      the row is updated, which locks it FOR NO KEY UPDATE
--
-- FOR UPDATE excludes all of these. FOR NO KEY UPDATE in the worker would not do: it
-- goes together with FOR KEY SHARE, and the hold would be deleted with the record.
CREATE FUNCTION lock_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM FROM record WHERE id IN (OLD.record, CASE WHEN TG_OP = 'UPDATE' THEN NEW.record END)
	ORDER BY id FOR NO KEY UPDATE;
	RETURN NULL;
END $$;

-- For records that somebody else keeps locked, after the worker has waited for them: it
-- returns the keys of those that can be locked now, with all that is said of them. What
-- is deleted with a record must be locked here too, or it would stop the whole batch.
CREATE FUNCTION lock_at_once(keys bigint[]) RETURNS SETOF bigint LANGUAGE plpgsql AS $$
DECLARE
	key bigint;
BEGIN
	FOREACH key IN ARRAY keys LOOP
		BEGIN
			PERFORM FROM record WHERE id = key FOR UPDATE NOWAIT;
			PERFORM FROM event WHERE record = key FOR UPDATE NOWAIT;
			PERFORM FROM hold WHERE record = key FOR UPDATE NOWAIT;
			PERFORM FROM demand WHERE record = key FOR UPDATE NOWAIT;
			PERFORM FROM audit WHERE id = key FOR UPDATE NOWAIT;
			RETURN NEXT key;
		EXCEPTION WHEN lock_not_available THEN -- what of it was locked is let go
		END;
	END LOOP;
END $$;

CREATE TRIGGER hold_changed AFTER UPDATE OR DELETE ON hold
	FOR EACH ROW EXECUTE FUNCTION lock_record();

CREATE TRIGGER demand_changed AFTER UPDATE OR DELETE ON demand
	FOR EACH ROW EXECUTE FUNCTION lock_record();

CREATE FUNCTION events_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE record SET class = class WHERE id IN (SELECT record FROM added);
	RETURN NULL;
END $$;

CREATE TRIGGER event_added AFTER INSERT ON event REFERENCING NEW TABLE AS added
	FOR EACH STATEMENT EXECUTE FUNCTION events_added();

CREATE FUNCTION event_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE record SET class = class
	WHERE id IN (OLD.record, CASE WHEN TG_OP = 'UPDATE' THEN NEW.record END);
	RETURN NULL;
END $$;

CREATE TRIGGER event_changed AFTER UPDATE OR DELETE ON event
	FOR EACH ROW EXECUTE FUNCTION event_changed();
