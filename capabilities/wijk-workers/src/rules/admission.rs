//! May somebody begin? What the rules answer, as messages beside the fields.

use kernel::{Day, FieldError, Refusal};
use schemes::wijk::admission::{Candidate, NotAdmitted, check};
use schemes::wijk::contingent::Room;
use schemes::wijk::region::of_postcode;
use schemes::{Rules, Version};

use crate::records::Worker;

/// The field of the form that a reason belongs to.
const fn field(why: NotAdmitted) -> &'static str {
    match why {
        NotAdmitted::Region | NotAdmitted::OtherOrganiser => "postcode",
        NotAdmitted::RegisterFirst => "vdab_registered_on",
        NotAdmitted::DocumentMissing => "document",
        NotAdmitted::Target => "target",
        NotAdmitted::NotAvailable => "available",
        _ => "referrer",
    }
}

/// May a file be opened (or the work begin) on the day of `rules`? `postcode` and `in_area`: where she lives on that
/// day. All reasons at once, each beside its field. Who lives outside the region is told that, and not also that it
/// is another organiser's area.
pub fn admit(rules: Rules<'_>, w: &Worker, postcode: &str, in_area: bool, room: Room) -> Result<Vec<Version>, Refusal> {
    let candidate = Candidate {
        referrer: w.referrer_kind.rule(),
        decision_document: w.referral_document.is_some(),
        domicile: of_postcode(postcode),
        leefloon: w.leefloon,
        vdab_registered_on: w.vdab_registered_on,
        in_area,
        target: w.target,
        available: w.available,
        room,
    };
    check(rules, &candidate).map_err(|reasons| {
        let abroad = reasons.contains(&NotAdmitted::Region);
        let told = reasons.iter().filter(|why| !(abroad && **why == NotAdmitted::OtherOrganiser));
        Refusal::Invalid(told.map(|why| FieldError::new(field(*why), why.key())).collect())
    })
}

/// The municipality in which somebody lives on a day: the last home that began by then.
pub fn home_on(homes: &[crate::records::Home], day: Day) -> Option<&crate::records::Home> {
    homes.iter().rfind(|home| home.from_on <= day).or(homes.first())
}

/// Versions as one text with a space between, and back into the row.
pub fn versions(used: &[Version]) -> String {
    used.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
