# level: A2
# Referral without account: the form, the code and the status page.

refer-title = Направити людину
refer-own-title = Записатися самому
refer-languages = Мова
refer-intro = Сім питань, три хвилини. Багато можна не заповнювати.
refer-for-self = Я записуюся сам
refer-for-other = Я записую іншу людину
refer-have-account = У мене є обліковий запис
refer-mail-intro = Спочатку ми надішлемо код на вашу пошту.
refer-email = Електронна пошта
refer-email-hint = Наприклад an@example.be
refer-email-wrong = Перевірте адресу. У ній один знак @.
refer-mail-send = Надішліть мені код
refer-no-mail = У мене немає пошти
refer-no-mail-text = Зателефонуйте до OCMW вашої громади. Вони заповнять це з вами.
refer-code-title = Введіть код
refer-code-intro = До вас іде лист із шістьма цифрами. Код діє { $count } хвилин.
refer-code = Код
refer-code-wrong = Цей код не діє. Перевірте його або попросіть новий.
refer-code-send = Далі
refer-code-again = Надіслати новий код
refer-expired = Ваш код уже не діє. Ваш текст ще тут.
refer-expired-link = Попросіть новий код і надішліть ще раз.
refer-q-source = Хто ви?
refer-source = Я від
refer-source-missing = Виберіть, хто ви.
refer-source-name = Ваше ім'я
refer-source-organisation = Ваша організація
refer-q-who = Про кого йдеться?
refer-own-q-who = Хто ви?
refer-given = Ім'я або прізвисько
refer-family = Прізвище
refer-name-missing = Напишіть ім'я або прізвисько.
refer-phone = Телефон
refer-phone-wrong = Перевірте номер. Наприклад 0470 12 34 56.
refer-reach = Або інший спосіб
refer-reach-hint = Наприклад: щовівторка в будинку громади.
refer-reach-missing = Як знайти людину? Напишіть номер або інший спосіб.
refer-place = Громада
refer-place-none = Не знаю, або немає адреси
refer-place-unknown = Виберіть громаду зі списку.
refer-q-language = Якою мовою людина любить говорити?
refer-own-q-language = Якою мовою ви любите говорити?
refer-language = Мова
refer-language-none = Не знаю
refer-interpreter = Потрібен перекладач
refer-q-wish = Чого хоче людина?
refer-own-q-wish = Чого ви хочете?
refer-wish = Своїми словами
refer-wish-hint = Пишіть так, як чуєте. Помилки не страшні.
refer-wish-missing = Напишіть, чого хоче людина. Досить кількох слів.
refer-q-strength = Що вже добре?
refer-own-q-strength = Що вже добре?
refer-strength = Що людина вміє, хто допомагає?
refer-strength-hint = Наприклад: любить готувати, допомагає сестра.
refer-q-difficult = Що важко?
refer-own-q-difficult = Що важко?
refer-domains = Виберіть, що підходить
refer-q-agreed = Чи згодна людина?
refer-own-q-agreed = Ви згодні?
refer-consent-text = Прочитайте вголос: «Чи можу я передати ваше ім'я і вашу розповідь? Це читають лише ті, хто вам допомагає. З вами зв'яжуться. Ви завжди можете зупинитися. Тоді ми зітремо, що ви скажете.»
refer-own-consent-text = Це читають лише ті, хто вам допомагає. З вами зв'яжуться. Ви завжди можете зупинитися. Тоді ми зітремо, що ви скажете.
refer-own-agreed = Так, я згоден або згодна
refer-own-agreed-missing = Позначте, що ви згодні. Інакше ми не можемо подзвонити.
refer-agreed = Відповідь
refer-agreed-missing = Позначте, чи людина згодна.
refer-agreed-spoken = Так, людина це сказала
refer-agreed-written = Так, на папері
refer-agreed-interpreter = Так, через перекладача
refer-agreed-no = Ні, або ще не питали
refer-agreed-no-hint = Тоді ми не зберігаємо ні імені, ні тексту.
refer-send = Надіслати
refer-said-sent = Дякуємо. Запис надіслано.
refer-said-signal = Дякуємо за сигнал. Ми не зберегли імені.
referral-source-ocmw = OCMW (соціальна допомога)
referral-source-vdab = VDAB (служба зайнятості)
referral-source-school = Школа
referral-source-caw = CAW
referral-source-gbo = Спільний соціальний прийом
referral-source-police = Поліція
referral-source-doctor = Сімейний лікар
referral-source-neighbour = Сусід, друг або родина
referral-source-other = Інша організація
referral-domain-housing = житло
referral-domain-finances-administration = гроші й папери
referral-domain-mental-wellbeing = добре почуватися
referral-domain-addiction = вживання і звички
referral-domain-physical-health = здоров'я
referral-domain-language = нідерландська мова
referral-domain-social-network = люди навколо
referral-domain-family-children = сім'я і діти
referral-domain-mobility = пересування
referral-domain-digital = цифрове
referral-domain-education = школа і навчання
referral-domain-work = робота
referral-domain-self-image = знати себе
referral-domain-justice = правосуддя
referral-domain-legal-status = перебування і права
referral-domain-leisure-day-structure = вільний час і розпорядок дня
referral-follow-title = Як справи?
referral-follow-heading = Запис: { $initials }
referral-follow-sent = Надіслано { $day }
referral-follow-changed = З { $day }
referral-follow-talk = Перша розмова { $day }
referral-follow-waiting = Чекає з { $day }
referral-follow-handover = Ми йдемо разом { $day }
referral-follow-arrived = Людині вже допомагають там.
referral-follow-answer = Відповідь для вас
referral-follow-private = Те, що людина розповідає, залишається в коуча.
referral-follow-another = Записати ще когось
referral-progress-received = Отримано
referral-progress-planning = Ми готуємо розмову
referral-progress-welcome = Вітаємо: вибираємо коуча
referral-progress-coach = Є коуч
referral-progress-waiting = Чекає на місце
referral-progress-elsewhere = Допомагають в іншому місці
referral-progress-not-started = Не почато
referral-next-received = Ми читаємо запис. Ви отримаєте лист, коли буде новина.
referral-next-planning = Хтось від нас зустрінеться з людиною.
referral-next-welcome = Людина матиме одного коуча, який з нею зв'яжеться.
referral-next-coach = Коуч і людина вже в дорозі разом.
referral-next-waiting = Вільного місця ще немає. Ми залишаємося на зв'язку.
referral-next-elsewhere = Інша організація допоможе краще. Ми йдемо разом.
referral-next-not-started = Зараз ми не починаємо. Записатися знову можна завжди.
mail-refer-code-subject = Ваш код для Opstap
mail-refer-code-text =
    Ваш код: { $code }. Він діє 15 хвилин.

    Ви не просили коду? Тоді нічого не робіть.
mail-refer-received-subject = Ми отримали ваш запис
mail-refer-received-text =
    Дякуємо. Ми отримали ваш запис.

    Дивіться тут, як справи: { $link }

    Збережіть цей лист. Посилання лише для вас.
mail-refer-news-subject = Є новина про ваш запис
mail-refer-news-text =
    Є новина про ваш запис.

    Дивіться тут: { $link }
