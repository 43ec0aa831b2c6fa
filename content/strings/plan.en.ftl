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
lapse-alone-days = You wrote down no use for { $n } { $n ->
    [one] day
   *[other] days
    } before this. Your body may take much less now.
lapse-alone-any = If you had a break before this, your body may take much less now.
lapse-alone-amount = The amount you used before could stop your breathing.
lapse-alone-go-on = Go on
lapse-alone-overdose = Overdose steps
lapse-alone-call = Call { $name }
lapse-alone-person = Call { $name }
lapse-ahead = The next 24 hours
lapse-ahead-about = Pick two things you could do. Two are enough.
lapse-ahead-full = Two are enough for one day. Take one out to choose another.
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
lapse-skip-hint-scale = ← → change. Enter goes on. Every page can be skipped.
lapse-skip-hint-words = Enter goes on. Every page can be skipped.
lapse-saved = Saved at { $time }. Nothing was reset.
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
lapse-why-2 = Falling confidence did. So these pages are about the next day, and about what is still there.
lapse-why-3 = Nobody tested these pages in people who use opioids or kratom.
lapse-why-private = It stays in your journal, locked. A judge can order a journal open.
option-tell-one-person = Tell one person
option-sleep-elsewhere = Sleep somewhere else
option-remove-what-is-left = Get rid of what is left, with someone there
option-call-clinician = Call my prescriber or clinic
option-go-to-meeting = Go to a meeting or a group
option-leave-cash-and-phone = Stay off cash and certain numbers
option-eat-and-sleep = Eat something and sleep
entry-answer-safe-now = Safe then
entry-answer-day-ahead = Next 24 hours
entry-answer-confidence = Sure about tomorrow
today-used = I used
today-used-right = safe now, then the next day
today-used-draft = Go on with: after using
palette-used = I used
    .about = lapse, return to use, slip
after-used-room = The next 24 hours
after-used-room-right = 7 short pages, skip any

## A break from using

had-title = A break from using
had-lead = After a break your body may take much less. The amount from before could stop your breathing.
had-question = What was the break? It is kept here, locked.
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
plan-about-if-then = One cue and one act. No more than three. Copy them by hand.
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
plan-grade-signs = As part of a therapy that was tested. Not tested on its own.
plan-grade-first = Widely taught, not tested on its own.
plan-grade-if-then = Alcohol and tobacco. No trial in other drugs.
plan-grade-safer = Naloxone, test strips and not being alone, not this card.
plan-grade-out-of-reach = From work on safety plans. No trial of this card.
plan-grade-visits = About staying in treatment, not about this card.
plan-grade-overdose = About what helps in an overdose, not about this card.
plan-grade-safety = Plans made with a clinician did better than this. No trial of this card.
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
plan-now-shown = Shown while locked. Anyone who opens this computer can read it.
plan-now-hidden = No longer shown while locked.
plan-overdose-now-shown = Kept. The overdose card shows while locked. v hides it.
plan-too-many-shown = That is more than can show while locked.
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
plan-box-enter = Enter keeps it. Esc leaves it.
plan-steps-row = Overdose steps
plan-steps-row-right = always open, also while locked
plan-over = over
plan-missed-note = Missed a dose or a visit? Call the clinic or prescriber. They tell you what to do next.
plan-medicine-days = { $n ->
    [one] Medicine as planned on 1 day. That is recovery.
   *[other] Medicine as planned on { $n } days. That is recovery.
    }
plan-safety-end = Call or text { $phone } any time. Someone answers.
plan-why-title = { $name }: how sure it is
plan-why-not-known = No coping skill or card is known to prevent deaths from opioids.
plan-print = Print my plan
plan-print-title = My plan
plan-print-emergency = Someone not breathing or hard to wake? Call 911. Give naloxone.
plan-print-date = Made with Daymark on { $date }.
plan-print-open = This page is not locked. Whoever holds it can read it.
plan-print-lead = Write the plan to a file for a browser or a printer.
plan-print-not-locked = This file is not locked. Anyone who finds it can read it.
plan-print-kind = What
plan-print-page = One page
plan-print-wallet = Wallet cards
plan-print-file = File
plan-print-turn = Ctrl+T changes between one page and wallet cards.
plan-print-empty = There is nothing to print yet. Add one line first.
plan-print-written = Written: { $file }. It is not locked.
plan-print-there = A file of that name is there already. Choose another name.
plan-print-unwritten = That file could not be written. Choose another name or folder.
plan-print-needs-name = Type a file name.
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
do-turn-paper = Page or cards
    .about = Change what is printed.
keys-plan-card = A card of the plan
keys-plan-print = Printing the plan
keys-counter = The day counter
keys-lapse = After using
keys-lapse-words = After using: one line
do-skip-page = Go on
    .about = Go on to the next page, with or without an answer.
do-page-back = Page back
    .about = Go back a page.

## The day counter

count-title = Day counter
count-lead = Off until you choose a goal. It shows totals and every start.
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
count-start-kept = Today is marked. Every start before it is kept.
count-start-removed = Today is no longer marked.
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

cmd-plan-print = Write your plan as a page, or as wallet cards.
cmd-plan-print-example = daymark plan print --card --output plan.html
arg-plan-print-card = Wallet cards instead of one page.
arg-plan-print-output = The file to write. Without it the page is printed.
cli-plan-empty = There is nothing in your plan yet. Add lines in the app, under Plan.
cli-plan-not-locked = This file is not locked. Anyone who finds it can read it.
