//! A service in the words of a list: the card `catalogue/_service_card.html`, also for other capabilities.

use ::store::{Ctx, Failure, Tx};
use kernel::Day;
use kernel::language::Language;
use network::municipality::Municipalities;
use web::Words;

use crate::arena;
use crate::find::Hit;
use crate::model::{Service, ServiceStatus, Setting};
use crate::rules::travel;
use crate::{rules, settings};

/// What the card shows; in the template `card`.
#[derive(Debug, Clone)]
pub struct Card {
    /// The service.
    pub service: Service,
    /// Where its name leads.
    pub url: String,
    /// Where "ask this place" leads; `None`: that is not asked here.
    pub ask_url: Option<String>,
    /// Where, and how far.
    pub place: String,
    /// Free places in words.
    pub free: String,
    /// Is a place free?
    pub has_free: bool,
    /// "Not confirmed since …", when that is long ago.
    pub doubtful: Option<String>,
    /// Types in words.
    pub types: String,
    /// Languages, setting, price and start, in words.
    pub marks: Vec<String>,
}

impl Card {
    /// Of a found service.
    pub fn new(l: &Words, today: Day, towns: &Municipalities, hit: Hit) -> Self {
        let Hit { service, km } = hit;
        Self {
            url: format!("/services/{}", service.id),
            ask_url: None,
            place: place(l, today, towns, &service, km),
            free: free(l, &service),
            has_free: service.free() > 0 && service.status == ServiceStatus::Active,
            doubtful: doubtful(l, today, &service),
            types: types(l, &service),
            marks: marks(l, today, &service),
            service,
        }
    }

    /// With a link that asks this place for somebody.
    #[must_use]
    pub fn asking(mut self, url: impl Into<String>) -> Self {
        self.ask_url = Some(url.into());
        self
    }
}

/// Cards of what was found.
pub async fn cards(tx: &mut Tx, ctx: &Ctx, l: &Words, hits: Vec<Hit>) -> Result<Vec<Card>, Failure> {
    let towns = network::municipality::load(tx, ctx).await?;
    Ok(hits.into_iter().map(|hit| Card::new(l, ctx.today(), &towns, hit)).collect())
}

/// Names of the municipalities where it is given, each once.
pub(crate) fn towns_of(today: Day, towns: &Municipalities, service: &Service) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for nis in service.locations.iter().filter_map(|l| l.nis.as_deref()) {
        let name = towns.successor(nis, today).or_else(|| towns.by_nis(nis)).map_or(nis, |m| m.name.as_str());
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn place(l: &Words, today: Day, towns: &Municipalities, service: &Service, km: Option<i64>) -> String {
    if service.home_visits {
        return l.t("service-comes-home");
    }
    let names = towns_of(today, towns, service);
    let place = if names.is_empty() { l.t("service-no-place") } else { names.join(", ") };
    match km {
        Some(0) if !names.is_empty() => l.t1("service-near", "place", place),
        Some(km) if !names.is_empty() => l.t2("service-far", "place", place, "km", km),
        _ => place,
    }
}

/// Free places in words; a service that isn't given now says that instead.
pub(crate) fn free(l: &Words, service: &Service) -> String {
    match (service.status, service.capacity(), service.free()) {
        (ServiceStatus::Active, 0, _) => l.t("service-free-not-counted"),
        (ServiceStatus::Active, _, free) => l.n("service-free", free),
        (status, _, _) => l.of("service-status", status),
    }
}

/// "Not confirmed since …", when it is doubtful.
pub(crate) fn doubtful(l: &Words, today: Day, service: &Service) -> Option<String> {
    rules::doubtful(service, today, settings::agreement(today)).then(|| match service.confirmed_on {
        Some(day) => l.t1("service-doubtful", "day", l.day_plain(day)),
        None => l.t("service-doubtful-never"),
    })
}

pub(crate) fn types(l: &Words, service: &Service) -> String {
    service.types.iter().map(|key| arena::word_of_type(l, key)).collect::<Vec<_>>().join(", ")
}

/// Names of the languages.
pub(crate) fn languages(service: &Service) -> String {
    let name = |code: &String| Language::by_code(code).map_or(code.as_str(), |language| language.dutch).to_owned();
    service.languages.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The price in words, when it is known.
pub(crate) fn price(l: &Words, service: &Service) -> Option<String> {
    match service.price_cents? {
        0 => Some(l.t("service-price-free")),
        cents => Some(l.t1("service-price", "euro", euro(cents))),
    }
}

/// `12,50`, or `12` when there are no cents.
pub(crate) fn euro(cents: i64) -> String {
    if cents % 100 == 0 { (cents / 100).to_string() } else { format!("{},{:02}", cents / 100, cents % 100) }
}

fn marks(l: &Words, today: Day, service: &Service) -> Vec<String> {
    let mut marks = Vec::new();
    if service.setting != Setting::Both {
        marks.push(l.of("service-setting", service.setting));
    }
    if !service.languages.is_empty() {
        marks.push(languages(service));
    }
    if service.interpreter {
        marks.push(l.t("service-interpreter"));
    }
    marks.extend(price(l, service));
    if travel::names_no_area(service) {
        marks.push(l.t("service-area-unknown"));
    }
    if let Some(day) = service.starts_on.filter(|day| *day >= today) {
        marks.push(l.t1("service-starts", "day", l.near(day, today)));
    }
    if service.gender != crate::model::Gender::Any {
        marks.push(l.of("service-gender", service.gender));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::euro;

    #[test]
    fn a_price_has_cents_only_when_it_needs_them() {
        assert_eq!((euro(1250), euro(1200), euro(5)), ("12,50".to_owned(), "12".to_owned(), "0,05".to_owned()));
    }
}
