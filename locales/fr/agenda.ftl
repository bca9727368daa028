# level: A2
# The reminder that the participant gets.

reminder-hour = à { $hour } h
reminder-minutes = à { $hour } h { $minute }
reminder-on-day = le { $day }/{ $month }
reminder-subject = Rendez-vous
reminder-text = Bonjour, { $day } { $time } : { $what }
reminder-text-name = Bonjour { $name }, { $day } { $time } : { $what }
reminder-today = aujourd’hui
reminder-tomorrow = demain
reminder-what-accompanied = { $coach } vous accompagne.
reminder-what-call = { $coach } vous appelle.
reminder-what-group = vous voyez { $coach } et d’autres personnes.
reminder-what-home-visit = { $coach } passe vous voir.
reminder-what-office = { $coach } vous attend.
reminder-what-other = vous voyez { $coach }.
