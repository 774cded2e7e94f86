-- Times are milliseconds since 1970; 0 is "never". Ids (ULIDs) are for the outside, pk for the inside.

-- Things done once in the life of a library.
CREATE TABLE mark (name TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;

-- Where an asset is known. Row 0 is "everywhere": NULL would spoil index ranges.
CREATE TABLE scope (pk INTEGER PRIMARY KEY, project TEXT NOT NULL UNIQUE);
INSERT INTO scope (pk, project) VALUES (0, '');

CREATE TABLE category (
    pk INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    system INTEGER NOT NULL
);

-- What lists read; the rest is in asset_detail so that these rows stay narrow.
CREATE TABLE asset (
    pk INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    category INTEGER NOT NULL REFERENCES category (pk),
    scope INTEGER NOT NULL REFERENCES scope (pk),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL, -- folded
    slug TEXT NOT NULL,
    version TEXT NOT NULL,
    revision INTEGER NOT NULL,
    sidelined INTEGER NOT NULL,
    image_count INTEGER NOT NULL DEFAULT 0,
    usage_count INTEGER NOT NULL,
    last_used INTEGER NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    UNIQUE (scope, slug)
);
CREATE INDEX asset_by_name ON asset (name_key);
CREATE INDEX asset_by_scope_name ON asset (scope, name_key);
CREATE INDEX asset_by_category_name ON asset (category, scope, name_key);
CREATE INDEX asset_by_created ON asset (scope, created);
CREATE INDEX asset_by_last_used ON asset (scope, last_used);
CREATE INDEX asset_by_usage ON asset (scope, usage_count);

CREATE TABLE asset_detail (
    asset INTEGER PRIMARY KEY REFERENCES asset (pk) ON DELETE CASCADE,
    description TEXT NOT NULL,
    tags TEXT NOT NULL,       -- JSON array, as people wrote them
    attributes TEXT NOT NULL, -- JSON object
    profile TEXT NOT NULL     -- JSON object with its shape
);

CREATE TABLE tag (pk INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE); -- folded
CREATE TABLE asset_tag (
    tag INTEGER NOT NULL REFERENCES tag (pk),
    asset INTEGER NOT NULL REFERENCES asset (pk) ON DELETE CASCADE,
    PRIMARY KEY (tag, asset)
) WITHOUT ROWID;
CREATE INDEX asset_tag_by_asset ON asset_tag (asset);

CREATE TABLE media (
    pk INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    folder TEXT NOT NULL,
    owner TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    type TEXT NOT NULL,
    width INTEGER,
    height INTEGER,
    bytes INTEGER NOT NULL,
    thumbnail INTEGER NOT NULL,
    created INTEGER NOT NULL,
    UNIQUE (folder, owner, sha256)
);

CREATE TABLE asset_image (
    asset INTEGER NOT NULL REFERENCES asset (pk) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    media INTEGER NOT NULL REFERENCES media (pk) ON DELETE CASCADE,
    PRIMARY KEY (asset, seq)
) WITHOUT ROWID;
CREATE INDEX asset_image_by_media ON asset_image (media);
CREATE TRIGGER asset_image_added AFTER INSERT ON asset_image BEGIN
    UPDATE asset SET image_count = image_count + 1 WHERE pk = new.asset;
END;
CREATE TRIGGER asset_image_gone AFTER DELETE ON asset_image BEGIN
    UPDATE asset SET image_count = image_count - 1 WHERE pk = old.asset;
END;

-- Whoever would miss an asset: shots, productions …
CREATE TABLE asset_user (
    asset INTEGER NOT NULL REFERENCES asset (pk) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (asset, kind, id)
) WITHOUT ROWID;
CREATE INDEX asset_user_by_user ON asset_user (kind, id);

-- Exact totals without counting.
CREATE TABLE asset_count (
    scope INTEGER NOT NULL,
    category INTEGER NOT NULL,
    sidelined INTEGER NOT NULL,
    pictured INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (scope, category, sidelined, pictured)
) WITHOUT ROWID;
CREATE TRIGGER asset_counted AFTER INSERT ON asset BEGIN
    INSERT INTO asset_count VALUES (new.scope, new.category, new.sidelined, new.image_count > 0, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER asset_uncounted AFTER DELETE ON asset BEGIN
    UPDATE asset_count SET n = n - 1
        WHERE scope = old.scope AND category = old.category
            AND sidelined = old.sidelined AND pictured = (old.image_count > 0);
END;
CREATE TRIGGER asset_recounted AFTER UPDATE OF scope, category, sidelined, image_count ON asset
    WHEN (old.scope, old.category, old.sidelined, old.image_count > 0)
        IS NOT (new.scope, new.category, new.sidelined, new.image_count > 0) BEGIN
    UPDATE asset_count SET n = n - 1
        WHERE scope = old.scope AND category = old.category
            AND sidelined = old.sidelined AND pictured = (old.image_count > 0);
    INSERT INTO asset_count VALUES (new.scope, new.category, new.sidelined, new.image_count > 0, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- Words and parts of words, folded before they come here; contentless, as the folded text is kept nowhere else.
CREATE VIRTUAL TABLE asset_words USING fts5(
    name, tags, description, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE asset_parts USING fts5(
    name, tags, content = '', contentless_delete = 1, tokenize = 'trigram'
);
CREATE TRIGGER asset_forgotten AFTER DELETE ON asset BEGIN
    DELETE FROM asset_words WHERE rowid = old.pk;
    DELETE FROM asset_parts WHERE rowid = old.pk;
END;

-- The words of names with how many names have them, and each with one letter left out: where two words that
-- differ by one typo meet.
CREATE TABLE name_term (term TEXT NOT NULL PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE name_typo (
    variant TEXT NOT NULL,
    term TEXT NOT NULL REFERENCES name_term (term) ON DELETE CASCADE,
    PRIMARY KEY (variant, term)
) WITHOUT ROWID;
CREATE INDEX name_typo_by_term ON name_typo (term);
