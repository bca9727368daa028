# level: A2
# The reminder that the participant gets.

reminder-hour = saat { $hour }:00
reminder-minutes = saat { $hour }:{ $minute }
reminder-on-day = { $day }/{ $month }
reminder-subject = Randevu
reminder-text = Merhaba, { $day } { $time }: { $what }
reminder-text-name = Merhaba { $name }, { $day } { $time }: { $what }
reminder-today = bugün
reminder-tomorrow = yarın
reminder-what-accompanied = { $coach } sizinle birlikte gidecek.
reminder-what-call = { $coach } sizi arayacak.
reminder-what-group = { $coach } ve başkalarıyla görüşeceksiniz.
reminder-what-home-visit = { $coach } size gelecek.
reminder-what-office = { $coach } sizi bekliyor.
reminder-what-other = { $coach } ile görüşeceksiniz.
