# level: A2
# checked: no. A native speaker must read these texts before real people do.
# The participant's own pages only; the coach's page is Dutch and English. Addressed without gender where Arabic can.

## Around each page
skip = إلى المحتوى
demo-label = عرض تجريبي
demo-banner = عرض تجريبي: كل الأشخاص هنا خياليون.
my-title = خطتي
my-languages = اختيار اللغة
my-listen = استماع
my-exit = إغلاق سريع
my-exit-address = https://www.meteo.be/en
my-back-to-coach = العودة إلى المرافق
my-more = المزيد
my-said-yes = جيد. المرافق يعرف ذلك الآن.
my-said-no = حسناً. المرافق يعرف ذلك وسيبحث معك.
my-said-help = سيتصل بك المرافق.
my-said-stopped = تم الإيقاف. لا يرون شيئاً الآن.
my-said-told = شكراً. مرافقك سيقرأ ذلك.

## The code
my-code-heading = الرمز الخاص بك
my-code-label = الرمز
my-code-hint = 6 أرقام. تجدها عند المرافق.
my-code-open = فتح خطتي
my-code-missing = من فضلك، اكتب الرمز.
my-code-digits = الرمز من 6 أرقام.
my-code-wrong = هذا الرمز غير صحيح. المحاولات الباقية: { $count }.
my-code-locked = الرمز غير صحيح 5 مرات. الانتظار 15 دقيقة، أو الاتصال بالمرافق.
my-code-over = الرمز غير صحيح مرات كثيرة. يمكن طلب رمز جديد من المرافق.
my-code-lost = ضاع الرمز؟ يمكن الاتصال بالمرافق.

## My plan
my-hello = مرحباً { $name }
my-intro = هذه خطتك. القرار لك.
my-intro-coach = { $coach } إلى جانبك.
my-next-step = خطوتي القادمة
my-step-none = لا توجد خطوة بعد. ماذا تريد أولاً؟ يمكن إخبار المرافق.
my-step-yes = نعم، هذا جيد
my-step-no = لا أستطيع
my-step-said-yes = جوابك: نعم، هذا جيد.
my-step-said-no = جوابك: لا أستطيع. المرافق سيبحث معك.
my-say-other = أريد جواباً آخر
my-support-accompany = يذهب معك شخص.
my-support-call = يتصل شخص.
my-support-transport = نحن ننظم الطريق.
my-support-interpreter = يوجد مترجم.
my-next-appointment = موعدي
my-meet-home = زيارة في بيتك: { $who }.
my-meet-call = اتصال هاتفي: { $who }.
my-meet-along = نذهب معاً: { $who }.
my-meet-group = مع المجموعة ومع { $who }.
my-meet-with = مع { $who }.
my-come-yes = نعم، سآتي
my-come-no = لا أستطيع
my-come-said-yes = جوابك: نعم، سآتي.
my-come-said-no = جوابك: لا أستطيع. المرافق سيبحث معك.
my-asked = المساعدة التي أطلبها
my-asked-about-digital = مساعدة في الحاسوب والهاتف
my-asked-about-education = مساعدة في التعلم
my-asked-about-family-children = مساعدة لعائلتي
my-asked-about-finances-administration = مساعدة في المال والأوراق
my-asked-about-housing = مساعدة في السكن
my-asked-about-language = مساعدة في اللغة الهولندية
my-asked-about-leisure-day-structure = شيء أفعله في النهار
my-asked-about-mobility = مساعدة في التنقل
my-asked-about-self-image = مساعدة في الثقة بالنفس
my-asked-about-social-network = أناس من حولي
my-asked-about-work = مساعدة في العمل
my-asked-before = { $count ->
    [0] أنت التالي.
    [1] ينتظر قبلك شخص واحد.
   *[other] عدد من ينتظرون قبلك: { $count }.
}
my-asked-day = يومك الأول: { $day }.
my-asked-is-waiting = أنت تنتظر مكاناً.
my-asked-is-offered = يوجد مكان فارغ. سيسألك مرافقك ماذا تريد.
my-asked-is-asked = طلبنا مكاناً. ننتظر الجواب.
my-asked-is-agreed = الجواب نعم. يمكنك أن تبدأ.
my-asked-is-started = لقد بدأت.
my-asked-some = مساعدة
my-asked-wait = يستغرق ذلك عادةً من { $low } إلى { $high } أسبوعًا.
my-asked-wait-short = يستغرق ذلك عادةً أقل من أسبوعين.
my-how = كيف الحال هناك؟
my-how-helps = هل يساعدك ذلك؟
my-how-long = اجعل نصك أقصر.
my-how-missing = اختر جوابًا لكل سؤال.
my-how-on = هل ستستمر؟
my-how-on-no = لا
my-how-on-unsure = لا أعرف بعد
my-how-on-yes = نعم
my-how-scale = 1 يعني لا. 5 يعني جيد جداً.
my-how-send = قل ذلك
my-how-welcome = هل أنت مُرحّب بك هناك؟
my-how-words = هل تريد أن تقول شيئاً؟
my-coach = من يرافقني
my-coach-works = مكان العمل: { $organisation }.
my-call = اتصال: { $name }
my-message = إرسال رسالة
my-dream = حلمي
my-road = طريقي
my-done = تم بنجاح!
my-open = لم يتم بعد
my-now = الآن
my-strengths = ما أجيده
my-goals = أعمل على هذا
my-ladder = أين أنا؟
my-here = أنا هنا الآن.
my-wish = أريد أن أصل إلى هنا.
my-rung-1 = أنا في البيت غالباً
my-rung-2 = ألتقي بالناس خارج البيت
my-rung-3 = أشارك أو أتطوع
my-rung-4 = أتدرب في مكان عمل
my-rung-5 = عندي عمل، مع مساعدة
my-rung-6 = عندي عمل
my-qr = رمز للمسح
my-qr-text = يمكن مسح هذا بالهاتف. ثم يُكتب الرمز.
my-print = طباعة خطتي
my-close = انتهيت
my-sheet-made = التاريخ: { $day }.

