# level: A2
# Referral without account: the form, the code and the status page.

refer-title = Signaler quelqu'un
refer-own-title = M'inscrire moi-même
refer-languages = Langue
refer-intro = Sept questions, trois minutes. Vous pouvez laisser des cases vides.
refer-for-self = Je m'inscris moi-même
refer-for-other = J'inscris une autre personne
refer-have-account = J'ai un compte
refer-mail-intro = D'abord, nous envoyons un code à votre e-mail.
refer-email = Adresse e-mail
refer-email-hint = Par exemple an@exemple.be
refer-email-wrong = Vérifiez l'adresse. Elle contient un seul @.
refer-mail-send = Envoyez-moi un code
refer-no-mail = Je n'ai pas d'e-mail
refer-no-mail-text = Appelez le CPAS (OCMW) de votre commune. Ils remplissent la page avec vous.
refer-code-title = Tapez votre code
refer-code-intro = Un e-mail avec six chiffres arrive. Le code marche { $count } minutes.
refer-code = Code
refer-code-wrong = Ce code ne marche pas. Vérifiez ou demandez un nouveau code.
refer-code-send = Continuer
refer-code-again = Envoyer un nouveau code
refer-expired = Votre code n'est plus valable. Votre texte est encore ici.
refer-expired-link = Demandez un nouveau code, puis envoyez encore.
refer-q-source = Qui êtes-vous ?
refer-source = Je suis de
refer-source-missing = Choisissez qui vous êtes.
refer-source-name = Votre nom
refer-source-organisation = Votre organisation
refer-q-who = De qui s'agit-il ?
refer-own-q-who = Qui êtes-vous ?
refer-given = Prénom ou surnom
refer-family = Nom de famille
refer-name-missing = Écrivez un prénom ou un surnom.
refer-phone = Téléphone
refer-phone-wrong = Vérifiez le numéro. Par exemple 0470 12 34 56.
refer-reach = Ou une autre façon
refer-reach-hint = Par exemple : chaque mardi à la maison de quartier.
refer-reach-missing = Comment joindre la personne ? Écrivez un numéro ou une autre façon.
refer-place = Commune
refer-place-none = Je ne sais pas, ou pas d'adresse
refer-place-unknown = Choisissez une commune de la liste.
refer-q-language = Quelle langue la personne aime-t-elle parler ?
refer-own-q-language = Quelle langue aimez-vous parler ?
refer-language = Langue
refer-language-none = Je ne sais pas
refer-interpreter = Il faut un interprète
refer-q-wish = Que veut la personne ?
refer-own-q-wish = Que voulez-vous ?
refer-wish = Avec ses propres mots
refer-wish-hint = Écrivez comme vous l'entendez. Les fautes ne sont pas graves.
refer-wish-missing = Écrivez ce que la personne veut. Quelques mots suffisent.
refer-q-strength = Qu'est-ce qui va déjà bien ?
refer-own-q-strength = Qu'est-ce qui va déjà bien ?
refer-strength = Que sait faire la personne, qui aide ?
refer-strength-hint = Par exemple : aime cuisiner, a une sœur qui aide.
refer-q-difficult = Qu'est-ce qui est difficile ?
refer-own-q-difficult = Qu'est-ce qui est difficile ?
refer-domains = Choisissez ce qui convient
refer-q-agreed = La personne est-elle d'accord ?
refer-own-q-agreed = Êtes-vous d'accord ?
refer-consent-text = Lisez ceci : « Puis-je donner votre nom et ce que vous avez dit ? Seules les personnes qui vous aident le lisent. Quelqu'un prend contact avec vous. Vous pouvez toujours arrêter. Alors nous effaçons ce que vous voulez. »
refer-own-consent-text = Seules les personnes qui vous aident lisent ceci. Quelqu'un prend contact avec vous. Vous pouvez toujours arrêter. Alors nous effaçons ce que vous voulez.
refer-own-agreed = Oui, je suis d'accord
refer-own-agreed-missing = Cochez que vous êtes d'accord. Sinon nous ne pouvons pas appeler.
refer-agreed = Réponse
refer-agreed-missing = Dites si la personne est d'accord.
refer-agreed-spoken = Oui, la personne l'a dit
refer-agreed-written = Oui, par écrit
refer-agreed-interpreter = Oui, avec un interprète
refer-agreed-no = Non, ou pas encore demandé
refer-agreed-no-hint = Alors nous ne gardons ni nom ni texte.
refer-send = Envoyer
refer-said-sent = Merci. L'inscription est envoyée.
refer-said-signal = Merci pour le signal. Nous n'avons gardé aucun nom.
referral-source-ocmw = CPAS (OCMW)
referral-source-vdab = VDAB
referral-source-school = École
referral-source-caw = CAW
referral-source-gbo = Accueil social intégré
referral-source-police = Police
referral-source-doctor = Médecin de famille
referral-source-neighbour = Voisin, ami ou famille
referral-source-other = Autre organisation
referral-domain-housing = logement
referral-domain-finances-administration = argent et papiers
referral-domain-mental-wellbeing = se sentir bien
referral-domain-addiction = consommation et habitudes
referral-domain-physical-health = santé
referral-domain-language = néerlandais
referral-domain-social-network = les gens autour
referral-domain-family-children = famille et enfants
referral-domain-mobility = se déplacer
referral-domain-digital = numérique
referral-domain-education = école et formation
referral-domain-work = travail
referral-domain-self-image = se connaître
referral-domain-justice = justice
referral-domain-legal-status = séjour et droits
referral-domain-leisure-day-structure = temps libre et rythme du jour
referral-follow-title = Où en est-on ?
referral-follow-heading = Inscription de { $initials }
referral-follow-sent = Envoyé le { $day }
referral-follow-changed = Depuis le { $day }
referral-follow-talk = Premier entretien le { $day }
referral-follow-waiting = Attend depuis le { $day }
referral-follow-handover = Nous allons avec la personne le { $day }
referral-follow-arrived = La personne y est bien arrivée.
referral-follow-answer = Réponse pour vous
referral-follow-private = Ce que la personne raconte reste chez le coach.
referral-follow-another = Inscrire encore quelqu'un
referral-progress-received = Reçu
referral-progress-planning = Nous préparons un entretien
referral-progress-welcome = Bienvenue : nous choisissons un coach
referral-progress-coach = Il y a un coach
referral-progress-waiting = Attend une place
referral-progress-elsewhere = Aidé ailleurs
referral-progress-not-started = Pas commencé
referral-next-received = Nous lisons l'inscription. Vous recevez un e-mail s'il y a du nouveau.
referral-next-planning = Quelqu'un de chez nous rencontre la personne.
referral-next-welcome = La personne reçoit un seul coach, qui prend contact.
referral-next-coach = Le coach et la personne sont en chemin ensemble.
referral-next-waiting = Il n'y a pas encore de place. Nous restons en contact.
referral-next-elsewhere = Une autre organisation aide mieux. Nous allons avec la personne.
referral-next-not-started = Nous ne commençons pas maintenant. Une nouvelle inscription reste possible.
mail-refer-code-subject = Votre code pour Opstap
mail-refer-code-text =
    Votre code est { $code }. Il marche 15 minutes.

    Vous n'avez pas demandé de code ? Alors ne faites rien.
mail-refer-received-subject = Nous avons reçu votre inscription
mail-refer-received-text =
    Merci. Nous avons reçu votre inscription.

    Voyez ici où on en est : { $link }

    Gardez cet e-mail. Le lien est seulement pour vous.
mail-refer-news-subject = Il y a du nouveau sur votre inscription
mail-refer-news-text =
    Il y a du nouveau sur votre inscription.

    Voyez ici : { $link }
