//! The performance form on paper: what is known is filled in, the rest is for a pen.

use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Verb};
use pdf::{Block, Letter};
use store::audit;
use web::{Answer, Visit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::form::At;
use super::words::{Names, month_words};
use crate::model::days_of;
use crate::records::Performance;
use crate::rules::week::clock;
use crate::store::{form, performance};

/// Empty rows on a form without hours.
const ROWS: usize = 16;

/// `GET /wijk/forms/{worker}/{month}/pdf`
pub(crate) async fn show(visit: Visit, Path(at): Path<At>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Export, Part::Work).await?;
    days_of(&at.month).ok_or(Refusal::NotFound)?;
    let rows = match form::find(&mut tx, ctx, at.worker, &at.month).await? {
        Some(sheet) => performance::of_form(&mut tx, ctx, sheet.id).await?,
        None => Vec::new(),
    };
    let rows: Vec<Performance> = rows.into_iter().filter(Performance::counts).collect();
    let users: Vec<_> = rows.iter().map(|row| row.user_id).collect();
    let names = Names::load(&mut tx, ctx, &desk, &[at.worker], &users).await?;
    drop(tx);
    let l = visit.app.l10n.words("nl-BE");
    let mut lines: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            vec![
                l.day_short(row.on_day),
                clock(row.from_minute),
                clock(row.to_minute),
                row.hours.to_string(),
                names.user(row.user_id),
                String::new(),
            ]
        })
        .collect();
    lines.resize_with(lines.len().max(ROWS), || vec![String::new(); 6]);
    let hours: i64 = rows.iter().map(|row| row.hours).sum();
    let columns = ["day", "begin", "until", "hours-done", "user", "signature"];
    let sheet = Letter {
        lang: "nl-BE".to_owned(),
        rtl: false,
        title: format!("{}, {}", l.t("work-form-title"), month_words(&l, &at.month)),
        blocks: vec![
            Block::Paragraph(l.t1("work-paper-worker", "name", names.worker(at.worker))),
            Block::Paragraph(l.t("work-paper-how")),
            Block::Table { header: columns.iter().map(|c| l.of("work-paper", c)).collect(), rows: lines },
            Block::Paragraph(if hours > 0 { l.n("work-paper-sum", hours) } else { l.t("work-paper-sum-blank") }),
            Block::Paragraph(l.t("work-paper-sign")),
        ],
    };
    let bytes = wijk_office::paper::pdf(&sheet)?;
    let line = audit::Line::new("work.print", "wijk-worker", at.worker).fact("part", "form").fact("as", "pdf");
    visit.app.db.log_read(ctx, line).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"prestatieformulier.pdf\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, bytes).into_response())
}
