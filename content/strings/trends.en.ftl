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
trends-scale-urges = 0 none, 4 very strong
trends-scale-feeling = 0 very low, 4 great
trends-scale-sleep = hours
trends-scale-no-use = days with no use
trends-scale-medicine = days as planned
trends-average = Average { $mean } over { $n } check-ins ({ $scale }).
trends-not-many = { $n } check-ins is not many.
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
trends-why-before = Patterns look at the last { $days } days, and compare days with days.
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
before-brackets = In brackets: 95% intervals.
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
helped-not-yet = not enough times yet ({ $n })
helped-marked = { $yes } of { $n } days with a mark
helped-none = Nothing yet. Tools count once you say how strong the urge was, before and after.
helped-alone = Urges also pass by themselves, so this is not proof. In brackets: 95% intervals.

## One page for a visit

visit-title = Trends   One page for a visit
visit-heading = { $first } to { $last }
visit-own = From Daymark, in this person's own answers. It is not a diagnosis or a test.
visit-print = To print it: daymark trends --days { $days } --output visit.html
visit-print-note = That file can be read by anyone. Delete it when you are done.
visit-axis = Left is { $first }, right is { $last }. An empty place is no answer.
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
