# level: B1
# Users of wijk-werken: the list, the file, the agreement, the fee, and at the end their own pages.

## The list.
wijk-users-all = Show all users
wijk-users-any = All
wijk-users-count =
    { $count ->
        [one] 1 user
       *[other] { $count } users
    }
wijk-users-csv = List as a file
wijk-users-filter = Search and filter users
wijk-users-first = First page
wijk-users-new = New user
wijk-users-next = Next
wijk-users-none = No users yet. Register the first one.
wijk-users-none-found = No user found. Check the name or choose less.
wijk-users-now = New and active
wijk-users-pages = Pages
wijk-users-search = Name or number
wijk-users-show = Show
wijk-users-sort = Order
wijk-users-sort-fee = Longest unpaid
wijk-users-sort-name = Name
wijk-users-sort-newest = Newest first
wijk-users-title = Users
wijk-users-unpaid = To be paid
wijk-users-with-ended = Also who stopped

## Who it is.
wijk-user-account = Registration
wijk-user-active-on = Active since
wijk-user-address = Address
wijk-user-claim = Note an objection or a claim
wijk-user-contact = Contact person
wijk-user-contact-hint = Whom do we ask for? Not needed for a private person.
wijk-user-contact-missing = Fill in whom we can ask for.
wijk-user-edit = Change
wijk-user-email = Mail address
wijk-user-ended-on = Stopped on
wijk-user-euro = { $amount } euro
wijk-user-insz = INSZ (national number)
wijk-user-insz-forget = Delete the INSZ that we keep
wijk-user-insz-hint = Only for a private person, for the tax certificate. You may leave it empty.
wijk-user-insz-kept = An INSZ is kept already. Fill in something only to replace it.
wijk-user-insz-not-allowed = Your organisation may not keep the INSZ. Empty this field.
wijk-user-insz-organisation = An organisation has no INSZ. Empty this field or choose ‘private person’.
wijk-user-insz-show = Show the INSZ
wijk-user-kbo = Enterprise number (KBO)
wijk-user-kbo-hint = Ten digits, for example 0207.450.534. Required for a local government and a school.
wijk-user-kbo-missing = Fill in the enterprise number. You find it on kbopub.economie.fgov.be.
wijk-user-kbo-private = A private person has no enterprise number. Empty this field or choose another kind of user.
wijk-user-kind = Kind
wijk-user-kind-closed = This kind of user cannot register at the moment. Look at ‘Rules and amounts’.
wijk-user-kind-company = An ordinary company cannot ask for a wijk-worker. Is it a farm or a nursery? Then choose that. Does the company look for staff? Point to VDAB.
wijk-user-kind-company-hint = Cannot be a user.
wijk-user-kind-company-label = Ordinary company
wijk-user-kind-hint-agri = Also growers, with or without an enterprise number.
wijk-user-kind-hint-local-gov = With the enterprise number of the government.
wijk-user-kind-hint-nonprofit = Non-profit, association in fact, or another association without trade.
wijk-user-kind-hint-private = Somebody who asks for help at home.
wijk-user-kind-hint-school = Every recognised school.
wijk-user-kind-missing = Choose which kind of user it is.
wijk-user-kind-question = Who is it?
wijk-user-language = Language of letters and pages
wijk-user-language-en = English
wijk-user-language-nl-be = Dutch
wijk-user-name = Name
wijk-user-name-hint = Given and family name, or the name of the organisation.
wijk-user-name-missing = Fill in a name.
wijk-user-not-known = not filled in
wijk-user-number = User number
wijk-user-number-short = no. { $number }
wijk-user-phone = Phone
wijk-user-place = Municipality
wijk-user-place-elsewhere = Another municipality in Flanders
wijk-user-place-merged = { $now } (then { $then })
wijk-user-postcode = Postcode
wijk-user-postcode-hint = The municipality follows from the postcode.
wijk-user-postcode-wrong = A postcode has four digits, for example 9800.
wijk-user-reach = Contact and address
wijk-user-reach-hint = Phone or mail: one of both is enough.
wijk-user-reach-missing = Fill in a phone number or a mail address.
wijk-user-region = This postcode is not in the Flemish Region. User and work must be in Flanders.
wijk-user-registered-on = Registered on
wijk-user-scheme-hint = Each scheme has its own number, agreement and fee.
wijk-user-status = State
wijk-user-status-active = Active
wijk-user-status-ended = Stopped
wijk-user-status-new = Agreement to be signed
wijk-user-street = Street and number
wijk-user-street-missing = Fill in street and number.
wijk-user-tab-activities = What may be asked
wijk-user-tab-file = Overview
wijk-user-tab-requests = Work asked
wijk-user-tabs = Pages of this user
wijk-user-title = User
wijk-user-transition = Was a user of a PWA in 2017
wijk-user-transition-hint = Only then may be asked what exists for the transition group alone, such as a big clean.
wijk-user-transition-only = (only with the box above)
wijk-user-transition-proof = Proof of the PWA
wijk-user-transition-proof-missing = Write what shows it, for example the PWA number or an invoice of 2017.
wijk-user-who = Details

