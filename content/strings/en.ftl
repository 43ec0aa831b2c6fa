# Every sentence of the screens, the shell and the messages. One file per language.
# A label has one or two words; its .about is the whole sentence for the key list.

## Sections

section-today = Today
section-journal = Journal
section-trends = Trends
section-learn = Learn
section-tools = Tools
section-plan = Plan
section-call = Call
section-settings = Settings

## The frame

shell-f2-help = F2 Help now
shell-f3-hide = F3 Hide screen
small-notice = Daymark: the window is small ({ $size }).
small-needs = It needs 60x18 for the full view.
small-emergency = Someone not breathing? Call 911.
small-emergency-narrow = Call 911.
small-crisis = In crisis? Call or text 988.
small-crisis-narrow = 988 call or text
small-care = Find care { $phone }
small-help = 1  Help now
small-check-in = 2  Check in
small-urge = 3  Ride out an urge
small-back = Esc  Go back
small-leave = q  Leave

## Notices

notice-undone = Undone.
notice-undo-waits = Today keeps an unfinished change of another entry. Go on with it first.
notice-nothing-to-undo = Nothing to undo yet.
notice-one-moment = One moment: the key is being changed.
notice-first-question = This is the first one.
notice-not-here = { $key } does nothing here. ? lists the keys.
notice-locked-first = Open your journal first. Help now works without it.
notice-settings-not-kept = This choice works now, but it could not be kept. The disk refused.
notice-no-copy = Today's copy could not be made. Your journal is safe. { $why }
notice-copies-stay = An old copy that was to go by its age could not be removed. It is tried again the next time. { $why }
notice-kept-days = { $n ->
    [one] 1 entry was older than you chose to keep. It is gone for good.
   *[other] { $n } entries were older than you chose to keep. They are gone for good.
}
notice-guest-kept = Kept until you leave. You are a guest.
shell-read-only = Read only
notice-read-only = Daymark is open in another window. You can read here. Close it there to write.

## Places, as the key list names them

keys-everywhere = Everywhere
keys-menu = A list of choices
keys-after-break = After a break
keys-check-in = Check-in
keys-check-in-yes-no = Check-in: no or yes
keys-check-in-hours = Check-in: hours
keys-check-in-marks = Check-in: things to mark
keys-check-in-more = Check-in: more questions
keys-check-in-words = Check-in, in words
keys-entry = One entry
keys-editor = Writing
keys-search = Searching
keys-trends-empty = Trends, before there are enough days
keys-lesson = One topic
keys-tool = A tool
keys-line = One help line
keys-call-rows = Counties, and names without a number
keys-call-person = My own numbers
keys-filters = Choose what is shown
keys-call-filters = Choose which lines are shown
keys-choices = Choose one of many
keys-questions = Check-in questions
keys-unlock = Lock screen
keys-welcome = First run
keys-welcome-page = First run: a page to read
keys-welcome-look = First run: how it looks
keys-welcome-end = First run: the end
keys-fields = Filling in a form
keys-person = Somebody to call
keys-secrets = Typing a passphrase
keys-help-now = Help now
keys-overdose = Overdose steps
keys-page = A page of text
keys-qr = QR code
keys-confirm-leave = Leaving
keys-small = A very small window
keys-keys = All keys
keys-palette = Go anywhere
keys-suggest-group = Group: what to step through
keys-had-break = A break from using
keys-start-tool = Start a tool

## Verbs

do-help-now = Help now
    .about = Open Help now. It works everywhere, also while locked.
do-keys = Keys
    .about = Show all keys for this place.
do-hide = Hide screen
    .about = Keep the draft, clear the screen and lock.
do-leave-now = Leave
    .about = Leave at once. The draft is kept, and the screen is cleared.
do-leave = Leave
    .about = Ask whether to leave.
do-palette = Go anywhere
    .about = Go anywhere or do anything. Type to search.
do-start-tool = Any tool
    .about = Choose a coping tool and start it. One more key does. It works everywhere, also while locked.
do-redraw = Draw again
    .about = Draw the whole screen again.
do-suspend = Suspend
    .about = Lock and stop Daymark until the shell brings it back.
do-back = Back
    .about = Go back or close. Your words are kept.
do-go-back = Go back
    .about = Go back to where you were.
do-close = Close
    .about = Close this.
do-stay = Stay
    .about = Stay here.
do-move = Move
    .about = Move up a row.
do-scroll = Scroll
    .about = Scroll up a row.
do-down = Down
    .about = Move down a row.
do-page-up = Page up
    .about = Move up a page.
do-page-down = Page down
    .about = Move down a page.
do-first = First
    .about = Go to the first row.
do-last = Last
    .about = Go to the last row.
do-other-side = Other side
    .about = Go to the panel on the other side.
do-side-before = Side before
    .about = Go back to the panel before.
do-undo = Undo
    .about = Take back the last change. It works until you lock.
do-undo-typing = Undo typing
    .about = Take back the last words you typed.
do-redo-typing = Redo typing
    .about = Type the words again that you took back.
do-choose = Choose
    .about = Choose this row.
do-open = Open
    .about = Open this row.
do-read = Read
    .about = Read this one.
do-start = Start
    .about = Start this tool.
do-details = All details
    .about = Show everything about this line.
do-show = Show
    .about = Show what matches.
do-next = Next
    .about = Go on to the next one.
do-fill-in = Fill in
    .about = Put an idea or a day in the box, and then the next one.
do-fill-in-before = Before
    .about = Put the idea or the day before in the box.
do-keep-line = Keep
    .about = Keep the line.
do-next-question = Next question
    .about = Go on to the next question.
do-question-back = Back
    .about = Go one question back.
do-mark = Mark
    .about = Mark this box, or take the mark away.
do-rather-not-say = Rather not say
    .about = Answer that you would rather not say.
do-skip-question = Skip
    .about = Skip this question.
do-clear = Clear
    .about = Clear the answer.
do-why = Why we ask
    .about = See why this is asked.
do-save-and-back = Save, back
    .about = Save what was typed, and go back.
do-finish = Finish
    .about = Finish, and open Today.
do-save = Save
    .about = Save now.
do-stop-keep-draft = Stop here, draft kept
    .about = Stop here. The draft is kept.
do-check-in = Check in
    .about = Start a new check-in.
do-write-note = Write a note
    .about = Write a note.
do-edit = Edit
    .about = Change this one.
do-add = Add
    .about = Add one.
do-delete = Delete
    .about = Delete this one. You can undo.
do-search = Search
    .about = Search here.
do-change-value = Change
    .about = Go on to the next value.
do-back-up = Copy now
    .about = Make a locked copy of the journal now.
do-steps = Step
    .about = Go one step back, or on to the next one.
do-search-journal = Search journal
    .about = Find words in your journal.
do-filter = Filter
    .about = Choose what is shown.
do-pin = Pin
    .about = Keep this one at the top, or stop.
do-mine = Mine
    .about = Mark this line as yours, or stop.
do-newer = Newer
    .about = Read the next newer entry.
do-older = Older
    .about = Read the next older entry.
do-next-field = Next field
    .about = Go to the next field.
do-field-before = Field before
    .about = Go to the field before.
do-read-card = Read on
    .about = Go on to the card about safety, with no answer.
do-done = Done
    .about = Close this. Nothing is left to save.
do-clear-typed = Clear
    .about = Clear what is typed. Once more closes.
do-clear-search = Clear search
    .about = Clear the search and go back.
do-change-what = Change what
    .about = Show something else.
do-next-what = Next
    .about = Show the next one.
do-change-span = Change how long
    .about = Show a longer or shorter time.
do-next-span = Longer
    .about = Show a longer time.
do-sources = Sources
    .about = Show sources, grades and dates.
do-next-part = Next part
    .about = Go on to the next part.
do-length = Length
    .about = Change how long this topic is, or read it in words only: a sentence a row, without footnotes.
do-table = Table
    .about = Show the same numbers as a table, or as a chart.
do-chart = Chart
    .about = Show the same numbers as a chart, or as a table.
do-change = Change
    .about = Make it less, or choose the one before.
do-more = More
    .about = Make it more, or choose the next.
do-pause = Pause
    .about = Pause, or go on.
do-words-only = Words only
    .about = Show words only, without anything that moves.
do-not-words-only = Whole tool
    .about = Go back from words only to the whole tool.
do-stop = Stop
    .about = Stop the tool.
do-while-locked = Show while locked
    .about = Choose whether this can be seen without the passphrase.
do-hide-while-locked = Hide while locked
    .about = This can be seen without the passphrase. Hide it again.
do-qr = QR code for a phone
    .about = Show a QR code that a phone can dial or text from.
do-qr-other = Other code
    .about = Show the next code.
do-qr-next = Next one
    .about = Show the next number or address.
do-copy = Copy
    .about = Copy the number.
do-add-number = Add my own
    .about = Add a number of your own.
do-clear-filter = Clear filter
    .about = Show everything again.
do-reset = Reset
    .about = Go back to the first value.
do-earlier = Ask earlier
    .about = Ask this question earlier.
do-later = Ask later
    .about = Ask this question later.
do-add-own = Add your own
    .about = Add an answer of your own.
do-reveal = Show what I type
    .about = Show or hide what you type.
do-leave-nothing-kept = Leave (nothing is kept)
    .about = Leave. Nothing is kept.
do-who-answers = Who answers
    .about = See who answers these lines.
do-next-step = Next step
    .about = Go on to the next step.
do-go-to-step = Go to a step
    .about = Go to another step.
do-step-back = Step back
    .about = Go one step back.
do-pacer = Breath pacer
    .about = Show when to give each breath.
do-signs = How to tell
    .about = See the signs, what not to do, and the law.

## Leaving

leave-title = Leave
leave-question = Leave? Everything is saved.
leave-guest = Leave? Nothing was kept here.
leave-guest-wrote = Leave? What you wrote as a guest will be gone.
leave-unkept = Leave? What you typed last could not be saved, and would be lost.
leave-yes = Leave
leave-no = Stay
leave-save-file = Save one file to take with you
leave-copies = Ctrl+C does not copy here. On a help line, y copies the number.

## Keys and palette

keys-title = Keys   { $place }
keys-find = Find
keys-none = No key for that. Try a shorter word.
keys-text-title = In a text box
keys-text-arrows = ← → ↑ ↓ Home End
keys-text-arrows-about = Move the cursor.
keys-text-words = Ctrl+← Ctrl+→
keys-text-words-about = Move by a word.
keys-text-cut = Ctrl+W Ctrl+U Ctrl+K
keys-text-cut-about = Cut the word, to the start, or to the end.
start-tool-title = Start a tool   press its letter or number
start-tool-first = Someone hard to wake, or very sleepy? F2, then 1.
palette-title = Go anywhere
palette-find = Type a few letters
palette-none = Nothing by that name. Try a shorter word.
palette-go = Go to { $place }

## Naming a file

file-name = File
file-not-locked = This file is not locked. Anyone who finds it can read it.
file-needs-name = Type a file name.
file-written = Written: { $file }. It is not locked.
file-there = A file of that name is there already. Choose another name.
file-unwritten = That file could not be written. Choose another name or folder.

## A page of text

page-title = { $title }
hidden-words = Press any key to go on.

## Values of settings

theme-terminal = Terminal
theme-night = Night
theme-dawn = Dawn
theme-contrast = Contrast
theme-plain = Plain
switch-on = On
switch-off = Off

## The preview of a theme

preview-title = Good morning.
preview-text = Words to read
preview-muted = about 2 minutes
preview-selected = › The chosen row
preview-good = Saved
preview-care = Look here
preview-lifeline = call or text 988


### Today, the check-in, Help now, the first run and the lock screen

## Today

today-at-the-start = This is the first screen. q leaves.
today-title = Daymark   Today, { $day }
today-morning = Good morning.
today-afternoon = Good afternoon.
today-evening = Good evening.
today-night = It is late. Good that you are here.
today-first = Welcome. There is nothing you have to do. A check-in: about 2 minutes.
today-gap = Good to see you.
today-gap-break = Were you away from using for a while? Your body may take much less than before.
today-guest = You are a guest. Nothing is kept on this computer.
today-example = This is a made-up example. Nothing is kept.
today-check-in = Check in
today-check-in-right = about 2 minutes
today-check-in-again = Check in again
today-check-in-draft = Go on with your check-in
today-draft-right = draft from { $time }
today-note-draft = Go on with your note
today-urge = I have an urge right now
today-urge-right = ride it out
today-break = I have had a break from using
today-break-right = read this first
today-note = Write a note
today-note-right = a few words
today-learn = Read a topic again
today-learn-all-read = all were read
today-read = Read: { $title }
today-keep-reading = Keep reading: { $title }
today-learn-right = 1 minute
today-call = Talk to someone
today-call-right = help lines
today-plan = My plan
today-plan-right = open my plan
today-plan-fading = is an if-then plan still right?
today-recall = Questions to look at again
today-recall-right = { $n ->
    [one] 1 question
   *[other] { $n } questions
}
today-week = Your last 7 days
today-day-today = Today
today-checked = Checked in
today-urges = Urges, 0 to 4
today-yes = yes
today-week-count = You checked in on { $days ->
    [one] 1 of the last 7 days.
   *[other] { $days } of the last 7 days.
} { $all ->
    [one] Your 1 check-in counts.
   *[other] All { $all } of your check-ins count.
}
today-in-words = Urges, last 14 days, 0 none to 4 very strong
today-chart-later = Charts start after 3 check-ins.
today-dot = · no answer that day

## Check-in

check-in-title = Check-in   Question { $n } of { $of }: { $name }
check-in-title-more = Check-in   More, if you want it
check-in-title-past = { $title }   for { $day }
check-in-choice = your choice
check-in-rather-not = Rather not say
check-in-skip = Enter with nothing chosen: skip
check-in-last = Last time, { $day }: { $answer }
check-in-calm = There are no wrong answers. This stays here, locked.
check-in-calm-guest = There are no wrong answers. You are a guest: nothing is kept.
check-in-done = Done
check-in-of = { $n } of { $of }
check-in-so-far = Your answers so far
check-in-empty = empty
check-in-here = ‹ you are here
check-in-hours = hours
check-in-hours-hint = ↑ ↓ change by half an hour. Type a number, such as 7 or 7.5.
check-in-hours-hint-letters = Up and Down change by half an hour. Type a number, such as 7 or 7.5.
check-in-words-hint = Tab goes on. Ctrl+S saves.
check-in-more-save = Save this check-in
check-in-more-lead = The five questions are done. Save now, or answer more if you want.
check-in-more-heading = More, if you want it
check-in-more-day = Day
check-in-more-day-right = { $day }   ← → change
check-in-none-chosen = Space marks.
check-in-medicine-hint = Space changes: as planned, missed, nothing.
check-in-medicine-as-planned = as planned
check-in-medicine-missed = missed
check-in-medicine-missed-note = Missed doses happen. Your clinic or prescriber can tell you what to do next.
check-in-why-title = Why we ask
check-in-why-private = It stays in your journal. You can turn any question off in Settings.
check-in-why-private-guest = You are a guest: it is gone when you leave. You can turn any question off in Settings.
check-in-draft-kept = Draft kept. Nothing is lost.
check-in-empty-not-saved = Nothing was answered, so nothing was saved.
check-in-empty-stays = No answer is left, so it stays as it was. In the journal, d deletes it.
check-in-words-full = There is no more room here. A note holds more.
check-in-more-day-keys = Left and right change the day.
check-in-future = That day is not here yet. Choose today or an earlier day.

## After a check-in

after-title = After your check-in
after-used-thanks = Thank you for writing it down. Nothing goes back to zero.
after-used-question = Are you safe now?
after-used-help = Help now
after-used-help-right = someone is in danger, or I am
after-used-safer = Keep safer
after-used-safer-right = naloxone, and not alone
after-used-plan = My plan
after-used-plan-right = people and what helps
after-used-done = Done
after-used-done-right = back to Today
after-urge-title = Your urge was strong
after-urge-question = Ride it out, call someone, or not now?
after-urge-ride = Ride it out
after-urge-ride-right = 10 minutes, eyes open
after-urge-call = Call someone
after-urge-call-right = help lines and your own people
after-urge-not-now = Not now
after-urge-not-now-right = you can come back any time
after-break-title = After a break
after-break-1 = After days or weeks without it, your body may take much less.
after-break-2 = The amount you used before could now stop your breathing.
after-break-3 = This is so after detox, hospital, jail, travel, or a break by choice.
after-break-safe-heading = What lowers the risk
after-break-naloxone = Have naloxone where others can find it. Pharmacies have it without a prescription.
after-break-alone = Do not use alone. Before you use: { $name } { $phone }
after-break-medicine = Methadone or buprenorphine lowers the risk of dying. { $name }: { $phone }
after-break-tight-1 = Your body may now take much less than before.
after-break-tight-2 = The amount you used before could stop your breathing.
after-break-tight-naloxone = Have naloxone where others can find it.
after-break-tight-alone = Do not use alone: { $phone }, before you use.
after-break-tight-medicine = Medicine lowers the risk of dying: { $phone }
after-break-source = Sources: { $facts }
after-break-go-on = Go on
after-break-overdose = Overdose steps
after-break-lesson = Read: after a break

## Help now

more-below = ↓ more
more-below-letters = more below
more-above = ↑ more
more-above-letters = more above
more-both = ↑↓ more
more-both-letters = more above and below
key-up-down = Up/Down
key-left-right = Left/Right
key-up = Up
key-down = Down
key-left = Left
key-right = Right
beside-more = And { $n } more. Enter opens all.

