//! Reads of a file are audited too: the line is durable before the answer leaves, many lines per commit.

use std::sync::Weak;

use kernel::PartnershipId;
use tokio::sync::{mpsc, oneshot};

use crate::audit::{self, Line};
use crate::db::Inner;
use crate::{Ctx, Db, Failure, Fault};

/// At most this many reads share one commit.
const BATCH: usize = 256;

struct Waiting {
    partnership: PartnershipId,
    line: Line,
    done: oneshot::Sender<Result<(), Fault>>,
}

pub(crate) struct ReadLog(mpsc::Sender<Waiting>);

impl ReadLog {
    pub(crate) fn start(inner: Weak<Inner>) -> Self {
        let (send, receive) = mpsc::channel(4096);
        tokio::spawn(run(inner, receive));
        Self(send)
    }
}

impl Db {
    /// Notes that somebody saw something; returns when the line is on disk. Fails closed: no line, no answer.
    pub async fn log_read(&self, ctx: &Ctx, line: Line) -> Result<(), Failure> {
        let (done, wait) = oneshot::channel();
        let waiting = Waiting { partnership: ctx.actor.partnership, line: line.by(ctx), done };
        let gone = || Failure::from(Fault::Unavailable("the read log stopped".to_owned()));
        self.0.read_log.0.send(waiting).await.map_err(|_| gone())?;
        Ok(wait.await.map_err(|_| gone())??)
    }
}

async fn run(inner: Weak<Inner>, mut receive: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(BATCH);
    while receive.recv_many(&mut batch, BATCH).await > 0 {
        let Some(inner) = inner.upgrade() else { return };
        // One commit per partnership in the batch; nearly always there is one.
        batch.sort_by_key(|w| w.partnership);
        while let Some(last) = batch.last() {
            let partnership = last.partnership;
            let from = batch.partition_point(|w| w.partnership < partnership);
            let group: Vec<Waiting> = batch.drain(from..).collect();
            let result = write(&inner, partnership, &group).await.map_err(|failure| match failure {
                Failure::Broken(fault) => fault,
                Failure::Refused(refusal) => Fault::Other(refusal.to_string()),
            });
            for waiting in group {
                // The asker may have gone away; the line is written all the same.
                let _ = waiting.done.send(result.clone());
            }
        }
    }
}

async fn write(inner: &Inner, partnership: PartnershipId, group: &[Waiting]) -> Result<(), Failure> {
    let mut tx = inner.begin_write().await?;
    tx.lines.extend(group.iter().map(|w| w.line.clone()));
    audit::append(&mut tx, partnership).await?;
    Ok(tx.commit().await?)
}
