//! A file as a bank makes it, laid out position by position after the published layout (Febelfin, CODA 2.6): several accounts,
//! batches with details, addresses in information records, free messages. All persons, accounts and amounts are fictional.

use bank::{Control, coda};

use crate::support::{account, cents, day, message, own, said};

/// 128 positions; fields as (first position, text).
fn record(fields: &[(usize, &str)]) -> String {
    let mut signs = [' '; 128];
    for (at, text) in fields {
        text.chars().enumerate().for_each(|(offset, c)| signs[at - 1 + offset] = c);
    }
    signs.iter().collect()
}

fn mills(cents: i64) -> String {
    format!("{:015}", cents.abs() * 10)
}

fn sign(cents: i64) -> &'static str {
    if cents < 0 { "1" } else { "0" }
}

/// One statement: header, old balance, the lines, new balance, free messages, trailer.
struct Sheet<'a> {
    account: &'a str,
    number: &'a str,
    old: i64,
    /// What moved: only movements with detail 0000.
    moved: &'a [i64],
    lines: Vec<String>,
    messages: &'a [&'a str],
    last: bool,
}

fn sheet(s: &Sheet<'_>) -> Vec<String> {
    let header = [
        (1, "0000026052673505"),
        (25, "00411737"),
        (35, "WERKEN LEIE EN SCHELDE"),
        (61, "FICTBEBB"),
        (72, "00999999922"),
        (84, "00000"),
        (128, "2"),
    ];
    let new = s.old + s.moved.iter().sum::<i64>();
    let sum = |wanted: fn(&&i64) -> bool| s.moved.iter().filter(wanted).sum::<i64>();
    let mut out = vec![record(&header)];
    let (old_mills, new_mills) = (mills(s.old), mills(new));
    out.push(record(&[
        (1, "12"),
        (3, s.number),
        (6, s.account),
        (40, "EUR"),
        (43, sign(s.old)),
        (44, &old_mills),
        (59, "250526"),
        (65, "WERKEN LEIE EN SCHELDE"),
        (91, "Zichtrekening"),
        (126, s.number),
    ]));
    out.extend(s.lines.iter().cloned());
    let link = if s.messages.is_empty() { "0" } else { "1" };
    out.push(record(&[
        (1, "8"),
        (2, s.number),
        (5, s.account),
        (39, "EUR"),
        (42, sign(new)),
        (43, &new_mills),
        (58, "260526"),
        (128, link),
    ]));
    for (at, text) in s.messages.iter().enumerate() {
        let number = format!("{:04}0000", at + 1);
        let link = if at + 1 < s.messages.len() { "1" } else { "0" };
        out.push(record(&[(1, "4"), (3, &number), (33, text), (128, link)]));
    }
    let count = format!("{:06}", s.lines.len() + 2);
    let (debit, credit) = (mills(sum(|cents| **cents < 0)), mills(sum(|cents| **cents >= 0)));
    let more = if s.last { "2" } else { "1" };
    out.push(record(&[(1, "9"), (17, &count), (23, &debit), (38, &credit), (128, more)]));
    out
}

/// Record 2.1: `codes` are globalisation, next, blank and link code (positions 125 to 128).
fn movement(at: &str, cents: i64, code: &str, words: &str, codes: &str) -> String {
    let amount = mills(cents);
    record(&[
        (1, "21"),
        (3, at),
        (11, "3010383003291000028"),
        (32, sign(cents)),
        (33, &amount),
        (48, "260526"),
        (54, code),
        (62, words),
        (116, "260526"),
        (122, "101"),
        (125, codes),
    ])
}

/// Records 2.2 and 2.3 of a movement, with the name of the other side, and 3.1 and 3.2 with its address.
fn from(at: &str, info: &str, iban: &str, name: &str, more: &str) -> Vec<String> {
    let named = format!("1001{name}");
    vec![
        record(&[(1, "22"), (3, at), (11, more), (64, "NOTPROVIDED"), (99, "GKCCBEBB"), (118, "SALA"), (126, "1 0")]),
        record(&[(1, "23"), (3, at), (11, iban), (45, "EUR"), (48, name), (126, "0 1")]),
        record(&[(1, "31"), (3, info), (11, "3010383003291000028"), (32, "00150000"), (40, &named), (126, "1 0")]),
        record(&[(1, "32"), (3, info), (11, "DORPSTRAAT 7                   9800 DEINZE"), (126, "0 0")]),
    ]
}

