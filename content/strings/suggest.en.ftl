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
accept-about = Type the code, or where the file is. Nothing is added yet. Nothing goes back.
accept-waiting = Put off, and kept
accept-waiting-row = { $n ->
    [one] 1 thing
   *[other] { $n } things
} to look at
accept-kept-row = Kept on { $day }
accept-from = It says it is from { $name }.
accept-from-nobody = It does not say who it is from.
accept-from-code = A code does not say who made it.
accept-signed = Signed by { $name }, a counselor you know.
accept-signed-stranger = It is signed with a key you have not marked as known. That proves nothing.
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
accept-wrong-sign = “{ $sign }”, sign { $at }, is in no code.
accept-wrong-sign-hint = Codes have no vowels, and no 0 or 1. Check the paper and try again.
accept-wrong-length = { $n ->
    [one] A code has 8, 12 or 16 signs. This has 1.
   *[other] A code has 8, 12 or 16 signs. This has { $n }.
}
accept-wrong-length-hint = Check the paper and try again.
accept-wrong-one-start = One letter looks off near the start: sign { $at } of { $of }.
accept-wrong-one-start-hint = Check the paper and try again.
accept-wrong-one-middle = One letter looks off near the middle: sign { $at } of { $of }.
accept-wrong-one-middle-hint = Check the paper and try again.
accept-wrong-one-end = One letter looks off near the end: sign { $at } of { $of }.
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
accept-wrong-value = “{ $key }” in the file is not as it should be.
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
suggest-no-such = There is nothing to suggest by this name: { $name }
suggest-no-such-hint = daymark suggest lists the names.
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
accept-shell-needs-yes = Nobody is here to ask. Nothing was added.
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
group-about = For a projector. No journal is open, and nothing is kept.
group-larger = To make letters larger, use the terminal’s own keys, often Ctrl and +.
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
group-line-hours = Hours: { $hours }
group-end = That is the whole list. Thank you for being here.

## Keys and places
keys-suggest = Suggest
keys-suggest-code = The code of a suggestion
keys-group = Group
do-suggest-code = Code
    .about = Show the code for what is marked.
do-other-kind = Other kind
    .about = Go on to the next kind: topics, tools, self-checks, lines.
do-kind-before = Kind before
    .about = Go back to the kind before.
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
