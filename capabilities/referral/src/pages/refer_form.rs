//! Reads the referral form: a referral, or a signal when the person does not agree.

use kernel::refusal::Faults;
use kernel::{ParticipantId, Refusal};
use web::Fields;

use crate::actions::refer::{NewReferral, Who};
use crate::actions::signal::Signal;
use crate::model::{Agreed, Domain, Source, Story};

/// What the form turned out to be.
pub enum Sent {
    /// Somebody is brought.
    Referral(Box<NewReferral>),
    /// The person does not agree: nothing that leads to her is kept.
    Signal(Signal),
}

/// Reads the form. `own`: the person fills it in herself. `known`: somebody met on outreach, whose name, phone and
/// way to reach are known. `language`: of the page.
pub fn read(fields: &Fields, own: bool, known: Option<ParticipantId>, language: &str) -> Result<Sent, Refusal> {
    let mut faults = Faults::default();
    let source = if own { Some(Source::Own) } else { fields.choose(&mut faults, "source", "refer-source-missing") };
    let nis = fields.short(&mut faults, "nis", 5);
    let spoken = fields.opt("language").map(str::to_owned);
    let domains = domains(fields, &mut faults);
    if fields.get("agreed") == "no" && !own {
        known_language(spoken.as_deref(), &mut faults);
        faults.done()?;
        let source = source.ok_or_else(|| Refusal::field("source", "refer-source-missing"))?;
        return Ok(Sent::Signal(Signal { source, nis, language: spoken, domains }));
    }
    let missing = if own { "refer-own-agreed-missing" } else { "refer-agreed-missing" };
    let agreed: Option<Agreed> = fields.choose(&mut faults, "agreed", missing);
    let typed = |name: &str| fields.get(name).to_owned();
    let story = Story { wish: typed("wish"), strength: typed("strength"), reach: typed("reach"), domains };
    let of_source = |name: &str| fields.opt(name).filter(|_| !own).map(str::to_owned);
    let new = NewReferral {
        source: source.unwrap_or(Source::Other),
        source_name: of_source("source_name"),
        source_organisation: of_source("source_organisation"),
        who: known.map_or_else(|| who(fields), Who::Known),
        nis,
        language: spoken,
        interpreter_needed: fields.get("interpreter") == "yes",
        story,
        agreed: agreed.unwrap_or(Agreed::Spoken),
        consent_language: language.to_owned(),
        mail_language: language.to_owned(),
    };
    // A choice that is missing is among the faults, so what stands in for it is never kept.
    let new = new.checked(&mut faults);
    faults.done()?;
    Ok(Sent::Referral(Box::new(new)))
}

fn who(fields: &Fields) -> Who {
    let typed = |name: &str| fields.opt(name).map(str::to_owned);
    Who::New { given: fields.get("given_name").to_owned(), family: typed("family_name"), phone: typed("phone") }
}

/// For a signal; a referral checks its language itself.
fn known_language(code: Option<&str>, faults: &mut Faults) {
    if code.is_some_and(|code| kernel::language::Language::by_code(code).is_none()) {
        faults.push("language", "form-choose-from-list");
    }
}

fn domains(fields: &Fields, faults: &mut Faults) -> Vec<Domain> {
    let mut all = Vec::new();
    for key in fields.all("domains") {
        match key.parse() {
            Ok(domain) if !all.contains(&domain) => all.push(domain),
            Ok(_) => {}
            Err(_) => faults.push("domains", "form-choose-from-list"),
        }
    }
    all
}
