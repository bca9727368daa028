# level: A2
# The participant's own pages and, at the end, the coach's page about them. Short and direct.

## Around each page
my-title = My plan
my-languages = Choose your language
my-listen = Listen
my-exit = Close quickly
# Where "Close quickly" goes: the weather, which says nothing of anybody. Change it here.
my-exit-address = https://www.meteo.be/en
my-back-to-coach = Back to the coach
my-more = More
my-said-yes = Good. Your coach knows.
my-said-no = Okay. Your coach knows and will help you look.
my-said-help = Your coach will call you.
my-said-stopped = Stopped. They see nothing now.
my-said-told = Thank you. Your coach reads it.

## The code
my-code-heading = Give your code
my-code-label = Code
my-code-hint = 6 digits. You got them from your coach.
my-code-open = Open my plan
my-code-missing = Type your code.
my-code-digits = A code has 6 digits.
my-code-wrong = { $count ->
    [one] This code is not right. You can try 1 more time.
   *[other] This code is not right. You can try { $count } more times.
}
my-code-locked = It was wrong 5 times. Wait 15 minutes. Or call your coach.
my-code-over = It was wrong too often. Ask your coach for a new code.
my-code-lost = Lost your code? Call your coach.

## My plan
my-hello = Hello { $name }
my-intro = This is your plan. You choose.
my-intro-coach = { $coach } helps you.
my-next-step = My next step
my-step-none = No step yet. What do you want first? Tell your coach.
my-step-yes = Yes, that is good
my-step-no = That will not work
my-step-said-yes = You said: yes, that is good.
my-step-said-no = You said: that will not work. Your coach will help.
my-say-other = I want to say something else
my-support-accompany = Somebody goes with you.
my-support-call = Somebody calls.
my-support-transport = We arrange the ride.
my-support-interpreter = There is an interpreter.
my-next-appointment = My appointment
my-meet-home = { $who } comes to you.
my-meet-call = { $who } calls you.
my-meet-along = { $who } goes with you.
my-meet-group = Together with the group, and { $who }.
my-meet-with = With { $who }.
my-come-yes = Yes, I will come
my-come-no = I can't come
my-come-said-yes = You said: yes, I will come.
my-come-said-no = You said: I can't come. Your coach will help.
my-asked = Help that I ask
my-asked-about-digital = Help with computer and phone
my-asked-about-education = Help with learning
my-asked-about-family-children = Help for my family
my-asked-about-finances-administration = Help with money and papers
my-asked-about-housing = Help with living
my-asked-about-language = Help with Dutch
my-asked-about-leisure-day-structure = Something to do in the day
my-asked-about-mobility = Help with getting around
my-asked-about-self-image = Help with trusting myself
my-asked-about-social-network = People around me
my-asked-about-work = Help with work
my-asked-before = { $count ->
    [0] You are next.
    [one] { $count } person waits before you.
   *[other] { $count } people wait before you.
}
my-asked-day = Your first day: { $day }.
my-asked-is-waiting = You wait for a place.
my-asked-is-offered = A place is free. Your coach asks what you want.
my-asked-is-asked = We asked for a place. We wait for an answer.
my-asked-is-agreed = It is yes. You can start.
my-asked-is-started = You have started.
my-asked-some = Help
my-asked-wait = That usually takes { $low } to { $high } weeks.
my-asked-wait-short = That usually takes less than 2 weeks.
my-how = How is it there?
my-how-helps = Does it help?
my-how-long = Make your text shorter.
my-how-missing = Choose an answer to each question.
my-how-on = Do you go on?
my-how-on-no = No
my-how-on-unsure = I do not know yet
my-how-on-yes = Yes
my-how-scale = 1 is not at all. 5 is very well.
my-how-send = Say it
my-how-welcome = Are you welcome there?
my-how-words = Do you want to say something?
my-coach = My coach
my-coach-works = Works for { $organisation }.
my-call = Call { $name }
my-message = Send a message
my-dream = My dream
my-road = My road
my-done = Done!
my-open = Still to do
my-now = Now
my-strengths = I am good at this
my-goals = I work on this
my-ladder = Where am I?
my-here = I am here now.
my-wish = I want to go here.
my-rung-1 = I am mostly at home
my-rung-2 = I meet people outside my home
my-rung-3 = I take part or help as a volunteer
my-rung-4 = I practise at a workplace
my-rung-5 = I have a job, with help
my-rung-6 = I have a job
my-qr = Code to scan
my-qr-text = Scan this with a phone. Then give your code.
my-print = Print my plan
my-close = I am ready
my-sheet-made = Made on { $day }.

