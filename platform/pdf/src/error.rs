//! Why a PDF could not be made.

use std::fmt;

/// A PDF that could not be made. Both kinds are faults of the program, never of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfError {
    /// This font (its field in [`crate::Fonts`]) cannot be read.
    Font(&'static str),
    /// The file did not pass the check for accessible PDFs, or could not be written.
    Write(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(which) => write!(f, "the {which} font for PDF files cannot be read"),
            Self::Write(why) => write!(f, "the PDF file cannot be written: {why}"),
        }
    }
}

impl std::error::Error for PdfError {}
