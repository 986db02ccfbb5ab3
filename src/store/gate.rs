//! Where a simulation holds the calls of a store: before each call, statement and commit.
//!
//! Not here: what is decided, which is in `tests/simulation`. A store of a running house has
//! no gate, and asking for it is one look at an empty `Option`. Invariant: what passes a gate
//! tells it when it is over, also when its future is dropped.

use std::sync::Arc;

use futures::future::BoxFuture;

use super::{Change, Store, StoreError};

/// What is about to happen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Point {
    /// One statement that reads.
    Read,
    /// One statement that writes.
    Write,
    /// A change begins.
    Begin,
    /// One statement within a change.
    Statement,
    /// A change is to last.
    Commit,
    /// Never asked for, only told as over: a change is open no more.
    Change,
}

/// What becomes of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It goes on.
    Go,
    /// It is refused, and nothing happens.
    Refuse,
    /// It happens, but whoever asked is told that it was refused.
    LoseAnswer,
}

/// Checks that a simulation can leave out, to see that it finds their absence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Check {
    /// Whether the epoch that a leased write names is the newest.
    Epoch,
    /// Whether a write that is done once names an epoch at all.
    Naming,
    /// Whether a draft has the version that was read.
    Version,
    /// Whether one draft makes one case, and one update of a visit one record.
    Uniqueness,
}

/// Decides over each call.
pub trait Gate: Send + Sync {
    /// Waits until it may go on.
    fn pass(&self, point: Point) -> BoxFuture<'static, Verdict>;
    /// What had passed is over; `Change` when a change is open no more.
    fn is_over(&self, point: Point);
    /// A change opened.
    fn opened(&self);
    /// Somebody got the lease under this epoch.
    fn gave_out(&self, epoch: i64);
    /// A change that lasts names this epoch; told before the check.
    fn named_epoch(&self, epoch: i64);
    /// The open change writes what is done once, and so has to name an epoch.
    fn wrote_once(&self);
    /// A change was committed.
    fn committed(&self);
    /// Whether a check is left out.
    fn leaves_out(&self, check: Check) -> bool;
}

/// Leave to go on; dropping it tells the gate that it is over.
pub(super) struct Pass {
    gate: Option<Arc<dyn Gate>>,
    point: Point,
    lost: bool,
}

impl Pass {
    /// For a change that is open as long as this lives.
    pub(super) fn of_change(gate: Option<&Arc<dyn Gate>>) -> Self {
        if let Some(gate) = gate {
            gate.opened();
        }
        Self {
            gate: gate.cloned(),
            point: Point::Change,
            lost: false,
        }
    }

    /// A call was carried out; an error when its answer is to be lost.
    pub(super) fn answered(&self) -> Result<(), StoreError> {
        if self.lost {
            return Err(StoreError::unavailable());
        }
        Ok(())
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        if let Some(gate) = &self.gate {
            gate.is_over(self.point);
        }
    }
}

impl Store {
    /// The same database for another process, whose calls a simulation holds.
    #[must_use]
    pub fn gated(&self, gate: Arc<dyn Gate>) -> Self {
        Self::build(self.0.db.get().cloned(), super::Fault::None, Some(gate))
    }

    /// Waits for leave; at once where there is no gate.
    pub(super) async fn pass(&self, point: Point) -> Result<Pass, StoreError> {
        let Some(gate) = &self.0.gate else {
            return Ok(Pass {
                gate: None,
                point,
                lost: false,
            });
        };
        let verdict = gate.pass(point).await;
        if verdict == Verdict::Refuse {
            return Err(StoreError::unavailable());
        }
        Ok(Pass {
            gate: Some(Arc::clone(gate)),
            point,
            lost: verdict == Verdict::LoseAnswer,
        })
    }

    pub(super) fn gate(&self) -> Option<&Arc<dyn Gate>> {
        self.0.gate.as_ref()
    }

    /// Whether a simulation leaves this check out.
    pub(crate) fn leaves_out(&self, check: Check) -> bool {
        self.gate().is_some_and(|gate| gate.leaves_out(check))
    }
}

impl Change<'_> {
    /// Tells a simulation that this change writes what is done once.
    pub(super) fn writes_once(&self) {
        if let Some(gate) = self.store.gate() {
            gate.wrote_once();
        }
    }
}
