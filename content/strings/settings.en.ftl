# Settings, the check-in's questions, passphrase, recovery code, deleting, about, the key list, go anywhere.
# settings-<row> is a row, settings-<row>-about what it does, settings-<row>-<value> a value.

## Settings

settings-look = Look
settings-privacy = Privacy
settings-journal = Journal and more
settings-more = ↓ more

settings-on = On
settings-off = Off

settings-theme = Theme
settings-theme-about = Colors. This changes only how Daymark looks.
settings-theme-more = If words are hard to see, try Contrast. Or make letters larger in your terminal.
settings-theme-terminal = Terminal
settings-theme-terminal-about = my terminal's own colors
settings-theme-night = Night
settings-theme-night-about = light words on dark blue
settings-theme-dawn = Dawn
settings-theme-dawn-about = dark words on warm white
settings-theme-contrast = Contrast
settings-theme-contrast-about = white and yellow on black
settings-theme-plain = Plain
settings-theme-plain-about = no color: bold, underline, reverse

settings-preview = Preview
settings-preview-title = Title
    .about = Good morning.
settings-preview-quiet = Quiet words
    .about = about 2 minutes
settings-preview-chosen = Chosen row
    .about = Check in
settings-preview-good = Good
    .about = Saved
settings-preview-care = Care
    .about = Not saved yet
settings-preview-line = Help line
    .about = call or text 988

settings-movement = Movement
settings-movement-about = Off: nothing moves or blinks. Breathing shows words and seconds.
settings-shapes = Shapes
settings-shapes-about = What lines, bars and marks are drawn with. Try Simple if they look broken.
settings-shapes-full = Full
settings-shapes-full-about = every line and bar
settings-shapes-simple = Simple
settings-shapes-simple-about = what older windows can show
settings-shapes-letters = Letters
settings-shapes-letters-about = letters and signs only
settings-screen-reader = Screen reader mode
settings-screen-reader-about = Plain questions, one line at a time. It begins the next time you start.
settings-next-start = Kept. It begins the next time you start Daymark.
settings-vim-keys = Vim keys
settings-vim-keys-about = On: j k h l g G move, like the arrow keys.
settings-mouse = Mouse
settings-mouse-about = Off: your terminal selects text with the mouse.

settings-lock-after = Lock after
settings-lock-after-about = With no key pressed for this long, the journal locks. Drafts are kept.
settings-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
settings-while-locked = Show while locked
settings-while-locked-about = Help lines always show. ← → adds your overdose card. Enter opens Plan for people.
settings-while-locked-more = Anyone at this computer can see what shows while locked.
settings-while-locked-lines = help lines only
settings-while-locked-card = help lines, overdose card
settings-while-locked-people = { $n ->
    [one] help lines, 1 person
   *[other] help lines, { $n } people
}
settings-while-locked-both = { $n ->
    [one] help lines, 1 person, overdose card
   *[other] help lines, { $n } people, overdose card
}
settings-window-title = Window title
settings-window-title-about = What the window is called. Terminal says nothing about Daymark.
settings-window-title-daymark = Daymark
settings-window-title-terminal = Terminal
settings-hide-previews = Hide previews
settings-hide-previews-about = On: the journal list shows no words of your entries.
settings-day-start = Day begins at
settings-day-start-about = Before this hour, a check-in counts for the day before.
settings-hour-midnight = midnight
settings-hour = { $n } AM
settings-passphrase = Passphrase
settings-passphrase-about = Choose a new passphrase. You need the one you have now.
settings-passphrase-do = change it
settings-recovery-code = Recovery code
settings-recovery-code-about = Make a new code to write down. The old code then stops working.
settings-recovery-code-do = make a new one

settings-questions = Check-in questions
settings-questions-about = Choose what the check-in asks, in your order. Add answers of your own.
settings-questions-count = { $on } on, { $more } more to choose
settings-backups = Backups
settings-backups-about = Enter makes a locked copy now. To restore one: daymark restore FILE
settings-backups-more = Copies open with the passphrase you had when they were made.
settings-backups-last = last: { $day }
settings-backups-none = none yet
settings-backup-making = Making a locked copy.
settings-backup-made = A locked copy was made and checked.
settings-delete-all = Delete everything
settings-delete-all-about = Delete the journal and its backups for good. You type a word first.
settings-about = About
settings-about-about = What Daymark is and is not, where it keeps things, and sources.

settings-no-first-value = This row has nothing to reset.
settings-own-journal-only = This works in your own open journal, not as a guest.
settings-not-as-guest = not here

## Check-in questions

asking-title = Check-in questions
asking-first = Asked first
asking-more = Behind "More, if you want it"
asking-on = on
asking-off = off
asking-own = yours
asking-add = Add your own
asking-name = Name
asking-answers = Answers to mark
asking-how = Space turns a question on or off. ← → asks it earlier or later.
asking-one-stays = One question stays on. Turn another one on first.
asking-no-own-here = This question takes no answers of your own.
asking-turn-on-first = Turn this question on first.
asking-own-full = That is the most it can hold. Take one off first.
asking-own-there = There is one by that name already.
asking-own-added = Added. u takes it back.
asking-own-removed = Taken off. Older entries still show it. u brings it back.
asking-only-own-go = Only answers of your own can go. Space turns a question off.
asking-no-chance = This computer gave no random numbers. Try again.

## Typing secrets

secret-show = [ ] Show what I type (Ctrl+T)
secret-hide = [x] Show what I type (Ctrl+T)

## A new passphrase