fn moves() -> Vec<String> {
    let (one, two, hers) = (message(4_200_012), message(4_200_013), account(9_790_000_102));
    let mut lines = Vec::new();
    // One transfer with a structured communication (type 101).
    lines.push(movement("00010000", 5_950, "00150000", &format!("1101{}", one.digits()), "01 0"));
    lines.extend(from("00010000", "00010001", hers.as_str(), "JANSSENS-PEETERS AN", ""));
    // Free words that run on in record 2.2.
    let words = "0INSCHRIJVING 2026, MET DANK VOOR DE GOEDE HULP AAN HU";
    lines.push(movement("00020000", 750, "00150000", words, "01 0"));
    lines.extend(from("00020000", "00020001", hers.as_str(), "DE SMET GÉRARD", "IS, TOT VOLGEND JAAR"));
    // A batch put together by the bank: a total (type 2) and its details (type 6), with numbers that go on over the
    // information records.
    lines.push(movement("00030000", 11_900, "20150000", "0REGROUPEMENT DE      2 VCS", "10 0"));
    for (at, info, communication, codes) in
        [("00030001", "00030002", one.digits(), "01 0"), ("00030003", "00030004", two.digits(), "11 0")]
    {
        lines.push(movement(at, 5_950, "60150000", &format!("1102{communication}"), codes));
        lines.extend(from(at, info, hers.as_str(), "SCHOOL DE FICTIE", ""));
    }
    // A batch that the holder sent: a total (type 1) that went out, with its details (type 5).
    lines.push(movement("00040000", -57_410, "10105000", "0WW-2026-05-1", "10 0"));
    lines.push(movement("00040001", -41_000, "50105000", "0", "00 0"));
    lines.push(movement("00040002", -16_410, "50105000", "0", "10 0"));
    // Costs with their parts (types 3 and 8), the last with an information record of three parts.
    lines.push(movement("00050000", -968, "33537000", "0Zichtrekening nr  21354598", "11 0"));
    lines.push(record(&[(1, "2200050000"), (11, "            - 2,11"), (126, "0 0")]));
    lines.push(movement("00050001", -800, "83537100", "0", "00 0"));
    lines.push(movement("00050002", -168, "83537011", "1106000000000001680", "10 1"));
    lines.push(record(&[(1, "3100050003"), (32, "33537000"), (40, "0FACTUUR N  2026/05/000254882"), (126, "1 0")]));
    lines.push(record(&[(1, "3200050003"), (11, "BTW 21 %"), (126, "1 0")]));
    lines.push(record(&[(1, "3300050003"), (11, "EINDE"), (126, "0 0")]));
    lines
}

const MOVED: [i64; 5] = [5_950, 750, 11_900, -57_410, -968];

fn file() -> Vec<String> {
    let (ours, other) = (own(), account(9_790_000_777));
    let ours = ours.as_str();
    let first = Sheet {
        account: ours,
        number: "101",
        old: 1_234_567,
        moved: &MOVED,
        lines: moves(),
        messages: &["Vanaf juli kost een afschrift op papier 1 euro.", "Vraag ernaar in uw kantoor."],
        last: false,
    };
    let elsewhere = Sheet {
        account: other.as_str(),
        number: "007",
        old: -12_345,
        moved: &[-100],
        lines: vec![movement("00010000", -100, "00101000", "0", "00 0")],
        messages: &[],
        last: false,
    };
    let old = first.old + MOVED.iter().sum::<i64>();
    // A day on which nothing moved.
    let empty = Sheet { account: ours, number: "102", old, moved: &[], lines: Vec::new(), messages: &[], last: true };
    [sheet(&first), sheet(&elsewhere), sheet(&empty)].concat()
}

/// In Latin-1, with the line ends of Windows.
fn bytes(lines: &[String]) -> Vec<u8> {
    lines.iter().flat_map(|line| line.chars().chain("\r\n".chars())).map(|c| u8::try_from(c).unwrap()).collect()
}

#[test]
fn a_file_of_several_accounts_with_batches_and_messages_is_read_to_the_cent() {
    let lines = file();
    assert!(lines.iter().all(|line| line.chars().count() == 128));
    let read = coda::read(&bytes(&lines)).unwrap();
    let heads: Vec<_> = read.iter().map(|s| (s.account.clone(), s.number.as_deref().unwrap(), s.lines.len())).collect();
    assert_eq!(heads, [(own(), "101", 6), (account(9_790_000_777), "007", 1), (own(), "102", 0)]);
    assert!(read.iter().all(|statement| statement.control() == Control::Proven));
    assert_eq!(read[0].closed.unwrap().amount, cents(1_234_567 + MOVED.iter().sum::<i64>()));
    assert_eq!(read[1].closed.unwrap().amount, cents(-12_445));
    let ours = &read[0].lines;
    let amounts: Vec<i64> = ours.iter().map(|line| line.amount.get()).collect();
    assert_eq!(amounts, [5_950, 750, 5_950, 5_950, -57_410, -968]);
    let who: Vec<_> = ours.iter().map(|line| line.structured).collect();
    let (one, two) = (Some(message(4_200_012)), Some(message(4_200_013)));
    assert_eq!(who, [one, None, one, two, None, None]);
    assert_eq!(ours[1].text, "INSCHRIJVING 2026, MET DANK VOOR DE GOEDE HULP AAN HUIS, TOT VOLGEND JAAR");
    assert_eq!(ours[1].counter_name.as_deref(), Some("DE SMET GÉRARD"));
    assert_eq!(ours[3].counter_iban, Some(account(9_790_000_102)));
    assert_eq!((ours[0].booked_on, ours[0].value_on), (day("2026-05-26"), Some(day("2026-05-26"))));
    assert_eq!(ours[4].text, "WW-2026-05-1", "what went out in one go stays one line, as it was sent");
}

