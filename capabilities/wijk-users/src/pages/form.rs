//! A new user, or changes to one; users that seem the same are shown before anything is saved.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use parameters::Schemes;
use store::Failure;
use web::{Answer, Choice, Conflict, ConflictRow, Fields, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::view;
use crate::actions::edit::EditUser;
use crate::actions::register::RegisterUser;
use crate::alike::{self, Among, Found};
use crate::model::{Address, Kind, UserId};
use crate::rules::entry::{self, Entry};
use crate::store::users::{self, User};

/// Languages of letters.
const LANGUAGES: [&str; 2] = ["nl-BE", "en"];

#[derive(Template)]
#[template(path = "wijk-users/form.html")]
struct UserForm {
    f: Frame,
    l: Words,
    form: FormView,
    /// None: a new one.
    id: Option<UserId>,
    version: i64,
    has_insz: bool,
    may_insz: bool,
    kinds: Vec<Choice>,
    languages: Vec<Choice>,
    alike: Vec<Found>,
    schemes: Vec<Choice>,
}

impl UserForm {
    fn back(&self) -> String {
        self.id.map_or("/wijk/users".to_owned(), view::path)
    }

    fn action(&self) -> String {
        self.id.map_or("/wijk/users".to_owned(), |id| format!("{}/edit", view::path(id)))
    }

    /// May one of them not be registered again?
    fn settled(&self) -> bool {
        self.alike.iter().any(|found| found.settled)
    }
}

async fn page(
    visit: &Visit,
    known: Option<&User>,
    version: i64,
    form: FormView,
    alike: Vec<Found>,
) -> Result<UserForm, Failure> {
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, &visit.ctx, Verb::Write, Part::User).await?;
    let may_insz = alike::may_insz(&mut tx, &visit.ctx).await?;
    let all = Schemes::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let (l, today) = (&visit.l, visit.ctx.today());
    // Only who is registered anew chooses; a registration stays in its scheme.
    let mut schemes = if known.is_none() { all.choices(l, &form, today) } else { Vec::new() };
    if schemes.iter().all(|choice| !choice.chosen) {
        for choice in &mut schemes {
            choice.chosen = choice.value == all.default_on(today);
        }
    }
    let kind =
        |k: &Kind| form.choice("kind", k.as_str(), l.of("wijk-user-kind", k)).hint(l.of("wijk-user-kind-hint", k));
    let company = form.choice("kind", entry::COMPANY, l.t("wijk-user-kind-company-label"));
    let company = company.hint(l.t("wijk-user-kind-company-hint"));
    let title = if known.is_some() { "wijk-user-edit-title" } else { "wijk-user-new-title" };
    Ok(UserForm {
        f: visit.frame(title, "/wijk/users"),
        l: l.clone(),
        kinds: Kind::ALL.iter().map(kind).chain([company]).collect(),
        languages: LANGUAGES
            .iter()
            .map(|code| form.choice("language", *code, l.of("wijk-user-language", code.to_lowercase())))
            .collect(),
        id: known.map(|user| user.id),
        has_insz: known.is_some_and(|user| user.has_insz),
        form,
        version,
        may_insz,
        alike,
        schemes,
    })
}

/// `GET /wijk/users/new`
pub async fn new(visit: Visit) -> Answer {
    web::render(&page(&visit, None, 0, FormView::filled([("language", "nl-BE")]), Vec::new()).await?)
}

/// What a form says of who it is; texts too long are noted beside their field.
fn read(fields: &Fields) -> Result<Entry, Refusal> {
    let mut faults = Faults::default();
    for (name, max) in [("name", 160), ("contact_name", 120), ("transition_proof", 200), ("street", 120)] {
        fields.short(&mut faults, name, max);
    }
    faults.done()?;
    let text = |name: &str| fields.get(name).to_owned();
    Ok(Entry {
        kind: text("kind"),
        name: text("name"),
        contact_name: text("contact_name"),
        kbo: text("kbo"),
        insz: text("insz"),
        email: text("email"),
        phone: text("phone"),
        language: LANGUAGES.iter().find(|code| **code == fields.get("language")).copied().unwrap_or("nl-BE").to_owned(),
        transition: fields.has("transition", "yes"),
        transition_proof: text("transition_proof"),
    })
}

/// Checks everything of a new user, so that all messages stand on the form at once.
async fn read_new(visit: &Visit, fields: &Fields) -> Result<RegisterUser, Failure> {
    let mut tx = visit.app.db.read().await?;
    let today = visit.ctx.today();
    let schemes = Schemes::load(&mut tx, &visit.ctx).await?;
    let scheme = schemes.chosen(fields.get("scheme"), today)?;
    let rules = schemes.table(&scheme).on(today);
    let who = read(fields).and_then(|typed| entry::read(&typed, rules));
    let address = entry::read_address(fields.get("street"), fields.get("postcode"));
    match (who, address) {
        (Ok((details, insz)), Ok(address)) => {
            Ok(RegisterUser { scheme, details, insz, address, another: fields.has("another", "yes") })
        }
        (Err(Refusal::Invalid(mut errors)), Err(Refusal::Invalid(more))) => {
            errors.extend(more);
            Err(Refusal::Invalid(errors).into())
        }
        (Err(refusal), _) | (_, Err(refusal)) => Err(refusal.into()),
    }
}

