# level: A2

## A page without an account: the code.
wijk-link-code-heading = Type your code
wijk-link-code-hint = Six digits. Your mediator gave them to you.
wijk-link-code-label = Code
wijk-link-code-missing = Type the six digits of your code.
wijk-link-exit = Close
wijk-link-exit-address = https://www.meteo.be/en
wijk-link-locked = Too many wrong codes. Try again in a quarter of an hour.
wijk-link-lost = Lost your code? Ask your mediator for a new one.
wijk-link-open = Open
wijk-link-over = This link is over. Ask your mediator for a new one.
wijk-link-wijk = My wijk-werken
wijk-link-work = My work
wijk-link-wrong =
    { $count ->
        [one] That code is not right. You can try once more.
       *[other] That code is not right. You can try { $count } more times.
    }

# level: B1

## The card with the login link, for staff.
wijk-link-address = Address
wijk-link-apart = Give address and code apart: the address in a message, the code on the phone.
wijk-link-closed-now = Too many wrong codes: the link is closed for a quarter of an hour.
wijk-link-code = Code
wijk-link-code-digits = A code has six digits.
wijk-link-end = End the link
wijk-link-heading = Own page on the phone
wijk-link-make = Make a link with a code
wijk-link-never = not yet
wijk-link-new = New link
wijk-link-none = No link yet. With a link and a code nobody needs an account.
wijk-link-once = You see address and code only now. Write them down or let them be scanned.
wijk-link-qr = QR code with the address
wijk-link-until = Works until
wijk-link-used = Last used

## Documents.
wijk-document-kind = We can't use this file. Choose a PDF, a PNG or a photo (JPG).
wijk-document-large = This file is too large. Choose one of at most 5 MB.
wijk-document-missing = Choose a file.

## The organiser.
wijk-area-ended-text = The last day lies before the first, or this municipality had stopped already.
wijk-area-ended-title = Not possible any more
wijk-area-known = This municipality is in the area on that day already.
wijk-office-tabs = What holds for everybody
wijk-organiser-choose = Choose an organisation from the list.

## Activities.
wijk-activity-add = Add something to the list
wijk-activity-code = Code
wijk-activity-code-hint = A code of the list, such as A4. For something new you choose a code yourself.
wijk-activity-code-missing = Give a code.
wijk-activity-code-elsewhere = This code is on the list of another scheme. Choose another.
wijk-activity-code-unknown = This code is not on the list. Choose one that is.
wijk-activity-end = Stop after that day
wijk-activity-flemish = Flemish list
wijk-activity-intro = What wijk-workers may do, and for whom. A municipality can add or take away for its territory.
wijk-activity-kinds = For whom
wijk-activity-kinds-hint = Nobody ticked when taking away means: for everybody.
wijk-activity-kinds-missing = Tick for which users it is allowed.
wijk-activity-label = Activity
wijk-activity-label-missing = Give the activity a name.
wijk-activity-local = In a municipality
wijk-activity-mode-base = Complete the Flemish list
wijk-activity-mode-extend = Add in a municipality
wijk-activity-mode-limit = Take away in a municipality
wijk-activity-nis-hint = Not needed when you complete the Flemish list.
wijk-activity-nis-missing = Choose the municipality that decided this.
wijk-activity-none = There are no activities on the list yet.
wijk-activity-over-count =
    { $count ->
        [one] One line that is over
       *[other] { $count } lines that are over
    }
