# level: B1

# Money
wijk-money-euro = € { $amount }
wijk-money-tabs = Money of wijk-werken
wijk-money-unknown = not known
wijk-money-choose = Choose…
wijk-csv = As CSV
wijk-pages = Pages
wijk-pages-first = First
wijk-pages-next = Next
wijk-file-faults = We cannot read this file. Nothing changed.
wijk-file-large = This file is too large. Choose a shorter period.
wijk-file-line = Line { $line }: { $text }
wijk-file-missing = Choose a file.

# Cheques
wijk-cheques-title = Cheques
wijk-cheques-intro = A cheque costs today: { $price }.
wijk-cheques-stock = In stock
wijk-cheques-orders-open = Orders without payment
wijk-cheques-at-workers = With workers
wijk-cheques-handed-in = Handed in, not closed yet
wijk-cheques-ending = Expire within 60 days
wijk-cheques-used = Used
wijk-cheques-unknown = Not to be used yet
wijk-cheques-unknown-note = It is not known how long they are valid.
wijk-cheques-first-end = The first expires after { $day }
wijk-cheques-find = Find a user
wijk-cheques-whose = Name or number of the user
wijk-cheques-search = Search
wijk-cheques-look = Show
wijk-cheques-nobody = We find nobody with this name or number. Check it, or look in the list.
wijk-cheques-none = There are no cheques in stock. Order some above.
wijk-money-price-none = not decided yet
wijk-user-cheques = Cheques of the user
wijk-user-tab-cheques = Cheques

# Orders
wijk-orders-title = Orders
wijk-orders-open = Waiting for payment
wijk-orders-all = All orders
wijk-orders-any = All
wijk-orders-none = There are no orders.
wijk-orders-none-open = All orders are paid.
wijk-order-title = Order
wijk-order-number = Order
wijk-order-what = What was ordered
wijk-order-new = Order cheques
wijk-order-how-many = How many cheques?
wijk-order-place = Order
wijk-order-count = Number
wijk-order-total = Together
wijk-order-day = Day
wijk-order-state = State
wijk-order-fee = Fee of the order
wijk-order-communication = Structured communication
wijk-order-ordered = Ordered on { $day } by { $by }
wijk-order-by-office = the office
wijk-order-by-user = the user
wijk-order-paid = Paid
wijk-order-paid-on = { $day }, { $how }
wijk-order-how-bank = on a bank statement
wijk-order-how-hand = noted by hand
wijk-order-status-open = Not paid
wijk-order-status-issued = Issued
wijk-order-status-cancelled = Cancelled
wijk-order-note-paid = Note the payment
wijk-order-note-paid-text = The bank finds a payment by itself. Note here only what comes on no statement.
wijk-order-paid-day = Paid on
wijk-order-reference = What shows it?
wijk-order-reference-hint = Number of the receipt or message of the issuer.
wijk-order-issue = Paid: issue the cheques
wijk-order-cancel = Cancel the order
wijk-order-said-placed = The order is ready. The cheques come after the payment.
wijk-order-said-paid = The cheques are issued.
wijk-order-said-cancelled = The order is cancelled.
wijk-order-unknown = No source tells this, so we fill in nothing:
wijk-order-min-unknown = the smallest number of an order
wijk-order-fee-unknown = a fee per order
wijk-order-refund-unknown = when and how somebody gets money back
wijk-order-not-signed = The agreement is not signed by both yet. Sign first.
wijk-order-ended = This user has stopped. Reopen the file first.
wijk-order-price-unknown = The price of today is not decided yet. Record the decision at Prices first.
wijk-order-reference-missing = Write what shows the payment.
wijk-order-paid-later = This day is still to come. Choose the day on which the money came.
wijk-order-paid-before = This is before the day of the order. Choose that day or a later one.
wijk-order-not-open-title = This order is paid or cancelled already
wijk-order-not-open-text = Nothing changed. Look at the order.
wijk-order-not-cancelled-title = This order cannot come back
wijk-order-not-cancelled-text = It was not cancelled, or cheques have another price now. Make a new order.
wijk-order-validity-title = These cheques cannot be issued yet
wijk-order-validity-text = No rule says how long a cheque is valid. The money waits until the administrator fills in the rule.

