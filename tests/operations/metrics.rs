//! The figures for Prometheus after a whole conversation: well formed, all of them known, and
//! nothing of anybody in them.

use std::collections::BTreeMap;

use super::house::{Place, free_port, tell, until};
use super::person::{Person, photo};
use super::staff::Browser;
use crate::double::{Double, TOKEN};

/// Every figure: its kind, its label, and the words that this may hold. Whoever adds one says
/// here that it leads to nobody.
const ALLOWED: &[(&str, &str, &str, &[&str])] = &[
    ("sanad_process_start_time_seconds", "gauge", "", &[]),
    ("sanad_uptime_seconds", "gauge", "", &[]),
    // A fingerprint of files: eight digits.
    ("sanad_content_info", "gauge", "version", &["#"]),
    (
        "sanad_telegram_side",
        "gauge",
        "state",
        &[
            "not_connected",
            "connecting",
            "serving",
            "standing_by",
            "stopped",
        ],
    ),
    ("sanad_telegram_last_conflict_seconds", "gauge", "", &[]),
    ("sanad_lease_held", "gauge", "", &[]),
    ("sanad_day_keys", "gauge", "place", &["memory", "process"]),
    (
        "sanad_updates_total",
        "counter",
        "kind",
        &["press", "message", "group", "other"],
    ),
    (
        "sanad_turns_total",
        "counter",
        "outcome",
        &["shown", "not_saved", "abandoned"],
    ),
    (
        "sanad_turn_seconds",
        "histogram",
        "le",
        &[
            "0.001", "0.005", "0.025", "0.1", "0.25", "0.5", "1", "3", "10", "+Inf",
        ],
    ),
    (
        "sanad_telegram_calls_total",
        "counter",
        "answer",
        &[
            "done",
            "refused",
            "unreachable",
            "flood",
            "conflict",
            "token",
            "server_failure",
            "no_answer",
        ],
    ),
    (
        "sanad_files_total",
        "counter",
        "result",
        &["cleaned", "refused"],
    ),
    ("sanad_updates_waiting", "gauge", "", &[]),
    ("sanad_chats_awake", "gauge", "", &[]),
    ("sanad_database_up", "gauge", "", &[]),
    ("sanad_sweeps_due", "gauge", "", &[]),
    ("sanad_alerts_waiting", "gauge", "", &[]),
    ("sanad_alerts_failing", "gauge", "", &[]),
    ("sanad_cases_at_most", "gauge", "", &[]),
    ("sanad_retention_last_run_seconds", "gauge", "", &[]),
];

/// A page as Prometheus reads it: name and label to value.
struct Read {
    kinds: BTreeMap<String, String>,
    samples: BTreeMap<(String, Option<(String, String)>), f64>,
}

fn name_is_good(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c == '_';
    !name.is_empty() && name.chars().all(plain)
}

/// Text format 0.0.4, as far as it is used: what does not fit is told with its line.
fn read(page: &str) -> Result<Read, String> {
    let mut read = Read {
        kinds: BTreeMap::new(),
        samples: BTreeMap::new(),
    };
    let mut helped = String::new();
    if !page.ends_with('\n') {
        return Err("the last line has no end".to_owned());
    }
    for line in page.lines() {
        let bad = |why: &str| Err(format!("{why}: {line}"));
        if let Some(rest) = line.strip_prefix("# HELP ") {
            helped = rest.split(' ').next().unwrap_or_default().to_owned();
            continue;
        }
        if let Some(rest) = line.strip_prefix("# TYPE ") {
            let Some((name, kind)) = rest.split_once(' ') else {
                return bad("no kind");
            };
            if name != helped || !name_is_good(name) {
                return bad("not the name that was explained");
            }
            if read
                .kinds
                .insert(name.to_owned(), kind.to_owned())
                .is_some()
            {
                return bad("told twice");
            }
            continue;
        }
        let Some((series, value)) = line.rsplit_once(' ') else {
            return bad("no value");
        };
        let Ok(value) = value.parse::<f64>() else {
            return bad("no number");
        };
        let (name, label) = match series.split_once('{') {
            None => (series, None),
            Some((name, rest)) => {
                let pair = rest
                    .strip_suffix("\"}")
                    .and_then(|rest| rest.split_once("=\""));
                let Some((label, word)) = pair else {
                    return bad("no label");
                };
                if !name_is_good(label) || word.contains(['"', '\\', ',']) {
                    return bad("a label of another form");
                }
                (name, Some((label.to_owned(), word.to_owned())))
            }
        };
        if !name.starts_with(&helped) || helped.is_empty() {
            return bad("not below its explanation");
        }
        if read
            .samples
            .insert((name.to_owned(), label), value)
            .is_some()
        {
            return bad("told twice");
        }
    }
    Ok(read)
}

