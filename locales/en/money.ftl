# level: B1
# Money: amounts, account numbers, and what is wrong with a file from or for the bank.

# An amount, an account or a communication that somebody types.
cents-empty = Write an amount, for example 12,50.
cents-grouping = Write the cents after a comma, for example 1.234,56.
cents-not-an-amount = This is not an amount. Write digits only, for example 12,50.
cents-too-large = This amount is too large.
cents-too-many-decimals = An amount has at most two digits after the comma.
iban-not-an-iban = This is not an account number. Write it like BE68 5390 0754 7034.
iban-unknown-country = We cannot pay to an account in this country.
iban-wrong-check-digits = There is a typing error in this account number. Check it digit by digit.
iban-wrong-length = This account number does not have the right length. Check it.
structured-base-too-large = This number has more than ten digits.
structured-not-digits = Write digits only, like +++123/4567/89002+++.
structured-wrong-check-digits = There is a typing error in this communication. Check it digit by digit.
structured-wrong-length = A structured communication has twelve digits.

# A CODA file of the bank.
coda-account = Positions { $from } to { $to } hold no right account number. Download the file again.
coda-balance = The new balance is { $said }, but the movements come to { $found }. Download the file again.
coda-chain = Statement { $number } begins with { $opened }, but the one before ends with { $closed }. Ask the bank for a new file.
coda-count = The bank counts { $said } lines, the file has { $found }. Download the file again.
coda-credit = The bank counts { $said } received, the lines together { $found }. Download the file again.
coda-currency = This statement is in { $currency }. We only read euro.
coda-cut-off = The file stops in the middle of a statement. Download it again.
coda-debit = The bank counts { $said } paid, the lines together { $found }. Download the file again.
coda-empty = There is no statement in this file. Choose another file.
coda-foreign-account = This statement is of a foreign account without IBAN. We do not read those.
coda-length = This line has { $found } signs in place of 128. Choose the CODA file as the bank gave it.
coda-no-day = A date is missing on this line. Ask the bank for a new file.
coda-no-header = This line belongs to no statement: the beginning is missing. Download the file again.
coda-no-such-day = Positions { $from } to { $to } hold a date that does not exist. Download the file again.
coda-no-trailer = A statement begins here, but the one before is not finished. Download the file again.
coda-not-cents = Positions { $from } to { $to } hold a part of a cent. Ask the bank for a new file.
coda-not-digits = Positions { $from } to { $to } must be digits. Download the file again.
coda-order = Record { $record } does not belong here. Download the file again.
coda-other-account = The new balance is of another account than the old one. Ask the bank for a new file.
coda-promised = This record says that record { $record } follows, but it is not there. Ask the bank for a new file.
coda-separate = This file has one kind of transactions only and no balance. Download the ordinary CODA of the account.
coda-sequence = The numbers do not follow here: a line is missing. Download the file again.
coda-sign = Position { $from } is not 0 or 1. Download the file again.
coda-too-large = The amounts together are too large. Choose another file.
coda-version = This is CODA version { $found }. We read version 2: ask the bank for it.

# A CSV file of the bank.
csv-account = The account number on this line is not right. Download the file again.
csv-broken = This file is not a list with columns. Download it again as CSV.
csv-currency = This line is in { $currency }. We only read euro.
csv-day = “{ $text }” is not a date. Write day, month and year, like 26/05/2026.
csv-empty = There is no movement in this file. Choose another period.
csv-no-account = The file does not say which account it is of. Choose the account first.
csv-no-headers = We do not know these columns. Download a CSV in Dutch from the bank, or use CODA.
csv-quote = There is a quotation mark on this line that does not close. Take it out and try again.

# A payment file for the bank.
pain-bic = A BIC has eight or eleven signs, like KREDBEBB.
pain-count = { $approved } payments were approved, the list has { $found }. Approve the list again.
pain-creditor-name = The name of who gets the money is missing.
pain-debtor-name = The name of who pays is missing.
pain-element = { $element } is not right in the file. Use the file as it was made.
pain-end-to-end-id = The reference of this payment does not fit: use 1 to 35 plain signs.
pain-id-twice = The reference { $id } is there already. Each payment has its own.
pain-message-id = The reference of the file does not fit: use 1 to 35 plain signs.
pain-no-report = This is not an answer of the bank to a payment file.
pain-not-ours = This is not a payment file that was made here.
pain-not-positive = The amount is { $amount }. A payment is always more than nothing.
pain-nothing = There is nothing to pay.
pain-remittance = The communication has { $found } signs. There must be something, and at most { $most }.
pain-too-high = The amount is higher than a bank pays at once.
pain-total = { $approved } was approved, the list comes to { $found }. Approve the list again.
xml-broken = This XML file is broken. Download it again.
xml-not-allowed = There is something in this XML file that is not allowed. Ask for a new file.
xml-not-utf8 = This XML file is not in UTF-8. Ask for a new file.

# The list of cheques for the platform, and the answer.
provider-after-total = Nothing may come after the line TOTAL.
provider-cheques = The number of cheques is not a number.
provider-columns = This line has { $found } columns in place of 6.
provider-headers = The first line does not have the right columns.
provider-month = The month must be like 2026-05.
provider-no-reason = This line is refused without a reason. Fill in the reason.
provider-no-total = The line TOTAL is missing: the file is not complete.
provider-not-positive = The number and the amount must be more than nothing.
provider-nothing = There are no cheques to hand in.
provider-status = The status must be accepted or refused.
provider-too-large = The amounts together are too large.
provider-total-line = The line TOTAL is not right: number of lines, cheques and amount.
provider-totals = The line TOTAL says { $said }, the lines themselves { $found }. Ask for the file again.
provider-twice = This worker is there twice in { $month }.
provider-worker-number = The number of the worker does not fit: use letters and digits.
