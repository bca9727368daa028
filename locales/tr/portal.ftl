# level: A2
# checked: no. A native speaker must read these texts before real people do.
# The participant's own pages only; the coach's page is Dutch and English. With "sen".

## Around each page
skip = İçeriğe git
demo-label = Tanıtım
demo-banner = Tanıtım: buradaki herkes hayal ürünüdür.
my-title = Planım
my-languages = Dilini seç
my-listen = Dinle
my-exit = Hızlı kapat
my-exit-address = https://www.meteo.be/en
my-back-to-coach = Koça dön
my-more = Daha fazla
my-said-yes = Tamam. Koçun biliyor.
my-said-no = Tamam. Koçun biliyor ve seninle arıyor.
my-said-help = Koçun seni arayacak.
my-said-stopped = Durdu. Artık hiçbir şey görmüyorlar.
my-said-told = Teşekkürler. Koçun okuyacak.

## The code
my-code-heading = Kodunu yaz
my-code-label = Kod
my-code-hint = 6 rakam. Koçun sana verdi.
my-code-open = Planımı aç
my-code-missing = Kodunu yaz.
my-code-digits = Kod 6 rakamdır.
my-code-wrong = Bu kod doğru değil. Kalan deneme: { $count }.
my-code-locked = Kod 5 kez yanlış oldu. 15 dakika bekle. Ya da koçunu ara.
my-code-over = Kod çok kez yanlış oldu. Koçundan yeni kod iste.
my-code-lost = Kodun yok mu? Koçunu ara.

## My plan
my-hello = Merhaba { $name }
my-intro = Bu senin planın. Sen seçersin.
my-intro-coach = { $coach } sana yardım ediyor.
my-next-step = Sonraki adımım
my-step-none = Henüz adım yok. Önce ne istiyorsun? Koçuna söyle.
my-step-yes = Evet, iyi
my-step-no = Olmuyor
my-step-said-yes = Cevabın: evet, iyi.
my-step-said-no = Cevabın: olmuyor. Koçun yardım edecek.
my-say-other = Başka bir şey söylemek istiyorum
my-support-accompany = Biri seninle geliyor.
my-support-call = Biri arıyor.
my-support-transport = Yolu biz ayarlıyoruz.
my-support-interpreter = Tercüman var.
my-next-appointment = Randevum
my-meet-home = { $who } sana geliyor.
my-meet-call = { $who } seni arıyor.
my-meet-along = { $who } seninle geliyor.
my-meet-group = Grupla ve { $who } ile birlikte.
my-meet-with = { $who } ile.
my-come-yes = Evet, geliyorum
my-come-no = Gelemiyorum
my-come-said-yes = Cevabın: evet, geliyorum.
my-come-said-no = Cevabın: gelemiyorum. Koçun yardım edecek.
my-asked = İstediğim yardım
my-asked-about-digital = Bilgisayar ve telefon için yardım
my-asked-about-education = Öğrenmek için yardım
my-asked-about-family-children = Ailem için yardım
my-asked-about-finances-administration = Para ve kâğıtlar için yardım
my-asked-about-housing = Ev için yardım
my-asked-about-language = Hollandaca için yardım
my-asked-about-leisure-day-structure = Gündüz yapacak bir şey
my-asked-about-mobility = Yolculuk için yardım
my-asked-about-self-image = Kendime güvenmek için yardım
my-asked-about-social-network = Çevremdeki insanlar
my-asked-about-work = İş için yardım
my-asked-before = { $count ->
    [0] Sıra sende.
    [one] Senden önce { $count } kişi bekliyor.
   *[other] Senden önce { $count } kişi bekliyor.
}
my-asked-day = İlk günün: { $day }.
my-asked-is-waiting = Bir yer bekliyorsun.
my-asked-is-offered = Boş bir yer var. Koçun sana soracak.
my-asked-is-asked = Bir yer istedik. Cevap bekliyoruz.
my-asked-is-agreed = Cevap evet. Başlayabilirsin.
my-asked-is-started = Başladın.
my-asked-some = Yardım
my-asked-wait = Bu genellikle { $low } ile { $high } hafta sürer.
my-asked-wait-short = Bu genellikle 2 haftadan az sürer.
my-how = Orada nasıl gidiyor?
my-how-helps = Yardımı oluyor mu?
my-how-long = Metnini kısalt.
my-how-missing = Her soru için bir cevap seç.
my-how-on = Devam ediyor musun?
my-how-on-no = Hayır
my-how-on-unsure = Daha bilmiyorum
my-how-on-yes = Evet
my-how-scale = 1: hayır. 5: çok iyi.
my-how-send = Söyle
my-how-welcome = Seni iyi karşılıyorlar mı?
my-how-words = Bir şey söylemek ister misin?
my-coach = Koçum
my-coach-works = Çalıştığı yer: { $organisation }.
my-call = Ara: { $name }
my-message = Mesaj gönder
my-dream = Hayalim
my-road = Yolum
my-done = Oldu!
my-open = Yapılacak
my-now = Şimdi
my-strengths = Bunları iyi yaparım
my-goals = Bunun için çalışıyorum
my-ladder = Neredeyim?
my-here = Şimdi buradayım.
my-wish = Buraya gitmek istiyorum.
my-rung-1 = Çoğunlukla evdeyim
my-rung-2 = Evin dışında insanlarla görüşüyorum
my-rung-3 = Katılıyorum veya gönüllüyüm
my-rung-4 = İş yerinde deneme yapıyorum
my-rung-5 = Destekle çalışıyorum
my-rung-6 = Çalışıyorum
my-qr = Taramak için kod
my-qr-text = Bunu telefonla tara. Sonra kodunu yaz.
my-print = Planımı yazdır
my-close = Bitti
my-sheet-made = Tarih: { $day }.