/// What is on the page and not in the table, or the other way round.
fn strange(read: &Read) -> Vec<String> {
    let mut found = Vec::new();
    for (name, kind) in &read.kinds {
        if !ALLOWED.iter().any(|row| row.0 == name && row.1 == kind) {
            found.push(format!("{name} ({kind}) is not in the table"));
        }
    }
    for (series, label) in read.samples.keys() {
        let of = |row: &&(&str, &str, &str, &[&str])| {
            let ends = ["", "_bucket", "_sum", "_count"];
            let ends = if row.1 == "histogram" {
                &ends[1..]
            } else {
                &ends[..1]
            };
            ends.iter().any(|end| *series == format!("{}{end}", row.0))
        };
        let Some((_, _, known, words)) = ALLOWED.iter().find(of) else {
            found.push(format!("{series} is not in the table"));
            continue;
        };
        let fine = match label {
            None => known.is_empty() || series.ends_with("_sum") || series.ends_with("_count"),
            Some((label, word)) if words == &["#"] => {
                label == known && word.len() == 8 && word.bytes().all(|b| b.is_ascii_hexdigit())
            }
            Some((label, word)) => label == known && words.contains(&word.as_str()),
        };
        if !fine {
            found.push(format!("{series} with {label:?}"));
        }
    }
    let lacking = ALLOWED.iter().filter(|row| !read.kinds.contains_key(row.0));
    found.extend(lacking.map(|row| format!("{} is missing", row.0)));
    found
}

fn figure(read: &Read, name: &str, label: Option<(&str, &str)>) -> f64 {
    let label = label.map(|(a, b)| (a.to_owned(), b.to_owned()));
    let found = read.samples.get(&(name.to_owned(), label));
    *found.unwrap_or_else(|| panic!("no {name}"))
}

fn needles_in<'a>(page: &str, needles: &[&'a str]) -> Vec<&'a str> {
    needles
        .iter()
        .copied()
        .filter(|needle| page.contains(needle))
        .collect()
}

