//! A referral comes in, or somebody comes without one.

use axum::response::IntoResponse as _;
use kernel::insz::Insz;
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use parameters::Schemes;
use store::{Ctx, Failure, Tx};
use web::{Answer, Choice, Fields, FormView, Frame, Upload, Visit, Words};
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};

use super::person::{self, Options};
use super::places::{Places, places};
use crate::actions::refer::Refer;
use crate::actions::sign_up::SignUp;
use crate::model::{Referrer, WorkerId};
use crate::rules::alike::{Found, Known, Sketch};
use crate::store::{person as files, sealed};

#[derive(askama::Template)]
#[template(path = "wijk-workers/new.html")]
struct NewPage {
    f: Frame,
    l: Words,
    form: FormView,
    options: Options,
    referrers: Vec<Choice>,
    schemes: Vec<Choice>,
    places: Option<Places>,
    alike: Vec<Found>,
}

impl NewPage {
    /// Can it be a next term of one of them? Then there is something to choose.
    fn may_continue(&self) -> bool {
        self.alike.iter().any(|one| one.is_over() && !one.is_settled())
    }

    /// Is there something to say, or does the national number say it?
    fn is_settled(&self) -> bool {
        self.alike.iter().any(Found::is_settled)
    }
}

/// Who seems to be the person on a form that came back.
async fn alike(tx: &mut Tx, ctx: &Ctx, desk: &Desk, scheme: &str, form: &FormView) -> Result<Vec<Found>, Failure> {
    let (given, family) = (form.value("given_name"), form.value("family_name"));
    if form.errors.is_empty() || family.is_empty() || form.value("referrer") == "self" {
        return Ok(Vec::new());
    }
    let index = Insz::parse(form.value("insz")).ok().map(|insz| sealed::insz_index(ctx, &insz.digits()));
    let born: Option<Day> = form.value("birth_on").parse().ok();
    files::alike(tx, desk, scheme, &Sketch::new(given, family, born, form.value("postcode"), index), &[]).await
}

async fn page(visit: &Visit, form: FormView) -> Result<NewPage, web::Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Write, Part::Worker).await?;
    let today = visit.ctx.today();
    let all = Schemes::load(&mut tx, &visit.ctx).await?;
    let mut schemes = all.choices(&l, &form, today);
    let chosen = all.find(form.value("scheme")).map_or_else(|| all.default_on(today), |scheme| scheme.code.as_str());
    for choice in &mut schemes {
        choice.chosen = choice.value == chosen;
    }
    let places = places(&mut tx, &visit.ctx, &desk, &l, (chosen, all.table(chosen)), None, today).await?;
    let options = person::options(&mut tx, &visit.ctx, &l, &form).await?;
    let alike = alike(&mut tx, &visit.ctx, &desk, chosen, &form).await?;
    let mut referrers = form.choices(&l, "referrer", "wijk-referrer", Referrer::ALL);
    referrers.push(form.choice("referrer", "self", l.t("wijk-referrer-self")));
    let f = visit.frame("wijk-worker-new", "/wijk/workers");
    Ok(NewPage { f, l, form, options, referrers, schemes, places, alike })
}

/// `GET /wijk/workers/new`
pub async fn show(visit: Visit) -> Answer {
    let today = visit.ctx.today().to_string();
    let form = FormView::filled([("referred_on", today), ("gender", "unknown".to_owned())]);
    web::render(&page(&visit, form).await?)
}

/// Where it goes: a file, or the list of those to pass on.
enum Outcome {
    File(WorkerId),
    Signup,
}

async fn save(visit: &Visit, fields: &Fields, document: Option<&[u8]>) -> Result<Outcome, Failure> {
    let mut tx = visit.app.db.read().await?;
    let municipalities = network::municipality::all(&mut tx, &visit.ctx, visit.ctx.today()).await?;
    let schemes = Schemes::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let mut faults = Faults::default();
    let who = person::read(fields, &mut faults, visit.ctx.today());
    person::check_nis(fields, &mut faults, &municipalities);
    if fields.get("referrer") == "self" {
        faults.done()?;
        let phone = who.phone.as_deref().unwrap_or_default();
        let text = format!("{} {} {phone}", who.given_name, who.family_name);
        let leefloon = fields.has("leefloon", "yes");
        let act = SignUp { person: text.trim(), postcode: &who.postcode, nis: who.nis.as_deref(), leefloon };
        visit.app.db.act_once(&visit.ctx, fields.key(), &act).await?;
        return Ok(Outcome::Signup);
    }
    let referrer: Option<Referrer> = fields.choose(&mut faults, "referrer", "wijk-referrer-missing");
    let referred_on = fields.need_day(&mut faults, "referred_on");
    let vdab_registered_on = fields.day(&mut faults, "vdab_registered_on");
    let (pwa_contract_from, pwa_contract_to) = (fields.day(&mut faults, "pwa_from"), fields.day(&mut faults, "pwa_to"));
    let pwa_cheques = fields.number(&mut faults, "pwa_cheques", 0, 100_000).unwrap_or(0);
    let (insz, iban) = person::numbers(fields, &mut faults);
    let scheme = schemes.chosen(fields.get("scheme"), visit.ctx.today());
    if scheme.is_err() {
        faults.push("scheme", "rule-scheme-not-open");
    }
    faults.done()?;
    let scheme = scheme?;
    let (Some(referrer), Some(referred_on)) = (referrer, referred_on) else { return Err(Refusal::NotFound.into()) };
    let act = Refer {
        scheme: &scheme,
        given_name: &who.given_name,
        family_name: &who.family_name,
        birth_on: who.birth_on,
        gender: who.gender,
        languages: &who.languages,
        phone: who.phone.as_deref(),
        email: who.email.as_deref(),
        street: who.street.as_deref(),
        postcode: &who.postcode,
        nis: who.nis.as_deref(),
        insz,
        iban: iban.as_deref(),
        referrer,
        referred_on,
        vdab_registered_on,
        leefloon: fields.has("leefloon", "yes"),
        target: fields.has("target", "yes"),
        available: fields.has("available", "yes"),
        had_term: fields.has("had_term", "yes"),
        pwa_contract_from,
        pwa_contract_to,
        pwa_cheques,
        document,
        known: match fields.get("known") {
            "another" => Some(Known::Another),
            id => id.parse().ok().map(Known::Same),
        },
        age_sure: fields.has("age_sure", "yes"),
    };
    Ok(Outcome::File(visit.app.db.act_once(&visit.ctx, fields.key(), &act).await?))
}

/// `POST /wijk/workers/new`
pub async fn create(visit: Visit, upload: Upload) -> Answer {
    let fields = upload.fields();
    match save(&visit, &fields, upload.file("document").map(|(_, bytes)| bytes)).await {
        Ok(Outcome::File(id)) => {
            Ok(visit.redirect(format!("/wijk/workers/{id}")).said("wijk-worker-said-new").into_response())
        }
        Ok(Outcome::Signup) => Ok(visit.redirect("/wijk/signups").said("wijk-signup-said-kept").into_response()),
        Err(failure) => {
            let errors = person::errors(failure)?;
            web::render_invalid(&page(&visit, fields.view(&visit.l, &errors)).await?)
        }
    }
}
