//! What may be told to a partner: collected as it stands, shown first, sealed as it was shown.

use catalogue::model::{Class, Gender};
use kernel::access::Permit;
use kernel::language::Language;
use kernel::partial_date::PartialDate;
use kernel::{Aspect, Verb};
use store::vault::{Place, existing_key, key_for};
use store::{Ctx, Failure, Tx};
use web::Words;

use crate::model::{Item, Placement, Shared};
use crate::store::{placement, reach};

/// Everything that could be told, with its value as it would be told. What the asker may not see is not in it.
pub(crate) async fn collect(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    p: &Placement,
    l: &Words,
) -> Result<Vec<Shared>, Failure> {
    let person = people::load(tx, permit).await?;
    let mut all = Vec::new();
    let mut add = |item, value: Option<String>| {
        if let Some(value) = value.filter(|text| !text.is_empty()) {
            all.push(Shared { item, value });
        }
    };
    let contact = permit.may(Verb::Read, Aspect::ContactDetails);
    add(Item::Name, Some(person.display_name.clone()));
    add(Item::Phone, person.phone.as_deref().filter(|_| contact).map(kernel::phone::as_written));
    add(Item::Email, person.email.clone().filter(|_| contact));
    let mut languages: Vec<String> = person
        .language_list()
        .iter()
        .filter_map(|one| Language::by_code(&one.code).map(|known| known.dutch.to_owned()))
        .collect();
    if person.interpreter_needed {
        languages.push(l.t("placement-shared-interpreter"));
    }
    add(Item::Languages, Some(languages.join(", ")));
    add(Item::Municipality, person.municipality.clone());
    let ages = person.birth.as_deref().and_then(|b| b.parse::<PartialDate>().ok()).and_then(|b| b.ages_on(ctx.today()));
    add(Item::Age, ages.map(|range| l.n("placement-shared-age", i64::from(*range.end()))));
    add(Item::Wishes, Some(wishes(l, p)));
    add(Item::From, p.wishes.from_on.map(|day| l.day_plain(day)));
    let coach = match p.coach_id {
        Some(id) => reach::colleague(tx, ctx, id).await?,
        None => reach::colleague(tx, ctx, ctx.actor.staff).await?,
    };
    add(
        Item::Coach,
        coach.map(|(name, phone)| {
            phone.map_or(name.clone(), |phone| format!("{name}, {}", kernel::phone::as_written(&phone)))
        }),
    );
    Ok(all)
}

/// What is wished of the help, in one sentence of short parts; empty when there is no wish.
pub(crate) fn wishes(l: &Words, p: &Placement) -> String {
    let w = &p.wishes;
    let mut parts = Vec::new();
    if w.class == Class::Intensive {
        parts.push(l.t("placement-wish-intensive"));
    }
    if let Some(known) = w.language.as_deref().and_then(Language::by_code) {
        parts.push(l.t1("placement-wish-language", "language", known.dutch));
        if w.interpreter_ok {
            parts.push(l.t("placement-wish-interpreter"));
        }
    }
    if w.gender != Gender::Any {
        parts.push(l.of("placement-wish-gender", w.gender));
    }
    if w.own_municipality {
        parts.push(l.t("placement-wish-own"));
    }
    parts.join(", ")
}

/// A mark of the values as they are shown: when it differs at the answer, something changed in between. Wishes and day
/// stand on the placement itself, whose version guards them.
pub(crate) fn mark(all: &[Shared]) -> String {
    let of_person: Vec<&Shared> = all.iter().filter(|s| !matches!(s.item, Item::Wishes | Item::From)).collect();
    let json = serde_json::to_string(&of_person).unwrap_or_default();
    kernel::hex(&web::digest(&json)[..12])
}

/// Seals what was agreed, for its place beside the row.
pub(crate) async fn seal(tx: &mut Tx, ctx: &Ctx, p: &Placement, told: &[Shared]) -> Result<Vec<u8>, Failure> {
    let json = serde_json::to_string(told).map_err(|e| Failure::other(e.to_string()))?;
    let key = key_for(tx, ctx, p.participant_id.0).await?;
    key.seal(&ctx.entropy, Place::new("placement", "shared_sealed", p.id), &json)
}

/// Seals the message to the partner, if there is one.
pub(crate) async fn seal_message(
    tx: &mut Tx,
    ctx: &Ctx,
    p: &Placement,
    message: Option<&str>,
) -> Result<Option<Vec<u8>>, Failure> {
    let Some(message) = message.filter(|text| !text.is_empty()) else { return Ok(None) };
    let key = key_for(tx, ctx, p.participant_id.0).await?;
    Ok(Some(key.seal(&ctx.entropy, Place::new("placement", "message_sealed", p.id), message)?))
}

/// What was agreed and the message, for who passed a door.
pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx, p: &Placement) -> Result<(Vec<Shared>, Option<String>), Failure> {
    if p.agreed_at.is_none() {
        return Ok((Vec::new(), None));
    }
    let (shared, message) = placement::sealed(tx, ctx.actor.partnership, p.id).await?;
    let Some(key) = existing_key(tx, ctx, p.participant_id.0).await? else { return Ok((Vec::new(), None)) };
    let told = match shared {
        Some(sealed) => {
            let json = key.open(Place::new("placement", "shared_sealed", p.id), &sealed)?;
            serde_json::from_str(&json).unwrap_or_default()
        }
        None => Vec::new(),
    };
    let message = match message {
        Some(sealed) => Some(key.open(Place::new("placement", "message_sealed", p.id), &sealed)?),
        None => None,
    };
    Ok((told, message))
}
