## Call: help lines and services. No phone number is written here: they come from the directory.

call-title = Call   { $n ->
    [one] 1 line or service
   *[other] { $n } lines and services
}
call-title-found = Call   { $n ->
    [one] 1 found
   *[other] { $n } found
}
call-filters = Need: [{ $need }]   County: [{ $county }]   Language: [{ $language }]   Open now: [{ $open }]
call-filters-none = Show: all   (f to change)
call-filters-some = Show: { $what }   (f to change)
call-search = Search
call-any = any
call-yes = yes
call-no = no
call-more-below = ↓ more
call-list-old = This list was last checked { $months } months ago. If a number does not answer, call { $number }.
call-list-old-short = List checked { $months } months ago. No answer? { $number }

call-mine = Mine
call-own-numbers = My own numbers
call-help-lines = Help lines and services
call-choose-county = What is near me? Choose a county
call-clear-filter = Clear filter
call-add-number = Add a number of my own
call-no-match = Nothing matches all of these. Here is what matches most.
call-none-open = No line here is open now. These are open 24 hours.

call-near = Near you: { $county } County
call-near-start = Start here
call-near-crisis = Crisis teams and walk-in centers
call-near-harm-reduction = Naloxone, supplies, drug checking
call-near-recovery = Recovery centers
call-near-also = Also near
call-near-other = Lines for all of the state

## In a list

call-ask-number = ask { $number }
call-text-number = text { $number }
call-web-page = web page
call-always-short = 24 hours
call-open-short = open now
call-closed-short = closed
call-unknown-short = hours?
call-tag-text = text
call-tag-old = old?
call-tag-failed = did not work
call-in-writing-short = text or chat
call-shown-while-locked = shown while locked: { $shown }

## One line

line-title = Call   { $name }
call-label-call = Call
call-label-also = Or
call-label-text = Text
call-label-chat = Chat
call-label-tty = TTY
call-label-for = Call for
call-label-know-first = Know first
call-label-who = Who answers
call-label-happens = What happens
call-label-say = Say first
call-label-hours = Hours
call-label-now = Now
call-label-walk-in = Walk in
call-label-note = Note
call-label-languages = Languages
call-label-cost = Cost
call-label-for-whom = For whom
call-label-private = Private?
call-label-address = Address
call-label-counties = Counties
call-label-area = Area
call-label-towns = Towns
call-label-web = Web
call-label-no-answer = No answer?
call-label-age = How old
call-label-checked = Checked
call-quoted = “{ $words }”
call-text-word = { $number }, the word { $word }
call-happens-unknown = We do not know what happens when you call.
call-hours-unknown = We do not know the hours.
call-open-now = Open now.
call-open-unknown = We cannot tell whether it is open now.
call-closed-now = Closed now.
call-closed-until = Closed now. Opens { $day } at { $time }, Eastern time.
call-today = today
call-tomorrow = tomorrow
call-checked = { $checked }. Newest source: { $newest }.
call-age-core = Newest dated source: { $year }. Call { $number } all the same.
call-age-core-undated = No source has a date. Call { $number } all the same.
call-age-check = Dated { $year }. Check before you rely on it.
call-age-old = Dated { $year }. It may be out of date.
call-age-undated = No source has a date. It may be out of date.
call-ask-about = We know this place, but we could not confirm how to reach it.
call-ask-other = Ask { $name }: { $number }
call-failed = You marked that this did not work.
call-try-instead = Try { $name }: { $number }
call-other-line = { $name }, { $number }
call-more-details = Enter shows all details.
line-none = That line is not in the list.
line-none-instead = { $name } can help you find what you need: { $number }

## Marks

call-marked-mine = Marked as yours. It stands at the top now.
call-unmarked-mine = No longer marked as yours.
call-marked-failed = Thank you. Another line to try stands at the top.
call-unmarked-failed = The mark is gone.
call-emergency-stays = 911 keeps its place. Try again, from any phone.
call-not-a-line = Choose a help line first.
call-nothing-to-edit = Only your own numbers can be changed.
call-no-number = There is no number here to show.
call-not-plain = This number has words in it. Dial it by hand.
do-did-not-work = Did not work
    .about = Mark that this line did not work, or take the mark away.
do-show-code = QR code
    .about = Show a QR code that a phone can dial or text from.

## QR codes

