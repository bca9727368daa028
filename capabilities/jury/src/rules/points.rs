//! Scores are hundredths: 350 is 3.5. Whole numbers, so that a total can be recomputed by anybody.

/// Reads what a juror typed: `4`, `3,5` or `3.5`. `None` when it is no number with at most two decimals.
pub fn parse(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let digits = |t: &str| t.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    if part.is_empty() && text.len() != whole.len() {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Some(whole * 100 + part)
}

/// The number as people write it, without zeros at the end: `4`, `3,5`, `3,67`.
pub fn show(points: i64, mark: char) -> String {
    let (whole, part) = (points.div_euclid(100), points.rem_euclid(100));
    match part {
        0 => whole.to_string(),
        _ if part % 10 == 0 => format!("{whole}{mark}{}", part / 10),
        _ => format!("{whole}{mark}{part:02}"),
    }
}

/// Can this be given on a scale from 0 to `max` in steps of `step`?
pub fn fits(points: i64, max: i64, step: i64) -> bool {
    (0..=max).contains(&points) && points % step.max(1) == 0
}

/// All values of a scale, lowest first. A scale with too many to show gives none: then a field is typed in.
pub fn scale(max: i64, step: i64) -> Vec<i64> {
    let step = step.max(1);
    if max / step > 20 { Vec::new() } else { (0..=max / step).map(|n| n * step).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_people_type_is_read_and_nonsense_is_not() {
        assert_eq!(parse("4"), Some(400));
        assert_eq!(parse("3,5"), Some(350));
        assert_eq!(parse("3.07"), Some(307));
        for odd in ["", "-1", "4,", ",5", "1,234", "vier", "4 5", "99999999"] {
            assert_eq!(parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn only_values_on_the_scale_fit() {
        assert!(fits(500, 500, 100) && fits(0, 500, 100));
        assert!(!fits(600, 500, 100) && !fits(350, 500, 100) && !fits(-100, 500, 100));
        assert!(fits(350, 500, 50));
        assert_eq!(scale(500, 100), [0, 100, 200, 300, 400, 500]);
        assert!(scale(10_000, 100).is_empty(), "a hundred radio buttons help nobody");
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(points in 0_i64..1_000_000) {
            prop_assert_eq!(parse(&show(points, ',')), Some(points));
        }
    }
}
