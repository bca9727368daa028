# level: A2
# The reminder that the participant gets.

reminder-hour = الساعة { $hour }:00
reminder-minutes = الساعة { $hour }:{ $minute }
reminder-on-day = يوم { $day }/{ $month }
reminder-subject = موعد
reminder-text = مرحبا، { $day } { $time }: { $what }
reminder-text-name = مرحبا { $name }، { $day } { $time }: { $what }
reminder-today = اليوم
reminder-tomorrow = غدا
reminder-what-accompanied = موعد مع { $coach }، تذهبان معا.
reminder-what-call = مكالمة هاتفية مع { $coach }.
reminder-what-group = لقاء مع { $coach } وآخرين.
reminder-what-home-visit = زيارة من { $coach }.
reminder-what-office = موعد مع { $coach }.
reminder-what-other = موعد مع { $coach }.
