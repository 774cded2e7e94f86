-- Productions: what is listed is narrow; documents stand apart.

CREATE TABLE production (
    pk       INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    title    TEXT NOT NULL,
    settings TEXT NOT NULL,
    created  INTEGER NOT NULL
) STRICT;

-- kind: script (Fountain), manifest, scenes, shots, assets (JSON)
CREATE TABLE production_document (
    production_pk INTEGER NOT NULL REFERENCES production (pk) ON DELETE CASCADE,
    kind          TEXT NOT NULL,
    body          TEXT NOT NULL,
    PRIMARY KEY (production_pk, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE production_board (
    production_pk INTEGER NOT NULL REFERENCES production (pk) ON DELETE CASCADE,
    shot_code     TEXT NOT NULL,
    media_id      TEXT NOT NULL,
    PRIMARY KEY (production_pk, shot_code)
) STRICT, WITHOUT ROWID;
