//! Where the lines of the wheel and of the road over the ladder go. Colours are classes, words come with the values.

use std::fmt::Write as _;

use kernel::Day;

const CX: f64 = 300.0;
const CY: f64 = 222.0;
const INNER: f64 = 26.0;
const RING: f64 = 29.0;
/// Rings of the wheel: levels 1 to 5.
const LEVELS: i64 = 5;

/// One life domain to draw.
#[derive(Debug, Clone)]
pub struct Spoke {
    /// Short name.
    pub name: String,
    /// Level at the start; `None`: not comparable.
    pub start: Option<i64>,
    /// Level now; `None`: not discussed.
    pub now: Option<i64>,
}

/// One drawn life domain.
#[derive(Debug, Clone)]
pub struct Slice {
    /// Path of the whole sector.
    pub blank: String,
    /// Path up to the level that was there all along; empty for none.
    pub now: String,
    /// Path of what grew; empty for none.
    pub grown: String,
    /// Arc where the start was higher; empty for none.
    pub lower: String,
    /// Line before the sector: x1, y1, x2, y2.
    pub sep: [String; 4],
    /// Place of the name: x, y.
    pub at: [String; 2],
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// Name.
    pub name: String,
}

/// Radii of the five rings.
pub fn rings() -> Vec<String> {
    (1..=LEVELS).map(|k| num(radius(k))).collect()
}

/// The wheel.
pub fn wheel(spokes: &[Spoke]) -> Vec<Slice> {
    #[expect(clippy::cast_precision_loss, reason = "at most some tens of domains")]
    let width = 360.0 / spokes.len().max(1) as f64;
    let mut middle = 0.0;
    let mut slices = Vec::with_capacity(spokes.len());
    for spoke in spokes {
        let from = middle - width / 2.0;
        let now = spoke.now.unwrap_or(0);
        let start = spoke.start.unwrap_or(now);
        let (inner, outer) = (polar(INNER - 1.0, from), polar(radius(LEVELS) + 1.0, from));
        let (at, anchor) = label(middle);
        slices.push(Slice {
            blank: sector(INNER, radius(LEVELS), from, width),
            now: if now.min(start) > 0 { sector(INNER, radius(now.min(start)), from, width) } else { String::new() },
            grown: if now > start { sector(radius(start), radius(now), from, width) } else { String::new() },
            lower: if now > 0 && now < start { arc(radius(start), from + 2.0, width - 4.0) } else { String::new() },
            sep: [num(inner.0), num(inner.1), num(outer.0), num(outer.1)],
            at,
            anchor,
            name: spoke.name.clone(),
        });
        middle += width;
    }
    slices
}

#[expect(clippy::cast_precision_loss, reason = "levels are 0 to 5")]
fn radius(level: i64) -> f64 {
    INNER + level as f64 * RING
}

fn polar(r: f64, degrees: f64) -> (f64, f64) {
    let a = (degrees - 90.0).to_radians();
    (CX + r * a.cos(), CY + r * a.sin())
}

fn num(value: f64) -> String {
    format!("{value:.1}")
}

/// A ring sector. A whole circle has no begin and end, so it is drawn as two halves.
fn sector(r0: f64, r1: f64, from: f64, width: f64) -> String {
    if width >= 360.0 {
        return sector(r0, r1, from, 180.0) + &sector(r0, r1, from + 180.0, 180.0);
    }
    let (a, b) = (polar(r1, from), polar(r1, from + width));
    let (c, d) = (polar(r0, from + width), polar(r0, from));
    let large = i32::from(width > 180.0);
    format!(
        "M{:.1} {:.1}A{r1:.1} {r1:.1} 0 {large} 1 {:.1} {:.1}L{:.1} {:.1}A{r0:.1} {r0:.1} 0 {large} 0 {:.1} {:.1}Z",
        a.0, a.1, b.0, b.1, c.0, c.1, d.0, d.1
    )
}

fn arc(r: f64, from: f64, width: f64) -> String {
    let (a, b) = (polar(r, from), polar(r, from + width));
    let large = i32::from(width > 180.0);
    format!("M{:.1} {:.1}A{r:.1} {r:.1} 0 {large} 1 {:.1} {:.1}", a.0, a.1, b.0, b.1)
}

fn label(middle: f64) -> ([String; 2], &'static str) {
    let (x, y) = polar(radius(LEVELS) + 14.0, middle);
    let side = middle.to_radians().sin();
    let (anchor, down) = if side.abs() < 0.2 {
        ("middle", if middle.to_radians().cos() > 0.0 { -2.0 } else { 16.0 })
    } else if side > 0.0 {
        ("start", 7.0)
    } else {
        ("end", 7.0)
    };
    ([num(x), num(y + down)], anchor)
}

