//! A worker and a user for whom everything is in order, to take one thing away at a time.

use kernel::{Day, Moment};
use schemes::wijk::activity::Activity;
use schemes::wijk::fee::Fee;
use schemes::wijk::hours::{DayHours, Visit};
use schemes::wijk::performance::{self, Allowed, Cheque, Code, Facts, Place, Refused, Registration, User, Worker};
use schemes::wijk::transition::PwaPast;
use schemes::wijk::trap::Request;
use schemes::wijk::{Period, Region, Span, UserKind};
use schemes::{Parameter, Table, Value, Version};
use uuid::Uuid;

pub const LEIE_SCHELDE: Uuid = Uuid::from_u128(1);
pub const GHENT: Uuid = Uuid::from_u128(2);
pub const USER: Uuid = Uuid::from_u128(7);

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn table() -> Table {
    schemes::reference().table("wijk-werken")
}

/// The table with one more row, of the highest certainty.
pub fn with(mut table: Table, key: &str, value: Option<Value>, from: &str) -> Table {
    let count = u128::try_from(table.all().count()).unwrap();
    table.insert(Parameter {
        id: Version(Uuid::from_u128(1000 + count)),
        scheme: "wijk-werken".to_owned(),
        key: key.to_owned(),
        value,
        from: day(from),
        to: None,
        source: "test".to_owned(),
        certainty: schemes::Certainty::Law,
        recorded_at: Moment(i64::try_from(2_000_000_000_000 + count).unwrap()),
    });
    table
}

/// `span("2026-11-20", "13:00", "14:05")`.
pub fn span(on: &str, from: &str, to: &str) -> Span {
    let minutes = |text: &str| {
        let (hour, minute) = text.split_once(':').unwrap();
        hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap()
    };
    Span { day: day(on), start: minutes(from), end: minutes(to) }
}

/// All facts, owned, so that a test can change one.
#[derive(Clone)]
pub struct House {
    pub table: Table,
    pub worker: Worker,
    pub user: User,
    pub place: Place,
    pub request: Option<Request>,
    pub activity: String,
    pub activities: Vec<Activity>,
    pub own_household: bool,
    pub cheques: Option<Vec<Cheque>>,
}

impl House {
    /// WW-ok and U-ok of the rulebook: active since 2 January 2026, signed, Flemish; a private user who is
    /// registered, paid and asked for gardening.
    pub fn ok() -> Self {
        let agreement = Some(Period { from: day("2018-01-02"), to: None });
        let fees = (2018..=2030).map(|year| Fee { year, paid_on: Day::new(year, 1, 1).unwrap() }).collect();
        Self {
            table: table(),
            worker: Worker {
                domicile: Some(Region::Flanders),
                contract_signed_on: Some(day("2018-01-02")),
                active: Some(Period { from: day("2026-01-02"), to: None }),
                suspensions: Vec::new(),
                pwa: PwaPast::default(),
                visits: Vec::new(),
                hours: DayHours::default(),
            },
            user: User {
                id: USER,
                kind: Some(UserKind::Private),
                region: Some(Region::Flanders),
                registrations: vec![Registration { organiser: LEIE_SCHELDE, agreement, fees }],
                was_in_pwa: false,
            },
            place: Place { region: Some(Region::Flanders), municipality: "44088".to_owned(), organiser: LEIE_SCHELDE },
            request: Some(Request {
                submitted_at: day("2018-01-02").start(),
                allowed_at: Some(day("2018-01-03").start()),
                withdrawn_on: None,
                activities: ["A4", "A5", "A8t-kuis", "A8t-wassen", "L1"].map(str::to_owned).to_vec(),
            }),
            activity: "A4".to_owned(),
            activities: schemes::reference().activities.clone(),
            own_household: false,
            cheques: None,
        }
    }

    /// The same with one thing changed.
    pub fn but(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    /// A worker who started on this day.
    pub fn since(self, start: &str) -> Self {
        self.but(|house| house.worker.active = Some(Period { from: day(start), to: None }))
    }

    /// Begun hours that stand on a day.
    pub fn booked(self, on: &str, hours: i64) -> Self {
        self.but(|house| house.worker.hours.add(day(on), hours))
    }

    /// A visit that stands.
    pub fn visited(self, user: Uuid, span: Span) -> Self {
        self.but(|house| house.worker.visits.push(Visit { user, span }))
    }

    pub fn check(&self, spans: &[Span]) -> Result<Allowed, Refused> {
        let facts = Facts {
            worker: &self.worker,
            user: &self.user,
            place: &self.place,
            request: self.request.as_ref(),
            activity: &self.activity,
            activities: &self.activities,
            spans,
            own_household: self.own_household,
            cheques: self.cheques.as_deref(),
        };
        performance::check(&self.table, &facts)
    }

    /// The begun hours of a performance that must be allowed.
    #[track_caller]
    pub fn hours(&self, spans: &[Span]) -> i64 {
        self.check(spans).unwrap().hours
    }

    /// The code of a performance that must be refused.
    #[track_caller]
    pub fn code(&self, spans: &[Span]) -> Code {
        self.check(spans).unwrap_err().code
    }
}
