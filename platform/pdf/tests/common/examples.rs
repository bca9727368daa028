//! Example sheets, with the words of the demonstration.

use pdf::{CoachBox, DateTile, Goal, Goals, Ladder, PlanSheet, Step, StepBox, TextBox, WordList};

fn s(text: &str) -> String {
    text.to_owned()
}

fn steps(list: &[(&str, bool)]) -> Vec<Step> {
    list.iter().map(|(text, done)| Step { text: s(text), done: *done }).collect()
}

pub fn dutch() -> PlanSheet {
    PlanSheet {
        lang: s("nl-BE"),
        rtl: false,
        title: s("Mijn plan"),
        name_line: s("Dag Amina. Dit is jouw plan. Jij kiest. Sofie helpt jou."),
        next_step: Some(StepBox {
            heading: s("Mijn volgende stap"),
            sentence: s("Samen met de fiets naar de bushalte."),
            date_tile: Some(DateTile { weekday: s("dinsdag"), day: s("2"), month: s("juni") }),
            time_line: Some(s("14 uur")),
            who_line: Some(s("Sofie komt naar jouw huis.")),
        }),
        coach: Some(CoachBox {
            heading: s("Mijn coach"),
            name: s("Sofie Declercq"),
            organisation: s("Sofie werkt bij het CAW."),
            phone: Some(s("0470 00 00 00")),
        }),
        dream: Some(TextBox { heading: s("Mijn droom"), text: s("Ik wil werken in een keuken.") }),
        strengths: WordList {
            heading: s("Dit kan ik goed"),
            items: vec![s("Koken"), s("Voor kinderen zorgen"), s("Arabisch en Frans"), s("Mensen helpen")],
        },
        goals: Goals {
            heading: s("Hier werk ik aan"),
            done_word: s("Gelukt"),
            open_word: s("Nog te doen"),
            goals: vec![
                Goal {
                    title: s("Alleen naar de les Nederlands"),
                    steps: steps(&[
                        ("Brood kopen in het Nederlands", true),
                        ("Een fiets kopen", true),
                        ("Samen met de fiets naar de bushalte", false),
                        ("Alleen met de bus naar Deinze", false),
                        ("Alleen naar de les Nederlands", false),
                    ]),
                },
                Goal {
                    title: s("Een kinderopvang vinden"),
                    steps: steps(&[("Drie plaatsen bekijken", true), ("Inschrijven", false)]),
                },
            ],
        },
        ladder: Some(Ladder {
            heading: s("Mijn ladder"),
            alt: s("Ladder met zes treden. Ik sta op trede 2. Ik wil naar trede 5."),
            rungs: ["Alleen thuis", "Mensen zien", "Samen iets doen", "Vrijwilliger", "Werken met hulp", "Werken"]
                .map(s)
                .to_vec(),
            here: Some(2),
            wish: Some(5),
            here_label: s("Hier sta ik"),
            wish_label: s("Hier wil ik zijn"),
        }),
        footer_line: s("Vragen? Bel Sofie: 0470 00 00 00. Dit blad is van jou."),
    }
}

pub fn arabic() -> PlanSheet {
    PlanSheet {
        lang: s("ar"),
        rtl: true,
        title: s("خطتي"),
        name_line: s("مرحبا Amina. هذه خطتك. أنت تختارين."),
        next_step: Some(StepBox {
            heading: s("خطوتي التالية"),
            sentence: s("نذهب معا بالدراجة إلى موقف الحافلة."),
            date_tile: Some(DateTile { weekday: s("الثلاثاء"), day: s("2"), month: s("يونيو") }),
            time_line: Some(s("الساعة 14:00")),
            who_line: Some(s("تأتي Sofie إلى بيتك.")),
        }),
        coach: Some(CoachBox {
            heading: s("مدربتي"),
            name: s("Sofie Declercq"),
            organisation: s("تعمل Sofie في CAW."),
            phone: Some(s("0470 00 00 00")),
        }),
        dream: Some(TextBox { heading: s("حلمي"), text: s("أريد أن أعمل في مطبخ.") }),
        strengths: WordList {
            heading: s("أنا جيدة في"),
            items: vec![s("الطبخ"), s("رعاية الأطفال"), s("العربية والفرنسية"), s("مساعدة الناس")],
        },
        goals: Goals {
            heading: s("أعمل على"),
            done_word: s("تم"),
            open_word: s("لم يتم بعد"),
            goals: vec![Goal {
                title: s("وحدي إلى درس الهولندية"),
                steps: steps(&[
                    ("شراء الخبز بالهولندية", true),
                    ("شراء دراجة", true),
                    ("بالدراجة معا (Deinze)", false),
                ]),
            }],
        },
        ladder: None,
        footer_line: s("أسئلة؟ اتصل بـ Sofie."),
    }
}