## A new user, changes, and users that seem the same.
wijk-user-alike = See if it is one of these users. Is it somebody else? Then tick the box.
wijk-user-alike-another = No, this is somebody else
wijk-user-alike-heading = Is it one of these users?
wijk-user-alike-settled = This user is there already. Open the existing file and change it.
wijk-user-changed-text = Somebody else changed this user while you were busy. Open the file again and see what stands there now.
wijk-user-changed-title = Changed in the meantime
wijk-user-edit-title = Change the user
wijk-user-known = This user is there already. Open the existing file.
wijk-user-new-intro = After saving the user gets a number. Then you make the agreement.
wijk-user-new-title = New user
wijk-user-said-link-ended = The link is ended.
wijk-user-said-registered = Registered. Now make the agreement.
wijk-user-said-saved = Saved.
wijk-user-same-address = same address
wijk-user-same-email = same mail address
wijk-user-same-insz = same INSZ
wijk-user-same-kbo = same enterprise number
wijk-user-same-name = same name
wijk-user-same-near-name = nearly the same name
wijk-user-same-phone = same phone

## Another address.
wijk-user-home-from = From { $day }:
wijk-user-homes = Addresses until now
wijk-user-move = Another address
wijk-user-move-from = From which day?
wijk-user-move-intro = The municipality is the one of that day. To correct a mistake, take the same day as the address that is wrong.
wijk-user-move-later = This day is still to come. Note the address on the day itself or later.
wijk-user-move-title = Another address
wijk-user-said-moved = Address saved.

## The end of an account.
wijk-user-end = End the registration
wijk-user-end-before = The last day lies before the registration. Check the date.
wijk-user-end-day = Last day
wijk-user-end-intro = The agreement then ends, and the link to the own page no longer works. Cheques that are left stand under ‘Cheques’.
wijk-user-end-later = This day is still to come. End the registration on the day itself or later.
wijk-user-end-reason-deceased = Died
wijk-user-end-reason-missing = Choose a reason.
wijk-user-end-reason-moved = Moved to another area
wijk-user-end-reason-no-need = No more work to ask
wijk-user-end-reason-not-kept = Did not keep what was agreed
wijk-user-end-reason-other = Another reason
wijk-user-end-reason-stopped = Organisation or farm stopped
wijk-user-end-title = End the registration
wijk-user-end-why = Why?
wijk-user-ended-already-text = This registration is ended. Open it again first if that is needed.
wijk-user-ended-already-title = This registration is ended
wijk-user-not-ended-text = This registration still runs. There is nothing to open again.
wijk-user-not-ended-title = This registration still runs
wijk-user-reopen = Open again
wijk-user-said-ended = The registration is ended.
wijk-user-said-reopened = Opened again. Make a new agreement.

## The agreement.
wijk-user-agreement-again = Make it again
wijk-user-agreement-agree-first = Tick the box when you have read the agreement and agree.
wijk-user-agreement-agreed = I have read the agreement and agree.
wijk-user-agreement-by-office = Signed for the organiser
wijk-user-agreement-by-user = Signed by the user
wijk-user-agreement-changed-text = This agreement was signed or replaced in the meantime. Open the file again.
wijk-user-agreement-changed-title = Changed in the meantime
wijk-user-agreement-earlier =
    { $count ->
        [one] 1 earlier agreement
       *[other] { $count } earlier agreements
    }