## My appointments
my-appointments = مواعيدي
my-appointments-none = لا يوجد موعد الآن.

## Who sees it
my-sharing = من يرى خطتي؟
my-sharing-intro = القرار لك: من يرى خطتك. يمكن الإيقاف دائماً.
my-sharing-sees = هؤلاء
my-sharing-coach = من يرافقك. يرى خطتك.
my-purpose-guidance = يرى خطتك ويساعد.
my-purpose-handover = يتعرف عليك.
my-purpose-learning = يتعلم من قصتك، بدون اسمك.
my-sharing-until = حتى { $day }.
my-sharing-stop = إيقاف
my-sharing-sure = بعد ذلك لا يرى { $organisation } شيئاً. المرافق يبقى معك.
my-sharing-stop-yes = نعم، إيقاف
my-sharing-nothing = لا يرى شيئاً.
my-sharing-more = تريد مشاركة شيء؟ يمكن إخبار المرافق.

## Who looked
my-looked = من اطّلع على خطتي؟
my-looked-intro = هنا ترى من اطّلع وماذا فعل.
my-looked-newest = آخر المرات
my-looked-none = لم يطّلع أحد بعد.
my-looked-self = أنت، أو شخص يعرف الرمز
my-looked-older = عرض المزيد
my-looked-ask = شيء غير صحيح؟ يمكن الاتصال بالمرافق.
my-deed-read = اطلاع على خطتك.
my-deed-emergency = اطلاع في حالة طارئة.
my-deed-wrote = كتابة ملاحظة.
my-deed-plan = عمل على خطواتك.
my-deed-appointment = عمل على موعد.
my-deed-sharing = تغيير من يرى خطتك.
my-deed-paper = ورقة من خطتك.
my-deed-link = عمل على الرمز.
my-deed-answer = جواب.
my-deed-changed = تغيير شيء.

## I don't understand
my-help = لا أفهم
my-help-what = سيتصل بك المرافق
my-help-choose = ما الموضوع؟
my-topic-step = خطوتي
my-topic-appointment = موعدي
my-topic-letter = رسالة بالبريد
my-topic-other = شيء آخر
my-help-send = طلب اتصال من { $name }
my-help-send-any = طلب اتصال
my-help-now = تحتاج مساعدة الآن؟
my-help-now-text = يمكن الاتصال مباشرة: { $name }.

## Roles, days and hours: the frame has these in Dutch and English only
role-coach = مرافقة
role-team-lead = مسؤولية الفريق
role-coordinator = تنسيق
role-partner-administrator = إدارة
role-referrer = من عرّفك علينا
role-municipality = البلدية
role-data-protection-officer = حماية بياناتك
role-functional-administrator = إدارة
role-wijk-mediator = وسيط wijk-werken
role-wijk-coordinator = تنسيق wijk-werken
role-wijk-worker = عامل wijk-werken
role-wijk-user = مستخدم wijk-werken
role-participant = أنت
role-visitor = زيارة
role-system = Opstap
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
date-long = { $weekday } { $day } { $month }
date-long-year = { $weekday } { $day } { $month } { $year }
time-hour = الساعة { $hour }
time-minutes = الساعة { $hour }:{ $minute }