## My appointments
my-appointments = My appointments
my-appointments-none = You have no appointment now.

## Who sees it
my-sharing = Who sees my plan?
my-sharing-intro = You choose who can look. You may always stop.
my-sharing-sees = These people
my-sharing-coach = Your coach. Sees your plan.
my-purpose-guidance = Sees your plan and helps.
my-purpose-handover = Gets to know you.
my-purpose-learning = Learns from your story, without your name.
my-sharing-until = Until { $day }.
my-sharing-stop = Stop
my-sharing-sure = { $organisation } then sees nothing more. Your coach goes on helping.
my-sharing-stop-yes = Yes, stop
my-sharing-nothing = Sees nothing.
my-sharing-more = Do you want to share? Tell your coach.

## Who looked
my-looked = Who looked?
my-looked-intro = Here you see who looked, and what they did.
my-looked-newest = The last times
my-looked-none = Nobody looked yet.
my-looked-self = You, or somebody with your code
my-looked-older = Show more
my-looked-ask = Is something not right? Call your coach.
my-deed-read = Looked at your plan.
my-deed-emergency = Looked in an emergency.
my-deed-wrote = Wrote something down.
my-deed-plan = Worked on your steps.
my-deed-appointment = Worked on an appointment.
my-deed-sharing = Changed who can look.
my-deed-paper = Made a sheet of your plan.
my-deed-link = Worked on your code.
my-deed-answer = Gave an answer.
my-deed-changed = Changed something.

## I don't understand
my-help = I don't understand
my-help-what = Your coach calls you
my-help-choose = What is it about?
my-topic-step = My step
my-topic-appointment = My appointment
my-topic-letter = A letter
my-topic-other = Something else
my-help-send = Ask { $name } to call
my-help-send-any = Ask for a call
my-help-now = Do you need help now?
my-help-now-text = Then call { $name } yourself.

## The coach's page
plan-link-title = My plan on the phone
plan-link-intro = With a link and a code somebody sees the own plan.
plan-link-together = Look together
plan-link-pdf = Print as PDF
plan-link-fresh = The new link
plan-link-once = You see this only once. Hand it over now.
plan-link-code = Code
plan-link-address = Link
plan-link-apart = Say the code, or write it down. Don't send both together.
plan-link-qr = Link to scan
plan-link-scan = Scan with the participant's phone.
plan-link-now = The link now
plan-link-none = There is no link yet.
plan-link-make = Make a link
plan-link-made = Made
plan-link-until = Works until
plan-link-used = Last used
plan-link-never = not yet
plan-link-locked = There were 5 wrong codes. Wait a while.
plan-link-tries = { $count ->
    [one] There was 1 wrong code.
   *[other] There were { $count } wrong codes.
}
plan-link-new = Make a new link
plan-link-new-note = With a new link the old one stops.
plan-link-end = End the link
plan-link-said-ended = The link does not work any more.
plan-answer-heading = Answers
plan-answer-none = No answer yet.
plan-answer-step-yes = The step is good.
plan-answer-step-no = The step will not work.
plan-answer-appointment-yes = Comes to the appointment.
plan-answer-appointment-no = Can't come to the appointment.
plan-answer-help = Asks for a call.
plan-answer-topic-step = About the step.
plan-answer-topic-appointment = About an appointment.
plan-answer-topic-letter = About a letter.
plan-answer-topic-other = About something else.
plan-answer-new = New
plan-answer-seen = I have seen it
plan-answer-said-seen = You have seen it.
plan-answer-mail-subject = There is an answer in Opstap
plan-answer-mail-text = Somebody gave you an answer. Read it in Opstap: { $link }
