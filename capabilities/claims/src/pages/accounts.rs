//! On which account each organisation gets its money: the lead records it, with how it knows.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{OrganisationId, Refusal};
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};

use super::payout::spaced;
use crate::actions::account::{RecordAccount, keeper};
use crate::store as tables;

struct Row {
    name: String,
    iban: String,
    source: String,
    about: String,
}

#[derive(Template)]
#[template(path = "claims/accounts.html")]
struct AccountsPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    form: FormView,
    organisations: Vec<Choice>,
}

async fn page(visit: &Visit, form: FormView) -> Result<AccountsPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    keeper(&mut tx, ctx).await?;
    let names = tables::names::organisations(&mut tx, ctx).await?;
    let staff = tables::names::staff(&mut tx, ctx).await?;
    let accounts = tables::payout::accounts(&mut tx, ctx).await?;
    let members = network::memberships(&mut tx, ctx).await?;
    drop(tx);
    // Whoever takes part or took part, and whoever has an account.
    let mut whose: BTreeMap<OrganisationId, String> = BTreeMap::new();
    for id in members.iter().map(|m| m.organisation_id).chain(accounts.keys().copied()) {
        whose.insert(id, names.get(&id).cloned().unwrap_or_default());
    }
    let mut ordered: Vec<(OrganisationId, String)> = whose.into_iter().collect();
    ordered.sort_by_key(|(id, name)| (kernel::name::fold(name), *id));
    let row = |(id, name): &(OrganisationId, String)| {
        let account = accounts.get(id);
        Row {
            name: name.clone(),
            iban: account.map(|account| spaced(&account.iban)).unwrap_or_default(),
            source: account.map(|account| account.source.clone()).unwrap_or_default(),
            about: account
                .map(|account| {
                    let who = staff.get(&account.staff_id).cloned().unwrap_or_default();
                    l.t2("payout-account-about", "day", l.day_plain(account.recorded_at.day()), "who", who)
                })
                .unwrap_or_default(),
        }
    };
    Ok(AccountsPage {
        f: visit.frame("payout-accounts-title", "/claims"),
        rows: ordered.iter().map(row).collect(),
        organisations: ordered
            .iter()
            .map(|(id, name)| form.choice("organisation", id.to_string(), name.clone()))
            .collect(),
        form,
        l,
    })
}

/// `GET /payments/accounts`
pub(crate) async fn show(visit: Visit) -> Answer {
    web::render(&page(&visit, FormView::empty()).await?)
}

/// `POST /payments/accounts`
pub(crate) async fn record(visit: Visit, Form(fields): Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    keeper(&mut tx, &visit.ctx).await?;
    drop(tx);
    let mut faults = Faults::default();
    let organisation: Option<OrganisationId> = fields.maybe(&mut faults, "organisation");
    if organisation.is_none() && fields.get("organisation").is_empty() {
        faults.push("organisation", "payout-organisation");
    }
    let iban = fields.need(&mut faults, "iban", 60, "payout-iban-wrong");
    let source = fields.need(&mut faults, "source", 200, "payout-iban-source");
    let done = match (faults.done(), organisation) {
        (Ok(()), Some(organisation)) => {
            let deed = RecordAccount { organisation, iban, source };
            visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match done {
        Ok(_) => Ok(visit.redirect("/payments/accounts").said("payout-said-account").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, fields.view(&visit.l, &errors)).await?)
        }
    }
}