## My appointments
my-appointments = Randevularım
my-appointments-none = Şimdi randevun yok.

## Who sees it
my-sharing = Planımı kim görüyor?
my-sharing-intro = Kimin göreceğini sen seçersin. Her zaman durdurabilirsin.
my-sharing-sees = Bu kişiler
my-sharing-coach = Koçun. Planını görüyor.
my-purpose-guidance = Planını görüyor ve yardım ediyor.
my-purpose-handover = Seni tanıyor.
my-purpose-learning = Hikâyenden öğreniyor, adın olmadan.
my-sharing-until = Son gün: { $day }.
my-sharing-stop = Durdur
my-sharing-sure = { $organisation } artık hiçbir şey görmez. Koçun yardıma devam eder.
my-sharing-stop-yes = Evet, durdur
my-sharing-nothing = Hiçbir şey görmüyor.
my-sharing-more = Paylaşmak ister misin? Koçuna söyle.

## Who looked
my-looked = Kim baktı?
my-looked-intro = Kimin baktığını ve ne yaptığını burada görürsün.
my-looked-newest = Son seferler
my-looked-none = Henüz kimse bakmadı.
my-looked-self = Sen ya da kodunu bilen biri
my-looked-older = Daha fazla göster
my-looked-ask = Bir şey doğru değil mi? Koçunu ara.
my-deed-read = Planına baktı.
my-deed-emergency = Acil durumda baktı.
my-deed-wrote = Bir şey yazdı.
my-deed-plan = Adımların için çalıştı.
my-deed-appointment = Randevu için çalıştı.
my-deed-sharing = Kimin göreceğini değiştirdi.
my-deed-paper = Planını kâğıda aldı.
my-deed-link = Kodun için çalıştı.
my-deed-answer = Cevap verdi.
my-deed-changed = Bir şey değiştirdi.

## I don't understand
my-help = Anlamıyorum
my-help-what = Koçun seni arar
my-help-choose = Konu ne?
my-topic-step = Adımım
my-topic-appointment = Randevum
my-topic-letter = Bir mektup
my-topic-other = Başka bir şey
my-help-send = Arama iste: { $name }
my-help-send-any = Arama iste
my-help-now = Şimdi yardıma mı ihtiyacın var?
my-help-now-text = O zaman ara: { $name }.

## Roles, days and hours: the frame has these in Dutch and English only
role-coach = koç
role-team-lead = ekip sorumlusu
role-coordinator = koordinatör
role-partner-administrator = yönetim
role-referrer = seni bize tanıtan
role-municipality = belediye
role-data-protection-officer = verilerini korur
role-functional-administrator = yönetim
role-wijk-mediator = wijk-werken aracısı
role-wijk-coordinator = wijk-werken koordinasyonu
role-wijk-worker = wijk-werken çalışanı
role-wijk-user = wijk-werken kullanıcısı
role-participant = sen
role-visitor = ziyaret
role-system = Opstap
weekday-1 = pazartesi
weekday-2 = salı
weekday-3 = çarşamba
weekday-4 = perşembe
weekday-5 = cuma
weekday-6 = cumartesi
weekday-7 = pazar
month-1 = ocak
month-2 = şubat
month-3 = mart
month-4 = nisan
month-5 = mayıs
month-6 = haziran
month-7 = temmuz
month-8 = ağustos
month-9 = eylül
month-10 = ekim
month-11 = kasım
month-12 = aralık
date-long = { $day } { $month } { $weekday }
date-long-year = { $day } { $month } { $year } { $weekday }
time-hour = saat { $hour }.00
time-minutes = saat { $hour }.{ $minute }
