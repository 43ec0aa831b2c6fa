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
cmd-demo = Open the app on a made-up journal. Nothing is kept.
cmd-demo-example = daymark demo --days 365
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
cmd-journal-redact = Take the words and tags out of one entry for good. Its day and answers stay.
cmd-journal-redact-example = daymark journal redact 0198c5a1b2c30000000000000000abcd
cmd-lines = Help lines and places. Needs no journal.
cmd-lines-example = daymark lines --need treatment --county Worcester --open-now
cmd-lines-show = Show one line: who answers, what happens, what to say first.
cmd-lines-show-example = daymark lines show ma-substance-use-helpline
cmd-trends = Your own numbers, in words and a plain chart.
cmd-trends-example = daymark trends --days 90
cmd-learn = Read short topics and their sources. Needs no journal.
cmd-learn-example = daymark learn read naloxone --length 1
cmd-learn-list = List the topics.
cmd-learn-list-example = daymark learn list
cmd-learn-read = Read one topic.
cmd-learn-read-example = daymark learn read naloxone --length 1
cmd-learn-search = Find topics by words.
cmd-learn-search-example = daymark learn search sleep
cmd-learn-claims = What adverts say about kratom, beside what studies found.
cmd-learn-claims-example = daymark learn claims
cmd-learn-sources = Every source of a topic, with how sure it is.
cmd-learn-sources-example = daymark learn sources naloxone
cmd-learn-check = A few questions about a topic. Nothing is kept.
cmd-learn-check-example = daymark learn check naloxone
cmd-tools = Things to do that can help. Needs no journal.
cmd-tools-example = daymark tools start grounding
cmd-tools-list = List the tools.
cmd-tools-list-example = daymark tools list
cmd-tools-start = Start a tool, line by line.
cmd-tools-start-example = daymark tools start grounding
cmd-urge = Ride out an urge, line by line.
cmd-urge-example = daymark urge
cmd-breathe = Breathe slowly, line by line.
cmd-breathe-example = daymark breathe
cmd-ground = Come back to here and now, line by line.
cmd-ground-example = daymark ground
cmd-handout = Make a page to print, with its sources.
cmd-handout-example = daymark handout naloxone --output naloxone.html
cmd-suggest = Make a code or a file that suggests topics, tools and lines to someone.
cmd-suggest-example = daymark suggest sleep sleep-wind-down safespot
cmd-accept = Look at a suggestion you were given, and keep it or not.
cmd-accept-example = daymark accept 3222-5NPK
cmd-plan = Your plan.
cmd-plan-example = daymark plan show
cmd-plan-show = Show your cards, your people and their numbers.
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
cmd-export = Write your whole journal to a file that other programs can read. The file is not locked.
cmd-export-example = daymark export --format json --output my-journal.json
cmd-import = Add entries from another journal. Shows them first, and asks.
cmd-import-example = daymark import my-journal.json --preview
cmd-backup = Write a locked copy of your journal to a file.
cmd-backup-example = daymark backup journal-copy.daymark
cmd-restore = Put a locked copy in the place of your journal.
cmd-restore-example = daymark restore journal-copy.daymark
cmd-merge = Make two copies of your journal one, without losing words.
cmd-merge-example = daymark merge /media/stick/journal-copy.daymark --preview
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
arg-color = When to use color: auto, always or never. Auto unless you say.
arg-ascii = Use letters instead of lines and marks.
arg-lang = The language of the answers: en.
arg-demo-days = How many days of made-up entries, 1 to 3650. 120 unless you say.
arg-demo-seed = A number; the same number makes up the same journal.
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
arg-journal-list-limit = At most this many. 50 unless you say.
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
arg-trends-days = How many days to look back: 7, 30, 90, 365 or all. 30 unless you say.
arg-learn-read-id = The topic, as the list names it.
arg-learn-read-length = How many minutes long: 1, 5 or 15. 5 unless you say.
arg-learn-search-words = Words to find.
arg-learn-sources-id = The topic, as the list names it.
arg-learn-check-id = The topic, as the list names it.
arg-tools-start-id = The tool, as the list names it.
arg-handout-id = The topic, as the list of topics names it; or the word lines for a page of help lines.
arg-handout-county = For a page of help lines: the county it is for.
arg-handout-length = How many minutes long: 1, 5 or 15. 5 unless you say.
arg-handout-format = html, markdown or text. html unless you say.
arg-handout-facilitator = A page for the person who leads a group.
arg-group = Lead a group with this screen. After an equals sign: a code, or names with commas.
cli-group-draws = A group needs the drawn screen. Run it without --plain, in a window.
cli-group-code = { $why }
arg-suggest-ids = What to suggest. Without any, all names are listed.
arg-suggest-note-file = A file with a note to go with it, or - to read it here. Makes a file.
arg-suggest-from = Who it is from. Makes a file.
arg-suggest-output = The file to write. Choose a new name.
arg-accept-given = The code, or where the file is.
arg-accept-preview = Only look. Needs no journal. Nothing is added.
arg-accept-yes = Keep it without being asked.
arg-accept-know = The public key file of a counselor you know.
arg-accept-name = What you call that counselor.
cli-no-facilitator = There is no facilitator's page for “{ $name }”.
arg-handout-output = The file to write. Choose a new name. Without it the page is printed.
arg-content-check-dir = The folder to check.
arg-export-format = json holds everything and can be read back. markdown, csv and html are for reading.
arg-export-output = The file to write. Choose a new name. "-" prints it.
arg-export-months = With markdown: a folder, with one file for each month.
arg-import-file = The file to read. It is not changed.
arg-import-from = Which program wrote it. Without this, Daymark looks.
arg-import-map = For a table: which column is what, like date=Day,text=Notes. What can be: date, time, title, text, tags, mood.
arg-import-preview = Only show what would be added.
arg-import-yes = Do not ask.
arg-import-deleted-too = Also add what you deleted here for good.
arg-backup-file = The file to write. Choose a new name.
arg-restore-file = The copy to put in place.
arg-restore-preview = Only show what the copy holds.
arg-restore-yes = Do not ask.
arg-merge-from = The other copy: a locked copy, or the folder of a journal.
arg-merge-other-passphrase-file = Read its passphrase from the first line of this file, where it has another.
arg-merge-preview = Only show what would change.
arg-merge-yes = Do not ask.
arg-journal-redact-id = The entry. “daymark journal list” shows the ids.
arg-journal-redact-yes = Do not ask.
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
cli-demo-draws = The made-up journal needs a terminal, and there is none.
cli-demo-draws-hint = Start it in a terminal.
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
cli-init-nobody = Without your passphrase or recovery code this cannot be opened. If you lose both, nobody can help.
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

