//! Stand-in; the real one comes with the merge.
/// Words of danger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CrisisWords;
