# level: B1
# Organisaties, gemeenten en medewerkers.

organisations-title = Netwerk
organisations-heading = Netwerk
organisations-show = Toon
organisations-members = Leden nu
organisations-all = Alle organisaties
organisations-show-all = Toon alle organisaties
organisations-find = Zoek een organisatie
organisations-find-button = Zoek
organisations-none = Er is nog geen organisatie.
organisations-not-found = Geen organisatie past hierbij.
organisations-count =
    { $count ->
        [one] 1 organisatie
       *[other] { $count } organisaties
    }
organisation-kinds-partner = Partners
organisation-kinds-municipality = Lokale besturen
organisation-kinds-referrer = Aanmelders

organisation-title = Organisatie
organisation-name = Naam
organisation-name-missing = Schrijf de naam.
organisation-short = Korte naam
organisation-short-hint = Voor lijsten en het menu, ten hoogste 40 tekens.
organisation-kind = Wat het is
organisation-kind-lead = trekker
organisation-kind-vdab = VDAB
organisation-kind-municipality = lokaal bestuur
organisation-kind-partner = partner
organisation-kind-support = ondersteuner
organisation-kind-referrer = aanmelder
organisation-place = Gemeente
organisation-place-none = Geen of meer dan één gemeente
organisation-member = Lid als
organisation-goes-on-as = Gaat verder als { $name }
organisation-came-from = Ontstond uit
organisation-succeeds-itself = Kies een andere organisatie dan deze.
organisation-facts = Gegevens
organisation-kbo = Ondernemingsnummer
organisation-kbo-hint = Tien cijfers, bijvoorbeeld 0566.988.259.
organisation-email = E-mailadres
organisation-phone = Telefoon
organisation-insz = Rijksregisternummer
organisation-insz-yes = mag het verwerken
organisation-insz-no = mag het niet verwerken
organisation-insz-may = Mag het rijksregisternummer verwerken
organisation-insz-hint = Zet dit alleen aan als er een wettelijke basis of machtiging is.
organisation-successor = Gaat verder als
organisation-successor-hint = Na een fusie of een nieuwe naam. Afspraken gaan mee.
organisation-successor-none = Gaat gewoon verder
organisation-services = Aanbod
organisation-staff = Medewerkers
organisation-edit = Wijzig de organisatie
organisation-edit-title = Organisatie wijzigen
organisation-add = Nieuwe organisatie
organisation-new-title = Nieuwe organisatie
organisation-said-saved = De organisatie is bewaard.

kbo-not-digits = Schrijf alleen cijfers, bijvoorbeeld 0566.988.259.
kbo-wrong-length = Een ondernemingsnummer heeft tien cijfers.
kbo-establishment = Dit is het nummer van een vestiging. Schrijf dat van de onderneming: het begint met 0 of 1.
kbo-wrong-check-digits = Er zit een tikfout in dit nummer. Kijk het cijfer per cijfer na.

memberships-heading = In het partnerschap
memberships-none = Geen lid van het partnerschap.
membership-role = Als
membership-role-lead = trekker
membership-role-core = kernpartner
membership-role-coach-partner = partner met coaches
membership-role-municipality = lokaal bestuur
membership-role-support = ondersteuner
membership-add = Voeg een lidmaatschap toe
membership-add-button = Voeg toe
membership-stop = Laat dit stoppen
membership-end = Stopt dan
membership-twice = In die periode is deze organisatie dat al.
membership-ends-before-it-begins = De laatste dag moet na de eerste dag komen.
membership-said-added = Het lidmaatschap is bewaard.
membership-said-ended = De laatste dag is bewaard.
period-from = sinds { $from }
period-to = tot en met { $to }
period-from-to = van { $from } tot en met { $to }
period-first = Eerste dag
period-last = Laatste dag

municipalities-title = Gemeenten
municipalities-heading = Gemeenten
municipalities-text = Wat vroeger gebeurde, houdt de gemeente van toen.
municipalities-when = Welk moment
municipalities-now = Nu
municipalities-until = Tot en met { $day }
municipalities-none = Er zijn nog geen gemeenten.
municipalities-count-now =
    { $count ->
        [one] 1 gemeente nu
       *[other] { $count } gemeenten nu
    }
municipalities-count-then =
    { $count ->
        [one] 1 gemeente toen
       *[other] { $count } gemeenten toen
    }
