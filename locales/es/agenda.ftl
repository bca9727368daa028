# level: A2
# The reminder that the participant gets.

reminder-hour = a las { $hour }:00
reminder-minutes = a las { $hour }:{ $minute }
reminder-on-day = el { $day }/{ $month }
reminder-subject = Cita
reminder-text = Hola, { $day } { $time }: { $what }
reminder-text-name = Hola { $name }, { $day } { $time }: { $what }
reminder-today = hoy
reminder-tomorrow = mañana
reminder-what-accompanied = { $coach } va con usted.
reminder-what-call = { $coach } le llama.
reminder-what-group = se reúne con { $coach } y otras personas.
reminder-what-home-visit = { $coach } le visita.
reminder-what-office = { $coach } le espera.
reminder-what-other = ve a { $coach }.
