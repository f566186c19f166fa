-- Records, version 2: clients.

CREATE TABLE client (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  key     BLOB NOT NULL UNIQUE, -- 8 random bytes
  created INTEGER NOT NULL,
  card    BLOB NOT NULL         -- JSON; may be sealed
) STRICT;

-- The key that texts about clients are sealed with, under a passphrase.
CREATE TABLE seal (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  recipient TEXT NOT NULL,
  identity  BLOB NOT NULL
) STRICT;

ALTER TABLE session ADD COLUMN client INTEGER REFERENCES client ON DELETE CASCADE; -- null is the person's own
DROP INDEX session_started;
CREATE INDEX session_client ON session(client, started);

ALTER TABLE stage ADD COLUMN client INTEGER; -- as the session says
DROP INDEX hold;
CREATE INDEX hold ON stage(client, point, side, at DESC, session, ending, lasted) WHERE kind = 2;

ALTER TABLE region ADD COLUMN client INTEGER; -- likewise
DROP INDEX number;
CREATE INDEX number ON region(client, region, started, session, before, after);
