//! The fonts of one print: which of them can show a character, and how wide a word is.

use super::{clean, shape};
use crate::{Fonts, PdfError};
use krilla::text::Font;
use rustybuzz::{Direction, Script, ShapePlan};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Regular or bold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    /// For running text.
    Regular,
    /// For headings and what stands out.
    Bold,
}

/// One font, for measuring and for writing.
pub(super) struct Face<'a> {
    pub(super) shaper: rustybuzz::Face<'a>,
    font: Font,
}

impl<'a> Face<'a> {
    fn new(bytes: &'a [u8], name: &'static str) -> Result<Self, PdfError> {
        let shaper = rustybuzz::Face::from_slice(bytes, 0).ok_or(PdfError::Font(name))?;
        let font = Font::new(bytes.to_vec().into(), 0).ok_or(PdfError::Font(name))?;
        Ok(Self { shaper, font })
    }

    fn shows(&self, c: char) -> bool {
        self.shaper.glyph_index(c).is_some_and(|glyph| glyph.0 != 0)
    }
}

/// The fonts of one print. Index 0 and 1 are regular and bold, 2 and 3 the Arabic ones if given.
pub(crate) struct Faces<'a> {
    all: Vec<Face<'a>>,
    // A sheet is laid out several times until it fits: each word is measured once.
    widths: RefCell<HashMap<(Weight, String), f32>>,
    // Made once per font, direction and script: making one costs more than shaping a line.
    plans: RefCell<HashMap<(usize, Direction, Script), Rc<ShapePlan>>>,
}

impl<'a> Faces<'a> {
    pub(crate) fn new(fonts: &Fonts<'a>) -> Result<Self, PdfError> {
        let mut all = vec![Face::new(fonts.regular, "regular")?, Face::new(fonts.bold, "bold")?];
        if let Some(arabic) = fonts.arabic {
            all.push(Face::new(arabic, "arabic")?);
            all.push(Face::new(fonts.arabic_bold.unwrap_or(arabic), "bold arabic")?);
        }
        Ok(Self { all, widths: RefCell::default(), plans: RefCell::default() })
    }

    /// Text as it will be printed: one kind of blank, only characters that can be shown.
    pub(crate) fn clean(&self, text: &str) -> String {
        clean::clean(text, |c| self.all.iter().any(|face| face.shows(c)))
    }

    /// The width of one word, in parts of the font size.
    pub(crate) fn width(&self, word: &str, weight: Weight) -> f32 {
        let key = (weight, word.to_owned());
        if let Some(known) = self.widths.borrow().get(&key) {
            return *known;
        }
        let width = shape::Line::new(self, word, weight, false).width;
        self.widths.borrow_mut().insert(key, width);
        width
    }

    /// The font to write with.
    pub(crate) fn font(&self, index: usize) -> Font {
        self.all[index].font.clone()
    }

    /// How to shape text of this script in this font.
    pub(super) fn plan(&self, face: usize, direction: Direction, script: Script) -> Rc<ShapePlan> {
        let mut plans = self.plans.borrow_mut();
        let make = || Rc::new(ShapePlan::new(&self.all[face].shaper, direction, Some(script), None, &[]));
        Rc::clone(plans.entry((face, direction, script)).or_insert_with(make))
    }

    pub(super) fn face(&self, index: usize) -> &Face<'a> {
        &self.all[index]
    }

    /// Which font shows this character; `near` is the one of the character before it, which marks
    /// and blanks stay with.
    pub(super) fn pick(&self, c: char, weight: Weight, near: Option<usize>) -> usize {
        let bold = usize::from(weight == Weight::Bold);
        let arabic = self.all.get(2 + bold).filter(|face| face.shows(c)).map(|_| 2 + bold);
        let stays = clean::joins(c) || !c.is_alphanumeric();
        match near {
            Some(near) if stays && (clean::joins(c) || self.all[near].shows(c)) => near,
            _ if clean::is_arabic(c) => arabic.unwrap_or(bold),
            _ if self.all[bold].shows(c) => bold,
            _ => arabic.unwrap_or(bold),
        }
    }
}
