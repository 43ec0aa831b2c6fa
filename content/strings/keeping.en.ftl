# Copies, merging, erasing and what the process may open.

## Restore

cli-restore-holds = { $n ->
    [one] The copy holds 1 entry
   *[other] The copy holds { $n } entries
}, from { $first } to { $last }, and { $people ->
    [one] 1 contact
   *[other] { $people } contacts
}.
cli-restore-holds-none = The copy holds no entries, and { $people ->
    [one] 1 contact
   *[other] { $people } contacts
}.
cli-restore-adds = A restore puts it in the place of the journal here. To add what it holds: daymark merge FILE

## Merge

cli-merge-entries = Entries: { $new } new here, { $changed } changed, { $gone } deleted.
cli-merge-people = Contacts: { $new } new here, { $changed } changed, { $gone } removed.
cli-merge-settings = Choices and plan: { $new } new here, { $changed } changed, { $gone } removed.
cli-merge-beside = { $n ->
    [one] 1 entry was changed in both copies. Both versions stay; one has the tag “other version”.
   *[other] { $n } entries were changed in both copies. Both versions of each stay; one has the tag “other version”.
}
cli-merge-aside = { $n ->
    [one] 1 of these was changed in both copies. The other version is kept aside in the journal.
   *[other] { $n } of these were changed in both copies. The other versions are kept aside in the journal.
}
cli-merge-same = The other copy holds nothing that is not here already.
cli-merge-ask = Type { $word } to go on. Anything else changes nothing.
cli-merge-ask-passphrase = The passphrase of the other copy.
cli-merge-itself = { $name } is this journal itself.
cli-merge-itself-hint = Name the other copy: its folder, or a file made with “daymark backup FILE”.
cli-merge-done = The two are one here now.
cli-merge-copy = The journal as it was before is in { $file }.
cli-merge-there-too = The other copy was only read. Merge there as well, and both are the same.

## Redact

cli-redact-ask = This takes the words and tags out of the entry for good. Its day and answers stay. Type { $word } to go on.
cli-redacted = The words are out of { $id } at { $time }.
cli-redacted-copies = Copies made before still hold them.

## What the process may open

cli-prove-files-refused = Tried to look into a folder that is none of Daymark's business: the system refused. That is right.
cli-prove-files-open = Tried to look into a folder that is none of Daymark's business: the system allowed it. That is not right.
cli-prove-files-own = It may read and write in: { $paths }
cli-prove-files-add = It may add files, and read none, in: { $paths }
cli-prove-files-read = It may only read: { $paths }
files-other-system = On this system a program cannot give up other files. That it opens none is not checked here.
files-refused = This system would not let Daymark give up other files (it needs Linux 6.2 or later, with Landlock). That it opens none is not checked here.
files-not-asked = This command did not give up other files.
cli-doctor-room = { $n ->
    [one] There is room: 1 megabyte is free on the disk.
   *[other] There is room: { $n } megabytes are free on the disk.
}
cli-doctor-room-little = { $n ->
    [one] 1 megabyte is free on the disk. That is little: saving may stop. Make room, or copy to another disk: daymark backup FILE
   *[other] { $n } megabytes are free on the disk. That is little: saving may stop. Make room, or copy to another disk: daymark backup FILE
}
