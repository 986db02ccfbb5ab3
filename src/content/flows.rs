//! Reads the flow files: screens, options and questions, each with its place.
//!
//! Whether screens exist and hang together is judged in `domain/inspect`. Invariant: a file
//! that cannot be read is reported, and then nothing is concluded from what is missing.

use toml::Spanned;
use toml::de::DeValue;

use crate::domain::finding::Finding;
use crate::domain::raw::{Placed, Raw, RawScreen, RawSource};

use super::table::{Reader, Table};

/// Reads one flow file into `raw`.
pub(super) fn read(source: &RawSource, raw: &mut Raw, findings: &mut Vec<Finding>) {
    let reader = Reader::new(source, "F010");
    read_file(&reader, raw);
    findings.extend(reader.take());
}

fn read_file(reader: &Reader, raw: &mut Raw) {
    let Some(parsed) = reader.parse() else {
        raw.flows_are_whole = false;
        return;
    };
    let file = reader.fields(parsed.get_ref(), parsed.span());
    raw.start.extend(file.words("start"));
    let example = "[screen.home]";
    let screens = file
        .value("screen")
        .and_then(|value| reader.table(value, "screen", example));
    for (id, value) in screens.iter().flat_map(Table::entries) {
        if let Some(table) = reader.table(value, &id.value, example) {
            raw.screens.push(screen(reader, id, &table));
        }
    }
    file.finish("a flow file");
}

fn screen(reader: &Reader, id: Placed<String>, table: &Table) -> RawScreen {
    let screen = RawScreen {
        fields: table.entries().map(|(key, _)| key).collect(),
        kind: table.words("kind"),
        options: options(reader, table),
        safety: table.flag("safety"),
        sensitive: table.flag("sensitive"),
        end: table.flag("end"),
        items: table.list("items"),
        cards: table.list("cards"),
        results: results(reader, table),
        choices: table.list("choices"),
        many: table.flag("many"),
        urgency: urgency(reader, table),
        danger: table.list("danger"),
        only_if: condition(reader, table, "only_if"),
        unless: condition(reader, table, "unless"),
        right: table.words("right"),
        questions: table.list("questions"),
        id,
    };
    table.finish("a screen");
    screen
}

fn options(reader: &Reader, table: &Table) -> Vec<Vec<Placed<String>>> {
    let example = "options = [[\"rights\"], [\"call\", \"request\"]]";
    let rows = table
        .value("options")
        .into_iter()
        .flat_map(|rows| reader.list(rows, "options", example));
    let words = |row| -> Vec<Placed<String>> {
        let row: &Spanned<DeValue<'_>> = row;
        let buttons = reader.list(row, "a row of options", example);
        buttons
            .filter_map(|id| reader.words(id, "option"))
            .collect()
    };
    rows.map(words).collect()
}

fn results(reader: &Reader, table: &Table) -> Vec<(Placed<i64>, Placed<String>)> {
    let example = "results = [{ from = 0, screen = \"…\" }]";
    let values = table
        .value("results")
        .into_iter()
        .flat_map(|value| reader.list(value, "results", example));
    let result = |value| {
        let value: &Spanned<DeValue<'_>> = value;
        let entry = reader.table(value, "a result", example)?;
        let (from, screen) = (entry.number("from"), entry.words("screen"));
        entry.finish("a result");
        both(reader, &entry, from, screen, example)
    };
    values.filter_map(result).collect()
}

fn urgency(reader: &Reader, table: &Table) -> Vec<(Placed<String>, Placed<String>)> {
    let example = "urgency = { yes = \"now\" }";
    let entries = table
        .value("urgency")
        .and_then(|value| reader.table(value, "urgency", example));
    let entry = |(choice, value)| Some((choice, reader.words(value, "urgency")?));
    entries
        .iter()
        .flat_map(Table::entries)
        .filter_map(entry)
        .collect()
}

fn condition(
    reader: &Reader,
    table: &Table,
    name: &'static str,
) -> Option<(Placed<String>, Placed<String>)> {
    let example = format!("{name} = {{ question = \"…\", choice = \"…\" }}");
    let entry = reader.table(table.value(name)?, name, &example)?;
    let (question, choice) = (entry.words("question"), entry.words("choice"));
    entry.finish(name);
    both(reader, &entry, question, choice, &example)
}

/// Two fields of which neither says anything without the other.
fn both<A, B>(
    reader: &Reader,
    entry: &Table,
    one: Option<Placed<A>>,
    other: Option<Placed<B>>,
    example: &str,
) -> Option<(Placed<A>, Placed<B>)> {
    if one.is_none() || other.is_none() {
        reader.report(
            Finding::error("F010", &entry.place, "one of two fields is missing")
                .label("both are needed")
                .advice(format!("write it as in {example}")),
        );
    }
    Some((one?, other?))
}
