//! Lists of choices that several forms share.

use kernel::language::LANGUAGES;
use store::{Ctx, Failure, Tx};
use web::{Choice, FormView, Words};

use crate::store::choices;

/// Municipalities of today.
pub async fn municipalities(tx: &mut Tx, ctx: &Ctx, form: &FormView) -> Result<Vec<Choice>, Failure> {
    let all = choices::municipalities(tx, ctx.actor.partnership, ctx.today()).await?;
    Ok(all.into_iter().map(|(nis, name)| form.choice("nis", nis, name)).collect())
}

/// Languages: for staff in Dutch, for others in the language itself as well.
pub fn languages(form: &FormView) -> Vec<Choice> {
    LANGUAGES
        .iter()
        .map(|language| {
            let label = if language.own.eq_ignore_ascii_case(language.dutch) {
                language.dutch.to_owned()
            } else {
                format!("{} ({})", language.own, language.dutch)
            };
            form.choice("language", language.code, label)
        })
        .collect()
}

/// Who can hold a talk, take somebody on or go along: people who guide and, when `teams`, whole organisations.
pub async fn guides(
    tx: &mut Tx,
    ctx: &Ctx,
    l: &Words,
    form: &FormView,
    name: &str,
    teams: bool,
) -> Result<Vec<Choice>, Failure> {
    let all = choices::guides(tx, ctx.actor.partnership, ctx.today()).await?;
    let mut out: Vec<Choice> = Vec::new();
    let mut last = None;
    for guide in all {
        if teams && last != Some(guide.organisation_id) {
            let label = l.t1("referral-team-of", "organisation", &guide.organisation_short);
            out.push(form.choice(name, guide.organisation_id.to_string(), label));
        }
        last = Some(guide.organisation_id);
        out.push(form.choice(name, guide.id.to_string(), format!("{}, {}", guide.name, guide.organisation_short)));
    }
    Ok(out)
}

/// The organisations of the network today.
pub async fn organisations(tx: &mut Tx, ctx: &Ctx, form: &FormView, name: &str) -> Result<Vec<Choice>, Failure> {
    let all = choices::organisations(tx, ctx.actor.partnership, ctx.today()).await?;
    Ok(all.into_iter().map(|(id, label)| form.choice(name, id.to_string(), label)).collect())
}
