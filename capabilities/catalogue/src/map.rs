//! The map of the region: tiles of our own drawing, or the boundaries that somebody imported.

use std::sync::OnceLock;

use serde::Deserialize;

/// Width and height of the map in its own units; imported boundaries are drawn in these too.
pub const VIEW: (i64, i64) = (880, 640);

/// Side of a tile and the room around it.
const TILE: i64 = 160;
const GAP: i64 = 8;
/// Tiles in a row.
const COLUMNS: i64 = 4;

/// A boundary.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Shape {
    /// NIS code.
    pub nis: String,
    /// SVG path in the units of `VIEW`.
    pub path: String,
}

/// Which services the map counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A type of service; it goes before the barrier.
    pub need: Option<String>,
    /// A barrier.
    pub barrier: Option<String>,
}

/// What a municipality has within reach.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Count {
    /// NIS code.
    pub nis: String,
    /// Services that are given there or come to the home.
    pub services: i64,
    /// How many of them have a free place.
    pub open: i64,
    /// Free places together.
    pub free: i64,
}

#[derive(Deserialize)]
struct Tile {
    nis: String,
    column: i64,
    row: i64,
}

fn tiles() -> &'static [Tile] {
    static ALL: OnceLock<Vec<Tile>> = OnceLock::new();
    ALL.get_or_init(|| {
        let text = include_str!("../../../data/region-tiles.csv");
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
        reader.deserialize().filter_map(Result::ok).collect()
    })
}

/// Width of the tiles together.
pub const TILES_WIDTH: i64 = COLUMNS * (TILE + GAP);

/// The corner (x, y) of the tile of each of these municipalities, and the height that all tiles together take. One
/// without a place of its own goes below the others.
pub fn corners(codes: &[&str]) -> (Vec<(i64, i64)>, i64) {
    let below = tiles().iter().filter(|t| codes.contains(&t.nis.as_str())).map(|t| t.row + 1).max().unwrap_or(0);
    let mut extra = 0;
    let cell = |nis: &str, extra: &mut i64| {
        if let Some(tile) = tiles().iter().find(|t| t.nis == nis) {
            return (tile.column, tile.row);
        }
        *extra += 1;
        ((*extra - 1) % COLUMNS, below + (*extra - 1) / COLUMNS)
    };
    let cells: Vec<(i64, i64)> = codes.iter().map(|nis| cell(nis, &mut extra)).collect();
    let rows = cells.iter().map(|(_, row)| row + 1).max().unwrap_or(1);
    let step = TILE + GAP;
    let corners = cells.iter().map(|(column, row)| (column * step + GAP / 2, row * step + GAP / 2)).collect();
    (corners, rows * step)
}

/// A tile as an SVG path.
pub fn tile((x, y): (i64, i64)) -> String {
    format!("M{x} {y}h{TILE}v{TILE}h-{TILE}z")
}

/// Where the words of a tile stand: in its middle.
pub fn middle((x, y): (i64, i64)) -> (i64, i64) {
    (x + TILE / 2, y + TILE / 2)
}

/// The middle of the box around a path with absolute coordinates (`M x y L x y … Z`), for its words.
pub fn middle_of(path: &str) -> (i64, i64) {
    let numbers: Vec<f64> =
        path.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-')).filter_map(|n| n.parse().ok()).collect();
    let middle = |values: Vec<f64>| {
        let (least, most) = values.iter().fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(*v), b.max(*v)));
        #[expect(clippy::cast_possible_truncation, reason = "a point on a drawing of less than a thousand units")]
        let middle = f64::midpoint(least, most).round() as i64;
        middle
    };
    if numbers.len() < 2 {
        return (0, 0);
    }
    let axis = |start: usize| middle(numbers.iter().skip(start).step_by(2).copied().collect());
    (axis(0), axis(1))
}

/// The step of quantity (0 to 4) of a number among the largest.
pub fn step(value: i64, most: i64) -> i64 {
    if value <= 0 || most <= 0 { 0 } else { (value * 4 + most - 1) / most }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_municipality_of_today_has_a_tile_of_its_own() {
        let codes = ["44013", "44020", "44064", "44081", "44083", "44086", "44088"];
        let (corners, height) = corners(&codes);
        let mut different = corners.clone();
        different.sort_unstable();
        different.dedup();
        assert_eq!((different.len(), height), (7, 504));
        assert!(corners.iter().all(|(x, y)| *x + TILE <= TILES_WIDTH && *y + TILE <= height));
    }

    #[test]
    fn one_without_a_tile_goes_below_and_never_on_another() {
        let (corners, height) = corners(&["44083", "99999", "99998"]);
        assert_eq!((corners[0], corners[1], corners[2], height), ((4, 172), (4, 340), (172, 340), 504));
    }

    #[test]
    fn the_words_stand_in_the_middle_of_a_shape() {
        assert_eq!(middle_of("M10 20 L110 20 L110 220 L10 220 Z"), (60, 120));
        assert_eq!(middle_of(""), (0, 0));
    }

    #[test]
    fn the_most_is_the_darkest_and_nothing_is_the_lightest() {
        assert_eq!((step(0, 8), step(1, 8), step(4, 8), step(8, 8), step(3, 0)), (0, 1, 2, 4, 0));
    }
}
