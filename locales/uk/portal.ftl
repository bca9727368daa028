# level: A2
# checked: no. A native speaker must read these texts before real people do.
# The participant's own pages only; the coach's page is Dutch and English. With "ти".

## Around each page
skip = До змісту
demo-label = Демонстрація
demo-banner = Демонстрація: усі люди вигадані.
my-title = Мій план
my-languages = Вибери мову
my-listen = Слухати
my-exit = Швидко закрити
my-exit-address = https://www.meteo.be/en
my-back-to-coach = Назад до коуча
my-more = Більше
my-said-yes = Добре. Коуч знає.
my-said-no = Гаразд. Коуч знає і шукає разом з тобою.
my-said-help = Коуч тобі зателефонує.
my-said-stopped = Зупинено. Тепер вони нічого не бачать.
my-said-told = Дякуємо. Твій коуч це прочитає.

## The code
my-code-heading = Введи свій код
my-code-label = Код
my-code-hint = 6 цифр. Їх дав тобі коуч.
my-code-open = Відкрити мій план
my-code-missing = Введи код.
my-code-digits = Код має 6 цифр.
my-code-wrong = Код неправильний. Залишилося спроб: { $count }.
my-code-locked = Код 5 разів неправильний. Зачекай 15 хвилин. Або зателефонуй коучу.
my-code-over = Код неправильний забагато разів. Попроси в коуча новий код.
my-code-lost = Немає коду? Зателефонуй коучу.

## My plan
my-hello = Привіт, { $name }
my-intro = Це твій план. Вибираєш ти.
my-intro-coach = { $coach } допомагає тобі.
my-next-step = Мій наступний крок
my-step-none = Кроку ще немає. Чого ти хочеш спочатку? Скажи коучу.
my-step-yes = Так, добре
my-step-no = Не виходить
my-step-said-yes = Твоя відповідь: так, добре.
my-step-said-no = Твоя відповідь: не виходить. Коуч допоможе.
my-say-other = Хочу відповісти інакше
my-support-accompany = Хтось іде з тобою.
my-support-call = Хтось телефонує.
my-support-transport = Ми організуємо поїздку.
my-support-interpreter = Буде перекладач.
my-next-appointment = Моя зустріч
my-meet-home = { $who } прийде до тебе.
my-meet-call = { $who } зателефонує.
my-meet-along = { $who } піде з тобою.
my-meet-group = Разом з групою. Буде { $who }.
my-meet-with = Зустріч: { $who }.
my-come-yes = Так, прийду
my-come-no = Не можу
my-come-said-yes = Твоя відповідь: так, прийду.
my-come-said-no = Твоя відповідь: не можу. Коуч допоможе.
my-asked = Допомога, яку я прошу
my-asked-about-digital = Допомога з комп'ютером і телефоном
my-asked-about-education = Допомога з навчанням
my-asked-about-family-children = Допомога для моєї родини
my-asked-about-finances-administration = Допомога з грошима і паперами
my-asked-about-housing = Допомога з житлом
my-asked-about-language = Допомога з нідерландською
my-asked-about-leisure-day-structure = Справа на день
my-asked-about-mobility = Допомога з пересуванням
my-asked-about-self-image = Допомога з вірою в себе
my-asked-about-social-network = Люди поруч зі мною
my-asked-about-work = Допомога з роботою
my-asked-before = { $count ->
    [0] Твоя черга наступна.
    [one] Перед тобою чекає { $count } людина.
   *[other] Перед тобою чекає людей: { $count }.
}
my-asked-day = Твій перший день: { $day }.
my-asked-is-waiting = Ти чекаєш на місце.
my-asked-is-offered = Є вільне місце. Коуч запитає, чого ти хочеш.
my-asked-is-asked = Ми попросили місце. Чекаємо на відповідь.
my-asked-is-agreed = Відповідь: так. Можна починати.
my-asked-is-started = Уже почалося.
my-asked-some = Допомога
my-asked-wait = Зазвичай це триває від { $low } до { $high } тижнів.
my-asked-wait-short = Зазвичай це триває менше ніж 2 тижні.
my-how = Як там справи?
my-how-helps = Це допомагає?
my-how-long = Зроби текст коротшим.
my-how-missing = Вибери відповідь на кожне запитання.
my-how-on = Продовжуєш?
my-how-on-no = Ні
my-how-on-unsure = Ще не знаю
my-how-on-yes = Так
my-how-scale = 1: зовсім ні. 5: дуже добре.
my-how-send = Сказати
my-how-welcome = Тебе там добре приймають?
my-how-words = Хочеш щось сказати?
my-coach = Мій коуч
my-coach-works = Місце роботи: { $organisation }.
my-call = Подзвонити: { $name }
my-message = Написати
my-dream = Моя мрія
my-road = Мій шлях
my-done = Вийшло!
my-open = Ще треба зробити
my-now = Зараз
my-strengths = Це я вмію добре
my-goals = Над цим я працюю
my-ladder = Де я зараз?
my-here = Я тут.
my-wish = Я хочу сюди.
my-rung-1 = Я переважно вдома
my-rung-2 = Я бачуся з людьми поза домом
my-rung-3 = Я беру участь або допомагаю
my-rung-4 = Я вчуся на робочому місці
my-rung-5 = Я маю роботу з підтримкою
my-rung-6 = Я маю роботу
my-qr = Код для сканування
my-qr-text = Скануй це телефоном. Потім введи свій код.
my-print = Друкувати мій план
my-close = Готово
my-sheet-made = Дата: { $day }.

