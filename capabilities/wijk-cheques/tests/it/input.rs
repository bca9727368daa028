//! What comes in from elsewhere: work that was done, rules that are recorded, statements of the bank.

use kernel::Role;
use schemes::{Certainty, Draft, Value};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::kit::{House, day};

/// Some hours of a worker for a user on a day, with kilometres.
pub fn past(worker: WorkerId, user: UserId, on: &str, hours: i64, km: i64) -> wijk_jobs::bulk::Past {
    wijk_jobs::bulk::Past {
        worker,
        user,
        activity: "A2".to_owned(),
        nis: "44083".to_owned(),
        day: day(on),
        from: 8 * 60,
        to: 8 * 60 + hours * 60,
        hours,
        km,
    }
}

/// Records a rule with a value, or as unknown.
pub async fn rule(house: &House<'_>, key: &str, value: Option<i64>, from: &str) {
    let admin = house.world.person("Ann A.", Role::FunctionalAdministrator, house.organiser).await;
    let draft = Draft {
        key: key.to_owned(),
        value: value.map(Value::Number),
        from: day(from),
        to: None,
        source: "test".to_owned(),
        certainty: if value.is_some() { Certainty::Law } else { Certainty::NotFound },
    };
    let seen = house.read(async |tx, ctx, _| parameters::table_of(tx, ctx, schemes::wijk::CODE).await).await;
    let seen = i64::try_from(seen.all().filter(|row| row.key == key).count()).unwrap();
    let record = parameters::RecordRule { scheme: schemes::wijk::CODE, draft, seen };
    house.world.app.db.act(&house.world.ctx(&admin), &record).await.unwrap();
}

/// A statement of the organiser's account: day, cents, communication.
pub fn statement(account: &str, lines: &[(&str, i64, &str)]) -> Vec<u8> {
    use std::fmt::Write as _;
    let mut text = "Rekeningnummer;Naam van de rekening;Rekening tegenpartij;Omzetnummer;Boekingsdatum;Valutadatum;Bedrag;Munteenheid;Omschrijving;Detail van de omzet;Bericht\n".to_owned();
    for (n, (on, cents, words)) in lines.iter().enumerate() {
        let amount = format!("{}{},{:02}", if *cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100);
        let _ = writeln!(
            text,
            "{account};WERKEN LEIE EN SCHELDE;BE41979000010210;{};{on};{on};{amount};EUR;Overschrijving;JANSSENS AN;{words}",
            200 + n
        );
    }
    text.into_bytes()
}
