# The shell: what commands say, and what --help says of each command and flag.
# A message <key>-hint says what to do now about what <key> says happened.

## How help is laid out

help-usage = Usage:
help-options = Options
help-commands = Commands
help-arguments = What to give
help-everywhere = Everywhere
help-example = Example:
    { "  " }{ $example }

## Commands: cmd-<path> says what it does, cmd-<path>-example is a line that works

cmd = A private recovery companion. Without a command, the app opens.
cmd-example = daymark now
cmd-init = Make a journal. The recovery code is printed once.
cmd-init-example = daymark init
cmd-now = Help numbers. Needs no journal and no passphrase.
cmd-now-example = daymark now
cmd-overdose = What to do when someone will not wake up.
cmd-overdose-example = daymark overdose
cmd-checkin = Check in. Asks line by line for what no flag gave.
cmd-checkin-example = daymark checkin --feeling 3 --urges 2 --sleep 7 --use no
cmd-note = Write a note.
cmd-note-example = daymark note --file - --tag work
cmd-journal = Read, search and change your entries.
cmd-journal-example = daymark journal list --limit 7
cmd-journal-list = List your entries, newest first.
cmd-journal-list-example = daymark journal list --since 2026-01-01 --kind note
cmd-journal-search = Find entries by their words. Case and accents do not matter.
cmd-journal-search-example = daymark journal search long walk
cmd-journal-show = Show one entry whole.
cmd-journal-show-example = daymark journal show 019bb2a4c5e00000000000000000000a
cmd-journal-edit = Change the words, tags or day of an entry.
cmd-journal-edit-example = daymark journal edit 019bb2a4c5e00000000000000000000a --file -
cmd-journal-delete = Put an entry in the trash. It stays there 30 days.
cmd-journal-delete-example = daymark journal delete 019bb2a4c5e00000000000000000000a
cmd-journal-undelete = Take an entry out of the trash.
cmd-journal-undelete-example = daymark journal undelete 019bb2a4c5e00000000000000000000a
cmd-lines = Help lines and places. Needs no journal.
cmd-lines-example = daymark lines --need treatment --county Worcester --open-now
cmd-lines-show = Show one line: who answers, what happens, what to say first.
cmd-lines-show-example = daymark lines show ma-substance-use-helpline
cmd-plan = Your plan.
cmd-plan-example = daymark plan show
cmd-plan-show = Show your people and their numbers.
cmd-plan-show-example = daymark plan show
cmd-content = Check content you wrote.
cmd-content-example = daymark content check my-pack
cmd-content-check = Check a folder of content against the rules. Exit code 6 when there are issues.
cmd-content-check-example = daymark content check my-pack
cmd-passphrase = Change what opens your journal.
cmd-passphrase-example = daymark passphrase change
cmd-passphrase-change = Choose another passphrase.
cmd-passphrase-change-example = daymark passphrase change
cmd-passphrase-recovery-code = Make a new recovery code. The old one stops working.
cmd-passphrase-recovery-code-example = daymark passphrase recovery-code
cmd-unlock-test = Try your passphrase. Nothing is changed.
cmd-unlock-test-example = daymark unlock-test
cmd-backup = Write a locked copy of your journal to a file.
cmd-backup-example = daymark backup journal-copy.daymark
cmd-restore = Put a locked copy in the place of your journal.
cmd-restore-example = daymark restore journal-copy.daymark
cmd-doctor = Look whether all is well. Changes nothing.
cmd-doctor-example = daymark doctor
cmd-prove = Show what was checked about privacy.
cmd-prove-example = daymark prove
cmd-wipe = Destroy your journal and all its copies here.
cmd-wipe-example = daymark wipe
cmd-keys = List the keys of the app.
cmd-keys-example = daymark keys
cmd-completions = Print a completion script for your shell.
cmd-completions-example = daymark completions bash
cmd-man = Print the manual page.
cmd-man-example = daymark man

## Flags: arg-<path>-<name>

