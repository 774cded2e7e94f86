-- Jobs of the generation engine, and what came of them. Times are milliseconds since 1970 in UTC.

-- A job's row is small and changes with every step; what it was asked to do is large, never changes and lies beside it.
-- pk counts up: it is the order in which jobs are sent.
CREATE TABLE job (
    pk               INTEGER PRIMARY KEY,
    id               TEXT    NOT NULL UNIQUE,
    idempotency_key  TEXT    UNIQUE,
    provider         TEXT    NOT NULL,
    model            TEXT    NOT NULL,
    state            TEXT    NOT NULL CHECK (state IN
        ('QUEUED', 'SUBMITTING', 'RUNNING', 'STORING', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'UNCERTAIN')),
    round            INTEGER NOT NULL DEFAULT 0,
    attempts         INTEGER NOT NULL DEFAULT 0,
    retries          INTEGER NOT NULL DEFAULT 0,
    due_at           INTEGER NOT NULL DEFAULT 0,
    cancel_requested INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested IN (0, 1)),
    operation        TEXT,
    outputs          TEXT,
    failure          TEXT,
    generation_id    TEXT,
    created_at       INTEGER NOT NULL,
    updated_at       INTEGER NOT NULL
) STRICT;

CREATE INDEX job_lane ON job (provider, model, state, pk);
CREATE INDEX job_state ON job (state);

CREATE TABLE job_request (
    job_pk   INTEGER PRIMARY KEY REFERENCES job (pk) ON DELETE CASCADE,
    document TEXT    NOT NULL
) STRICT;

CREATE TABLE job_label (
    name   TEXT    NOT NULL,
    value  TEXT    NOT NULL,
    job_pk INTEGER NOT NULL REFERENCES job (pk) ON DELETE CASCADE,
    PRIMARY KEY (name, value, job_pk)
) STRICT, WITHOUT ROWID;

CREATE INDEX job_label_job ON job_label (job_pk);

-- UNIQUE on job_pk is the last guard of "never twice": a second result of one job cannot be stored.
CREATE TABLE generation (
    pk          INTEGER PRIMARY KEY,
    id          TEXT    NOT NULL UNIQUE,
    job_pk      INTEGER NOT NULL UNIQUE REFERENCES job (pk),
    seed        INTEGER,
    cost        TEXT,
    currency    TEXT,
    warnings    TEXT    NOT NULL,
    finished_at INTEGER NOT NULL
) STRICT;

-- Media and assets may be removed later; that they were made and used stays true, so there is no foreign key to them.
CREATE TABLE generation_media (
    generation_pk INTEGER NOT NULL REFERENCES generation (pk) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    media_id      TEXT    NOT NULL,
    PRIMARY KEY (generation_pk, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX generation_media_media ON generation_media (media_id);

CREATE TABLE generation_use (
    asset_id      TEXT    NOT NULL,
    generation_pk INTEGER NOT NULL REFERENCES generation (pk) ON DELETE CASCADE,
    version       TEXT    NOT NULL,
    PRIMARY KEY (asset_id, generation_pk, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX generation_use_generation ON generation_use (generation_pk);
