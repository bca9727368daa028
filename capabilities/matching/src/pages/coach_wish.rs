//! What is known of somebody who waits for a coach: what it is for, how much time, language, who coaches, how urgent.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use catalogue::model::Gender;
use guidance::trajectories::Intensity;
use kernel::refusal::Faults;
use kernel::{Focus, ParticipantId, Refusal};
use placement::rules::urgency;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use crate::actions::note_wish::NoteCoachWish;
use crate::store::coach;

#[derive(Template)]
#[template(path = "matching/coach_wish.html")]
struct WishPage {
    f: Frame,
    l: Words,
    id: ParticipantId,
    person: String,
    version: i64,
    focus: Vec<Choice>,
    intensity: Vec<Choice>,
    genders: Vec<Choice>,
    grounds: Vec<Choice>,
    form: FormView,
}

/// Shows the form.
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    web::render(&page(&visit, id, None).await?)
}

async fn page(visit: &Visit, id: ParticipantId, form: Option<FormView>) -> Result<WishPage, web::Problem> {
    crate::require_decides(&visit.ctx)?;
    let (ctx, l) = (&visit.ctx, &visit.l);
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::open(&mut tx, ctx, id).await?;
    let row = coach::waiting(&mut tx, ctx).await?.into_iter().find(|row| row.id == id).ok_or(Refusal::NotFound)?;
    let known = coach::wishes(&mut tx, ctx, Some(id)).await?.into_iter().next();
    drop(tx);
    people::door::log_read(visit, &permit, "match").await?;
    let version = known.as_ref().map_or(0, |wish| wish.number);
    let form = form.unwrap_or_else(|| {
        let mut filled = vec![
            ("focus", known.as_ref().map_or(Focus::Integral, |w| w.focus).to_string()),
            ("intensity", known.as_ref().map_or(Intensity::Normal, |w| w.intensity).to_string()),
            ("gender", known.as_ref().map_or(Gender::Any, |w| w.gender).to_string()),
        ];
        if known.as_ref().is_some_and(|w| w.own_language) {
            filled.push(("own", "yes".to_owned()));
        }
        let grounds = known.as_ref().map_or("", |w| w.band_grounds.as_str());
        filled.extend(grounds.split_whitespace().map(|key| ("grounds", key.to_owned())));
        FormView::filled(filled)
    });
    let criteria = urgency::in_force(ctx.today()).map_or(&[][..], |rules| &rules.criteria);
    let ground = |c: &urgency::Criterion| {
        form.choice("grounds", c.key.clone(), l.of("urgency", &c.key)).hint(l.n("urgency-band", c.band))
    };
    Ok(WishPage {
        f: visit.frame("coach-wish-title", "/waiting"),
        id,
        person: row.display_name,
        version,
        focus: form.choices(l, "focus", "trajectory-focus", Focus::ALL),
        intensity: Intensity::ALL
            .iter()
            .map(|i| form.choice("intensity", i.as_str(), l.of("intensity", i)).hint(l.of("intensity-hint", i)))
            .collect(),
        genders: form.choices(l, "gender", "coach-gender-wish", Gender::ALL),
        grounds: criteria.iter().map(ground).collect(),
        l: l.clone(),
        form,
    })
}

/// Saves it.
pub async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let outcome = match asked(id, &fields) {
        Ok(note) => visit.app.db.act(&visit.ctx, &note).await,
        Err(refusal) => Err(refusal.into()),
    };
    let Err(failure) = outcome else {
        return Ok(visit.redirect(format!("/matching/coaches/{id}")).said("coach-said-wish").into_response());
    };
    let errors = web::errors_of(failure)?;
    let view = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, id, Some(view)).await?)
}

fn asked(id: ParticipantId, fields: &Fields) -> Result<NoteCoachWish, Refusal> {
    let mut faults = Faults::default();
    let focus = fields.choose(&mut faults, "focus", "form-choose-from-list");
    let intensity = fields.choose(&mut faults, "intensity", "form-choose-from-list");
    let gender = fields.maybe(&mut faults, "gender");
    faults.done()?;
    Ok(NoteCoachWish {
        participant: id,
        version: fields.version(),
        focus: focus.unwrap_or(Focus::Integral),
        intensity: intensity.unwrap_or(Intensity::Normal),
        own_language: fields.has("own", "yes"),
        gender: gender.unwrap_or(Gender::Any),
        grounds: fields.all("grounds").map(str::to_owned).collect(),
    })
}
