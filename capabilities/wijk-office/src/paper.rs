//! Letters and forms on paper: a tagged PDF in the letter of the house.

use parameters::model::{Agreement, Part};
use pdf::{Block, Fonts, Letter};
use store::Failure;

/// The letter as a file.
pub fn pdf(letter: &Letter) -> Result<Vec<u8>, Failure> {
    let made = Fonts::latin(assets::font).and_then(|fonts| pdf::letter(letter, &fonts));
    made.map_err(|error| Failure::other(format!("letter as PDF: {error}")))
}

/// The recorded text of an agreement, as it stands on the paper.
pub fn text(agreement: &Agreement) -> Vec<Block> {
    let block = |part| match part {
        Part::Heading(text) => Block::Heading(text),
        Part::Paragraph(text) => Block::Paragraph(text),
        Part::List(items) => Block::List { ordered: false, items },
    };
    agreement.parts().into_iter().map(block).collect()
}
