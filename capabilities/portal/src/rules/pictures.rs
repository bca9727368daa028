//! Which drawing stands beside a step or a strength: by the words in it, so that who reads little sees it.

/// Beginnings of Dutch words and the drawing that says the same. Earlier lines win where two fit.
const WORDS: &[(&str, &[&str])] = &[
    ("bike", &["fiets"]),
    ("bus", &["bus"]),
    ("train-front", &["trein", "tram"]),
    ("car", &["auto", "rijbewijs", "rijles"]),
    ("phone", &["bel ", "bell", "telefon"]),
    ("mail-open", &["brief", "brieven", "mail", "post"]),
    ("shopping-basket", &["winkel", "boodschap", "markt", "koop", "kopen", "brood"]),
    ("chef-hat", &["kok", "kook", "bakk", "keuken"]),
    ("baby", &["kind", "baby", "opvang", "mama", "papa"]),
    ("graduation-cap", &["les", "school", "leren", "cursus", "studer", "opleiding"]),
    ("stethoscope", &["dokter", "arts", "ziek", "tand"]),
    ("library", &["bib", "lezen", "boek"]),
    ("languages", &["taal", "talen", "nederlands", "arabisch", "frans", "engels", "turks", "oekra", "praat", "spreek"]),
    ("house", &["huis", "woon", "woning", "wonen", "kamer"]),
    ("euro", &["geld", "betal", "reken", "budget", "schuld"]),
    ("id-card", &["gemeente", "kaart", "papier", "attest"]),
    ("hammer", &["hout", "klus", "bouw", "herstel", "maken", "handig", "repar"]),
    ("sprout", &["tuin", "plant", "groen", "moes"]),
    ("brush-cleaning", &["poets", "schoon", "orde"]),
    ("heart-handshake", &["help", "zorg", "luister", "geduld", "lief"]),
    ("users", &["vriend", "mensen", "groep", "samen eten", "buur", "familie"]),
    ("music", &["muziek", "zing", "gitaar", "dans"]),
    ("dumbbell", &["sport", "voetbal", "zwem", "fitness", "lopen"]),
    ("palette", &["teken", "schilder", "foto", "kunst"]),
    ("laptop", &["computer", "laptop", "digi", "internet"]),
    ("smartphone", &["gsm", "app", "telefoon"]),
    ("briefcase", &["werk", "job", "stage", "collega", "sollicit", "vdab"]),
    ("footprints", &["wandel", "stap", "buiten"]),
    ("utensils", &["eten", "maaltijd"]),
    ("clock", &["op tijd", "opstaan", "wekker"]),
];

/// The drawings that the words call for, in the order of the words.
fn found(text: &str) -> Vec<&'static str> {
    let text = format!("{} ", text.to_lowercase());
    let starts = |stem: &str| {
        text.match_indices(stem)
            .map(|(at, _)| at)
            .find(|at| !text[..*at].chars().next_back().is_some_and(char::is_alphanumeric))
    };
    let mut hits: Vec<(usize, &'static str)> =
        WORDS.iter().filter_map(|(icon, stems)| Some((stems.iter().filter_map(|s| starts(s)).min()?, *icon))).collect();
    hits.sort_by_key(|(at, _)| *at);
    // One word may fit two lines: the first of them counts.
    hits.dedup_by_key(|(at, _)| *at);
    hits.into_iter().map(|(_, icon)| icon).collect()
}

/// At most two drawings for a step; footprints when no word is known.
pub fn step(title: &str) -> Vec<&'static str> {
    let mut icons = found(title);
    icons.truncate(2);
    if icons.is_empty() { vec!["footprints"] } else { icons }
}

/// One drawing for a strength; a star when no word is known.
pub fn strength(words: &str) -> &'static str {
    found(words).first().copied().unwrap_or("star")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_by_bike_to_the_bus_shows_both_in_that_order() {
        assert_eq!(step("Samen met de fiets naar de bushalte"), ["bike", "bus"]);
        assert_eq!(step("Iets wat niemand kent"), ["footprints"]);
    }

    #[test]
    fn strengths_have_a_drawing_of_their_own() {
        let icons = ["Koken", "Voor kinderen zorgen", "Arabisch en Frans", "Mensen helpen", "Xyz"].map(strength);
        assert_eq!(icons, ["chef-hat", "baby", "languages", "users", "star"]);
    }

    #[test]
    fn a_word_counts_at_its_beginning_only() {
        assert_eq!(step("Een rebus oplossen"), ["footprints"], "no bus in rebus");
    }

    #[test]
    fn every_drawing_exists() {
        for (icon, _) in WORDS {
            assert!(!assets::icon(icon).is_empty(), "{icon}");
        }
    }
}
