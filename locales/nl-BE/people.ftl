# level: B1
# The person file.

file-crumbs = Waar je bent
file-who = Wie
file-tabs = Delen van het dossier
file-call = Bel { $name }
file-message = Bericht
file-interpreter = met tolk
file-tab-overview = Overzicht
file-tab-timeline = Tijdlijn
file-tab-steps = Stappen
file-tab-domains = Levensdomeinen
file-tab-person = Persoon
file-tab-surroundings = Omgeving
file-tab-sharing = Delen
file-tab-access = Wie keek

status-met = ontmoet
status-referred = aangemeld
status-waiting = wacht op een coach
status-active = samen op weg
status-closed = afgerond
status-redirected = elders geholpen
status-declined = niet gestart
status-merged = samengevoegd

channel-call = liefst bellen
channel-message = liefst een bericht
channel-mail = liefst e-mail
channel-letter = liefst een brief
channel-in-person = liefst langskomen
channel-unknown = niet bekend