municipality-nis = NIS { $nis }
municipality-nis-code = NIS-code
municipality-postcodes = Postcodes
municipality-merger = Fusie
municipality-became = Werd { $name }
municipality-came-from = Ontstond uit { $names }
municipality-until = { $name } (tot en met { $day })
municipality-unknown = Deze gemeente kennen we niet. Kies er een uit de lijst.
municipality-merged = { $name } bestond op die dag niet meer. Kies { $successor }.
municipality-over = { $name } bestond op die dag niet meer.
municipality-not-yet = { $name } bestond op die dag nog niet.

focus-integral = alle levensdomeinen
focus-employment = werk

staff-title = Medewerkers
staff-heading = Medewerkers
staff-find = Zoek op naam
staff-none = Er is nog niemand. Nodig de eerste medewerker uit.
staff-not-found = Niemand past hierbij.
staff-show-all = Toon iedereen
staff-count =
    { $count ->
        [one] 1 medewerker
       *[other] { $count } medewerkers
    }
staff-name = Naam
staff-name-missing = Schrijf de naam.
staff-email = E-mailadres
staff-email-hint = Hiermee meldt deze persoon zich aan. Bij een wijziging krijgt het oude adres een mail.
staff-phone = Telefoon
staff-positions = Rollen
staff-access = Toegang
staff-active = kan aanmelden
staff-inactive-badge = kan niet aanmelden
staff-active-text = Kan aanmelden.
staff-inactive-text = Kan niet meer aanmelden.
staff-invited-text = Uitgenodigd, koos nog geen wachtwoord.
staff-organisation = Organisatie
staff-organisation-choose = Kies een organisatie
staff-organisation-missing = Kies een organisatie.
staff-role = Rol
staff-role-choose = Kies een rol
staff-role-missing = Kies een rol.
staff-focus = Waarop een coach zich richt
staff-focus-hint = Alleen voor coaches.
staff-focus-missing = Kies waarop deze coach zich richt.
staff-percent = Deel van een voltijdse week
staff-percent-hint = In procent.
staff-capacity = Plaatsen
staff-capacity-hint = Hoeveel mensen een coach kan begeleiden.
staff-from-hint = Leeg is vandaag.
staff-places =
    { $count ->
        [one] 1 plaats
       *[other] { $count } plaatsen
    }
staff-new-title = Medewerker uitnodigen
staff-invite = Nodig iemand uit
staff-invite-text = Die persoon krijgt een mail en kiest zelf een wachtwoord.
staff-invite-button = Stuur de uitnodiging
staff-said-invited = De uitnodiging is verstuurd.
staff-known = Dit e-mailadres hoort al bij iemand in Opstap. Kijk het na.
staff-known-also = Ja, geef die persoon er een rol bij
staff-known-who = Dit adres is van
staff-no-coaches-here = Deze organisatie levert geen coaches. Voeg haar eerst toe als partner met coaches.
staff-percent-over = Deze persoon is al voor { $percent } % coach. Samen kan het niet meer zijn dan 100 %.
staff-member-title = Medewerker
staff-position-add = Voeg een rol toe
staff-position-add-button = Voeg toe
staff-position-stop = Laat deze rol stoppen
staff-position-end = Stopt dan
staff-position-twice = Deze persoon heeft die rol al bij deze organisatie.
staff-contact = Contact
staff-send-link = Stuur een link voor een wachtwoord
staff-code-off = Zet de code op de telefoon uit
staff-deactivate = Sluit de toegang
staff-deactivate-text = Sluit je de toegang, dan is deze persoon meteen overal afgemeld.
staff-activate = Geef weer toegang
staff-said-saved = De gegevens zijn bewaard.
staff-said-position = De rol is toegevoegd.
staff-said-ended = De laatste dag is bewaard.
staff-said-inactive = De toegang is gesloten. Deze persoon is overal afgemeld.
staff-said-active = Deze persoon kan weer aanmelden.
staff-said-link = De link is verstuurd.
staff-said-code-off = De code staat uit.
staff-not-yourself-title = Dit kun je niet bij jezelf doen
staff-not-yourself-text = Vraag het aan een andere beheerder. Zo sluit niemand zichzelf buiten.
staff-closed-title = Deze persoon kan niet aanmelden
staff-closed-text = Geef eerst weer toegang.
mail-address-changed-subject = Je e-mailadres voor Opstap is veranderd
mail-address-changed-text =
    Dag

    Een beheerder veranderde het e-mailadres waarmee je je aanmeldt bij Opstap.
    Wist je dit niet? Bel dan meteen je organisatie.
