-- What stored pictures were made from: known bytes need not be decoded again.
CREATE TABLE media_recipe (
    source  TEXT NOT NULL, -- SHA-256 of the bytes as they came
    options TEXT NOT NULL, -- digest of how they were stored
    media   INTEGER NOT NULL REFERENCES media (pk) ON DELETE CASCADE,
    PRIMARY KEY (source, options, media)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_recipe_by_media ON media_recipe (media);

-- Whatever refers to media: looked up, never counted. Who comes to refer to media adds itself
-- here and to the query for media that nothing refers to.
CREATE INDEX production_board_by_media ON production_board (media_id);
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
    SELECT g.media_id, 'generation', n.id, 'generation ' || n.id, 0
        FROM generation_media g JOIN generation n ON n.pk = g.generation_pk;