arg-help = Show help. --help adds an example.
arg-version = Show the version.
arg-dir = Keep everything in this folder. Also: DAYMARK_HOME.
arg-passphrase-file = Read the passphrase from the first line of this file.
arg-plain = Plain lines and questions, no drawing.
arg-json = Answer as JSON, where there is data.
arg-color = When to use color: auto, always or never.
arg-ascii = Use letters instead of lines and marks.
arg-lang = The language of the answers: en.
arg-checkin-feeling = How you feel: 0 very low, 1 low, 2 okay, 3 good, 4 great.
arg-checkin-urges = How strong urges were: 0 none, 1 a little, 2 some, 3 strong, 4 very strong.
arg-checkin-sleep = Hours of sleep, such as 7 or 7.5.
arg-checkin-used = Whether you used anything: no, yes or skip.
arg-checkin-item = What it was, such as kratom-leaf. Can be given more than once.
arg-checkin-trigger = What set it off, such as tired. Can be given more than once.
arg-checkin-medicine = A medicine and whether it was as planned. Can be given more than once.
arg-checkin-note-file = A file with a few words; - reads them from standard input.
arg-checkin-day = The day it is about, such as 2026-01-31. Today unless you say.
arg-note-file = A file with the words; - reads them from standard input.
arg-note-tag = A tag. Can be given more than once.
arg-note-day = The day it is about, such as 2026-01-31. Today unless you say.
arg-journal-list-since = From this day on, such as 2026-01-31.
arg-journal-list-until = Up to this day.
arg-journal-list-kind = Only check-in, note, tool, lapse or self-check.
arg-journal-list-tag = Only with this tag.
arg-journal-list-limit = At most this many.
arg-journal-list-trash = What is in the trash instead.
arg-journal-search-words = Words to find.
arg-journal-show-id = The id that the list shows.
arg-journal-edit-id = The id that the list shows.
arg-journal-edit-file = A file with the new words; - reads them from standard input.
arg-journal-edit-tag = A tag; the ones given replace all before. Can be given more than once.
arg-journal-edit-day = The day it is about.
arg-journal-delete-id = The id that the list shows.
arg-journal-undelete-id = The id that the list of the trash shows.
arg-lines-words = Words to find, in any field.
arg-lines-need = What it is for, such as treatment or not-alone.
arg-lines-county = A county of Massachusetts.
arg-lines-language = A language, such as Spanish.
arg-lines-open-now = Only lines that answer right now.
arg-lines-show-id = The id that the list shows.
arg-content-check-dir = The folder to check.
arg-backup-file = The file to write. It must not exist yet.
arg-restore-file = The copy to put in place.
arg-restore-yes = Do not ask.
arg-wipe-yes-destroy-everything = Do not ask for a typed word.
arg-completions-shell = bash, zsh, fish, powershell or elvish.

## A command line that was not understood

usage-no-command = There is no command “{ $command }”.
usage-no-option = There is no option “{ $option }” here.
usage-wrong-value = “{ $value }” does not fit { $option }.
usage-needs-value = { $option } needs a value.
usage-conflict = { $option } cannot be used here together with the rest.
usage-missing = Something is missing: { $option }.
usage-missing-command = This needs one more word: what to do.
usage-unclear = That was not understood.
usage-meant = Did you mean “{ $meant }”?
usage-can-be = It can be: { $meant }.
usage-help = “daymark --help” lists the commands, and --help after a command says more.

## Messages of every command

cli-no-terminal = The terminal could not be used ({ $name }).
cli-no-terminal-hint = “daymark --plain” works without drawing, and “daymark now” lists the help lines.
cli-not-written = The answer could not be written ({ $name }).
cli-file-missing = There is no file { $name }.
cli-file-missing-hint = Look at how the name is spelled.
cli-file-too-large = { $name } is too large.
cli-file-too-large-hint = A text may have 64 KB.
cli-file-unreadable = { $name } could not be read.
cli-file-unreadable-hint = Look whether this user may open it.
cli-file-no-text = { $name } is not text.
cli-file-no-text-hint = Save it as plain text (UTF-8) and try again.
cli-day-ahead = { $name } is not here yet.
cli-day-ahead-hint = Choose today or an earlier day.
cli-locked = The journal is locked, and there is nobody here to ask for its passphrase.
cli-locked-hint = Name a file that holds it: --passphrase-file FILE. Help needs none: daymark now.
cli-passphrase-file-empty = The first line of { $name } is empty.
cli-passphrase-file-empty-hint = The passphrase goes there.
cli-ask-passphrase = Your passphrase, then Enter.
cli-typing-hidden = What you type is not shown.
cli-typing-shown = What you type can be seen on the screen.

