# Self-checks: forms made by others, on the screen and in the shell. Their own words are in instruments/*.toml.

## Keys

keys-self-check = A question of a self-check
keys-self-check-page = A self-check

## The list

selfcheck-right = { $n ->
    [one] 1 question
   *[other] { $n } questions
}
selfcheck-heading = Self-checks
selfcheck-palette = Self-check: { $name }

## Before the first question

selfcheck-title = { $name }
selfcheck-count = { $n ->
    [one] 1 question about { $recall }.
   *[other] { $n } questions about { $recall }.
}
selfcheck-others-words = This form was written by others. We keep its words so scores stay comparable.
selfcheck-tender = One question asks about thoughts of being better off dead. Nobody sees your answer. You can skip it.
selfcheck-skip-all = Every question can be skipped. Leaving early keeps nothing.
selfcheck-overlap = Your last one was { $day }. This one asks about some of the same days.
selfcheck-last = Your last one was { $day }: { $score }.
selfcheck-start = Start
selfcheck-earlier = Earlier answers
selfcheck-tender-asked = Ask the question on thoughts of being better off dead
selfcheck-yes = yes
selfcheck-no = no

## A question

selfcheck-question-title = { $name }   { $n } of { $of }
selfcheck-choice = your choice
selfcheck-skip = Skip this question
selfcheck-skip-note = Without it there is no total.
selfcheck-tender-note = You can skip this one.

## The result

selfcheck-result-title = { $name }   your answers
selfcheck-saved = Saved. Only you can read it.
selfcheck-empty = Nothing was answered, so nothing was kept.
selfcheck-total = Your answers add up to { $sum } of { $of }.
selfcheck-total-shorter = The other questions, called { $name }, add up to { $sum } of { $of }.
selfcheck-not-scored = You answered { $n } of { $of }. A total needs all of them, so there is none.
selfcheck-few = { $sum } of { $of }
selfcheck-few-none = no total
selfcheck-short = { $name }: { $score }
selfcheck-no-ranges = This number has no set ranges. It is yours to compare over time.
selfcheck-does-not = It does not say what you have; only a clinician can.
selfcheck-change-same = That is the same as on { $day }.
selfcheck-change-higher = That is { $n } higher than on { $day }.
selfcheck-change-lower = That is { $n } lower than on { $day }.
selfcheck-change-no-figure = We know of no figure for how much change is more than chance here.
selfcheck-change-enough = A change of { $n } or more is often called one that matters.
selfcheck-change-small = A change of less than { $n } may be chance.
selfcheck-change-unsure = We could not confirm that figure.
selfcheck-again = How often: { $when }
selfcheck-someone = Someone to talk to: { $lines }.
selfcheck-row-help = Someone to talk to, now
selfcheck-row-plan = Open my plan
selfcheck-row-write = Write privately
selfcheck-row-longer = Go on with { $name }
selfcheck-row-lesson = Read: { $title }
selfcheck-row-history = All my answers to { $name }
selfcheck-row-done = Done
selfcheck-close = Thank you for answering that. It is saved. You can close this.

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
selfcheck-history-more = PgDn for older ones

## The journal

selfcheck-label-form = Self-check
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
cli-selfcheck-type-gate = Type yes or no, Enter or s to skip, b back, help, or quit.
cli-selfcheck-left = Nothing was kept.
cli-selfcheck-crisis = Thank you for answering that. You do not have to be alone with it. Or run: daymark now
cli-selfcheck-overdose = If you took something and might not be safe, run: daymark overdose
