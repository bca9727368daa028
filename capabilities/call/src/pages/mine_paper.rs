//! What a candidate sees after sending in: the confirmation with the hash, as a page and on paper.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Refusal;
use pdf::{Block, Letter};
use web::{Answer, FormView, Frame, Public, Words};

use super::mine::{self, Mine};
use super::view;
use crate::model::{AnnexState, Call, CallStatus, Status};
use crate::paper::letter;
use crate::records::{Annex, Answer as Given, Candidacy};
use crate::rules::form::hundredths_words;
use crate::words::second;

#[derive(Template)]
#[template(path = "call/sent.html")]
#[expect(clippy::struct_excessive_bools, reason = "each says whether one part of the page is shown")]
struct SentPage {
    f: Frame,
    l: Words,
    base: String,
    call: Call,
    row: Candidacy,
    at: String,
    kbo: String,
    capacity: String,
    hash: String,
    answers: Vec<Given>,
    annexes: Vec<(Annex, String)>,
    withdrawn: bool,
    may_withdraw: bool,
    may_resume: bool,
    may_ask: bool,
    decided: bool,
    question: FormView,
}

impl SentPage {
    /// The address of a part of it.
    fn at(&self, part: &str) -> String {
        format!("{}/{part}", self.base)
    }
}

/// The day and the second, as the clock of the server had it.
fn at(l: &Words, row: &Candidacy) -> String {
    row.submitted_at.map(|at| second(l, at)).unwrap_or_default()
}

fn checked(mine: &Mine) -> impl Iterator<Item = &Annex> {
    mine.annexes.iter().filter(|a| a.state == AnnexState::Checked)
}

/// `GET /my-candidacy/{token}/sent`
pub async fn show(public: Public, Path(token): Path<String>) -> Answer {
    let mine = mine::load(&public, &token).await?;
    if mine.row.status.is_draft() {
        return Ok(public.redirect(format!("/my-candidacy/{token}")).into_response());
    }
    web::render(&page(&public, &token, mine, FormView::empty()))
}

/// The page; `question` is what was asked of the lead when something is wrong with it.
pub(super) fn page(public: &Public, token: &str, mine: Mine, question: FormView) -> impl Template + use<> {
    let l = public.l.clone();
    let open = mine.call.status == CallStatus::Published && mine.call.calendar.is_open(mine.ctx.now);
    let annexes = checked(&mine).map(|a| (a.clone(), view::size(a.size))).collect();
    let row = mine.row;
    let decided = matches!(
        row.status,
        Status::Goedgekeurd | Status::DeelsGoedgekeurd | Status::Geweigerd | Status::Bezwaar | Status::Afgehandeld
    );
    SentPage {
        f: public.frame("mine-title"),
        base: format!("/my-candidacy/{token}"),
        at: at(&l, &row),
        kbo: view::kbo(&row.kbo),
        capacity: hundredths_words(row.coach_capacity_hundredths),
        hash: row.hash_words(),
        withdrawn: row.withdrawn_at.is_some(),
        may_withdraw: mine::may_withdraw(&row),
        may_resume: row.withdrawn_at.is_some() && open,
        may_ask: row.withdrawn_at.is_none() && mine.call.takes_questions(mine.ctx.now),
        call: mine.call,
        answers: mine.answers,
        annexes,
        decided,
        question,
        row,
        l,
    }
}

/// `GET /my-candidacy/{token}/confirmation.pdf`
pub async fn paper(public: Public, Path(token): Path<String>) -> Answer {
    let mine = mine::load(&public, &token).await?;
    if mine.row.submitted_at.is_none() {
        return Err(Refusal::NotFound.into());
    }
    // The paper is in the language of the call.
    let l = public.app.l10n.words("nl-BE");
    let bytes = letter(&confirmation(&l, &mine))?;
    let name = format!("bevestiging-{}.pdf", mine.row.number.unwrap_or_default());
    Ok(web::attachment("application/pdf", &name, bytes))
}

fn confirmation(l: &Words, mine: &Mine) -> Letter {
    let row = &mine.row;
    let line = |key: &str, value: String| vec![l.t(key), value];
    let mut blocks = vec![
        Block::Paragraph(l.t1("sent-paper-text", "call", &mine.call.title)),
        Block::Table {
            header: vec![l.t("sent-paper-what"), l.t("sent-paper-value")],
            rows: vec![
                line("candidacy-number", row.number.unwrap_or_default().to_string()),
                line("candidacy-at", at(l, row)),
                line("candidacy-organisation", row.organisation_name.clone()),
                line("candidacy-kbo", view::kbo(&row.kbo)),
                line("candidacy-contact", row.contact.clone()),
                line("candidacy-email", row.email.clone()),
                line("candidacy-capacity", hundredths_words(row.coach_capacity_hundredths)),
            ],
        },
        Block::Heading(l.t("candidacy-hash")),
        Block::Paragraph(l.t("candidacy-hash-hint")),
        Block::Paragraph(parted(&row.hash_words())),
        Block::Heading(l.t("candidacy-offer")),
        Block::Paragraph(row.offer.clone()),
    ];
    for given in &mine.answers {
        blocks.push(Block::Subheading(given.question.label.clone()));
        let text = match given.text.as_str() {
            "" => l.t("candidacy-no-answer"),
            "yes" | "no" => l.of("candidacy-answer", &given.text),
            text => text.to_owned(),
        };
        blocks.push(Block::Paragraph(text));
    }
    let annexes: Vec<String> =
        checked(mine).map(|a| format!("{}\n{}", a.title, parted(&kernel::hex(&a.sha256)))).collect();
    if !annexes.is_empty() {
        blocks.push(Block::Heading(l.t("candidacy-annexes")));
        blocks.push(Block::List { ordered: true, items: annexes });
    }
    Letter { lang: "nl-BE".to_owned(), rtl: false, title: l.t("sent-paper-title"), blocks }
}

/// A hash in groups of eight, so that lines can break.
fn parted(hash: &str) -> String {
    hash.as_bytes().chunks(8).map(|part| String::from_utf8_lossy(part).into_owned()).collect::<Vec<_>>().join(" ")
}
