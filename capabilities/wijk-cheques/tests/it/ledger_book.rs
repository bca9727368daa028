//! The book: balanced in the database, only added to, corrected with counter-entries.

use axum::http::StatusCode;
use wijk_cheques::{Account, Correct, Deed, Reverse};

use crate::kit::House;

/// The source of the capability, file by file.
fn sources(dir: &std::path::Path, out: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn no_line_of_code_changes_or_deletes_what_stands_in_the_book_or_in_a_closed_month() {
    let mut files = Vec::new();
    sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 40);
    for (path, text) in &files {
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).collect();
        for pair in words.windows(3) {
            let table = ["book_posting", "book_line", "wijk_month", "wijk_month_line", "bank_statement"];
            assert!(!(pair[0] == "update" && table.contains(&pair[1])), "{path}: update {}", pair[1]);
            assert!(!(pair[0] == "delete" && pair[1] == "from"), "{path}: nothing here is ever deleted");
        }
    }
}

#[test]
fn each_account_is_one_of_the_ledger_and_stocks_are_guarded() {
    for account in Account::ALL {
        assert_eq!(account.code().unwrap().as_str(), account.as_str());
        assert_eq!(account.is_stock(), account.entry().unwrap().guard == ledger::Guard::NeverNegative);
        assert!(!(account.is_free() && account.is_stock()));
    }
    assert!(Deed::ALL.len() > 10);
}

testkit::on_both_engines! { crate::kit();

async fn the_reason_of_a_posting_is_told_in_words_and_kept_as_a_code(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    let numbers = house.buy(school, 5).await;
    house.mieke(&wijk_cheques::GiveCheques { user: school, worker: amina, numbers: numbers[..1].to_vec() }).await.unwrap();
    house.mieke(&wijk_cheques::VoidCheques { numbers: numbers[4..].to_vec(), reason: wijk_cheques::VoidReason::Lost }).await.unwrap();
    house.work(vec![crate::kit::past(amina, school, "2026-05-05", 2, 0)]).await;
    house.hand_in_all("2026-05").await;
    house.check_all("2026-05").await;
    house.carl(&wijk_cheques::CloseMonth { month: "2026-05".to_owned(), without: None, seen_pay: 820 }).await.unwrap();
    let page = house.get("/wijk/ledger").await.body;
    for words in ["Bestelling B-1", "1 cheque<", "Verloren", "2 cheques, werk van mei 2026", "mei 2026"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("2026-05 2") && !page.contains(">lost<"), "{page}");
    let csv = house.get("/wijk/ledger/lines.csv").await.body;
    for code in ["2026-05 2", "lost", "B-1"] {
        assert!(csv.contains(code), "{code}: {csv}");
    }
}

async fn the_page_shows_accounts_postings_and_a_file_and_the_sum_of_both_sides_is_equal(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    house.buy(school, 10).await;
    let page = house.get("/wijk/ledger").await;
    assert_eq!(page.status, StatusCode::OK);
    for text in ["Cheques van gebruikers", "Geld bij VDAB", "74,50 euro", "in evenwicht", "Aankoop van cheques"] {
        assert!(page.body.contains(text), "{text} not in {}", page.body);
    }
    assert!(!page.body.contains("niet in evenwicht"));
    let url = crate::kit::between(&page.body, "<th scope=\"row\"><a href=\"", "\"").to_owned();
    let posting = house.get(&url).await;
    assert!(posting.body.contains("Basisschool De Linde") && posting.body.contains("B-1"), "{}", posting.body);
    let csv = house.get("/wijk/ledger/lines.csv").await;
    assert_eq!(csv.body.lines().count(), 3, "{}", csv.body);
    assert!(csv.body.contains(";\"74,50\";"), "{}", csv.body);
    assert_eq!(house.get("/wijk/ledger?account=stock-user").await.status, StatusCode::OK);
}

async fn a_correction_is_a_posting_and_its_undoing_another_once(world: World) {
    let house = House::new(&world).await;
    let fields = [("_key", "k"), ("debit", "split-open"), ("credit", "vdab-part"), ("amount", "12,50"), ("reason", "afrekening")];
    let made = house.post("/wijk/ledger", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    assert_eq!(house.balance(Account::VdabPart).await, 1_250);
    let undone = house.post(&made.location, &[("_key", "k2"), ("reason", "dubbel")]).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
    assert_eq!(house.balance(Account::VdabPart).await, 0);
    let again = house.post(&made.location, &[("_key", "k3"), ("reason", "dubbel")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let counter = house.post(&undone.location, &[("_key", "k4"), ("reason", "dubbel")]).await;
    assert_eq!(counter.status, StatusCode::CONFLICT, "a counter-entry is not undone");
    let lines = house.read(async |tx, ctx, desk| wijk_cheques::book_lines(tx, ctx, desk).await).await;
    assert_eq!(lines.len(), 4, "nothing went away");
    house.balanced().await;
}

async fn what_has_cheques_or_payments_behind_it_is_not_corrected_by_hand(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    house.buy(school, 2).await;
    let usual = [("_key", "k"), ("debit", "split-open"), ("credit", "vdab-part"), ("amount", "1"), ("reason", "x")];
    for (name, value, message) in [
        ("debit", "stock-user", "Achter deze rekening staan cheques"),
        ("debit", "nothing", "Kies een rekening"),
        ("credit", "split-open", "Kies twee verschillende"),
        ("amount", "0", "Schrijf een bedrag boven nul"),
        ("amount", "-5", "boven nul"),
        ("amount", "veel", "Dit is geen bedrag"),
        ("reason", "", "Schrijf waarom"),
    ] {
        let fields: Vec<(&str, &str)> =
            usual.iter().map(|(key, old)| if *key == name { (*key, value) } else { (*key, *old) }).collect();
        let said = house.post("/wijk/ledger", &fields).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={value}");
        assert!(said.body.contains(message), "{name}={value}: {}", said.body);
    }
    let page = house.get("/wijk/ledger").await;
    let url = crate::kit::between(&page.body, "<th scope=\"row\"><a href=\"", "\"").to_owned();
    let said = house.post(&url, &[("_key", "k9"), ("reason", "fout")]).await;
    assert_eq!(said.status, StatusCode::CONFLICT, "a purchase is undone by its own deed");
    assert_eq!(house.balance(Account::StockUser).await, 1_490);
}

async fn a_mediator_reads_the_book_and_corrects_nothing(world: World) {
    let house = House::new(&world).await;
    let deed = Correct { debit: Account::Bank, credit: Account::Other, cents: 100, reason: "x".to_owned() };
    assert!(house.mieke(&deed).await.is_err());
    let id = house.carl(&deed).await.unwrap();
    assert!(house.mieke(&Reverse { id, reason: "x".to_owned() }).await.is_err());
    assert_eq!(world.get(&house.mieke, "/wijk/ledger").await.status, StatusCode::OK);

}

}
