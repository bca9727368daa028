# level: B1
# Geld: bedragen, rekeningnummers, en wat er mis is met een bestand van of voor de bank.

# Een bedrag, een rekening of een mededeling die iemand typt.
cents-empty = Schrijf een bedrag, bijvoorbeeld 12,50.
cents-grouping = Schrijf de centen na een komma, bijvoorbeeld 1.234,56.
cents-not-an-amount = Dit is geen bedrag. Schrijf alleen cijfers, bijvoorbeeld 12,50.
cents-too-large = Dit bedrag is te groot.
cents-too-many-decimals = Een bedrag heeft hoogstens twee cijfers na de komma.
iban-not-an-iban = Dit is geen rekeningnummer. Schrijf het zoals BE68 5390 0754 7034.
iban-unknown-country = Naar een rekening in dit land kunnen we niet betalen.
iban-wrong-check-digits = Er zit een tikfout in dit rekeningnummer. Kijk het cijfer per cijfer na.
iban-wrong-length = Dit rekeningnummer heeft niet het juiste aantal tekens. Kijk het na.
structured-base-too-large = Dit nummer heeft meer dan tien cijfers.
structured-not-digits = Schrijf alleen cijfers, zoals +++123/4567/89002+++.
structured-wrong-check-digits = Er zit een tikfout in deze mededeling. Kijk ze cijfer per cijfer na.
structured-wrong-length = Een gestructureerde mededeling heeft twaalf cijfers.

# Een CODA-bestand van de bank.
coda-account = Op positie { $from } tot { $to } staat geen juist rekeningnummer. Download het bestand opnieuw.
coda-balance = Het nieuwe saldo is { $said }, maar de verrichtingen komen op { $found }. Download het bestand opnieuw.
coda-chain = Afschrift { $number } begint met { $opened }, maar het vorige eindigt op { $closed }. Vraag de bank een nieuw bestand.
coda-count = De bank telt { $said } regels, het bestand heeft er { $found }. Download het bestand opnieuw.
coda-credit = De bank telt { $said } ontvangen, de regels samen { $found }. Download het bestand opnieuw.
coda-currency = Dit afschrift is in { $currency }. We lezen alleen euro.
coda-cut-off = Het bestand stopt midden in een afschrift. Download het opnieuw.
coda-debit = De bank telt { $said } betaald, de regels samen { $found }. Download het bestand opnieuw.
coda-empty = Er staat geen afschrift in dit bestand. Kies een ander bestand.
coda-foreign-account = Dit afschrift is van een buitenlandse rekening zonder IBAN. Die lezen we niet.
coda-length = Deze regel heeft { $found } tekens in plaats van 128. Kies het CODA-bestand zoals de bank het gaf.
coda-no-day = Op deze regel ontbreekt een datum. Vraag de bank een nieuw bestand.
coda-no-header = Deze regel hoort bij geen afschrift: het begin ontbreekt. Download het bestand opnieuw.
coda-no-such-day = Op positie { $from } tot { $to } staat een datum die niet bestaat. Download het bestand opnieuw.
coda-no-trailer = Hier begint een afschrift, maar het vorige is niet af. Download het bestand opnieuw.
coda-not-cents = Op positie { $from } tot { $to } staat een deel van een cent. Vraag de bank een nieuw bestand.
coda-not-digits = Op positie { $from } tot { $to } moeten cijfers staan. Download het bestand opnieuw.
coda-order = Record { $record } hoort hier niet. Download het bestand opnieuw.
coda-other-account = Het nieuwe saldo is van een andere rekening dan het oude. Vraag de bank een nieuw bestand.
coda-promised = Hier staat dat record { $record } volgt, maar dat ontbreekt. Vraag de bank een nieuw bestand.
coda-separate = Dit bestand heeft maar een soort verrichtingen en geen saldo. Download de gewone CODA van de rekening.
coda-sequence = De nummers volgen elkaar hier niet op: er ontbreekt een regel. Download het bestand opnieuw.
coda-sign = Op positie { $from } staat geen 0 of 1. Download het bestand opnieuw.
coda-too-large = De bedragen samen zijn te groot. Kies een ander bestand.
coda-version = Dit is CODA versie { $found }. We lezen versie 2: vraag die aan de bank.

