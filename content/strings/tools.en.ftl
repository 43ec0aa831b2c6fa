# The list of coping tools, and a tool while it runs. The tools themselves are in tools/*.toml.

## Keys

keys-tool-time = A tool that takes time
keys-tool-breath = Breathing
keys-tool-words = A tool, in words
do-slower = Slower
    .about = Breathe more slowly.
do-faster = Faster
    .about = Breathe a little faster.

## The list

tool-list-title = Tools   { $n } of them
tool-used-today = Very sleepy, or with someone who will not wake? Go here first.
tool-more = ↓ more
tool-order = What helped you most comes first.
tool-right-helped = { $change } ({ $n })
tool-right-early = { $n ->
    [one] once so far
   *[other] { $n } times so far
}
tool-right-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
tool-change-lower = { $n } lower
tool-change-higher = { $n } higher
tool-change-none = no change
tool-helped = Rated { $n } times: on average { $mean }. From { $least } to { $most }.
tool-early = { $n ->
    [one] Used once, rated { $rated }. It is too early to say if it helps you.
   *[other] Used { $n } times, rated { $rated }. It is too early to say if it helps you.
}
tool-never = You have not kept a use of this yet.
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
tool-call-caption = Point a phone camera at this to call.
tool-pick-call = Call { $name }
tool-pick-lines = Call someone: help lines
tool-pick-leave = Leave this tool
tool-pick-start = Start
tool-pick-short = The short form, about 1 minute
tool-pick-words-only = All of it in words, with no timer
tool-pick-next = Go on
tool-pick-keep-going = Keep going
tool-pick-breathe = Breathe with me
tool-pick-ground = Look around: 5-4-3-2-1
tool-pick-used = I used, or I am about to
tool-pick-used-awake = I used, and I am awake
tool-pick-back-to-wave = Go back to the tool
tool-pick-open = Open: { $title }
tool-pick-lesson = Read about it
tool-pick-line = More about this line
tool-pick-finish = Finish here
tool-pick-keep = Keep this in my journal
tool-pick-keep-numbers = Keep the numbers, not my words
tool-pick-keep-nothing = Keep nothing

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

## Printed, one line at a time

tool-plain-gate-yes = If so, this tool can wait. See: daymark overdose, or daymark now.
tool-plain-asked = { $n ->
    [one] 1 minute. How strong is it now, 0 to 10?
   *[other] { $n } minutes. How strong is it now, 0 to 10?
}
tool-plain-in = Breathe in: { $n } seconds.
tool-plain-out = Breathe out: { $n } seconds.
tool-plain-end = That is all of it. You can stop here.