# A cheque
wijk-cheque-title = Cheque
wijk-cheque-number = Number of a cheque
wijk-cheque-numbers = Numbers
wijk-cheque-price = Price of a cheque
wijk-cheque-where = Where is it?
wijk-cheque-user = User
wijk-cheque-worker = Worker
wijk-cheque-issued-on = Issued
wijk-cheque-valid-until = Valid until
wijk-cheque-validity-unknown = not known
wijk-cheque-given-on = Given
wijk-cheque-handed-in-on = Handed in
wijk-cheque-ended-on = Out of use
wijk-cheque-pay-month = Paid with
wijk-cheque-why = Reason
wijk-cheque-void = Make invalid
wijk-cheque-void-text = Nobody can use the cheque then. What happens to its value is for the coordinator.
wijk-cheque-void-do = Make invalid
wijk-cheque-void-why = Choose a reason.
wijk-cheque-void-lost = Lost
wijk-cheque-void-damaged = Not readable any more
wijk-cheque-void-mistake = Issued by mistake
wijk-cheque-void-misuse = Misuse
wijk-cheque-state-ordered = Ordered
wijk-cheque-state-paid = Paid
wijk-cheque-state-issued = In stock
wijk-cheque-state-given = With the worker
wijk-cheque-state-handed-in = Handed in
wijk-cheque-state-validated = Checked
wijk-cheque-state-paid-out = Paid out
wijk-cheque-state-expired = Expired
wijk-cheque-state-returned = Returned
wijk-cheque-state-void = Invalid
wijk-cheque-moved-title = Somebody else was just quicker
wijk-cheque-moved-text = One of these cheques is elsewhere meanwhile. Nothing changed. Check them.
cheque-numbers-hint = For example 101-109, 112
cheque-numbers-missing = Write the numbers of the cheques, for example 101-109, 112.
cheque-numbers-wrong = Write only numbers, for example 101-109, 112.
cheque-numbers-backwards = Write the lowest number first and then the highest.
cheque-numbers-twice = A number is there twice. Take it out once.
cheque-numbers-many = These are more than a thousand cheques. Do it in parts.
cheque-unknown = These numbers were never issued: { $numbers }. Check them.
cheque-handed-in-already = These cheques were handed in already: { $numbers }. Take them out of the list.
cheque-expired = These cheques have expired: { $numbers }. Ask the user for valid cheques.
cheque-validity-unknown = It is not known how long these cheques are valid: { $numbers }. Ask the administrator to fill in the rule.
cheque-ended = These cheques are out of use: { $numbers }. Take them out of the list.
cheque-of-other-worker = These cheques were given to another worker: { $numbers }.
cheque-of-other-user = These cheques are of another user: { $numbers }.
cheque-other-scheme = The user and the worker are of different schemes. Cheques stay within one scheme.
cheque-not-of-form = These cheques are of somebody who is not on the form: { $numbers }.
cheque-not-in-stock = These cheques are not in stock any more: { $numbers }.
cheque-not-at-worker = This worker does not have these cheques: { $numbers }.
cheque-too-many = These are more cheques than hours of this user: { $numbers }. Give back what is too much.
cheque-stock-empty = The user has no valid cheque in stock. Order first.
cheque-worker-unknown = We know no worker with this number. Check it.
cheque-give-title = Give cheques to a worker
cheque-give-worker = Number of the worker
cheque-give = Give the cheques
cheque-return-title = The user returns cheques
cheque-return-text = The value goes to ‘to pay back’. No source tells the terms: you decide.
cheque-return = Take them back
cheque-back-to-user = Back to the user
cheque-said-given = The cheques are with the worker.
cheque-said-returned = The cheques are back. The money is ready to be paid back.
cheque-said-back = The cheques are back with the users.
cheque-said-void = The cheque is invalid.
wijk-worker-cheques = Cheques and payments
wijk-worker-none = This worker has no cheques of users.
wijk-worker-unknown-day = Nobody knows when the user gave these cheques: { $numbers }. They do not expire by themselves. Hand them in with the form: then the last day of work counts. Or give them back.
wijk-worker-paid = Closed months
wijk-worker-paid-none = No month is closed yet.
wijk-worker-travel = travel { $amount }