/// A whole request; its code.
async fn asks(person: &Person) -> String {
    person.starts().await;
    person.reaches_the_message().await;
    person.writes("On m'a pris mon passeport à Tiznit").await;
    person.sends_photo("photo-needle", photo());
    person.dealt_with().await;
    until("the file came", || person.double.count("getFile") > 0).await;
    person.press("✅ Terminé").await;
    for _ in 0..20 {
        person.press("📤 Envoyer").await;
        if person.code().is_some() {
            break;
        }
    }
    person.receipt().await
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_after_a_whole_conversation_lead_to_nobody() {
    let double = Double::start().await;
    let at = format!("127.0.0.1:{}", free_port());
    let place = Place::new()
        .beside(&double)
        .with("SANAD_LISTEN", at.clone());
    place.init();
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    let chat = 730_471_190_223;
    let person = Person::new(&double, chat);
    let code = asks(&person).await;
    let browser = Browser::new(&format!("http://{at}"));
    let page = browser.get("/metrics").await;
    assert_eq!(
        (page.status, page.kind.as_str()),
        (200, "text/plain; version=0.0.4; charset=utf-8")
    );

    let figures = read(&page.body).unwrap();
    assert_eq!(strange(&figures), Vec::<String>::new());
    let chat = chat.to_string();
    let needles = [
        &*chat,
        &code,
        &code[14..],
        "passeport",
        "Tiznit",
        "photo-needle",
        TOKEN,
        "Nobody",
        "nobody",
    ];
    assert_eq!(needles_in(&page.body, &needles), Vec::<&str>::new());

    // Something was counted, so the page speaks of this conversation.
    let count = |name: &str, label: (&str, &str)| figure(&figures, name, Some(label));
    assert!(count("sanad_updates_total", ("kind", "press")) >= 9.0);
    assert!(count("sanad_updates_total", ("kind", "message")) >= 3.0);
    assert!(count("sanad_turns_total", ("outcome", "shown")) >= 12.0);
    assert_eq!(
        count("sanad_turns_total", ("outcome", "not_saved")).to_bits(),
        0
    );
    assert!(count("sanad_telegram_calls_total", ("answer", "done")) >= 12.0);
    assert_eq!(
        count("sanad_files_total", ("result", "cleaned")).to_bits(),
        0_f64.to_bits(),
        "one file is not told from none"
    );
    assert_eq!(
        count("sanad_telegram_side", ("state", "serving")).to_bits(),
        1_f64.to_bits()
    );
    let cases = figure(&figures, "sanad_cases_at_most", None);
    assert_eq!(
        cases.to_bits(),
        10_f64.to_bits(),
        "one case is not told from ten"
    );
    let all = figure(&figures, "sanad_turn_seconds_count", None);
    assert_eq!(
        count("sanad_turn_seconds_bucket", ("le", "+Inf")).to_bits(),
        all.to_bits()
    );

    // The same looks find what is planted.
    for planted in [
        format!("{}sanad_turns_total{{outcome=\"{chat}\"}} 1\n", page.body),
        page.body.replace("kind=\"press\"", "country=\"MA\""),
        format!(
            "{}# HELP sanad_chat x\n# TYPE sanad_chat gauge\nsanad_chat 1\n",
            page.body
        ),
    ] {
        let caught = read(&planted).map_or(true, |read| !strange(&read).is_empty());
        assert!(caught, "{planted}");
    }
    let planted = format!("{}{code}", page.body);
    assert_eq!(needles_in(&planted, &needles), [&*code, &code[14..]]);
    for broken in [
        "sanad_x{a=\"b} 1\n",
        "sanad_x 1",
        "# HELP a b\n# TYPE a gauge\na x\n",
    ] {
        assert!(read(broken).is_err(), "{broken}");
    }
    tell(&format!(
        "metrics: {} figures, {} series, no needle",
        figures.kinds.len(),
        figures.samples.len()
    ));
    double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn healthcheck_needs_nothing_but_the_program_itself() {
    let double = Double::start().await;
    let port = free_port();
    let place = Place::new()
        .beside(&double)
        .with("SANAD_PUBLIC_URL", "https://console.example.org")
        .with("SANAD_LISTEN", format!("0.0.0.0:{port}"));
    place.init();
    let away = place.run(&["healthcheck"]);
    assert_eq!(
        (away.code, away.out.lines().count()),
        (Some(1), 1),
        "{}",
        away.out
    );
    assert!(away.out.contains("nothing answers"), "{}", away.out);
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    until("it is well", || place.run(&["healthcheck"]).code == Some(0)).await;
    let well = place.run(&["healthcheck"]);
    assert_eq!((well.out.trim(), &*well.err), ("well", ""));
    drop(process);

    // Telegram is away: the process lives and is not ready, and says which part it is.
    let place = place.with(
        "SANAD_TELEGRAM_API_URL",
        format!("http://127.0.0.1:{}", free_port()),
    );
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    until("it lives", || {
        place.run(&["healthcheck", "--alive"]).code == Some(0)
    })
    .await;
    let ill = place.run(&["healthcheck"]);
    assert_eq!(
        (ill.code, ill.out.trim()),
        (Some(1), "telegram: connecting")
    );
}
