-- Form 1. Days are 2026-01-31; instants are RFC 3339 with their offset; at_ms is the same instant in
-- milliseconds since 1970, for sorting. Every limit that the program keeps is checked here as well.

CREATE TABLE entry (
    no         INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    day        TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    at         TEXT NOT NULL CHECK (length(at) BETWEEN 20 AND 40),
    at_ms      INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('check-in', 'note', 'tool', 'lapse', 'self-check')),
    text       TEXT NOT NULL CHECK (length(CAST(text AS BLOB)) <= 65536),
    tags       TEXT NOT NULL,
    is_pinned  INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),
    created_at TEXT NOT NULL CHECK (length(created_at) BETWEEN 20 AND 40),
    changed_at TEXT NOT NULL CHECK (length(changed_at) BETWEEN 20 AND 40),
    deleted_at TEXT CHECK (length(deleted_at) BETWEEN 20 AND 40)
) STRICT;

CREATE INDEX entry_time ON entry (day, at_ms, id) WHERE deleted_at IS NULL;
CREATE INDEX entry_kind ON entry (kind, day, at_ms, id) WHERE deleted_at IS NULL;
CREATE INDEX entry_pinned ON entry (day, at_ms, id) WHERE is_pinned = 1 AND deleted_at IS NULL;
CREATE INDEX entry_trash ON entry (day, at_ms, id) WHERE deleted_at IS NOT NULL;

CREATE TABLE answer (
    entry    INTEGER NOT NULL REFERENCES entry (no) ON DELETE CASCADE,
    question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 64 AND question NOT GLOB '*[^a-z0-9-]*'),
    type     TEXT NOT NULL,
    option   TEXT NOT NULL CHECK (length(option) <= 64 AND option NOT GLOB '*[^a-z0-9-]*'),
    value    INTEGER,
    PRIMARY KEY (entry, question, option),
    CHECK (CASE type
        WHEN 'rather-not-say' THEN option = '' AND value IS NULL
        WHEN 'step'           THEN option = '' AND value IS NOT NULL AND value BETWEEN 0 AND 4
        WHEN 'strength'       THEN option = '' AND value IS NOT NULL AND value BETWEEN 0 AND 10
        WHEN 'quarter-hours'  THEN option = '' AND value IS NOT NULL AND value BETWEEN 0 AND 96
        WHEN 'yes-no'         THEN option = '' AND value IS NOT NULL AND value IN (0, 1)
        WHEN 'minutes'        THEN option = '' AND value IS NOT NULL AND value BETWEEN 0 AND 1440
        WHEN 'mark'           THEN option <> '' AND value IS NULL
        WHEN 'medicine'       THEN option <> '' AND value IS NOT NULL AND value IN (0, 1)
        WHEN 'choice'         THEN option <> '' AND value IS NULL
        ELSE 0 END)
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_use ON answer (entry)
    WHERE (question = 'use' AND type = 'yes-no' AND value = 1) OR (question = 'used-items' AND type = 'mark');

CREATE TABLE tag (
    tag   TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 80),
    entry INTEGER NOT NULL REFERENCES entry (no) ON DELETE CASCADE,
    PRIMARY KEY (tag, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_entry ON tag (entry);

CREATE VIRTUAL TABLE entry_text USING fts5 (
    text, tags, content = 'entry', content_rowid = 'no', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO entry_text (entry_text, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER entry_written AFTER INSERT ON entry BEGIN
    INSERT INTO entry_text (rowid, text, tags) VALUES (new.no, new.text, new.tags);
END;
CREATE TRIGGER entry_gone AFTER DELETE ON entry BEGIN
    INSERT INTO entry_text (entry_text, rowid, text, tags) VALUES ('delete', old.no, old.text, old.tags);
END;
CREATE TRIGGER entry_rewritten AFTER UPDATE OF text, tags ON entry BEGIN
    INSERT INTO entry_text (entry_text, rowid, text, tags) VALUES ('delete', old.no, old.text, old.tags);
    INSERT INTO entry_text (rowid, text, tags) VALUES (new.no, new.text, new.tags);
END;

CREATE TABLE draft (
    no         INTEGER PRIMARY KEY,
    slot       TEXT NOT NULL UNIQUE CHECK (slot IN ('check-in', 'note', 'tool', 'lapse', 'self-check')),
    kept_at    TEXT NOT NULL CHECK (length(kept_at) BETWEEN 20 AND 40),
    id         TEXT NOT NULL CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    day        TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    at         TEXT NOT NULL CHECK (length(at) BETWEEN 20 AND 40),
    kind       TEXT NOT NULL CHECK (kind IN ('check-in', 'note', 'tool', 'lapse', 'self-check')),
    text       TEXT NOT NULL CHECK (length(CAST(text AS BLOB)) <= 65536),
    tags       TEXT NOT NULL,
    is_pinned  INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),
    changed_at TEXT NOT NULL CHECK (length(changed_at) BETWEEN 20 AND 40)
) STRICT;

CREATE TABLE draft_answer (
    draft    INTEGER NOT NULL REFERENCES draft (no) ON DELETE CASCADE,
    question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 64 AND question NOT GLOB '*[^a-z0-9-]*'),
    type     TEXT NOT NULL,
    option   TEXT NOT NULL CHECK (length(option) <= 64 AND option NOT GLOB '*[^a-z0-9-]*'),
    value    INTEGER,
    PRIMARY KEY (draft, question, option)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id           TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
    name         TEXT NOT NULL CHECK (length(CAST(name AS BLOB)) <= 400),
    phone        TEXT NOT NULL CHECK (length(CAST(phone AS BLOB)) <= 400),
    note         TEXT NOT NULL CHECK (length(CAST(note AS BLOB)) <= 400),
    while_locked TEXT NOT NULL CHECK (while_locked IN ('shown', 'hidden'))
) STRICT;

CREATE TABLE preference (
    id    TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
    value TEXT NOT NULL CHECK (length(CAST(value AS BLOB)) <= 65536)
) STRICT;

-- What was deleted for good, so that merging an older copy does not bring it back.
CREATE TABLE tombstone (
    id   TEXT PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('entry', 'person'))
) STRICT;
