//! The dictionary of a search that forgives typing errors: which of its words may answer a typed one.

use kernel::PartnershipId;
use kernel::name::{self, Word};

use crate::listed::{padded, places};
use crate::{Failure, Tx, fetch_listed, fetch_values};

/// At most this many words are looked at for one typed word.
const MOST: i64 = 400;

/// The two tables of a dictionary; names of tables, never input.
#[derive(Debug, Clone, Copy)]
pub struct Dictionary {
    /// `term` (a sound with at most one letter left out) and `word`.
    pub terms: &'static str,
    /// `word`.
    pub words: &'static str,
}

impl Dictionary {
    /// The words that answer a typed one, with their score, best first, at most `most`; `unfinished`: also those that
    /// begin with it.
    pub async fn answers(
        self,
        tx: &mut Tx,
        partnership: PartnershipId,
        word: &Word,
        unfinished: bool,
        most: usize,
    ) -> Result<Vec<(u32, String)>, Failure> {
        let candidates = self.candidates(tx, partnership, word, unfinished).await?;
        let mut found: Vec<(u32, String)> = candidates
            .into_iter()
            .map(|candidate| (name::score(&word.text, &candidate), candidate))
            .filter(|(score, _)| *score > 0)
            .collect();
        found.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| x.cmp(y)));
        found.truncate(most);
        Ok(found)
    }

    /// The words that may answer it: those that share a sound with it, and when it is `unfinished` also those that begin
    /// with it.
    pub async fn candidates(
        self,
        tx: &mut Tx,
        partnership: PartnershipId,
        word: &Word,
        unfinished: bool,
    ) -> Result<Vec<String>, Failure> {
        let terms = padded(word.terms());
        let rows = fetch_listed!(
            tx,
            (String,),
            crate::sql(format!(
                "select distinct word from {} where partnership_id = $1 and term in ({}) order by word limit $2",
                self.terms,
                places(3, terms.len())
            )),
            [partnership, MOST],
            terms
        )?;
        let mut found: Vec<String> = rows.into_iter().map(|(word,)| word).collect();
        if unfinished {
            // Everything that begins so sorts between the word itself and the word with the last character there is.
            found.extend(fetch_values!(
                tx,
                String,
                crate::sql(format!(
                    "select word from {} where partnership_id = $1 and word >= $2 and word < $3 order by word limit $4",
                    self.words
                )),
                partnership,
                word.text.as_str(),
                format!("{}\u{10ffff}", word.text),
                MOST
            )?);
        }
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }
}
