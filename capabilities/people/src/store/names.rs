//! The words by which a person is found, kept with the row, and the dictionary that forgives.

use kernel::{ParticipantId, PartnershipId, name};
use store::dictionary::Dictionary;
use store::{Failure, Tx, execute};

/// The words of all names.
pub(crate) const DICTIONARY: Dictionary = Dictionary { terms: "name_term", words: "name_dictionary" };

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
