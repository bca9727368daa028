# level: A2
# checked: no. A native speaker must read these texts before real people do.
# The participant's own pages only; the coach's page is Dutch and English. With "tu".

## Around each page
skip = Aller au contenu
demo-label = Démonstration
demo-banner = Démonstration : toutes les personnes sont inventées.
my-title = Mon plan
my-languages = Choisis ta langue
my-listen = Écouter
my-exit = Fermer vite
my-exit-address = https://www.meteo.be/fr
my-back-to-coach = Retour au coach
my-more = Plus
my-said-yes = Bien. Ton coach le sait.
my-said-no = D'accord. Ton coach le sait et cherche avec toi.
my-said-help = Ton coach va t'appeler.
my-said-stopped = C'est arrêté. Ils ne voient plus rien.
my-said-told = Merci. Ton coach va le lire.

## The code
my-code-heading = Donne ton code
my-code-label = Code
my-code-hint = 6 chiffres. Ton coach te les a donnés.
my-code-open = Ouvrir mon plan
my-code-missing = Écris ton code.
my-code-digits = Un code a 6 chiffres.
my-code-wrong = { $count ->
    [one] Ce code n'est pas bon. Tu as encore 1 essai.
   *[other] Ce code n'est pas bon. Tu as encore { $count } essais.
}
my-code-locked = C'était faux 5 fois. Attends 15 minutes. Ou appelle ton coach.
my-code-over = C'était faux trop souvent. Demande un nouveau code à ton coach.
my-code-lost = Code perdu ? Appelle ton coach.

## My plan
my-hello = Bonjour { $name }
my-intro = C'est ton plan. Tu choisis.
my-intro-coach = { $coach } t'aide.
my-next-step = Mon prochain pas
my-step-none = Pas encore de pas. Que veux-tu d'abord ? Dis-le à ton coach.
my-step-yes = Oui, c'est bien
my-step-no = Je n'y arrive pas
my-step-said-yes = Tu as dit : oui, c'est bien.
my-step-said-no = Tu as dit : je n'y arrive pas. Ton coach va t'aider.
my-say-other = Je veux dire autre chose
my-support-accompany = Quelqu'un vient avec toi.
my-support-call = Quelqu'un appelle.
my-support-transport = Nous organisons le trajet.
my-support-interpreter = Il y a un interprète.
my-next-appointment = Mon rendez-vous
my-meet-home = { $who } vient chez toi.
my-meet-call = { $who } t'appelle.
my-meet-along = { $who } vient avec toi.
my-meet-group = Avec le groupe et { $who }.
my-meet-with = Avec { $who }.
my-come-yes = Oui, je viens
my-come-no = Je ne peux pas
my-come-said-yes = Tu as dit : oui, je viens.
my-come-said-no = Tu as dit : je ne peux pas. Ton coach va t'aider.
my-asked = L'aide que je demande
my-asked-about-digital = Aide pour l'ordinateur et le téléphone
my-asked-about-education = Aide pour apprendre
my-asked-about-family-children = Aide pour ma famille
my-asked-about-finances-administration = Aide pour l'argent et les papiers
my-asked-about-housing = Aide pour le logement
my-asked-about-language = Aide pour le néerlandais
my-asked-about-leisure-day-structure = Quelque chose à faire la journée
my-asked-about-mobility = Aide pour me déplacer
my-asked-about-self-image = Aide pour avoir confiance
my-asked-about-social-network = Des gens autour de moi
my-asked-about-work = Aide pour le travail
my-asked-before = { $count ->
    [0] C'est bientôt ton tour : tu es la prochaine personne.
    [one] { $count } personne attend avant toi.
   *[other] { $count } personnes attendent avant toi.
}
my-asked-day = Ton premier jour : { $day }.
my-asked-is-waiting = Tu attends une place.
my-asked-is-offered = Une place est libre. Ton coach te demande ce que tu veux.
my-asked-is-asked = On a demandé une place. On attend la réponse.
my-asked-is-agreed = C'est oui. Tu peux commencer.
my-asked-is-started = Tu as commencé.
my-asked-some = Aide
my-asked-wait = Cela prend souvent { $low } à { $high } semaines.
my-asked-wait-short = Cela prend souvent moins de 2 semaines.
my-how = Comment ça va là-bas ?
my-how-helps = Est-ce que ça aide ?
my-how-long = Écris un texte plus court.
my-how-missing = Choisis une réponse à chaque question.
my-how-on = Tu continues ?
my-how-on-no = Non
my-how-on-unsure = Je ne sais pas encore
my-how-on-yes = Oui
my-how-scale = 1, c'est non. 5, c'est très bien.
my-how-send = Je le dis
my-how-welcome = Est-ce qu'on t'accueille bien ?
my-how-words = Tu veux dire quelque chose ?
my-coach = Mon coach
my-coach-works = Travaille pour { $organisation }.
my-call = Appeler { $name }
my-message = Envoyer un message
my-dream = Mon rêve
my-road = Mon chemin
my-done = Réussi !
my-open = À faire
my-now = Maintenant
my-strengths = Je sais bien faire
my-goals = J'y travaille
my-ladder = Où suis-je ?
my-here = Je suis ici.
my-wish = Je veux aller là.
my-rung-1 = Je suis surtout à la maison
my-rung-2 = Je vois des gens dehors
my-rung-3 = Je participe ou je suis bénévole
my-rung-4 = Je m'exerce sur un lieu de travail
my-rung-5 = J'ai un travail, avec de l'aide
my-rung-6 = J'ai un travail
my-qr = Code à scanner
my-qr-text = Scanne ceci avec un téléphone. Puis donne ton code.
my-print = Imprimer mon plan
my-close = J'ai fini
my-sheet-made = Fait le { $day }.