passphrase-title = New passphrase
passphrase-lead = Type the passphrase you have now, then a new one twice.
passphrase-present = Now
passphrase-new = New
passphrase-again = Once more
passphrase-rule = 8 letters or more. No other rules.
passphrase-backups = Backups made before still open with the old passphrase.
passphrase-short = The new one needs 8 letters or more.
passphrase-differs = The two new ones are not the same. Type it once more.
passphrase-wrong = That is not the passphrase you have now. Check Caps Lock. Nothing was changed.
passphrase-strength-weak = Easy to guess. A few more words would help. You can still use it.
passphrase-strength-fair = Fair. One more word would make it strong.
passphrase-strength-strong = Strong.
passphrase-working = Working. This takes a moment, on purpose: it slows guessing.
passphrase-changed = Your passphrase is changed. Use the new one from now on.

## A new recovery code

recovery-title = New recovery code
recovery-lead = Write this recovery code on paper. It is shown only now.
recovery-about = It opens your journal if you forget the passphrase.
recovery-keep = Keep it with papers that matter, not on this computer.
recovery-old = Once you finish, only the new code opens this journal.
recovery-old-backups = Backups made before still open with the old code.
recovery-written = I wrote it down
recovery-check = Look at your paper. Type the last 4 signs of the code.
recovery-last = Last 4 signs
recovery-wrong = That is not the end of the code. Look at your paper and try again.
recovery-again = Esc shows the code again. The old code still works.
recovery-changed = The new code works now. Throw the old one away.
recovery-no-chance = This computer gave no random numbers, so no safe code can be made.

## Opening with the recovery code

recover-title = I forgot my passphrase
recover-lead = Type the recovery code you wrote down.
recover-code = Recovery code
recover-how = 8 groups of 4. Small letters are fine, hyphens can go.
recover-none = Without it or the passphrase, nobody can open this journal.
recover-new-one = A new journal in another folder: daymark --dir PATH
recover-mistyped = That code has a typing slip. Check each group with your paper and try again.
recover-wrong = That code is typed right, but it is not for this journal. Is there a newer one?
recover-new = The code is typed right. Now choose a new passphrase.
recover-working = Opening. This takes a moment, on purpose: it slows guessing.
recover-done = Your journal is open. Use the new passphrase from now on.

## Deleting everything

delete-all-title = Delete everything
delete-all-word = delete
delete-all-lead = This deletes your journal and its backups.
delete-all-what = { $n ->
    [0] Entries, plan and people. There are no backups here.
    [one] Entries, plan, people, and the 1 backup here.
   *[other] Entries, plan, people, and the { $n } backups here.
}
delete-all-no-undo = It cannot be undone. Nobody can bring it back for you.
delete-all-elsewhere = Copies you put elsewhere stay: a stick, a file you made.
delete-all-disk = Parts may stay on the disk, locked with your passphrase.
delete-all-type = Type the word { $word }
delete-all-stay = Esc goes back. Only Enter deletes.
delete-all-other-word = Nothing was deleted. To delete, type { $word }.
delete-all-done = Your journal and its backups are deleted.

## About

about-title = About Daymark
about-is = What it is
about-is-1 = A private check-in, journal and library for people who use or used opioids or kratom.
about-is-2 = Everything stays on this computer. There is no account and no internet in it.
about-is-3 = Your words are locked with a passphrase that only you know.
about-is-not = What it is not
about-not-1 = It is not medical care, and not a treatment.
about-not-2 = No study shows that it lowers drug use or prevents overdose.
about-not-3 = It cannot call or text anyone for you.
about-not-4 = It makes no report that proves you did not use. For anyone.
about-court = Courts and the law
about-court-1 = It is not a secret from a court. A judge can order a passphrase.
about-court-2 = Write only what you are willing to have read.
about-source = Fact { $fact }, as of { $as-of }. Not legal advice.
about-where = Where things are
about-where-guest = You are a guest. Nothing is kept on this computer.
about-where-journal = Journal: { $path }
about-where-backups = Backups: { $path }
about-where-settings = Settings: { $path }
about-restore = To restore a backup, leave and run: daymark restore FILE
about-checked = What was checked, and when
about-checked-lines = Help lines were last checked on { $day }. Numbers can change.
about-checked-lessons = { $n } topics rest on { $sources } sources. Each claim has a grade and a date.
about-checked-how = Press i on a topic, tool or line to see its sources.
about-checked-wrong = Something can still be wrong. Ask a clinician about your own care.
about-program = The program
about-version = Daymark { $version }
about-license = Free to use, copy and change: MIT or Apache 2.0 license.
about-parts = It is built from free parts by many people. Each keeps its own license.

## Key list

keys-hidden = A cleared screen
keys-delete-all = Deleting everything
keys-column-keys = Keys
keys-column-does = What they do
keys-move = Arrows, PgUp, PgDn, Home and End move in every list.
keys-vim = While you are not typing, j k h l g G move too. Settings can turn that off.

do-run = Do it
    .about = Do what this row says.
do-delete-all = Delete
    .about = Delete everything, if the word is typed.
do-leave-yes = Leave
    .about = Leave now.

## Go anywhere

palette-kind-do = do
palette-tag = Entries tagged { $tag }
palette-kind-section = section
palette-help-now = Help now
    .about = crisis emergency 911 988
palette-overdose = Someone is hard to wake: overdose steps
    .about = naloxone Narcan not breathing 911
palette-check-in = Check in
    .about = today feeling sleep
palette-note = Write a note
    .about = journal diary
palette-urge = I have an urge right now
    .about = ride it out surfing
palette-break = I have had a break from using
    .about = tolerance detox jail hospital
palette-search = Search the journal
    .about = find
palette-person = Add a person to call
    .about = people contact phone number
palette-hide = Hide the screen
    .about = lock clear
palette-leave = Leave Daymark
    .about = quit exit close

## A page of text

page-more = ↓ more
