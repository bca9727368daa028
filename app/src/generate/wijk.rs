//! Wijk-werken of any size: the organiser with its decisions, workers and users, and the work of two months.

mod office;

use kernel::Day;
use kernel::phone::Phone;
use network::municipality::Municipality;
use pdf::{Block, Letter};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_jobs::bulk as work;
use wijk_office::document::{self, NewDocument};
use wijk_office::door;
use wijk_office::model::{DocumentId, OwnerKind};
use wijk_users::bulk as user_rows;
use wijk_users::model::{Address, Details, Kind, UserId};
use wijk_workers::model::{EndReason, Gender, Referrer, WorkerId};
use wijk_workers::{Slot, bulk as worker_rows};

pub use self::office::found;
use super::dice::Dice;
use super::names::GROUPS;

/// Most begun hours that somebody gets in a month, below the limit.
const MONTH: i64 = 54;
/// The paid hours of somebody close to the limit.
const NEAR: i64 = 58;

/// Streets that are everywhere.
const STREETS: [&str; 12] = [
    "Kerkstraat",
    "Dorpsstraat",
    "Stationsstraat",
    "Molenweg",
    "Leiestraat",
    "Scheldestraat",
    "Nieuwstraat",
    "Beukenlaan",
    "Kouter",
    "Veldstraat",
    "Lindenlaan",
    "Heirweg",
];
/// Activities of private persons, and of those who stand for many.
const PRIVATE: [&str; 4] = ["A3", "A4", "A7", "A8"];
const PUBLIC: [&str; 6] = ["A1", "A2", "A3p", "A6", "A7p", "A2"];

/// How much.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    /// Workers.
    pub workers: usize,
    /// Users.
    pub users: usize,
    /// Performances in a month.
    pub performances: usize,
    /// The same seed gives the same.
    pub seed: u64,
}

/// What was made.
#[derive(Debug, Clone, Default)]
pub struct Made {
    /// Workers who work now.
    pub workers: Vec<WorkerId>,
    /// Users, and which kind.
    pub users: Vec<(UserId, Kind)>,
    /// What was done: worker, user, activity, day, hours.
    pub work: Vec<work::Past>,
}

/// A day of the calendar.
pub(super) fn fixed((year, month, day): (i16, i8, i8), otherwise: Day) -> Day {
    Day::new(year, month, day).unwrap_or(otherwise)
}

/// The month of a day, `YYYY-MM`.
pub fn month_of(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

/// Workers, users and two months of work in one transaction, with one audit line.
pub struct Fill {
    /// How much.
    pub scale: Scale,
}

impl Action for Fill {
    type Output = Made;
    const NAME: &'static str = "wijk.generate";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Made, Failure> {
        let desk = door::office(tx, ctx).await?;
        let towns = network::municipality::all(tx, ctx, ctx.today()).await?;
        let paper = paper(tx, ctx, &desk).await?;
        let maker = Maker { scale: self.scale, today: ctx.today(), towns };
        let workers: Vec<worker_rows::Past> = (0..self.scale.workers).map(|n| maker.worker(n)).collect();
        let users: Vec<user_rows::Past> = (0..self.scale.users).map(|n| maker.user(n)).collect();
        let worker_ids = worker_rows::insert(tx, ctx, &desk, paper, &workers).await?;
        let user_ids = user_rows::insert(tx, ctx, &desk, paper, &users).await?;
        let work = maker.work(&worker_ids, &workers, &user_ids, &users);
        let count = work::insert(tx, ctx, &work).await?;
        let line = audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership);
        tx.note(ctx, line.fact("workers", workers.len()).fact("users", users.len()).fact("performances", count));
        let running = |(id, past): (WorkerId, &worker_rows::Past)| past.ended.is_none().then_some(id);
        Ok(Made {
            workers: worker_ids.into_iter().zip(&workers).filter_map(running).collect(),
            users: user_ids.into_iter().zip(users.iter().map(|past| past.details.kind)).collect(),
            work,
        })
    }
}

