//! Prints findings the way the compiler of this project prints its own.
//!
//! What is found is decided in `domain/inspect`. Invariant: every finding is printed, also
//! one whose file is not there.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Style, Origin, Renderer, Snippet};

use crate::domain::finding::{Finding, Level};

use super::Files;

/// All findings, one below the other.
pub fn print(findings: &[Finding], files: &Files, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for finding in findings {
        out.push_str(&renderer.render(&[group(finding, files)]));
        out.push_str("\n\n");
    }
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

fn group<'a>(finding: &'a Finding, files: &'a Files) -> Group<'a> {
    let level = match finding.level {
        Level::Error => Style::ERROR,
        Level::Warning => Style::WARNING,
        Level::Info => Style::INFO,
    };
    let title = level.primary_title(&finding.message).id(finding.code);
    let text = files.0.get(&finding.file).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let group = match (text, &finding.span) {
        (Some(text), Some(span)) if text.get(span.clone()).is_some() => title.element(
            Snippet::source(text)
                .path(&finding.file)
                .annotation(AnnotationKind::Primary.span(span.clone()).label(finding.label.as_str())),
        ),
        _ => {
            let group = title.element(Origin::path(&finding.file));
            if finding.label.is_empty() {
                group
            } else {
                group.element(Style::NOTE.message(&finding.label))
            }
        }
    };
    if finding.advice.is_empty() {
        return group;
    }
    group.element(Style::HELP.message(&finding.advice))
}
