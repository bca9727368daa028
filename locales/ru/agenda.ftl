# level: A2
# The reminder that the participant gets.

reminder-hour = в { $hour }:00
reminder-minutes = в { $hour }:{ $minute }
reminder-on-day = { $day }.{ $month }
reminder-subject = Встреча
reminder-text = Здравствуйте, { $day } { $time }: { $what }
reminder-text-name = Здравствуйте, { $name }, { $day } { $time }: { $what }
reminder-today = сегодня
reminder-tomorrow = завтра
reminder-what-accompanied = { $coach } пойдёт вместе с вами.
reminder-what-call = { $coach } вам позвонит.
reminder-what-group = встреча в группе, там будет { $coach }.
reminder-what-home-visit = { $coach } придёт к вам.
reminder-what-office = { $coach } вас ждёт.
reminder-what-other = вас ждёт { $coach }.