# Hours without a cheque
wijk-open-title = Hours without a cheque
wijk-open-text = No cheque came for these hours. The worker is paid for them once the cheque is there.
wijk-open-line = { $hours } hours in { $month }, { $worker }
wijk-open-numbers-hint = (empty: the oldest of the stock)
wijk-open-settle = Take the cheques
wijk-open-said-settled = The cheques are taken. They are paid with the next month.
wijk-open-settled-title = These hours are settled already
wijk-open-settled-text = Somebody took the cheques already. Nothing changed.
wijk-open-form-back-title = The form is back with the worker
wijk-open-form-back-text = Hand in the form again first.

# Handing in
wijk-hand-in-title = Hand in cheques
wijk-hand-in-form = Performance form
wijk-hand-in-hours =
    { $count ->
        [one] 1 begun hour
       *[other] { $count } begun hours
    }
wijk-hand-in-unconfirmed =
    { $count ->
        [one] 1 moment is not confirmed yet
       *[other] { $count } moments are not confirmed yet
    }
wijk-hand-in-empty = There are no hours on this form yet.
wijk-hand-in-begun = Hours
wijk-hand-in-lacks = Lacks
wijk-hand-in-paper = Paper cheques
wijk-hand-in-do = Hand in
wijk-hand-in-electronic = From the stock
wijk-hand-in-electronic-text = First the cheques that the worker has, then the oldest of each user. What lacks stays open at the user.
wijk-hand-in-take = Take them from the stock
wijk-hand-in-came = Cheques handed in
wijk-hand-in-said = The form and the cheques are in.
wijk-hand-in-said-open = The form is in. For some hours no cheque came: they are open at the user.

# Months
wijk-months-title = Months
wijk-months-intro = First the workers hand in, then you check, then the coordinator closes the month.
wijk-months-open = Still open
wijk-months-closed = Closed months
wijk-months-none = No month is closed yet.
wijk-month-title = Month
wijk-month-closed = Closed
wijk-month-forms = Forms
wijk-month-hours = Hours
wijk-month-pay = Pay
wijk-month-travel = Travel
wijk-month-rest = Rest of the price
wijk-month-travel-unknown =
    { $count ->
        [one] of 1 form not known
       *[other] of { $count } forms not known
    }
wijk-month-calendar = Hand in by { $by }, payment on { $pay }
wijk-month-by-scheme = By scheme
wijk-month-late = work of { $month }
wijk-month-left-out =
    { $count ->
        [one] without 1 form
       *[other] without { $count } forms
    }
wijk-month-lines = What is paid
wijk-month-lines-none = There is no checked form yet. Check the forms that are in.
wijk-month-to-forms = To the forms
wijk-month-not-ready =
    { $count ->
        [one] 1 form is not ready
       *[other] { $count } forms are not ready
    }
wijk-month-not-ready-text = They are not handed in, not checked, or the cheques that were counted do not agree.
wijk-month-run = Hand in everything together
wijk-month-run-text =
    { $count ->
        [one] 1 form is confirmed by the users. The cheques come from their stock.
       *[other] { $count } forms are confirmed by the users. The cheques come from their stock.
    }
wijk-month-run-do = Hand in these forms
wijk-month-close = Close the month
wijk-month-close-text = After that nothing in this month changes. What is not right is corrected in a later month.
wijk-month-close-do = Close the month for good
wijk-month-without =
    { $count ->
        [one] Close without this one form
       *[other] Close without these { $count } forms
    }