wijk-user-agreement-heading = Agreement
wijk-user-agreement-how-drawn = on a screen
wijk-user-agreement-how-paper = on paper
wijk-user-agreement-keep-scan = Keep the scan
wijk-user-agreement-made-on = Made on
wijk-user-agreement-make = Make the agreement
wijk-user-agreement-none = No agreement yet. Without an agreement no work can begin.
wijk-user-agreement-not-now-text = There is a signed agreement already, or the registration is ended.
wijk-user-agreement-not-now-title = A new agreement is not needed now
wijk-user-agreement-not-yet = not yet
wijk-user-agreement-on-paper = On paper
wijk-user-agreement-on-screen = On this screen
wijk-user-agreement-over = No agreement runs now.
wijk-user-agreement-paper-intro = Print the agreement twice. After signing you keep a scan or a photo here.
wijk-user-agreement-pdf = Agreement (PDF)
wijk-user-agreement-read = Read or print the agreement (PDF)
wijk-user-agreement-said-active = Signed by both. The user is active. Now the yearly fee is to be paid.
wijk-user-agreement-said-made = The agreement is ready to sign.
wijk-user-agreement-said-signed = Signed. Now the organiser signs.
wijk-user-agreement-scan = Signed paper
wijk-user-agreement-scan-file = Scan or photo
wijk-user-agreement-scan-hint = PDF, png or jpg, at most 5 MB.
wijk-user-agreement-sign = Sign
wijk-user-agreement-sign-office = Sign for the organiser
wijk-user-agreement-sign-title = Sign the agreement
wijk-user-agreement-signature = Signature
wijk-user-agreement-signed-before = This day lies before the day on which the agreement was made.
wijk-user-agreement-signed-later = This day is still to come. Fill in the day that stands on the paper.
wijk-user-agreement-signed-on = Day on which the last of both signed
wijk-user-agreement-user-first-text = The user signs first, then the organiser.
wijk-user-agreement-user-first-title = The user has not signed yet
wijk-user-agreement-voided = no longer valid since { $day }

## The yearly fee.
wijk-fee-amount = Amount
wijk-fee-amount-unknown = The amount for this year is not known. Add it first under ‘Rules and amounts’.
wijk-fee-communication = Communication of the payment
wijk-fee-heading = Yearly fee
wijk-fee-later = This day is still to come. Fill in the day on which the money came in.
wijk-fee-letter = Letter of reminder (PDF)
wijk-fee-mail-body = Hello,

    The fee for wijk-werken of { $year } is not paid yet. Without payment no work can be planned.

    Use this communication: { $communication }
    Amount and account stand in your agreement and on your own page.

    Paid already? Then you need not do anything.
wijk-fee-mail-subject = Fee of wijk-werken
wijk-fee-no-mail = This user has no mail address. Print the letter.
wijk-fee-not-by-bank-text = This line of the bank does not pay this fee any more. Nothing changed.
wijk-fee-not-by-bank-title = This cannot be taken back
wijk-fee-not-by-hand-text = This payment was not noted by hand. What the bank said stands.
wijk-fee-not-by-hand-title = This cannot be taken back
wijk-fee-note-paid = Note a payment
wijk-fee-open = to be paid
wijk-fee-paid-already-text = Another payment was noted for this year. See in the file which one.
wijk-fee-paid-already-title = This year is paid already
wijk-fee-paid-on = Paid on
wijk-fee-paid-today = Paid today
wijk-fee-pay-by-hand = Note a payment by hand
wijk-fee-reference = Proof of payment
wijk-fee-reference-hint = Number of the receipt or of the bank statement.
wijk-fee-reference-missing = Fill in what shows the payment, for example the number of the statement.
wijk-fee-remind = Remind by mail
wijk-fee-reminded-on = reminded on { $day }
wijk-fee-said-known = This payment was there already. Nothing changed.
wijk-fee-said-paid = Payment noted.
wijk-fee-said-reminded = The reminder leaves by mail.
wijk-fee-said-undone = The payment is taken back.
wijk-fee-since = Since
wijk-fee-state-due = { $amount } euro to pay
wijk-fee-state-not-asked = not asked yet
wijk-fee-state-paid = paid on { $day }
wijk-fee-state-unknown = amount not known
wijk-fee-year = Year
wijk-fee-year-assumed = Nowhere it is said whether the fee counts per calendar year or from date to date. Opstap counts per calendar year.
wijk-fee-year-missing = Fill in a year.
wijk-fee-year-outside = Choose a year from { $min } to { $max }.
wijk-fees-amount = Amount this year
wijk-fees-intro = Who still has to pay the fee of { $year }?
wijk-fees-none = Everybody is in order.
wijk-fees-open = To be paid
wijk-fees-paid = Paid
wijk-fees-title = Yearly fees
wijk-fees-unknown = No amount is known for this year. Opstap does not guess: add it under ‘Rules and amounts’.