#[test]
fn whatever_record_is_missing_the_file_is_refused_and_the_place_is_near() {
    let whole = file();
    let trailers: Vec<usize> = (0..whole.len()).filter(|at| whole[*at].starts_with('9')).collect();
    // A free message says nothing of money, and nobody counts it: only the announcement of the next one is held.
    let money = |at: &usize| !whole[*at].starts_with('4');
    for missing in (0..whole.len()).filter(money) {
        let mut lines = whole.clone();
        lines.remove(missing);
        let faults = coda::read(&bytes(&lines)).expect_err(&whole[missing]);
        let line = faults[0].line.unwrap();
        // Counted from 1: the record before it, or where its statement is judged (its own trailer, or the next header).
        let end = trailers.iter().copied().find(|at| *at >= missing).unwrap() + 1;
        assert!((missing.max(1)..=end.max(1)).contains(&line), "{missing}: {:?}", said(&faults));
    }
}

#[test]
fn a_balance_that_is_wrong_is_refused_at_the_trailer_of_its_statement() {
    for (kind, at) in [('1', 58), ('8', 57)] {
        let mut lines = file();
        let found = lines.iter().position(|line| line.starts_with(kind)).unwrap();
        let mut signs: Vec<char> = lines[found].chars().collect();
        // Ten cents more.
        signs[at - 3] = if signs[at - 3] == '9' { '8' } else { '9' };
        lines[found] = signs.into_iter().collect();
        let trailer = lines.iter().position(|line| line.starts_with('9')).unwrap() + 1;
        let faults = said(&coda::read(&bytes(&lines)).unwrap_err());
        assert!(faults[0].starts_with(&format!("line {trailer}: coda-balance")), "{faults:?}");
    }
}

#[test]
fn a_free_message_that_was_announced_and_is_not_there_is_told_with_its_record() {
    let mut lines = file();
    let first = lines.iter().position(|line| line.starts_with('4')).unwrap();
    drop(lines.drain(first..first + 2));
    let faults = said(&coda::read(&bytes(&lines)).unwrap_err());
    assert_eq!(faults, [format!("line {first}: coda-promised (record 4)")]);
}

#[test]
fn a_day_on_which_nothing_moved_may_come_without_a_new_balance() {
    let ours = own();
    let quiet = Sheet {
        account: ours.as_str(),
        number: "221",
        old: 1_234_567,
        moved: &[],
        lines: Vec::new(),
        messages: &[],
        last: true,
    };
    let mut lines = sheet(&quiet);
    lines.retain(|line| !line.starts_with('8'));
    let one = record(&[(1, "9"), (17, "000001"), (23, &mills(0)), (38, &mills(0)), (128, "2")]);
    *lines.last_mut().unwrap() = one;
    let read = coda::read(&bytes(&lines)).unwrap();
    assert_eq!((read[0].lines.len(), read[0].closed.map(|b| b.amount)), (0, Some(cents(1_234_567))));
    // With something that moved it is needed.
    lines.insert(2, movement("00010000", 500, "00150000", "0", "00 0"));
    assert!(said(&coda::read(&bytes(&lines)).unwrap_err())[0].contains("coda-order"));
}

#[test]
fn an_order_of_the_holder_without_words_is_told_by_its_own_reference() {
    let ours = own();
    let told = |reference: &str| {
        let out = Sheet {
            account: ours.as_str(),
            number: "103",
            old: 100_000,
            moved: &[-57_410],
            lines: vec![
                movement("00010000", -57_410, "10107000", "0", "01 0"),
                record(&[(1, "22"), (3, "00010000"), (64, reference), (126, "0 0")]),
            ],
            messages: &[],
            last: true,
        };
        coda::read(&bytes(&sheet(&out))).unwrap()[0].lines[0].text.clone()
    };
    assert_eq!(told("WW-2026-05-1"), "WW-2026-05-1");
    assert_eq!(told("NOTPROVIDED"), "");
}
