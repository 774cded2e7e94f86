-- What rooms keep as one piece of JSON that only they read: wizards, conversations, prompts' edits, datasets …

CREATE TABLE document (
    pk       INTEGER PRIMARY KEY,
    shelf    TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    owner    TEXT    NOT NULL,
    label    TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    content  TEXT    NOT NULL,
    expires  INTEGER,
    UNIQUE (shelf, key)
) STRICT;
CREATE INDEX document_owner ON document (shelf, owner, key);
CREATE INDEX document_expires ON document (expires) WHERE expires IS NOT NULL;

-- Media named here may be gone: what a document shows is told by whoever put it.
CREATE TABLE document_media (
    document_pk INTEGER NOT NULL REFERENCES document (pk) ON DELETE CASCADE,
    media_id    TEXT    NOT NULL,
    PRIMARY KEY (document_pk, media_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_media_media ON document_media (media_id);

-- As before, and whatever documents show.
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
    SELECT i.media_id, 'job', j.id, 'job ' || j.id,
            j.state IN ('QUEUED', 'SUBMITTING', 'RUNNING', 'STORING', 'UNCERTAIN')
        FROM job_input i JOIN job j ON j.pk = i.job_pk
        -- Once for a file that is given twice. DISTINCT would have the whole view built for every question.
        WHERE NOT EXISTS (SELECT 1 FROM job_input earlier WHERE earlier.job_pk = i.job_pk
            AND earlier.media_id = i.media_id AND earlier.position < i.position)
    UNION ALL
    SELECT g.media_id, 'generation', n.id, 'generation ' || n.id, 0
        FROM generation_media g JOIN generation n ON n.pk = g.generation_pk
    UNION ALL
    SELECT m.media_id, d.shelf, d.key, d.label, 1
        FROM document_media m JOIN document d ON d.pk = m.document_pk;
