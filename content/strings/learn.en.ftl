# Learn: topics, sources, knowledge checks, claims, glossary, handouts; and Trends at the end.

## The list

learn-title = Learn   { $read } of { $count } read
learn-intro = Each topic comes in a 1, 5 or 15 minute form. Read in any order.
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
learn-more-below = ↓ more
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
learn-search-empty = Type a word. It is looked for in every topic.
learn-search-none = No topic has that. Try a shorter word, or clear the search.
learn-search-found = { $n ->
    [one] 1 topic
   *[other] { $n } topics
}

## One topic

learn-title-lesson = Learn   { $title }   { $mine }
learn-part = Part { $here } of { $count }
learn-form = Form: { $forms } minutes
learn-checked = Checked { $date }
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
learn-paper = On paper, from the shell: daymark handout { $number }
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
learn-grade-d = Thin evidence (D)
learn-seen-full = We read all of it.
learn-seen-abstract = We read its summary.
learn-seen-page = We read this page.
learn-seen-second-hand = We read about it in another source.

## Knowledge check

learn-check-title = Question { $here } of { $count }   { $title }
learn-check-yours = your choice
learn-check-yes = Yes.
learn-check-other = The sources say: { $answer }
learn-check-only-you = This is only for you. It comes back in a few days to help it stick.
learn-check-done = That was the last one. Thank you for taking the time.
learn-check-none = No questions today. They come back a few days after you answer them.

## Claims check

learn-claims-title = Claims check   { $count } claims
learn-claims-title-one = Claims check   { $here } of { $count }
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
