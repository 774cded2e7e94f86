-- Attempts at slots, digests of requests, notifications. Times are milliseconds since 1970 in UTC.

-- NULL for what was made before; there is nothing to compare it with.
ALTER TABLE generation ADD COLUMN request_digest TEXT;
CREATE INDEX generation_by_request ON generation (request_digest) WHERE request_digest IS NOT NULL;

-- The jobs that are attempts at a slot of an owner's. discarded_at 0 is "never".
CREATE TABLE attempt (
    job_pk       INTEGER PRIMARY KEY REFERENCES job (pk) ON DELETE CASCADE,
    folder       TEXT    NOT NULL,
    owner        TEXT    NOT NULL,
    slot         TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    chosen       INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)),
    discarded_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (folder, owner, slot, number)
) STRICT;

-- The last guard of "one at most is chosen".
CREATE UNIQUE INDEX attempt_chosen ON attempt (folder, owner, slot) WHERE chosen = 1;

-- document: JSON
CREATE TABLE notification_preference (
    id       TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The jobs under way that a bundled message waits for.
CREATE TABLE notification_open (
    preference TEXT NOT NULL,
    folder     TEXT NOT NULL,
    owner      TEXT NOT NULL,
    job_id     TEXT NOT NULL,
    PRIMARY KEY (preference, folder, owner, job_id)
) STRICT, WITHOUT ROWID;

-- What is to be sent, and afterwards what was: the history. ended_at 0 is "not yet".
CREATE TABLE notification (
    pk         INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    preference TEXT    NOT NULL,
    channel    TEXT    NOT NULL,
    address    TEXT    NOT NULL,
    folder     TEXT    NOT NULL,
    owner      TEXT    NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('COLLECTING', 'WAITING', 'SENT', 'GIVEN_UP')),
    counts     TEXT    NOT NULL, -- JSON object, by kind
    created_at INTEGER NOT NULL,
    due_at     INTEGER NOT NULL,
    tries      INTEGER NOT NULL DEFAULT 0,
    trouble    TEXT,
    ended_at   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX notification_due ON notification (channel, due_at, pk) WHERE state IN ('COLLECTING', 'WAITING');
CREATE UNIQUE INDEX notification_collecting ON notification (preference, folder, owner) WHERE state = 'COLLECTING';

CREATE TABLE notification_item (
    notification_pk INTEGER NOT NULL REFERENCES notification (pk) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    document        TEXT    NOT NULL, -- JSON
    PRIMARY KEY (notification_pk, position)
) STRICT, WITHOUT ROWID;