qr-title = For your phone
call-scan-call = Scan to call: { $name }
call-scan-text = Scan to text: { $name }
call-scan-ask = Scan to ask: { $name }
call-scan-chat = Scan to chat: { $name }
call-scan-page = Scan for the web page: { $name }
qr-count = Code { $n } of { $total }. c shows the next.
qr-no-room = The window is too small for the code. Dial or type this:
qr-no-shapes = The code cannot be drawn with these shapes. Dial or type this:
qr-not-called = Daymark cannot call or text for you.
call-copied = If paste does not work, the number is { $number }.
call-copied-other = If paste does not work, { $name } is { $number }.
call-copied-page = If paste does not work, the address is { $address }

## Sources

call-source-operator = Run by: { $value }
call-source-who = Who answers: { $value }
call-source-name = Where the number was found: { $value }
call-source-seen = Date on that page: { $value }
call-source-newest = Newest source: { $value }
call-source-checked = Compared with its sources: { $value }
call-source-known-as = Other or earlier names: { $value }
call-source-honest = We compared this with public pages. We did not ring the number.
call-sure-high = How sure: high. An official page, or 3 sources that agree.
call-sure-medium = How sure: medium. One good source, or a good one that is older.
call-sure-low = How sure: low. Old, second-hand, or sources do not agree.

## Filters

call-filter-title = Call   Choose what is shown
call-filter-need = What do you need?
call-filter-county = County
call-filter-language = Language
call-filter-open = Open now
call-filter-writing = Text, not voice
call-filter-count = { $n ->
    [0] Nothing matches all of these. Enter shows what matches most.
    [one] 1 matches. Enter shows it.
   *[other] { $n } match. Enter shows them.
}

need-talk = Someone to talk to
need-suicide = Thoughts of suicide
need-treatment = Treatment or medicine
need-overdose = An overdose now
need-not-alone = Not alone while using
need-withdrawal = Withdrawal, or running out of medicine
need-poison = I took too much, or something made me ill
need-harm-reduction = Naloxone, supplies, drug checking
need-pregnant-parent = Pregnant or a parent
need-family = For a parent, partner or friend
need-youth = For a young person
need-veterans = For someone who served
need-lgbtq = For LGBTQ+ people
need-violence = Someone hurts or scares me
need-legal = My rights, or a complaint
need-basics = Food, housing, rides, benefits
need-peers = People in recovery, meetings, centers
need-gambling = Gambling
need-tobacco = Smoking or vaping
need-relay = Deaf, hard of hearing, or speech

## My own numbers

person-title-new = Add someone
person-title = Change { $name }
person-name = Name
person-phone = Number
person-note = Note
person-about = A name or a number is enough. It stays in your journal, locked.
person-about-v = To see this while locked, press v on it in the list.
person-needs-name = Give a name or a number first. Esc again leaves without it.
person-saved = Saved.
person-too-many = There are { $n } numbers already. Delete one first.
person-no-chance = The computer gave no random numbers. Try again.
person-full = That is as long as it can be.
call-person-deleted = Deleted. u brings it back.
call-person-locked = Anyone here can read this name and number without your passphrase.
call-person-hidden = Only you can read this, with your passphrase. v shows it while locked.
call-now-shown = Shown while locked. Anyone at this computer can read this name and number.
call-now-hidden = No longer shown while locked.
call-enough-while-locked = Enough people are shown while locked. Hide one first.
call-only-in-own-journal = This works in your own journal only. It is not open for writing here.

## Plan

plan-title = Plan
plan-about = A plan is for hard moments. Start with one line. You can stop there.
plan-people = My people
plan-no-people = Who could you call? Add one name. It stays here, locked.
plan-add-person = Add a person
plan-overdose-shown = The overdose card is shown while locked.
plan-overdose-hidden = The overdose card is no longer shown while locked.
plan-lines = Help lines
plan-lines-right = call or text someone

## A page of lines, to print

sheet-title = Help lines for Massachusetts
sheet-title-county = Help lines for { $county } County
sheet-emergency = Someone is hard to wake, or not breathing well? Call 911 first.
sheet-emergency-next = Give naloxone if you have it. Stay with them.
sheet-first = Call these first
sheet-state = More lines for all of the state
sheet-country = Lines for the whole country
sheet-open = Hours: { $hours }
sheet-text = Text: { $text }
sheet-chat = Chat: { $address }
sheet-steps = Then: { $steps }
sheet-ask = Ask { $name }: { $number }
sheet-web = Web: { $address }
sheet-no-answer = No answer? { $name }, { $number }
sheet-checked = Numbers were compared with public pages on { $checked }. Printed { $today }.
sheet-not-rung = We did not ring them. If one does not answer, call { $name }: { $number }.
sheet-made-by = Made with Daymark. It is not medical care, and it cannot call anyone for you.
