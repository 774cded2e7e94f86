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

-- As before, and the chosen attempt, which shows its media.
DROP VIEW media_user;
CREATE VIEW media_user (media, kind, id, label, shows) AS
    SELECT m.id, 'asset', a.id, 'asset "' || a.name || '"', 1
        FROM media m JOIN asset_image i ON i.media = m.pk JOIN asset a ON a.pk = i.asset
    UNION ALL
    SELECT m.id, 'version', a.id || '/' || v.number, 'asset "' || a.name || '", version ' || v.number, 1
        FROM media m JOIN version_image i ON i.media = m.pk JOIN asset_version v ON v.pk = i.version
            JOIN asset a ON a.pk = v.asset
    UNION ALL
    SELECT i.value ->> '$.media.value', 'form', f.category || '/' || f.project, 'unfinished form of ' || f.category, 1
        FROM form f, json_each(f.content, '$.images') i
    UNION ALL
    SELECT b.media_id, 'board', p.id || '/' || b.shot_code, 'production "' || p.title || '", ' || b.shot_code, 1
        FROM production_board b JOIN production p ON p.pk = b.production_pk
    UNION ALL
    SELECT g.media_id, 'attempt', j.id, 'chosen attempt at ' || t.slot, 1
        FROM generation_media g JOIN generation n ON n.pk = g.generation_pk
            JOIN attempt t ON t.job_pk = n.job_pk AND t.chosen = 1 JOIN job j ON j.pk = n.job_pk
    UNION ALL
    SELECT g.media_id, 'generation', n.id, 'generation ' || n.id, 0
        FROM generation_media g JOIN generation n ON n.pk = g.generation_pk;

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
