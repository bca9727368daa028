//! The words by which a person is found, kept with the row, and the dictionary that forgives.

use kernel::{ParticipantId, PartnershipId, name};
use store::{Failure, Tx, execute, fetch_values};

use super::listed::{fetch_listed, padded, places};

/// At most this many words of the dictionary are looked at for one typed word.
const MOST: i64 = 400;

/// The words by which a person with these names and this nickname is found.
pub(crate) fn words(texts: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = texts.iter().flat_map(|text| name::tokens(text)).collect();
    words.extend(name::tokens(&texts.join(" ")));
    words.sort_unstable();
    words.dedup();
    words
}

/// All words of a person as one text with a space on either side, kept beside each of them.
pub(crate) fn among(words: &[String]) -> String {
    format!(" {} ", words.join(" "))
}

/// Replaces the words of a person. `texts`: names and nickname.
pub(crate) async fn index(
    tx: &mut Tx,
    partnership: PartnershipId,
    participant: ParticipantId,
    sort_key: &str,
    texts: &[&str],
) -> Result<(), Failure> {
    execute!(tx, "delete from name_word where partnership_id = $1 and participant_id = $2", partnership, participant)?;
    let words = words(texts);
    let among = among(&words);
    for word in &words {
        execute!(
            tx,
            "insert into name_word (partnership_id, word, sort_key, participant_id, among) values ($1, $2, $3, $4, $5)",
            partnership,
            word.as_str(),
            sort_key,
            participant,
            among.as_str()
        )?;
        let new = execute!(
            tx,
            "insert into name_dictionary (partnership_id, word) values ($1, $2) on conflict (partnership_id, word) do nothing",
            partnership,
            word.as_str()
        )?;
        if new == 0 {
            continue;
        }
        for term in name::deletes(&name::key(word)) {
            execute!(
                tx,
                "insert into name_term (partnership_id, term, word) values ($1, $2, $3) on conflict (partnership_id, term, word) do nothing",
                partnership,
                term,
                word.as_str()
            )?;
        }
    }
    Ok(())
}

/// Takes a person out of the search: the file went into another one.
pub(crate) async fn forget(tx: &mut Tx, partnership: PartnershipId, participant: ParticipantId) -> Result<(), Failure> {
    execute!(tx, "delete from name_word where partnership_id = $1 and participant_id = $2", partnership, participant)?;
    Ok(())
}

/// The words of the dictionary that may answer a typed word; `unfinished`: also those that begin with it.
pub(crate) async fn candidates(
    tx: &mut Tx,
    partnership: PartnershipId,
    word: &name::Word,
    unfinished: bool,
) -> Result<Vec<String>, Failure> {
    let terms = padded(word.terms());
    let mut found = fetch_listed!(
        tx,
        (String,),
        ::store::sql(format!(
            "select distinct word from name_term where partnership_id = $1 and term in ({}) order by word limit $2",
            places(3, terms.len())
        )),
        [partnership, MOST],
        terms
    )?
    .into_iter()
    .map(|(word,)| word)
    .collect::<Vec<_>>();
    if unfinished {
        // Everything that begins so sorts between the word itself and the word with the last character there is.
        found.extend(fetch_values!(
            tx, String,
            "select word from name_dictionary where partnership_id = $1 and word >= $2 and word < $3 order by word limit $4",
            partnership, word.text.as_str(), format!("{}\u{10ffff}", word.text), MOST
        )?);
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
