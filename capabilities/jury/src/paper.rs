//! Decision letters, minutes, letters after a reply: tagged PDF, in Dutch, as they are kept.

use call::{Call, Candidacy, CandidacyId};
use kernel::Day;
use pdf::{Block, Letter};
use sha2::{Digest as _, Sha256};
use store::{Ctx, Failure, Tx};
use web::Words;

use crate::gather::{KeptLine, Reason};
use crate::model::{DecisionId, Outcome, PaperKind, Verdict};
use crate::records::{Decider, Declaration, Member, Paper, Reply, VerdictRow};
use crate::rules::points::show;
use crate::store::paper;

/// A number of points as people write it.
pub fn number(l: &Words, points: i64) -> String {
    show(points, if l.language == "en" { '.' } else { ',' })
}

/// A number that may lack.
pub fn maybe(l: &Words, points: Option<i64>) -> String {
    points.map_or_else(|| l.t("jury-none"), |p| number(l, p))
}

/// What was decided, as the papers tell it.
pub struct Told<'a> {
    /// The call.
    pub call: &'a Call,
    /// On which day.
    pub on: Day,
    /// Last day for a reply; none when there is no reply to it any more.
    pub reply_until: Option<Day>,
    /// Who took part.
    pub deciders: &'a [Decider],
}

fn heading(l: &Words, key: &str) -> Block {
    Block::Heading(l.t(key))
}

fn opening(l: &Words, told: &Told<'_>, row: &Candidacy) -> Vec<Block> {
    let number = row.number.unwrap_or(0);
    vec![
        Block::Paragraph(format!("{}\n{}", row.organisation_name, row.contact)),
        Block::Paragraph(l.day_year(told.on)),
        Block::Paragraph(l.with(
            "jury-letter-about",
            &[("call", told.call.title.clone()), ("area", told.call.area.clone()), ("number", number.to_string())],
        )),
    ]
}

/// The heading above the reasons: after a reply they are those of the first decision.
pub(crate) fn reasons_key(v: &VerdictRow) -> &'static str {
    if v.seq > 1 { "jury-letter-reasons-first" } else { "jury-letter-reasons" }
}

fn verdict(l: &Words, row: &Candidacy, v: &VerdictRow, reasons: &[Reason]) -> Vec<Block> {
    let mut blocks = vec![
        heading(l, "jury-letter-decision"),
        Block::Paragraph(l.t1(
            if v.verdict == Verdict::Chosen { "jury-letter-chosen" } else { "jury-letter-not-chosen" },
            "organisation",
            &row.organisation_name,
        )),
    ];
    if v.verdict == Verdict::Chosen {
        blocks.push(Block::Paragraph(l.t1("jury-letter-offer", "offer", &v.offer)));
        if let Some(capacity) = v.capacity {
            blocks.push(Block::Paragraph(l.t1("jury-letter-capacity", "capacity", number(l, capacity))));
        }
    }
    if let (Some(place), Some(total)) = (v.place, v.total) {
        blocks.push(Block::Paragraph(l.t2("jury-letter-place", "place", place, "total", number(l, total))));
    }
    blocks.push(heading(l, reasons_key(v)));
    for reason in reasons {
        let value = maybe(l, reason.value);
        let facts = [("name", reason.name.clone()), ("value", value), ("max", reason.max.to_string())];
        blocks.push(Block::Subheading(l.with("jury-letter-criterion", &facts)));
        blocks.push(Block::Paragraph(reason.text.clone()));
    }
    blocks
}

fn signed(l: &Words, told: &Told<'_>) -> Vec<Block> {
    let names = told.deciders.iter().map(|d| format!("{}, {}", d.name, d.organisation)).collect();
    vec![heading(l, "jury-letter-signed"), Block::List { ordered: false, items: names }]
}

/// Whom the candidate can ask.
fn contact(l: &Words, call: &Call) -> Block {
    Block::Paragraph(l.t2("jury-letter-questions", "name", &call.contact_name, "email", &call.contact_email))
}

fn whole(l: &Words, title: &str, blocks: Vec<Block>) -> Result<Vec<u8>, Failure> {
    call::paper::letter(&Letter { lang: l.language.to_owned(), rtl: false, title: l.t(title), blocks })
}

/// The decision letter of one candidate.
pub fn letter(
    l: &Words,
    told: &Told<'_>,
    row: &Candidacy,
    v: &VerdictRow,
    reasons: &[Reason],
) -> Result<Vec<u8>, Failure> {
    let mut blocks = opening(l, told, row);
    blocks.extend(verdict(l, row, v, reasons));
    if let Some(last) = told.reply_until {
        blocks.push(heading(l, "jury-letter-reply"));
        blocks.push(Block::Paragraph(l.t1("jury-letter-reply-until", "day", l.day_year(last))));
    }
    blocks.extend(signed(l, told));
    blocks.push(contact(l, told.call));
    whole(l, "jury-letter-title", blocks)
}

