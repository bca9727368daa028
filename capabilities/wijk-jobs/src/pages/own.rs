//! What the rules say, to the person herself: no third person about who reads it, and what to do now.

use kernel::FieldError;

/// The same for a worker on her own pages.
pub(crate) fn of_worker(mut errors: Vec<FieldError>) -> Vec<FieldError> {
    for error in &mut errors {
        error.key = match error.key {
            "ww-refused-overlap" => "my-work-no-overlap",
            "ww-refused-case-not-active" | "ww-refused-term-expired" => "my-work-no-active",
            "ww-refused-activity-transition-only"
            | "ww-refused-activity-not-listed"
            | "ww-refused-activity-user-kind"
            | "ww-refused-other-scheme"
            | "ww-refused-region"
            | "ww-refused-request-missing"
            | "ww-refused-rule-unknown"
            | "ww-refused-user-agreement-missing"
            | "ww-refused-user-kind"
            | "ww-refused-fee-unpaid"
            | "ww-refused-scheme-closed" => "my-work-no-rule",
            other => other,
        };
    }
    errors
}

/// Why a question can't be taken, to the user who asked it.
pub(crate) fn to_user(key: &'static str) -> &'static str {
    match key {
        "ww-refused-user-agreement-missing" => "my-wijk-no-agreement",
        "ww-refused-fee-unpaid" => "my-wijk-no-fee",
        "ww-refused-activity-user-kind" | "ww-refused-activity-transition-only" | "ww-refused-activity-not-listed" => {
            "my-wijk-no-activity"
        }
        "ww-refused-displacement" => "my-wijk-no-displacement",
        _ => "my-wijk-no-rule",
    }
}
