# level: A2
# The reminder that the participant gets.

reminder-hour = о { $hour }:00
reminder-minutes = о { $hour }:{ $minute }
reminder-on-day = { $day }.{ $month }
reminder-subject = Зустріч
reminder-text = Вітаємо, { $day } { $time }: { $what }
reminder-text-name = Вітаємо, { $name }, { $day } { $time }: { $what }
reminder-today = сьогодні
reminder-tomorrow = завтра
reminder-what-accompanied = { $coach } піде разом з вами.
reminder-what-call = { $coach } вам зателефонує.
reminder-what-group = зустріч у групі, там буде { $coach }.
reminder-what-home-visit = { $coach } прийде до вас.
reminder-what-office = { $coach } чекає на вас.
reminder-what-other = на вас чекає { $coach }.
