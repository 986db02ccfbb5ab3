//! A place that somebody shares outside a request: rounded, turned to a country, forgotten.
//!
//! Inside a request a place is a piece of the message (`request`). Invariant: whoever looks
//! for the country is handed a rounded place and cannot have the exact one; only the country
//! leaves this file.

use super::answer;
use super::conversation::{Detail, Draft, Effect, Event, Notice};
use super::flow::Content;
use super::outlines;
use super::payload::{Argument, ScreenId};
use super::step::{refused, show, with_detail};

/// The screen that says what happens to a place, where the content has one.
pub const ASKS: &str = "call-place";

/// A place to a tenth of a degree. It has no `Debug`, because it tells where somebody is.
#[derive(Clone, Copy)]
pub struct Place {
    latitude: i16,
    longitude: i16,
}

impl Place {
    /// The place, unless it is none on earth.
    pub fn rounded(latitude: f64, longitude: f64) -> Option<Self> {
        let (latitude, longitude) = answer::rounded(latitude, longitude)?;
        Some(Self {
            latitude: tenths(latitude),
            longitude: tenths(longitude),
        })
    }

    /// In hundredths of a degree, as outlines are drawn.
    pub fn hundredths(self) -> (i32, i32) {
        (
            i32::from(self.latitude) * 10,
            i32::from(self.longitude) * 10,
        )
    }
}

/// A degree is within 180, so its tenths fit.
#[expect(
    clippy::cast_possible_truncation,
    reason = "it was rounded to tenths within 180"
)]
fn tenths(degrees: f64) -> i16 {
    (degrees * 10.0).round() as i16
}

/// Whether the chat shows the screen that asks for a place: then it is meant for nothing else.
pub fn is_asked(shown: Option<(ScreenId, Argument)>) -> bool {
    shown.is_some_and(|(screen, _)| screen.as_str() == ASKS)
}

/// The country in which somebody seems to be, to be chosen or not; the message goes at once.
pub(super) fn shared(
    content: &Content,
    draft: Option<&Draft>,
    event: &Event,
    exact: (f64, f64),
) -> Vec<Effect> {
    let place = Place::rounded(exact.0, exact.1);
    // The receipt is shown once: nothing may take its place.
    if event.shown.map(|(shown, _)| shown) == Some(content.landmarks.receipt) {
        return refused(content, draft, event, Notice::NotKept);
    }
    let country = place
        .and_then(outlines::country)
        .filter(|country| content.countries.contains(country));
    let asked = show(
        content,
        event.here,
        content.landmarks.country,
        Argument::NONE,
    );
    vec![with_detail(asked, Detail::Placed(country)), Effect::Sweep]
}
