//! What goes wrong in a world, by chance or on purpose, and what came of it.
//!
//! Invariant: how bad a world is follows from its seed; some are calm.

use sanad::store::gate::Check;

use super::trace::Dice;

/// What is wrong with the house on purpose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Planted {
    Nothing,
    /// An update is acknowledged when it is handed over.
    EarlyAcknowledgement,
    /// The epoch of a leased write is not compared with the newest.
    OldEpoch,
    /// What is done once is written without an epoch.
    NoEpoch,
    /// A draft is written over whatever version it has.
    NoVersion,
    /// Staff are told without a claim.
    NoClaim,
    /// Neither cases nor records are unique by what they came from.
    NoUniqueness,
    /// Both.
    Neither,
}

impl Planted {
    /// What the store of every process leaves out.
    pub fn left_out(self) -> &'static [Check] {
        match self {
            Self::Nothing | Self::EarlyAcknowledgement | Self::NoClaim => &[],
            Self::OldEpoch => &[Check::Epoch],
            Self::NoEpoch => &[Check::Naming],
            Self::NoVersion => &[Check::Version],
            Self::NoUniqueness => &[Check::Uniqueness],
            Self::Neither => &[Check::Version, Check::Uniqueness],
        }
    }
}

/// How much goes wrong in a world, in thousandths of what may.
#[derive(Clone, Copy)]
pub struct Weather {
    pub store: usize,
    pub calls: usize,
    pub kills: usize,
    pub stops: usize,
    pub repeats: usize,
    /// How often any update of a chat is handed out, and not its oldest.
    pub disorder: usize,
    /// How often Telegram takes nothing for longer than anything is tried.
    pub outages: usize,
}

/// The weather of a world.
pub fn weather(dice: &mut Dice) -> Weather {
    let of = |dice: &mut Dice, most: &[usize]| *dice.pick(most).unwrap();
    Weather {
        store: of(dice, &[0, 10, 30, 80]),
        calls: of(dice, &[0, 20, 60, 150]),
        kills: of(dice, &[0, 2, 5, 12]),
        stops: of(dice, &[0, 0, 3, 8]),
        repeats: of(dice, &[0, 100, 300, 500]),
        disorder: of(dice, &[0, 200, 1000]),
        outages: of(dice, &[0, 0, 0, 1]),
    }
}

/// What a run came across.
#[derive(Default, Clone, Copy)]
pub struct Counted {
    pub steps: usize,
    pub kills: usize,
    pub stops: usize,
    pub faults: usize,
    pub outages: usize,
    pub acts: usize,
    /// Updates that came before an older one of their chat.
    pub early: usize,
    /// Updates that came again in a later visit.
    pub later: usize,
    pub cases: usize,
    pub codes: usize,
    pub sentences: usize,
}

impl Counted {
    pub fn add(&mut self, other: Self) {
        self.steps += other.steps;
        self.kills += other.kills;
        self.stops += other.stops;
        self.faults += other.faults;
        self.outages += other.outages;
        self.acts += other.acts;
        self.early += other.early;
        self.later += other.later;
        self.cases += other.cases;
        self.codes += other.codes;
        self.sentences += other.sentences;
    }
}

impl std::fmt::Display for Counted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} decisions, {} kills, {} stops and resumptions, {} faults, {} outages of Telegram, \
             {} deeds of people ({} came before an older one, {} again in a later visit), \
             {} sentences, {} codes, {} cases",
            self.steps,
            self.kills,
            self.stops,
            self.faults,
            self.outages,
            self.acts,
            self.early,
            self.later,
            self.sentences,
            self.codes,
            self.cases
        )
    }
}
