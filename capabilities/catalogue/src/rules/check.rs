//! Is this a service that can be stored? All mistakes at once, each with its field.

use kernel::Refusal;
use kernel::refusal::Faults;

use crate::arena;
use crate::model::Draft;

/// Most places of one class.
pub const MOST_PLACES: i64 = 9_999;
/// Dearest price, in cents.
pub const MOST_CENTS: i64 = 10_000_000;

/// Checks what is told of a service.
pub fn check(draft: &Draft) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if draft.name.trim().is_empty() {
        faults.push("name", "service-name-missing");
    }
    faults.check_length("name", &draft.name, 160);
    faults.check_length("description", &draft.description, 4_000);
    if draft.types.is_empty() {
        faults.push("types", "service-types-missing");
    }
    if draft.types.iter().any(|key| !arena::is_type(key)) {
        faults.push("types", "form-choose-from-list");
    }
    if draft.barriers.iter().any(|key| !arena::is_barrier(key)) {
        faults.push("barriers", "form-choose-from-list");
    }
    if draft.languages.iter().any(|code| kernel::language::Language::by_code(code).is_none()) {
        faults.push("languages", "form-choose-from-list");
    }
    if !draft.whole_region && draft.areas.is_empty() {
        faults.push("areas", "service-areas-missing");
    }
    pair(&mut faults, "age_to", draft.age_from, draft.age_to, 0..=120);
    pair(&mut faults, "rung_to", draft.rung_from, draft.rung_to, 1..=6);
    if draft.price_cents.is_some_and(|cents| !(0..=MOST_CENTS).contains(&cents)) {
        faults.push("price", "service-price-impossible");
    }
    let safe = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    if draft.website.as_deref().is_some_and(|url| !safe(url)) {
        faults.push("website", "service-website-impossible");
    }
    for place in &draft.places {
        let field = match place.class {
            crate::model::Class::Light => "light_free",
            crate::model::Class::Intensive => "intensive_free",
        };
        if !(0..=MOST_PLACES).contains(&place.capacity) {
            faults.push_range(field, 0, MOST_PLACES);
        } else if !(0..=place.capacity).contains(&place.free) {
            faults.push_with(field, "service-free-above", "capacity", place.capacity);
        }
    }
    faults.done()
}

fn pair(
    faults: &mut Faults,
    field: &'static str,
    from: Option<i64>,
    to: Option<i64>,
    within: std::ops::RangeInclusive<i64>,
) {
    if [from, to].into_iter().flatten().any(|n| !within.contains(&n)) {
        faults.push_range(field, *within.start(), *within.end());
    } else if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        faults.push(field, "service-range-backwards");
    }
}

#[cfg(test)]
mod tests {
    use kernel::{FieldError, OrganisationId};

    use super::*;
    use crate::model::{Class, Place};

    fn draft() -> Draft {
        let mut draft = Draft::new(OrganisationId(uuid::Uuid::nil()), "Taaltafel");
        draft.types = vec!["conversation-table".to_owned()];
        draft
    }

    fn fields(draft: &Draft) -> Vec<(&'static str, &'static str)> {
        match check(draft) {
            Err(Refusal::Invalid(errors)) => errors.iter().map(|e: &FieldError| (e.field, e.key)).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_name_and_a_type_are_enough() {
        assert_eq!(check(&draft()), Ok(()));
    }

    #[test]
    fn all_mistakes_are_said_at_once() {
        let mut bad = draft();
        bad.name = " ".to_owned();
        bad.types.clear();
        bad.whole_region = false;
        bad.languages = vec!["klingon".to_owned()];
        (bad.age_from, bad.age_to) = (Some(30), Some(18));
        bad.rung_to = Some(7);
        bad.website = Some("javascript:alert(1)".to_owned());
        bad.places = vec![Place { class: Class::Light, capacity: 2, free: 3 }];
        let expected = [
            ("name", "service-name-missing"),
            ("types", "service-types-missing"),
            ("languages", "form-choose-from-list"),
            ("areas", "service-areas-missing"),
            ("age_to", "service-range-backwards"),
            ("rung_to", "form-number-range"),
            ("website", "service-website-impossible"),
            ("light_free", "service-free-above"),
        ];
        assert_eq!(fields(&bad), expected);
    }
}