## What may be asked.
wijk-allowed-intro = The activity list of the place of work. Each request is still checked, also that no ordinary job is taken away.
wijk-allowed-local = Added by the municipality.
wijk-allowed-no = Not, or not just like that, for this user
wijk-allowed-none = There is no list for this place yet.
wijk-allowed-place = Where is the work?
wijk-allowed-transition = Only with a wijk-worker who was in the PWA in 2017.
wijk-allowed-yes = This may be asked in { $place }

## The agreement and the letter on paper.
wijk-paper-agreement-title = User agreement of wijk-werken
wijk-paper-amount = Amount: { $amount } euro
wijk-paper-amount-unknown = Amount: not known yet, ask us
wijk-paper-and = and
wijk-paper-article15 = Mind: article 15
wijk-paper-article15-text = Do you let somebody go on after the permission was withdrawn? Or do you have other work done than is allowed? Then an ordinary employment contract arises between you and the wijk-worker (law of 7 April 1999, article 15).
wijk-paper-between = Between
wijk-paper-communication = Communication: { $communication }
wijk-paper-hour = You give one cheque for each begun hour.
wijk-paper-iban = Account: { $iban }
wijk-paper-iban-unknown = Account: ask us
wijk-paper-insurance = VDAB insures accidents at work and civil liability. You need no extra insurance.
wijk-paper-kbo = Enterprise number { $kbo }
wijk-paper-made = Made on { $day }, in two copies.
wijk-paper-money = Price
wijk-paper-number = User number { $number }, kind of user: { $kind }.
wijk-paper-organiser-unknown = The organiser of wijk-werken
wijk-paper-price = A cheque costs { $amount } euro now. A new price begins on 1 January.
wijk-paper-price-unknown = The price of a cheque is not known yet: ask us.
wijk-paper-privacy = Your data are only for who organises, checks or pays wijk-werken.
wijk-paper-reminder-paid = Paid already? Then you need not do anything. Questions? Call or mail us.
wijk-paper-reminder-text = The fee for wijk-werken of { $year } is not paid yet. Without payment no work can be planned. This is how you pay:
wijk-paper-reminder-title = Yearly fee { $year }
wijk-paper-safe = Insurance and data
wijk-paper-same = The price is the same for each user and each activity.
wijk-paper-sign-here = Date: ..............................

    Signature: ..................................................
wijk-paper-signatures = Signatures
wijk-paper-signatures-text = Nobody has to sign on a screen. Each of both gets a copy.
wijk-paper-travel = You do not pay for the travel of the wijk-worker.
wijk-paper-work = Asking for work
wijk-paper-work-ask = You ask for each job before it begins and say what there is to do.
wijk-paper-work-displace = The work takes no ordinary job away.
wijk-paper-work-list = The organiser checks that it is on the activity list. Only then the work begins.
wijk-paper-work-tools = You give good tools and a safe place.
wijk-paper-year = You pay the fee each year.
wijk-paper-year-assumed = You pay the fee each year. We count per calendar year.

## The user's own pages.
my-wijk-activities = What may I ask?
my-wijk-activities-else = Is your question not among them? Call us and we find out.
my-wijk-activities-intro = Choose where the work is.
my-wijk-agreement = My agreement
my-wijk-user-agreement-none = There is no agreement yet. We make it for you.
my-wijk-user-agreement-read = Read your agreement
my-wijk-ask = Ask for work
my-wijk-close = Ready: close my page
my-wijk-fee-done = Your yearly fee is in order.
my-wijk-fee-later = You pay only after signing the agreement.
my-wijk-fee-pay = This is how you pay. Copy the communication exactly.
my-wijk-home = My wijk-werken
my-wijk-hours = Check hours
my-wijk-contact = A question? Call or mail us
my-wijk-more = More
my-wijk-number = User number { $number }, { $kind }
my-wijk-said-signed = Thank you. Now we sign.
my-wijk-sign = Sign your agreement
my-wijk-sign-go = Read and sign
my-wijk-sign-paper = Rather on paper? Call us and we send it.
my-wijk-sign-text = Read it first. You sign with your finger or on paper.
my-wijk-signed-us = We signed on { $day }.
my-wijk-signed-you = You signed on { $day }.
my-wijk-us = Who are we?
my-wijk-us-text = We bring people and work in the neighbourhood together. Call or mail us with every question.
my-wijk-waits-office = You signed. Now we sign.
