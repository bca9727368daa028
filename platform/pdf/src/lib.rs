//! Makes accessible PDF files (tagged, PDF/UA-1): the one-page "my plan" sheet and letters.
//!
//! All words come in already translated and the fonts come in as bytes. Each file is checked
//! against PDF/UA-1 while it is written; a file that fails the check is an error, never handed out.

mod canvas;
mod error;
mod letter;
mod look;
mod setter;
mod sheet;
mod text;
mod write;

pub use error::PdfError;
pub use letter::{Block, Letter, letter};
pub use sheet::{CoachBox, DateTile, Goal, Goals, Ladder, PlanSheet, Step, StepBox, TextBox, WordList, plan_sheet};

/// TrueType fonts, as the bytes of the files.
#[derive(Debug, Clone, Copy)]
pub struct Fonts<'a> {
    /// For text in Latin, Greek or Cyrillic letters.
    pub regular: &'a [u8],
    /// The same face, bold.
    pub bold: &'a [u8],
    /// For Arabic letters. Without it they are printed as question marks.
    pub arabic: Option<&'a [u8]>,
    /// The Arabic face, bold; `arabic` stands in when absent.
    pub arabic_bold: Option<&'a [u8]>,
}

impl<'a> Fonts<'a> {
    /// The faces of a letter in Latin, Greek or Cyrillic letters, by the names of the house. `find` gives the bytes of a
    /// font by its name (`assets::font`): this crate holds none itself.
    ///
    /// # Errors
    /// A face is not built in.
    pub fn latin(find: impl Fn(&str) -> Option<&'a [u8]>) -> Result<Self, PdfError> {
        let regular = find("andika").ok_or(PdfError::Font("regular"))?;
        let bold = find("andika-bold").ok_or(PdfError::Font("bold"))?;
        Ok(Self { regular, bold, arabic: None, arabic_bold: None })
    }

    /// The same with the Arabic faces.
    ///
    /// # Errors
    /// A face is not built in.
    pub fn all(find: impl Fn(&str) -> Option<&'a [u8]>) -> Result<Self, PdfError> {
        let arabic = find("noto-sans-arabic").ok_or(PdfError::Font("arabic"))?;
        let arabic_bold = find("noto-sans-arabic-bold").ok_or(PdfError::Font("arabic_bold"))?;
        Ok(Self { arabic: Some(arabic), arabic_bold: Some(arabic_bold), ..Self::latin(find)? })
    }
}
