# The words of the check-in. Ids come from questions.toml.
# question-<id>, question-<id>-name (short, for lists and charts), question-<id>-why (one line, on the "i" key).

## Core questions

question-feeling = How are you feeling today?
question-feeling-name = Feeling
question-feeling-why = Feelings and urges often move together. Writing both down can show you how.

question-urges = How strong were your urges today?
question-urges-name = Urges
question-urges-why = An urge is a pull to use. Seeing when it comes can help you plan for it.

question-sleep = How many hours did you sleep?
question-sleep-name = Sleep
question-sleep-why = Poor sleep is common in recovery. It is worth knowing, and worth asking for help with.

question-use = Did you use anything today?
question-use-name = Any use
question-use-why = So you can look back at what happened. Nothing is reset, and no one else sees it.

question-words = Anything you want to remember, in a few words?
question-words-name = A few words
question-words-why = One line today can tell you a lot later. You can leave it empty.

## More, if you want it

question-triggers = What set it off? Mark any number, or none.
question-triggers-name = Set off by
question-triggers-why = After a while you may see what comes back. Then you can plan for it.

question-helped = What helped, even a little?
question-helped-name = Helped
question-helped-why = On a hard day it is easy to forget what worked. This keeps your own list.

question-stress = How much stress did you feel today?
question-stress-name = Stress
question-stress-why = Stress and urges may or may not go together for you. This shows which.

question-pain = How much pain did you have today?
question-pain-name = Pain
question-pain-why = Pain can be treated. A record of it can help you and a clinician talk about it.

question-withdrawal = How strong were withdrawal feelings today?
question-withdrawal-name = Withdrawal feelings
question-withdrawal-why = Withdrawal can be treated. A record of it can help you and a clinician choose.

question-used-items = What was it? Mark any number, or none.
question-used-items-name = Used
question-used-items-why = Different products act in different ways. We never ask how much, where, or from whom.

question-medicine = Medicine today, as planned?
question-medicine-name = Medicine
question-medicine-why = Medicine is treatment. If doses are missed, you can see it early and ask for help.

## Five named steps

step-feeling-0 = Very low
step-feeling-1 = Low
step-feeling-2 = Okay
step-feeling-3 = Good
step-feeling-4 = Great

step-strength-0 = None
step-strength-1 = A little
step-strength-2 = Some
step-strength-3 = Strong
step-strength-4 = Very strong

## Answers: the named steps, where a step is named on its own

option-very-low = Very low
option-low = Low
option-okay = Okay
option-good = Good
option-great = Great
option-none = None
option-a-little = A little
option-some = Some
option-strong = Strong
option-very-strong = Very strong

## Answers

option-no = No
option-yes = Yes

option-hungry = hungry
option-angry = angry
option-lonely = lonely
option-tired = tired
option-people = people
option-places = places
option-pain = pain
option-payday = payday
option-stress = stress
option-bored = bored
option-withdrawal = withdrawal feelings

option-called-someone = called someone
option-walked = walked
option-rode-it-out = rode it out
option-breathing = breathing
option-talked = talked
option-slept = slept
option-ate = ate
option-kept-busy = kept busy
option-medicine = my medicine

option-kratom-leaf = kratom leaf, powder, capsules or tea
option-kratom-extract = kratom extract
option-7-oh-product = 7-OH product
option-heroin-fentanyl = heroin, fentanyl or street opioids
option-opioid-pills = opioid pills
option-alcohol = alcohol
option-cannabis = cannabis
option-stimulants = stimulants
option-benzodiazepines = benzodiazepines
option-other = something else

option-methadone = methadone
option-buprenorphine = buprenorphine
option-naltrexone = naltrexone

option-taken = taken
option-missed = missed
