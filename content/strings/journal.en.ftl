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
