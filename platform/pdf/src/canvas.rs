//! What will stand on the pages: things to draw in drawing order, and the tree that says what they
//! are in reading order.
//!
//! Layout code thinks from left to right. For a right-to-left print the canvas mirrors the places
//! (not the things themselves) when they are put on it.

use crate::look::{Area, PAGE_WIDTH, Rgb};
use crate::text::Weight;
use krilla::geom::Path;

/// What a part of the document is, for a screen reader.
#[derive(Debug, Clone)]
pub(crate) enum Role {
    Section,
    /// Level from 1, and the words of the heading.
    Heading(u16, String),
    Paragraph,
    List(Numbering),
    Item,
    ItemLabel,
    ItemBody,
    /// A picture: the words that stand for it, and where it is on paper.
    Figure(String, Area),
    Table,
    Row,
    HeaderCell,
    Cell,
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Numbering {
    /// Nothing, or a picture.
    None,
    Dots,
    Numbers,
}

/// Where a line stands between the sides of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Center,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Points.
    pub size: f32,
    pub weight: Weight,
    pub colour: Rgb,
    pub align: Align,
}

impl Look {
    pub(crate) fn new(size: f32, weight: Weight, colour: Rgb) -> Self {
        Self { size, weight, colour, align: Align::Start }
    }

    pub(crate) fn centered(self) -> Self {
        Self { align: Align::Center, ..self }
    }

    /// From one line to the next: wide, as the letters of the typeface are tall.
    pub(crate) fn line_height(self) -> f32 {
        self.size * 1.34
    }
}

/// Something to draw.
pub(crate) enum Drawing {
    Shape {
        path: Path,
        fill: Option<Rgb>,
        stroke: Option<(Rgb, f32)>,
    },
    /// Shaped when it is written: most tries of a sheet are thrown away.
    Text(Words),
}

/// One line of text and where it goes.
pub(crate) struct Words {
    pub text: String,
    /// Direction of the sentence.
    pub rtl: bool,
    /// Left side and width of the column, on paper.
    pub column: (f32, f32),
    /// The line the letters stand on.
    pub y: f32,
    pub look: Look,
}

/// A drawing on its page, and the part of the document it belongs to; decoration belongs to none.
pub(crate) struct Item {
    pub page: usize,
    pub part: Option<usize>,
    pub drawing: Drawing,
}

/// A part of the document.
#[derive(Debug)]
pub(crate) struct Part {
    pub role: Role,
    pub children: Vec<Child>,
    /// Page and height where it starts, for the table of contents.
    pub at: (usize, f32),
}

/// What is in a part, in reading order.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Child {
    Part(usize),
    Item(usize),
}

/// Everything of one document.
pub(crate) struct Canvas {
    pub rtl: bool,
    pub page: usize,
    pub items: Vec<Item>,
    /// Indexes of `items` in the order to draw them.
    pub order: Vec<usize>,
    pub parts: Vec<Part>,
    /// The parts at the top, in reading order.
    pub top: Vec<usize>,
    open: Vec<usize>,
    decoration: bool,
}

impl Canvas {
    pub(crate) fn new(rtl: bool) -> Self {
        let (items, order, parts) = (Vec::new(), Vec::new(), Vec::new());
        Self { rtl, page: 0, items, order, parts, top: Vec::new(), open: Vec::new(), decoration: false }
    }

    /// Starts a part; everything put on the canvas until [`Canvas::close`] belongs to it.
    pub(crate) fn open(&mut self, role: Role, y: f32) {
        let id = self.parts.len();
        self.parts.push(Part { role, children: Vec::new(), at: (self.page, y) });
        match self.open.last() {
            Some(parent) => self.parts[*parent].children.push(Child::Part(id)),
            None => self.top.push(id),
        }
        self.open.push(id);
    }

    /// Ends the part that was started last.
    pub(crate) fn close(&mut self) {
        self.open.pop();
    }

    /// The number the next part will get, for [`Canvas::set_figure_area`].
    pub(crate) fn parts_len(&self) -> usize {
        self.parts.len()
    }

    /// Corrects where a figure is, once its height is known.
    pub(crate) fn set_figure_area(&mut self, part: usize, to: Area) {
        if let Some(Part { role: Role::Figure(_, area), .. }) = self.parts.get_mut(part) {
            *area = to;
        }
    }

    fn put(&mut self, part: Option<usize>, drawing: Drawing) {
        let id = self.items.len();
        self.items.push(Item { page: self.page, part, drawing });
        self.order.push(id);
        if let Some(part) = part {
            self.parts[part].children.push(Child::Item(id));
        }
    }

    /// Whether what comes next is for the eye only; gives the setting before.
    pub(crate) fn set_decoration(&mut self, on: bool) -> bool {
        std::mem::replace(&mut self.decoration, on)
    }

    /// A place to come back to with [`Canvas::behind`].
    pub(crate) fn mark(&self) -> usize {
        self.order.len()
    }

    /// Draws what `f` puts on the canvas behind everything since the mark.
    pub(crate) fn behind(&mut self, mark: usize, f: impl FnOnce(&mut Self)) {
        let before = self.order.len();
        f(self);
        let added = self.order.len() - before;
        self.order[mark..].rotate_right(added);
    }

    /// The area as it comes on paper: mirrored for right-to-left.
    pub(crate) fn place(&self, area: Area) -> Area {
        let x = if self.rtl { PAGE_WIDTH - area.x - area.w } else { area.x };
        Area { x, ..area }
    }

    /// Puts a shape. Its path must already be in place. Outside a figure it is decoration.
    pub(crate) fn shape(&mut self, path: Option<Path>, fill: Option<Rgb>, stroke: Option<(Rgb, f32)>) {
        let figure = self.open.last().copied().filter(|id| matches!(self.parts[*id].role, Role::Figure(..)));
        if let Some(path) = path {
            self.put(figure, Drawing::Shape { path, fill, stroke });
        }
    }

    /// Puts a line of text in the column from `x`, `w` wide, with the letters standing on `y`.
    /// `rtl` is the direction of the sentence, which can differ from that of the page.
    pub(crate) fn text(&mut self, text: String, rtl: bool, (x, w): (f32, f32), y: f32, look: Look) {
        let column = (self.place(Area { x, y, w, h: 0.0 }).x, w);
        let part = self.open.last().copied().filter(|_| !self.decoration);
        self.put(part, Drawing::Text(Words { text, rtl, column, y, look }));
    }
}