## Asking, line by line

cli-check-in-question = Check-in, question { $n } of { $of }.
cli-check-in-more = More, if you want it.
cli-check-in-more-type = Type a number to answer it, Enter to save, b back, or quit.
cli-check-in-draft = You have a draft from { $time }. It goes on here.
cli-last-time = Last time: { $answer }.
cli-so-far = Your answer so far: { $answer }. Enter keeps it.
cli-type-number = Type a number, Enter to skip, s rather not say, b back, help, or quit.
cli-type-hours = Type a number, such as 7 or 7.5, Enter to skip, s rather not say, b back, help, or quit.
cli-type-yes-no = Type yes or no, Enter to skip, s rather not say, b back, help, or quit.
cli-type-words = Type a line, Enter to skip, s rather not say, b back, help, or quit.
cli-type-numbers = Type numbers, such as 1 3, Enter to skip, s rather not say, b back, help, or quit.
cli-type-medicine = Type numbers; an m after one says missed, such as 1 2m. Enter to skip, s rather not say, b back, help, or quit.
cli-not-a-choice = That is not one of the answers. Nothing was changed.
cli-kept-chosen = Kept in the draft. You chose: { $answer }.
cli-kept = Kept in the draft.
cli-not-confirmed = This needs a yes, and there is nobody here to ask.
cli-not-confirmed-hint = The flag that --help names says yes for you.
cli-nothing-changed = Nothing was changed.

## Check-in and notes

cli-check-in-nothing = A check-in needs at least one answer.
cli-check-in-nothing-hint = Give one as a flag, such as --feeling 3. Without a flag, daymark asks if it can.
cli-question-off = The question “{ $name }” is turned off, so it takes no answer.
cli-question-off-hint = You can turn it on in Settings.
cli-no-option = “{ $name }” is none of the choices.
cli-no-option-hint = They are: { $options }.
cli-after-used-help = Getting very sleepy, or breathing slowly? Call 911, and see: daymark overdose
cli-after-used-safer = If you might use again:
cli-after-urge = You could ride it out: daymark urge. Or talk with someone: daymark lines --need talk
cli-note-type = Type your note. A line with only a full stop ends it.
cli-note-nothing = There are no words yet.
cli-note-nothing-hint = Name a file with --file FILE, or --file - to read them from standard input.
cli-note-empty = There are no words in it, so nothing was saved.

