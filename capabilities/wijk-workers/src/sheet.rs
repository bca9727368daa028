//! The agreement of a worker as a tagged PDF, with what the law of 7 April 1999 wants in it.

use kernel::Day;
use network::Organisation;
use parameters::model::Agreement;
use pdf::{Block, Letter};
use schemes::Rules;
use schemes::wijk::keys;
use store::Failure;
use web::Words;

use crate::records::Worker;

/// What the agreement tells.
pub struct Facts<'a> {
    /// The worker.
    pub worker: &'a Worker,
    /// Municipality by name.
    pub place: &'a str,
    /// The organiser.
    pub organiser: &'a Organisation,
    /// Who signs for it.
    pub signer: &'a str,
    /// Activities that are offered.
    pub activities: &'a [String],
    /// Today.
    pub today: Day,
    /// The rules of today.
    pub rules: Rules<'a>,
    /// The text of a scheme that was recorded; none: that of the program.
    pub text: Option<&'a Agreement>,
}

fn number(l: &Words, rules: Rules<'_>, key: &'static str) -> String {
    rules.number(key).known().map_or_else(|| l.t("wijk-unknown"), |n| n.to_string())
}

/// The whole agreement.
pub fn pdf(l: &Words, facts: &Facts<'_>) -> Result<Vec<u8>, Failure> {
    let (w, o, rules) = (facts.worker, facts.organiser, facts.rules);
    let street = w.street.clone().unwrap_or_default();
    let registered = w.vdab_registered_on.map_or_else(|| l.t("wijk-unknown"), |day| l.day_year(day));
    let activities = if facts.activities.is_empty() {
        vec![l.t("wijk-contract-activities-open")]
    } else {
        facts.activities.to_vec()
    };
    let kbo = o.kbo.clone().unwrap_or_else(|| l.t("wijk-unknown"));
    let mut blocks = vec![
        Block::Heading(l.t("wijk-contract-between")),
        Block::Paragraph(format!("{}\n{}", o.name, l.t2("wijk-contract-employer", "kbo", kbo, "name", facts.signer))),
        Block::Paragraph(format!("{}\n{street}\n{} {}", w.name(), w.postcode, facts.place)),
        Block::Paragraph(l.t2("wijk-contract-registered", "day", registered, "code", format!("WW-{}", w.number))),
        Block::Heading(l.t("wijk-contract-what")),
        Block::List { ordered: false, items: activities },
    ];
    blocks.extend(facts.text.map_or_else(|| known(l, rules), wijk_office::paper::text));
    blocks.extend([
        Block::Heading(l.t("wijk-contract-signatures")),
        Block::Paragraph(l.t("wijk-contract-paper")),
        Block::Table {
            header: vec![l.t("wijk-contract-for"), l.t("wijk-contract-date"), l.t("wijk-contract-signature")],
            rows: vec![
                vec![w.name(), String::new(), String::new()],
                vec![o.name.clone(), String::new(), String::new()],
            ],
        },
        Block::Paragraph(l.t1("wijk-contract-made", "day", l.day_year(facts.today))),
    ]);
    wijk_office::paper::pdf(&Letter {
        lang: l.language.to_owned(),
        rtl: false,
        title: facts.text.map_or_else(|| l.t("wijk-contract-title"), |text| text.title.clone()),
        blocks,
    })
}

/// What the law of 7 April 1999 and the rules of wijk-werken say.
fn known(l: &Words, rules: Rules<'_>) -> Vec<Block> {
    let pay = rules
        .number(keys::PAY_PER_CHEQUE)
        .known()
        .map_or_else(|| l.t("wijk-unknown"), |cents| format!("€ {},{:02}", cents / 100, cents % 100));
    vec![
        Block::Heading(l.t("wijk-contract-hours")),
        Block::Paragraph(l.t2(
            "wijk-contract-hours-text",
            "month",
            number(l, rules, keys::HOURS_MAX_MONTH),
            "year",
            number(l, rules, keys::HOURS_MAX_YEAR),
        )),
        Block::Paragraph(l.t1("wijk-contract-term", "months", number(l, rules, keys::DURATION_MAX))),
        Block::Heading(l.t("wijk-contract-pay")),
        Block::Paragraph(l.t1("wijk-contract-pay-text", "pay", pay)),
        Block::Heading(l.t("wijk-contract-rules")),
        Block::List {
            ordered: false,
            items: vec![
                l.t("wijk-contract-rule-ill"),
                l.t("wijk-contract-rule-liable"),
                l.t("wijk-contract-rule-safe"),
                l.t1("wijk-contract-rule-notice", "days", number(l, rules, keys::NOTICE_DAYS)),
                l.t("wijk-contract-rule-open"),
            ],
        },
    ]
}
