-- Form 2: what merging two copies of a journal needs to know. Every version of a record counts up, and
-- what was replaced or deleted for good leaves its mark here: never a word of it.

ALTER TABLE entry ADD COLUMN edition INTEGER NOT NULL DEFAULT 1 CHECK (edition BETWEEN 1 AND 4294967295);
ALTER TABLE person ADD COLUMN edition INTEGER NOT NULL DEFAULT 1 CHECK (edition BETWEEN 1 AND 4294967295);
ALTER TABLE preference ADD COLUMN edition INTEGER NOT NULL DEFAULT 1 CHECK (edition BETWEEN 1 AND 4294967295);

CREATE TABLE past (
    what    TEXT NOT NULL CHECK (what IN ('entry', 'person', 'preference')),
    id      TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^a-z0-9-]*'),
    edition INTEGER NOT NULL CHECK (edition BETWEEN 1 AND 4294967295),
    digest  TEXT NOT NULL CHECK (length(digest) = 32 AND digest NOT GLOB '*[^0-9a-f]*'),
    PRIMARY KEY (what, id, edition, digest)
) STRICT, WITHOUT ROWID;

-- What was deleted before this form was the first version of its record, whatever it held.
INSERT INTO past (what, id, edition, digest)
    SELECT what, id, 1, '00000000000000000000000000000000' FROM tombstone;
