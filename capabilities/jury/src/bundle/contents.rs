//! What goes into the archive of a call.

use call::{Call, Candidacy};
use kernel::StaffId;
use serde_json::{Value, json};
use store::{Ctx, Failure, Tx};

use super::{File, plain};
use crate::gather::{self, KeptLine, Reason};
use crate::records::{Member, Panel, Score, Sheet};
use crate::rules::points::show;
use crate::store::{decision, interest, joined, member, paper, pitch, reply, sheet, talk};

fn file(path: impl Into<String>, value: &Value) -> Result<File, Failure> {
    let bytes = serde_json::to_vec_pretty(value).map_err(|e| Failure::other(format!("archive: {e}")))?;
    Ok(File { path: path.into(), bytes })
}

fn folder(row: &Candidacy) -> String {
    format!("candidacies/{:03}-{}", row.number.unwrap_or(0), plain(&row.organisation_name))
}

/// All files of the archive, without the manifest.
pub(crate) async fn contents(tx: &mut Tx, ctx: &Ctx, call: &Call, panel: &Panel) -> Result<Vec<File>, Failure> {
    let mut files = vec![about(tx, ctx, call, panel).await?];
    for (at, one) in call::papers(tx, ctx, call.id).await?.into_iter().enumerate() {
        let (_, bytes) = call::paper_bytes(tx, ctx, call.id, one.id).await?;
        files.push(File { path: format!("call/annex-{:02}-{}-{}.pdf", at + 1, one.kind, plain(&one.title)), bytes });
    }
    let rows = call::candidacies(tx, ctx, call.id).await?;
    for row in &rows {
        candidacy(tx, ctx, row, &mut files).await?;
    }
    let members = member::all(tx, ctx, call.id).await?;
    jury(tx, ctx, call, &members, &rows, &mut files).await?;
    outcome(tx, ctx, call, &rows, &mut files).await?;
    Ok(files)
}

async fn about(tx: &mut Tx, ctx: &Ctx, call: &Call, panel: &Panel) -> Result<File, Failure> {
    let extensions = call::extensions(tx, ctx, call.id).await?;
    let acts = call::calendar_acts(tx, ctx, call.id).await?;
    let span = |at: Option<call::Span>| at.map(|s| json!({"from": s.from.to_rfc3339(), "to": s.to.to_rfc3339()}));
    let asks = call::asks(tx, ctx, call.id).await?;
    let calendar = &call.calendar;
    let value = json!({
        "title": call.title, "area": call.area, "addendum": call.addendum, "quorum": call.quorum,
        "tie_rule": call.tie_rule, "tie_seed": panel.seed, "talk_above_hundredths": panel.threshold,
        "pitch_criteria": panel.pitch_criteria, "stage": panel.stage,
        "scoring_from": panel.started_at.map(kernel::Moment::to_rfc3339),
        "scoring_to": panel.closed_at.map(kernel::Moment::to_rfc3339),
        "closed_without_quorum_because": panel.close_reason,
        "told_at": panel.told_at.map(kernel::Moment::to_rfc3339),
        "calendar": {
            "launch": calendar.launch, "deadline": calendar.deadline.to_rfc3339(),
            "evaluation_from": calendar.evaluation_from, "evaluation_to": calendar.evaluation_to,
            "pitches_on": calendar.pitches_on, "decide_by": calendar.decide_by,
            "communicate_by": calendar.communicate_by, "reply_days": calendar.reply_days,
            "phases": call.phases.iter().map(|p| json!({
                "name": p.name, "kind": p.kind, "when": span(Some(p.span)),
            })).collect::<Vec<_>>(),
        },
        "calendar_acts": acts.iter().map(|a| json!({
            "moment": a.turn, "name": a.name, "was": span(a.was()), "becomes": span(a.becomes()), "reason": a.reason,
            "at": a.at.to_rfc3339(),
        })).collect::<Vec<_>>(),
        "criteria": call.criteria.iter().map(|c| json!({
            "id": c.id, "name": c.name, "weight": c.weight, "max_score": c.max_score, "step_hundredths": c.step,
            "explanation": c.explanation,
        })).collect::<Vec<_>>(),
        "rules": call.rules.iter().map(|r| r.label.as_str()).collect::<Vec<_>>(),
        "extensions": extensions.iter().map(|e| json!({
            "was": e.was.to_rfc3339(), "becomes": e.becomes.to_rfc3339(), "reason": e.reason, "at": e.at.to_rfc3339(),
        })).collect::<Vec<_>>(),
        "questions": asks.iter().map(|a| json!({"text": a.text, "answer": a.answer})).collect::<Vec<_>>(),
    });
    file("call/call.json", &value)
}