/// Keeps it once for all.
async fn paper(tx: &mut Tx, ctx: &Ctx, desk: &wijk_office::Desk) -> Result<DocumentId, Failure> {
    let organiser = wijk_office::organiser(tx, ctx).await?.ok_or_else(|| Failure::other("no organiser"))?;
    let bytes = letter()?;
    let new = NewDocument {
        owner_kind: OwnerKind::Organiser,
        owner_id: organiser.id,
        kind: "agreement",
        field: "file",
        bytes: &bytes,
    };
    document::keep(tx, ctx, desk, &new).await
}

/// What stands for a signed agreement of invented people.
pub fn letter() -> Result<Vec<u8>, Failure> {
    let letter = Letter {
        lang: "nl-BE".to_owned(),
        rtl: false,
        title: "Overeenkomst (demonstratie)".to_owned(),
        blocks: vec![Block::Paragraph("Deze mensen zijn verzonnen. Er is niets getekend.".to_owned())],
    };
    wijk_office::paper::pdf(&letter)
}

struct Maker {
    scale: Scale,
    today: Day,
    towns: Vec<Municipality>,
}

impl Maker {
    fn dice(&self, kind: u64, number: usize) -> Dice {
        Dice::new(self.scale.seed.wrapping_mul(31).wrapping_add(kind), number as u64)
    }

    fn town(&self, dice: &mut Dice) -> (String, String) {
        let town = self.towns.get(dice.below(self.towns.len()));
        let post = |town: &Municipality| town.postcodes.split(' ').next().unwrap_or_default().to_owned();
        town.map_or_else(Default::default, |town| (town.nis.clone(), post(town)))
    }

    fn worker(&self, number: usize) -> worker_rows::Past {
        let dice = &mut self.dice(1, number);
        let mut share = dice.below(100);
        let group = GROUPS.iter().find(|group| {
            let here = share < group.share;
            share = share.saturating_sub(group.share);
            here
        });
        let group = group.unwrap_or(&GROUPS[0]);
        let woman = dice.chance(52);
        let (nis, postcode) = self.town(dice);
        let transition = number % 25 == 7;
        let started =
            if transition { fixed((2018, 1, 2), self.today) } else { self.today.plus_days(dice.between(-330, -65)) };
        let ended = (number % 9 == 8 && !transition).then(|| {
            let last = self.today.plus_days(dice.between(-50, -2));
            (
                last,
                dice.pick(&[
                    EndReason::Work,
                    EndReason::Work,
                    EndReason::Training,
                    EndReason::OtherInstrument,
                    EndReason::Notice,
                ]),
            )
        });
        let half_year = started.plus_months(6);
        let rung = Some(i64::from(dice.between(3, 5)));
        let evaluation = if transition {
            Some((self.today.plus_days(dice.between(-190, -20)), rung))
        } else {
            (half_year.plus_days(14) < self.today || ended.is_some())
                .then(|| (half_year.min(ended.map_or(self.today, |e| e.0)).plus_days(-1), rung))
                .filter(|(on, _)| *on > started && *on <= self.today)
        };
        let leefloon = dice.chance(25);
        worker_rows::Past {
            number: None,
            given_name: dice.pick(if woman { group.women } else { group.men }).to_owned(),
            family_name: dice.pick_common(group.families).to_owned(),
            birth_on: Some(self.today.plus_days(-dice.between(365 * 22, 365 * 62))),
            gender: if woman { Gender::Woman } else { Gender::Man },
            languages: if group.language == "nl" { "nl".to_owned() } else { format!("{} nl", group.language) },
            phone: phone(number),
            email: None,
            street: Some(format!("{} {}", dice.pick(&STREETS), dice.between(1, 180))),
            postcode,
            nis: Some(nis),
            insz: None,
            iban: Some(iban(number)),
            referrer: if leefloon {
                Referrer::Ocmw
            } else {
                dice.pick(&[Referrer::Vdab, Referrer::Vdab, Referrer::Partner])
            },
            referred_on: started.plus_days(-dice.between(10, 30)),
            vdab_registered_on: Some(started.plus_days(-dice.between(60, 900))),
            leefloon,
            pwa_contract: transition.then(|| (fixed((2012, 3, 1), self.today), Day::new(2017, 12, 31))),
            pwa_cheques: 0,
            signed_on: started.plus_days(-dice.between(1, 9)),
            started_on: started,
            ended,
            reach_km: Some(i64::from(dice.between(5, 25))),
            activities: vec![dice.pick(&PRIVATE).to_owned(), dice.pick(&PUBLIC).to_owned()],
            slots: slots(dice),
            last_talk: Some(self.today.plus_days(-dice.between(3, 34))).filter(|on| *on > started),
            last_evaluation: evaluation,
        }
    }

