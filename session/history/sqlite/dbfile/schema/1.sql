-- Records, version 1. Times are milliseconds since 1970 in UTC.

-- A routine as its file says it, deflated, so that a session can be resumed
-- and read even after the file has changed.
CREATE TABLE routine (
  id     INTEGER PRIMARY KEY,
  hash   BLOB NOT NULL UNIQUE, -- first 16 bytes of the SHA-256 of the file
  key    TEXT NOT NULL,        -- the routine's own id
  name   TEXT NOT NULL,
  source BLOB NOT NULL
) STRICT;

-- A plan as it was run.
CREATE TABLE plan (
  id      INTEGER PRIMARY KEY,
  hash    BLOB NOT NULL UNIQUE, -- likewise, of the routine's hash and the stages
  routine INTEGER NOT NULL REFERENCES routine,
  seconds INTEGER NOT NULL,     -- waits not counted
  stages  BLOB NOT NULL         -- see plan.go
) STRICT;
CREATE INDEX plan_routine ON plan(routine);

CREATE TABLE session (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  key     BLOB NOT NULL UNIQUE, -- 8 random bytes, the same wherever it is imported
  started INTEGER NOT NULL,
  zone    INTEGER NOT NULL,     -- minutes east of UTC
  plan    INTEGER NOT NULL REFERENCES plan,
  outcome INTEGER NOT NULL,     -- 0 going on, 1 finished, 2 stopped, 3 left unfinished
  stage   INTEGER NOT NULL,     -- where it stands, an index into the plan
  words   BLOB                  -- JSON; may be sealed
) STRICT;
CREATE INDEX session_started ON session(started);
CREATE INDEX session_plan ON session(plan);

-- A stage that has ended. Holds are kind 2.
CREATE TABLE stage (
  session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  seq     INTEGER NOT NULL, -- from 0, in the order they ended
  stage   INTEGER NOT NULL, -- index into the plan
  again   INTEGER NOT NULL, -- how often it had ended before
  kind    INTEGER NOT NULL,
  point   TEXT NOT NULL,
  side    INTEGER NOT NULL,
  planned INTEGER NOT NULL, -- seconds
  length  INTEGER NOT NULL, -- seconds, as extended
  lasted  INTEGER NOT NULL, -- milliseconds, pauses left out
  ending  INTEGER NOT NULL,
  at      INTEGER NOT NULL, -- when it ended
  PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX hold ON stage(point, side, at DESC, session, ending, lasted) WHERE kind = 2;

-- A region the session was about, with the person's numbers.
CREATE TABLE region (
  session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  region  TEXT NOT NULL,
  before  INTEGER CHECK (before BETWEEN 0 AND 10),
  after   INTEGER CHECK (after BETWEEN 0 AND 10),
  started INTEGER NOT NULL, -- as the session says
  PRIMARY KEY (session, region)
) STRICT, WITHOUT ROWID;
CREATE INDEX number ON region(region, started, session, before, after);

CREATE TABLE tenderness (
  session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  point   TEXT NOT NULL,
  side    INTEGER NOT NULL,
  number  INTEGER NOT NULL CHECK (number BETWEEN 0 AND 10),
  PRIMARY KEY (session, point, side)
) STRICT, WITHOUT ROWID;
