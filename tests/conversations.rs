//! Whole conversations through the real turns and the real sender: what people see, what
//! stays when a process is killed, what needs no database, and what looks alike.

// Marked as tests, so that clippy lets them unwrap.
#[cfg(test)]
#[allow(dead_code, clippy::allow_attributes, reason = "shared by tests")]
mod house;

#[cfg(test)]
mod clips;

#[cfg(test)]
mod conversations {
    mod away_a_day;
    mod brought;
    mod covered;
    mod files;
    mod floods;
    mod guidance;
    mod jumps;
    mod killed;
    mod late;
    mod lease;
    mod left;
    mod lessons;
    mod lost;
    mod older;
    mod outage;
    mod pings;
    mod places;
    mod probes;
    mod receipts;
    mod replicas;
    mod steps;
    mod telling;
    mod transcripts;
    mod tries;
    mod unsaved;
    mod voices;
    mod ways;
}
