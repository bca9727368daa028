//! Three kinds of cost, evidence, what the lead decides, and that nothing is paid twice.

use claims::model::{Budget, Category, CostKind, Nature, Unit};
use claims::rules::cost::{Told, Verdict};
use claims::rules::dated::Certainty;
use claims::{AddEvidence, ApproveTime, DecideCost, EnterCost, Hours, RecordRule, ReopenCost, TellDay, WithdrawCost};

use crate::kit::{House, PDF, day, key};

/// Records a rate for an hour of a coach.
pub async fn rate(house: &House<'_>, cents: i64) {
    let rule = RecordRule {
        key: "rate.coach-hour".to_owned(),
        value: Some(cents),
        from: day("2026-01-01"),
        to: None,
        source: "Beslissing Europa WSE".to_owned(),
        certainty: Certainty::Read,
    };
    house.act(&house.ada, &rule).await.unwrap();
}

/// Approved hours of Sofie in a month, as a cost of CAW.
pub fn hours(house: &House<'_>, month: &str) -> EnterCost<'static> {
    EnterCost {
        operation: house.operation,
        budget: Budget::Working,
        organisation: None,
        day: day("2026-05-25"),
        kind: CostKind::Unit,
        nature: Nature::Cash,
        category: Category::Wage,
        words: "Uren begeleiding",
        told: Told { unit: Some(Unit::CoachHour), ..Told::default() },
        hours: Some(Hours { staff: house.sofie.actor.staff, month: month.to_owned() }),
        late: false,
        over: false,
        only_here: true,
        file: None,
    }
}

testkit::on_both_engines! { crate::kit::kit();

async fn a_cost_goes_from_the_form_with_its_invoice_to_the_ledger(world: World) {
    let house = House::new(&world).await;
    let operation = house.operation.to_string();
    let fields = [
        ("operation", operation.as_str()), ("kind", "real"), ("words", "Huur zaal"), ("day", "2026-04-14"),
        ("amount", "1.250,50"), ("category", "room"), ("supplier", "De Zaal bv"), ("invoice", "F-12"), ("nature", "cash"),
    ];
    let without = house.upload(&house.bert, "/costs/new", &fields, PDF).await;
    assert_eq!(without.status, 422);
    assert!(without.body.contains("Vink aan dat dit nog nergens anders betaald is"), "{}", without.body);
    let mut fields = fields.to_vec();
    fields.push(("only_here", "yes"));
    let wrong = house.upload(&house.bert, "/costs/new", &fields, b"<html>factuur</html>").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("Dit is geen PDF, JPEG of PNG"), "the bytes count, not the name");
    let reply = house.upload(&house.bert, "/costs/new", &fields, PDF).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
    let id = reply.last_id();
    assert_eq!(world.get(&house.greet, &format!("/costs/{id}")).await.status, 404, "another partner does not see it");
    let page = world.get(&house.ada, &format!("/costs/{id}")).await;
    assert!(page.body.contains("€\u{a0}1.250,50") && page.body.contains("Aanvaard"), "{}", page.body);
    assert!(page.body.contains("niet nagelezen"), "how sure the term of evidence is");
    let done = world.post(&house.ada, &format!("/costs/{id}/decide"), &[("verdict", "accept"), ("_version", "1")]).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let cost = house.value("select cast(sum(debit_cents) as bigint) from money_line where partnership_id = $1 and account = 'cost'").await;
    assert_eq!(cost, 125_050);
    house.balanced().await;
    house.act(&house.ada, &ReopenCost { id: id.into(), version: 2 }).await.unwrap();
    let cost = house.value("select cast(sum(debit_cents - credit_cents) as bigint) from money_line where partnership_id = $1 and account = 'cost'").await;
    assert_eq!(cost, 0, "by its counter-entry");
    assert_eq!(house.value("select count(*) from money_posting where partnership_id = $1").await, 2);
}

async fn a_cost_that_nobody_meant_is_refused_and_one_above_the_year_is_asked_about_once(world: World) {
    let house = House::new(&world).await;
    let slip = house.real("2026-05-20", 9_999_999_999_999, "F-1", Some(PDF));
    assert_eq!(key(house.act(&house.ada, &slip).await), "cost-amount-beyond");
    let over = house.real("2026-05-20", 50_000_000, "F-1", Some(PDF));
    assert_eq!(key(house.act(&house.ada, &over).await), "cost-over-left");
    let (operation, on) = (house.operation.to_string(), "2026-05-20");
    let form = [
        ("operation", operation.as_str()), ("kind", "real"), ("nature", "cash"), ("category", "room"), ("words", "Huur"),
        ("amount", "500000"), ("supplier", "De Zaal bv"), ("invoice", "F-1"), ("day", on), ("only_here", "yes"),
    ];
    let page = world.get(&house.ada, &format!("/costs/new?operation={operation}")).await;
    assert!(!page.body.contains("Ja, dit bedrag klopt"), "only asked when it is so");
    let key_of = page.input("_key").to_owned();
    let asked: Vec<_> = form.into_iter().chain([("_key", key_of.as_str())]).collect();
    let reply = house.upload(&house.ada, "/costs/new", &asked, PDF).await;
    assert_eq!(reply.status, 422, "{}", reply.body);
    assert!(reply.body.contains("Van 2026 is nog €\u{a0}413.822,09 over.") && reply.body.contains("Ja, dit bedrag klopt"), "{}", reply.body);
    house.act(&house.ada, &EnterCost { over: true, ..over }).await.unwrap();
    // A typed amount has a top everywhere.
    let huge: Vec<_> = asked.iter().map(|(n, v)| (*n, if *n == "amount" { "99999999999999" } else { *v })).collect();
    let reply = house.upload(&house.ada, "/costs/new", &huge, PDF).await;
    assert!(reply.body.contains("Dit bedrag is te groot."), "{}", reply.body);
}

async fn evidence_is_sealed_comes_back_as_attachment_and_only_to_who_may(world: World) {
    let house = House::new(&world).await;
    let id = house.act(&house.bert, &house.real("2026-04-14", 100, "F-1", Some(PDF))).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    let (paper, sealed) = store::fetch_one!(
        tx, (claims::EvidenceId, Vec<u8>), "select id, bytes_sealed from money_evidence where partnership_id = $1", world.partnership
    ).unwrap();
    drop(tx);
    assert!(!sealed.windows(7).any(|w| w == b"factuur"));
    let path = format!("/evidence/{paper}");
    let reply = world.get(&house.ada, &path).await;
    assert!(reply.headers.contains("content-disposition: attachment") && reply.headers.contains("nosniff"), "{}", reply.headers);
    assert_eq!(reply.body.as_bytes(), PDF);
    for stranger in [&house.greet, &house.lode, &house.sofie, &house.leen] {
        assert_eq!(world.get(stranger, &path).await.status, 404);
    }
    assert_eq!(key(house.act(&house.bert, &AddEvidence { cost: id, bytes: PDF }).await), "evidence-twice");
    assert_eq!(key(house.act(&house.greet, &AddEvidence { cost: id, bytes: b"%PDF-1.4\n2\n%%EOF" }).await), "not-found");
}

async fn a_unit_without_a_known_rate_is_refused_and_hours_count_once(world: World) {
    let house = House::new(&world).await;
    house.contact(&house.sofie, "home-visit", ("2026-05-20", 9), Some(90), 1).await;
    house.act(&house.sofie, &TellDay { day: day("2026-05-20") }).await.unwrap();
    let entered = hours(&house, "2026-05");
    assert_eq!(key(house.act(&house.bert, &entered).await), "cost-hours-none", "not approved yet");
    let line = house.value("select version from time_line where partnership_id = $1").await;
    let mut tx = world.app.db.read().await.unwrap();
    let id = store::fetch_value!(tx, claims::model::LineId, "select id from time_line where partnership_id = $1", world.partnership).unwrap();
    drop(tx);
    house.act(&house.leen, &ApproveTime { lines: vec![(id, line)] }).await.unwrap();
    assert_eq!(key(house.act(&house.bert, &entered).await), "cost-rate-unknown");
    rate(&house, 4_321).await;
    let cost = house.act(&house.bert, &entered).await.unwrap();
    assert_eq!(house.value("select cents from money_cost where partnership_id = $1").await, 6_482, "1.5 hours at 43.21");
    assert_eq!(key(house.act(&house.bert, &entered).await), "cost-hours-none", "they count already");
    house.act(&house.bert, &WithdrawCost { id: cost, version: 1 }).await.unwrap();
    house.act(&house.bert, &entered).await.unwrap();
}

async fn the_same_paper_invoice_or_wage_is_refused_with_where_it_stands_for_who_may_see(world: World) {
    let house = House::new(&world).await;
    house.act(&house.bert, &house.real("2026-04-14", 100, "F-1", Some(PDF))).await.unwrap();
    let again = house.real("2026-04-20", 900, " f1 ", None);
    let told = house.act(&house.bert, &again).await.unwrap_err();
    let store::Failure::Refused(kernel::Refusal::Invalid(errors)) = told else { panic!("{told:?}") };
    assert_eq!(errors[0].key, "double-invoice");
    assert_eq!(errors[0].facts[1], ("who", "CAW".to_owned()));
    assert_eq!(key(house.act(&house.greet, &again).await), "double-invoice-elsewhere", "another partner learns no more");
    let paper = EnterCost { told: Told { invoice: "G-9".to_owned(), ..again.told.clone() }, file: Some(PDF), ..again.clone() };
    assert_eq!(key(house.act(&house.greet, &paper).await), "double-paper-elsewhere");
    let wage = |invoice: &str| EnterCost {
        category: Category::Wage,
        told: Told { invoice: invoice.to_owned(), supplier: "Sociaal secretariaat".to_owned(), ..again.told.clone() },
        hours: Some(Hours { staff: house.sofie.actor.staff, month: "2026-04".to_owned() }),
        ..again.clone()
    };
    house.act(&house.bert, &wage("L-1")).await.unwrap();
    assert_eq!(key(house.act(&house.bert, &wage("L-2")).await), "double-wage");
    assert_eq!(house.value("select count(*) from money_cost where partnership_id = $1").await, 2);
}

async fn the_lead_asks_refuses_with_a_reason_and_accepts_only_with_evidence(world: World) {
    let house = House::new(&world).await;
    let id = house.act(&house.bert, &house.real("2026-04-14", 100, "F-1", None)).await.unwrap();
    let decide = |version, verdict, why: &str| DecideCost { id, version, verdict, why: why.to_owned() };
    assert_eq!(key(house.act(&house.ada, &decide(1, Verdict::Accept, "")).await), "cost-no-evidence");
    assert_eq!(key(house.act(&house.ada, &decide(1, Verdict::Refuse, "")).await), "cost-why-missing");
    assert_eq!(key(house.act(&house.bert, &decide(1, Verdict::Accept, "")).await), "not-found", "a partner does not decide");
    house.act(&house.ada, &decide(1, Verdict::Ask, "Welke zaal?")).await.unwrap();
    let page = world.get(&house.bert, &format!("/costs/{id}")).await;
    assert!(page.body.contains("Welke zaal?") && page.body.contains("Beantwoord de vraag"), "{}", page.body);
    let reply = world.post(&house.bert, &format!("/costs/{id}/answer"), &[("answer", "De grote zaal"), ("_version", "2")]).await;
    assert_eq!(reply.status, 303);
    assert_eq!(key(house.act(&house.ada, &decide(2, Verdict::Refuse, "Hoort niet bij het project")).await), "stale");
    house.act(&house.ada, &decide(3, Verdict::Refuse, "Hoort niet bij het project")).await.unwrap();
    assert_eq!(house.value("select count(*) from money_posting where partnership_id = $1").await, 0);
}

async fn the_evidence_of_each_partner_stands_together_with_until_when_it_is_kept(world: World) {
    let house = House::new(&world).await;
    house.act(&house.bert, &house.real("2026-04-14", 100, "F-1", Some(PDF))).await.unwrap();
    house.act(&house.bert, &house.real("2026-04-15", 100, "F-2", None)).await.unwrap();
    house.act(&house.greet, &house.real("2026-04-16", 100, "F-3", Some(b"%PDF-1.7\nander\n%%EOF"))).await.unwrap();
    let all = world.get(&house.ada, "/evidence").await;
    assert!(all.body.contains("CAW") && all.body.contains("Fiola"), "{}", all.body);
    assert!(all.body.contains("1 kost zonder bewijs") && all.body.contains("Minstens bewaren tot 31 dec 2031"), "{}", all.body);
    let own = world.get(&house.bert, "/evidence").await;
    assert!(own.body.contains("1 bewijsstuk") && !own.body.contains("Fiola"), "{}", own.body);
    let csv = world.get(&house.bert, "/evidence.csv").await;
    assert_eq!(csv.body.lines().count(), 2, "{}", csv.body);
    assert!(csv.body.contains("2031-12-31"));
    for stranger in [&house.lode, &house.sofie, &house.leen] {
        assert_eq!(world.get(stranger, "/evidence").await.status, 404);
        assert_eq!(world.get(stranger, "/evidence.csv").await.status, 404);
    }
}
}
