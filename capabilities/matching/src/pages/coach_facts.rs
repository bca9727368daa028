//! What is known of the coaches for the match: languages, municipalities, woman or man.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use guidance::trajectories;
use kernel::language::{LANGUAGES, Language};
use kernel::refusal::Faults;
use kernel::{PositionId, Refusal};
use people::model::Gender;
use web::{Answer, Choice, FormView, Frame, Visit, Words};

use crate::actions::note_coach::NoteCoach;
use crate::rules::coach::Coach;
use crate::scene::Scene;
use crate::store::coach;

/// So many languages are shown at once, Dutch included: the list has the most used ones first.
const FIRST: usize = 15;

/// A coach in the list.
struct Row {
    coach: Coach,
    languages: String,
    municipalities: String,
}

#[derive(Template)]
#[template(path = "matching/coach_list.html")]
struct ListPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
}

/// All coaches.
pub async fn list(visit: Visit) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let scene = Scene::read(&mut tx, &visit.ctx).await?;
    let municipalities = network::municipality::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let town = |nis: &String| municipalities.by_nis(nis).map_or_else(|| nis.clone(), |m| m.name.clone());
    let row = |coach: Coach| Row {
        languages: coach
            .languages
            .iter()
            .filter_map(|c| Language::by_code(c))
            .map(|l| l.dutch)
            .collect::<Vec<_>>()
            .join(", "),
        municipalities: coach.municipalities.iter().map(town).collect::<Vec<_>>().join(", "),
        coach,
    };
    web::render(&ListPage {
        f: visit.frame("coach-list-title", "/waiting"),
        l: visit.l.clone(),
        rows: scene.coaches.into_iter().map(row).collect(),
    })
}

#[derive(Template)]
#[template(path = "matching/coach_facts.html")]
struct FactsPage {
    f: Frame,
    l: Words,
    id: PositionId,
    name: String,
    organisation: String,
    version: i64,
    languages: Vec<Choice>,
    more_languages: Vec<Choice>,
    municipalities: Vec<Choice>,
    genders: Vec<Choice>,
    form: FormView,
}

/// The form of one coach.
pub async fn show(visit: Visit, Path(id): Path<PositionId>) -> Answer {
    web::render(&page(&visit, id, None).await?)
}

async fn page(visit: &Visit, id: PositionId, form: Option<FormView>) -> Result<FactsPage, web::Problem> {
    crate::require_decides(&visit.ctx)?;
    let (ctx, l) = (&visit.ctx, &visit.l);
    let mut tx = visit.app.db.read().await?;
    let position = trajectories::coach(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let known = coach::facts(&mut tx, ctx).await?.into_iter().find(|fact| fact.position_id == id);
    let towns = network::municipality::all(&mut tx, ctx, ctx.today()).await?;
    drop(tx);
    let form = form.unwrap_or_else(|| {
        let several = |name: &'static str, text: Option<&str>| -> Vec<(&'static str, String)> {
            text.unwrap_or_default().split_whitespace().map(|value| (name, value.to_owned())).collect()
        };
        let mut filled = several("languages", known.as_ref().map(|f| f.languages.as_str()));
        filled.extend(several("municipalities", known.as_ref().map(|f| f.municipalities.as_str())));
        filled.push(("gender", known.as_ref().map_or(Gender::Unknown, |f| f.gender).to_string()));
        FormView::filled(filled)
    });
    let shown = |(at, language): &(usize, &Language)| *at < FIRST || form.chosen("languages", language.code);
    let all = LANGUAGES.iter().enumerate().filter(|(_, language)| language.code != "nl");
    let (languages, more): (Vec<_>, Vec<_>) = all.partition(shown);
    let choices = |these: &[(usize, &Language)]| -> Vec<Choice> {
        these.iter().map(|(_, language)| form.choice("languages", language.code, language.dutch)).collect()
    };
    Ok(FactsPage {
        f: visit.frame("coach-facts-title", "/waiting"),
        id,
        name: position.name,
        organisation: position.organisation,
        version: known.as_ref().map_or(0, |fact| fact.number),
        languages: choices(&languages),
        more_languages: choices(&more),
        municipalities: towns.iter().map(|m| form.choice("municipalities", m.nis.clone(), m.name.clone())).collect(),
        genders: form.choices(l, "gender", "coach-gender", &[Gender::Woman, Gender::Man, Gender::Unknown]),
        l: l.clone(),
        form,
    })
}

/// Saves it.
pub async fn save(visit: Visit, Path(id): Path<PositionId>, web::Form(fields): web::Form) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let mut faults = Faults::default();
    let gender = fields.maybe(&mut faults, "gender");
    let outcome = match faults.done() {
        Ok(()) => {
            let note = NoteCoach {
                position: id,
                version: fields.version(),
                languages: fields.all("languages").map(str::to_owned).collect(),
                municipalities: fields.all("municipalities").map(str::to_owned).collect(),
                gender: gender.unwrap_or(Gender::Unknown),
            };
            visit.app.db.act(&visit.ctx, &note).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    let Err(failure) = outcome else {
        return Ok(visit.redirect("/matching/facts").said("coach-said-facts").into_response());
    };
    let errors = web::errors_of(failure)?;
    let view = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, id, Some(view)).await?)
}
