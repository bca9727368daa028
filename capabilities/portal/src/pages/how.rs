//! She tells how it goes where she got help, in three questions.

use kernel::{PlacementId, Refusal};
use placement::TellHowItGoes;
use placement::model::GoesOn;
use web::{Fields, OpenForm};

use super::plan;
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
    let told = match read(placement, &fields) {
        Ok(told) => told,
        Err(refusal) => {
            let errors = web::errors_of(refusal.into())?;
            return web::render_invalid(&plan::page(&mine, fields.view(&mine.l, &errors)).await?);
        }
    };
    mine.app.db.act(&mine.ctx, &told).await?;
    Ok(mine.to("plan", "told"))
}

/// The longest text in her own words, in characters.
const LONGEST: usize = 2000;

/// What she told. Nothing is filled in for her.
fn read(placement: PlacementId, fields: &Fields) -> Result<TellHowItGoes, Refusal> {
    let score = |name: &str| fields.get(name).parse().ok().filter(|score| (1..=5).contains(score));
    let goes_on: Option<GoesOn> = fields.get("goes_on").parse().ok();
    let (Some(welcome), Some(helps), Some(goes_on)) = (score("welcome"), score("helps"), goes_on) else {
        return Err(Refusal::field("told", "my-how-missing"));
    };
    let words = fields.opt("words").map(str::to_owned);
    if words.as_ref().is_some_and(|words| words.chars().count() > LONGEST) {
        return Err(Refusal::field("told", "my-how-long"));
    }
    Ok(TellHowItGoes { placement, version: fields.version(), welcome, helps, goes_on, words })
}
