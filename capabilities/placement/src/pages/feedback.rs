//! How it goes, in three questions: for the coach and for the partner.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{PlacementId, Refusal};
use web::{Answer, Choice, Fields, FormView, Frame, Problem, Visit, Words};

use crate::actions::tell::TellHowItGoes;
use crate::door;
use crate::model::{GoesOn, Placement};
use crate::rules::machine::{self, Deed, Party};

#[derive(Template)]
#[template(path = "placement/feedback.html")]
struct FeedbackPage {
    f: Frame,
    l: Words,
    form: FormView,
    welcome: Vec<Choice>,
    helps: Vec<Choice>,
    goes_on: Vec<Choice>,
    version: i64,
    need: String,
    /// Where it is sent; also where "back" leads without its last part.
    base: String,
}

fn page(visit: &Visit, p: &Placement, party: Party, form: FormView) -> Result<FeedbackPage, Problem> {
    machine::may(Deed::Tell, p.status, party)?;
    let l = visit.l.clone();
    let scale = |name: &str| (1..=5).map(|n| form.choice(name, n.to_string(), n.to_string())).collect::<Vec<_>>();
    let (base, menu) = match party {
        Party::Partner => (format!("/requests/{}", p.id), "/requests"),
        _ => (format!("/placements/{}", p.id), "/participants"),
    };
    Ok(FeedbackPage {
        f: visit.frame("feedback-title", menu),
        welcome: scale("welcome"),
        helps: scale("helps"),
        goes_on: form.choices(&l, "goes_on", "feedback-goes-on", GoesOn::ALL),
        version: p.version,
        need: catalogue::word_of_type(&l, &p.need),
        base,
        form,
        l,
    })
}

/// Reads the three answers; the form again when one lacks.
fn read(id: PlacementId, fields: &Fields) -> Result<TellHowItGoes, Refusal> {
    let mut faults = Faults::default();
    let mut score = |name: &'static str| {
        let value = fields.number(&mut faults, name, 1, 5);
        if value.is_none() && fields.get(name).is_empty() {
            faults.push(name, "placement-score-missing");
        }
        value.unwrap_or(0)
    };
    let (welcome, helps) = (score("welcome"), score("helps"));
    let goes_on: Option<GoesOn> = fields.choose(&mut faults, "goes_on", "form-choose-from-list");
    let words = fields.short(&mut faults, "words", 2000);
    faults.done()?;
    let goes_on = goes_on.unwrap_or(GoesOn::Unsure);
    Ok(TellHowItGoes { placement: id, version: fields.version(), welcome, helps, goes_on, words })
}

/// Does it, or shows the form again.
async fn told(visit: &Visit, p: &Placement, party: Party, fields: &Fields) -> Answer {
    let outcome = match read(p.id, fields) {
        Ok(tell) => visit.app.db.act(&visit.ctx, &tell).await,
        Err(refusal) => Err(refusal.into()),
    };
    let form = |errors: &[kernel::FieldError]| page(visit, p, party, fields.view(&visit.l, errors));
    match outcome {
        Ok(()) => {
            let to = form(&[])?.base;
            Ok(visit.redirect(to).said("feedback-said").into_response())
        }
        Err(failure) => web::render_invalid(&form(&web::errors_of(failure)?)?),
    }
}

async fn own(visit: &Visit, id: PlacementId) -> Result<Placement, Problem> {
    let mut tx = visit.app.db.read().await?;
    let opened = door::open(&mut tx, &visit.ctx, id).await?;
    let may = door::possible(&mut tx, &visit.ctx, &opened.placement).await?.contains(&Deed::Tell);
    drop(tx);
    people::door::log_read(visit, &opened.permit, "placements").await?;
    if may { Ok(opened.placement) } else { Err(Refusal::NotFound.into()) }
}

async fn received(visit: &Visit, id: PlacementId) -> Result<Placement, Problem> {
    let mut tx = visit.app.db.read().await?;
    Ok(door::receive(&mut tx, &visit.ctx, id).await?)
}

/// `GET /placements/{id}/feedback`
pub async fn show(visit: Visit, Path(id): Path<PlacementId>) -> Answer {
    let p = own(&visit, id).await?;
    web::render(&page(&visit, &p, Party::Coach, FormView::empty())?)
}

/// `POST /placements/{id}/feedback`
pub async fn save(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    let p = own(&visit, id).await?;
    told(&visit, &p, Party::Coach, &fields).await
}

/// `GET /requests/{id}/feedback`
pub async fn show_partner(visit: Visit, Path(id): Path<PlacementId>) -> Answer {
    let p = received(&visit, id).await?;
    web::render(&page(&visit, &p, Party::Partner, FormView::empty())?)
}

/// `POST /requests/{id}/feedback`
pub async fn save_partner(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    let p = received(&visit, id).await?;
    told(&visit, &p, Party::Partner, &fields).await
}
