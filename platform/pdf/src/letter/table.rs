//! Tables in letters: columns as wide as their words need, rows that run on over pages.

use super::{BOTTOM, Flow, SIDE, TOP, width};
use crate::canvas::{Look, Role};
use crate::look::{Area, BORDER, GREEN_PALE, INK, line, num, rounded};
use crate::text::Weight;

/// Room around the text of a cell, in points: sideways, above and below.
const PAD: (f32, f32) = (5.0, 3.0);

/// A row as lines per cell.
type Cells = Vec<Vec<String>>;

impl Flow<'_> {
    pub(super) fn table(&mut self, header: &[String], rows: &[Vec<String>]) {
        if header.is_empty() {
            return;
        }
        let look = Look::new(10.0, Weight::Regular, INK);
        let bold = Look { weight: Weight::Bold, ..look };
        let columns = Self::columns(header, rows, look);
        let head = self.cells(header, &columns, bold);
        let head_tall = tall(&head, look);
        self.room_for(head_tall + 2.0 * look.line_height());
        self.pen.canvas.open(Role::Table, self.y);
        self.row(&head, &columns, bold, &Role::HeaderCell);
        for row in rows {
            let mut cells = self.cells(row, &columns, look);
            if self.y + tall(&cells, look) > BOTTOM {
                self.next_page(&head, &columns, bold);
            }
            // A row higher than a page goes on in a new row on the next one.
            while self.y + tall(&cells, look) > BOTTOM {
                let fits = lines_until(BOTTOM, self.y, look);
                let rest = cells.iter_mut().map(|lines| lines.split_off(lines.len().min(fits))).collect();
                self.row(&cells, &columns, look, &Role::Cell);
                cells = rest;
                self.next_page(&head, &columns, bold);
            }
            self.row(&cells, &columns, look, &Role::Cell);
        }
        self.pen.canvas.close();
        self.y += 9.0;
    }

    /// Each column gets a share by its longest text, but none more than three times an equal share.
    fn columns(header: &[String], rows: &[Vec<String>], look: Look) -> Vec<(f32, f32)> {
        let count = num(header.len());
        let (least, most) = (width() / count * 0.4, width() / count * 3.0);
        let wish = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column)).chain(header.get(column));
            let longest = cells.map(|words| num(words.chars().count())).fold(0.0, f32::max);
            (longest * look.size * 0.5 + 2.0 * PAD.0).clamp(least, most)
        };
        let wishes: Vec<f32> = (0..header.len()).map(wish).collect();
        let factor = width() / wishes.iter().sum::<f32>();
        let mut x = SIDE;
        let place = |wish: f32| {
            let column = (x, wish * factor);
            x += wish * factor;
            column
        };
        wishes.into_iter().map(place).collect()
    }

    fn cells(&self, row: &[String], columns: &[(f32, f32)], look: Look) -> Cells {
        let words = row.iter().map(String::as_str).chain(std::iter::repeat(""));
        words.zip(columns).map(|(words, column)| self.pen.wrap(words, look, column.1 - 2.0 * PAD.0)).collect()
    }

    fn next_page(&mut self, head: &Cells, columns: &[(f32, f32)], look: Look) {
        self.pen.canvas.page += 1;
        self.y = TOP;
        // Repeated for the eye only: the table has one header.
        let open = self.pen.canvas.set_decoration(true);
        self.row_part(head, columns, look, None);
        self.pen.canvas.set_decoration(open);
    }

    fn row(&mut self, cells: &Cells, columns: &[(f32, f32)], look: Look, role: &Role) {
        self.pen.canvas.open(Role::Row, self.y);
        self.row_part(cells, columns, look, Some(role));
        self.pen.canvas.close();
    }

    fn row_part(&mut self, cells: &Cells, columns: &[(f32, f32)], look: Look, role: Option<&Role>) {
        let (top, bottom) = (self.y, self.y + tall(cells, look));
        if look.weight == Weight::Bold {
            let area = Area { x: SIDE, y: top, w: width(), h: bottom - top };
            self.pen.canvas.shape(rounded(area, 0.0, 0.0), Some(GREEN_PALE), None);
        }
        for (lines, (x, w)) in cells.iter().zip(columns) {
            let column = (x + PAD.0, w - 2.0 * PAD.0);
            match role {
                Some(role) => self.pen.within(role.clone(), top, |pen| pen.lines(lines, column, top + PAD.1, look)),
                None => self.pen.lines(lines, column, top + PAD.1, look),
            };
        }
        self.pen.canvas.shape(line(SIDE, bottom, SIDE + width(), bottom), None, Some((BORDER, 0.5)));
        self.y = bottom;
    }
}

fn tall(cells: &Cells, look: Look) -> f32 {
    num(cells.iter().map(Vec::len).max().unwrap_or(0).max(1)) * look.line_height() + 2.0 * PAD.1
}

/// How many lines of a cell fit above `bottom`; at least one, so that each page brings us further.
fn lines_until(bottom: f32, y: f32, look: Look) -> usize {
    let room = bottom - y - 2.0 * PAD.1;
    let mut fits = 1;
    while num(fits + 1) * look.line_height() <= room {
        fits += 1;
    }
    fits
}