/// `POST /wijk/users`
pub async fn create(visit: Visit, Form(fields): Form) -> Answer {
    let read = match read_new(&visit, &fields).await {
        Ok(new) => {
            let made = visit.app.db.act_once(&visit.ctx, fields.key(), &new).await;
            made.map_err(|failure| (failure, Some(new)))
        }
        Err(failure) => Err((failure, None)),
    };
    match read {
        Ok(id) => Ok(visit.redirect(view::path(id)).said("wijk-user-said-registered").into_response()),
        Err((failure, new)) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            let alike = match new {
                Some(new) => seen(&visit, &new).await?,
                None => Vec::new(),
            };
            web::render_invalid(&page(&visit, None, 0, form, alike).await?)
        }
    }
}

/// The users that seem the same as this new one.
async fn seen(visit: &Visit, new: &RegisterUser) -> Result<Vec<Found>, Failure> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Find, Part::User).await?;
    let index = new.insz.map(|insz| users::insz_index(&visit.ctx, insz));
    alike::find(&mut tx, &desk, &new.scheme, &new.details, index, &new.address, None, Among::All).await
}

async fn load(visit: &Visit, id: UserId) -> Result<User, Failure> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Write, Part::User).await?;
    users::load(&mut tx, &desk, id).await
}

/// `GET /wijk/users/{id}/edit`
pub async fn edit(visit: Visit, Path(id): Path<UserId>) -> Answer {
    let user = load(&visit, id).await?;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Write, Part::User).await?;
    let proof = users::transition_proof(&mut tx, &visit.ctx, &desk, id).await?;
    drop(tx);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let form = FormView::filled([
        ("kind", user.kind.to_string()),
        ("name", user.name.clone()),
        ("contact_name", text(&user.contact_name)),
        ("kbo", text(&user.kbo)),
        ("email", text(&user.email)),
        ("phone", user.phone.as_deref().map(kernel::phone::as_written).unwrap_or_default()),
        ("language", user.language.clone()),
        ("transition", if user.transition { "yes".to_owned() } else { String::new() }),
        ("transition_proof", text(&proof)),
    ]);
    door::log_read(&visit, "wijk-user", id, "form").await?;
    web::render(&page(&visit, Some(&user), user.version, form, Vec::new()).await?)
}

/// `POST /wijk/users/{id}/edit`
pub async fn save(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    let user = load(&visit, id).await?;
    let mut tx = visit.app.db.read().await?;
    let rules = crate::dated::on(&mut tx, &visit.ctx, &user.scheme, visit.ctx.today()).await?;
    drop(tx);
    let change = read(&fields).and_then(|typed| entry::read(&typed, rules.rules())).map(|(details, insz)| EditUser {
        id,
        version: fields.version(),
        details,
        insz,
        forget_insz: fields.has("forget_insz", "yes"),
        another: fields.has("another", "yes"),
    });
    let (saved, tried) = match change {
        Ok(change) => (visit.app.db.act(&visit.ctx, &change).await, Some(change)),
        Err(refusal) => (Err(refusal.into()), None),
    };
    match saved {
        Ok(()) => Ok(visit.redirect(view::path(id)).said("wijk-user-said-saved").into_response()),
        Err(Failure::Refused(Refusal::Stale { current })) => conflict(&visit, &user, fields, current),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            let alike = match tried {
                Some(change) => seen_changed(&visit, &user, &change).await?,
                None => Vec::new(),
            };
            web::render_invalid(&page(&visit, Some(&user), fields.version(), form, alike).await?)
        }
    }
}

async fn seen_changed(visit: &Visit, user: &User, change: &EditUser) -> Result<Vec<Found>, Failure> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Find, Part::User).await?;
    let index = change.insz.map(|insz| users::insz_index(&visit.ctx, insz));
    let address = Address { street: user.street.clone(), postcode: user.postcode.clone(), nis: user.nis.clone() };
    alike::find(&mut tx, &desk, &user.scheme, &change.details, index, &address, Some(user.id), Among::All).await
}

fn conflict(visit: &Visit, user: &User, fields: Fields, version: i64) -> Answer {
    let l = &visit.l;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let row = |key: &str, theirs: String, name: &str| ConflictRow {
        label: l.t(key),
        theirs,
        mine: fields.get(name).to_owned(),
    };
    let rows = vec![
        row("wijk-user-name", user.name.clone(), "name"),
        row("wijk-user-contact", text(&user.contact_name), "contact_name"),
        row("wijk-user-kbo", text(&user.kbo), "kbo"),
        row("wijk-user-email", text(&user.email), "email"),
        row("wijk-user-phone", user.phone.as_deref().map(kernel::phone::as_written).unwrap_or_default(), "phone"),
    ];
    let (action, back) = (format!("{}/edit", view::path(user.id)), view::path(user.id));
    let f = visit.frame("wijk-user-edit-title", "/wijk/users");
    Conflict { f, l: l.clone(), rows, action, back, version, fields }.page()
}
