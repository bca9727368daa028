//! Letters: a title and blocks of text over as many pages as needed, with page numbers.

mod table;

use crate::canvas::{Canvas, Look, Numbering, Role};
use crate::look::{INK, PAGE_HEIGHT, PAGE_WIDTH, SUBTLE, num};
use crate::setter::Setter;
use crate::text::{Faces, Weight};
use crate::write::{About, write};
use crate::{Fonts, PdfError};

/// A letter or report in running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// BCP 47 tag, for example `nl-BE`.
    pub lang: String,
    /// Set for a language that is written from right to left.
    pub rtl: bool,
    /// The heading, also the title of the file.
    pub title: String,
    /// What comes below it.
    pub blocks: Vec<Block>,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading below the title.
    Heading(String),
    /// A heading below a [`Block::Heading`].
    Subheading(String),
    /// Running text; `\n` starts a new line, as in an address.
    Paragraph(String),
    /// Items after a dot, or after their number.
    List {
        /// Numbers instead of dots.
        ordered: bool,
        /// One text each.
        items: Vec<String>,
    },
    /// A table; its header is repeated on each page.
    Table {
        /// One text per column.
        header: Vec<String>,
        /// Rows of as many cells; cells that lack are empty, cells too many are left out.
        rows: Vec<Vec<String>>,
    },
}

/// Room around the text, in points: left, top, bottom.
const SIDE: f32 = 62.0;
const TOP: f32 = 62.0;
const BOTTOM: f32 = PAGE_HEIGHT - 66.0;

/// The letter as a PDF of one page or more.
pub fn letter(letter: &Letter, fonts: &Fonts<'_>) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::new(fonts)?;
    let pen = Setter { faces: &faces, canvas: Canvas::new(letter.rtl) };
    let mut flow = Flow { pen, y: TOP };
    flow.heading(1, &letter.title);
    for block in &letter.blocks {
        flow.block(block);
    }
    flow.page_numbers();
    write(&flow.pen.canvas, &faces, &About { title: &letter.title, lang: &letter.lang })
}

/// Text that runs on from page to page.
struct Flow<'a> {
    pen: Setter<'a>,
    y: f32,
}

impl Flow<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(words) => self.heading(2, words),
            Block::Subheading(words) => self.heading(3, words),
            Block::Paragraph(words) => {
                self.running(Role::Paragraph, words, (SIDE, width()));
                self.y += 7.0;
            }
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table { header, rows } => self.table(header, rows),
        }
    }

    fn body() -> Look {
        Look::new(11.0, Weight::Regular, INK)
    }

    /// Goes to the next page when there is no room for `tall` points.
    fn room_for(&mut self, tall: f32) {
        if self.y + tall > BOTTOM && self.y > TOP {
            self.pen.canvas.page += 1;
            self.y = TOP;
        }
    }

    fn heading(&mut self, level: u16, words: &str) {
        let size = match level {
            1 => 20.0,
            2 => 14.0,
            _ => 11.5,
        };
        let look = Look::new(size, Weight::Bold, INK);
        let lines = self.pen.wrap(words, look, width());
        if level > 1 && self.y > TOP {
            self.y += 6.0;
        }
        // Two lines of text stay with their heading.
        self.room_for(num(lines.len()) * look.line_height() + 2.0 * Self::body().line_height());
        self.y = self.pen.block(Role::Heading(level, words.to_owned()), &lines, (SIDE, width()), self.y, look);
        self.y += if level == 1 { 10.0 } else { 3.0 };
    }

    /// One part of text, line by line over the pages.
    fn running(&mut self, role: Role, words: &str, column: (f32, f32)) {
        let look = Self::body();
        let mut lines = self.pen.wrap(words, look, column.1);
        if lines.is_empty() {
            return;
        }
        let last = lines.len() - 1;
        for line in &mut lines[..last] {
            line.push(' ');
        }
        self.room_for(look.line_height());
        self.pen.canvas.open(role, self.y);
        for line in &lines {
            self.room_for(look.line_height());
            self.y = self.pen.lines(std::slice::from_ref(line), column, self.y, look);
        }
        self.pen.canvas.close();
    }

    fn list(&mut self, ordered: bool, items: &[String]) {
        let look = Self::body();
        let inset = 20.0;
        self.room_for(look.line_height());
        self.pen.canvas.open(Role::List(if ordered { Numbering::Numbers } else { Numbering::Dots }), self.y);
        for (index, words) in items.iter().enumerate() {
            self.room_for(look.line_height());
            let label = if ordered { format!("{}. ", index + 1) } else { "• ".to_owned() };
            self.pen.canvas.open(Role::Item, self.y);
            // The page's own direction: a bare dot or number has none.
            let rtl = self.pen.canvas.rtl;
            let top = self.y;
            self.pen.within(Role::ItemLabel, top, |pen| pen.lines_in(rtl, &[label], (SIDE, inset), top, look));
            self.running(Role::ItemBody, words, (SIDE + inset, width() - inset));
            self.y = self.y.max(if self.y < top { 0.0 } else { top + look.line_height() }) + 2.0;
            self.pen.canvas.close();
        }
        self.pen.canvas.close();
        self.y += 6.0;
    }

    /// "2 / 3" at the foot of each page; nothing on a letter of one page.
    fn page_numbers(&mut self) {
        let last = self.pen.canvas.page;
        let look = Look::new(9.0, Weight::Regular, SUBTLE).centered();
        for page in 0..=last {
            if last > 0 {
                self.pen.canvas.page = page;
                let words = [format!("{} / {}", page + 1, last + 1)];
                self.pen.lines_in(false, &words, (SIDE, width()), PAGE_HEIGHT - 46.0, look);
            }
        }
    }
}

/// Width of the text, in points.
fn width() -> f32 {
    PAGE_WIDTH - 2.0 * SIDE
}