async fn candidacy(tx: &mut Tx, ctx: &Ctx, row: &Candidacy, files: &mut Vec<File>) -> Result<(), Failure> {
    let folder = folder(row);
    let answers = call::answers(tx, ctx, row).await?;
    let annexes = call::annexes(tx, ctx, row.id).await?;
    let steps = call::steps(tx, ctx, row.id).await?;
    let value = json!({
        "id": row.id, "number": row.number, "organisation": row.organisation_name, "kbo": row.kbo,
        "contact": row.contact, "email": row.email, "status": row.status, "channel": row.channel, "offer": row.offer,
        "coach_capacity_hundredths": row.coach_capacity_hundredths,
        "submitted_at": row.submitted_at.map(kernel::Moment::to_rfc3339), "late_reason": row.late_reason,
        "content_sha256": row.hash_words(),
        "answers": answers.iter().map(|a| json!({"question": a.question.label, "answer": a.text})).collect::<Vec<_>>(),
        "annexes": annexes.iter().map(|a| a.title.as_str()).collect::<Vec<_>>(),
        "steps": steps.iter().map(|s| json!({"status": s.status, "reason": s.reason, "at": s.at.to_rfc3339()})).collect::<Vec<_>>(),
    });
    files.push(file(format!("{folder}/candidacy.json"), &value)?);
    for (at, annex) in annexes.iter().enumerate() {
        let (_, bytes) = call::annex_bytes(tx, ctx, row.id, annex.id).await?;
        let name = plain(annex.title.trim_end_matches(".pdf"));
        files.push(File { path: format!("{folder}/annex-{:02}-{name}.pdf", at + 1), bytes });
    }
    Ok(())
}

fn scores_csv(call: &Call, members: &[Member], rows: &[Candidacy], sheets: &[Sheet], scores: &[Score]) -> String {
    let name = |staff: StaffId| members.iter().find(|m| m.staff_id == staff).map_or("", |m| m.name.as_str());
    let head = ["number", "organisation", "juror", "round", "criterion", "score", "why", "counted", "handed_in"];
    let mut out = web::csv_line(&head.map(str::to_owned));
    for score in scores {
        let Some(sheet) = sheets.iter().find(|s| s.id == score.sheet_id) else { continue };
        let row = rows.iter().find(|r| r.id == score.candidacy_id);
        let criterion = call.criteria.iter().find(|c| c.id == score.criterion_id).map_or("", |c| c.name.as_str());
        out += &web::csv_line(&[
            row.and_then(|r| r.number).unwrap_or(0).to_string(),
            row.map_or_else(String::new, |r| r.organisation_name.clone()),
            name(sheet.staff_id).to_owned(),
            sheet.round.to_string(),
            criterion.to_owned(),
            score.points.map(|p| show(p, '.')).unwrap_or_default(),
            score.why.clone(),
            score.counted.to_string(),
            sheet.handed_in_at.map(kernel::Moment::to_rfc3339).unwrap_or_default(),
        ]);
    }
    out
}

async fn jury(
    tx: &mut Tx,
    ctx: &Ctx,
    call: &Call,
    members: &[Member],
    rows: &[Candidacy],
    files: &mut Vec<File>,
) -> Result<(), Failure> {
    let said = interest::all(tx, ctx, call.id).await?;
    let value = json!({
        "members": members.iter().map(|m| json!({
            "staff": m.staff_id, "name": m.name, "organisation": m.organisation, "independent": m.independent,
            "chair": m.chair, "appointed_at": m.appointed_at.to_rfc3339(),
            "left_at": m.left_at.map(kernel::Moment::to_rfc3339),
        })).collect::<Vec<_>>(),
        "declarations": said.iter().map(|d| json!({
            "staff": d.staff_id, "candidacy": d.candidacy_id, "stance": d.stance, "why": d.why,
            "at": d.at.to_rfc3339(), "by": d.by_staff,
        })).collect::<Vec<_>>(),
    });
    files.push(file("jury/members.json", &value)?);
    let sheets = sheet::all(tx, ctx, call.id).await?;
    let scores = sheet::handed_in(tx, ctx, call.id).await?;
    let csv = scores_csv(call, members, rows, &sheets, &scores);
    files.push(File { path: "jury/scores.csv".to_owned(), bytes: csv.into_bytes() });
    let talks = talk::all(tx, ctx, call.id).await?;
    let value = talks.iter().map(|t| {
        json!({
            "candidacy": t.candidacy_id, "criterion": t.criterion_id, "seq": t.seq, "agreed_hundredths": t.points,
            "note": t.note, "at": t.at.to_rfc3339(),
        })
    });
    files.push(file("jury/talks.json", &Value::Array(value.collect()))?);
    let mut lots = Vec::new();
    for lot in pitch::lots(tx, ctx, call.id).await? {
        let pitches = pitch::pitches(tx, ctx, lot.id).await?;
        lots.push(json!({
            "seq": lot.seq, "seed": lot.seed, "minutes": lot.minutes, "pause": lot.pause, "reason": lot.reason,
            "drawn_at": lot.drawn_at.to_rfc3339(),
            "order": pitches.iter().map(|p| json!({
                "candidacy": p.candidacy_id, "from": p.starts_at.to_rfc3339(), "to": p.ends_at.to_rfc3339(),
            })).collect::<Vec<_>>(),
        }));
    }
    files.push(file("jury/pitches.json", &Value::Array(lots))?);
    Ok(())
}