/// A point of the road: day, rung now, rung that could be reached.
pub type Point = (Day, i64, Option<i64>);

/// The road over the ladder, drawn as steps over time.
#[derive(Debug, Clone)]
pub struct Road {
    /// Path of the rungs.
    pub path: String,
    /// Path of the wishes; empty for none.
    pub wish: String,
    /// End of the road: x, y.
    pub end: [String; 2],
    /// End of the wish: x, y.
    pub wish_end: [String; 2],
    /// Lines of the rungs: number, y of the line, y of the number.
    pub rungs: Vec<(i64, String, String)>,
}

const LEFT: f64 = 30.0;
const RIGHT: f64 = 300.0;
const BOTTOM: f64 = 190.0;
const RISE: f64 = 32.0;

#[expect(clippy::cast_precision_loss, reason = "rungs are 1 to 6")]
fn height(rung: i64) -> f64 {
    BOTTOM - (rung - 1) as f64 * RISE
}

/// Draws the road from the first point to `today`. `top`: the highest rung of the scheme.
pub fn road(points: &[Point], top: i64, today: Day) -> Option<Road> {
    let (first, ..) = *points.first()?;
    let (last, rung, _) = *points.last()?;
    let days = f64::from(first.days_until(last.max(today)).max(1));
    let x = |day: Day| LEFT + (RIGHT - LEFT) * f64::from(first.days_until(day)) / days;
    let steps = |values: &[(Day, i64)]| {
        let mut path = String::new();
        for (at, (day, value)) in values.iter().enumerate() {
            // Writing to a text can't fail.
            let _ = match at {
                0 => write!(path, "M{:.1} {:.1}", x(*day), height(*value)),
                _ => write!(path, "H{:.1}V{:.1}", x(*day), height(*value)),
            };
        }
        if !path.is_empty() {
            let _ = write!(path, "H{RIGHT:.1}");
        }
        path
    };
    let now: Vec<(Day, i64)> = points.iter().map(|p| (p.0, p.1)).collect();
    let wishes: Vec<(Day, i64)> = points.iter().filter_map(|p| p.2.map(|w| (p.0, w))).collect();
    let wish_height = wishes.last().map_or(0.0, |w| height(w.1));
    Some(Road {
        path: steps(&now),
        wish: steps(&wishes),
        end: [num(RIGHT), num(height(rung))],
        wish_end: [num(RIGHT), num(wish_height)],
        rungs: (1..=top).map(|r| (r, num(height(r)), num(height(r) + 5.0))).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoke(start: Option<i64>, now: Option<i64>) -> Spoke {
        Spoke { name: "Wonen".to_owned(), start, now }
    }

    #[test]
    fn the_first_of_ten_sectors_is_that_of_the_design() {
        let ten: Vec<Spoke> = (0..10).map(|_| spoke(Some(2), Some(3))).collect();
        let slice = &wheel(&ten)[0];
        assert_eq!(slice.blank, "M247.2 59.4A171.0 171.0 0 0 1 352.8 59.4L308.0 197.3A26.0 26.0 0 0 0 292.0 197.3Z");
        assert_eq!(slice.now, "M274.0 142.1A84.0 84.0 0 0 1 326.0 142.1L308.0 197.3A26.0 26.0 0 0 0 292.0 197.3Z");
        assert!(!slice.grown.is_empty() && slice.lower.is_empty());
    }

    #[test]
    fn what_is_not_discussed_or_not_comparable_draws_no_growth() {
        let slices = wheel(&[spoke(Some(4), Some(2)), spoke(None, Some(3)), spoke(None, None)]);
        assert!(slices[0].grown.is_empty() && !slices[0].lower.is_empty());
        assert!(slices[1].grown.is_empty() && slices[1].lower.is_empty() && !slices[1].now.is_empty());
        assert!(slices[2].now.is_empty() && !slices[2].blank.is_empty());
    }

    #[test]
    fn one_domain_alone_is_a_whole_circle() {
        assert_eq!(wheel(&[spoke(None, Some(3))])[0].blank.matches('Z').count(), 2);
        assert!(wheel(&[]).is_empty());
    }

    #[test]
    fn the_road_steps_up_and_down_and_ends_today() {
        let day = |d: &str| d.parse::<Day>().unwrap();
        let road =
            road(&[(day("2026-01-01"), 2, Some(4)), (day("2026-01-06"), 3, None)], 6, day("2026-01-11")).unwrap();
        assert_eq!(road.path, "M30.0 158.0H165.0V126.0H300.0");
        assert_eq!(road.wish, "M30.0 94.0H300.0");
        assert_eq!(road.rungs.len(), 6);
    }
}
