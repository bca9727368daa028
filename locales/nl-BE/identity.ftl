# level: B1
# Aanmelden, eigen instellingen, berichten en hulp.

login-wrong = Dit e-mailadres en dit wachtwoord horen niet samen. Kijk ze na en probeer opnieuw.
login-too-many =
    { $count ->
        [one] Er waren te veel pogingen. Wacht een minuut en probeer opnieuw.
       *[other] Er waren te veel pogingen. Wacht { $count } minuten en probeer opnieuw.
    }

code-title = Code
code-heading = Nog één stap
code-wrong = Deze code klopt niet, of ze is al gebruikt. Wacht op de volgende code in je app.
code-lost = Heb je je telefoon niet meer? Vraag je beheerder om de code uit te zetten.

resume-title = Verder waar je was
resume-heading = Verder waar je was
resume-text = Je was afgemeld toen je dit verstuurde. Er ging niets verloren. Dit schreef je:
resume-send = Verstuur het nu
resume-drop = Gooi het weg en ga naar het begin

positions-title = Wissel van rol
positions-heading = In welke rol werk je nu?
positions-text = Je ziet en doet alleen wat bij die rol hoort.
positions-now = hier ben je nu
positions-said-switched = Je werkt nu in een andere rol.

account-title = Mijn instellingen
account-heading = Mijn instellingen
account-me = Over mij
account-name = Naam
account-name-missing = Schrijf je naam.
account-phone = Telefoon
account-language = Taal van de schermen
account-language-nl-BE = Nederlands
account-language-en = English
account-shortcuts = Sneltoetsen gebruiken
account-shortcuts-hint = Bijvoorbeeld / om te zoeken. Zet ze uit als ze je hinderen.
account-said-saved = Je instellingen zijn bewaard.
account-safe = Veilig aanmelden
account-password = Wachtwoord
account-password-hint = Alleen jij kent het.
account-password-change = Verander je wachtwoord
account-code = Code op je telefoon
account-code-on = Aan: we vragen een code na je wachtwoord.
account-code-off = Uit
account-code-change = Verander dit
account-sessions = Waar ben je aangemeld?
account-session-this = Dit toestel, nu
account-session-seen = Laatst gebruikt: { $when }
account-session-end = Meld af
account-sessions-end = Meld alle andere toestellen af
account-said-ended = Dat toestel is afgemeld.
account-device-unknown = Onbekend toestel

own-password-title = Wachtwoord veranderen
own-password-heading = Verander je wachtwoord
own-password-text = Daarna zijn je andere toestellen afgemeld.
own-password-old = Je wachtwoord van nu
own-password-wrong = Dit is niet je wachtwoord van nu.
own-password-said-changed = Je wachtwoord is veranderd.
password-new = Nieuw wachtwoord
password-again = Nog eens het nieuwe wachtwoord
password-hint = Minstens 12 tekens. Vier gewone woorden na elkaar zijn goed.
password-too-short = Maak het langer: minstens 12 tekens.
password-too-long = Maak het korter: ten hoogste 200 tekens.
password-obvious = Dit is te makkelijk te raden. Kies bijvoorbeeld vier gewone woorden.
password-like-name = Je eigen naam is te makkelijk te raden. Kies andere woorden.
password-not-the-same = Dit is niet hetzelfde als hierboven.

own-code-title = Code op je telefoon
own-code-heading = Code op je telefoon
own-code-text = Met een code erbij kan niemand binnen met alleen je wachtwoord.
own-code-step-app = Open een app voor codes op je telefoon, bijvoorbeeld Aegis of Google Authenticator.
own-code-step-scan = Scan dit vierkant, of typ de sleutel over.
own-code-step-type = Typ de code van 6 cijfers die je app toont.
own-code-qr = Vierkant om te scannen. De sleutel staat er ook in letters bij.
own-code-key = Sleutel
own-code-link = Op dit toestel
own-code-open = Open in je app
own-code-turn-on = Zet de code aan
own-code-is-on = De code staat aan. Geef je wachtwoord om ze uit te zetten.
own-code-turn-off = Zet de code uit
own-code-said-on = De code staat aan. De volgende keer vragen we ze.
own-code-said-off = De code staat uit.

invitation-title = Kies je wachtwoord
invitation-heading = Kies je wachtwoord
invitation-save = Bewaar en ga binnen
invitation-gone = Deze link werkt niet meer. Ze is al gebruikt of te oud.
invitation-ask-again = Vraag een nieuwe link
mail-invitation-subject = Je toegang tot Opstap
mail-invitation-text =
    Dag

    Je krijgt toegang tot Opstap. Kies hier je wachtwoord:
    { $link }

    De link werkt 7 dagen en één keer.
    Verwacht je dit niet? Dan hoef je niets te doen.
