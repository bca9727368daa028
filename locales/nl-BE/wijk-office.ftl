# level: A2

## A page without an account: the code.
wijk-link-code-heading = Typ je code
wijk-link-code-hint = Zes cijfers. Je kreeg ze van je bemiddelaar.
wijk-link-code-label = Code
wijk-link-code-missing = Typ de zes cijfers van je code.
wijk-link-exit = Sluiten
wijk-link-exit-address = https://www.meteo.be/nl
wijk-link-locked = Te veel foute codes. Probeer over een kwartier opnieuw.
wijk-link-lost = Code kwijt? Vraag een nieuwe aan je bemiddelaar.
wijk-link-open = Openen
wijk-link-over = Deze link werkt niet meer. Vraag een nieuwe aan je bemiddelaar.
wijk-link-wijk = Mijn wijk-werken
wijk-link-work = Mijn werk
wijk-link-wrong =
    { $count ->
        [one] Die code klopt niet. Je kan nog één keer proberen.
       *[other] Die code klopt niet. Je kan nog { $count } keer proberen.
    }

# level: B1

## The card with the login link, for staff.
wijk-link-address = Adres
wijk-link-apart = Geef adres en code apart: het adres in een bericht, de code aan de telefoon.
wijk-link-closed-now = Te veel foute codes: de link is een kwartier dicht.
wijk-link-code = Code
wijk-link-code-digits = Een code heeft zes cijfers.
wijk-link-end = Link stoppen
wijk-link-heading = Eigen pagina op de telefoon
wijk-link-make = Maak een link met code
wijk-link-never = nog niet
wijk-link-new = Nieuwe link
wijk-link-none = Nog geen link. Met een link en een code is er geen account nodig.
wijk-link-once = Adres en code zie je alleen nu. Schrijf ze op of laat ze scannen.
wijk-link-qr = QR-code met het adres
wijk-link-until = Werkt tot
wijk-link-used = Laatst gebruikt

## Documents.
wijk-document-kind = Dit bestand kunnen we niet gebruiken. Kies een pdf, een png of een foto (jpg).
wijk-document-large = Dit bestand is te groot. Kies er een van hoogstens 5 MB.
wijk-document-missing = Kies een bestand.

## The organiser.
wijk-area-ended-text = De laatste dag ligt voor de eerste, of deze gemeente was al gestopt.
wijk-area-ended-title = Dat kan niet meer
wijk-area-known = Deze gemeente hoort op die dag al bij het gebied.
wijk-organiser-choose = Kies een organisatie uit de lijst.