    fn user(&self, number: usize) -> user_rows::Past {
        let dice = &mut self.dice(2, number);
        let (nis, postcode) = self.town(dice);
        let kind = match number % 50 {
            0..31 => Kind::Private,
            31..36 => Kind::LocalGov,
            36..43 => Kind::Nonprofit,
            43..47 => Kind::School,
            _ => Kind::Agri,
        };
        let family = dice.pick_common(GROUPS[0].families);
        let place = self.towns.iter().find(|town| town.nis == nis).map_or("", |town| town.name.as_str());
        let name = match kind {
            Kind::Private => {
                let given = if dice.chance(60) { GROUPS[0].women } else { GROUPS[0].men };
                format!("{} {family}", dice.pick(given))
            }
            Kind::LocalGov => format!("{} {place}, dienst {}", dice.pick(&["Gemeente", "OCMW"]), number / 50 + 1),
            Kind::Nonprofit => format!(
                "vzw {} {}",
                dice.pick(&["De Linde", "Het Veer", "Samen Sterk", "De Wegwijzer", "Ons Huis"]),
                number / 50 + 1
            ),
            Kind::School => format!(
                "Basisschool {} {}",
                dice.pick(&["De Regenboog", "Het Kompas", "De Zonnewijzer"]),
                number / 50 + 1
            ),
            Kind::Agri => format!("Hoeve {family}"),
        };
        let signed_on = self.today.plus_days(-dice.between(75, 900));
        let year = i64::from(self.today.0.year());
        let fees = (i64::from(signed_on.0.year())..=year).filter_map(|of| {
            let new_year = i16::try_from(of).ok().and_then(|y| Day::new(y, 1, 1))?;
            let on = if of == i64::from(signed_on.0.year()) { signed_on } else { new_year };
            Some(user_rows::PaidFee { year: of, cents: Some(750), on })
        });
        // One in twenty still has to pay for this year; nobody works there then.
        let owes = number % 20 == 19 && i64::from(signed_on.0.year()) < year;
        user_rows::Past {
            number: None,
            details: Details {
                kind,
                name,
                contact_name: (kind != Kind::Private).then(|| format!("{} {family}", dice.pick(GROUPS[0].women))),
                kbo: None,
                email: Some(format!("gebruiker{}@post.example", number + 1)),
                phone: phone(500_000 + number),
                language: "nl-BE".to_owned(),
                transition: false,
                transition_proof: None,
            },
            address: Address {
                street: format!("{} {}", dice.pick(&STREETS), dice.between(1, 180)),
                postcode,
                nis: Some(nis),
            },
            insz: None,
            signed_on,
            fees: fees.filter(|fee| !owes || fee.year < year).collect(),
            ended: None,
        }
    }