## Journal

cli-journal-none = No entries there. “daymark note” writes one.
cli-journal-not-found = No entry has all of these words. Try fewer, or only the start of one.
cli-journal-count = { $n ->
    [one] 1 entry.
   *[other] { $shown } of { $n } entries.
}
cli-journal-urges = Urges, 0 to 4
cli-journal-used = { "  " }Use was written down.
cli-journal-id = { "  " }Id: { $id }
cli-journal-in-trash = This is in the trash. It leaves for good on { $date }.
cli-journal-deleted = Put in the trash. To take it back: daymark journal undelete { $id }
cli-journal-undeleted = It is back.
cli-no-entry = There is no entry { $name }.
cli-no-entry-hint = “daymark journal list” shows the ids.
cli-entry-in-trash = { $name } is in the trash.
cli-entry-in-trash-hint = Take it back first: daymark journal undelete ID

## Learn

cli-no-topic = There is no topic called { $name }.
cli-no-topic-hint = “daymark learn list” lists them.
cli-learn-how = Read one: daymark learn read ID
cli-learn-not-found = No topic has all of these words. Try fewer.
cli-learn-claim = Somebody says: “{ $said }” ({ $by })
cli-learn-verdict = What studies say
cli-learn-more = More: daymark learn read { $id }
cli-type-choice = Type a number, Enter to see the answer, or quit.

## Tools

cli-no-tool = There is no tool called { $name }.
cli-no-tool-hint = “daymark tools list” lists them.
cli-tools-how = Start one: daymark tools start ID
cli-tool-gate-type = Type no to go on. Anything else shows what to do about an overdose.
cli-type-strength = Type a number from 0 to 10, Enter to skip, or quit.
cli-tool-keep = Write this down in your journal? Type yes, or Enter for no.
cli-tool-not-kept = Nothing was kept.

## Paper

cli-page-written = Written to { $file }.
cli-county-lines-only = --county goes with the help lines only.
cli-county-lines-only-hint = Try: daymark handout lines --county COUNTY
cli-file-there = { $name } is already there.
cli-file-there-hint = Choose another name; nothing is written over.

## Plan

cli-plan-people = People
cli-plan-shown = { "  " }Shown while locked.

## Content

cli-no-folder = There is no folder { $name }.
cli-no-folder-hint = Look at how the name is spelled.
cli-content-count = { $errors ->
    [0] No errors.
    [one] 1 error.
   *[other] { $errors } errors.
} { $warnings ->
    [0] No warnings.
    [one] 1 warning.
   *[other] { $warnings } warnings.
}

## What opens the journal

cli-passphrase-needs-person = A new passphrase is typed by a person, and there is nobody here to ask.
cli-passphrase-locking = Locking it anew. This takes a few seconds, on purpose: it slows guessing.
cli-passphrase-changed = The new passphrase opens your journal now. The old one does not.
cli-passphrase-copies = Copies made before still open with the old one.
cli-recovery-old = The old code no longer opens this journal.
cli-unlock-opens = That opens it.

## Copies

cli-backup-written = Copied to { $file }.
cli-backup-locked = The copy is locked with the same passphrase and recovery code.
cli-restore-ask = The copy takes the place of your journal here. What is here now is kept aside. Type { $word } to go on.
cli-restored = The copy is your journal now.
cli-restored-aside = What was here before is in { $folder }.

## Wipe

cli-wipe-what = This deletes the journal in { $folder }, its keys and its copies there. Nobody can bring them back. Copies you made elsewhere stay.
cli-wipe-ask = Type { $word } to go on. Anything else changes nothing.
cli-wiped = Your journal and its copies here are gone.

## Doctor and prove

