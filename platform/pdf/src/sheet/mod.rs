//! "My plan" on one A4 page: the next step first, then who helps, the dream, what goes well, and the goals.

mod boxes;
mod fit;
mod ladder;
mod lists;
mod page;

use crate::text::Faces;
use crate::write::{About, write};
use crate::{Fonts, PdfError};

/// Everything on the sheet, in the words of the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSheet {
    /// BCP 47 tag, for example `nl-BE`.
    pub lang: String,
    /// Set for a language that is written from right to left: the whole sheet is mirrored.
    pub rtl: bool,
    /// The heading, also the title of the file.
    pub title: String,
    /// The line below the heading.
    pub name_line: String,
    /// What comes next.
    pub next_step: Option<StepBox>,
    /// Who helps.
    pub coach: Option<CoachBox>,
    /// What the reader dreams of.
    pub dream: Option<TextBox>,
    /// What the reader is good at.
    pub strengths: WordList,
    /// What the reader works on.
    pub goals: Goals,
    /// Where the reader stands on the participation ladder.
    pub ladder: Option<Ladder>,
    /// The small line at the foot of the page.
    pub footer_line: String,
}

/// The box of the next step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepBox {
    /// Heading of the box.
    pub heading: String,
    /// What will be done.
    pub sentence: String,
    /// The day it will be done.
    pub date_tile: Option<DateTile>,
    /// The hour, for example "14 uur".
    pub time_line: Option<String>,
    /// Who comes along, and where.
    pub who_line: Option<String>,
}

/// A day as a leaf of a tear-off calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateTile {
    /// Name of the day.
    pub weekday: String,
    /// Number of the day.
    pub day: String,
    /// Name of the month.
    pub month: String,
}

/// The box of the coach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachBox {
    /// Heading of the box.
    pub heading: String,
    /// Name; its first letters stand in the circle.
    pub name: String,
    /// A line about where the coach works.
    pub organisation: String,
    /// Phone number as people write it.
    pub phone: Option<String>,
}

/// A heading and a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextBox {
    /// Heading of the box.
    pub heading: String,
    /// The text.
    pub text: String,
}

/// A heading and a few words each. Not shown when empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordList {
    /// Heading of the box.
    pub heading: String,
    /// The words.
    pub items: Vec<String>,
}

/// The goals with their steps. Not shown when empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goals {
    /// Heading of the box.
    pub heading: String,
    /// What a screen reader says for the tick before a step, for example "Gelukt".
    pub done_word: String,
    /// What it says for the empty ring, for example "Nog te doen".
    pub open_word: String,
    /// The goals.
    pub goals: Vec<Goal>,
}

/// One goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The goal.
    pub title: String,
    /// The steps on the way, in order.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The step.
    pub text: String,
    /// Whether it is behind us.
    pub done: bool,
}

/// A row of rungs, the first one lowest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder {
    /// Heading of the box.
    pub heading: String,
    /// The whole picture in words, for who cannot see it.
    pub alt: String,
    /// Short names of the rungs.
    pub rungs: Vec<String>,
    /// The rung where the reader stands, counted from 1.
    pub here: Option<usize>,
    /// The rung where the reader wants to go, counted from 1.
    pub wish: Option<usize>,
    /// Stands above the rung `here`.
    pub here_label: String,
    /// Stands above the rung `wish`.
    pub wish_label: String,
}

/// The sheet as a PDF of exactly one page. Letters shrink until all fits (9 points at the least);
/// what still does not fit is cut off with "…", and lists end in "+ n".
pub fn plan_sheet(sheet: &PlanSheet, fonts: &Fonts<'_>) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::new(fonts)?;
    let canvas = fit::fit(sheet, &faces);
    write(&canvas, &faces, &About { title: &sheet.title, lang: &sheet.lang })
}