help-title = Help now
help-question = Is someone hard to wake, or not breathing well?
help-yes = Yes. Show me what to do.
help-yes-small = Yes, or very sleepy. Show me.
help-law-not = { $title }: { $words }
help-yes-tiny = Yes, or very sleepy
help-yes-right = Call 911 first.
help-yes-right-tiny = Call 911
help-if-not = If not, pick one. You can call from any phone.
help-crisis = I may hurt myself, or I cannot cope
help-crisis-narrow = Hurt myself, or cannot cope
help-crisis-tiny = I may hurt myself
help-crisis-right-tiny = call/text { $phone }
help-crisis-right = call or text { $phone }
help-alone = I am going to use, and I am alone
help-alone-narrow = About to use, and alone
help-alone-tiny = About to use alone
help-alone-right = SafeSpot { $phone }
help-care = I want care, or someone to talk to
help-care-narrow = Care, or someone to talk to
help-care-tiny = Talk, or find care
help-line-right = { $phone }   { $hours }
help-number = { $phone }
help-24 = 24 hours
help-treatment = Treatment, detox, a place to start
help-treatment-narrow = Treatment, detox, a start
help-treatment-tiny = Treatment or detox
help-poison = I took too much, and I am awake
help-poison-narrow = Took too much, but awake
help-poison-tiny = Too much, but awake
help-urge = I have an urge
help-urge-right = ride it out, 10 minutes
help-person = Call someone I trust
help-person-tiny = Someone I trust
help-person-none = none shown while locked
help-person-locked = No one is shown while locked. 0 lists all help lines.
help-person-add = add one in Plan
help-person-guest = Nobody of yours is here. 0 lists all help lines.
help-plan = Open my plan
help-plan-locked = after your passphrase
help-lines = All help lines
help-sleepy-f2 = Getting very sleepy, or breathing slowly? F2, then 1.
help-sleepy = Getting very sleepy, or breathing slowly? Choose 1.
help-honest = Daymark cannot call or text for you. Nothing here is sent anywhere.
help-checked = This list was last checked { $date }. Daymark works offline and cannot know what changed.
help-steps = What to do, one step at a time
help-steps-enter = Enter opens these steps large, one at a time, with a breath pacer.
help-no-code = Dial 911. There is no code for it.
help-no-line = This row has no number. Choose one that has.
help-copied = Copied, if your terminal allows it. The number is { $phone }.
help-who-title = Who answers

## Overdose

overdose-title = Help now   Overdose   step { $n } of { $of }
overdose-lead = 911   naloxone   breathe
overdose-done = done
# A step that was passed over.
overdose-open = to do
overdose-now = now
overdose-next = next
overdose-breath = BREATH { $n }
overdose-breath-now = GIVE ONE BREATH NOW
overdose-breath-wait = next breath in { $n }
overdose-breath-words = One breath every { $n } seconds. Count slowly: one, two, three, four, five.
overdose-pacer-hint = t starts a pacer that counts for you.
overdose-last = Stay with them. Say their name. Help is coming.
overdose-more-title = How to tell, what not to do, and the law
overdose-as-of = As of { $date }. { $grade }.

## First run

welcome-title = Welcome   step { $n } of 5: { $name }
welcome-step-what = what this is
welcome-step-who = this computer
welcome-step-courts = courts and diaries
welcome-step-passphrase = passphrase
welcome-step-code = recovery code
welcome-step-look = how it looks
welcome-lead = Daymark helps you see where you are, one day at a time.
welcome-1 = It stays on this computer. No account, no internet.
welcome-2 = Your words are locked with a passphrase you choose.
welcome-3 = It is not medical care. It cannot call anyone for you.
welcome-4 = It is not a secret from a court. A judge can order it opened.
welcome-5 = It makes no report that proves you did not use. For anyone.
welcome-go-on = Go on
welcome-guest = Look around as a guest. Nothing is kept.
welcome-plain = Screen reader mode: plain questions, no drawing
welcome-help = Need help now?  F2.
welcome-emergency = Someone not breathing? Call 911.
welcome-emergency-tight = Not breathing? Call 911. In crisis? Call or text 988.
welcome-crisis = In crisis? Call or text 988.
welcome-who = Who uses this computer?
welcome-only-me = Only me
welcome-only-me-about = Keep my journal here, locked with a passphrase.
welcome-others = Other people too (family, shelter, clinic)
welcome-others-about = Locks after 1 minute. Plain window title. A USB stick is best.
welcome-usb = To use a USB stick, leave now and start: daymark --dir PATH
welcome-anyone = Anyone (library). Be a guest.
welcome-anyone-about = Read, use the tools, get help. When you leave, nothing stays here.
welcome-coerced = Could someone make you open it? You can use it as a guest.
welcome-coerced-tight = Could someone make you open it? { $name } can help: { $phone }.
welcome-coerced-line = { $name } can help you think it through: { $phone }.
welcome-passphrase-how = Pick a passphrase
welcome-suggested = Use these 4 words
welcome-suggested-about = Write them down, or say them a few times. You type them next.
welcome-other-words = Show me other words
welcome-own = Write my own
welcome-own-about = 8 letters or more. No other rules.
welcome-nobody = Nobody can reset it. A recovery code comes next, in case you forget. Have a pen and paper near.
welcome-type-again = Type it once more.
welcome-again-empty = Type the passphrase in the box first.
welcome-code-back = Esc goes back and shows the code again.
welcome-again-back = Esc goes back and shows the words again.
welcome-type-own = Type a passphrase of your own.
welcome-short = It needs 8 letters or more.
welcome-differs = The two are not the same. Check Caps Lock, or show what you type.
welcome-strength-weak = Easy to guess. A few more words would help. You can still use it.
welcome-strength-fair = Fair. One more word would make it strong.
welcome-strength-strong = Strong.
welcome-code-lead = Write this recovery code on paper. It is shown once.
welcome-code-about = With it you can open your journal if you forget the passphrase.
welcome-code-keep = Keep it where you keep papers that matter, not on this computer.
welcome-code-check = Type the last 4 letters or numbers of the code.
welcome-code-last = Last 4
welcome-code-wrong = That is not the end of the code. Look at your paper and try again.
welcome-look-lead = Pick colors you can read well: ↑ to a row, then ← →. You can change this in Settings.
welcome-look-lead-letters = Pick colors you can read well: Up to a row, then Left or Right. You can change this in Settings.
welcome-theme = Theme
welcome-movement = Movement
welcome-finish = Finish and open Today
welcome-making = Making your journal. This takes a few seconds, on purpose: it slows guessing.
welcome-no-chance = This computer gave no random numbers, so no safe key can be made. Try again.

## Lock screen

unlock-title = Locked
unlock-lead = Type your passphrase and press Enter.
unlock-passphrase = Passphrase
unlock-show = [ ] Show what I type
unlock-hide = [x] Show what I type
unlock-forgot = I forgot it
unlock-without = No passphrase needed for these:
unlock-help = Help now
unlock-urge = Ride out an urge
unlock-tools = Tools
unlock-call = Call: help lines
unlock-guest = Use as a guest, nothing kept
unlock-read-only = Read only: look, change nothing
unlock-emergency = Someone not breathing? Call 911.
unlock-crisis = In crisis? Call or text 988.
notice-holds-unkept = What you typed last could not be saved. It is held while Daymark is open, and tried again when you unlock.
unlock-draft = Your draft from { $time } is safe.
unlock-opening = Opening. This takes a moment, on purpose: it slows guessing.
unlock-wrong = That did not open it. Check Caps Lock, or show what you type. Your journal is safe.
unlock-busy = Daymark is already open in another window. Close it there, or read only here.
unlock-missing-slot = The key file is missing. Your recovery code can still open the journal.


### The journal

# The journal, and the dates and entries that the whole app shows.

## Dates. Weekdays are numbered from Monday.

date-weekday-1 = Monday
date-weekday-2 = Tuesday
date-weekday-3 = Wednesday
date-weekday-4 = Thursday
date-weekday-5 = Friday
date-weekday-6 = Saturday
date-weekday-7 = Sunday
date-weekday-short-1 = Mon
date-weekday-short-2 = Tue
date-weekday-short-3 = Wed
date-weekday-short-4 = Thu
date-weekday-short-5 = Fri
date-weekday-short-6 = Sat
date-weekday-short-7 = Sun
date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December
date-month-short-1 = Jan
date-month-short-2 = Feb
date-month-short-3 = Mar
date-month-short-4 = Apr
date-month-short-5 = May
date-month-short-6 = Jun
date-month-short-7 = Jul
date-month-short-8 = Aug
date-month-short-9 = Sep
date-month-short-10 = Oct
date-month-short-11 = Nov
date-month-short-12 = Dec
# "Saturday, January 10"
date-long = { $weekday }, { $month } { $day }
# "Sat 10"
date-short = { $weekday } { $day }
# "Jan 10"
date-month-day = { $month } { $day }
# "December 2025"
date-month-year = { $month } { $year }
date-with-year = { $date }, { $year }
date-with-time = { $date }, { $time }
date-in-the-night = { $date }, in the night, { $time }
# "Saturday, January 10, written Jan 12, 9:02 AM"
date-written = { $date }, written { $when }
# $hour counts to 12, $hour24 to 23.
date-time-am = { $hour }:{ $minute } AM
date-time-pm = { $hour }:{ $minute } PM
date-saved-at = Saved at { $time }

## One entry