wijk-month-open = There are forms that are not ready. Finish them, or choose to close without them.
wijk-month-pay-unknown = For this month no pay per hour is known. Until then the month cannot close.
wijk-month-closed-on = Closed on { $day }.
wijk-month-closed-without = Closed on { $day }, without { $forms } forms of the workers with number { $named }.
wijk-month-digest = Control number of this month:
wijk-month-said-closed = The month is closed. Make the payments now.
wijk-month-said-handed-in = The forms are handed in.
wijk-month-unknown-title = A rule is not known
wijk-month-unknown-text = For this month no pay per hour is known. Record it at the rules first.
wijk-month-empty-title = There is nothing to close
wijk-month-empty-text = First check the forms that are in.
wijk-month-changed-title = The month changed meanwhile
wijk-month-changed-text = A form or a cheque was added. Check the totals and close again.
wijk-month-closed-title = This month is closed already
wijk-month-closed-text = Nothing changed.
wijk-month-future-title = This month is still to begin
wijk-month-future-text = Close a month when there was work.
wijk-month-order-title = A later month is closed already
wijk-month-order-text = Late forms of this month go with the next month.
wijk-month-earlier-title = Close the month before first
wijk-month-earlier-text = An earlier month has hours that are not paid. Go to the months and close that month first.
wijk-month-column-number = number
wijk-month-column-form = month of the work
wijk-month-column-hours = hours
wijk-month-column-cheques = cheques
wijk-month-column-open = hours without a cheque
wijk-month-column-pay = pay
wijk-month-column-travel = travel
wijk-month-column-km = km
wijk-month-column-scheme = scheme

# Paid too much
wijk-recovery-title = Paid too much
wijk-recovery-line =
    { $count ->
        [one] 1 cheque, { $amount }
       *[other] { $count } cheques, { $amount }
    }
wijk-recovery-left = { $amount } left
wijk-recovery-found = found with { $month }
wijk-recovery-status-proposed = Proposal
wijk-recovery-status-open = To get back
wijk-recovery-status-settled = Settled
wijk-recovery-below = { $worker }: { $hours } hours paid too much at { $user }
wijk-recovery-below-text = These hours were paid and corrected later. When you close the month, a proposal is made. No money moves before the coordinator confirms.
wijk-recovery-month-text = These hours were paid and corrected later. The coordinator confirms each proposal.
wijk-recovery-worker-text = The worker got this for hours that were corrected later. After the confirmation it is set off against her next pay. If VDAB pays, VDAB recovers it.
wijk-recovery-user-back = Back in stock
wijk-recovery-user-title = Cheques back after a correction
wijk-recovery-user-text = These cheques were paid for hours that were not done. After the confirmation they are in stock again.
wijk-recovery-amount = Write an amount above nothing, and not more than what is left.
wijk-recovery-day = Choose a day between the confirmation and today.
wijk-recovery-confirmed-title = This proposal was confirmed already
wijk-recovery-confirmed-text = Nothing was changed.
wijk-recovery-settled-title = Nothing is left here
wijk-recovery-settled-text = Nothing was changed.

# Payments
wijk-payments-title = Payments
wijk-payments-due = Still to pay
wijk-payments-due-none = Everything of the closed months is on a list.
wijk-payments-due-line =
    { $count ->
        [one] 1 worker, { $amount }
       *[other] { $count } workers, { $amount }
    }
wijk-payments-without = Still without an account number: { $names }. They come on a next list.
wijk-run-title = List
wijk-run-heading = List { $number }, { $month }
wijk-run-way = How
wijk-run-kind-bank = file for the bank
wijk-run-kind-provider = list for VDAB or the issuer
wijk-run-status-made = Ready, not sent
wijk-run-status-sent = Sent
wijk-run-status-done = Done
wijk-run-status-dropped = Dropped
wijk-payment-status-made = Ready
wijk-payment-status-sent = Sent
wijk-payment-status-paid = Paid
wijk-payment-status-refused = Refused
wijk-payment-status-missing = No answer
wijk-payment-status-dropped = Dropped
wijk-runs-title = Lists
wijk-runs-none = No list was made yet.
wijk-run-make = Make the list
wijk-run-execute = Day of payment
wijk-run-count = Payments
wijk-run-amount = Amount
wijk-run-sent = Sent
wijk-run-done = Done
wijk-run-next = What now?
wijk-run-file = Download the file
wijk-run-sent-on = Sent on
wijk-run-send = Note that it was sent
wijk-run-drop = Drop the list
wijk-run-waits-bank = The list is paid once its amount stands on a statement of the bank.
wijk-run-answer = Answer of VDAB or the issuer
wijk-run-answer-hint = A CSV that says for each worker: accepted or refused.
wijk-run-file-stays = The file stays as it was made, also when an account number changes later.
wijk-run-status = Answer of the bank
wijk-run-status-hint = A file of the bank with the name pain.002 (XML). The same answer cannot be read twice.
wijk-run-numbers = Check the account number
wijk-run-again-title =
    { $count ->
        [one] 1 refused payment waits
       *[other] { $count } refused payments wait
    }
