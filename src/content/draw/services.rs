//! Draws the emergency card, the list of countries, and one service as it stands anywhere.
//!
//! Invariant: a number stands alone on its line, with the country in which it is dialled
//! and the date of its source beside it; a country that was not chosen shows none.

use super::{Pen, argument};
use crate::content::card::Button;
use crate::content::live::Live;
use crate::content::texts::Args;
use crate::domain::confirmed::is_fresh;
use crate::domain::conversation::{Detail, Here, View};
use crate::domain::directory::{Reach, Service};
use crate::domain::emergency::{Drawn, Peril};
use crate::domain::flow::Screen;
use crate::domain::language::country_message;
use crate::domain::need::{Need, Shelf};
use crate::domain::payload::{Argument, Country, LanguageCode, ScreenId};
use crate::domain::step::INSIDE;

/// So many services fit one card with their words.
pub(super) const PER_PAGE: usize = 5;

impl Live {
    /// When a service was confirmed last, or since when not; else the date of the source in words.
    pub(in crate::content) fn dated(&self, language: LanguageCode, service: &Service) -> String {
        let texts = &self.texts;
        let (dated, message) = match &service.confirmed {
            Some(day) if is_fresh(service, self.day) => (Some(day), "detail-confirmed"),
            Some(day) => (Some(day), "detail-unconfirmed"),
            None => (service.checked.as_ref(), "detail-checked"),
        };
        let Some(date) = dated else {
            return texts.text(language, "detail-checked-unknown", &Args::new());
        };
        let mut parts = date.split('-');
        let year = parts.next().unwrap_or_default();
        let month = parts.next().and_then(|m| m.parse::<i64>().ok());
        let args = Args::new().html("year", year);
        match month {
            Some(month) => texts.text(language, message, &args.number("month", month)),
            None => texts.text(language, "detail-checked-year", &args),
        }
    }
}

impl Pen<'_> {
    pub(super) fn danger(&mut self, screen: &Screen, view: &View) {
        let content = &self.live.content;
        let peril = Peril::of(screen.id);
        let drawn = peril.draws(&content.services, self.here.country);
        self.country_title();
        self.numbers(peril, &drawn, Peril::explains(screen.id));
        if let Detail::GoOn(next) = view.detail {
            self.choose_country(screen.id, argument(INSIDE));
            self.paragraph(&self.word("detail-go-on"));
            let button = self.button(self.word("button-go-on"), next, Argument::NONE);
            self.row(vec![button]);
            self.leaving_only();
            return;
        }
        self.choose_country(screen.id, Argument::NONE);
        if self.here.country.is_some() && !drawn.all().is_empty() {
            let directory = self.live.content.landmarks.directory;
            let asking = Shelf::of(Need::Card(peril)).asking();
            let broken = self.button(self.word("button-broken-number"), directory, asking);
            self.row(vec![broken]);
        }
        self.options(screen);
        self.fixed_rows(Some(screen));
    }

    /// The numbers for a danger, and where none of the country is known, that this is so.
    pub(super) fn numbers(&mut self, peril: Peril, drawn: &Drawn<'_>, with_words: bool) {
        // At sea the first number is Alarm Phone in every country: nothing stands before it.
        if drawn.lacking && peril != Peril::Sea {
            self.paragraph(&self.word(peril.lacking()));
        }
        for service in &drawn.first {
            self.service(service, with_words);
        }
        if drawn.lacking && peril == Peril::Sea {
            self.paragraph(&self.word(peril.lacking()));
        }
        for service in &drawn.then {
            self.service(service, true);
        }
    }

    pub(super) fn countries(&mut self, screen: &Screen, view: &View) {
        let marks = self.live.content.landmarks;
        let next = match view.detail {
            Detail::Placed(country) => {
                self.placed(country);
                marks.directory
            }
            _ => marks.home,
        };
        self.country_buttons(next, Argument::NONE);
        self.options(screen);
        self.fixed_rows(Some(screen));
    }

    /// What a shared place says, and that it is gone.
    fn placed(&mut self, country: Option<Country>) {
        let directory = self.live.content.landmarks.directory;
        if let Some(country) = country {
            let args = Args::new().text("country", &self.country_name(country));
            let language = self.here.language;
            let words = self.live.texts.text(language, "detail-place-seems", &args);
            self.paragraph(&words);
            let here = Here {
                country: Some(country),
                ..self.here
            };
            let press = super::press(here, directory, Argument::NONE);
            let label = self.word("button-place-yes");
            self.row(vec![Button { label, press }]);
        } else {
            self.paragraph(&self.word("detail-place-unsure"));
        }
        self.paragraph(&self.word("detail-place-gone"));
    }

    /// The countries, or once one is chosen the way to another.
    pub(super) fn choose_country(&mut self, screen: ScreenId, argument: Argument) {
        if self.here.country.is_none() {
            self.paragraph(&self.word("detail-choose-country"));
            self.country_buttons(screen, argument);
            return;
        }
        let here = Here {
            country: None,
            ..self.here
        };
        let press = super::press(here, screen, argument);
        let label = self.word("button-other-country");
        self.row(vec![Button { label, press }]);
    }

    fn country_buttons(&mut self, screen: ScreenId, argument: Argument) {
        let buttons: Vec<Button> = self
            .live
            .content
            .countries
            .iter()
            .map(|country| {
                let here = Here {
                    country: Some(*country),
                    ..self.here
                };
                Button {
                    label: self.country_name(*country),
                    press: super::press(here, screen, argument),
                }
            })
            .collect();
        for pair in buttons.chunks(2) {
            self.row(pair.to_vec());
        }
    }

    /// Whose numbers follow.
    pub(super) fn country_title(&mut self) {
        if let Some(country) = self.here.country {
            let name = self.country_name(country);
            self.paragraph(&format!("<b><u>{name}</u></b>"));
        }
    }

    fn country_name(&self, country: Country) -> String {
        self.word(&country_message(country))
    }

    pub(super) fn name(&self, service: &Service) -> String {
        let id = format!("service-{}", service.id());
        self.live
            .texts
            .attribute(self.here.language, &id, "name", &Args::new())
            .unwrap_or_default()
    }

    pub(super) fn service(&mut self, service: &Service, with_words: bool) {
        let language = self.here.language;
        let id = format!("service-{}", service.id());
        let name = self.name(service);
        self.paragraph(&format!("<b>{name}</b>"));
        if let Some(number) = &service.number {
            if let Reach::Country(country) = service.reach
                && !number.starts_with('+')
            {
                let args = Args::new().text("country", &self.country_name(country));
                self.line(&self.live.texts.text(language, "detail-dial-in", &args));
            }
            self.line(number);
        } else if let Some(url) = &service.url {
            self.line(url);
        }
        let hours = self
            .live
            .texts
            .attribute(language, &id, "hours", &Args::new());
        if let Some(hours) = hours {
            let args = Args::new().text("hours", &hours);
            self.line(&self.live.texts.text(language, "detail-hours", &args));
        }
        if with_words {
            self.line(&self.live.texts.text(language, &id, &Args::new()));
        }
        self.line(&format!("<i>{}</i>", self.live.dated(language, service)));
    }

    /// Inside a request: the quick way out alone, because danger is what is shown.
    fn leaving_only(&mut self) {
        let cover = self.live.content.landmarks.cover;
        let away = argument(crate::domain::step::LEAVING);
        let leave = self.button(self.word("button-leave"), cover, away);
        self.row(vec![leave]);
    }
}
