//! What is written in generated contacts, goals and steps: plain sentences, put together by chance.

use super::dice::Dice;

const OPENINGS: &[&str] = &[
    "Samen de brief van het ziekenfonds gelezen.",
    "Thuis langsgegaan, de koffie stond klaar.",
    "Gebeld na de middag, het was een rustig gesprek.",
    "Afgesproken aan het station en samen naar het loket gegaan.",
    "Gewandeld langs de Leie en gepraat over de week.",
    "Papieren gesorteerd: drie stapels, één map.",
    "Even op de markt gezien, daarna verder gepraat op de bank.",
    "Samen de website van de huisvestingsmaatschappij geopend.",
    "Kennisgemaakt met de buurvrouw, die vaak helpt.",
    "Het formulier ingevuld en verstuurd.",
    "Naar de huisarts meegegaan, de vragen stonden op een briefje.",
    "Gesprek met de school, samen voorbereid.",
    "De app van de bank bekeken en de pincode veranderd.",
    "Bus genomen tot aan de halte bij het werk, om te oefenen.",
];

const MIDDLES: &[&str] = &[
    "De dag had deze week meer ritme.",
    "Slapen lukt beter sinds de telefoon in de keuken ligt.",
    "De kinderen doen het goed op school.",
    "Er is nog zorg om de huur van volgende maand.",
    "De taalles is twee keer gevolgd.",
    "Het solliciteren mag nog even wachten.",
    "De fiets is hersteld en staat weer binnen.",
    "Met de zus is er weer contact.",
    "De energierekening is nu per maand te betalen.",
    "Het vrijwilligerswerk geeft zin om op te staan.",
    "Koken voor de groep was een succes.",
    "De uitnodiging van de dienst lag nog ongeopend; nu niet meer.",
];

const ENDINGS: &[&str] = &[
    "Volgende keer kijken we naar de stap van deze maand.",
    "We spraken af om vrijdag te bellen.",
    "De volgende stap blijft klein.",
    "Trots op wat gelukt is.",
    "Gelachen op het einde.",
    "Afgesproken: eerst rust, dan de brief.",
    "De map gaat mee naar de volgende afspraak.",
    "Ik kom volgende week terug.",
    "Hier bouwen we op verder.",
];

/// Goals, as people say them.
const GOALS: &[&str] = &[
    "Ik wil weer werken, liefst met mijn handen",
    "Een rustige plek om te wonen",
    "Beter Nederlands praten op school",
    "Mijn papieren op orde",
    "Elke dag een reden om op te staan",
    "Met de bus durven gaan",
    "Mijn rijbewijs halen",
    "Weer contact met mijn zoon",
    "Koken voor andere mensen",
    "Minder schulden, meer slaap",
];

const STEPS: &[&str] = &[
    "De brief openen, samen",
    "Bellen naar de school",
    "Eén keer meegaan naar de praatgroep",
    "De fiets naar de hersteller brengen",
    "Een foto maken van het formulier",
    "Drie ochtenden om acht uur op",
    "Langs het loket gaan met de map",
    "Vragen wat een proefles kost",
    "Een halve dag kijken in het atelier",
    "De afspraak in de kalender zetten",
    "Tot aan de bushalte wandelen",
    "Het nummer van de huisarts opzoeken",
];

/// The text of a contact: two to four sentences.
pub fn contact(dice: &mut Dice) -> String {
    let mut text = String::with_capacity(220);
    text.push_str(dice.pick(OPENINGS));
    for _ in 0..dice.between(1, 2) {
        text.push(' ');
        text.push_str(dice.pick(MIDDLES));
    }
    if dice.chance(70) {
        text.push(' ');
        text.push_str(dice.pick(ENDINGS));
    }
    text
}

/// A goal.
pub fn goal(dice: &mut Dice) -> &'static str {
    dice.pick(GOALS)
}

/// A step.
pub fn step(dice: &mut Dice) -> &'static str {
    dice.pick(STEPS)
}