wijk-run-again-text = Put them on a new list. First check what was wrong.
wijk-run-again-do = Make a new list
wijk-run-answer-read = Read the answer
wijk-run-refused = The bank refused this
wijk-run-refused-note = Note
wijk-run-why = Why?
wijk-run-said-made = The list is ready. Download the file.
wijk-run-said-sent = The list is sent.
wijk-run-said-dropped = The list is dropped. The payments can go on a new list.
wijk-run-said-refused = Noted. This payment can go on a next list.
wijk-run-said-answer = The answer is read. See below what was refused.
wijk-run-said-status = The answer is read. The bank accepts everything.
wijk-run-said-status-some = The answer is read. The bank does not say everything yet.
wijk-run-said-status-refused = The answer is read. The bank refuses something: see below why.
wijk-answer-changed = another number or amount in the answer
wijk-answer-other = This answer names workers who are not on this list. Choose the answer to this list.
wijk-run-month-open = This month is not closed yet.
wijk-run-past = Choose today or a later day.
wijk-run-ahead = Choose a day within { $days } days.
wijk-run-we-pay = The organiser pays itself. Make a file for the bank.
wijk-run-no-account = The account number of the organiser is missing. Fill it in first.
wijk-run-no-account-title = The account number is missing
wijk-run-no-account-text = Fill in the account number of the organiser first.
wijk-run-nothing = There is nothing to pay, or nobody has a right account number. Check the account numbers.
wijk-run-sent-day = Choose the day on which you sent the list: not before it was made, and not after today.
wijk-run-sent-title = This list is sent or dropped already
wijk-run-sent-text = Nothing changed.
wijk-run-not-sent-title = This cannot be done with this list
wijk-run-not-sent-text = The list is not sent, or done already. Nothing changed.
wijk-run-reason-missing = Write why the bank refused.
wijk-status-title = Answers of the bank
wijk-status-accepted = Accepted by the bank
wijk-status-settled = Carried out by the bank
wijk-status-waits = With the bank
wijk-status-part = Refused in part
wijk-status-refused = Refused by the bank
wijk-status-strange = Unknown answer { $code }: ask the bank what it is
wijk-status-count-accepted =
    { $count ->
        [one] 1 accepted
       *[other] { $count } accepted
    }
wijk-status-count-refused =
    { $count ->
        [one] 1 refused
       *[other] { $count } refused
    }
wijk-status-count-unnamed =
    { $count ->
        [one] of 1 the bank says nothing
       *[other] of { $count } the bank says nothing
    }
wijk-status-twice = This answer was read already. Nothing changed.
wijk-status-other = This answer is to another list. Open that list and read it there.
wijk-status-stranger = This answer names payments that are not on this list. Ask the bank for the right answer.
wijk-status-empty = This answer does not say whether the bank accepts or refuses. Ask the bank for a full answer.
wijk-status-why-ac01 = The account number is wrong.
wijk-status-why-ac03 = The account number of the receiver is wrong.
wijk-status-why-ac04 = The account is closed.
wijk-status-why-ac06 = The account is blocked.
wijk-status-why-ac07 = The account of the receiver is closed.
wijk-status-why-ag01 = That is not allowed on this account.
wijk-status-why-am04 = There is too little on the account.
wijk-status-why-am05 = This payment was sent before.
wijk-status-why-am09 = The amount is wrong.
wijk-status-why-be01 = The name does not fit the account number.
wijk-status-why-be04 = The name or the address of the receiver is wrong.
wijk-status-why-dt01 = The day of payment is wrong.
wijk-status-why-du01 = This file was sent before.
wijk-status-why-dupl = This payment was sent before.
wijk-status-why-ds02 = The signature is not of somebody who may.
wijk-status-why-ff01 = The form of the file is wrong.
wijk-status-why-md07 = The owner of the account died.
wijk-status-why-ms02 = The customer of the bank refuses, without saying why.
wijk-status-why-ms03 = The bank does not say why.
wijk-status-why-narr = The bank explains:
wijk-status-why-rc01 = The code of the bank is wrong.
wijk-status-why-rr04 = The law does not allow this payment as it is.
wijk-status-why-tm01 = The payment came too late on the day.
wijk-status-why-other = Reason { $code }: ask the bank what it is.

