# level: A2
# Referral without account: the form, the code and the status page.

refer-title = تسجيل شخص
refer-own-title = أسجّل نفسي
refer-languages = اللغة
refer-intro = سبعة أسئلة، ثلاث دقائق. يمكنك ترك أشياء فارغة.
refer-for-self = أسجّل نفسي
refer-for-other = أسجّل شخصًا آخر
refer-have-account = لدي حساب
refer-mail-intro = أولًا نرسل رمزًا إلى بريدك الإلكتروني.
refer-email = البريد الإلكتروني
refer-email-hint = مثلًا an@example.be
refer-email-wrong = تحقّق من العنوان. فيه علامة @ واحدة.
refer-mail-send = أرسل لي رمزًا
refer-no-mail = ليس لدي بريد إلكتروني
refer-no-mail-text = اتصل بمركز OCMW في بلديتك. هم يملؤون الصفحة معك.
refer-code-title = اكتب الرمز
refer-code-intro = وصلتك رسالة فيها ستة أرقام. الرمز يعمل { $count } دقيقة.
refer-code = الرمز
refer-code-wrong = هذا الرمز لا يعمل. تحقّق منه أو اطلب رمزًا جديدًا.
refer-code-send = متابعة
refer-code-again = أرسل رمزًا جديدًا
refer-expired = انتهى وقت الرمز. ما كتبته ما زال هنا.
refer-expired-link = اطلب رمزًا جديدًا ثم أرسل مرة أخرى.
refer-q-source = من أنت؟
refer-source = أنا من
refer-source-missing = اختر من أنت.
refer-source-name = اسمك
refer-source-organisation = منظمتك
refer-q-who = عن من نتحدث؟
refer-own-q-who = من أنت؟
refer-given = الاسم أو اللقب
refer-family = اسم العائلة
refer-name-missing = اكتب اسمًا أو لقبًا.
refer-phone = الهاتف
refer-phone-wrong = تحقّق من الرقم. مثلًا 0470 12 34 56.
refer-reach = أو طريقة أخرى
refer-reach-hint = مثلًا: كل ثلاثاء في بيت الحي.
refer-reach-missing = كيف نصل إلى الشخص؟ اكتب رقمًا أو طريقة أخرى.
refer-place = البلدية
refer-place-none = لا أعرف، أو بلا عنوان
refer-place-unknown = اختر بلدية من القائمة.
refer-q-language = أي لغة يحب الشخص أن يتكلم؟
refer-own-q-language = أي لغة تحب أن تتكلم؟
refer-language = اللغة
refer-language-none = لا أعرف
refer-interpreter = نحتاج إلى مترجم
refer-q-wish = ماذا يريد الشخص؟
refer-own-q-wish = ماذا تريد؟
refer-wish = بكلماته
refer-wish-hint = اكتب كما تسمع. الأخطاء ليست مهمة.
refer-wish-missing = اكتب ماذا يريد الشخص. بضع كلمات تكفي.
refer-q-strength = ما الذي يسير جيدًا؟
refer-own-q-strength = ما الذي يسير جيدًا؟
refer-strength = ماذا يعرف الشخص، ومن يساعده؟
refer-strength-hint = مثلًا: يحب الطبخ، أخته تساعده.
refer-q-difficult = ما هو الصعب؟
refer-own-q-difficult = ما هو الصعب؟
refer-domains = اختر ما يناسب
refer-q-agreed = هل الشخص موافق؟
refer-own-q-agreed = هل أنت موافق؟
refer-consent-text = اقرأ هذا. «هل يمكنني أن أعطي اسمك وما قلته؟ يقرأه فقط من يساعدك. سيتصل بك شخص. يمكنك التوقف دائمًا. عندها نمحو ما لا تريد مشاركته.»
refer-own-consent-text = يقرأ هذا فقط من يساعدك. سيتصل بك شخص. يمكنك التوقف دائمًا. عندها نمحو ما لا تريد مشاركته.
refer-own-agreed = نعم، أنا موافق
refer-own-agreed-missing = ضع علامة على الموافقة. بدونها لا يمكننا الاتصال بك.
refer-agreed = الجواب
refer-agreed-missing = قل هل الشخص موافق.
refer-agreed-spoken = نعم، قال الشخص ذلك
refer-agreed-written = نعم، كتابةً
refer-agreed-interpreter = نعم، مع مترجم
refer-agreed-no = لا، أو لم نسأل بعد
refer-agreed-no-hint = عندها لا نحفظ اسمًا ولا نصًا.
refer-send = أرسل
refer-said-sent = شكرًا. تم إرسال التسجيل.
refer-said-signal = شكرًا على الإشارة. لم نحفظ اسمًا.
referral-source-ocmw = مركز الرعاية OCMW
referral-source-vdab = مكتب العمل VDAB
referral-source-school = مدرسة
referral-source-caw = مركز CAW
referral-source-gbo = الاستقبال الاجتماعي الموحد
referral-source-police = الشرطة
referral-source-doctor = طبيب العائلة
referral-source-neighbour = جار أو صديق أو عائلة
referral-source-other = منظمة أخرى
referral-domain-housing = السكن
referral-domain-finances-administration = المال والأوراق
referral-domain-mental-wellbeing = الشعور الجيد
referral-domain-addiction = الاستعمال والعادات
referral-domain-physical-health = الصحة
referral-domain-language = اللغة الهولندية
referral-domain-social-network = الناس من حولك
referral-domain-family-children = العائلة والأطفال
referral-domain-mobility = التنقل
referral-domain-digital = الرقمي
referral-domain-education = المدرسة والتدريب
referral-domain-work = العمل
referral-domain-self-image = معرفة النفس
referral-domain-justice = العدالة
referral-domain-legal-status = الإقامة والحقوق
referral-domain-leisure-day-structure = وقت الفراغ ونظام اليوم
referral-follow-title = أين وصلنا؟
referral-follow-heading = تسجيل { $initials }
referral-follow-sent = أُرسل في { $day }
referral-follow-changed = منذ { $day }
referral-follow-talk = أول لقاء في { $day }
referral-follow-waiting = ينتظر منذ { $day }
referral-follow-handover = نذهب معه في { $day }
referral-follow-arrived = وصل الشخص إلى هناك بخير.
referral-follow-answer = جواب لك
referral-follow-private = ما يقوله الشخص يبقى عند المرافق.
referral-follow-another = تسجيل شخص آخر
referral-progress-received = وصلنا
referral-progress-planning = نحضّر لقاءً
referral-progress-welcome = أهلًا: نختار مرافقًا
referral-progress-coach = يوجد مرافق
referral-progress-waiting = ينتظر مكانًا
referral-progress-elsewhere = يساعده غيرنا
referral-progress-not-started = لم يبدأ
referral-next-received = نقرأ التسجيل. تصلك رسالة عند وجود خبر.
referral-next-planning = شخص منا يلتقي به.
referral-next-welcome = يحصل الشخص على مرافق واحد، وهو يتصل به.
referral-next-coach = المرافق والشخص في الطريق معًا.
referral-next-waiting = لا يوجد مكان الآن. نبقى على اتصال.
referral-next-elsewhere = منظمة أخرى تساعد أفضل. نذهب معه.
referral-next-not-started = لا نبدأ الآن. يمكن التسجيل مرة أخرى دائمًا.
mail-refer-code-subject = رمزك في Opstap
mail-refer-code-text =
    رمزك هو { $code }. يعمل 15 دقيقة.

    لم تطلب رمزًا؟ لا تفعل شيئًا.
mail-refer-received-subject = وصلنا تسجيلك
mail-refer-received-text =
    شكرًا. وصلنا تسجيلك.

    شاهد هنا أين وصلنا: { $link }

    احفظ هذه الرسالة. الرابط لك فقط.
mail-refer-news-subject = يوجد خبر عن تسجيلك
mail-refer-news-text =
    يوجد خبر عن تسجيلك.

    شاهده هنا: { $link }
