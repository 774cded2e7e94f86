-- What stored pictures were made from: known bytes need not be decoded again.
CREATE TABLE media_recipe (
    source  TEXT NOT NULL, -- SHA-256 of the bytes as they came
    options TEXT NOT NULL, -- digest of how they were stored
    media   INTEGER NOT NULL REFERENCES media (pk) ON DELETE CASCADE,
    PRIMARY KEY (source, options, media)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_recipe_by_media ON media_recipe (media);

-- What refers to a media file is looked up, not counted.
CREATE INDEX production_board_by_media ON production_board (media_id);
