//! She tells how it goes where she got help, in three questions.

use kernel::{PlacementId, Refusal};
use placement::TellHowItGoes;
use placement::model::GoesOn;
use web::OpenForm;

use crate::visitor::Mine;

/// `POST /my/{token}/how`
pub async fn tell(mine: Mine, OpenForm(fields): OpenForm) -> web::Answer {
    mine.check(&fields)?;
    let placement: PlacementId = fields.get("id").parse().map_err(|_| Refusal::NotFound)?;
    // A link opens one file: the help must be hers.
    let mut tx = mine.app.db.read().await?;
    let own = placement::of_herself(&mut tx, &mine.ctx, &mine.permit).await?;
    drop(tx);
    if !own.iter().any(|help| help.id == placement) {
        return Err(Refusal::NotFound.into());
    }
    let score = |name: &str| fields.get(name).parse().unwrap_or(3);
    let told = TellHowItGoes {
        placement,
        version: fields.version(),
        welcome: score("welcome"),
        helps: score("helps"),
        goes_on: fields.get("goes_on").parse().unwrap_or(GoesOn::Unsure),
        words: fields.opt("words").map(|text| text.chars().take(2000).collect()),
    };
    mine.app.db.act(&mine.ctx, &told).await?;
    Ok(mine.to("plan", "told"))
}