## My appointments
my-appointments = Мої зустрічі
my-appointments-none = Зараз зустрічей немає.

## Who sees it
my-sharing = Хто бачить мій план?
my-sharing-intro = Ти вибираєш, хто бачить. Завжди можна зупинити.
my-sharing-sees = Ці люди
my-sharing-coach = Твій коуч. Бачить твій план.
my-purpose-guidance = Бачить твій план і допомагає.
my-purpose-handover = Знайомиться з тобою.
my-purpose-learning = Вчиться з твоєї історії, без імені.
my-sharing-until = До: { $day }.
my-sharing-stop = Стоп
my-sharing-sure = Тоді { $organisation } нічого не бачить. Коуч допомагає далі.
my-sharing-stop-yes = Так, стоп
my-sharing-nothing = Нічого не бачить.
my-sharing-more = Хочеш поділитися? Скажи коучу.

## Who looked
my-looked = Хто дивився мій план?
my-looked-intro = Тут видно, хто дивився і що робив.
my-looked-newest = Останні рази
my-looked-none = Ще ніхто не дивився.
my-looked-self = Ти або хтось із твоїм кодом
my-looked-older = Показати більше
my-looked-ask = Щось не так? Зателефонуй коучу.
my-deed-read = Перегляд плану.
my-deed-emergency = Перегляд у терміновому випадку.
my-deed-wrote = Новий запис.
my-deed-plan = Робота над кроками.
my-deed-appointment = Робота над зустріччю.
my-deed-sharing = Зміна: хто бачить план.
my-deed-paper = План на папері.
my-deed-link = Робота з кодом.
my-deed-answer = Відповідь.
my-deed-changed = Інша зміна.

## I don't understand
my-help = Я не розумію
my-help-what = Коуч тобі зателефонує
my-help-choose = Про що питання?
my-topic-step = Мій крок
my-topic-appointment = Моя зустріч
my-topic-letter = Лист
my-topic-other = Інше
my-help-send = Попросити дзвінок: { $name }
my-help-send-any = Попросити дзвінок
my-help-now = Потрібна допомога зараз?
my-help-now-text = Телефонуй: { $name }.

## Roles, days and hours: the frame has these in Dutch and English only
role-coach = коуч
role-team-lead = керівництво командою
role-coordinator = координація
role-partner-administrator = адміністрація
role-referrer = познайомили нас з тобою
role-municipality = громада
role-data-protection-officer = захист твоїх даних
role-functional-administrator = адміністрація
role-wijk-mediator = посередник wijk-werken
role-wijk-coordinator = координація wijk-werken
role-wijk-worker = учасник wijk-werken
role-wijk-user = замовник wijk-werken
role-participant = ти
role-visitor = відвідування
role-system = Opstap
weekday-1 = понеділок
weekday-2 = вівторок
weekday-3 = середа
weekday-4 = четвер
weekday-5 = пʼятниця
weekday-6 = субота
weekday-7 = неділя
month-1 = січня
month-2 = лютого
month-3 = березня
month-4 = квітня
month-5 = травня
month-6 = червня
month-7 = липня
month-8 = серпня
month-9 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня
date-long = { $weekday }, { $day } { $month }
date-long-year = { $weekday }, { $day } { $month } { $year }
time-hour = { $hour }:00
time-minutes = { $hour }:{ $minute }
