//! Reads the referral form: a referral, or a signal when the person does not agree.

use kernel::refusal::Faults;
use kernel::{ParticipantId, Refusal, phone::Phone};
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
    let spoken = spoken(fields, &mut faults);
    let domains = domains(fields, &mut faults);
    if fields.get("agreed") == "no" && !own {
        faults.done()?;
        let source = source.ok_or_else(|| Refusal::field("source", "refer-source-missing"))?;
        return Ok(Sent::Signal(Signal { source, nis, language: spoken, domains }));
    }
    let missing = if own { "refer-own-agreed-missing" } else { "refer-agreed-missing" };
    let agreed: Option<Agreed> = fields.choose(&mut faults, "agreed", missing);
    let who = known.map_or_else(|| who(fields, &mut faults), Who::Known);
    let story = Story {
        wish: fields.need(&mut faults, "wish", 4000, "refer-wish-missing"),
        strength: fields.short(&mut faults, "strength", 4000).unwrap_or_default(),
        reach: fields.short(&mut faults, "reach", 300).unwrap_or_default(),
        domains,
    };
    let source_name = fields.short(&mut faults, "source_name", 120).filter(|_| !own);
    let source_organisation = fields.short(&mut faults, "source_organisation", 120).filter(|_| !own);
    faults.done()?;
    let (Some(source), Some(agreed)) = (source, agreed) else { return Err(Refusal::field("agreed", missing)) };
    Ok(Sent::Referral(Box::new(NewReferral {
        source,
        source_name,
        source_organisation,
        who,
        nis,
        language: spoken,
        interpreter_needed: fields.get("interpreter") == "yes",
        story,
        agreed,
        consent_language: language.to_owned(),
        mail_language: language.to_owned(),
    })))
}

fn who(fields: &Fields, faults: &mut Faults) -> Who {
    let given = fields.need(faults, "given", 80, "refer-name-missing");
    let family = fields.short(faults, "family", 80);
    let phone = fields.opt("phone").and_then(|typed| {
        faults.take("phone", Phone::parse(typed).map_err(|_| "refer-phone-wrong")).map(|phone| phone.e164())
    });
    if fields.get("phone").is_empty() && fields.get("reach").is_empty() {
        faults.push("phone", "refer-reach-missing");
    }
    Who::New { given, family, phone }
}

fn spoken(fields: &Fields, faults: &mut Faults) -> Option<String> {
    let code = fields.opt("language")?;
    if kernel::language::Language::by_code(code).is_none() {
        faults.push("language", "form-choose-from-list");
    }
    Some(code.to_owned())
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
