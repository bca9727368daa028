//! The pages of a candidate, by the mailed link: the draft, its annexes, sending in. One form does it all, so that
//! nothing that was typed is lost by bringing a file.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{FieldError, Refusal};
use store::{Ctx, Failure, audit};
use web::{Answer, Fields, FormView, Frame, OpenForm, OpenUpload, Public, Words};

use super::mine_form::{self, Ask};
use super::{mine_paper, view};
use crate::actions::annex::By;
use crate::actions::withdraw::can_withdraw;
use crate::actions::{AddAnnex, AskQuestion, CheckAnnex, RemoveAnnex, Resume, SaveDraft, Submit, Withdraw};
use crate::door;
use crate::model::{AnnexId, Call, CallStatus, Told};
use crate::records::{Annex, Answer as Given, Candidacy};
use crate::rules::form::{check_whole, field, hundredths_words};
use crate::store::{annex, call as calls};

/// A candidacy with all that its page needs.
pub(super) struct Mine {
    pub ctx: Ctx,
    pub call: Call,
    pub row: Candidacy,
    pub answers: Vec<Given>,
    pub annexes: Vec<Annex>,
}

#[derive(Template)]
#[template(path = "call/mine.html")]
struct MinePage {
    f: Frame,
    l: Words,
    base: String,
    call: Call,
    row: Candidacy,
    annexes: Vec<(Annex, String)>,
    form: FormView,
    asks: Vec<Ask>,
    version: i64,
    deadline: String,
    /// Is the form still taken?
    open: bool,
    /// It was sent, too late.
    late: bool,
    kbo: String,
    may_ask: bool,
    /// What was asked of the lead, when something is wrong with it.
    question: FormView,
}

/// Opens the link.
pub(super) async fn load(public: &Public, token: &str) -> Result<Mine, Failure> {
    let mut tx = public.app.db.read().await?;
    let (own, ctx, row) = door::candidate(&mut tx, &public.ctx, token).await?;
    let call = calls::load(&mut tx, &ctx, own.call()).await?.ok_or(Refusal::NotFound)?;
    let answers = crate::answers(&mut tx, &ctx, &row).await?;
    let annexes = annex::of(&mut tx, &ctx, row.id).await?;
    Ok(Mine { ctx, call, row, answers, annexes })
}

fn filled(mine: &Mine) -> FormView {
    let row = &mine.row;
    let mut pairs = vec![
        ("contact", row.contact.clone()),
        ("offer", row.offer.clone()),
        (
            "capacity",
            if row.coach_capacity_hundredths > 0 {
                hundredths_words(row.coach_capacity_hundredths)
            } else {
                String::new()
            },
        ),
    ];
    pairs.extend(mine.answers.iter().enumerate().map(|(at, a)| (field(at), a.text.clone())));
    FormView::filled(pairs)
}

fn page(
    public: &Public,
    token: &str,
    mine: Mine,
    form: Option<FormView>,
    version: Option<i64>,
    late: bool,
) -> MinePage {
    let form = form.unwrap_or_else(|| filled(&mine));
    let Mine { ctx, call, row, annexes, .. } = mine;
    MinePage {
        f: public.frame("mine-title"),
        base: format!("/my-candidacy/{token}"),
        asks: mine_form::asks(&public.l, &call.questions, &form),
        annexes: annexes.into_iter().map(|a| (a.clone(), view::size(a.size))).collect(),
        deadline: view::moment(&public.l, call.calendar.deadline),
        open: call.status == CallStatus::Published && call.calendar.is_open(ctx.now),
        may_ask: call.takes_questions(ctx.now),
        version: version.unwrap_or(row.version),
        kbo: view::kbo(&row.kbo),
        l: public.l.clone(),
        call,
        row,
        form,
        late,
        question: FormView::empty(),
    }
}

/// `GET /my-candidacy/{token}`
pub async fn show(public: Public, Path(token): Path<String>) -> Answer {
    let mine = load(&public, &token).await?;
    if !mine.row.status.is_draft() {
        return Ok(public.redirect(format!("/my-candidacy/{token}/sent")).into_response());
    }
    web::render(&page(&public, &token, mine, None, None, false))
}

/// `POST /my-candidacy/{token}`: saves the draft, takes the file, and sends in when that button was used.
pub async fn save(public: Public, Path(token): Path<String>, OpenUpload(upload): OpenUpload) -> Answer {
    let file = upload.file("file").filter(|(name, bytes)| !name.is_empty() || !bytes.is_empty());
    write(public, token, upload.fields(), file).await
}

