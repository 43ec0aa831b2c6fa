# Export and import.

## Out

portable-title = My journal
portable-not-locked = This file is not locked. Anyone who gets it can read it.
portable-written = Written to { $file }.
portable-months-markdown = A folder of months can only be made with --format markdown and --output FOLDER.
portable-more-than-read = The file is whole, and larger than Daymark reads back in. Keep a locked copy as well: daymark backup FILE

## In: what the file holds

portable-from-daymark = Daymark
portable-from-jrnl = jrnl
portable-from-tui-journal = tui-journal
portable-from-dayone = Day One
portable-from-daylio = Daylio
portable-from-csv = the table

portable-and = and
portable-entries-read = From { $name }: read { $read } of { $of } { $of ->
    [one] entry
   *[other] entries
}.
portable-lines-read = From { $name }: read { $read } of { $of } { $of ->
    [one] line
   *[other] lines
}.
portable-entries-no-date = { $n ->
    [one] Entry { $places } has no date that can be read.
   *[other] Entries { $places } have no date that can be read.
}
portable-lines-no-date = { $n ->
    [one] Line { $places } has no date that can be read. Dates look like 2026-01-31.
   *[other] Lines { $places } have no date that can be read. Dates look like 2026-01-31.
}
portable-entries-nothing = { $n ->
    [one] Entry { $places } has no words to keep.
   *[other] Entries { $places } have no words to keep.
}
portable-lines-nothing = { $n ->
    [one] Line { $places } has nothing to keep.
   *[other] Lines { $places } have nothing to keep.
}
portable-entries-too-long = { $n ->
    [one] Entry { $places } is longer than one entry can be, which is 64 KB.
   *[other] Entries { $places } are longer than one entry can be, which is 64 KB.
}
portable-lines-too-long = { $n ->
    [one] Line { $places } is longer than one entry can be, which is 64 KB.
   *[other] Lines { $places } are longer than one entry can be, which is 64 KB.
}
portable-entries-strange = { $n ->
    [one] Part { $places } of the file is not written the way it is expected there.
   *[other] Parts { $places } of the file are not written the way they are expected there.
}
portable-lines-strange = { $n ->
    [one] Line { $places } is not written the way it is expected there.
   *[other] Lines { $places } are not written the way they are expected there.
}

## In: what of it is new

portable-new = { $n ->
    [one] New: one entry, from { $first }.
   *[other] New: { $n } entries, from { $first } to { $last }.
}
portable-new-others = Also new: { $n } of the rest (people, plan, choices, progress, drafts, and marks of what was deleted).
portable-here = { $n ->
    [one] One entry is here already. It stays as it is.
   *[other] { $n } entries are here already. They stay as they are.
}
portable-deleted = { $n ->
    [one] You deleted one of them here for good. It stays away, unless you add --deleted-too.
   *[other] You deleted { $n } of them here for good. They stay away, unless you add --deleted-too.
}
portable-left-behind = { $n ->
    [one] One picture, sound, place or weather note stays in the file: only words come along.
   *[other] { $n } pictures, sounds, places and weather notes stay in the file: only words come along.
}
portable-nothing-yet = Nothing is added until you say yes.
portable-nothing-new = There is nothing new in it. Nothing was added.
portable-ask = Type { $word } to add them.
portable-added = { $n ->
    [one] Added one entry.
   *[other] Added { $n } entries.
}
portable-before = A locked copy from before is in { $file }. To go back: daymark restore "{ $file }"

## In: the whole file is refused

portable-too-large = The file is larger than Daymark reads, which is 64 MB of text.
portable-too-large-hint = Split it, and import the parts one after the other.
portable-too-many = The file has more entries than Daymark reads at once, which is 100,000.
portable-too-many-hint = Split it, and import the parts one after the other.
portable-not-text = There is something in the file that is not text in UTF-8.
portable-not-text-hint = Save it as UTF-8 and try again.
portable-not-from = This does not look like a file from { $name }.
portable-not-from-hint = Leave out --from, and Daymark looks what it could be.
portable-unknown = It is not clear which program wrote this file.
portable-unknown-hint = Say it with --from, like --from jrnl.
portable-too-new = This export has version { $name }, from a newer Daymark. This one reads version 1.
portable-too-new-hint = Import it with that Daymark or a later one.
portable-bad-zip = This zip file is damaged, or it has files that would land outside its own folder. Nothing was read.
portable-no-columns = A column for the date, or one with something to keep, is missing. There are: { $name }.
portable-no-columns-hint = Say which is which, like --map date=Day,text=Notes.
portable-in-use = tui-journal has not put everything into this file yet.
portable-in-use-hint = Close tui-journal, then try again.