# Een CSV-bestand van de bank.
csv-account = Het rekeningnummer op deze regel klopt niet. Download het bestand opnieuw.
csv-broken = Dit bestand is geen lijst met kolommen. Download het opnieuw als CSV.
csv-currency = Deze regel is in { $currency }. We lezen alleen euro.
csv-day = „{ $text }” is geen datum. Schrijf dag, maand en jaar, zoals 26/05/2026.
csv-empty = Er staat geen verrichting in dit bestand. Kies een andere periode.
csv-no-account = In dit bestand staat niet van welke rekening het is. Kies eerst de rekening.
csv-no-headers = We herkennen de kolommen niet. Download bij de bank een CSV in het Nederlands, of gebruik CODA.
csv-quote = Op deze regel staat een aanhalingsteken dat niet sluit. Haal het weg en probeer opnieuw.

# Een betaalbestand voor de bank.
pain-bic = De BIC heeft acht of elf tekens, zoals KREDBEBB.
pain-count = Goedgekeurd zijn { $approved } betalingen, in de lijst staan er { $found }. Keur de lijst opnieuw goed.
pain-creditor-name = De naam van wie het geld krijgt, ontbreekt.
pain-debtor-name = De naam van wie betaalt, ontbreekt.
pain-element = In het bestand is { $element } niet juist. Neem het bestand zoals het gemaakt is.
pain-end-to-end-id = Het kenmerk van deze betaling past niet: gebruik 1 tot 35 gewone tekens.
pain-id-twice = Het kenmerk { $id } staat er al. Elke betaling heeft een eigen kenmerk.
pain-message-id = Het kenmerk van het bestand past niet: gebruik 1 tot 35 gewone tekens.
pain-no-report = Dit is geen antwoord van de bank op een betaalbestand.
pain-not-ours = Dit is geen betaalbestand dat hier gemaakt is.
pain-not-positive = Het bedrag is { $amount }. Een betaling is altijd meer dan nul.
pain-nothing = Er is niets te betalen.
pain-remittance = De mededeling heeft { $found } tekens. Er moet iets staan, en hoogstens { $most }.
pain-too-high = Het bedrag is hoger dan een bank in een keer betaalt.
pain-total = Goedgekeurd is { $approved }, de lijst komt op { $found }. Keur de lijst opnieuw goed.
xml-broken = Dit XML-bestand is stuk. Download het opnieuw.
xml-not-allowed = In dit XML-bestand staat iets wat niet mag. Vraag een nieuw bestand.
xml-not-utf8 = Dit XML-bestand is niet in UTF-8. Vraag een nieuw bestand.

# De lijst met cheques voor het platform, en het antwoord.
provider-after-total = Na de regel TOTAL mag niets meer staan.
provider-cheques = Het aantal cheques is geen getal.
provider-columns = Deze regel heeft { $found } kolommen in plaats van 6.
provider-headers = De eerste regel heeft niet de juiste kolommen.
provider-month = De maand moet staan zoals 2026-05.
provider-no-reason = Deze regel is geweigerd zonder reden. Vul de reden in.
provider-no-total = De regel TOTAL ontbreekt: het bestand is niet volledig.
provider-not-positive = Het aantal en het bedrag moeten meer dan nul zijn.
provider-nothing = Er zijn geen cheques om in te dienen.
provider-status = De status moet aanvaard of geweigerd zijn.
provider-too-large = De bedragen samen zijn te groot.
provider-total-line = De regel TOTAL is niet juist: aantal regels, cheques en bedrag.
provider-totals = De regel TOTAL zegt { $said }, de regels zelf { $found }. Vraag het bestand opnieuw.
provider-twice = Deze werknemer staat twee keer in { $month }.
provider-worker-number = Het nummer van de werknemer past niet: gebruik letters en cijfers.
