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
small-emergency = Someone not breathing?  Call 911.
small-crisis = In crisis?  Call or text 988.
small-care = Find care  { $phone }
small-help = 1  Help now
small-check-in = 2  Check in
small-urge = 3  Ride out an urge
small-leave = q  Leave

## Notices

notice-undone = Undone.
notice-nothing-to-undo = Nothing to undo yet.
notice-locked-first = Open your journal first. Help now works without it.
notice-settings-not-kept = This choice works now, but it could not be kept. The disk refused.
notice-no-copy = Today's copy could not be made. Your journal is safe. { $why }
notice-read-only = Daymark is open in another window. You can read here. Close it there to write.

## Places, as the key list names them

keys-everywhere = Everywhere
keys-menu = A list of choices
keys-check-in = Check-in
keys-check-in-words = Check-in, in words
keys-entry = One entry
keys-editor = Writing
keys-search = Searching
keys-lesson = One topic
keys-tool = A tool
keys-line = One help line
keys-filters = Choose what is shown
keys-questions = Check-in questions
keys-unlock = Lock screen
keys-welcome = First run
keys-fields = Filling in a form
keys-secrets = Typing a passphrase
keys-help-now = Help now
keys-overdose = Overdose steps
keys-page = A page of text
keys-qr = QR code
keys-confirm = A question
keys-confirm-leave = Leaving
keys-small = A very small window
keys-keys = All keys
keys-palette = Go anywhere

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
do-yes = Yes
    .about = Yes, do it.
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
do-next-question = Next question
    .about = Go on to the next question.
do-question-back = Back
    .about = Go one question back.
do-mark = Mark
    .about = Mark this box, or take the mark away.
do-rather-not-say = Rather not say
    .about = Answer that you would rather not say.
do-clear = Clear
    .about = Clear the answer.
do-why = Why we ask
    .about = See why this is asked.
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
do-length = 1, 5 or 15 minutes
    .about = Change how long this topic is.
do-change = Change
    .about = Make it less, or choose the one before.
do-more = More
    .about = Make it more, or choose the next.
do-pause = Pause
    .about = Pause, or go on.
do-words-only = Words only
    .about = Show words only, without anything that moves.
do-stop = Stop
    .about = Stop the tool.
do-while-locked = Show while locked
    .about = Choose whether this can be seen without the passphrase.
do-qr = QR code for a phone
    .about = Show a QR code that a phone can dial or text from.
do-qr-other = Other code
    .about = Show the next code.
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
leave-yes = Leave
leave-no = Stay
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
palette-title = Go anywhere
palette-find = Type a few letters
palette-none = Nothing by that name. Try a shorter word.
palette-go = Go to { $place }

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
preview-selected = The chosen row
preview-good = Saved
preview-care = Look here
preview-lifeline = call or text 988
