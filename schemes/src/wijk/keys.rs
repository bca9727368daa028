//! Every key of the dated rules of wijk-werken, with its kind and the message that names it.

use crate::parameter::{KeyInfo, Kind};

/// A year of January to December, or one that begins with the contract or the payment.
pub const YEAR_KINDS: &[&str] = &["calendar", "contract"];
/// What a yes to a question about displacement does: what the question says, a warning at most, or nothing is asked.
pub const DISPLACEMENTS: &[&str] = &["refuse", "warn", "off"];
/// What is rounded up to begun hours: each visit, or all visits of a day at one user.
pub const ROUNDING_UNITS: &[&str] = &["visit", "day"];
/// Kinds of users: the words of `UserKind`.
pub const KINDS_OF_USERS: &[&str] = &["PRIVATE", "LOCAL_GOV", "NONPROFIT", "SCHOOL", "AGRI"];
/// When a price decision takes effect.
pub const PRICE_EFFECTIVES: &[&str] = &["jan1_next_year"];
/// How several municipalities come to one price.
pub const PRICE_JOINTS: &[&str] = &["consensus_or_lowest"];

/// Whether the scheme is open: a row with an end closes it (decreet 7-7-2017).
pub const SCHEME: &str = "ww.scheme";
/// Pay per begun hour, in cents (decreet art. 50).
pub const PAY_PER_CHEQUE: &str = "ww.pay.per_cheque_cents";
/// Up to this much per hour is free of tax for the worker, in cents (WIB92 art. 38 §1, 13°).
pub const PAY_TAX_EXEMPT: &str = "ww.pay.tax_exempt_per_hour_cents";
/// Most begun hours in a calendar month (BVR 29-9-2017).
pub const HOURS_MAX_MONTH: &str = "ww.hours.max_month";
/// Most begun hours in a year (BVR 29-9-2017).
pub const HOURS_MAX_YEAR: &str = "ww.hours.max_year";
/// Whether that year is the calendar year or the year of the contract: not found, assumed.
pub const HOURS_YEAR_KIND: &str = "ww.hours.year_kind";
/// Activities with higher limits: not found, nor how such a limit would count; no check reads it until then.
pub const HOURS_EXTRA: &str = "ww.hours.extra_by_activity";
/// Above this many begun hours on one day somebody is asked whether they are right: no limit, and not from the law, which
/// has none for a day. A choice of the organiser.
pub const HOURS_ASK_DAY: &str = "ww.hours.ask_above_day";
/// What is rounded up to begun hours, a visit or a day at one user: not found, assumed.
pub const ROUNDING_UNIT: &str = "ww.rounding.unit";
/// Longest term, date to date, in months (decreet art. 9).
pub const DURATION_MAX: &str = "ww.duration.max_months";
/// First plan in months, a habit of practice.
pub const DURATION_FIRST_PLAN: &str = "ww.duration.first_plan_months";
/// Extension in months, a habit of practice.
pub const DURATION_EXTENSION: &str = "ww.duration.extension_months";
/// Months between two terms: not found.
pub const REREFERRAL_WAIT: &str = "ww.duration.rereferral_wait_months";
/// Whether leave counts towards the longest term: not found.
pub const SUSPEND_LEAVE: &str = "ww.suspend.counts.leave";
/// Whether a family event counts towards the longest term: not found.
pub const SUSPEND_FAMILY: &str = "ww.suspend.counts.family_event";
/// Whether illness counts towards the longest term: not found.
pub const SUSPEND_ILLNESS: &str = "ww.suspend.counts.illness";
/// Whether a job interview counts towards the longest term: not found.
pub const SUSPEND_INTERVIEW: &str = "ww.suspend.counts.job_interview";
/// Whether another suspension counts towards the longest term: not found.
pub const SUSPEND_OTHER: &str = "ww.suspend.counts.other";
/// Whether the transition group still has no longest term (decreet art. 9).
pub const TRANSITION_OPEN: &str = "ww.transition.open";
/// Bound by a PWA contract on this day: transition group (decreet art. 9).
pub const TRANSITION_CONTRACT_ON: &str = "ww.transition.contract_on";
/// Or this many PWA cheques paid in the window (decreet art. 9).
pub const TRANSITION_MIN_CHEQUES: &str = "ww.transition.min_cheques";
/// First day of that window.
pub const TRANSITION_WINDOW_FROM: &str = "ww.transition.window_from";
/// Last day of that window.
pub const TRANSITION_WINDOW_TO: &str = "ww.transition.window_to";
/// Most workers that may flow in (decreet art. 45): number not found.
pub const CONTINGENT: &str = "ww.contingent.workers";
/// Most begun hours of a year of all workers together (decree art. 45): number not found.
pub const CONTINGENT_HOURS: &str = "ww.contingent.hours";
/// What a yes to a question about displacement does (decree arts. 13, 25): the questions are a choice of Opstap.
pub const DISPLACEMENT: &str = "ww.displacement.check";
/// Whether work for the own household is allowed: not found, assumed no.
pub const OWN_HOUSEHOLD: &str = "ww.own_household.allowed";
/// Months between two evaluations by the referrer.
pub const EVALUATION_MONTHS: &str = "ww.evaluation.months";
/// Months between two talks with the mediator of wijk-werken.
pub const TALK_MONTHS: &str = "ww.talk.months";
/// The kinds of user that may register.
pub const USER_KINDS: &str = "ww.user.kinds";
/// Yearly fee of a user, in cents (decreet art. 31).
pub const USER_FEE: &str = "ww.user.fee_cents";
/// Whether the fee is for the calendar year or from date to date: not found.
pub const USER_FEE_YEAR_KIND: &str = "ww.user.fee_year_kind";
/// The prices of a cheque among which an organiser chooses, in cents (BVR art. 38 §1).
pub const PRICE_ALLOWED: &str = "ww.price.allowed_cents";
/// When a price decision takes effect.
pub const PRICE_EFFECTIVE: &str = "ww.price.effective";
/// How several municipalities come to one price.
pub const PRICE_JOINT: &str = "ww.price.joint_organiser";
/// Whether a price may differ by kind of user or by activity.
pub const PRICE_DIFFERENTIATION: &str = "ww.price.differentiation";
/// Travel allowance of the worker per kilometre, in cents.
pub const TRAVEL_PER_KM: &str = "ww.travel.cents_per_km";
/// The round trip must be longer than this many kilometres.
pub const TRAVEL_OVER: &str = "ww.travel.min_round_trip_km_exclusive";
/// Validity of a cheque in months; asked on the day of issue.
pub const CHEQUE_VALIDITY: &str = "ww.cheque.validity_months";
/// Fewest cheques in one order: not found.
pub const CHEQUE_MIN_ORDER: &str = "ww.cheque.min_order";
/// Fee of an order, in cents: not found.
pub const CHEQUE_ORDER_FEE: &str = "ww.cheque.order_fee_cents";
/// Terms of a refund (decreet art. 36): not found.
pub const CHEQUE_REFUND: &str = "ww.cheque.refund_terms";
/// Tax reduction of a private user, per ten thousand.
pub const TAX_RATE: &str = "ww.tax.user.rate";
/// Ceiling of the basis per taxpayer and income year, with dienstencheques, in cents.
pub const TAX_CAP: &str = "ww.tax.user.cap_cents";
/// Exempt income of a leefloner per cheque, in cents (KB 11-7-2002 art. 22 §1 d).
pub const LEEFLOON_EXEMPT: &str = "ww.leefloon.exempt_cents";
/// Most months in which income is exempt: not found; the rule is an amount per cheque.
pub const LEEFLOON_MONTHS: &str = "ww.leefloon.max_months";
/// Days of notice (wet 7-4-1999 art. 21).
pub const NOTICE_DAYS: &str = "ww.contract.notice_days";
/// Years to keep a contract after its end (wet 7-4-1999).
pub const ARCHIVE_YEARS: &str = "ww.contract.archive_years";
/// Claims from the contract lapse this many years after its end (wet 7-4-1999 art. 6).
pub const CLAIMS_AFTER_END: &str = "ww.claims.contract_after_end_years";
/// And this many years after the fact (wet 7-4-1999 art. 6).
pub const CLAIMS_CONTRACT: &str = "ww.claims.contract_years";
/// Claims in the scheme lapse after this many years (decreet art. 46).
pub const CLAIMS_SCHEME: &str = "ww.claims.prescription_years";
/// Days in which somebody may object to a decision of the organiser: not found.
pub const OBJECTION_DAYS: &str = "ww.claims.objection_days";
/// Years to keep a worker's file beside the contract: not found.
pub const KEEP_WORKER: &str = "ww.retention.worker_years";
/// Years to keep a user's agreement after its end: not found.
pub const KEEP_USER: &str = "ww.retention.user_years";
/// Years to keep hours and performance forms: not found.
pub const KEEP_WORK: &str = "ww.retention.work_years";
/// Years to keep the ledger and the cheques: not found.
pub const KEEP_LEDGER: &str = "ww.retention.ledger_years";
/// Years to keep a decision about an objection or a claim: not found.
pub const KEEP_CLAIM: &str = "ww.retention.claim_years";
/// Months to keep an answered question from the public page, from the day it came: a choice of Opstap.
pub const KEEP_ASK: &str = "ww.retention.ask_months";
/// Fewest inhabitants of an organiser's area (decreet art. 14).
pub const ORGANISER_MIN: &str = "ww.organiser.min_inhabitants";
/// Fee of an organiser per worker: not found.
pub const ORGANISER_FEE_PER_WORKER: &str = "ww.organiser.fee_per_worker_cents";
/// Part of the price for the provider of the cheques (BVR art. 40): not found.
pub const MARGIN_PROVIDER: &str = "ww.margin.provider_fee_cents";
/// Part of the price for VDAB (BVR art. 40): not found.
pub const MARGIN_VDAB: &str = "ww.margin.vdab_part_cents";
/// Part of the organiser's margin that is kept for activation (decreet art. 24 allows it): not found.
pub const MARGIN_EARMARK: &str = "ww.margin.earmark_rate";
/// Warn when this many percent of a limit is used: a choice of Opstap.
pub const WARN_PERCENT: &str = "ww.warn.percent";
/// Counts below this are not shown outside the organiser: a choice of Opstap.
pub const SUPPRESS_BELOW: &str = "ww.report.suppress_below";

