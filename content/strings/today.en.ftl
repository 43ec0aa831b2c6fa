## Today

today-title = Daymark   Today, { $day }
today-morning = Good morning.
today-afternoon = Good afternoon.
today-evening = Good evening.
today-night = It is late. Good that you are here.
today-first = Welcome. There is nothing you have to do. A check-in takes about 2 minutes.
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
today-learn = Read something short
today-learn-right = 1 minute
today-call = Talk to someone
today-call-right = help lines
today-plan = My plan
today-plan-right = open my plan
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
today-dot = · no check-in that day

## Check-in

check-in-title = Check-in   Question { $n } of { $of }: { $name }
check-in-title-more = Check-in   More, if you want it
check-in-title-past = { $title }   for { $day }
check-in-choice = your choice
check-in-rather-not = Rather not say
check-in-skip = Enter with nothing chosen: skip
check-in-last = Last time you said: { $answer } ({ $day })
check-in-calm = There are no wrong answers. This stays here, locked.
check-in-calm-guest = There are no wrong answers. You are a guest: nothing is kept.
check-in-done = Done
check-in-of = { $n } of { $of }
check-in-so-far = Your answers so far
check-in-empty = empty
check-in-here = ‹ you are here
check-in-hours = hours
check-in-hours-hint = ← → change by half an hour. Type a number, such as 7 or 7.5.
check-in-words-hint = Tab goes on. Ctrl+S saves.
check-in-more-save = Save this check-in
check-in-more-lead = The five questions are done. Save now, or answer more if you want.
check-in-more-heading = More, if you want it
check-in-more-day = Day
check-in-more-day-right = { $day }   ← → change
check-in-none-chosen = Mark any number, or none. Space marks.
check-in-medicine-hint = Space changes: as planned, missed, nothing.
check-in-medicine-as-planned = as planned
check-in-medicine-missed = missed
check-in-medicine-missed-note = Missed doses happen. Your clinic or prescriber can tell you what to do next.
check-in-why-title = Why we ask
check-in-why-private = It stays in your journal. You can turn any question off in Settings.
check-in-saved = Saved at { $time }
check-in-draft-kept = Draft kept. Nothing is lost.
check-in-empty-not-saved = Nothing was answered, so nothing was saved.
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
after-break-1 = After days or weeks without it, your body may take much less than before.
after-break-2 = The amount you used before could now stop your breathing.
after-break-3 = This is so after detox, the hospital, jail, travel, or a break by choice.
after-break-safe-heading = What lowers the risk
after-break-naloxone = Have naloxone where others can find it. Pharmacies have it without a prescription.
after-break-alone = Do not use alone. { $name }: { $phone }, before you use.
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

help-title = Help now
help-question = Is someone hard to wake, or not breathing well?
help-yes = Yes. Show me what to do.
help-yes-right = Call 911 first.
help-if-not = If not, pick one. You can call from any phone.
help-crisis = I may hurt myself, or I cannot cope
help-crisis-right = call or text { $phone }
help-alone = I am going to use, and I am alone
help-alone-right = SafeSpot { $phone }
help-care = I want care, or someone to talk to
help-line-right = { $phone }   { $hours }
help-number = { $phone }
help-24 = 24 hours
help-treatment = Treatment, detox, a place to start
help-poison = I took too much, and I am awake
help-urge = I have an urge
help-urge-right = ride it out, 10 minutes
help-person = Call someone I trust
help-person-none = none shown while locked
help-person-add = add one in Plan
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
help-code-call = Point a phone's camera at this to call { $name }.
help-code-text = Point a phone's camera at this to text { $name }.
help-copied = Copied, if your terminal allows it. The number is { $phone }.
help-who-title = Who answers

## Overdose

overdose-title = Help now   Overdose   step { $n } of { $of }
overdose-lead = 911   naloxone   breathe
overdose-done = done
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

welcome-title = Welcome   step { $n } of 4: { $name }
welcome-step-1 = what this is
welcome-step-2 = this computer
welcome-step-3 = passphrase
welcome-step-4 = how it looks
welcome-lead = Daymark helps you see where you are, one day at a time.
welcome-1 = It stays on this computer. No account, no internet.
welcome-2 = Your words are locked with a passphrase you choose.
welcome-3 = It is not medical care. It cannot call anyone for you.
welcome-4 = It is no secret from a court. A judge can order it open.
welcome-5 = It makes no report, for anyone, that proves no use.
welcome-go-on = Go on
welcome-guest = Look around as a guest. Nothing is kept.
welcome-plain = Screen reader mode: plain questions, no drawing
welcome-help = Need help now?  F2.
welcome-emergency = Someone not breathing? Call 911.
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
welcome-coerced-tight = Could someone make you open it? Call { $phone }.
welcome-coerced-line = { $name } can help you think it through: { $phone }.
welcome-passphrase-how = Pick a passphrase
welcome-suggested = Use these 4 words
welcome-other-words = Show me other words
welcome-own = Write my own
welcome-own-about = 8 letters or more. No other rules.
welcome-nobody = Nobody can reset it. A recovery code comes next, in case you forget.
welcome-type-again = Type it once more.
welcome-type-own = Type a passphrase of your own.
welcome-short = It needs 8 letters or more.
welcome-differs = The two are not the same. Check Caps Lock, or show what you type.
welcome-strength-weak = Easy to guess. A few more words would help. You can still use it.
welcome-strength-fair = Fair. One more word would make it strong.
welcome-strength-strong = Strong.
welcome-code-lead = Write this recovery code on paper. It is shown once.
welcome-code-about = With it you can open your journal if you forget the passphrase.
welcome-code-keep = Keep it where you keep papers that matter, not on this computer.
welcome-code-check = Type the last 4 signs of the code.
welcome-code-last = Last 4 signs
welcome-code-wrong = That is not the end of the code. Look at your paper and try again.
welcome-look-lead = Pick colors you can read well. You can change this in Settings.
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
unlock-read-only = Read only
unlock-emergency = Someone not breathing? Call 911.
unlock-crisis = In crisis? Call or text 988.
unlock-opening = Opening. This takes a moment, on purpose: it slows guessing.
unlock-wrong = That did not open it. Check Caps Lock, or show what you type. Your journal is safe.
unlock-busy = Daymark is already open in another window. Close it there, or read only here.
unlock-missing-slot = The key file is missing. Your recovery code can still open the journal.