/// `POST /my-candidacy/{token}/draft`: the same without a file, as the page with two versions sends it.
pub async fn draft(public: Public, Path(token): Path<String>, OpenForm(fields): OpenForm) -> Answer {
    write(public, token, fields, None).await
}

async fn write(public: Public, token: String, fields: Fields, file: Option<(&str, &[u8])>) -> Answer {
    let mine = load(&public, &token).await?;
    let mut faults = Faults::default();
    let mut told = mine_form::told(&fields, &mine.call.questions, &mut faults);
    let mut errors = match faults.done() {
        Err(Refusal::Invalid(errors)) => errors,
        _ => Vec::new(),
    };
    if !errors.is_empty() {
        told.capacity = mine.row.coach_capacity_hundredths;
    }
    let wants = fields.get("do") == "submit";
    let act = SaveDraft { token: &token, told: &told, version: fields.version() };
    match public.app.db.act(&public.ctx, &act).await {
        Ok(()) => {}
        Err(Failure::Refused(Refusal::Stale { current })) => return stale(&public, &token, &mine, current, fields),
        // Too late, be it by one second: nothing changed, and what was typed stays on the screen.
        Err(Failure::Refused(Refusal::Conflict("call-closed"))) => {
            let form = fields.view(&public.l, &[]);
            return web::render_invalid(&page(&public, &token, mine, Some(form), None, true));
        }
        Err(failure) => {
            errors.extend(told_of(failure)?);
            if wants {
                errors = with_whole(errors, &mine, &told, fields.has("alone", "yes"));
            }
            let form = fields.view(&public.l, &errors);
            return web::render_invalid(&page(&public, &token, mine, Some(form), Some(fields.version()), false));
        }
    }
    if let Some((name, bytes)) = file {
        errors.extend(take(&public, &token, name, bytes).await?);
    }
    let mine = load(&public, &token).await?;
    let alone = fields.has("alone", "yes");
    if !errors.is_empty() && wants {
        errors = with_whole(errors, &mine, &told, alone);
    } else if wants {
        let (l10n, public_url) = (&*public.app.l10n, public.app.settings.public_url.as_str());
        let act = Submit { token: &token, alone, version: mine.row.version, l10n, public_url };
        match public.app.db.act(&public.ctx, &act).await {
            Ok(_) => {
                let to = public.redirect(format!("/my-candidacy/{token}/sent"));
                return Ok(to.said("mine-said-sent").into_response());
            }
            Err(Failure::Refused(Refusal::Conflict("call-closed"))) => {
                let form = fields.view(&public.l, &[]);
                return web::render_invalid(&page(&public, &token, mine, Some(form), None, true));
            }
            Err(failure) => errors = told_of(failure)?,
        }
    }
    if errors.is_empty() {
        return Ok(public.redirect(format!("/my-candidacy/{token}")).said("mine-said-saved").into_response());
    }
    let form = fields.view(&public.l, &errors);
    web::render_invalid(&page(&public, &token, mine, Some(form), None, false))
}

/// What is wrong already, with all that sending in asks: a candidate mends it in one go.
fn with_whole(mut errors: Vec<FieldError>, mine: &Mine, told: &Told, alone: bool) -> Vec<FieldError> {
    let mut row = mine.row.clone();
    if !told.contact.is_empty() {
        row.contact.clone_from(&told.contact);
    }
    row.offer.clone_from(&told.offer);
    row.coach_capacity_hundredths = told.capacity;
    let mut answers = mine.answers.clone();
    for answer in &mut answers {
        let typed = told.answers.iter().find(|(id, _)| *id == answer.question.id);
        answer.text = typed.map_or_else(String::new, |(_, text)| text.clone());
    }
    if let Err(Refusal::Invalid(more)) = check_whole(&row, &answers, alone, false) {
        let had: Vec<&str> = errors.iter().map(|error| error.field).collect();
        let fresh: Vec<FieldError> = more.into_iter().filter(|error| !had.contains(&error.field)).collect();
        errors.extend(fresh);
    }
    errors
}

/// What is told beside the fields. The text stays, also when a colleague was first.
fn told_of(failure: Failure) -> Result<Vec<FieldError>, web::Problem> {
    match failure {
        Failure::Refused(Refusal::Conflict("candidacy-other")) => {
            Ok(vec![FieldError::new("contact", "candidacy-second")])
        }
        other => web::errors_of(other),
    }
}

