# level: B1
# Log-in, own settings, messages and help.

login-wrong = This e-mail address and this password do not belong together. Check them and try again.
login-too-many =
    { $count ->
        [one] There were too many tries. Wait a minute and try again.
       *[other] There were too many tries. Wait { $count } minutes and try again.
    }

code-title = Code
code-heading = One more step
code-wrong = This code is not right, or it was used before. Wait for the next code in your app.
code-lost = Lost your phone? Ask your administrator to turn the code off.

resume-title = Go on where you were
resume-heading = Go on where you were
resume-text = You were logged out when you sent this. Nothing was lost. This is what you wrote:
resume-send = Send it now
resume-drop = Throw it away and go to the start

positions-title = Change role
positions-heading = In which role do you work now?
positions-text = You only see and do what belongs to that role.
positions-now = you are here now
positions-said-switched = You now work in another role.

account-title = My settings
account-heading = My settings
account-me = About me
account-name = Name
account-name-missing = Write your name.
account-phone = Phone
account-language = Language of the screens
account-language-nl-BE = Nederlands
account-language-en = English
account-shortcuts = Use keyboard shortcuts
account-shortcuts-hint = For example / to search. Turn them off if they get in your way.
account-said-saved = Your settings are saved.
account-safe = Safe log-in
account-password = Password
account-password-hint = Only you know it.
account-password-change = Change your password
account-code = Code on your phone
account-code-on = On: we ask a code after your password.
account-code-off = Off
account-code-change = Change this
account-sessions = Where are you logged in?
account-session-this = This device, now
account-session-seen = Last used: { $when }
account-session-end = Log out
account-sessions-end = Log out all other devices
account-said-ended = That device is logged out.
account-device-unknown = Unknown device

own-password-title = Change password
own-password-heading = Change your password
own-password-text = Your other devices are logged out afterwards.
own-password-old = Your password now
own-password-wrong = This is not your password now.
own-password-said-changed = Your password is changed.
password-new = New password
password-again = The new password once more
password-hint = At least 12 characters. Four common words in a row are good.
password-too-short = Make it longer: at least 12 characters.
password-too-long = Make it shorter: at most 200 characters.
password-obvious = This is too easy to guess. Choose four common words, for example.
password-like-name = Your own name is too easy to guess. Choose other words.
password-not-the-same = This is not the same as above.

own-code-title = Code on your phone
own-code-heading = Code on your phone
own-code-text = With a code as well, nobody gets in with only your password.
own-code-step-app = Open an app for codes on your phone, for example Aegis or Google Authenticator.
own-code-step-scan = Scan this square, or type the key.
own-code-step-type = Type the 6-digit code that your app shows.
own-code-qr = Square to scan. The key is also there in letters.
own-code-key = Key
own-code-link = On this device
own-code-open = Open in your app
own-code-turn-on = Turn the code on
own-code-is-on = The code is on. Give your password to turn it off.
own-code-turn-off = Turn the code off
own-code-said-on = The code is on. We ask for it the next time.
own-code-said-off = The code is off.

invitation-title = Choose your password
invitation-heading = Choose your password
invitation-save = Save and go in
invitation-gone = This link does not work any more. It was used, or it is too old.
invitation-ask-again = Ask a new link
mail-invitation-subject = Your access to Opstap
mail-invitation-text =
    Hello

    You get access to Opstap. Choose your password here:
    { $link }

    The link works for 7 days, once.
    You did not expect this? Then you need not do anything.
mail-password-subject = New password for Opstap
mail-password-text =
    Hello

    Somebody asked a new password for this address. Choose it here:
    { $link }

    The link works for one hour, once.
    You did not ask this? Then you need not do anything.

forgotten-title = Forgotten password
forgotten-heading = Password forgotten, or none yet?
forgotten-text = Give your e-mail address. You get a mail with a link to choose a password.
forgotten-send = Send me a link
forgotten-sent = Do we know this address? Then a mail is on its way to you. Look in your junk mail too.
forgotten-back = Back to log-in

demo-title = Choose a role
demo-heading = Choose who you want to be
demo-text = Everybody here is made up. One click shows Opstap as that person sees it.
demo-role-coach = Coaches
demo-role-team-lead = Team leads
demo-role-coordinator = Coordination
demo-role-partner-administrator = Partner administrators
demo-role-referrer = Referrers
demo-role-municipality = Municipalities
demo-role-data-protection-officer = Data protection
demo-role-functional-administrator = Functional administration
demo-role-wijk-coordinator = Wijk-werken coordination
demo-role-wijk-mediator = Wijk-werken mediators
demo-role-accountant = Accounts
demo-role-jury-member = Jury members
demo-more =
    { $count ->
        [one] One more
       *[other] { $count } more people
    }
demo-login = Log in with a password

messages-title = Messages
messages-heading = Messages
messages-text = Mails and text messages that Opstap sent. We do not show the text: it may hold a link.
messages-text-demo = In the demonstration nothing really leaves. Here you read what would have been sent.
messages-none = Nothing was sent yet.
messages-caption = The latest 100 messages
messages-subject = Subject
messages-recipient = For
messages-state = How far
messages-at = When
messages-read = Read
messages-channel-mail = E-mail
messages-channel-sms = Text message
messages-state-waiting = waiting
messages-state-sent = sent
messages-state-failed = not sent
messages-tries =
    { $count ->
        [one] 1 try.
       *[other] { $count } tries.
    }
messages-next = Next try: { $when }.
messages-why-connection = The mail server does not answer.
messages-why-tls = No secure line can be made with the mail server.
messages-why-refused = The mail server refuses this message (code { $code }). Check the address.
messages-why-busy = The mail server can't take the message now (code { $code }).
messages-why-address = This is not a valid address or number.
messages-why-storage = The folder for messages can't be used.
messages-why-other = The message could not leave.
messages-retry = Try again now
messages-said-retry = We are trying again now.

help-title = Help
help-heading = Help and shortcuts
help-ask = Are you stuck?
help-ask-text = First ask your colleagues or the administrator of your organisation. They know Opstap and your rights.
help-safe-text = Never type your password in a mail or a message. None of us asks for it.
help-keys = Keyboard shortcuts
help-keys-text = They work on a page where they can do something, and not while you type.
help-keys-off = Turn them on or off
help-key-search = Search a participant
help-key-note = New note
help-key-step = New step
help-key-today = Go to Today
help-key-participants = Go to Participants
help-key-wheel = Go to the wheel
help-key-help = This page

staff-email-taken = Somebody with this e-mail address is there already.
position-ends-before-it-begins = The last day must come after the first day.

email-not-an-address = Write an e-mail address, with an @ in the middle.
email-strange-character = There is a character in it that no e-mail address has.
email-wrong-domain = Check the part after the @, for example example.be.
email-too-long = This e-mail address is too long.
phone-not-digits = Write a phone number in digits, for example 0470 12 34 56.
phone-too-short = Digits are missing in this number.
phone-too-long = There are too many digits in this number.
phone-not-belgian = This number does not exist in Belgium. Begin with + for another country.