# Bank
wijk-bank-title = Bank
wijk-bank-nothing-read = No file of the bank was read yet.
wijk-bank-read-until = Read until { $day }
wijk-bank-read = Read a file of the bank
wijk-bank-file = CODA or CSV
wijk-bank-file-hint = At most 5 MB. The same file cannot be read twice.
wijk-bank-read-do = Read the file
wijk-bank-open = Not matched
wijk-bank-open-none = All lines are matched.
wijk-bank-matched-count = Matched
wijk-bank-matched-none = No line was matched yet.
wijk-bank-lines-title = Which lines
wijk-bank-is = What it is for
wijk-bank-words = Communication
wijk-bank-hint = Why not matched
wijk-bank-name = From or to
wijk-bank-line = Line of the bank
wijk-bank-said = What the bank says
wijk-bank-for = What is this for?
wijk-bank-choose = Choose what this is for
wijk-bank-match = Save
wijk-bank-statements = Statements that were read
wijk-bank-days = { $first } to { $last }
wijk-bank-lines =
    { $count ->
        [one] 1 line
       *[other] { $count } lines
    }
wijk-bank-known =
    { $count ->
        [one] 1 line was known already
       *[other] { $count } lines were known already
    }
wijk-bank-unproven = This file shows no balance, so nobody knows whether lines are missing.
wijk-bank-said-all = The file is read. All lines are matched.
wijk-bank-said-some = The file is read. Some lines are not matched: say what they are for.
wijk-bank-said-others = The file is read. Statements of other accounts were left out.
wijk-bank-said-matched = The line is in the book.
wijk-bank-said-undone = It is undone. The line waits again: say what it is for.
wijk-bank-undo = Is this not right?
wijk-bank-undo-text = Undo it with a counter-entry. After that the line waits again.
wijk-bank-undo-closed = The period of posting { $number } is closed. The counter-entry is of today and names that posting.
wijk-bank-undo-why = Why is it not right?
wijk-bank-undo-why-missing = Write why it is not right.
wijk-bank-undo-do = Undo
wijk-bank-undo-used = Cheques of this order are given or used already: { $numbers }. Take them back first, or make a correction in the ledger.
wijk-bank-earlier = Undone
wijk-bank-undone-on = undone on { $day }
wijk-bank-undone-numbers = These cheques hold no longer: { $numbers }
wijk-bank-undone-entry = See the counter-entry
wijk-bank-not-matched-title = This line is no longer matched like this
wijk-bank-not-matched-text = Somebody was first, or what was paid with it changed since. Nothing changed.
wijk-bank-twice = This file was read already. Nothing changed.
wijk-bank-future = Line { $line }: this day is still to come ({ $day }). Nothing was read. Ask the bank for a right file.
wijk-bank-own-unknown = The account number of the organiser is missing. Fill it in first at the organiser.
wijk-bank-other-account = This file is of another account. Choose the file of the organiser’s account.
wijk-bank-direction = Money that comes in and money that goes out do not fit the same choice. Choose something else.
wijk-bank-not-exact = The amount is not the same. Choose something with exactly this amount.
wijk-bank-fee-paid = The fee of this year was paid already. Choose something else.
wijk-bank-recovery-more = So much is not owed any more. Choose something else.
wijk-bank-matched-title = This line is matched already
wijk-bank-matched-text = Nothing changed.
wijk-bank-hint-out = There is no sent list with this amount.
wijk-bank-hint-runs = More than one sent list has this amount. Choose which.
wijk-bank-hint-wrong = There is an error in the structured communication.
wijk-bank-hint-free = There is no structured communication.
wijk-bank-hint-nobody = No user has this communication.
wijk-bank-hint-owes-nothing = This user has nothing to pay.
wijk-bank-hint-amount = The amount does not fit what this user has to pay.
wijk-bank-hint-validity = It is not known how long a cheque is valid. The money waits.
wijk-bank-hint-years = The fee of more than one year is open. Choose which year.
wijk-bank-hint-undone = Undone: say what this is for.
wijk-bank-to-fee = Fee { $year } of { $user }: { $amount }
wijk-bank-to-order = Order of { $user }: { $amount }
wijk-bank-to-both = Fee and order of { $user }: { $amount }
wijk-bank-to-run = List of payments { $run }
wijk-bank-to-refund = Money back to { $user }
wijk-bank-to-recovery = { $worker } pays back what was too much ({ $amount } left)
wijk-bank-to-by-hand = Was noted by hand before
wijk-bank-to-other = Is not of wijk-werken
wijk-bank-kind-fee = Fee of a year
wijk-bank-kind-order = Order
wijk-bank-kind-fee-order = Fee and order
wijk-bank-kind-run = List of payments
wijk-bank-kind-refund = Money back
wijk-bank-kind-recovery = Repayment of a worker
wijk-bank-kind-by-hand = Was noted before
wijk-bank-kind-other = Not of wijk-werken