cli-look-well = Fine
cli-look-note = Good to know
cli-look-wrong = Not right
cli-doctor-program = Daymark { $version }; it knows journals of form { $schema } and older.
cli-doctor-no-journal = There is no journal in { $folder } yet.
cli-doctor-unfinished = Making a journal in { $folder } was cut short. “daymark init” begins again.
cli-doctor-journal = A journal and both its keys are in { $folder }.
cli-doctor-no-passphrase-key = The key file for your passphrase is missing in { $folder }. Your recovery code still opens it.
cli-doctor-no-recovery-key = The key file for your recovery code is missing in { $folder }. Make a new code: daymark passphrase recovery-code
cli-doctor-no-keys = Both key files are missing in { $folder }. Only a copy can help: daymark restore FILE
cli-doctor-keys-only = There are keys in { $folder }, and no journal. Only a copy can help: daymark restore FILE
cli-doctor-not-ours = The file in { $folder } is not a journal, or it was cut short. A copy can help: daymark restore FILE
cli-doctor-not-a-folder = { $folder } is a file, not a folder. Name another with --dir.
cli-doctor-denied = This user may not look into { $folder }. Look at who owns it.
cli-doctor-modes = Only you can open the files (as far as this system says).
cli-doctor-mode-open = Others on this computer may open { $path }. They cannot read it without the passphrase.
cli-doctor-modes-not-here = On this system Daymark cannot see who may open the files.
cli-doctor-no-copies = There is no copy yet. One is made by itself when you use the journal on another day.
cli-doctor-copies = { $n ->
    [one] 1 copy is
   *[other] { $n } copies are
} kept beside the journal. The newest is from { $day }.
cli-doctor-settings = Nothing wrong in the settings ({ $file }).
cli-doctor-not-opened = The inside was not checked. To check it: daymark doctor --passphrase-file FILE
cli-doctor-sound = Every page and every entry of the journal can be read.
cli-doctor-pages = { $n ->
    [one] 1 page
   *[other] { $n } pages
} of the journal were changed or cut off. Make a copy of the folder, then: daymark restore FILE
cli-doctor-structure = The journal's own order is broken. Make a copy of the folder, then: daymark restore FILE
cli-doctor-search = The search list does not fit the entries. The entries may be whole.
cli-doctor-entry = Entry { $id } cannot be read. The others can.
cli-doctor-entries = Some entries cannot be found any more. Make a copy of the folder, then: daymark restore FILE
cli-doctor-draft = An unfinished entry cannot be read.
cli-doctor-kept = People or settings inside the journal cannot be read.
cli-doctor-content = { $topics } topics and { $lines } help lines, all in order.
cli-doctor-content-issues = { $topics } topics and { $lines } help lines; { $issues } remarks:
cli-doctor-clock = This computer says it is { $now }.
cli-doctor-clock-wrong = This computer says it is { $now }. That looks wrong, so days and “open now” will be wrong.
cli-sockets-closed = This process has given up the network.
cli-dumps-off = If it stops hard, no image of its memory is written.
cli-dumps-not-here = This system has no way to forbid images of memory after a hard stop.
cli-prove-refused = Tried to open a connection: the system refused. That is right.
cli-prove-not-refused = Tried to open a connection: the system allowed it. That is not right.
cli-prove-packages = Built from { $n } packages. None of them is for a network.
cli-prove-packages-network = Built from { $n } packages. These are for a network: { $names }
cli-prove-journal = The journal is in { $folder }, and nowhere else.
cli-prove-no-journal = There is no journal. It would be in { $folder }, and nowhere else.
cli-prove-limits = This is no proof against someone who controls this computer, or a court that orders the passphrase.

## The menu without drawing

cli-menu-title = Daymark
cli-menu-emergency = Someone not breathing? Call 911. In crisis? Call or text 988.
cli-menu-no-person = There is no terminal here to draw on, and nobody to ask.
cli-menu-type = Type a number, or quit.
cli-menu-help = Help now
cli-menu-overdose = Overdose steps
cli-menu-check-in = Check in
cli-menu-note = Write a note
cli-menu-journal = Journal, the last 10
cli-menu-trends = Trends: my own numbers
cli-menu-learn = Learn: list of topics
cli-menu-tools = Tools: list
cli-menu-urge = Ride out an urge
cli-menu-breathe = Breathe slowly
cli-menu-ground = Come back to here and now
cli-menu-plan = Plan: my people
cli-menu-call = Call: help lines
cli-menu-doctor = Is all well?
cli-menu-init = Make a journal