/// The letter that says what came of a reply.
pub fn reply_letter(
    l: &Words,
    told: &Told<'_>,
    row: &Candidacy,
    reply: &Reply,
    v: &VerdictRow,
    reasons: &[Reason],
) -> Result<Vec<u8>, Failure> {
    let mut blocks = opening(l, told, row);
    blocks.push(Block::Paragraph(l.t1("jury-letter-reply-came", "day", l.day_year(reply.sent_at.day()))));
    let key = if reply.outcome == Outcome::Amended { "jury-letter-amended" } else { "jury-letter-maintained" };
    blocks.push(Block::Paragraph(l.t(key)));
    blocks.push(Block::Paragraph(reply.answer.clone()));
    blocks.extend(verdict(l, row, v, reasons));
    blocks.extend(signed(l, told));
    blocks.push(contact(l, told.call));
    whole(l, "jury-letter-reply-title", blocks)
}

/// What stands in the minutes besides the decision.
pub struct Course<'a> {
    /// Where the jury met.
    pub place: &'a str,
    /// How it went.
    pub told: &'a str,
    /// All who sit in the jury.
    pub members: &'a [Member],
    /// What counts of their declarations.
    pub recusals: &'a [Declaration],
    /// The ranking.
    pub ranking: &'a [KeptLine],
    /// Verdicts with reasons, in the order of the ranking.
    pub verdicts: &'a [(VerdictRow, Vec<Reason>)],
    /// Names of candidates.
    pub names: &'a dyn Fn(CandidacyId) -> String,
    /// What was said about criteria on which scores differed: candidate, criterion, note.
    pub talks: &'a [(String, String, String)],
}

/// The minutes of the jury.
pub fn minutes(l: &Words, told: &Told<'_>, course: &Course<'_>) -> Result<Vec<u8>, Failure> {
    let name_of = |staff| course.members.iter().find(|m| m.staff_id == staff).map_or("", |m| m.name.as_str());
    let mut blocks = vec![
        Block::Paragraph(format!("{}\n{}", told.call.title, told.call.area)),
        Block::Paragraph(l.t2("jury-minutes-when", "day", l.day_year(told.on), "place", course.place)),
    ];
    blocks.extend(signed(l, told));
    blocks.push(heading(l, "jury-minutes-recusals"));
    if course.recusals.is_empty() {
        blocks.push(Block::Paragraph(l.t("jury-minutes-no-recusals")));
    } else {
        let items =
            course.recusals.iter().map(|d| format!("{}: {}", name_of(d.staff_id), (course.names)(d.candidacy_id)));
        blocks.push(Block::List { ordered: false, items: items.collect() });
    }
    blocks.push(heading(l, "jury-minutes-course"));
    blocks.push(Block::Paragraph(course.told.to_owned()));
    if !course.talks.is_empty() {
        blocks.push(heading(l, "jury-minutes-talks"));
        let items = course.talks.iter().map(|(who, what, note)| format!("{who}, {what}: {note}")).collect();
        blocks.push(Block::List { ordered: false, items });
    }
    blocks.push(heading(l, "jury-minutes-ranking"));
    blocks.push(Block::Table {
        header: ["jury-place", "jury-organisation", "jury-total", "jury-jurors"].map(|k| l.t(k)).into(),
        rows: course
            .ranking
            .iter()
            .map(|line| {
                vec![
                    line.place.map_or_else(|| l.t("jury-none"), |p| p.to_string()),
                    line.organisation.clone(),
                    maybe(l, line.total),
                    line.jurors.to_string(),
                ]
            })
            .collect(),
    });
    blocks.push(heading(l, "jury-minutes-decisions"));
    for (v, reasons) in course.verdicts {
        let decided = l.of("jury-verdict", v.verdict);
        blocks.push(Block::Subheading(format!("{}: {decided}", (course.names)(v.candidacy_id))));
        let items = reasons.iter().map(|r| format!("{}: {}", r.name, r.text)).collect();
        blocks.push(Block::List { ordered: false, items });
    }
    whole(l, "jury-minutes-title", blocks)
}

/// Keeps a paper with its hash.
pub async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    call: call::CallId,
    decision: DecisionId,
    candidacy: Option<CandidacyId>,
    kind: PaperKind,
    bytes: &[u8],
) -> Result<(), Failure> {
    let row = Paper {
        id: ctx.new_id(),
        candidacy_id: candidacy,
        decision_id: decision,
        kind,
        sha256: kernel::hex(&Sha256::digest(bytes)),
        made_at: ctx.now,
    };
    paper::insert(tx, ctx, call, &row, bytes).await
}