    /// The work of the month before and of this month until today.
    fn work(
        &self,
        worker_ids: &[WorkerId],
        workers: &[worker_rows::Past],
        user_ids: &[UserId],
        users: &[user_rows::Past],
    ) -> Vec<work::Past> {
        let this = self.today.plus_days(1 - i32::from(self.today.0.day()));
        let year = i64::from(self.today.0.year());
        let paid: Vec<usize> = (0..users.len()).filter(|n| users[*n].fees.iter().any(|fee| fee.year == year)).collect();
        let mut all = Vec::with_capacity(self.scale.performances * 2);
        if paid.is_empty() {
            return all;
        }
        for (number, (id, past)) in worker_ids.iter().zip(workers).enumerate() {
            if past.ended.is_some() {
                continue;
            }
            let dice = &mut self.dice(3, number);
            let known: Vec<usize> = (0..4).map(|_| paid[dice.below(paid.len())]).collect();
            for (first, last) in [(this.plus_months(-1), this.plus_days(-1)), (this, self.today)] {
                // Every twelfth comes close to the limit of the month.
                let most = if number % 12 == 5 { NEAR } else { MONTH };
                let days = usize::try_from(first.days_until(last) + 1).unwrap_or(1);
                let whole = usize::try_from(first.days_until(first.plus_months(1))).unwrap_or(30);
                let visits = (self.scale.performances * 7 / 6 / workers.len().max(1) + 3) * days / whole;
                let mut hours = 0;
                for visit in 0..visits.min(2 * days) {
                    let place = visit * 2 * days / visits;
                    let day = first.plus_days(i32::try_from(place / 2).unwrap_or(0));
                    let user = known[dice.below(known.len())];
                    let minutes =
                        if number % 12 == 5 { 240 } else { dice.pick(&[60, 90, 120, 120, 150, 180, 180, 240]) };
                    let begun = (minutes + 59) / 60;
                    let sunday = day.0.weekday() == jiff::civil::Weekday::Sunday;
                    if sunday || day < past.started_on || day < users[user].signed_on || hours + begun > most {
                        continue;
                    }
                    hours += begun;
                    let from = if place.is_multiple_of(2) { 8 * 60 + 30 } else { 13 * 60 };
                    all.push(work::Past {
                        worker: *id,
                        user: user_ids[user],
                        activity: activity(users[user].details.kind, number),
                        nis: users[user].address.nis.clone().unwrap_or_default(),
                        day,
                        from,
                        to: from + minutes,
                        hours: begun,
                        km: i64::from(dice.between(0, 24)),
                    });
                }
            }
        }
        all
    }
}

/// What somebody does at a kind of user.
fn activity(kind: Kind, number: usize) -> String {
    match kind {
        Kind::Private => PRIVATE[number % PRIVATE.len()],
        Kind::Agri => "A5",
        _ => PUBLIC[number % PUBLIC.len()],
    }
    .to_owned()
}

fn slots(dice: &mut Dice) -> Vec<Slot> {
    let mut slots = Vec::new();
    for weekday in 1..=5 {
        if dice.chance(70) {
            let to_minute = if dice.chance(60) { 17 * 60 } else { 12 * 60 };
            slots.push(Slot { weekday, from_minute: 8 * 60, to_minute });
        }
    }
    slots
}

fn phone(number: usize) -> Option<String> {
    Phone::parse(&format!("0470 {:06}", number % 1_000_000)).ok().map(|phone| phone.e164())
}

/// An account number with the right check digits; invented, and nothing is ever sent from a demonstration.
fn iban(number: usize) -> String {
    let base = 9_990_000_000 + u64::try_from(number).unwrap_or(0);
    let check = match base % 97 {
        0 => 97,
        rest => rest,
    };
    let national = format!("{base:010}{check:02}");
    // "BE00" behind the number, letters as numbers (ISO 13616): B 11, E 14.
    let rest =
        format!("{national}111400").bytes().fold(0_u64, |rest, digit| (rest * 10 + u64::from(digit - b'0')) % 97);
    format!("BE{:02}{national}", 98 - rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn account_numbers_are_right_and_each_is_another() {
        let all: Vec<String> = (0..300).map(iban).collect();
        assert!(all.iter().all(|one| ledger::Iban::parse(one).is_ok()), "{}", all[0]);
        assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), 300);
    }
}
