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
journal-found = { $n } found
journal-showing = showing { $shown } of { $total }
journal-more-below = ↓ more
journal-more-above = ↑ more
journal-more-both = ↑↓ more
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

journal-empty = Nothing here yet. Your first check-in or note will show up here.
journal-empty-check-in = Check in
journal-empty-check-in-right = about 2 minutes
journal-empty-note = Write a note
journal-empty-note-right = a few words
journal-nothing-found = No entry has that. Try a shorter word, or clear the search.
journal-nothing-shown = Nothing matches what is shown. Press f to change it.
journal-trash-empty = The trash is empty.
journal-trash-about = Enter puts an entry back. After 30 days it is gone for good.
journal-reading-hidden = Press Enter to read this one.

journal-trashed = Moved to the trash for 30 days. Press u to undo.
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