## Help now

cli-now-title = Help now
cli-now-emergency = Someone not breathing? Call 911. Steps: daymark overdose
cli-now-steps = Overdose, step by step: daymark overdose
cli-now-lines = All help lines: daymark lines

## Help lines

cli-line-call = { "  " }Call: { $phone }
cli-line-text = { "  " }Text: { $phone }
cli-line-text-word = { "  " }Text: { $word } to { $phone }
cli-line-hours = { "  " }Hours: { $hours }
cli-line-more = { "  " }More: daymark lines show { $id }
cli-lines-none = No line fits all of that. These always do:
cli-lines-count = { $n ->
    [one] 1 line.
   *[other] { $n } lines.
}
cli-no-line = There is no line called { $name }.
cli-no-line-hint = “daymark lines” lists them, with what each is called.
cli-line-open = open
cli-line-closed = closed
cli-line-check-first = The newest source is from before last year. Check before you rely on it.
cli-line-may-be-old = The newest source is old. This may be out of date.
cli-line-undated = No source carries a date. This may be out of date.
cli-line-for = What it is for
cli-line-who = Who answers
cli-line-happens = What happens
cli-line-say = What to say first
cli-line-when = Hours
cli-line-now = Right now
cli-line-when-note = About the hours
cli-line-languages = Languages
cli-line-cost = Cost
cli-line-limits = Who can call
cli-line-private = How private it is
cli-line-chat = Chat
cli-line-tty = TTY or relay
cli-line-address = Address
cli-line-counties = Counties
cli-line-towns = Towns
cli-line-operator = Run by
cli-line-page = Page
cli-line-caveat = Good to know
cli-line-source = Source
cli-line-newest = Newest evidence
cli-line-checked = Checked
cli-line-age = How old
cli-line-instead = Or try

## Making a journal

cli-init-made = Your journal is made, in { $folder }.
cli-init-no-passphrase = A new journal needs a passphrase, and there is nobody here to choose one.
cli-init-no-passphrase-hint = Name a file whose first line holds it: --passphrase-file FILE
cli-passphrase-short = The passphrase in that file is too short.
cli-passphrase-short-hint = It needs 8 letters or more.
cli-passphrase-suggest = Four easy words, if you want them: { $words }
cli-ask-new-passphrase = Type a passphrase of your own, 8 letters or more. Or press Enter to take the four words.

## The folder and the settings file

error-no-home = This computer names no home folder, so there is no place for a journal.
error-no-home-hint = Name a folder: daymark --dir DIR
error-empty-folder-name = The folder for Daymark is an empty name.
error-empty-folder-name-hint = Put a folder after --dir or in DAYMARK_HOME.
error-no-current-folder = The folder you are in is no longer there.
error-no-current-folder-hint = Go to another folder and try again.
config-unknown-key = Settings file, line { $line }: there is no setting “{ $name }”. The rest applies.
config-wrong-value = Settings file, line { $line }: { $name } can be { $allowed }. The usual applies.
config-broken = Settings file, line { $line }: this line cannot be read. The rest applies.
config-too-large = The settings file is too large. The usual settings apply.
config-unreadable = The settings file could not be opened ({ $name }). The usual settings apply.

## The card for the lock screen

card-damaged = The card for the lock screen is damaged, so nothing of it is shown. Set it again in Plan.
card-newer = The card for the lock screen was made by a newer Daymark, so nothing of it is shown.
card-unreadable = The card for the lock screen could not be opened, so nothing of it is shown.
card-too-many-people = At most 12 people can show while locked.
card-too-long = A name or number is too long to show while locked.
card-not-written = The card for the lock screen could not be written. Nothing was changed.

## Giving up the network

sockets-other-system = This system has no way for a program to give up the network. Daymark has no network code.
sockets-other-processor = On this kind of processor Daymark cannot give up the network. It has no network code.
sockets-refused = This system would not let Daymark give up the network. It has no network code.