async fn outcome(
    tx: &mut Tx,
    ctx: &Ctx,
    call: &Call,
    rows: &[Candidacy],
    files: &mut Vec<File>,
) -> Result<(), Failure> {
    let deciders = decision::deciders(tx, ctx, call.id).await?;
    let verdicts = decision::verdicts(tx, ctx, call.id).await?;
    for one in decision::all(tx, ctx, call.id).await? {
        let ranking: Vec<KeptLine> = gather::read(&one.ranking)?;
        let mut said = Vec::new();
        for v in verdicts.iter().filter(|v| v.decision_id == one.id) {
            let reasons: Vec<Reason> = gather::read(&v.reasons)?;
            said.push(json!({
                "candidacy": v.candidacy_id, "verdict": v.verdict, "offer": v.offer,
                "coach_capacity_hundredths": v.capacity, "place": v.place, "total_hundredths": v.total, "reasons": reasons,
            }));
        }
        let present = deciders.iter().filter(|d| d.decision_id == one.id);
        let value = json!({
            "seq": one.seq, "decided_on": one.decided_on, "written_at": one.decided_at.to_rfc3339(), "place": one.place,
            "course": one.course, "reply_until": one.reply_until, "after_reply": one.reply_id,
            "present": present.map(|d| json!({"name": d.name, "organisation": d.organisation})).collect::<Vec<_>>(),
            "ranking": ranking, "verdicts": said,
        });
        files.push(file(format!("decisions/decision-{}.json", one.seq), &value)?);
    }
    for (at, one) in paper::all(tx, ctx, call.id).await?.into_iter().enumerate() {
        let bytes = paper::bytes(tx, ctx, one.id).await?.unwrap_or_default();
        let of = rows.iter().find(|r| Some(r.id) == one.candidacy_id);
        let who = of.map(|r| format!("-{}", plain(&r.organisation_name))).unwrap_or_default();
        files.push(File { path: format!("decisions/{:03}-{}{who}.pdf", at + 1, one.kind), bytes });
    }
    let handlers = reply::handlers(tx, ctx, call.id).await?;
    let replies = reply::all(tx, ctx, call.id).await?;
    let value = replies.iter().map(|r| {
        let who = handlers.iter().filter(|h| h.reply_id == r.id);
        json!({
            "candidacy": r.candidacy_id, "text": r.text, "sent_at": r.sent_at.to_rfc3339(), "outcome": r.outcome,
            "answer": r.answer, "closed_at": r.closed_at.map(kernel::Moment::to_rfc3339),
            "judged_by": who.map(|h| json!({
                "name": h.name, "organisation": h.organisation, "decided": h.decided,
                "agreed_at": h.agreed_at.map(kernel::Moment::to_rfc3339),
            })).collect::<Vec<_>>(),
        })
    });
    files.push(file("replies.json", &Value::Array(value.collect()))?);
    let members = joined::all(tx, ctx, call.id).await?;
    let value = members.iter().map(|j| {
        json!({
            "candidacy": j.candidacy_id, "organisation": j.organisation_id, "from": j.from_on, "offer": j.offer,
            "coach_capacity_hundredths": j.capacity,
        })
    });
    files.push(file("outcome.json", &Value::Array(value.collect()))?);
    Ok(())
}
