-- Lists and searches that stay quick among a million assets.

-- A trait is something assets are found by (a tag, a word, a place …); a block says which of 16384 assets in a row have it.
-- pk of a block: trait << 20 | number of the block.
CREATE TABLE trait (
    pk INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    key TEXT NOT NULL, -- folded
    UNIQUE (kind, key)
);
CREATE TABLE trait_block (pk INTEGER PRIMARY KEY, assets BLOB NOT NULL);
-- Words of names and tags, to be found by their middle.
CREATE VIRTUAL TABLE trait_part USING fts5(word, content = '', contentless_delete = 1, tokenize = 'trigram');
-- Words of names with one letter left out each: where two words that differ by one typo meet.
CREATE TABLE trait_typo (
    variant TEXT NOT NULL,
    trait INTEGER NOT NULL,
    PRIMARY KEY (variant, trait)
) WITHOUT ROWID;

-- They take the place of these.
DROP TRIGGER asset_forgotten;
DROP TABLE asset_words;
DROP TABLE asset_parts;
DROP TABLE asset_tag;
DROP TABLE tag;
DROP TABLE name_typo;
DROP TABLE name_term;

-- Assets whose place changed in this transaction, with the place before; empty between transactions.
CREATE TABLE asset_moved (asset INTEGER PRIMARY KEY, scope INTEGER NOT NULL, category INTEGER NOT NULL);
CREATE TRIGGER asset_moves AFTER UPDATE OF scope, category, sidelined, image_count ON asset
    WHEN (old.scope, old.category, old.sidelined, old.image_count > 0)
        IS NOT (new.scope, new.category, new.sidelined, new.image_count > 0) BEGIN
    INSERT OR IGNORE INTO asset_moved VALUES (new.pk, old.scope, old.category);
END;

-- Lists are merged from shelves: the assets of a category, in a scope or in all, that are alike in being sidelined and in
-- having images. Each shelf is in order already.
ALTER TABLE asset ADD COLUMN shelf INTEGER AS (sidelined * 2 + (image_count > 0)) VIRTUAL;
DROP INDEX asset_by_name;
DROP INDEX asset_by_scope_name;
DROP INDEX asset_by_category_name;
DROP INDEX asset_by_created;
DROP INDEX asset_by_last_used;
DROP INDEX asset_by_usage;
CREATE INDEX asset_shelf_name ON asset (category, shelf, name_key);
CREATE INDEX asset_shelf_created ON asset (category, shelf, created);
CREATE INDEX asset_shelf_last_used ON asset (category, shelf, last_used);
CREATE INDEX asset_shelf_usage ON asset (category, shelf, usage_count);
CREATE INDEX asset_scope_shelf_name ON asset (scope, category, shelf, name_key);
CREATE INDEX asset_scope_shelf_created ON asset (scope, category, shelf, created);
CREATE INDEX asset_scope_shelf_last_used ON asset (scope, category, shelf, last_used);
CREATE INDEX asset_scope_shelf_usage ON asset (scope, category, shelf, usage_count);

-- asset_count without scopes: as many rows as shelves, however many projects there are.
CREATE TABLE asset_total (
    category INTEGER NOT NULL,
    sidelined INTEGER NOT NULL,
    pictured INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (category, sidelined, pictured)
) WITHOUT ROWID;
INSERT INTO asset_total SELECT category, sidelined, pictured, sum(n) FROM asset_count GROUP BY 1, 2, 3;
CREATE TRIGGER asset_totalled AFTER INSERT ON asset BEGIN
    INSERT INTO asset_total VALUES (new.category, new.sidelined, new.image_count > 0, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER asset_untotalled AFTER DELETE ON asset BEGIN
    UPDATE asset_total SET n = n - 1
        WHERE category = old.category AND sidelined = old.sidelined AND pictured = (old.image_count > 0);
END;
CREATE TRIGGER asset_retotalled AFTER UPDATE OF category, sidelined, image_count ON asset
    WHEN (old.category, old.sidelined, old.image_count > 0)
        IS NOT (new.category, new.sidelined, new.image_count > 0) BEGIN
    UPDATE asset_total SET n = n - 1
        WHERE category = old.category AND sidelined = old.sidelined AND pictured = (old.image_count > 0);
    INSERT INTO asset_total VALUES (new.category, new.sidelined, new.image_count > 0, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- The traits of the assets there are: made when the library is opened, as folding is not SQL's.
INSERT OR IGNORE INTO mark (name) VALUES ('traits due');
