//! Reads tables of TOML value by value, each with its place, and goes on after a mistake.
//!
//! What the values mean is not known here. Invariant: a field that nobody asked for is
//! reported, so a misspelt field is never silently ignored.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::finding::{Finding, Place, did_you_mean};
use crate::domain::raw::{Placed, RawSource};

/// A file that is being read.
pub(super) struct Reader<'a> {
    source: &'a RawSource,
    /// The code of what is found here.
    code: &'static str,
    findings: RefCell<Vec<Finding>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a RawSource, code: &'static str) -> Self {
        Self {
            source,
            code,
            findings: RefCell::default(),
        }
    }

    /// What was found since this was asked last.
    pub(super) fn take(&self) -> Vec<Finding> {
        self.findings.take()
    }

    /// The table of the whole file, unless it is no TOML.
    pub(super) fn parse(&self) -> Option<Spanned<DeTable<'a>>> {
        let (table, errors) = DeTable::parse_recoverable(&self.source.text);
        for error in &errors {
            let end = self.source.text.len();
            let span = error.span().unwrap_or(0..0);
            let place = self.place(span.start.min(end)..span.end.min(end));
            let message = error.message().lines().next().unwrap_or_default();
            self.report(
                Finding::error(self.code, &place, format!("the file cannot be read: {message}"))
                    .label("here")
                    .advice("look for a missing quote, bracket or = in this line or the one before"),
            );
        }
        errors.is_empty().then_some(table)
    }

    pub(super) fn place(&self, span: std::ops::Range<usize>) -> Place {
        Place::of(&self.source.file, &self.source.text, span)
    }

    pub(super) fn report(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }

    fn placed<T>(&self, value: T, span: std::ops::Range<usize>) -> Placed<T> {
        Placed {
            value,
            place: self.place(span),
        }
    }

    fn wrong(&self, value: &Spanned<DeValue<'_>>, name: &str, wanted: &str, example: &str) {
        let found = value.get_ref().type_str();
        self.report(
            Finding::error(self.code, &self.place(value.span()), format!("`{name}` is a {found}"))
                .label(format!("{wanted} expected"))
                .advice(format!("write it as in {example}")),
        );
    }

    /// A value as words.
    pub(super) fn words(&self, value: &Spanned<DeValue<'_>>, name: &str) -> Option<Placed<String>> {
        match value.get_ref() {
            DeValue::String(words) => Some(self.placed(words.to_string(), value.span())),
            _ => {
                self.wrong(value, name, "words in quotes", &format!("{name} = \"…\""));
                None
            }
        }
    }

    /// A value as a list.
    pub(super) fn list<'v, 't>(
        &self,
        value: &'v Spanned<DeValue<'t>>,
        name: &str,
        example: &str,
    ) -> impl Iterator<Item = &'v Spanned<DeValue<'t>>> + use<'v, 't> {
        let list = value.get_ref().as_array();
        if list.is_none() {
            self.wrong(value, name, "a list", example);
        }
        list.into_iter().flatten()
    }

    /// A value as a table.
    pub(super) fn table<'v, 't>(
        &'v self,
        value: &'v Spanned<DeValue<'t>>,
        name: &str,
        example: &str,
    ) -> Option<Table<'v, 't>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(value, name, "a table", example);
        }
        table.map(|table| self.fields(table, value.span()))
    }

    /// The fields of a table.
    pub(super) fn fields<'v, 't>(&'v self, table: &'v DeTable<'t>, span: std::ops::Range<usize>) -> Table<'v, 't> {
        Table {
            reader: self,
            table,
            place: self.place(span),
            asked: RefCell::default(),
        }
    }
}

/// A table whose fields are being read.
pub(super) struct Table<'v, 't> {
    reader: &'v Reader<'v>,
    table: &'v DeTable<'t>,
    /// Where it stands.
    pub(super) place: Place,
    asked: RefCell<Vec<&'static str>>,
}

impl<'v, 't> Table<'v, 't> {
    /// The value of a field, whatever it is.
    pub(super) fn value(&self, name: &'static str) -> Option<&'v Spanned<DeValue<'t>>> {
        self.asked.borrow_mut().push(name);
        self.table.get(name)
    }

    /// All fields by name.
    pub(super) fn entries(&self) -> impl Iterator<Item = (Placed<String>, &'v Spanned<DeValue<'t>>)> {
        self.table
            .iter()
            .map(|(key, value)| (self.reader.placed(key.get_ref().to_string(), key.span()), value))
    }

    /// A field with words.
    pub(super) fn words(&self, name: &'static str) -> Option<Placed<String>> {
        self.reader.words(self.value(name)?, name)
    }

    /// A field that is true or false; false when it is not there.
    pub(super) fn flag(&self, name: &'static str) -> bool {
        let Some(value) = self.value(name) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.reader.wrong(value, name, "true or false", &format!("{name} = true"));
            false
        })
    }

    /// A field with a whole number.
    pub(super) fn number(&self, name: &'static str) -> Option<Placed<i64>> {
        let value = self.value(name)?;
        let number = value.get_ref().as_integer().and_then(|n| i64::from_str_radix(n.as_str(), n.radix()).ok());
        if number.is_none() {
            self.reader.wrong(value, name, "a whole number", &format!("{name} = 90"));
        }
        Some(self.reader.placed(number?, value.span()))
    }

    /// A field with a list of words.
    pub(super) fn list(&self, name: &'static str) -> Vec<Placed<String>> {
        let example = format!("{name} = [\"…\"]");
        let values = self.value(name).into_iter().flat_map(|value| self.reader.list(value, name, &example));
        values.filter_map(|value| self.reader.words(value, name)).collect()
    }

    /// Reports the fields that nobody asked for.
    pub(super) fn finish(&self, what: &str) {
        let asked = self.asked.borrow();
        for (key, _) in self.entries() {
            if asked.contains(&key.value.as_str()) {
                continue;
            }
            let list = asked.join(", ");
            self.reader.report(
                Finding::error(self.reader.code, &key.place, format!("{what} has no field `{}`", key.value))
                    .label("unknown field")
                    .advice(did_you_mean(&key.value, asked.iter().copied(), format!("fields are: {list}"))),
            );
        }
    }
}
