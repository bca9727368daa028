//! "My plan" as the sheet that the PDF maker sets: all words translated, hers as she said them.

use kernel::Day;
use pdf::{CoachBox, DateTile, Fonts, Goal, Goals, Ladder, PlanSheet, Step, StepBox, TextBox, WordList, plan_sheet};
use store::Failure;
use web::Words;

use crate::model::{MyPlan, Place};

/// The PDF: one A4, PDF/UA-1.
pub fn pdf(plan: &MyPlan, l: &Words, today: Day) -> Result<Vec<u8>, Failure> {
    let made = Fonts::all(assets::font).and_then(|fonts| plan_sheet(&sheet(plan, l, today), &fonts));
    made.map_err(|e| Failure::other(format!("plan as PDF: {e}")))
}

fn sheet(plan: &MyPlan, l: &Words, today: Day) -> PlanSheet {
    PlanSheet {
        lang: l.language.to_owned(),
        rtl: l.dir() == "rtl",
        title: l.t("my-title"),
        name_line: format!("{}. {}", l.t1("my-hello", "name", &plan.name), l.t("my-intro")),
        next_step: plan.next.as_ref().map(|next| StepBox {
            heading: l.t("my-next-step"),
            sentence: next.title.clone(),
            date_tile: Some(tile(l, next.due)),
            time_line: plan.meeting.as_ref().filter(|m| m.at.day() == next.due).map(|m| l.time(m.at)),
            who_line: match plan.meeting.as_ref().filter(|m| m.at.day() == next.due) {
                Some(meeting) => Some(l.t1(meeting.sentence_key(), "who", &meeting.who)),
                None => (!next.support.is_empty()).then(|| l.of("my-support", next.support)),
            },
        }),
        coach: plan.coach.as_ref().map(|coach| CoachBox {
            heading: l.t("my-coach"),
            name: coach.name.clone(),
            organisation: l.t1("my-coach-works", "organisation", &coach.organisation),
            phone: coach.phone_words(),
        }),
        dream: plan.dream.clone().map(|text| TextBox { heading: l.t("my-dream"), text }),
        strengths: WordList {
            heading: l.t("my-strengths"),
            items: plan.strengths.iter().map(|s| s.words.clone()).collect(),
        },
        goals: Goals {
            heading: l.t("my-goals"),
            done_word: l.t("my-done"),
            open_word: l.t("my-open"),
            goals: plan.goals.iter().map(goal).collect(),
        },
        ladder: plan.ladder.map(|place| ladder(l, place)),
        footer_line: l.t1("my-sheet-made", "day", l.day_year(today)),
    }
}

fn goal(goal: &crate::model::Goal) -> Goal {
    let steps = goal.steps.iter().map(|(text, done)| Step { text: text.clone(), done: *done }).collect();
    Goal { title: goal.words.clone(), steps }
}

fn tile(l: &Words, day: Day) -> DateTile {
    DateTile { weekday: l.weekday(day), day: day.0.day().to_string(), month: l.month_name(day) }
}

fn ladder(l: &Words, place: Place) -> Ladder {
    let rungs: Vec<String> = (1..=place.rungs).map(|n| l.of("my-rung", n)).collect();
    let name = |n: i64| usize::try_from(n - 1).ok().and_then(|at| rungs.get(at)).cloned().unwrap_or_default();
    let here = format!("{}: {}", l.t("my-here"), name(place.here));
    let alt = match place.wish {
        Some(wish) => format!("{here} {}: {}", l.t("my-wish"), name(wish)),
        None => here,
    };
    Ladder {
        heading: l.t("my-ladder"),
        alt,
        here: usize::try_from(place.here).ok(),
        wish: place.wish.and_then(|n| usize::try_from(n).ok()),
        here_label: l.t("my-here"),
        wish_label: l.t("my-wish"),
        rungs,
    }
}
