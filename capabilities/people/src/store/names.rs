//! The words by which a person is found, kept with the row.

use kernel::{ParticipantId, PartnershipId, name};
use store::{Failure, Tx, execute};

/// Replaces the words of a person. `texts`: names and nickname.
pub(crate) async fn index(
    tx: &mut Tx,
    partnership: PartnershipId,
    participant: ParticipantId,
    sort_key: &str,
    texts: &[&str],
) -> Result<(), Failure> {
    execute!(tx, "delete from name_word where partnership_id = $1 and participant_id = $2", partnership, participant)?;
    let mut words: Vec<String> = name::tokens(&texts.join(" "));
    words.sort_unstable();
    words.dedup();
    for word in &words {
        execute!(
            tx, "insert into name_word (partnership_id, word, sort_key, participant_id) values ($1, $2, $3, $4)",
            partnership, word.as_str(), sort_key, participant
        )?;
        for term in name::deletes(&name::key(word)) {
            execute!(
                tx,
                "insert into name_term (partnership_id, term, word) values ($1, $2, $3) on conflict (partnership_id, term, word) do nothing",
                partnership, term, word.as_str()
            )?;
        }
    }
    Ok(())
}