## My appointments
my-appointments = Mes rendez-vous
my-appointments-none = Tu n'as pas de rendez-vous.

## Who sees it
my-sharing = Qui voit mon plan ?
my-sharing-intro = Tu choisis qui regarde. Tu peux toujours arrêter.
my-sharing-sees = Ces personnes
my-sharing-coach = Ton coach. Voit ton plan.
my-purpose-guidance = Voit ton plan et t'aide.
my-purpose-handover = Apprend à te connaître.
my-purpose-learning = Apprend de ton histoire, sans ton nom.
my-sharing-until = Jusqu'au { $day }.
my-sharing-stop = Arrêter
my-sharing-sure = { $organisation } ne voit alors plus rien. Ton coach continue à t'aider.
my-sharing-stop-yes = Oui, arrêter
my-sharing-nothing = Ne voit rien.
my-sharing-more = Tu veux partager ? Dis-le à ton coach.

## Who looked
my-looked = Qui a regardé ?
my-looked-intro = Ici tu vois qui a regardé et ce qu'ils ont fait.
my-looked-newest = Les dernières fois
my-looked-none = Personne n'a encore regardé.
my-looked-self = Toi, ou quelqu'un avec ton code
my-looked-older = Voir plus
my-looked-ask = Quelque chose n'est pas juste ? Appelle ton coach.
my-deed-read = A regardé ton plan.
my-deed-emergency = A regardé en urgence.
my-deed-wrote = A écrit quelque chose.
my-deed-plan = A travaillé à tes pas.
my-deed-appointment = A travaillé à un rendez-vous.
my-deed-sharing = A changé qui regarde.
my-deed-paper = A fait une feuille de ton plan.
my-deed-link = A travaillé à ton code.
my-deed-answer = A donné une réponse.
my-deed-changed = A changé quelque chose.

## I don't understand
my-help = Je ne comprends pas
my-help-what = Ton coach t'appelle
my-help-choose = C'est à propos de quoi ?
my-topic-step = Mon pas
my-topic-appointment = Mon rendez-vous
my-topic-letter = Une lettre
my-topic-other = Autre chose
my-help-send = Demander à { $name } d'appeler
my-help-send-any = Demander un appel
my-help-now = Tu as besoin d'aide maintenant ?
my-help-now-text = Alors appelle { $name }.

## Roles, days and hours: the frame has these in Dutch and English only
role-coach = coach
role-team-lead = responsable d'équipe
role-coordinator = coordination
role-partner-administrator = gestion
role-referrer = t'a présenté
role-municipality = commune
role-data-protection-officer = protège tes données
role-functional-administrator = gestion
role-wijk-mediator = médiateur du wijk-werken
role-wijk-coordinator = coordination du wijk-werken
role-wijk-worker = wijk-werker
role-wijk-user = usager du wijk-werken
role-participant = toi
role-visitor = visite
role-system = Opstap
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-long = { $weekday } { $day } { $month }
date-long-year = { $weekday } { $day } { $month } { $year }
time-hour = { $hour } h
time-minutes = { $hour } h { $minute }
