-- Form 3: how many entries of each kind there are outside the trash, and on how many days. The database
-- keeps it with every change, so that no screen has to count a journal.

CREATE TABLE tally (
    kind    TEXT PRIMARY KEY CHECK (kind IN ('check-in', 'note', 'tool', 'lapse', 'self-check')),
    entries INTEGER NOT NULL CHECK (entries >= 0),
    days    INTEGER NOT NULL CHECK (days BETWEEN 0 AND entries)
) STRICT, WITHOUT ROWID;

INSERT INTO tally (kind, entries, days)
    VALUES ('check-in', 0, 0), ('note', 0, 0), ('tool', 0, 0), ('lapse', 0, 0), ('self-check', 0, 0);
UPDATE tally SET (entries, days) =
    (SELECT count(*), count(DISTINCT day) FROM entry WHERE entry.kind = tally.kind AND deleted_at IS NULL);

-- An entry is counted when it comes, and its day when it is the first of its kind there; the other way
-- round when it goes. Another kind, another day and the trash are a going and a coming.
CREATE TRIGGER entry_comes AFTER INSERT ON entry WHEN new.deleted_at IS NULL BEGIN
    UPDATE tally SET entries = entries + 1, days = days + (1 =
        (SELECT count(*) FROM (SELECT 1 FROM entry
         WHERE kind = new.kind AND day = new.day AND deleted_at IS NULL LIMIT 2)))
    WHERE kind = new.kind;
END;
CREATE TRIGGER entry_goes AFTER DELETE ON entry WHEN old.deleted_at IS NULL BEGIN
    UPDATE tally SET entries = entries - 1, days = days - (NOT EXISTS
        (SELECT 1 FROM entry WHERE kind = old.kind AND day = old.day AND deleted_at IS NULL))
    WHERE kind = old.kind;
END;
CREATE TRIGGER entry_leaves AFTER UPDATE OF kind, day, deleted_at ON entry
WHEN old.deleted_at IS NULL AND (new.deleted_at IS NOT NULL OR new.kind <> old.kind OR new.day <> old.day)
BEGIN
    UPDATE tally SET entries = entries - 1, days = days - (NOT EXISTS
        (SELECT 1 FROM entry WHERE kind = old.kind AND day = old.day AND deleted_at IS NULL))
    WHERE kind = old.kind;
END;
CREATE TRIGGER entry_arrives AFTER UPDATE OF kind, day, deleted_at ON entry
WHEN new.deleted_at IS NULL AND (old.deleted_at IS NOT NULL OR new.kind <> old.kind OR new.day <> old.day)
BEGIN
    UPDATE tally SET entries = entries + 1, days = days + (1 =
        (SELECT count(*) FROM (SELECT 1 FROM entry
         WHERE kind = new.kind AND day = new.day AND deleted_at IS NULL LIMIT 2)))
    WHERE kind = new.kind;
END;