/// How old a wijk-werker is at least, in years: not found, so nobody is refused for it.
pub const AGE_MIN: &str = "ww.worker.min_age_years";
/// Who is younger is asked about, in years: a birth date typed wrong is seen, and nobody is refused for it.
pub const AGE_ASK: &str = "ww.worker.ask_below_age_years";

/// All of them, in the order of a screen.
pub const KEYS: &[KeyInfo] = &[
    KeyInfo { key: SCHEME, kind: Kind::Text, label: "ww-rule-scheme" },
    KeyInfo { key: PAY_PER_CHEQUE, kind: Kind::Cents, label: "ww-rule-pay-per-cheque-cents" },
    KeyInfo { key: PAY_TAX_EXEMPT, kind: Kind::Cents, label: "ww-rule-pay-tax-exempt-per-hour-cents" },
    KeyInfo { key: HOURS_MAX_MONTH, kind: Kind::Hours, label: "ww-rule-hours-max-month" },
    KeyInfo { key: HOURS_MAX_YEAR, kind: Kind::Hours, label: "ww-rule-hours-max-year" },
    KeyInfo { key: HOURS_YEAR_KIND, kind: Kind::Choice(YEAR_KINDS), label: "ww-rule-hours-year-kind" },
    KeyInfo { key: HOURS_EXTRA, kind: Kind::Texts, label: "ww-rule-hours-extra-by-activity" },
    KeyInfo { key: HOURS_ASK_DAY, kind: Kind::Hours, label: "ww-rule-hours-ask-above-day" },
    KeyInfo { key: ROUNDING_UNIT, kind: Kind::Choice(ROUNDING_UNITS), label: "ww-rule-rounding-unit" },
    KeyInfo { key: DURATION_MAX, kind: Kind::Months, label: "ww-rule-duration-max-months" },
    KeyInfo { key: DURATION_FIRST_PLAN, kind: Kind::Months, label: "ww-rule-duration-first-plan-months" },
    KeyInfo { key: DURATION_EXTENSION, kind: Kind::Months, label: "ww-rule-duration-extension-months" },
    KeyInfo { key: REREFERRAL_WAIT, kind: Kind::Months, label: "ww-rule-duration-rereferral-wait-months" },
    KeyInfo { key: SUSPEND_LEAVE, kind: Kind::Flag, label: "ww-rule-suspend-counts-leave" },
    KeyInfo { key: SUSPEND_FAMILY, kind: Kind::Flag, label: "ww-rule-suspend-counts-family-event" },
    KeyInfo { key: SUSPEND_ILLNESS, kind: Kind::Flag, label: "ww-rule-suspend-counts-illness" },
    KeyInfo { key: SUSPEND_INTERVIEW, kind: Kind::Flag, label: "ww-rule-suspend-counts-job-interview" },
    KeyInfo { key: SUSPEND_OTHER, kind: Kind::Flag, label: "ww-rule-suspend-counts-other" },
    KeyInfo { key: AGE_MIN, kind: Kind::Years, label: "ww-rule-worker-min-age-years" },
    KeyInfo { key: AGE_ASK, kind: Kind::Years, label: "ww-rule-worker-ask-below-age-years" },
    KeyInfo { key: TRANSITION_OPEN, kind: Kind::Flag, label: "ww-rule-transition-open" },
    KeyInfo { key: TRANSITION_CONTRACT_ON, kind: Kind::Day, label: "ww-rule-transition-contract-on" },
    KeyInfo { key: TRANSITION_MIN_CHEQUES, kind: Kind::Count, label: "ww-rule-transition-min-cheques" },
    KeyInfo { key: TRANSITION_WINDOW_FROM, kind: Kind::Day, label: "ww-rule-transition-window-from" },
    KeyInfo { key: TRANSITION_WINDOW_TO, kind: Kind::Day, label: "ww-rule-transition-window-to" },
    KeyInfo { key: CONTINGENT, kind: Kind::Count, label: "ww-rule-contingent-workers" },
    KeyInfo { key: CONTINGENT_HOURS, kind: Kind::Hours, label: "ww-rule-contingent-hours" },
    KeyInfo { key: DISPLACEMENT, kind: Kind::Choice(DISPLACEMENTS), label: "ww-rule-displacement-check" },
    KeyInfo { key: OWN_HOUSEHOLD, kind: Kind::Flag, label: "ww-rule-own-household-allowed" },
    KeyInfo { key: EVALUATION_MONTHS, kind: Kind::Months, label: "ww-rule-evaluation-months" },
    KeyInfo { key: TALK_MONTHS, kind: Kind::Months, label: "ww-rule-talk-months" },
    KeyInfo { key: USER_KINDS, kind: Kind::Choices(KINDS_OF_USERS), label: "ww-rule-user-kinds" },
    KeyInfo { key: USER_FEE, kind: Kind::Cents, label: "ww-rule-user-fee-cents" },
    KeyInfo { key: USER_FEE_YEAR_KIND, kind: Kind::Choice(YEAR_KINDS), label: "ww-rule-user-fee-year-kind" },
    KeyInfo { key: PRICE_ALLOWED, kind: Kind::CentsList, label: "ww-rule-price-allowed-cents" },
    KeyInfo { key: PRICE_EFFECTIVE, kind: Kind::Choice(PRICE_EFFECTIVES), label: "ww-rule-price-effective" },
    KeyInfo { key: PRICE_JOINT, kind: Kind::Choice(PRICE_JOINTS), label: "ww-rule-price-joint-organiser" },
    KeyInfo { key: PRICE_DIFFERENTIATION, kind: Kind::Flag, label: "ww-rule-price-differentiation" },
    KeyInfo { key: TRAVEL_PER_KM, kind: Kind::Cents, label: "ww-rule-travel-cents-per-km" },
    KeyInfo { key: TRAVEL_OVER, kind: Kind::Kilometres, label: "ww-rule-travel-min-round-trip-km-exclusive" },
    KeyInfo { key: CHEQUE_VALIDITY, kind: Kind::Months, label: "ww-rule-cheque-validity-months" },
    KeyInfo { key: CHEQUE_MIN_ORDER, kind: Kind::Count, label: "ww-rule-cheque-min-order" },
    KeyInfo { key: CHEQUE_ORDER_FEE, kind: Kind::Cents, label: "ww-rule-cheque-order-fee-cents" },
    KeyInfo { key: CHEQUE_REFUND, kind: Kind::Text, label: "ww-rule-cheque-refund-terms" },
    KeyInfo { key: TAX_RATE, kind: Kind::Rate, label: "ww-rule-tax-user-rate" },
    KeyInfo { key: TAX_CAP, kind: Kind::Cents, label: "ww-rule-tax-user-cap-cents" },
    KeyInfo { key: LEEFLOON_EXEMPT, kind: Kind::Cents, label: "ww-rule-leefloon-exempt-cents" },
    KeyInfo { key: LEEFLOON_MONTHS, kind: Kind::Months, label: "ww-rule-leefloon-max-months" },
    KeyInfo { key: NOTICE_DAYS, kind: Kind::Days, label: "ww-rule-contract-notice-days" },
    KeyInfo { key: ARCHIVE_YEARS, kind: Kind::Years, label: "ww-rule-contract-archive-years" },
    KeyInfo { key: CLAIMS_AFTER_END, kind: Kind::Years, label: "ww-rule-claims-contract-after-end-years" },
    KeyInfo { key: CLAIMS_CONTRACT, kind: Kind::Years, label: "ww-rule-claims-contract-years" },
    KeyInfo { key: CLAIMS_SCHEME, kind: Kind::Years, label: "ww-rule-claims-prescription-years" },
    KeyInfo { key: OBJECTION_DAYS, kind: Kind::Days, label: "ww-rule-claims-objection-days" },
    KeyInfo { key: KEEP_WORKER, kind: Kind::Years, label: "ww-rule-retention-worker-years" },
    KeyInfo { key: KEEP_USER, kind: Kind::Years, label: "ww-rule-retention-user-years" },
    KeyInfo { key: KEEP_WORK, kind: Kind::Years, label: "ww-rule-retention-work-years" },
    KeyInfo { key: KEEP_LEDGER, kind: Kind::Years, label: "ww-rule-retention-ledger-years" },
    KeyInfo { key: KEEP_CLAIM, kind: Kind::Years, label: "ww-rule-retention-claim-years" },
    KeyInfo { key: KEEP_ASK, kind: Kind::Months, label: "ww-rule-retention-ask-months" },
    KeyInfo { key: ORGANISER_MIN, kind: Kind::Count, label: "ww-rule-organiser-min-inhabitants" },
    KeyInfo { key: ORGANISER_FEE_PER_WORKER, kind: Kind::Cents, label: "ww-rule-organiser-fee-per-worker-cents" },
    KeyInfo { key: MARGIN_PROVIDER, kind: Kind::Cents, label: "ww-rule-margin-provider-fee-cents" },
    KeyInfo { key: MARGIN_VDAB, kind: Kind::Cents, label: "ww-rule-margin-vdab-part-cents" },
    KeyInfo { key: MARGIN_EARMARK, kind: Kind::Rate, label: "ww-rule-margin-earmark-rate" },
    KeyInfo { key: WARN_PERCENT, kind: Kind::Count, label: "ww-rule-warn-percent" },
    KeyInfo { key: SUPPRESS_BELOW, kind: Kind::Count, label: "ww-rule-report-suppress-below" },
];
