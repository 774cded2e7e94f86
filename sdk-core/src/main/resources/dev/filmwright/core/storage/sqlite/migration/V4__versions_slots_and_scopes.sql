-- Versions, image slots, fragments, tag counts, what projects put over global assets, forms, selections.

ALTER TABLE asset ADD COLUMN active TEXT NOT NULL DEFAULT '1.0.0';

ALTER TABLE asset_detail ADD COLUMN fragments TEXT NOT NULL DEFAULT '{}'; -- JSON object, by provider
ALTER TABLE asset_detail ADD COLUMN version_notes TEXT NOT NULL DEFAULT '';
ALTER TABLE asset_detail ADD COLUMN version_created INTEGER NOT NULL DEFAULT 0;
UPDATE asset_detail SET version_created = (SELECT created FROM asset WHERE pk = asset_detail.asset);

ALTER TABLE asset_image ADD COLUMN slot TEXT NOT NULL DEFAULT 'REFERENCE';
ALTER TABLE asset_image ADD COLUMN label TEXT NOT NULL DEFAULT '';
UPDATE asset_image SET slot = 'PRIMARY'
    WHERE seq = (SELECT min(seq) FROM asset_image AS other WHERE other.asset = asset_image.asset);

-- Versions that a later one superseded: written once. The latest one is the asset's own row.
CREATE TABLE asset_version (
    pk      INTEGER PRIMARY KEY,
    asset   INTEGER NOT NULL REFERENCES asset (pk) ON DELETE CASCADE,
    number  TEXT NOT NULL,
    notes   TEXT NOT NULL,
    created INTEGER NOT NULL,
    content TEXT NOT NULL, -- JSON object
    UNIQUE (asset, number)
);

-- The images of superseded versions: what they show must not be removed.
CREATE TABLE version_image (
    version INTEGER NOT NULL REFERENCES asset_version (pk) ON DELETE CASCADE,
    media   INTEGER NOT NULL REFERENCES media (pk),
    PRIMARY KEY (version, media)
) WITHOUT ROWID;
CREATE INDEX version_image_by_media ON version_image (media);

-- How many assets carry a tag.
ALTER TABLE tag ADD COLUMN n INTEGER NOT NULL DEFAULT 0;
UPDATE tag SET n = (SELECT count(*) FROM asset_tag WHERE tag = tag.pk);
CREATE INDEX tag_by_use ON tag (n DESC, key);
CREATE TRIGGER tag_given AFTER INSERT ON asset_tag BEGIN
    UPDATE tag SET n = n + 1 WHERE pk = new.tag;
END;
CREATE TRIGGER tag_taken AFTER DELETE ON asset_tag BEGIN
    UPDATE tag SET n = n - 1 WHERE pk = old.tag;
END;

CREATE TABLE asset_override (
    asset   INTEGER NOT NULL REFERENCES asset (pk) ON DELETE CASCADE,
    project TEXT NOT NULL,
    fields  TEXT NOT NULL, -- JSON object: field -> text, list of texts, number or null
    PRIMARY KEY (asset, project)
) WITHOUT ROWID;
CREATE INDEX asset_override_by_project ON asset_override (project);

CREATE TABLE form (
    category TEXT NOT NULL,
    project  TEXT NOT NULL, -- empty for global
    content  TEXT NOT NULL, -- JSON object
    expires  INTEGER NOT NULL,
    PRIMARY KEY (category, project)
) WITHOUT ROWID;

CREATE TABLE selection (
    project  TEXT NOT NULL,
    position INTEGER NOT NULL,
    asset    INTEGER NOT NULL REFERENCES asset (pk) ON DELETE CASCADE,
    context  TEXT NOT NULL, -- JSON object
    PRIMARY KEY (project, position)
) WITHOUT ROWID;
CREATE INDEX selection_by_asset ON selection (asset);

-- What was said about an asset when it was used.
ALTER TABLE generation_use ADD COLUMN context TEXT NOT NULL DEFAULT '{}';