mail-password-subject = Nieuw wachtwoord voor Opstap
mail-password-text =
    Dag

    Iemand vroeg een nieuw wachtwoord voor dit adres. Kies het hier:
    { $link }

    De link werkt één uur en één keer.
    Vroeg je dit niet? Dan hoef je niets te doen.

forgotten-title = Wachtwoord vergeten
forgotten-heading = Wachtwoord vergeten of nog geen?
forgotten-text = Geef je e-mailadres. Je krijgt een mail met een link om een wachtwoord te kiezen.
forgotten-send = Stuur me een link
forgotten-sent = Kennen we dit adres? Dan is er een mail naar je onderweg. Kijk ook bij je ongewenste mail.
forgotten-back = Terug naar aanmelden

demo-title = Kies een rol
demo-heading = Kies wie je wilt zijn
demo-text = Iedereen hier is verzonnen. Met één klik zie je Opstap zoals die persoon.
demo-role-coach = Coaches
demo-role-team-lead = Teamverantwoordelijken
demo-role-coordinator = Coördinatie
demo-role-partner-administrator = Partnerbeheerders
demo-role-referrer = Aanmelders
demo-role-municipality = Lokale besturen
demo-role-data-protection-officer = Gegevensbescherming
demo-role-functional-administrator = Functioneel beheer
demo-role-wijk-coordinator = Coördinatie wijk-werken
demo-role-wijk-mediator = Wijk-werkbemiddelaars
demo-role-accountant = Boekhouding
demo-role-jury-member = Juryleden
demo-more =
    { $count ->
        [one] Nog iemand
       *[other] Nog { $count } mensen
    }
demo-login = Aanmelden met een wachtwoord

messages-title = Berichten
messages-heading = Berichten
messages-text = Mails en sms'en die Opstap stuurde. De tekst tonen we niet: er kan een link in staan.
messages-text-demo = In de demonstratie gaat niets echt weg. Hier lees je wat anders verstuurd was.
messages-none = Er is nog niets verstuurd.
messages-caption = De laatste 100 berichten
messages-subject = Onderwerp
messages-recipient = Voor
messages-state = Hoe ver
messages-at = Wanneer
messages-read = Lees
messages-channel-mail = E-mail
messages-channel-sms = Sms
messages-state-waiting = wacht
messages-state-sent = verstuurd
messages-state-failed = niet gelukt
messages-tries =
    { $count ->
        [one] 1 poging.
       *[other] { $count } pogingen.
    }
messages-next = Volgende poging: { $when }.
messages-why-connection = De mailserver antwoordt niet.
messages-why-tls = Er komt geen veilige verbinding met de mailserver.
messages-why-refused = De mailserver weigert dit bericht (code { $code }). Kijk het adres na.
messages-why-busy = De mailserver kan het bericht nu niet aannemen (code { $code }).
messages-why-address = Dit is geen geldig adres of nummer.
messages-why-storage = De map voor berichten is niet te gebruiken.
messages-why-other = Het bericht kon niet vertrekken.
messages-retry = Probeer nu opnieuw
messages-said-retry = We proberen het nu opnieuw.

help-title = Hulp
help-heading = Hulp en sneltoetsen
help-ask = Raak je niet verder?
help-ask-text = Vraag het eerst aan je collega's of aan de beheerder van je organisatie. Die kent Opstap en jouw rechten.
help-safe-text = Typ nooit je wachtwoord in een mail of een bericht. Niemand van ons vraagt ernaar.
help-keys = Sneltoetsen
help-keys-text = Ze werken op een pagina waar ze iets kunnen doen, en niet terwijl je typt.
help-keys-off = Zet ze aan of uit
help-key-search = Zoek een deelnemer
help-key-note = Nieuwe notitie
help-key-step = Nieuwe stap
help-key-today = Ga naar Vandaag
help-key-participants = Ga naar Deelnemers
help-key-wheel = Ga naar het wiel
help-key-help = Deze pagina

staff-email-taken = Iemand met dit e-mailadres is er al.
position-ends-before-it-begins = De laatste dag moet na de eerste dag komen.

email-not-an-address = Schrijf een e-mailadres, met een @ in het midden.
email-strange-character = Er staat een teken in dat niet in een e-mailadres past.
email-wrong-domain = Kijk het stuk na de @ na, bijvoorbeeld voorbeeld.be.
email-too-long = Dit e-mailadres is te lang.
phone-not-digits = Schrijf een telefoonnummer met cijfers, bijvoorbeeld 0470 12 34 56.
phone-too-short = Er ontbreken cijfers in dit nummer.
phone-too-long = Er staan te veel cijfers in dit nummer.
phone-not-belgian = Dit nummer bestaat niet in België. Begin met + voor een ander land.
