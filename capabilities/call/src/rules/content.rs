//! What the hash of a candidacy covers: everything that was sent in, so that nobody can change a word unseen.

use kernel::Moment;
use sha2::{Digest as _, Sha256};

use crate::model::{CallId, CandidacyId};
use crate::records::{Annex, Answer, Candidacy};

/// All that was sent in.
#[derive(Debug, Clone)]
pub struct Content<'a> {
    /// The call.
    pub call: CallId,
    /// The candidacy.
    pub candidacy: CandidacyId,
    /// When it came in.
    pub at: Moment,
    /// Name of the organisation, enterprise number, contact, mail address, in this order.
    pub who: [&'a str; 4],
    /// The offer.
    pub offer: &'a str,
    /// Hundredths of a full-time job.
    pub capacity: i64,
    /// Question and answer, in the order of the form.
    pub answers: Vec<(&'a str, &'a str)>,
    /// Name and SHA-256 of each annex, in the order of arrival.
    pub annexes: Vec<(&'a str, &'a [u8])>,
}

/// SHA-256 over length-prefixed fields, so that no two contents share a text.
pub fn hash(content: &Content<'_>) -> Vec<u8> {
    let mut hash = Sha256::new();
    let mut field = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    field(b"opstap candidacy 1");
    field(content.call.0.as_bytes());
    field(content.candidacy.0.as_bytes());
    field(&content.at.0.to_be_bytes());
    content.who.iter().for_each(|text| field(text.as_bytes()));
    field(content.offer.as_bytes());
    field(&content.capacity.to_be_bytes());
    field(&(content.answers.len() as u64).to_be_bytes());
    for (question, answer) in &content.answers {
        field(question.as_bytes());
        field(answer.as_bytes());
    }
    for (title, sha256) in &content.annexes {
        field(title.as_bytes());
        field(sha256);
    }
    hash.finalize().to_vec()
}

/// The hash of a candidacy with its answers and the annexes that count.
pub fn of(row: &Candidacy, answers: &[Answer], annexes: &[Annex]) -> Vec<u8> {
    hash(&Content {
        call: row.call,
        candidacy: row.id,
        at: row.submitted_at.unwrap_or(row.created_at),
        who: [&row.organisation_name, &row.kbo, &row.contact, &row.email],
        offer: &row.offer,
        capacity: row.coach_capacity_hundredths,
        answers: answers.iter().map(|a| (a.question.label.as_str(), a.text.as_str())).collect(),
        annexes: annexes.iter().map(|a| (a.title.as_str(), a.sha256.as_slice())).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content<'a>(offer: &'a str, answers: Vec<(&'a str, &'a str)>) -> Content<'a> {
        let id = uuid::Uuid::from_u128(1);
        Content {
            call: CallId(id),
            candidacy: CandidacyId(id),
            at: Moment(5),
            who: ["De Brug", "0123456749", "An", "an@brug.example"],
            offer,
            capacity: 150,
            answers,
            annexes: vec![("plan.pdf", b"x")],
        }
    }

    #[test]
    fn a_changed_or_moved_word_changes_the_hash() {
        let first = hash(&content("twee coaches", vec![("Waarom?", "Daarom.")]));
        assert_eq!(first, hash(&content("twee coaches", vec![("Waarom?", "Daarom.")])));
        assert_ne!(first, hash(&content("twee coache", vec![("sWaarom?", "Daarom.")])));
        assert_ne!(first, hash(&content("twee coaches", vec![("Waarom?Daarom", ".")])));
        assert_eq!(kernel::hex(&first).len(), 64);
    }
}