entry-kind-check-in = Check-in
entry-kind-note = Note
entry-kind-tool = Tool
entry-kind-lapse = Lapse
entry-kind-self-check = Self-check
entry-tags = Tags
entry-rather-not-say = Rather not say
entry-step = { $name } ({ $n } of 4)
entry-strength = { $n } of 10
entry-hours-one = 1 hour
entry-hours = { $hours } hours
entry-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
entry-medicine-taken = { $medicine } taken as planned
entry-medicine-missed = { $medicine } missed
entry-answer-tool = Tool
entry-answer-before = Before
entry-answer-after = After
entry-answer-minutes = Time
entry-answer-score = Score
# One use of a tool in one line
entry-tool-timed = { $tool }, { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
entry-tool-rated = { $tool }: { $before } before, { $after } after (of 10)

## The list

keys-trash = The trash
do-put-back = Put back
    .about = Put this one back in the journal.

# The first part is the name of the place; three spaces, then the rest.
journal-title = Journal   { $checkins ->
    [one] { $checkins } check-in
   *[other] { $checkins } check-ins
}, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
journal-show = Show: { $what }   (f to change)
journal-show-tag = Show: { $what }, tag { $tag }   (f to change)
journal-search-hint = / Search
journal-search-label = Search:
journal-search-in = Search in { $what }:
journal-what-tagged = { $what }, tag { $tag }
journal-found = { $n } found
journal-showing = showing { $shown } of { $total }
journal-pinned-heading = Pinned
journal-pinned = pinned
journal-urge = urge { $n }
journal-row-check-in = check-in
journal-row-note = note
journal-row-tool = tool
journal-row-lapse = lapse
journal-row-self-check = self-check
journal-no-words = (no words)
journal-hidden = (hidden)

journal-empty = Nothing yet. Check-ins and notes stand here.
journal-empty-check-in = Check in
journal-empty-check-in-right = about 2 minutes
journal-empty-note = Write a note
journal-empty-note-right = a few words
journal-nothing-found = No entry has that. Try a shorter word, or clear the search.
journal-nothing-found-in = Nothing is found in: { $what }. Esc clears the search, and once more shows all.
journal-nothing-shown = Nothing here yet of this kind: { $what }. Esc shows all entries.
journal-trash-empty = The trash is empty.
journal-trash-about = Enter puts an entry back. After 30 days it is gone for good.
journal-trash-about-guest = Enter puts an entry back. You are a guest: all of it is gone when you leave.
journal-reading-hidden = Press Enter to read this one.

journal-trashed = Moved to the trash for 30 days. Press u to undo.
journal-trashed-guest = Moved to the trash. Press u to undo, until you leave.
journal-put-back = Put back in the journal.
journal-now-pinned = Pinned at the top.
journal-not-pinned = No longer pinned.
journal-read-only = You can only read here. Daymark is open in another window.

## What is shown

journal-filter-title = What to show
journal-filter-kind = Entries
journal-filter-tag = Tag
journal-filter-any-tag = any
journal-what-all = all
journal-what-check-in = check-ins
journal-what-note = notes
journal-what-tool = tools
journal-what-lapse = lapses
journal-what-self-check = self-checks
journal-what-pinned = pinned
journal-what-trash = trash

## Reading one

entry-title = Journal   { $when }
entry-title-bare = Journal
entry-pinned = { $kind }, pinned
entry-in-trash = { $kind }, in the trash
entry-tools-that-day = Tools that day
entry-no-words = No words.
entry-gone = This entry is not in the journal anymore.
entry-lapse-end = Nothing is reset. If now is hard, press F2 for people to call.

## Writing a note

note-title = Note   { $when }
note-title-edit = Change entry   { $when }
note-draft-from = Draft from { $time }
note-draft-kept = Draft kept at { $time }
note-draft-stays = Your draft is kept. Write a note to go on with it.
note-nothing-to-save = Nothing to save yet.
note-saved = Saved
note-saved-esc = { $saved }. Esc goes back.
note-saved-guest = Kept until you leave
note-tags-cut = A tag keeps its first { $letters } letters, a note its first { $tags } tags.
note-needs-words = A note needs some words. To delete it, go back and press d.
note-full = This note is full. Save it and start another one.
note-tags = Tags
note-tags-hint = with commas between
note-idea = An idea, if you want one:
note-long = You have been writing for a while. What could your hands do next?

# Ideas look ahead, are small, and ask for nothing that must be hidden.
note-idea-1 = One small thing you would like to do tomorrow.
note-idea-2 = Someone you could say hello to this week.
note-idea-3 = One thing you look forward to, even a little.
note-idea-4 = One kind thing you could do for yourself tonight.
note-idea-5 = A part of tomorrow that may be hard, and your first step.
note-idea-6 = A place where you feel at ease, and when you could go.
note-idea-7 = One thing that went all right, and how to have it again.
note-idea-8 = A meal you would enjoy this week.
note-idea-9 = Something your hands could make, mend or tidy in 10 minutes.
note-idea-10 = One person who could hear how tomorrow goes.
note-idea-11 = The first thing you would like to do in the morning.
note-idea-12 = One small job you could finish tomorrow.


### Help lines

## Call: help lines and services. No phone number is written here: they come from the directory.

call-title = Call   { $n ->
    [one] 1 line or service
   *[other] { $n } lines and services
}
call-title-found = Call   { $n ->
    [one] 1 found
   *[other] { $n } found
}
call-filters = Need: [{ $need }]   County: [{ $county }]   Language: [{ $language }]   Open now: [{ $open }]  (f to change)
call-filters-none = Show: all   (f to change)
call-filters-some = Show: { $what }   (f to change)
call-search = Search
call-any = any
call-yes = yes
call-no = no
call-list-old = This list was last checked { $months } months ago. If a number does not answer, call { $number }.
call-list-old-short = List checked { $months } months ago. No answer? { $number }

call-mine = Mine
call-own-numbers = My own numbers
call-help-lines = Help lines and services
call-choose-county = What is near me? Choose a county
call-clear-filter = Clear filter
call-choose-county-about = Pick your county. Crisis teams, naloxone and recovery centers near you come first then, with the lines for all of the state below.
call-add-number = Add a number of my own
call-add-number-about = A friend, a sponsor, a clinic. It stays here, locked. You choose whether it also shows while locked.
call-add-number-about-guest = A friend, a sponsor, a clinic. You are a guest: it is gone when you leave.
call-no-match = Nothing matches all of these. Here is what matches most.
call-none-open = { $n ->
    [one] { $name } is closed now. These are open 24 hours.
   *[other] No line here is open now. These are open 24 hours.
}
call-closed-lines = Closed now, with their hours
call-always-open = Always open

call-near = Near you: { $county } County
call-near-start = Start here
call-near-crisis = Crisis teams and walk-in centers
call-near-harm-reduction = Naloxone, supplies, drug checking
call-near-recovery = Recovery centers
call-near-also = Also near
call-near-other = Lines for all of the state

## In a list

call-ask-number = via { $number }
call-text-number = text { $number }
call-web-page = web page
call-always-short = 24 hours
call-open-short = open now
call-closed-short = closed
call-unknown-short = hours ?
call-tag-text = text
call-tag-old = may be old
call-tag-failed = did not work
call-in-writing-short = text or chat
call-shown-while-locked = shown while locked: { $shown }

## One line

line-title = Call   { $name }
call-label-call = Call
call-label-also = Or
call-label-text = Text
call-label-chat = Chat
call-label-tty = TTY
call-label-for = Call for
call-label-know-first = Know first
call-label-who = Who answers
call-label-happens = What happens
call-label-say = Say first
call-label-hours = Hours
call-label-now = Now
call-label-walk-in = Walk in
call-label-note = Note
call-label-while-locked = While locked
call-label-languages = Languages
call-label-cost = Cost
call-label-for-whom = For whom
call-label-private = Private?
call-label-address = Address
call-label-counties = Counties
call-label-area = Area
call-label-towns = Towns
call-label-web = Web
call-label-no-answer = No answer?
call-label-age = How old
call-label-checked = Checked
call-quoted = “{ $words }”
call-text-word = { $number }, the word { $word }
call-happens-unknown = We do not know what happens when you call.
call-hours-unknown = We do not know the hours.
call-open-now = Open now.
call-open-unknown = We cannot tell whether it is open now.
call-closed-now = Closed now.
call-closed-until = Closed now. Opens { $day } at { $time }, Eastern time.
call-today = today
call-tomorrow = tomorrow
call-next-week = next { $weekday }
call-checked = { $checked }. Newest source: { $newest }.
call-age-core = Newest dated source: { $year }. Call { $number } all the same.
call-age-core-undated = No source has a date. Call { $number } all the same.
call-age-crisis = Newest dated source: { $year }. If nobody answers, call { $number }.
call-age-check = Dated { $year }. Check before you rely on it.
call-age-old = Dated { $year }. It may be out of date.
call-age-undated = No source has a date. It may be out of date.
call-ask-about = We know this place, but we could not confirm how to reach it.
call-ask-other = Ask { $name }: { $number }
call-failed = You marked that this did not work.
call-try-instead = Try { $name }: { $number }
call-other-line = { $name }, { $number }
call-more-details = Enter shows all details.
line-none = That line is not in the list.
line-none-instead = { $name } can help you find what you need: { $number }

## Marks

call-marked-mine = Marked as yours. It stands at the top now.
call-unmarked-mine = No longer marked as yours.
call-marked-failed = Thank you. Another line to try stands at the top.
call-unmarked-failed = The mark is gone.
call-emergency-stays = 911 keeps its place. Try again, from any phone.
call-not-a-line = Choose a help line first.
call-nothing-to-edit = Only your own numbers can be changed.
call-no-number = There is no number here to show.
call-dial-it = There is no QR code for 911: dial it.
call-not-plain = This number has words in it. Dial it by hand.
do-did-not-work = Did not work
    .about = Mark that this line did not work, or take the mark away.
do-show-number = Show number
    .about = Show the number, and a code that a phone can dial from.
do-show-code = QR code
    .about = Show a QR code that a phone can dial or text from.

## QR codes

qr-title = For your phone
call-scan-call = Scan to call: { $name }
call-scan-call-by-hand = Call: { $name }
call-scan-text = Scan to text: { $name }
call-scan-text-by-hand = Text: { $name }
call-scan-ask = Scan to ask: { $name }
call-scan-ask-by-hand = Ask: { $name }
call-scan-chat = Scan to chat: { $name }
call-scan-chat-by-hand = Chat: { $name }
call-scan-page = Scan for the web page: { $name }
call-scan-page-by-hand = Web page: { $name }
qr-count = Code { $n } of { $total }
qr-no-room = The window is too small for the code. Dial or type this:
qr-no-shapes = The code cannot be drawn with these shapes. Dial or type this:
qr-not-called = Daymark cannot call or text for you.
call-copied = If paste does not work, the number is { $number }.
call-copied-other = If paste does not work, { $name } is { $number }.
call-copied-page = If paste does not work, the address is { $address }

## Sources

call-source-operator = Run by: { $value }
call-source-who = Who answers: { $value }
call-source-name = Where the number was found: { $value }
call-source-seen = Date on that page: { $value }
call-source-newest = Newest source: { $value }
call-source-checked = Compared with its sources: { $value }
call-source-known-as = Other or earlier names: { $value }
call-source-honest = We compared this with public pages. We did not call the number.
call-sure-high = How sure: high. An official page, or 3 sources that agree.
call-sure-medium = How sure: medium. One good source, or a good one that is older.
call-sure-low = How sure: low. Old, second-hand, or sources do not agree.

## Filters

call-filter-title = Call   Choose what is shown
call-filter-need = What do you need?
call-filter-county = County
call-filter-language = Language
call-filter-open = Open now
call-filter-writing = Text, not voice
call-filter-count = { $n ->
    [0] Nothing matches all of these. Enter shows what matches most.
    [one] 1 matches. Enter shows it.
   *[other] { $n } match. Enter shows them.
}
call-filter-count-esc = { $n ->
    [0] Nothing matches all of these. Esc shows what matches most.
    [one] 1 matches. Esc shows it.
   *[other] { $n } match. Esc shows them.
}

need-talk = Someone to talk to
need-suicide = Thoughts of suicide
need-treatment = Treatment or medicine
need-overdose = An overdose now
need-not-alone = Not alone while using
need-withdrawal = Withdrawal, or running out of medicine
need-poison = I took too much, or something made me ill
need-harm-reduction = Naloxone, supplies, drug checking
need-pregnant-parent = Pregnant or a parent
need-family = For a parent, partner or friend
need-youth = For a young person
need-veterans = For someone who served
need-lgbtq = For LGBTQ+ people
need-violence = Someone hurts or scares me
need-legal = My rights, or a complaint
need-basics = Food, housing, rides, benefits
need-peers = People in recovery, meetings, centers
need-gambling = Gambling
need-tobacco = Smoking or vaping
need-relay = Deaf, hard of hearing, or speech

## My own numbers

person-title-new = Add a person
person-title = Change { $name }
person-name = Name
person-phone = Number
person-note = Note
person-about = A name or a number is enough. It stays in your journal, locked.
person-about-guest = A name or a number is enough. You are a guest: it is gone when you leave.
person-about-v = To see this while locked, press v on it in the list.
person-needs-name = Give a name or a number first. Esc again leaves without it.
person-saved = Saved.
person-too-many = There are { $n } numbers already. Delete one first.
person-no-chance = The computer gave no random numbers. Try again.
person-full = That is as long as it can be.
call-person-deleted = Deleted. u brings it back.
call-person-locked = Shown. Anyone here can read this name and number without your passphrase.
call-person-hidden = Not shown. Only you can read this, with your passphrase. v shows it while locked.
call-person-guest = You are a guest: it is gone when you leave.
call-now-shown = Shown while locked. Anyone at this computer can read this name and number.
call-now-hidden = No longer shown while locked.
call-enough-while-locked = Enough people are shown while locked. Hide one first.
call-only-in-own-journal = This works in your own journal only. It is not open for writing here.

## Plan

plan-title = Plan
plan-about = A plan is for hard moments. Start with one line. You can stop there.
plan-people = My people
plan-no-people = Who could you call? Add one name. It stays here, locked.
plan-no-people-guest = Who could you call? Add one name. You are a guest: it is gone when you leave.
plan-add-person = Add a person
plan-overdose-shown = The overdose card is shown while locked.
plan-overdose-hidden = The overdose card is no longer shown while locked.
plan-lines = Help lines
plan-lines-right = call or text someone

## A page of lines, to print

sheet-title = Help lines for Massachusetts
sheet-title-county = Help lines for { $county } County
sheet-emergency = Someone is hard to wake, or not breathing well? Call 911 first.
sheet-emergency-next = Give naloxone if you have it. Stay with them.
sheet-first = Call these first
sheet-state = More lines for all of the state
sheet-country = Lines for the whole country
sheet-text = Text: { $text }
sheet-chat = Chat: { $address }
sheet-steps = Then: { $steps }
sheet-know-first = Know first: { $caveat }
sheet-web = Web: { $address }
sheet-no-answer = No answer? { $name }, { $number }
sheet-checked = Numbers were compared with public pages on { $checked }. Printed { $today }.
sheet-not-rung = We did not call them. If one does not answer, call { $name }: { $number }.
sheet-made-by = Made with Daymark. It is not medical care, and it cannot call anyone for you.


### Lessons

# Learn: topics, sources, knowledge checks, claims, glossary, handouts; and Trends at the end.

## The list

learn-title = Learn   { $read } of { $count } read
learn-title-locked = Learn   { $count } topics
learn-title-found = Learn   { $n } found
learn-intro = 1, 5 or 15 minutes each. Any order.
learn-all-read = You have read all { $count }. You can read any of them again.
learn-shelf-read = { $read } of { $count } read
learn-track-kratom = Understanding kratom
learn-track-treatment = Treating opioid use disorder
learn-track-alive = Staying alive
learn-track-living = Living in recovery
learn-mine-heading = Mine
learn-minutes-left = { $n ->
    [one] 1 minute left
   *[other] { $n } minutes left
}
learn-list-as-of = as of { $date }
learn-handouts = Handouts
learn-handouts-right = to print
learn-handouts-topic = Choose a topic and press p. It becomes one or two pages, with its sources, in a file you can print.
learn-handouts-more = Help lines of a county, and the claims check: in the shell, daymark handout lines, and daymark handout claims.
learn-handouts-group = For whoever leads a group, each topic has a page too: daymark handout ID --facilitator
learn-claims = Claims check
learn-claims-right = { $n } claims
learn-glossary = Glossary
learn-glossary-right = { $n } words
learn-due = Questions for today
learn-due-right = { $n ->
    [one] 1 question, if you like
   *[other] { $n } questions, if you like
}
learn-mine = mine
learn-mine-on = This topic is now at the top of your list.
learn-mine-off = This topic is back in its place.

## Search

learn-search = Search:
learn-search-claim = Said: “{ $said }”
learn-search-term = Word: { $word }
learn-search-empty = Type a word. It is looked for in every topic, claim and glossary word.
learn-search-none = Nothing here has that. Try a shorter word, or clear the search.

## One topic

learn-title-lesson = Learn   { $title }   { $mine }
learn-part = Part { $here } of { $count }
learn-form = Form: { $forms } minutes
learn-form-words = Form: { $forms } minutes, words only
learn-checked = Checked { $date }
learn-checked-pack = Checked by its makers { $date }
learn-as-of = As of { $date }
learn-open-sources = i Open sources
learn-more-sources = and { $n } more
learn-missing = This topic is not here any more.
learn-blank = {""}
learn-end = What next
learn-end-help = Help now: someone to call, and what to do
learn-end-longer = Read the { $minutes } minute form
learn-end-check = { $n ->
    [one] Check what you know (1 question)
   *[other] Check what you know ({ $n } questions)
}
learn-end-read = Read
learn-end-call = Call
learn-end-try = Try
learn-questions = Keep a question for your clinician
learn-paper = p writes this topic to a file for a printer.
learn-question-kept = Kept with your questions for your clinician.
learn-question-removed = Taken out of your questions.
learn-no-questions = The questions are in the 5 and 15 minute forms. Press t.

## Before a heavy topic

learn-note-title = Before you read
learn-note = Content note. { $note }.
learn-note-go-on = Go on
learn-note-skip = Skip to the end: what to do, and who to call
learn-note-back = Back
learn-note-help = You can stop at any time. F2 opens help from anywhere.
learn-note-open = Enter opens it.

## Sources

learn-sources = Sources
learn-sources-title = Learn   Sources
learn-sources-none = There is no claim in view.
learn-sources-words = Words in view
learn-term = { $word }: { $meaning }
learn-fact-head = [{ $number }] { $id }  { $grade }: { $note }
learn-fact-caveat = Keep in mind: { $caveat }
learn-fact-second-hand = We did not see the source itself. Another source tells of it.
learn-fact-as-of = As of { $date }.
learn-source = { $source } { $seen }
learn-grade-a = Strong evidence (A)
learn-grade-b = Fair evidence (B)
learn-grade-c = Weak evidence (C)
learn-grade-d = Little or no evidence (D)
learn-seen-full = We read all of it.
learn-seen-abstract = We read its summary.
learn-seen-page = We read this page.
learn-seen-second-hand = We read about it in another source.

## Knowledge check

learn-check-title = Question { $here } of { $count }   { $title }
learn-check-yours = your choice
learn-check-yes = Yes.
learn-check-other = The sources say: { $answer }
learn-check-only-you-unkept = This is only for you. It is not kept now.
learn-check-only-you = This is only for you. It comes back in a few days to help it stick.
learn-check-only-you-guest = This is only for you. You are a guest: it is gone when you leave.
learn-check-done = That was the last one. Thank you for taking the time.
learn-check-none = No questions today. They come back a few days after you answer them.

## Claims check

learn-claims-title = Claims check   { $count } claims
learn-claims-title-one = Claims check   { $here } of { $count }
learn-heavy = heavy topic
learn-claims-intro = What adverts and articles say about kratom, beside what studies found.
learn-claim-said = “{ $said }”
learn-claim-by = Said by: { $by }
learn-claim-verdict = Verdict: { $verdict }
learn-claim-more = Read more (Enter): { $title }
learn-verdict-true = true
learn-verdict-partly-true = partly true
learn-verdict-unproven = unproven
learn-verdict-not-supported = not supported
learn-verdict-false = false

## Glossary

learn-glossary-title = Glossary   { $count } words
learn-glossary-title-found = Glossary   { $n } found
learn-glossary-intro = Words the topics use, in plain terms.
learn-glossary-none = No word has that. Try a shorter one, or clear the search.

## Keys

keys-claim = One claim
keys-lesson-check = Check what you know
do-claim-before = Claim before
    .about = Go to the claim before this one.
do-claim-after = Next claim
    .about = Go to the next claim.
do-read-more = Read more
    .about = Open the topic that says more.
do-check-answer = Check
    .about = Give this answer and see what is so. Then go on.
do-read-again = Read that part again
    .about = Go back to the topic.
do-add-question = Keep a question
    .about = Keep a question for your clinician.

## On paper

handout-call = Help, 24 hours: call or text 988 in a crisis. If someone is not breathing, call 911.
handout-not-care = This page is information, not medical advice. Ask a clinician or a pharmacist.


### Trends

# A person's own numbers: Trends, what came before, what helped, one page for a visit.
# Every number stands with how many answers or days are behind it. No blame, no forecast, no "because".

trends-title = Trends   { $what }, { $span }
trends-span-week = 7 days
trends-span-month = 30 days
trends-span-quarter = 90 days
trends-span-year = 1 year
trends-span-all = All
trends-last-week = last 7 days
trends-last-month = last 30 days
trends-last-quarter = last 90 days
trends-last-year = last 365 days
trends-last-all = all days
trends-words = In words
trends-urges = Urges
trends-feeling = Feeling
trends-sleep = Sleep
trends-no-use = No use
trends-medicine = Medicine
trends-helped = What helped
trends-self-checks = Self-checks
trends-self-checks-none = No self-check in these days. They are in Tools.
trends-self-checks-gap = · no answer that day, or no total. Marks stand at the share of the most there could be.
trends-scale-urges = 0 none, 4 very strong
trends-scale-feeling = 0 very low, 4 great
trends-scale-sleep = hours
trends-scale-no-use = days with no use
trends-scale-medicine = days as planned
trends-average = Average { $mean } over { $n } check-ins ({ $scale }).
trends-not-many = { $n } check-ins are not many.
trends-not-yet = Not enough days yet for an average. You have { $n ->
    [0] none
    *[other] { $n }
}.
trends-no-use-days = No use on { $yes } of { $n } days with an answer.
trends-medicine-days = Medicine as planned on { $yes } of { $n } days with an answer.
trends-days-answered = Answers on { $n } of { $all } days.
trends-empty = Not enough days yet. Charts start after 3 check-ins. You have { $n }.
trends-check-in = Check in
trends-pattern = A pattern, not a cause.
trends-gap = · no answer. A day without one is not a zero.
trends-gap-marks = · no answer, which is not a zero. _ is 0.
trends-gap-weeks = One column is a week. · no answer in that week.
trends-gap-months = One column is a month. · no answer in that month.
trends-gap-quarters = One column is three months. · no answer in them.
trends-gap-years = One column is a year. · no answer in that year.
trends-share = Each column is a share of the days with an answer.
trends-weekdays = By day of the week (average, days)
trends-not-enough = not enough days yet ({ $n })
trends-all = All of them, same days (average, answers)
trends-beside = { $what }, same days
trends-scatter = Each day: sleep (across) and urges (up), { $n } days
trends-scatter-few = Not enough days with both sleep and urges yet ({ $n }).
trends-table-day = Day
trends-table-week = Week from
trends-table-month = Month from
trends-table-quarter = From
trends-table-year = Year from
trends-table-average = Average
trends-table-share = Share
trends-table-n = Answers
trends-table-none = no answer

## The year as a grid: one column a week

trends-grid-page = { $first } to { $last }
trends-grid-steps = _ 0   ░ 1   ▒ 2   ▓ 3   █ 4   · no answer
trends-grid-hours = _ under 4   ░ 4   ▒ 6   ▓ 8   █ 10 or more   · no answer
trends-grid-no-use = █ no use   _ some use   · no answer
trends-grid-medicine = █ as planned   _ a dose missed   · no answer

## How it is counted

trends-why = How this is counted
trends-why-own = These are your own answers. Nobody else's, no score, no forecast.
trends-why-gap = A day without an answer is left out. It is never counted as zero.
trends-why-average = An average needs 3 answers. Several check-ins on a day count each.
trends-why-use = A day has no use when you said so and nothing that day says otherwise.
trends-why-medicine = A medicine day is as planned when no dose was marked as missed.
trends-why-before = Patterns look at the last { $days } days, and compare days with days or, for times of day, check-ins with check-ins.
trends-why-chance = Many comparisons are made. One is shown only if chance rarely makes it.
trends-why-interval = The numbers in brackets are a 95% interval: how far off it could be.
trends-why-cause = None of it says why. A pattern is not a cause.

## What came before strong urges

before-title = Trends   What came before strong urges
before-heading = What came before strong urges
before-looked = Looked at { $days } days with an answer on urges, in the last { $back }. On { $strong } of them an urge was strong.
before-compared = { $n ->
    [one] One comparison was made.
    *[other] { $n } comparisons were made.
} Only what stands out after all of them is shown.
before-nothing = Nothing stands out. That is worth knowing too.
before-not-yet = Not enough days yet. This starts after { $days } days with an answer on urges. Of these, { $side } need a strong urge, and { $side } no strong one.
before-have = You have { $days } so far, { $strong } with a strong urge.
before-trigger = When you marked: { $what }
before-weekday = On { $weekday }s
before-morning = In the morning (4 to 12)
before-afternoon = In the afternoon (12 to 5)
before-evening = In the evening (5 to 10)
before-night = At night (10 to 4)
before-sleep = Sleep, the night before
before-share-days = A strong urge on { $yes } of { $n } days: { $part }% ({ $low } to { $high }).
before-share-other-days = Other days: { $yes } of { $n }, { $part }% ({ $low } to { $high }).
before-share-other-marked = Other days with something marked: { $yes } of { $n }, { $part }% ({ $low } to { $high }).
before-share-checks = A strong urge at { $yes } of { $n } check-ins: { $part }% ({ $low } to { $high }).
before-share-other-checks = At other times: { $yes } of { $n }, { $part }% ({ $low } to { $high }).
before-points = { $points } points apart ({ $low } to { $high }).
before-hours-strong = Before days with a strong urge: { $mean } hours ({ $n } days).
before-hours-other = Before other days: { $mean } hours ({ $n } days).
before-hours-less = { $hours } hours less ({ $low } to { $high }).
before-hours-more = { $hours } hours more ({ $low } to { $high }).
before-brackets = In brackets: how far off it could be.
rows-title = Trends   { $what }
rows-count = { $n ->
    [one] One check-in is behind this.
    *[other] { $n } check-ins are behind this.
}
rows-gone = This entry is no longer there.
rows-urges = urges { $n }
rows-sleep = sleep { $hours } hours

## What helped

helped-tools = Tools: the urge before and after, 0 to 10
helped-marks = Marked as having helped
helped-lower = { $mean } lower ({ $low } to { $high }), { $n } times
helped-higher = { $mean } higher ({ $low } to { $high }), { $n } times
helped-not-yet = not enough times yet: { $n }
helped-marked = { $yes } of { $n } days with a mark
helped-none = Nothing yet. Tools count once you say how strong the urge was, before and after.
helped-shown = { $shown } of { $all } shown
helped-alone = Urges also pass by themselves, so this is not proof. In brackets: how far off it could be.

## One page for a visit

visit-title = Trends   One page for a visit
visit-heading = { $first } to { $last }
visit-own = From Daymark, in this person's own answers. It is not a diagnosis or a test.
visit-print = p writes these charts to a file for a printer. It asks first where to.
visit-axis = Left is { $first }, right is { $last }. An empty place is no answer.
page-column-day = One column is a day.
page-column-week = One column is a week.
page-column-month = One column is a month.
page-column-quarter = One column is three months.
page-column-year = One column is a year.
page-trends-title = My days, { $first } to { $last }

## Keys

keys-before = What came before
keys-rows = The days behind a pattern
keys-visit = One page for a visit
do-views = Chart, grid, table
    .about = Change between columns, a grid of weeks, and a table.
do-before = What came before
    .about = Show what came before strong urges.
do-visit = One page
    .about = Show all measures on one page, for a visit.
do-counted = How it is counted
    .about = Say how these numbers are counted.
do-rows = The days behind it
    .about = List the check-ins behind this pattern.

## The shell

arg-trends-output = Write one page for a visit to this file. Anyone can read it.
cli-trends-gap = no answer
cli-trends-days = Each row is a day: its value, and how many answers.
cli-trends-weeks = Each row is a week from that day: its value, and how many answers.
cli-trends-months = Each row is a month from that day: its value, and how many answers.
cli-trends-quarters = Each row is three months from that day: their value, and how many answers.
cli-trends-years = Each row is a year from that day: its value, and how many answers.


### Tools

# The list of coping tools, and a tool while it runs. The tools themselves are in tools/*.toml.

## Keys

keys-tool-time = A tool that takes time
keys-tool-breath = Breathing
keys-tool-words = A tool, in words
keys-tool-in-words = A tool in words only
keys-tool-breath-in-words = Breathing in words only
do-slower = Slower
    .about = Breathe more slowly.
do-faster = Faster
    .about = Breathe a little faster.

## The list

tool-list-title = Tools   { $n } tools, { $checks } self-checks
tool-used-today = Very sleepy, or with someone who will not wake? Go here first.
tool-order = What helped you most comes first.
tool-right-helped = { $change }, { $n } times
tool-right-both = { $own }   { $minutes }
tool-right-early = { $n ->
    [one] once so far
   *[other] { $n } times so far
}
tool-right-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
tool-right-mine = mine   { $right }
tool-mine-on = Yours now. It stands near the top. u takes it back.
tool-mine-off = No longer among yours. u brings it back.
tool-change-lower = { $n } lower
tool-change-higher = { $n } higher
tool-change-none = no change
tool-helped = Rated { $n } times: on average { $mean }. From { $least } to { $most }.
tool-early = { $n ->
    [one] Used once. Times rated before and after: { $rated }. It is too early to say if it helps you.
   *[other] Used { $n } times. Times rated before and after: { $rated }. It is too early to say if it helps you.
}
tool-never = You have not rated this one yet.
tool-no-deaths = No skill here is known to prevent a death from opioids. Medicine, naloxone and not using alone are what help there.

## How sure we are

tool-grade-a = Strong evidence (A).
tool-grade-b = Fair evidence (B).
tool-grade-c = Weak evidence (C).
tool-grade-d = Little or no evidence (D).
tool-sources = Where this comes from
tool-second-hand = We know this from another source that tells of it.
tool-fact-grade = { $id }. { $note }. As of { $date }.

## The overdose question

tool-gate-first = One question first.
tool-gate-question = Did you just use something, or are you very drowsy?
tool-gate-yes = Yes, or I am not sure
tool-gate-no = No
tool-gate-why = Slow breathing and drowsiness can be how an overdose starts.
tool-gate-emergency = Someone hard to wake, or not breathing well? Call 911. Give naloxone.
tool-stop-title = Then this tool can wait. Safety comes first.
tool-stop-text = Stay where someone can see you. Try not to fall asleep alone.
tool-stop-alone = Alone? Call someone now, and stay on the phone.

## A tool while it runs

tool-before = How strong is what you feel now, 0 to 10?
tool-after = How strong is it now, 0 to 10?
tool-before-was = Before: { $n }
tool-now = Now
tool-not-rated = not rated
tool-how-strong = How strong is it now, 0 to 10?   { $n ->
    [one] (asked every minute)
   *[other] (asked every { $n } minutes)
}
tool-how-strong-asked = How strong is it now, 0 to 10? Set it, then press Enter.
tool-mark-start = Start
tool-mark-minute = { $n } min
tool-past = { $n ->
    [one] Your last one: highest { $highest }, took about { $minutes } min.
   *[other] Your last { $n }: highest { $highest }, took about { $minutes } min.
}
tool-past-without-time = { $n ->
    [one] Your last one: highest { $highest }.
   *[other] Your last { $n }: highest { $highest }.
}
tool-time-of = { $time } of { $all }
tool-time-of-paused = { $time } of { $all }   Paused
tool-step-of = step { $n } of { $all }
tool-seconds-left = { $time } left
tool-seconds-over = The time is up. Go on when you like.
tool-own-words = Or in your own words:
tool-nothing-kept = Nothing you do here is kept while no journal is open.

## Breathing

tool-breath-title = In { $in }, out { $out }   { $time } of { $all }
tool-breath-paused = In { $in }, out { $out }   { $time } of { $all }   Paused
tool-breathe-in = Breathe in
tool-breathe-out = Breathe out
tool-breath-stands = Paused. Breathe as you always do.
tool-breath-count = { $n } of { $all }
tool-breath-longer = Let it out a little longer than you took it in.
tool-breath-light-headed = Light-headed? Stop, and breathe as you always do. Nothing is lost.
tool-breath-sleepy = Getting very sleepy, or did you take something? F2 first.

## "I used, or I am about to"

tool-used-title = Thank you for saying so. Safety comes first.
tool-used-text = Tolerance may be lower than it was. You could keep naloxone near, and stay with someone.

## Rows

tool-pick-overdose = Show the overdose steps
tool-pick-help-now = Help now: someone to call or text
tool-pick-about-to = I am about to: who can stay with me
tool-call-caption = Scan to call.
tool-pick-call = Call { $name }
tool-pick-lines = Call someone: help lines
tool-pick-leave = Leave this tool
tool-pick-start = Start
tool-pick-short = The short form, about 1 minute
tool-pick-words-only = All of it in words, with no timer
tool-pick-all-words = All of it on one page
tool-pick-next = Go on
tool-pick-keep-going = Keep going
tool-pick-breathe = Breathe with me
tool-pick-ground = Look around: 5-4-3-2-1
tool-pick-used = I used, or I am about to
tool-pick-used-awake = I used, and I am awake
tool-pick-back-to-wave = Go back to the tool
tool-pick-open = Open: { $title }
tool-pick-lesson = Read about it
tool-pick-line = Call { $name }
tool-pick-finish = Finish here
tool-pick-keep = Keep this in my journal
tool-pick-keep-numbers = Keep the numbers, not my words
tool-pick-keep-nothing = Keep nothing
tool-pick-to-the-plan = Keep it, and put it in my plan
tool-pick-hold = Hold it, and ask me when I unlock

## The end

tool-finish = That is the end of it. You can stop here.
tool-over-fallen = It is at least { $n } lower than at the start. You can stop here.
tool-over-time = { $n ->
    [one] The minute is over.
   *[other] The { $n } minutes are over.
}
tool-kept-open = Your journal stays on this computer, locked with your passphrase.
tool-kept-guest = You are a guest. It is gone when you leave.
tool-kept-read-only = Daymark is open in another window, so nothing is kept here.
tool-any-answer = Higher, lower or the same: any answer is a good one.
tool-kept = Kept in your journal.
tool-kept-in-the-plan = Kept in your journal, and in your plan. Copy it by hand too, if you can.
tool-kept-locked = Nothing is kept while locked. You could hold it: it stays in memory until you unlock or leave Daymark.
tool-held = Held in memory. Daymark asks when you unlock.
waiting-title = While Daymark was locked
waiting-lead = You chose to hold this until you unlocked. Nothing of it is in your journal yet.
waiting-row = { $tool }, { $time }
waiting-rated = { $tool }, { $time }. Before: { $before }. After: { $after }.
waiting-keep = { $n ->
    [one] Keep it in my journal
   *[other] Keep them in my journal
}
waiting-drop = { $n ->
    [one] Let it go
   *[other] Let them go
}
waiting-not-mine = Not yours? Let it go. Your journal stays as it is.
waiting-kept = Kept in your journal. u takes it back.
waiting-gone = Let go. Nothing was kept.

## Printed, one line at a time

tool-plain-gate-yes = If so, this tool can wait. See: daymark overdose, or daymark now.
tool-plain-asked = { $n ->
    [one] 1 minute. How strong is it now, 0 to 10?
   *[other] { $n } minutes. How strong is it now, 0 to 10?
}
tool-plain-in = Breathe in: { $n } seconds.
tool-plain-out = Breathe out: { $n } seconds.
tool-plain-end = That is all of it. You can stop here.


### The plan, lapses and counters

## The lapse room

lapse-title = After using   step { $n } of { $of }
lapse-title-end = After using
lapse-safe = Are you safe right now?
lapse-safe-thanks = Thank you for coming here. Nothing goes back to zero.
lapse-safe-yes = Yes. I am awake and breathing well.
lapse-safe-drowsy = I feel very sleepy, or I am not sure
lapse-safe-drowsy-right = overdose steps
lapse-safe-hurt = I may hurt myself
lapse-safe-hurt-right = call or text { $phone }
lapse-alone = Your body, and not being alone
lapse-alone-days = You had a break before this. Your body may take much less now.
lapse-alone-any = If you had a break before this, your body may take much less now.
lapse-alone-amount = The amount you used before could stop your breathing.
lapse-alone-go-on = Go on
lapse-alone-overdose = Overdose steps
lapse-alone-call = Call { $name }
lapse-alone-person = Call { $name }
lapse-ahead = The next 24 hours
lapse-ahead-about = Pick two things you could do. Two are enough.
lapse-ahead-full = Two are enough. Take one out to choose another.
lapse-ahead-count = { $n } of { $of } picked
lapse-what = What was it, in one line?
lapse-what-about = This place, this time, this feeling. Exact, and short.
lapse-what-not = Leave out where it came from, how much, and names.
lapse-still = What is still there
lapse-still-days = { $n ->
    [one] 1 day with a check-in
   *[other] { $n } days with a check-in
    }
lapse-still-medicine = { $n ->
    [one] Medicine as planned on 1 day
   *[other] Medicine as planned on { $n } days
    }
lapse-still-tools = { $n ->
    [one] 1 time you used a tool
   *[other] { $n } times you used a tool
    }
lapse-still-reason = Your reason: { $reason }
lapse-still-person = { $name }  { $phone }
lapse-still-here = You came here. That counts too.
lapse-confidence = How sure are you about tomorrow?
lapse-confidence-about = 0 is not at all. 10 is fully. Any answer is fine.
lapse-confidence-row = Tomorrow
lapse-confidence-none = no answer
lapse-confidence-n = { $n } of 10
lapse-tomorrow = One line to the you of tomorrow
lapse-tomorrow-about = Something a kind friend would say, or one thing to do first.
lapse-skip-hint = → goes on. Every page can be skipped.
lapse-skip-hint-letters = Right goes on. Every page can be skipped.
lapse-skip-hint-scale = ← → change. Enter goes on. Every page can be skipped.
lapse-skip-hint-scale-letters = Left and Right change. Enter goes on. Every page can be skipped.
lapse-skip-hint-words = Enter goes on. Every page can be skipped.
lapse-draft-kept = Draft kept. It waits in Today.
lapse-end = It is written down. Nothing was reset.
lapse-end-picked = For the next 24 hours, you picked:
lapse-end-none = One small thing now, and one person.
lapse-end-kind = Kind words, 3 minutes
lapse-end-person = Call { $name }
lapse-end-lines = Call a help line
lapse-end-treatment = Ask about treatment
lapse-end-plan = Open my plan
lapse-end-done = Done
lapse-why-title = Why these pages
lapse-why-1 = In one study of people stopping smoking, guilt after a first lapse did not tell who went back.
lapse-why-2 = Over later lapses, falling confidence did. So these pages are about the next day and what is still there.
lapse-why-3 = Nobody tested these pages in people who use opioids or kratom.
lapse-why-private = It stays in your journal, locked. A judge can order a journal open.
lapse-why-private-guest = You are a guest: what you write here is gone when you leave.
option-tell-one-person = Tell one person
option-sleep-elsewhere = Sleep somewhere else
option-remove-what-is-left = Get rid of what is left, with someone there
option-call-clinician = Call my prescriber or clinic
option-go-to-meeting = Go to a meeting or a group
option-leave-cash-and-phone = Keep no cash on me, and block some phone numbers
option-eat-and-sleep = Eat something and sleep
entry-answer-safe-now = Safe then
entry-answer-day-ahead = Next 24 hours
entry-answer-confidence = Sure about tomorrow
today-used = I used
today-used-right = are you safe? then the next 24 hours
today-used-draft = Go on with: after using
palette-used = I used
    .about = lapse, return to use, slip
after-used-room = The next 24 hours
after-used-room-right = 7 short pages, skip any

## A break from using

had-title = A break from using
had-lead = After a break your body may take much less. The amount from before could stop your breathing.
had-question = What was the break? It is kept here, locked.
had-question-unkept = What was the break? It is not kept now.
had-question-guest = What was the break? You are a guest: it is gone when you leave.
had-detox = Detox
had-hospital = Hospital
had-jail = Jail or prison
had-travel = Travel
had-by-choice = My own choice
had-other = Something else
had-no-answer = Rather not say

## The plan

plan-card-reasons = Why
plan-card-signs = My warning signs
plan-card-first = What I do first
plan-card-if-then = If ... then ...
plan-card-safer = Safer
plan-card-out-of-reach = Out of reach
plan-card-visits = Next visits
plan-card-questions = Questions for my clinician
plan-card-overdose = Overdose card
plan-card-safety = If I think of dying
plan-card-signals = 1 How I know it is getting bad
plan-card-alone = 2 Ten minutes by myself
plan-card-near = 3 Near people
plan-card-ask = 4 Whom I would tell
plan-card-lines = 5 Lines and doors
plan-card-harder = 6 Make it harder
plan-card-stay = 7 What I would stay for
plan-about-reasons = A sentence or a name. What you want, more than what you fear.
plan-about-signs = A thought, a feeling, a thing you do. How it begins for you.
plan-about-first = What you can do within a minute when a sign shows.
plan-about-if-then = One cue and one act. No more than three.
plan-about-safer = Where naloxone is, who knows, how you are not alone.
plan-about-out-of-reach = What is locked away, given to someone, or left behind.
plan-about-visits = Clinic, counselor, refill. Put a date and a few words.
plan-about-questions = Lessons can add questions here. So can you.
plan-about-overdose = For whoever finds you: where naloxone is, who to call, what you take.
plan-about-safety = Seven short parts, made on a calm day. Better still with a clinician.
plan-about-signals = A thought, your body, what you do.
plan-about-alone = Three things you can do by yourself.
plan-about-near = A place and a person. No need to explain.
plan-about-ask = Two people, and the first sentence you would say.
plan-about-lines = These stay here. Add your prescriber or the nearest open door.
plan-about-harder = Pills locked or given away, a firearm out of the home, who holds the keys.
plan-about-stay = A sentence, a name, a picture you keep.
plan-grade-reasons = Talking about reasons for change helped. A list alone was not tested.
plan-grade-signs = for the therapy it is part of. It was not tested on its own.
plan-grade-first = Widely taught, not tested on its own.
plan-grade-if-then = Alcohol and tobacco. No trial in other drugs.
plan-grade-safer = Naloxone, test strips and not being alone, not this card.
plan-grade-out-of-reach = From work on safety plans. No trial of this card.
plan-grade-visits = About staying in treatment, not about this card.
plan-grade-overdose = About what helps in an overdose, not about this card.
plan-grade-safety = Plans made with a clinician, with calls after, look promising. No trial of this card.
plan-no-claim = This is a list of your own. It claims nothing.
plan-idea-reasons-1 = My children
plan-idea-reasons-2 = Sleeping well
plan-idea-reasons-3 = Keeping my job
plan-idea-reasons-4 = Being someone others can count on
plan-idea-signs-1 = I think: just this once
plan-idea-signs-2 = I stop answering people
plan-idea-signs-3 = I sleep badly for days
plan-idea-signs-4 = I skip my group or my visit
plan-idea-signs-5 = I feel that nothing matters
plan-idea-first-1 = Leave the place
plan-idea-first-2 = Call one person on my list
plan-idea-first-3 = Wait 15 minutes
plan-idea-first-4 = Eat something
plan-idea-first-5 = Ride out the urge with Daymark
plan-idea-safer-1 = Naloxone is on the shelf by the door
plan-idea-safer-2 = I am not alone, or I call SafeSpot first
plan-idea-safer-3 = I have test strips, and a negative one is never safe
plan-idea-safer-4 = Someone knows where I am
plan-idea-out-of-reach-1 = Pills are locked, and someone else has the key
plan-idea-out-of-reach-2 = Old numbers are deleted
plan-idea-out-of-reach-3 = I carry no cash on payday
plan-idea-out-of-reach-4 = Orders and ads are canceled
plan-idea-visits-1 = Clinic
plan-idea-visits-2 = Counselor
plan-idea-visits-3 = Refill
plan-idea-visits-4 = Group
plan-idea-overdose-1 = Naloxone is on the shelf by the door
plan-idea-overdose-2 = Call my person on this list
plan-idea-overdose-3 = I take medicine for opioid use disorder
plan-idea-overdose-4 = Someone checks on me in the evening
plan-idea-signals-1 = I think people would be better off
plan-idea-signals-2 = I cannot sleep or eat
plan-idea-signals-3 = I stay in bed and do not answer
plan-idea-alone-1 = A walk around the block
plan-idea-alone-2 = A shower
plan-idea-alone-3 = One song, then another
plan-idea-near-1 = The library
plan-idea-near-2 = A recovery center
plan-idea-ask-1 = I am not okay. Can you stay with me?
plan-idea-harder-1 = Pills are locked, and someone else has the key
plan-idea-harder-2 = The firearm is out of my home
plan-idea-harder-3 = Naloxone is where others see it
plan-idea-stay-1 = A name
plan-idea-stay-2 = Something I want to see
if-then-lead = Did the cue come? What happened?
if-then-stale = A month has passed since you last looked at this plan. Is it still right for you?
if-then-still-right = Still right
if-then-did-it = Did it
if-then-forgot = Forgot
if-then-did-not-fit = It did not fit
if-then-change = Change it
if-then-take-out = Take it out
if-then-any = Any answer is fine. Nothing is counted.
if-then-gone = That plan is no longer on the card.
if-then-kept-did-it = Noted.
if-then-kept-forgot = Noted. Some people copy it by hand and put it where the cue is.
if-then-kept-did-not-fit = Noted. You could change it, or take it out.
if-then-kept-still-right = Noted. Some people say it aloud three times.
if-then-last-did-it = { $day }: you did it.
if-then-last-forgot = { $day }: it slipped your mind.
if-then-last-did-not-fit = { $day }: it did not fit.
if-then-beside-stale = A month old. Is it still right for you?
plan-if-then = If { $cue }, then I will { $act }.
plan-count = { $n ->
    [one] 1 line
   *[other] { $n } lines
    }
plan-count-people = { $n ->
    [one] 1 person
   *[other] { $n } people
    }
plan-empty = empty
plan-also-shown = shown while locked
plan-locked-yes = Shown while locked: yes. v hides it.
plan-locked-no = Shown while locked: no. v shows it to anyone who opens this computer.
plan-locked-no-guest = Nothing of a guest is shown while locked.
plan-now-shown = Shown while locked. Anyone who opens this computer can read it.
plan-now-hidden = No longer shown while locked.
plan-overdose-now-shown = Kept. The overdose card shows while locked. v hides it.
plan-add-line = Add a line
plan-kept = Kept.
plan-removed = Taken out. u brings it back.
plan-full = This card has { $n } lines. Take one out first.
plan-full-if-then = Three plans are enough at a time. Take one out first.
plan-not-a-day = Type a day like 2026-01-14 or 1/14.
plan-read-only = This journal is open to read only.
plan-box = Line
plan-box-cue = If
plan-box-act = then I will
plan-box-day = Day
plan-box-what = What
plan-box-ideas = Tab or ↓ shows an idea ({ $n } to pick from). You can change it.
plan-box-days = Tab or ↓ moves a day on. Or type 2026-01-14 or 1/14.
plan-box-enter = Enter or Esc keeps it. u takes it back.
plan-box-enter-half = Enter goes on. Esc leaves it.
plan-steps-row = Overdose steps
plan-steps-row-right = always open, also while locked
plan-over = over
plan-missed-note = Missed a dose or a visit? Call the clinic or prescriber. They tell you what to do next.
plan-medicine-days = { $n ->
    [one] Medicine as planned on 1 day. That is recovery.
   *[other] Medicine as planned on { $n } days. That is recovery.
    }
plan-safety-end = Call or text { $phone } any time.
print-title = Print
print-lead-topic = Write this topic, with its sources, to a file for a browser or a printer.
print-not-yours = Nothing you wrote is in it.
print-lead-charts = Write these charts to a file for a browser or a printer.
plan-print = Print my plan
plan-print-title = My plan
plan-print-emergency = Someone not breathing or hard to wake? Call 911. Give naloxone.
plan-print-date = Made with Daymark on { $date }.
plan-print-open = This page is not locked. Whoever holds it can read it.
plan-print-lead = Write the plan to a file for a browser or a printer.
plan-print-kind = What
plan-print-page = One page
plan-print-wallet = Wallet cards
plan-print-turn = Ctrl+T changes between one page and wallet cards.
plan-print-empty = There is nothing to print yet. Add one line first.
plan-locked-page = My plan, as much as I show while locked
plan-locked-end = Everything else opens with the passphrase.
help-plan-cards = { $n ->
    [one] 1 card shown while locked
   *[other] { $n } cards shown while locked
    }
card-too-many-lines = That is more of the plan than can show while locked.
check-in-why-medicine = A missed dose: call your clinic or prescriber, who tell you what to do next.
check-in-why-medicine-line = { $name }, if medicine ran out: { $phone }
check-in-why-medicine-facts = Sources: { $facts }
do-print = Print
    .about = Write a page or wallet cards to a file.
do-write-page = Write
    .about = Write a page or wallet cards to a file.
do-print-page = Print
    .about = Write this page to a file for a printer.
do-handout = Handout
    .about = Write this topic to a file for a printer.
do-turn-paper = Page or cards
    .about = Change what is printed.
keys-plan-card = A card of the plan
keys-plan-line = A line of the plan
keys-plan-half = The first half of a line
keys-if-then = An if-then plan
keys-plan-print = Printing the plan
keys-counter = The day counter
keys-lapse = After using
keys-lapse-scale = After using: how sure
keys-lapse-words = After using: one line
do-skip-page = Go on
    .about = Go on to the next page, with or without an answer.
do-page-back = Page back
    .about = Go back a page.

## The day counter

count-title = Day counter
count-lead-off = Off until you choose a goal. It shows totals and every start.
count-lead = It shows totals and every start.
count-lead-2 = It never shows only the last run. A day without an entry is not counted.
count-goal-not-using = Not using
count-goal-fewer-times = Fewer times
count-goal-on-medicine = On medicine
count-goal-checked-in = Checked in
count-not-using = { $n ->
    [one] 1 day written down without use
   *[other] { $n } days written down without use
    }
count-fewer-times = Last 30 days: use on { $used } of { $said } written days. Before: { $used-before } of { $said-before }.
count-on-medicine = { $n ->
    [one] Medicine as planned on 1 day
   *[other] Medicine as planned on { $n } days
    }
count-checked-in = { $n ->
    [one] 1 day with a check-in
   *[other] { $n } days with a check-in
    }
count-start = Mark today as a start
count-start-right = the ones before stay
count-start-take-out = Today is a start. Take it out.
count-starts = Starts
count-no-starts = None marked. You need none.
count-start-line = { $from } to { $until }: { $days }
count-start-open = From { $from }: { $days }
count-start-today = Started today, { $from }
count-start-kept = Today is marked. Every start before it is kept.
count-start-removed = Today is no longer marked.
count-starts-full = That is the most starts it can hold. All of them stay.
cli-counter-off = It counts nothing yet. Choose what it counts: daymark counter on GOAL. A goal is one of { $goals }.
count-days = { $n ->
    [one] 1 day
   *[other] { $n } days
    }
settings-counter = Day counter
settings-counter-about = Days you chose to count: totals and history. Off until you choose.
settings-counter-off = Off
settings-counter-on = { $n ->
    [one] 1 goal
   *[other] { $n } goals
    }

## The plan in the shell

cmd-plan-edit = Change one card of your plan, line by line.
cmd-plan-edit-example = daymark plan edit reasons
arg-plan-edit-card = The card: reasons, signs, first, if-then, safer, out-of-reach, visits, questions, overdose, signals, alone, near, ask, lines, harder or stay.
arg-plan-edit-file = A file with the lines of the card, one each; - is standard input. They take the place of what is there.
cmd-lapse = After using: are you safe now, and the next 24 hours. Line by line, and nothing is reset.
cmd-lapse-example = daymark lapse
cmd-break = After a break from using: what your body may now take, and what lowers the risk.
cmd-break-example = daymark break jail
arg-break-kind = What the break was: detox, hospital, jail, travel, by-choice or other. It can be left out.
cli-lapse-step = Page { $n } of { $of }: { $title }
cli-lapse-asks = These pages ask one thing after another. Leave out --json.
cli-lapse-shut = Your journal stays shut, so nothing is kept. The pages are the same.
cli-lapse-no-journal = There is no journal here that can be opened, so nothing is kept. The pages are the same.
cli-lapse-draft-kept = Draft kept. To go on: daymark lapse
cli-lapse-type-safe = Type a number, Enter to skip, help, or quit.
cli-lapse-type-on = Enter to go on, b back, or quit.
cli-lapse-type-ahead = Type up to two numbers, such as 1 7. Enter to skip, b back, or quit.
cli-lapse-type-words = Type a line, Enter to skip, b back, or quit.
cli-lapse-line-cut = There is room for about { $n } letters here, and the rest was not kept. It ends with: “{ $end }”. Type b to write it anew. A note has room for more: daymark note
cli-lapse-type-sure = Type a number from 0 to 10, Enter to skip, b back, or quit.
cli-lapse-crisis = Thoughts of dying, or it is too much? Call or text { $phone }, { $name }.
cli-lapse-kind = You could try: daymark tools start kind-words
cli-break-type = Type a number, Enter for rather not say, or quit.
cli-break-kept = Kept. The same card comes with the next use you write down.
cli-break-not-kept = There is no journal here that can be opened, so the break was not kept.
cli-plan-nobody = Nobody can be asked here. Name a file with the lines: --file FILE
cli-plan-full = This card has room for { $n } lines. Take one out first.
cli-plan-line-long = Line { $line } is too long: a line of a card has room for about { $n } letters. Nothing was changed.
cli-plan-line-long-hint = Make it shorter, or two lines of it.
cli-plan-typed-long = That line is too long, so it was not put on the card: a line has room for about { $n } letters. Make it shorter, or two lines of it.
cli-plan-has = { $n ->
    [0] The card is empty.
    [one] The card has 1 line.
   *[other] The card has { $n } lines.
}
cli-plan-ideas = Some ideas:
cli-plan-type = Type a new line, a number to change that line, help, or Enter when you are done.
cli-plan-type-cue = Type a new cue, after the word if; a number for one of these plans; help; or Enter when you are done.
cli-plan-type-act = Then I will. Type something you can do within a minute.
cli-plan-type-day = Type the day of a new visit, such as 2026-01-14 or 1/14, a number to change one, help, or Enter when you are done.
cli-plan-type-what = Type a few words about it, or Enter for none.
cli-plan-type-one = Type the line anew, out to take it out, or Enter to leave it.
cli-plan-type-what-came = Did the cue come? Type did, forgot or no fit. Type right if the plan is still right. Type a new cue to change it, out to take it out, or Enter to leave it.
cmd-plan-print = Write your plan as a page, or as wallet cards.
cmd-plan-print-example = daymark plan print --card --output plan.html
arg-plan-print-card = Wallet cards instead of one page.
arg-plan-print-output = The file to write. Without it the page is printed.
cli-plan-empty = There is nothing in your plan yet. Add a line: daymark plan edit reasons
cli-plan-not-locked = This file is not locked. Anyone who finds it can read it.


### Settings

# Settings, the check-in's questions, passphrase, recovery code, deleting, about, the key list, go anywhere.
# settings-<row> is a row, settings-<row>-about what it does, settings-<row>-<value> a value.

## Settings

settings-look = Look
settings-privacy = Privacy
settings-journal = Journal and more

settings-on = On
settings-off = Off

settings-theme = Theme
settings-theme-about = The colors of words and lines. Nothing else changes.
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
settings-shapes-letters-about = letters and plain marks only
settings-screen-reader = Screen reader mode
settings-screen-reader-about = Plain questions, one line at a time. It begins the next time you start.
settings-screen-reader-about-guest = Plain questions, one line at a time. You are a guest: start it with daymark --plain.
settings-while-locked-how = Choose a card, then press v: it is shown while locked.
settings-next-start = Kept. It begins the next time you start Daymark.
settings-next-start-guest = You are a guest: this is not kept. Start with daymark --plain.
settings-vim-keys = Vim keys
settings-vim-keys-about = On: j k h l g G move, like the arrow keys.
settings-mouse = Mouse
settings-mouse-about = Off: your terminal selects text with the mouse.

settings-lock-after = Lock after
settings-lock-after-about = With no key pressed for this long, the journal locks. Drafts are kept.
settings-lock-after-about-guest = A guest’s screen does not clear by itself. F3 clears it, and any key goes on.
settings-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
settings-while-locked = Show while locked
settings-while-locked-about = Help lines always show. ← → adds your overdose card. Enter opens Plan for the rest.
settings-while-locked-more = Anyone at this computer can see what shows while locked.
settings-while-locked-lines = help lines only
settings-while-locked-card = help lines, overdose card
settings-while-locked-cards = { $cards ->
    [one] help lines, 1 card
   *[other] help lines, { $cards } cards
}
settings-while-locked-people = { $n ->
    [one] help lines, 1 person
   *[other] help lines, { $n } people
}
settings-while-locked-both = { $n ->
    [one] help lines, 1 person
   *[other] help lines, { $n } people
}, { $cards ->
    [one] 1 card
   *[other] { $cards } cards
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
settings-questions-count = { $more ->
    [0] all { $on } on
   *[other] { $on } on, { $more } more to choose
}
settings-keep = Keep entries
settings-keep-about = Always, or for 365, 90 or 30 days. Older entries then go for good.
settings-backups = Backups
settings-backups-about = Enter makes a locked copy now. To restore one: daymark restore FILE
settings-backups-more = Copies open with the passphrase you had when they were made.
settings-backups-newest = The newest: { $name }, in backups/ beside the journal.
settings-backups-last = last: { $day }
settings-backups-none = none yet
settings-backup-making = Making a locked copy.
settings-backup-made = A locked copy was made and checked.
settings-export = Export
settings-export-about = Write everything to a file that other programs can read. It is not locked.
settings-export-do = write a file
settings-import = Import
settings-import-about = Add entries from another journal. You see what is new before anything is added.
settings-import-do = from a file
settings-delete-all = Delete everything
settings-delete-all-about = Delete the journal and its backups for good. You type a word first.
settings-about = About
settings-about-about = What Daymark is and is not, where it keeps things, and sources.

settings-no-first-value = This row has nothing to reset.
settings-own-journal-only = This works in your own open journal, not as a guest.
settings-not-here = not here
settings-needs-journal = needs a journal
settings-guest-about = You are a guest: nothing is kept, so this needs a journal of your own first.

## Check-in questions

asking-title = Check-in questions
asking-first = Asked first
asking-more = Behind “More, if you want it”
asking-on = on
asking-off = off
asking-own = yours
asking-add = Add your own
asking-name = Name
asking-answers = Answers to mark
asking-how = Space turns a question on or off. ← → asks it earlier or later.
asking-how-letters = Space turns a question on or off. Left or Right asks it earlier or later.
asking-one-stays = One question stays on. Turn another one on first.
asking-no-own-here = This question takes no answers of your own.
asking-turn-on-first = Turn this question on first.
asking-own-full = That is the most it can hold. Take one off first.
asking-own-there = There is one by that name already.
asking-own-added = Added. u takes it back.
asking-own-removed = Taken off. Older entries still show it. u brings it back.
asking-only-own-go = Only answers of your own can go. Space turns a question off.
asking-no-chance = This computer gave no random numbers. Try again.
cli-no-question = There is no question called { $name }.
cli-no-question-hint = “daymark questions list” lists them.
cli-no-own-answer = There is no answer of your own called { $name }.
cli-no-own-answer-hint = “daymark questions list” shows their ids.
cli-question-type = Type a name for it, or Enter for none.
cli-question-long = That name is too long. Use up to 80 letters.
cli-questions-how = Turn one on or off: daymark questions on ID, daymark questions off ID.

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
recovery-old = Once you finish, the old code no longer opens this journal.
recovery-old-backups = Backups made before still open with the old code.
recovery-written = I wrote it down
recovery-check = Look at your paper. Type the last 4 letters or numbers of the code.
recovery-last = Last 4
recovery-wrong = That is not the end of the code. Look at your paper and try again.
recovery-again = Esc shows the code again. The old code still works.
recovery-changed = The new code works now. Throw the old one away.
recovery-no-chance = This computer gave no random numbers, so no safe code can be made.

## Opening with the recovery code

recover-title = I forgot my passphrase
recover-lead = Type the recovery code you wrote down.
recover-code = Recovery code
recover-how = 8 groups of 4. Small letters are fine. You can leave out the dashes.
recover-none = Without it or the passphrase, nobody can open this journal.
recover-new-one = You can start a new one. The old one stays. In the shell: daymark --dir FOLDER
recover-empty = Type the code first: 8 groups of 4.
recover-short = That is less than a code has: 8 groups of 4.
recover-mistyped = That code has a typing slip. Check each group with your paper and try again.
recover-wrong = That code is typed right, but it is not for this journal. Is there a newer one?
recover-new = The code is typed right. Now choose a new passphrase.
recover-working = Opening. This takes a moment, on purpose: it slows guessing.
recover-done = Your journal is open. Use the new passphrase from now on. Your recovery code stays the same.

## Deleting everything

export-lead = Everything in your journal, in one new file.
export-form = Form
export-json = JSON: complete. Daymark reads it back.
export-markdown = Markdown: text to read.
export-csv = CSV: a table to count with.
export-html = HTML: a page for a browser.
export-turn = Ctrl+T changes the form. Enter writes the file.
export-writing = Writing the file.

import-lead = Type the name of the file.
import-from = It can be from Daymark, jrnl, tui-journal, Day One, Daylio, or a table with a heading row.
import-where = Daymark reads files in Documents, Downloads, the Desktop and on sticks.
import-elsewhere = Elsewhere: daymark import FILE --preview
import-needs-name = Type the name of a file first.
import-yes = Add them. A locked copy is made first.
import-no = Leave it as it is
import-nothing = Go back

keep-lead = How long do entries stay?
keep-all = Always
keep-days = { $n } days
keep-now = (now)
keep-goes = { $n ->
    [0] nothing goes
    [one] 1 entry goes
   *[other] { $n } entries go
}
keep-what = Older entries go for good the next time your journal opens.
keep-pinned = Pinned entries stay.
keep-copies = A locked copy made here keeps an entry until the copy itself is that old. Copies you made yourself stay.
keep-ask = { $n ->
    [one] 1 entry is about a day before { $day }.
   *[other] { $n } entries are about days before { $day }.
}
keep-ask-when = If you choose this, they go for good the next time your journal opens. Until then you can choose again.
# Said before an entry is saved, or added by an import or a merge.
keep-goes-next = Entries stay { $days } days here. One about { $day } goes for good the next time your journal opens.
keep-older-go = Entries stay { $days } days here. { $n ->
    [one] One of these is older, and goes for good the next time your journal opens.
   *[other] { $n } of these are older, and go for good the next time your journal opens.
}
keep-yes = Choose it
keep-no = Leave it as it is
keep-chosen-all = Entries stay for good.
keep-chosen-days = Entries stay { $n } days. Older ones go the next time your journal opens.

redact-title = Take words out
redact-lead = Take the words out of the entry about { $when }?
redact-stays = Its words and tags go. Its day and its answers stay.
redact-no-undo = It cannot be undone, and neither can anything before it.
redact-copies = Copies made before still hold the words.
redact-yes = Take them out for good
redact-no = Leave it as it is
redact-done = The words are out. Copies made before still hold them.
do-redact = Take words out
    .about = Take the words out of this entry for good.

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

courts-title = Courts, passphrases and private diaries
courts-lock = Your journal is locked. That is a lock, not a legal shield.
courts-order = It is not a secret from a court. A judge can order it opened.
courts-no-rule = None of our sources names a Massachusetts rule that protects a private diary.
courts-as-of = As of { $as-of }. Not legal advice.
courts-source = Fact { $fact }, as of { $as-of }. Not legal advice.
courts-write = Write only what you are willing to have read. You can skip any question.
courts-leave-out = You could leave out names, places, prices and amounts.
courts-keep = In Settings you can keep entries for some days only. You can also take the words out of one. If a court has asked for your journal, ask a lawyer before you take anything out.
courts-lawyer = Free legal help is in Call, under legal help.
courts-go-on = I have read this. Go on.

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
about-packs = Packs you added
about-pack = { $name }
about-pack-by = { $name }. They say it is by { $by }.
about-pack-left-out = Some of it is not shown:
about-pack-more = There is more. In the shell: daymark content list
about-packs-how = Daymark did not check what packs say. To take one away: daymark content remove ID

## Packs

whose-pack = From { $name }. Daymark did not check it.
whose-pack-short = from { $name }
whose-pack-titled = { $title } (from { $name })
whose-pack-left-out = Some of the pack { $name } is not shown. About, in Settings, says why.
about-program = The program
about-version = Daymark { $version }
about-license = Free to use, copy and change: MIT or Apache 2.0 license.
about-parts = It is built from free parts by many people. Each keeps its own license.

## Key list

keys-hidden = A cleared screen
keys-export = Export
keys-delete-all = Deleting everything
keys-column-keys = Keys
keys-column-does = What they do
keys-move = Arrows, PgUp, PgDn, Home and End move in every list.
keys-vim = While you are not typing, j k h l g G move too. Settings can turn that off.

do-run = Do it
    .about = Do what this row says.
do-export = Write
    .about = Write everything to a new file.
do-change-form = Change form
    .about = Change the form of the file.
do-delete-all = Delete
    .about = Delete everything, if the word is typed.

## Go anywhere

palette-kind-do = Action
palette-tag = Entries tagged { $tag }
palette-kind-section = Section
palette-kind-from = { $kind }, { $from }
palette-help-now = Help now
    .about = crisis emergency 911 988
palette-overdose = Someone is hard to wake: overdose steps
    .about = naloxone Narcan not breathing 911
palette-check-in = Check in
    .about = today feeling sleep sad mood
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



### The questions of the check-in

# The words of the check-in. Ids come from questions.toml.
# question-<id>, question-<id>-name (short, for lists and charts), question-<id>-why (one line, on the "i" key).

## Core questions

question-feeling = How are you feeling today?
question-feeling-name = Feeling
question-feeling-why = Feelings and urges often move together. Writing both down can show you how.

question-urges = How strong were your urges today?
question-urges-name = Urges
question-urges-why = An urge is a pull to use. Seeing when it comes can help you plan for it.

question-sleep = How many hours did you sleep?
question-sleep-name = Sleep
question-sleep-why = Poor sleep is common in recovery. It is worth knowing, and worth asking for help with.

question-use = Did you use anything today?
question-use-name = Any use
question-use-why = So you can look back at what happened. Nothing is reset. Medicine taken as planned is not counted as use.

question-words = Anything you want to remember, in a few words?
question-words-name = A few words
question-words-why = One line today can tell you a lot later. You can leave it empty.

## More, if you want it

question-triggers = What set it off? Mark any number, or none.
question-triggers-name = Set off by
question-triggers-why = After a while you may see what comes back. Then you can plan for it.

question-helped = What helped, even a little?
question-helped-name = Helped
question-helped-why = On a hard day it is easy to forget what worked. This keeps your own list.

question-stress = How much stress did you feel today?
question-stress-name = Stress
question-stress-why = Stress and urges may or may not go together for you. This shows which.

question-pain = How much pain did you have today?
question-pain-name = Pain
question-pain-why = Pain can be treated. A record of it can help you and a clinician talk about it.

question-withdrawal = How strong were withdrawal feelings today?
question-withdrawal-name = Withdrawal feelings
question-withdrawal-why = Withdrawal can be treated. A record of it can help you and a clinician choose.

question-used-items = What was it? Mark any number, or none.
question-used-items-name = Used
question-used-items-why = Different products act in different ways. We never ask how much, where, or from whom.

question-medicine = Medicine today, as planned?
question-medicine-name = Medicine
question-medicine-why = Medicine is treatment. If doses are missed, you can see it early and ask for help.

## Five named steps

step-feeling-0 = Very low
step-feeling-1 = Low
step-feeling-2 = Okay
step-feeling-3 = Good
step-feeling-4 = Great

step-strength-0 = None
step-strength-1 = A little
step-strength-2 = Some
step-strength-3 = Strong
step-strength-4 = Very strong

## Answers: the named steps, where a step is named on its own

option-very-low = Very low
option-low = Low
option-okay = Okay
option-good = Good
option-great = Great
option-none = None
option-a-little = A little
option-some = Some
option-strong = Strong
option-very-strong = Very strong

## Answers

option-no = No
option-yes = Yes

option-hungry = hungry
option-angry = angry
option-lonely = lonely
option-tired = tired
option-people = people
option-places = places
option-pain = pain
option-payday = payday
option-stress = stress
option-bored = bored
option-withdrawal = withdrawal feelings

option-called-someone = called someone
option-walked = walked
option-rode-it-out = rode it out
option-breathing = breathing
option-talked = talked
option-slept = slept
option-ate = ate
option-kept-busy = kept busy
option-medicine = my medicine

option-kratom-leaf = kratom leaf, powder, capsules or tea
option-kratom-extract = kratom extract
option-7-oh-product = 7-OH product
option-heroin-fentanyl = heroin, fentanyl or street opioids
option-opioid-pills = opioid pills
option-alcohol = alcohol
option-cannabis = cannabis
option-stimulants = stimulants
option-benzodiazepines = benzodiazepines
option-other = something else

option-methadone = methadone
option-buprenorphine = buprenorphine
option-naltrexone = naltrexone

option-taken = taken
option-missed = missed


### Suggestions

# Suggestions from a counselor, and groups.

## What may be suggested
suggest-kind-lesson = Topics
suggest-kind-tool = Tools
suggest-kind-self-check = Self-checks
suggest-kind-line = Help lines and services
suggest-sign-2 = two
suggest-sign-3 = three
suggest-sign-4 = four
suggest-sign-5 = five
suggest-sign-6 = six
suggest-sign-7 = seven
suggest-sign-8 = eight
suggest-sign-9 = nine

## Making one
suggest-title = Suggest
suggest-about = Mark what you want to suggest. You get a short code to read aloud.
suggest-none-of-kind = Nothing of this kind yet.
suggest-count = { $n ->
    [0] Nothing is marked yet.
    [one] 1 is marked.
   *[other] { $n } are marked.
}
suggest-first = Mark something first, with Space.
suggest-too-many = A code holds at most { $n }. In the shell, daymark suggest writes a file.
suggest-code-title = The code
suggest-read-aloud = Read it aloud: { $words }
suggest-code-about = The other person opens Plan, then “Add a suggestion you were given”. Nothing comes back to you.
suggest-code-qr = A phone can read this. It shows the code.
suggest-copied = If paste does not work, the code is { $code }.
suggest-marked = It suggests:
suggest-group = Step through these with a group
suggest-change = Change what is marked

## Being given one
accept-title = A suggestion
accept-none-waiting = None yet. If a counselor gave you a code or a file, add it here.
accept-code = Code
accept-file = File
accept-about = Type the code, or the file. Nothing is added yet. Nothing goes back.
accept-waiting = Put off, and kept
accept-waiting-row = { $n ->
    [one] 1 thing
   *[other] { $n } things
} to look at
accept-kept-row = kept { $day }
accept-row-nobody = { $n ->
    [one] A suggestion, 1 thing
   *[other] A suggestion, { $n } things
}
accept-row-from = Says it is from { $name }
accept-row-signed = From { $name }
accept-adds-lesson = To read: { $title }
accept-adds-tool = To try: { $title }
accept-adds-self-check = To answer: { $title }
accept-adds-line = To call: { $title }
accept-open = Open what you kept:
accept-from = It says it is from { $name }.
accept-from-nobody = It does not say who it is from.
accept-from-code = A code does not say who made it.
accept-signed = Signed by { $name }, a counselor you know.
accept-shell-signed = It is signed. Whether you know the sender is looked up when you keep it.
accept-signed-stranger = You have not said you know this sender. It may not be from them.
accept-date = It says it was made on { $day }.
accept-note = A note:
accept-adds = { $n ->
    [0] It would add nothing this Daymark knows.
    [one] It would add 1 thing:
   *[other] It would add { $n } things:
}
accept-unknown = This Daymark does not know: { $names }
accept-newer = A newer Daymark made it. Something may be missing here.
accept-keep = Keep it
accept-no = No thanks
accept-later = Later
accept-promise = Nothing is added before you keep it. Nothing goes back.
accept-kept = Kept. It is here, and marked as yours. You can undo.
accept-declined = Nothing was added, and nothing of it stays.
accept-put-off = Put off. It waits here, in Plan.
accept-guest = You are a guest: it is kept only until you leave.
accept-locked = Open your journal first. Then you can keep it.
accept-nothing-typed = Type a code, or where a file is.

## What can be wrong with one
accept-wrong-empty = There is no code yet.
accept-wrong-sign = “{ $sign }”, in place { $at }, is in no code.
accept-wrong-sign-hint = Codes have no vowels, and no 0 or 1. Check the paper and try again.
accept-wrong-length = { $n ->
    [one] A code has 8, 12 or 16 letters and numbers. This has 1.
   *[other] A code has 8, 12 or 16 letters and numbers. This has { $n }.
}
accept-wrong-length-hint = Check the paper and try again.
accept-wrong-one-start = One letter looks off near the start: place { $at } of { $of }.
accept-wrong-one-start-hint = Check the paper and try again.
accept-wrong-one-middle = One letter looks off near the middle: place { $at } of { $of }.
accept-wrong-one-middle-hint = Check the paper and try again.
accept-wrong-one-end = One letter looks off near the end: place { $at } of { $of }.
accept-wrong-one-end-hint = Check the paper and try again.
accept-wrong-swapped = Two letters may have changed places.
accept-wrong-swapped-hint = Check the paper and try again.
accept-wrong-several = More than one letter looks off.
accept-wrong-several-hint = Check the paper and try again.
accept-wrong-newer = This code is for a newer Daymark.
accept-wrong-newer-hint = Update Daymark, or ask for a file or a list.
accept-wrong-strange = This is not a code that Daymark makes.
accept-wrong-strange-hint = Ask whoever gave it to you for a new one.
accept-wrong-large = The file is too large for a suggestion. It was not opened.
accept-wrong-text = The file is not text. It was not opened.
accept-wrong-not-one = The file is not a suggestion.
accept-wrong-broken = Line { $line } of the file cannot be read.
accept-wrong-key = The file has a line that does not belong there: { $key }.
accept-wrong-value = “{ $key }” in the file does not fit what it is for.
accept-wrong-nothing = The file suggests nothing.
accept-wrong-many = The file suggests too many things. { $n } is the most.
accept-wrong-signature = The file was changed after it was signed. Nothing was added.
accept-wrong-signature-hint = Ask whoever gave it to you.
accept-wrong-no-signature = The signature beside the file cannot be read. Nothing was added.
accept-file-missing = There is no such file: { $name }
accept-file-unreadable = The file cannot be read: { $name }

## The shell
suggest-shell-code = Code: { $code }
suggest-shell-list = What can be suggested, by name:
suggest-no-such = There is nothing to suggest by this name: { $name }.
suggest-no-such-hint = “daymark suggest” lists the names.
suggest-find = Find a topic, tool, self-check or line
suggest-find-none = Nothing here holds these letters. Clear a few.
suggest-pack-needs-file = { $name } is from a pack, and a code cannot name it.
suggest-pack-needs-file-hint = Make a file: daymark suggest ID --output FILE
suggest-needs-file = A code holds at most { $n } things. This is more.
suggest-needs-file-hint = Add --output FILE to write a file.
suggest-from-long = The name is too long. 80 letters is the most.
suggest-note-long = The note is too long. 2,000 letters is the most.
suggest-file-many = A file holds at most { $n } things.
suggest-sign-hint = To sign it: minisign -Sm { $file }
accept-shell-kept = Kept. Open it in Plan, or in Learn and Call, marked as yours.
accept-shell-nothing = Name a code or a file.
accept-shell-nothing-hint = Example: daymark accept 3222-5NPK --preview
accept-shell-ask = Type keep, no or later.
accept-shell-needs-yes = Nobody can be asked here. Nothing was added.
accept-shell-needs-yes-hint = Add --yes to keep it, or --preview to only look.
accept-preview-done = This was only a look. Nothing was added.
accept-key-known = { $name } is now a counselor you know.
accept-key-wrong = This is not a public key of minisign: { $name }
accept-key-many = You know as many keys as fit.

## Facilitator's pages
facilitator-title = For the facilitator: { $title }
facilitator-aim = Aim: { $aim }
facilitator-outline = 20 minutes
facilitator-minutes = { $n } min: { $what }
facilitator-questions = Questions for discussion
facilitator-watch = What to watch for
facilitator-everyone = Nobody has to speak, or to tell their own story. Ask people to keep what they hear to themselves.
facilitator-handout = A page to hand out: daymark handout { $id }

## Groups
group-title = Group
group-choose-title = Group   Mark what to step through
group-choose-about = Mark what to step through, in the order you want it.
group-about = For a projector. No journal is open, and nothing is kept.
group-larger = To make letters larger, use the terminal's own keys, often Ctrl and +.
group-journal-open = Your journal is open. Lock it before others see this screen.
group-lock = Lock my journal and go on as a guest
group-list = { $n ->
    [0] Choose what to step through
    [one] Step through the list: 1 thing
   *[other] Step through the list: { $n } things
}
group-learn = Learn
group-claims = Claims check
group-tools = Tools
group-call = Help lines
group-of = { $at } of { $of }
group-slide-of = Part { $at } of { $of }
group-gate-yes = If so, this tool can wait. F2, then 1: overdose steps.
group-line-for = Call for: { $for }
group-line-hours = Hours: { $hours }
group-line-checked = Checked: { $date }
group-end = That is the whole list. Thank you for being here.

## Keys and places
keys-suggest = Suggest
keys-suggest-find = Finding what to suggest
keys-accept = A suggestion
keys-print = Printing
keys-suggest-code = The code of a suggestion
keys-group = Group
do-group-start = Start
    .about = Step through what is marked.
do-suggest-code = Code
    .about = Show the code for what is marked.
do-other-kind = Other kind
    .about = Go on to the next kind: topics, tools, self-checks, lines.
do-kind-before = Kind before
    .about = Go back to the kind before.
do-read-on = More
    .about = Show more of the text.
do-copy-code = Copy
    .about = Copy the code.
do-group-before = Thing before
    .about = Go back to the thing before this one.
do-group-after = Next thing
    .about = Go on to the next thing on the list.
palette-suggest = Suggest topics, tools and lines to someone
    .about = counselor code share
palette-accept = Add a suggestion you were given
    .about = counselor code file accept
palette-group = Lead a group with this screen
    .about = projector facilitator session guest
plan-suggestions = Add a suggestion you were given
plan-suggestions-waiting = { $n ->
    [0] {""}
   *[other] { $n } put off
}
group-source = { $id }: { $grade }, as of { $date }


### What went wrong with the journal

# What went wrong with the journal, one sentence each, and below it what to do now.

error-wrong-passphrase = That did not open it. Your journal is safe.
error-wrong-passphrase-hint = Check Caps Lock, or show what you type. If you lost it, use your recovery code.

error-wrong-recovery-code = This recovery code does not open this journal. Your journal is safe.
error-wrong-recovery-code-hint = Look for a newer code. Each new code replaces the one before.

error-mistyped-recovery-code = One letter looks off.
error-mistyped-recovery-code-hint = Check the paper and try again. The code has 8 groups of 4.

error-busy = Daymark is already open in another window.
error-busy-hint = Close it there, or read only here.

error-no-journal = There is no journal at { $path }.
error-no-journal-hint = Start a new one, or check the folder's name.

error-already-there = There is already a journal here, or part of one: { $path }. Nothing was changed.
error-already-there-hint = Open it, or choose another folder.

error-slot-missing = The key file is missing: { $path }. Your journal itself was not touched.
error-slot-missing-hint = Your other key may still work: passphrase or recovery code. Or open a backup.

error-slot-damaged = The key file is damaged: { $path }. Your journal itself was not touched.
error-slot-damaged-hint = Your other key may still work: passphrase or recovery code. Or open a backup.

error-damaged = Part of the journal cannot be read. Nothing was deleted.
error-damaged-hint = Put the last good copy in its place with “daymark restore FILE”, or save what can still be read with “daymark doctor --salvage NEWDIR”.

error-not-a-vault = This file is not a Daymark journal: { $path }. It is empty, cut short, or something else. Nothing was changed.
error-not-a-vault-hint = Put a backup in its place with “daymark restore”, or choose another folder.

error-too-new = This journal was last used with a newer Daymark (form { $found }, this one knows { $known }). Nothing was changed.
error-too-new-hint = Update Daymark to open it.

error-too-old = This journal is from an older Daymark. It has to be updated before it can be opened to read only.
error-too-old-hint = Close the other window, then open it here once.

error-disk-full = Not saved yet. There is no space left on the disk. Your words are still here.
error-disk-full-hint = Free some space and try again, or save a locked copy elsewhere.

error-unconfirmed = This is done, but the disk did not confirm that it will last: { $path }.
error-unconfirmed-hint = Do not do it again. Check that the disk is connected, and keep a locked copy on another one.

error-cut-short = The last change to { $path } was cut short.
error-cut-short-hint = Open that journal once with Daymark. That puts it right.

error-read-only-disk = Daymark cannot write to { $path }.
error-read-only-disk-hint = Read only here, or choose another folder.

error-not-a-folder = This is a file, not a folder: { $path }. Nothing was changed.
error-not-a-folder-hint = Choose another folder.

error-denied = This computer does not let you open { $path }.
error-denied-hint = It may belong to someone else. Choose another folder, or sign in as its owner.

error-too-costly = The key file asks for more work than any journal needs. It was not opened.
error-too-costly-hint = It may not be yours. Open a backup instead.

error-too-long = This text is too long to keep. Your words are still here.
error-too-long-hint = Split it in two. A note can hold about 64,000 letters.

error-too-many = There are too many of these to keep.
error-too-many-hint = Remove some first. An entry can have 20 tags. There can be 200 people.

error-read-only = This journal is open to read only. Nothing was changed.
error-read-only-hint = Close the other window, then open it here again.

error-guest = A guest journal is not kept, so this does not work here.
error-guest-hint = Start a journal of your own first.

error-no-chance = This computer gave no random numbers, so no key could be made.
error-no-chance-hint = Restart the computer and try again.

error-database = That did not work. Your journal is as it was before.
error-database-hint = Try again. If it happens again, run “daymark doctor”.

error-file = The disk refused this file: { $path }.
error-file-hint = Check that the disk is connected, then try again.


### Export and import

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
portable-parts-read = From { $name }: read { $read } of { $of } { $of ->
    [one] part
   *[other] parts
} (entries, drafts, people, choices, cards of the plan, and marks of what was deleted).
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
portable-parts-strange = { $n ->
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


### A summary the person makes

## The page

summary-page-title = My summary
summary-self-reported = Self-reported; not proof of anything.
summary-days = Days: { $first } to { $last }.
summary-chosen = From Daymark. The person chose each part of this. What is not here was not chosen.
summary-gaps = Where there is no answer, nothing is counted. It is never a zero.
summary-nothing = Nothing in these days.
summary-empty = There is nothing here yet.
summary-axis = Left is { $first }, right is { $last }. An empty place, or ·, is no answer. It is never a zero.
summary-day = Day
summary-more = More
summary-check-ins = Check-ins
summary-use-days = Use, by day
summary-use = Any use
summary-medicine-days = Medicine, by day
summary-medicine = Medicine
summary-self-check = Self-check: { $name }
summary-part = { $name } adds up the questions { $items }.
summary-total = { $name }: total, of { $of }
summary-answers = Answers
summary-notes = Notes
summary-words = Words
summary-person = The person who made this summary
summary-loinc = This material contains content from LOINC® (http://loinc.org). LOINC is copyright © 1995-2024, Regenstrief Institute, Inc. and the LOINC Committee, and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.
summary-format-html = Page
summary-format-markdown = Markdown
summary-format-csv = CSV
summary-format-json = JSON
summary-format-fhir = FHIR

## What goes in

summary-title = A summary to hand over
summary-lead = Nothing is in it until you mark it. You see the exact page before it is saved.
summary-row-check-ins = Check-ins, without use and medicine
summary-row-use = Use: on which days, and on which none
summary-row-medicine = Medicine, day by day
summary-row-trends = Trends, what helped, what came before strong urges
summary-row-form = { $name }, answered { $n ->
    [one] once
   *[other] { $n } times
}
summary-row-tender = Its question { $n }, on thoughts of death
summary-row-plan = My plan
summary-row-people = My people: names and numbers
summary-row-questions = Questions for my clinician
summary-notes-title = Notes, one by one
summary-none-picked = Nothing was marked, so nothing was made.

## The screen

keys-summary = A summary to hand over
keys-summary-notes = Notes for a summary
keys-summary-page = The page of a summary
keys-summary-file = Saving a summary
do-share = Hand over
    .about = Make a file to hand over. You choose every part of it.
do-change-days = Days
    .about = Look back fewer days.
do-more-days = More days
    .about = Look back more days.
do-other-form = Other form
    .about = See it in another form: a page, Markdown, CSV, JSON, FHIR.
do-to-file = Save it
    .about = Go on to the name of the file.
palette-summary = Make a summary to hand over
    .about = share export report clinician counselor visit file print copy
settings-summary = A summary to hand over
settings-summary-about = Make a file for someone. You choose every part, and see the page first.
summary-preview-title = A summary   the exact page
summary-save-title = A summary   save it
summary-row-days = How far back
summary-notes-count = { $n } marked
summary-notes-lead = Only what you mark here goes in, with its words as they are.
summary-notes-none = There is nothing with words of yours.
summary-show = See the page
summary-first = Mark something first.
summary-save-lead = Choose where it goes. Nobody is told. You hand it over yourself, or you keep it.
summary-lock-lead = You can lock it with a passphrase of its own. Leave both boxes empty if not. The reader needs the passphrase and the free program “age”.
summary-lock-passphrase = Passphrase
summary-lock-again = Once more
summary-locking = Locking it. This takes a moment.
summary-locked = Written and locked: { $file }.

## The shell

cmd-summary = Make a summary to hand over. You choose every part of it.
cmd-summary-example = daymark summary --include check-ins,trends --output summary.html
arg-settings-name = The setting, as the list names it. Without it all are listed.
arg-settings-value = Its new value. Without it the setting is shown.
arg-summary-since = The first day, such as 2026-01-31. The last 30 days unless you say.
arg-summary-include = A part that goes in: check-ins, use, medicine, trends, plan, people, questions, a self-check such as phq-9, or phq-9-item-9. Nothing else is in it.
arg-summary-note = A note that goes in, by its id. “daymark journal list” shows the ids.
arg-summary-format = html is a page. markdown, csv, json and fhir hold the same.
arg-summary-output = The file to write. Choose a new name. Without it the page is printed.
arg-summary-lock = Lock the file with a passphrase of its own, as an age file.
arg-summary-lock-passphrase-file = A file whose first line is the passphrase for this file alone.
cli-summary-nothing = Say what goes in with --include, or run it where it can ask. There is: { $name }.
cli-summary-no-part = There is no part called { $name }. There is: { $parts }.
cli-summary-tender = That question goes only with its self-check: --include { $name }
cli-summary-no-words = { $name } has no words of yours in it.
cli-summary-type = Type y for yes. Enter is no.
cli-summary-type-notes = Type the numbers that go in, with commas. Enter is none.
cli-summary-write = Write this to the file?
cli-summary-ask-passphrase = A passphrase for this file alone, not the one of your journal.
cli-summary-differs = The two were not the same. Nothing was written.
cli-summary-journal-passphrase = What you hand over needs a passphrase of its own, never the journal's. Nothing was written.
cli-summary-journal-passphrase-hint = Name another file that holds it: --lock-passphrase-file FILE
cli-summary-no-passphrase = A locked file needs a passphrase. Use --lock-passphrase-file FILE, or run it where it can ask.
cli-summary-locked = It is locked. The reader needs its passphrase and the free program “age”. It opens with: age -d FILE

### Self-checks

# Self-checks: forms made by others, on the screen and in the shell. Their own words are in instruments/*.toml.

## Keys

keys-self-check = A question of a self-check
keys-self-check-page = A self-check

## The list

selfcheck-palette = Self-check: { $name }

## Before the first question

selfcheck-title = { $name }
selfcheck-others-words = Others wrote this form. We keep their words.
selfcheck-tender = One question asks about thoughts of being better off dead. Daymark tells nobody. You can skip it.
selfcheck-skip-all-unkept = Every question can be skipped. Nothing is kept here.
selfcheck-skip-all = Every question can be skipped. Esc keeps nothing. If Daymark locks, your answers wait.
selfcheck-skip-all-guest = Every question can be skipped. Esc keeps nothing. You are a guest: your answers are gone when you leave.
selfcheck-overlap = Your last one was { $day }. It asks about some of the same days as that one.
selfcheck-last = Your last one was { $day }: { $score }.
selfcheck-start = Start
selfcheck-start-again = Start again from the beginning
selfcheck-resume = Go on where you stopped ({ $n ->
    [one] 1 answer
   *[other] { $n } answers
} kept)
selfcheck-resume-other = Go on with { $name }
selfcheck-unfinished-other = { $name } was cut short, and its answers wait. If you answer here, they are lost.
selfcheck-unfinished-gone = Answers to { $name } wait, but that form is not here. If you answer here, they are lost.
cli-selfcheck-resume = { $name } was cut short, and its answers are kept. Go on where you stopped?
selfcheck-earlier = Earlier answers
selfcheck-tender-asked = Ask the question on thoughts of death
selfcheck-yes = yes
selfcheck-no = no

## A question

selfcheck-question-title = { $name }   { $n } of { $of }
selfcheck-question-title-first = { $name }   first question
selfcheck-question-title-last = { $name }   last question
selfcheck-choice = your choice
selfcheck-skip = Skip this question
selfcheck-skip-note = Without it there is no total.
selfcheck-skip-note-part = Without it, { $name } is not scored.
selfcheck-skip-note-unscored = It is not part of any number.
selfcheck-days = of 30. Type a number, 0 to 30.
selfcheck-days-wrong = Only a number from 0 to 30 fits here.
selfcheck-tender-note = You can skip this one.

## The result

selfcheck-result-title = { $name }   your answers
selfcheck-not-kept = Your answers are here to read. They are not kept.
selfcheck-saved = Saved. Only you can read it.
selfcheck-empty = Nothing was answered, so nothing was kept.
selfcheck-total = Your answers add up to { $sum } of { $of }.
selfcheck-total-times = Your answers add up to { $plain }. Counted { $times } times: { $sum } of { $of }.
selfcheck-total-shorter = The other questions, called { $name }, add up to { $sum } of { $of }.
selfcheck-not-scored = You answered { $n } of { $of }. A total needs all of them, so there is none.
selfcheck-parts = This form has { $n } numbers. It has no total.
selfcheck-part = { $name }: { $sum } of { $of }. { $about }
selfcheck-part-not-scored = { $name }: you answered { $n } of { $of }, so it has no number.
selfcheck-part-few = { $name } { $sum }
selfcheck-part-few-none = { $name } not scored
selfcheck-part-same = { $name } the same
selfcheck-part-higher = { $name } { $n } higher
selfcheck-part-lower = { $name } { $n } lower
selfcheck-parts-change = Since { $day }: { $parts }.
selfcheck-few = { $sum } of { $of }
selfcheck-few-none = no total
selfcheck-short = { $name }: { $score }
selfcheck-no-ranges = Daymark gives no ranges for this number. It is yours to compare over time.
selfcheck-does-not = It does not say what you have; only a clinician can.
selfcheck-change-same = That is the same as on { $day }.
selfcheck-change-higher = That is { $n } higher than on { $day }.
selfcheck-change-lower = That is { $n } lower than on { $day }.
selfcheck-change-no-figure = We know of no figure for how much change is more than chance here.
selfcheck-again = How often: { $when }
selfcheck-someone = Someone to talk to: { $lines }.
selfcheck-row-help = Someone to talk to, now
selfcheck-row-plan = Open my plan
selfcheck-row-write = Write privately
selfcheck-row-longer = Go on with { $name }
selfcheck-row-lesson = Read: { $title }
selfcheck-row-history = All my answers to { $name }
selfcheck-row-done = Done
selfcheck-close = Thank you for answering that. You can close this.

## Why, and whose it is

selfcheck-recall = It asks about { $recall }.
selfcheck-why = A form like this can show change over time. It is also a way to begin a talk with a clinician.
selfcheck-checked = Read on { $date }.

## History

selfcheck-history-title = { $name }   over time
selfcheck-history-none = You have not answered this one yet.
selfcheck-history-words = In words
selfcheck-history-latest = { $n ->
    [one] Answered once, { $day }: { $score }.
   *[other] Answered { $n } times. The latest, { $day }: { $score }.
}
selfcheck-history-gap = ·  no total
selfcheck-history-day = Day
selfcheck-history-score = Score
selfcheck-history-last = Last { $n } of { $of } shown. t shows all.

## Answers to a form that is not here

selfcheck-gone = Your answers to { $name } are kept ({ $n ->
    [one] 1 time
   *[other] { $n } times
}).
selfcheck-gone-form = This form is not here, so there is no number.
selfcheck-gone-edition = This edition of the form is not here, so there is no number.
selfcheck-gone-nothing = no answer kept

## The journal

selfcheck-label-form = Self-check
selfcheck-label-edition = Edition
selfcheck-label-score = Adds up to
selfcheck-label-gate = First question
selfcheck-label-item = Question { $n }
selfcheck-label-after = How difficult

## The shell

cmd-selfcheck = Self-checks: forms on mood, nerves, alcohol and hard events.
cmd-selfcheck-example = daymark selfcheck take phq-2
cmd-selfcheck-list = List the self-checks.
cmd-selfcheck-list-example = daymark selfcheck list
cmd-selfcheck-take = Answer one, and keep the answers.
cmd-selfcheck-take-example = daymark selfcheck take phq-2 --answers 1,0
cmd-selfcheck-history = Show what your answers to one added up to.
cmd-selfcheck-history-example = daymark selfcheck history phq-9 --json
arg-selfcheck-take-id = The id of a self-check, as in the list.
arg-selfcheck-take-answers = The answers in order, with commas; - skips one. A yes-or-no first question takes yes or no.
arg-selfcheck-history-id = The id of a self-check, as in the list.
cli-selfcheck-row = { $id }: { $name }. { $about }
cli-selfcheck-none = There is no self-check called { $name }. Try: daymark selfcheck list
cli-selfcheck-answers = { $name } takes { $n } answers, each a number it offers, or - to skip.
cli-selfcheck-nothing = Give --answers, or run it where it can ask.
cli-selfcheck-type = Type a number, Enter or s to skip, b back, help, or quit.
cli-selfcheck-type-days = Type a number from 0 to 30, Enter or s to skip, b back, help, or quit.
cli-selfcheck-type-gate = Type yes or no, Enter or s to skip, b back, help, or quit.
cli-selfcheck-left = Nothing was kept.
cli-selfcheck-crisis = Thank you for answering that. You do not have to be alone with it. Or run: daymark now
cli-selfcheck-overdose = If you took something and might not be safe, run: daymark overdose


### The shell

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
cmd-questions = Choose what the check-in asks.
cmd-questions-example = daymark questions list
cmd-questions-list = List the questions, and your own answers to them.
cmd-questions-list-example = daymark questions list
cmd-questions-on = Ask this question.
cmd-questions-on-example = daymark questions on stress
cmd-questions-off = Do not ask this question.
cmd-questions-off-example = daymark questions off sleep
cmd-questions-earlier = Ask this question one place earlier.
cmd-questions-earlier-example = daymark questions earlier sleep
cmd-questions-later = Ask this question one place later.
cmd-questions-later-example = daymark questions later feeling
cmd-questions-add = Add answers of your own to a question.
cmd-questions-add-example = daymark questions add triggers --file names.txt
cmd-questions-remove = Take off an answer of your own. Older entries still show it.
cmd-questions-remove-example = daymark questions remove triggers own-abcdefgh
cmd-counter = The day counter: totals and every start. Off until you choose what it counts.
cmd-counter-example = daymark counter show
cmd-counter-show = Show what you count, and every start.
cmd-counter-show-example = daymark counter show
cmd-counter-on = Count this as well.
cmd-counter-on-example = daymark counter on checked-in
cmd-counter-off = Count this no more. No day is lost.
cmd-counter-off-example = daymark counter off checked-in
cmd-counter-start = Mark today as a start. The ones before stay.
cmd-counter-start-example = daymark counter start
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
cmd-journal-keep = Say how long entries are kept, or choose: all, 365, 90 or 30 days.
cmd-journal-keep-example = daymark journal keep 365
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
cmd-learn-glossary = What the hard words of the topics mean.
cmd-learn-glossary-example = daymark learn glossary tolerance
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
cmd-content = Make, check, add and remove packs: topics, tools, lines and self-checks of your own.
cmd-content-example = daymark content add main-street.daymark-pack
cmd-content-new = Make a folder to write a pack in. It passes the check as it is.
cmd-content-new-example = daymark content new main-street
cmd-content-check = Check a pack against the rules. Exit code 6 when there are errors.
cmd-content-check-example = daymark content check main-street
cmd-content-pack = Make one file of a pack, to hand on.
cmd-content-pack-example = daymark content pack main-street
cmd-content-add = Look at a pack, and add it. It stands beside what is here and replaces nothing.
cmd-content-add-example = daymark content add main-street.daymark-pack
cmd-content-list = List the packs you added, and anything in them that is left out.
cmd-content-list-example = daymark content list
cmd-content-remove = Remove a pack. What you wrote and marked stays.
cmd-content-remove-example = daymark content remove main-street
cmd-passphrase = Change what opens your journal.
cmd-passphrase-example = daymark passphrase change
cmd-passphrase-change = Choose another passphrase.
cmd-passphrase-change-example = daymark passphrase change
cmd-passphrase-recovery-code = Make a new recovery code. The old one stops working.
cmd-passphrase-recovery-code-example = daymark passphrase recovery-code
cmd-passphrase-recover = Choose a new passphrase with the recovery code you wrote down.
cmd-passphrase-recover-example = daymark passphrase recover
cmd-unlock-test = Try your passphrase. Nothing is changed.
cmd-unlock-test-example = daymark unlock-test
cmd-settings = Show the settings, or change one.
cmd-settings-example = daymark settings lock-after 1
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

## The manual page

man-exit = Exit status
man-exit-done = Done as asked.
man-exit-failed = It did not work. The message says what happened and what to do now.
man-exit-usage = The command was not understood.
man-exit-locked = The journal is locked, or the passphrase did not open it.
man-exit-missing = There is no such entry, topic, line or journal.
man-exit-damaged = The journal is damaged, or a newer Daymark made it. Nothing was changed.
man-exit-issues = The content has issues. They are listed with file and line.
man-exit-stopped = You stopped it.
man-environment = Environment
man-env-home = Where everything is kept. --dir goes before it.
man-env-passphrase-file = A file whose first line is the passphrase. --passphrase-file goes before it.
man-env-plain = 1 means plain lines and questions, as --plain does.
man-env-no-color = Any value means no color, unless FORCE_COLOR is set.
man-env-force-color = Any value means color.
man-files = Files
man-file-journal = The journal. It is encrypted.
man-file-slots = Its key, locked with the passphrase and with the recovery code.
man-file-backups = Copies, one for each day you write. They are locked as the journal is.
man-file-config = How the app looks. Plain text.
man-file-locked = What you chose to show while locked. Plain text.

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
arg-questions-on-id = The question, as the list names it.
arg-questions-off-id = The question, as the list names it.
arg-questions-earlier-id = The question, as the list names it.
arg-questions-later-id = The question, as the list names it.
arg-questions-add-id = The question, as the list names it.
arg-questions-add-file = A file with the names, one a line; - reads them from standard input.
arg-questions-remove-id = The question, as the list names it.
arg-questions-remove-answer = Your answer, as the list names it, such as own-abcdefgh.
arg-counter-on-goal = What to count: not-using, fewer-times, on-medicine or checked-in.
arg-counter-off-goal = What to count no more: not-using, fewer-times, on-medicine or checked-in.
arg-counter-start-take-out = Today is no start: take the mark out again.
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
arg-lines-need = What it is for: talk, suicide, treatment, overdose, not-alone, withdrawal, poison, harm-reduction, pregnant-parent, family, youth, veterans, lgbtq, violence, legal, basics, peers, gambling, tobacco or relay.
arg-lines-county = A county of Massachusetts.
arg-lines-language = A language, such as Spanish.
arg-lines-open-now = Only lines that answer right now.
arg-lines-show-id = The id that the list shows, its number, or its name.
arg-trends-days = How many days to look back: 7, 30, 90, 365 or all. 30 unless you say.
arg-learn-read-id = The topic, as the list names it.
arg-learn-read-length = How many minutes long: 1, 5 or 15. 5 unless you say.
arg-learn-search-words = Words to find.
arg-learn-glossary-words = Words to find. Without them every word is listed.
arg-learn-sources-id = The topic, as the list names it.
arg-learn-check-id = The topic, as the list names it.
arg-tools-start-id = The tool, as the list names it.
arg-handout-id = The topic, as the list of topics names it; or the word lines for a page of help lines, or claims for what adverts say.
arg-handout-county = For a page of help lines: the county it is for.
arg-handout-length = How many minutes long: 1, 5 or 15. 5 unless you say.
arg-handout-format = html, markdown or text. html unless you say.
arg-handout-facilitator = A page for the person who leads a group.
arg-group = Lead a group with this screen. After an equals sign: a code, or names with commas.
cli-group-alone = --group opens the screens with a list, and goes with no command. Leave one of the two out.
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
arg-content-new-folder = The folder to make
arg-content-check-folder = The pack: a folder or a file
arg-content-pack-folder = The folder of the pack
arg-content-pack-output = The file to make; without it, the pack's id in this folder
arg-content-add-pack = The pack: a file or a folder
arg-content-add-preview = Only look; add nothing
arg-content-add-yes = Add it without asking
arg-content-remove-id = The pack's id
arg-export-format = json holds everything and can be read back. markdown, csv and html are for reading.
arg-export-output = The file to write. Choose a new name. “-” prints it.
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
arg-restore-recovery-code = Ask for the recovery code of the copy, not for a passphrase.
arg-doctor-salvage = Save what can be read of a damaged journal into a new one, in this folder. The damaged one is only read.
arg-merge-from = The other copy: a locked copy, or the folder of a journal.
arg-merge-other-passphrase-file = Read its passphrase from the first line of this file, where it has another.
arg-merge-preview = Only show what would change.
arg-merge-yes = Do not ask.
arg-journal-keep-keep = all, 365, 90 or 30. Without it, what was chosen.
arg-journal-keep-yes = Do not ask, also where entries will go for good.
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
cli-left-unkept = What you typed last could not be saved. What was saved before is safe. Free some space on the disk, then start Daymark again.
cli-panicked = Daymark had a problem and closed. What was saved is safe, and so is your draft, up to the last second. Start it again with: daymark
cli-busy = Daymark is open in another window, so nothing can be written from here. Nothing was changed.
cli-busy-hint = Close it there, then run this again. Reading works meanwhile.
cli-read-only-disk = Daymark cannot write to { $path }. Nothing was changed.
cli-read-only-disk-hint = Look whether the disk can be written and is yours, or name another folder with --dir. Reading works meanwhile.
cli-not-written = The answer could not be written ({ $name }).
cli-not-written-hint = Look whether the disk is full, or leave out what follows the command after > or |.
cli-demo-draws = The made-up journal needs a terminal, and there is none.
cli-demo-draws-hint = Start it in a terminal.
cli-setting = { $name } = { $value }   (can be: { $allowed })
cli-setting-unknown = There is no setting called { $name }.
cli-setting-unknown-hint = “daymark settings” lists them.
cli-setting-value = It can be: { $name }.
cli-setting-value-hint = “daymark settings” lists what each can be.
cli-settings-unread = The settings in { $name } cannot be read. Nothing was changed.
cli-settings-unread-hint = Look at who may read the file and how large it is, or move it away.
cli-lock-screen-stale = The lock screen could not be brought up to date. What you took off it may still stand in { $file }, in plain words.
cli-settings-not-kept = The settings could not be kept in { $name }.
cli-settings-not-kept-hint = Look whether the disk is full or the folder may be written. Nothing was changed.
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
cli-ask-recovery-code = The recovery code you wrote down, then Enter. Small letters are fine, and you can leave out the dashes.
cli-passphrase-again = Type it again, or only Enter to go on without keeping anything.
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
cli-line-know-first = Know first: { $caveat }
cli-line-more = { "  " }More: daymark lines show { $id }
cli-lines-none = No line fits all of that. These always do:
cli-lines-count = { $n ->
    [one] 1 line.
   *[other] { $n } lines.
}
cli-no-line = There is no line called { $name }.
cli-no-line-hint = “daymark lines” lists them, with what each is called.
cli-which-line = { $name } could be more than one line: { $lines }.
cli-which-line-hint = Say which: “daymark lines show” and one of these.
cli-show-alone = “show” takes one line, and nothing to filter by.
cli-show-alone-hint = Example: daymark lines show safespot
cli-lines-interpreter = No line names “{ $language }”. These lines work with interpreters, so ask for yours.
cli-line-open = open
cli-line-closed = closed
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
cli-line-caveat = Know first
cli-line-source = Source
cli-line-newest = Newest evidence
cli-line-checked = Checked
cli-line-age = How old
cli-line-instead = Or try

## Making a journal

cli-init-others = There are other files in { $folder }. From now on only you can open the folder, and deleting the journal deletes its folders “backups” and “packs” with all that is in them.
cli-init-made = Your journal is made, in { $folder }.
cli-init-code-not-shown = Your journal is made, but its recovery code could not be shown.
cli-init-code-not-shown-hint = Make a new code in a terminal: daymark passphrase recovery-code
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
cli-check-in-other-draft = A change of a saved check-in is unfinished. It stays as it is, so this check-in is kept only once you save it.
cli-check-in-not-kept = Nothing of this check-in was kept. The other draft is still there.
cli-items-without-use = --item names what was used, and --use says there was none.
cli-items-without-use-hint = Leave one of them out.
cli-check-in-draft = You have a draft from { $time }. It goes on here.
cli-draft-other-day = You have an unfinished one about another day: { $when }.
cli-draft-other-day-type = Type y to go on with it, about that day. Only Enter begins a new one, and saves the unfinished one as it is.
cli-check-in-nothing-kept = Nothing was answered, so nothing was kept.
cli-check-in-about = It is about { $day }.
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
cli-no-json = This has no answer in JSON. Leave out --json. A page can go to a file, with --output.
cli-not-confirmed = This needs a yes, and nobody can be asked here.
cli-not-confirmed-hint = To say yes ahead, add --yes; for daymark wipe, --yes-destroy-everything.
cli-nothing-changed = Nothing was changed.

## Check-in and notes

cli-check-in-nothing = A check-in needs at least one answer.
cli-check-in-nothing-hint = Give one as a flag, such as --feeling 3. Without a flag, daymark asks if it can.
cli-question-off = The question “{ $name }” is turned off, so it takes no answer.
cli-question-off-hint = You can turn it on in Settings.
cli-no-option = “{ $name }” is none of the choices.
cli-no-option-hint = They are: { $options }.
cli-after-used-help = Getting very sleepy, or breathing slowly? Call 911, and see: daymark overdose
cli-after-used-room = For the next 24 hours, line by line: daymark lapse
cli-after-used-safer = If you might use again:
cli-after-urge = You could ride it out: daymark urge. Or talk with someone: daymark lines --need talk
cli-note-type = Type your note. A line with only a period ends it.
cli-note-nothing = There are no words yet.
cli-note-nothing-hint = Name a file with --file FILE, or --file - to read them from standard input.
cli-words-in-draft = Your words are kept as a draft. Open Daymark to go on with them.
cli-words-back = Your words could not be kept. Here they are once more, so that you can copy them:
cli-line-cut = That line was too long for this terminal, and the rest of it did not arrive. It ends with: “{ $end }”. Press Enter more often, or name a file with --file FILE. You can type the rest now.
cli-note-full = A note can hold about 64,000 letters. It ends before this line.
cli-disk-full = Not saved. There is no space left on the disk.
cli-disk-full-hint = Free some space and try again.
cli-too-long = Not saved. This text is too long to keep.
cli-too-long-hint = Split it in two. A note can hold about 64,000 letters.
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
cli-journal-deleted-before = It is in the trash already. To take it back: daymark journal undelete { $id }
cli-journal-not-in-trash = It is not in the trash. Nothing was changed.
cli-no-entry = There is no entry { $name }.
cli-no-entry-hint = “daymark journal list” shows the ids.
cli-entry-in-trash = { $name } is in the trash.
cli-entry-in-trash-hint = Take it back first: daymark journal undelete ID

## Learn

cli-no-topic = There is no topic called { $name }.
cli-no-topic-hint = “daymark learn list” lists them.
cli-learn-how = Read one: daymark learn read ID
cli-learn-no-word = No word has that. Try a shorter one.
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
cli-page-unfinished = A page that was not finished lies in { $file }. It may hold plain words. If nothing else is writing there now, delete it.
cli-county-lines-only = --county goes with the help lines only.
cli-county-lines-only-hint = Try: daymark handout lines --county COUNTY
cli-length-topics-only = --length is for a topic to read. This page has one length. Leave --length out.
cli-file-there = { $name } is already there.
cli-file-there-hint = Choose another name; nothing is written over.
cli-nowhere = There is no folder for { $name }. Nothing was written.
cli-nowhere-hint = Look at how the name is spelled, or make the folder first.
cli-file-unwritten = { $name } could not be written, and nothing is left there.
cli-file-unwritten-hint = Look whether the disk has room and this user may write there, or choose another place.

## Plan

cli-plan-people = People
cli-plan-shown = { "  " }Shown while locked.

## Content

cli-no-pack-there = There is no file or folder { $name }.
cli-no-pack-there-hint = Look at how the name is spelled.
cli-no-pack = There is no pack called { $name }.
cli-no-pack-hint = “daymark content list” shows what each is called.
cli-folder-there = { $name } is already there.
cli-folder-there-hint = Choose another name; nothing is written over.
cli-content-made = Made { $folder }. Begin with { $file } and README.md in it.
cli-content-packed = Made { $file }. It can be added with “daymark content add”.
cli-content-pack = { $name } ({ $id })
cli-content-by = They say it is by: { $by }
cli-content-date = Version of { $date }
cli-content-unchecked = Daymark did not check what is in it. Anybody can make a pack, and write any name in it.
cli-content-empty = It holds no topic, tool, line or self-check.
cli-content-replaces = It takes the place of the copy you have.
cli-content-ask = Add it? Type y to add it, or anything else to leave it.
cli-content-needs-yes = Nobody can be asked here.
cli-content-needs-yes-hint = Add --preview to look, or --yes to add it.
cli-content-refused = Nothing was added.
cli-content-too-many = There are { $n } packs already.
cli-content-too-many-hint = Remove one first: daymark content remove ID
cli-content-not-kept = The pack could not be kept: { $name }.
cli-content-not-kept-hint = Check the folder, and who may write there.
cli-content-added = Added. To take it away again: daymark content remove { $id }
cli-content-none = You added no pack. “daymark content add FILE” adds one.
cli-content-holds = { $topics ->
    [one] 1 topic
   *[other] { $topics } topics
}, { $tools ->
    [one] 1 tool
   *[other] { $tools } tools
}, { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}, { $forms ->
    [one] 1 self-check
   *[other] { $forms } self-checks
}.
cli-content-left-out = Some of it is left out:
cli-content-how = To take one away: daymark content remove ID
cli-content-removed = Removed { $id }. What you wrote and marked stays in your journal.
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
cli-code-not-shown = A new code could not be shown, so none was made. The old one still works.
cli-code-not-shown-hint = Run it again in a terminal: daymark passphrase recovery-code
cli-code-not-changed = The code above was not put in place. The old one still works.
cli-recovery-old = The old code no longer opens this journal.
cli-unlock-opens = That opens it.

## Copies

cli-backup-written = Copied to { $file }.
cli-backup-locked = The copy is locked with the same passphrase and recovery code.
cli-restore-ask = The copy takes the place of your journal here. What is here now is kept aside. Type { $word } to go on.
cli-restored = The copy is your journal now.
cli-restored-recover = It has no passphrase yet. Choose one with: daymark passphrase recover
cli-copy-damaged = Part of the copy { $name } cannot be read. Your journal here was not touched.
cli-copy-damaged-hint = Take another copy. Those that Daymark makes by itself are in the folder backups, beside the journal.
cli-copy-key-damaged = A key file in the copy { $name } is damaged. Your journal here was not touched.
cli-copy-key-damaged-hint = Take another copy, or the other key of this one.
cli-restore-no-passphrase = { $name } has no passphrase key in it.
cli-restore-no-passphrase-hint = If you have its recovery code, add --recovery-code.
cli-restore-no-recovery = { $name } has no recovery key in it.
cli-restore-no-recovery-hint = Leave out --recovery-code and use its passphrase.
cli-keep-longer = To keep more, choose a longer time before that: daymark journal keep all
cli-keep-ask = Type { $word } to choose it.
cli-keep-can-be = It can be: { $words }.
cli-salvaged = { $n ->
    [one] 1 entry was saved whole, in { $folder }.
   *[other] { $n } entries were saved whole, in { $folder }.
}
cli-salvage-bare = { $n ->
    [one] 1 more was saved without its answers.
   *[other] { $n } more were saved without their answers.
}
cli-salvage-lost = { $n ->
    [one] 1 entry could not be read.
   *[other] { $n } entries could not be read.
}
cli-salvage-people = { $n ->
    [one] 1 contact could not be read.
   *[other] { $n } contacts could not be read.
}
cli-salvage-others = { $n ->
    [one] 1 card of the plan, or another thing you chose, could not be read.
   *[other] { $n } cards of the plan, or other things you chose, could not be read.
}
cli-salvage-drafts = { $n ->
    [one] 1 unfinished entry could not be read.
   *[other] { $n } unfinished entries could not be read.
}
cli-salvage-open = The damaged journal was only read, and is as it was. Open the new one with the same passphrase: daymark --dir { $folder }
cli-salvage-not-empty = { $name } is in use.
cli-salvage-not-empty-hint = Name a folder that is new, or empty.
cli-restored-aside = What was here before is in { $folder }.

## Restore, merge and redact

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
cli-merge-no-passphrase = { $name } has no passphrase key in it.
cli-merge-no-passphrase-hint = If you have its recovery code, restore it in another folder first: daymark --dir FOLDER restore FILE --recovery-code
cli-merge-itself = { $name } is this journal itself.
cli-merge-itself-hint = Name the other copy: its folder, or a file made with “daymark backup FILE”.
cli-merge-done = The two are one here now.
cli-merge-copy = The journal as it was before is in { $file }.
cli-merge-there-too = The other copy was only read. Merge there as well, and both are the same.

cli-redact-ask = This takes the words and tags out of the entry for good. Its day and answers stay. Type { $word } to go on.
cli-redacted = The words are out of { $id } at { $time }.
cli-redacted-copies = Copies made before still hold them.

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
cli-doctor-no-copies = There is no copy yet. One is made by itself with your next entry.
cli-doctor-copies = { $n ->
    [one] 1 copy is
   *[other] { $n } copies are
} kept beside the journal. The newest is from { $day }.
cli-doctor-copies-undated = { $n ->
    [one] 1 copy is
   *[other] { $n } copies are
} kept beside the journal, with no day in the name.
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
cli-doctor-pack = The pack { $name } ({ $id }) is in order. Daymark did not check what it says.
cli-doctor-pack-broken = Some of the pack { $name } ({ $id }) is left out:
cli-doctor-content-issues = { $topics } topics and { $lines } help lines; { $issues } remarks:
cli-doctor-clock = This computer says it is { $now }.
cli-doctor-clock-wrong = This computer says it is { $now }. That looks wrong, so days and “open now” will be wrong.
cli-sockets-closed = This process has given up the network.
cli-dumps-off = If it stops hard, no image of its memory is written.
cli-dumps-not-here = This system has no way to forbid images of memory after a hard stop.
cli-prove-refused = Tried to open a connection: the system refused. That is right.
cli-prove-not-refused = Tried to open a connection: the system allowed it. That is not right.
cli-prove-packages = Built from { $n } packages. None of them is here for a network.
cli-prove-openssl = OpenSSL is one of them. Only its ciphers, which lock the journal, are in the program: nothing of it that speaks to a network is.
cli-prove-mio = mio is one of them. It waits for keys and for changes of the window, and for nothing else.
cli-prove-packages-network = Built from { $n } packages. These are for a network: { $names }
cli-prove-journal = The journal is in { $folder }, and nowhere else.
cli-prove-no-journal = There is no journal. It would be in { $folder }, and nowhere else.
cli-prove-limits = This is no proof against someone who controls this computer, or a court that orders the passphrase.

## What the process may open

cli-prove-files-refused = Tried to look into a folder that is none of Daymark's business: the system refused. That is right.
cli-prove-files-open = Tried to look into a folder that is none of Daymark's business: the system allowed it. That is not right.
cli-prove-files-own = It may read and write in: { $paths }
cli-prove-files-add = It may add, change and remove files, and read none, in: { $paths }
cli-prove-files-read = It may only read: { $paths }
cli-prove-files-commands = That is what the screens may open. A command opens its own folder and what you name, no more.
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

## The menu without drawing

cli-check-in-calm-example = There are no wrong answers. This is a made-up example: nothing is kept.
cli-lines-on = Screen reader mode is on, from now on: plain questions, one line at a time.
cli-lines-on-once = Screen reader mode is on for now. It could not be kept: start with --plain the next time.
cli-menu-title = Daymark
cli-menu-emergency = Someone not breathing? Call 911. In crisis? Call or text 988.
cli-menu-no-person = There is no terminal here to draw on, and nobody to ask.
cli-menu-type = Type a number, or quit.
cli-menu-help = Help now
cli-menu-overdose = Overdose steps
cli-menu-check-in = Check in
cli-menu-lapse = I used
cli-menu-break = I have had a break from using
cli-menu-note = Write a note
cli-menu-journal = Journal, the last 10
cli-menu-trends = Trends: my own numbers
cli-menu-learn = Learn: list of topics
cli-menu-tools = Tools: list
cli-menu-urge = Ride out an urge
cli-menu-breathe = Breathe slowly
cli-menu-ground = Come back to here and now
cli-menu-plan = Plan
cli-menu-summary = A summary to hand over
cli-menu-call = Call: help lines
cli-menu-doctor = Is all well?
cli-menu-init = Make a journal
cli-menu-search = Search my journal
cli-menu-self-checks = Self-checks
cli-menu-accept = A counselor gave me a code
cli-menu-settings = Settings
cli-menu-which-words = Type words to look for, or Enter for the menu.
cli-menu-which-topic = To read one, type its short name from the list. Enter for the menu.
cli-menu-which-tool = To start one, type its short name from the list. Enter for the menu.
cli-menu-which-self-check = To take one, type its short name from the list. Enter for the menu.
cli-menu-which-code = Type the code, or Enter for the menu.
cli-menu-which-lines = What for, or where? Type a word, such as detox or Worcester. Enter: the first lines to call. all: every line.