# The book
wijk-ledger-title = Book
wijk-ledger-intro = Each movement of money stands there twice, and is never changed.
wijk-ledger-accounts = Accounts
wijk-ledger-account = Account
wijk-ledger-debit = Debit
wijk-ledger-credit = Credit
wijk-ledger-balance = Balance
wijk-ledger-equal = balanced
wijk-ledger-unknown = no source tells where this goes
wijk-ledger-unbalanced = The book is not balanced. Call the help desk: this must never be.
wijk-ledger-none = There is nothing in the book yet.
wijk-ledger-postings = Postings
wijk-ledger-all = All postings
wijk-reason-cheques =
    { $count ->
        [one] 1 cheque
       *[other] { $count } cheques
    }
wijk-reason-fee = year { $year }
wijk-reason-hand-in =
    { $count ->
        [one] 1 cheque, work of { $month }
       *[other] { $count } cheques, work of { $month }
    }
wijk-reason-order = Order { $number }
wijk-posting-title = Posting
wijk-posting-heading = Posting { $number }
wijk-posting-kind = What for
wijk-posting-recorded = recorded { $moment }
wijk-posting-more =
    { $count ->
        [one] And 1 more line; all are in the CSV.
       *[other] And { $count } more lines; all are in the CSV.
    }
wijk-posting-reverses = This is a counter-entry of this posting
wijk-posting-reversed = This posting has a counter-entry
wijk-book-correct = Correct with a posting
wijk-book-correct-text = Only on accounts behind which no cheques or payments stand.
wijk-book-post = Post
wijk-book-why = Why?
wijk-book-why-hint = For who reads it later. No names.
wijk-book-choose = Choose an account.
wijk-book-same = Choose two different accounts.
wijk-book-not-free = Cheques or payments stand behind this account. Correct it there.
wijk-book-amount = Write an amount above zero.
wijk-book-reason = Write why.
wijk-book-reverse = Undo
wijk-book-reverse-text = The posting stays. A counter-entry is added.
wijk-book-reverse-do = Make the counter-entry
wijk-book-said-posted = The posting is in the book.
wijk-book-said-reversed = The counter-entry is in the book.
wijk-book-below-title = There is not enough
wijk-book-below-text = A stock or a debt would go below zero. Nothing changed.
wijk-book-closed-title = These days are closed
wijk-book-closed-text = Nothing changes in a closed month.
wijk-book-reversed-title = This posting was undone already
wijk-book-reversed-text = Nothing changed.
wijk-book-by-deed-title = You cannot undo this posting yourself
wijk-book-by-deed-text = Undo what stands behind it: the cheque, the order or the payment.
wijk-book-column-number = number
wijk-book-column-day = day
wijk-book-column-kind = what for
wijk-book-column-reason = reference
wijk-book-column-account = account
wijk-book-column-debit = debit
wijk-book-column-credit = credit
wijk-book-kind-purchase = Purchase of cheques
wijk-book-kind-give = Cheques to a worker
wijk-book-kind-give-back = Cheques back from a worker
wijk-book-kind-hand-in = Hand-in
wijk-book-kind-hand-in-back = Hand-in taken back
wijk-book-kind-expire = Expired cheques
wijk-book-kind-revive = Expired cheques that were given in time
wijk-book-kind-return = Cheques back from a user
wijk-book-kind-invalid = Invalid cheques
wijk-book-kind-close = Close of a month
wijk-book-kind-recover = Paid too much, to get back
wijk-book-kind-set-off = Set off against pay
wijk-book-kind-repaid = Paid too much, paid back
wijk-book-kind-pay = Payments sent
wijk-book-kind-answer = Answer of the issuer
wijk-book-kind-refused = Refused payment
wijk-book-kind-bank = Bank
wijk-book-kind-fee = Yearly fee
wijk-book-kind-correction = Correction
wijk-account-bank = Bank
wijk-account-bank-unmatched = Received or paid, not matched
wijk-account-receipts-hand = Noted by hand, on no statement yet
wijk-account-provider = Money at VDAB or the issuer
wijk-account-stock-user = Cheques of users
wijk-account-stock-worker = Cheques with workers
wijk-account-handed-in = Cheques handed in
wijk-account-pay-due = Pay, still to be paid
wijk-account-travel-due = Travel, still to be paid
wijk-account-recovery-due = Paid too much, to get back
wijk-account-travel-claim = Travel, to claim from VDAB
wijk-account-payments-underway = Payments at the bank
wijk-account-split-open = Rest of the price, split not known
wijk-account-provider-fee = Part of the issuer
wijk-account-vdab-part = Part of VDAB
wijk-account-margin = Margin of the organiser
wijk-account-fee-income = Yearly fees
wijk-account-order-fee = Fees of orders
wijk-account-refund-due = To pay back to users
wijk-account-expired-open = Value of expired cheques
wijk-account-void-open = Value of invalid cheques
wijk-account-other = Not of wijk-werken