wijk-activity-over-text = This line had stopped already, or begins later.
wijk-activity-over-title = Not possible any more
wijk-activity-said-added = The activity is on the list.
wijk-activity-said-ended = The activity stops after that day.
wijk-activity-said-scrapped = VDAB took the activity away from that day on. What was done before stays valid.
wijk-activity-scrap = Taken away by VDAB
wijk-activity-scrap-day = No longer from
wijk-activity-scrapped = taken away by VDAB from { $day }
wijk-activity-since = Since
wijk-activity-stop = Stop
wijk-activity-title = Activities
wijk-activity-transition = only for who was in PWA in 2017
wijk-activity-what = What do you want to do?
wijk-choose = Choose…
wijk-decision = Decision
wijk-decision-hint = Number or date of the decision, so that everybody finds it again.
wijk-decision-missing = Say which decision this is: a number or a date.
wijk-first-day = First day
wijk-from = from { $day }
wijk-last-day = Last day
wijk-later = later
wijk-office-tab-contingent = Contingent
wijk-office-tab-retention = Keeping
wijk-over = over
wijk-place = Municipality
wijk-place-missing = Choose a municipality.
wijk-until = until { $day }
wijk-user-kind-agri = Farm or nursery
wijk-user-kind-local-gov = Municipality or OCMW
wijk-user-kind-nonprofit = Association
wijk-user-kind-private = Private person
wijk-user-kind-school = School

## Prices.
wijk-price-all = One price for all
wijk-price-amount = Write an amount, such as 6.45.
wijk-price-apart = The municipalities don't agree
wijk-price-apart-hint = Write what each municipality proposes. Then the lowest price holds for all of them.
wijk-price-day = Day of the decision
wijk-price-decided = decided on { $day }
wijk-price-decisions = Decisions
wijk-price-future = This day is still to come. Choose the day of the decision.
wijk-price-hint = The price is the same for all users and all activities. It holds from 1 January after the decision.
wijk-price-holds = holds now
wijk-price-lowest = The municipalities did not agree: the lowest price holds.
wijk-price-new = New decision
wijk-price-none = No decision is recorded yet.
wijk-price-now = A cheque costs € { $price } now.
wijk-price-said-decided = The decision is recorded.
wijk-price-save = Record the decision
wijk-price-title = Price of a cheque
wijk-price-unknown = We don't know what a cheque costs now.

## The payment calendar.
wijk-calendar-early = The last day to hand in can't lie before the month itself.
wijk-calendar-hand-in = Hand in until
wijk-calendar-heading = Payment calendar { $year }
wijk-calendar-intro = Until when the performances of a month must be in, and when they are paid.
wijk-calendar-missing =
    { $count ->
        [one] One month is not known yet
       *[other] { $count } months are not known yet
    }
wijk-calendar-month = Choose a month.
wijk-calendar-month-head = Month
wijk-calendar-months = Months
wijk-calendar-new = Fill in or change a month
wijk-calendar-order = Payment comes after the last day to hand in.
wijk-calendar-pay = Paid on
wijk-calendar-said-saved = The month is in the calendar.
wijk-calendar-title = Payment calendar
wijk-calendar-unknown = not known yet

## The organiser's settings.
wijk-area-add = Add a municipality
wijk-area-end = Stop
wijk-area-none = There is no municipality in the area yet.
wijk-area-title = Area
wijk-iban = Account number (IBAN)
wijk-iban-hint = Only fill in to change it.
wijk-iban-known = An account number is known.
wijk-iban-missing = Who pays itself needs an account number.
wijk-iban-wrong = This account number is not right. Check it sign by sign.
wijk-organiser-hint = Who works here as mediator or coordinator sees wijk-werken.
wijk-organiser-none = No organiser was chosen yet.
wijk-organiser-organisation = Organisation
wijk-organiser-payer = Who pays the workers?
wijk-organiser-payment = Payment
wijk-organiser-said-saved = Saved.
wijk-organiser-title = Organiser of wijk-werken
wijk-organiser-which = Which organisation is it?
wijk-payer-organiser = The organiser itself
wijk-payer-provider = VDAB or the issuer of the cheques

## Signing on the screen.
wijk-sign-again = Draw again
wijk-sign-hint = Draw with your finger or the mouse. Rather on paper? That is always possible.
wijk-sign-label = Signature
wijk-sign-missing = There is no signature yet. Draw in the box, or choose paper.
wijk-sign-noscript = Drawing on the screen does not work here. Choose paper.