/// Keeps a file apart and looks at it at once; gives what is wrong with it.
async fn take(public: &Public, token: &str, name: &str, bytes: &[u8]) -> Result<Vec<FieldError>, web::Problem> {
    let act = AddAnnex { by: By::Candidate(token), name, bytes };
    match public.app.db.act(&public.ctx, &act).await {
        Ok(id) => {
            let fault = public.app.db.act(&public.ctx, &CheckAnnex { id }).await?;
            Ok(fault.map(|fault| FieldError::new("file", fault.key())).into_iter().collect())
        }
        Err(failure) => web::errors_of(failure),
    }
}

fn stale(public: &Public, token: &str, mine: &Mine, version: i64, mut fields: Fields) -> Answer {
    let l = &public.l;
    let stored = filled(mine);
    let mut rows = vec![
        (l.t("candidacy-contact"), stored.value("contact").to_owned(), fields.get("contact").to_owned()),
        (l.t("candidacy-offer"), stored.value("offer").to_owned(), fields.get("offer").to_owned()),
        (l.t("candidacy-capacity"), stored.value("capacity").to_owned(), fields.get("capacity").to_owned()),
    ];
    rows.extend(
        mine.answers
            .iter()
            .enumerate()
            .map(|(at, a)| (a.question.label.clone(), a.text.clone(), fields.get(field(at)).to_owned())),
    );
    // Sending in is a choice of its own, on the page with the version that stays.
    fields.set("do", "save");
    let here = (format!("/my-candidacy/{token}/draft"), format!("/my-candidacy/{token}"));
    view::conflict((public.frame("mine-title"), l.clone()), rows, here, version, fields)
}

/// `POST /my-candidacy/{token}/annexes/{annex}/remove`
pub async fn remove(public: Public, Path((token, id)): Path<(String, AnnexId)>, OpenForm(_): OpenForm) -> Answer {
    public.app.db.act(&public.ctx, &RemoveAnnex { token: &token, id }).await?;
    Ok(public.redirect(format!("/my-candidacy/{token}")).said("mine-said-annex-removed").into_response())
}

/// `GET /my-candidacy/{token}/annexes/{annex}`
pub async fn download(public: Public, Path((token, id)): Path<(String, AnnexId)>) -> Answer {
    let mut tx = public.app.db.read().await?;
    let (own, ctx, row) = door::candidate(&mut tx, &public.ctx, &token).await?;
    own.require(kernel::Verb::Read, crate::rules::access::Part::Annex)?;
    let (annex, bytes) = crate::annex_bytes(&mut tx, &ctx, row.id, id).await?;
    drop(tx);
    public.app.db.log_read(&ctx, audit::Line::new("candidacy.read-annex", "candidacy", row.id)).await?;
    Ok(web::attachment("application/pdf", &annex.title, bytes))
}

/// `POST /my-candidacy/{token}/withdraw`
pub async fn withdraw(public: Public, Path(token): Path<String>, OpenForm(fields): OpenForm) -> Answer {
    let act = Withdraw { token: &token, version: fields.version(), l10n: &public.app.l10n };
    public.app.db.act(&public.ctx, &act).await?;
    Ok(public.redirect(format!("/my-candidacy/{token}/sent")).said("mine-said-withdrawn").into_response())
}

/// `POST /my-candidacy/{token}/resume`
pub async fn resume(public: Public, Path(token): Path<String>, OpenForm(fields): OpenForm) -> Answer {
    public.app.db.act(&public.ctx, &Resume { token: &token, version: fields.version() }).await?;
    Ok(public.redirect(format!("/my-candidacy/{token}")).said("mine-said-resumed").into_response())
}

/// `POST /my-candidacy/{token}/ask`
pub async fn ask(public: Public, Path(token): Path<String>, OpenForm(fields): OpenForm) -> Answer {
    let mine = load(&public, &token).await?;
    let mut faults = Faults::default();
    let text = fields.need(&mut faults, "question", 4000, "call-ask-missing");
    let asked = match faults.done() {
        Ok(()) => public.app.db.act_once(&public.ctx, fields.key(), &AskQuestion { token: &token, text: &text }).await,
        Err(refusal) => Err(refusal.into()),
    };
    let Err(failure) = asked else {
        return Ok(public.redirect(format!("/my-candidacy/{token}")).said("mine-said-asked").into_response());
    };
    let question = fields.view(&public.l, &web::errors_of(failure)?);
    if mine.row.status.is_draft() {
        return web::render_invalid(&MinePage { question, ..page(&public, &token, mine, None, None, false) });
    }
    web::render_invalid(&mine_paper::page(&public, &token, mine, question))
}

/// May the candidate still withdraw?
pub(super) fn may_withdraw(row: &Candidacy) -> bool {
    row.withdrawn_at.is_none() && can_withdraw(row.status)
}
