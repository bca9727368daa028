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
wijk-organiser-choose = Choose an organisation from the list.