# Certificate
wijk-certificate = Tax certificate
wijk-certificate-title = Certificate of wijk-werk cheques, income year { $year }
wijk-certificate-organiser-unknown = The organiser is not filled in yet.
wijk-certificate-text = User number { $number } bought these wijk-werk cheques in { $year }.
wijk-certificate-column-price = Price
wijk-certificate-column-bought = Bought
wijk-certificate-column-returned = Returned
wijk-certificate-column-value = Value
wijk-certificate-basis = Amount for the tax return: { $amount }.
wijk-certificate-know = Good to know
wijk-certificate-cap = Highest amount per person for this year: { $amount }.
wijk-certificate-rate = Reduction: { $rate }.
wijk-certificate-reduction = Reduction on this amount alone: { $amount }.
wijk-certificate-together = The highest amount counts together with service vouchers.
wijk-certificate-made = Made on { $day }.

# My cheques
my-wijk-cheques = Cheques
my-cheques-left = My stock
my-cheques-ready = Cheques that you can give
my-cheques-until = The first is valid until { $day }
my-cheques-given = With a worker
my-cheques-open = You gave no cheque for these hours yet. Order cheques and call us.
my-cheques-open-line = { $hours } hours in { $month }
my-cheques-pay = Still to pay
my-cheques-cancel = Cancel
my-cheques-pay-line =
    { $count ->
        [one] 1 cheque: { $amount }
       *[other] { $count } cheques: { $amount }
    }
my-cheques-pay-how = Transfer the amount. Use this communication:
my-cheques-pay-account = Account number: { $iban }
my-cheques-pay-account-unknown = Call us for the account number.
my-cheques-pay-exact = Pay exactly this amount. Then we find your payment at once.
my-cheques-order = Order cheques
my-cheques-price = A cheque costs { $price }.
my-cheques-not-now = You cannot order now. Call us.
my-cheques-order-line =
    { $count ->
        [one] 1 cheque, { $amount }
       *[other] { $count } cheques, { $amount }
    }
my-cheques-tax = You use this certificate for your taxes.
my-cheques-said = Your order is ready. Pay it with the communication below.
my-cheques-said-cancelled = Your order is cancelled. You do not have to pay.
