//! `sanad chat` through a pipe, alone and beside a demo.

use std::process::Stdio;

use super::house::{Place, Process, until};
use super::staff::{Browser, between};

/// Somebody who types into `sanad chat`.
struct Talk {
    process: Process,
    /// Lines that were printed before what was typed last.
    before: usize,
}

impl Talk {
    async fn begin(place: &Place) -> Self {
        let mut command = place.command(&["chat"]);
        command.stdin(Stdio::piped());
        let process = Process::start(command);
        process.says("English").await;
        Self { process, before: 0 }
    }

    fn new_lines(&self) -> String {
        let out = self.process.out();
        out.lines().skip(self.before).collect::<Vec<_>>().join("\n")
    }

    /// The number before a label on the newest menu.
    fn number(&self, label: &str) -> Option<String> {
        let lines = self.new_lines();
        let line = lines.lines().rev().find(|line| {
            let words = line.trim_start().split_once("  ");
            words.is_some_and(|(number, words)| number.parse::<u8>().is_ok() && words == label)
        });
        line.map(|line| line.split_whitespace().next().unwrap().to_owned())
    }

    async fn chooses(&mut self, label: &str) {
        until(&format!("a line “{label}”"), || {
            self.number(label).is_some()
        })
        .await;
        let number = self.number(label).unwrap();
        self.types(&number).await;
    }

    /// Types a line and waits until a screen was printed, with its first button.
    async fn types(&mut self, line: &str) {
        self.before = self.process.out().lines().count();
        self.process.write(line);
        until("an answer is printed", || {
            self.new_lines()
                .lines()
                .any(|line| line.starts_with("   1  "))
        })
        .await;
    }

    async fn asks(&mut self) -> String {
        for label in [
            "English",
            "💬 Ask for help",
            "✅ Go on",
            "No, it is only me",
            "I am under 18",
            "No, not right now",
            "Morocco",
        ] {
            self.chooses(label).await;
        }
        self.types("Words from a terminal").await;
        self.chooses("✅ Done").await;
        self.chooses("📤 Send").await;
        until("a receipt", || self.code().is_some()).await;
        let code = self.code().unwrap();
        self.chooses("🔢 Easier: six digits here").await;
        self.chooses("✅ Done").await;
        code
    }

    fn code(&self) -> Option<String> {
        let lines = self.new_lines();
        let mut groups = lines.lines().map(|line| line.trim().replace(' ', ""));
        groups.find(|g| g.len() == 20 && g.bytes().all(|b| b.is_ascii_digit()))
    }

    fn leaves(mut self) {
        self.process.write("/quit");
        let ended = self.process.end();
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        assert_eq!(ended.err, "");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn alone_the_terminal_talks_to_a_house_in_memory() {
    let place = Place::bare();
    let mut talk = Talk::begin(&place).await;
    assert!(talk.process.out().contains("No demo runs on this computer"));
    let code = talk.asks().await;
    // The whole code opens the mailbox, too.
    talk.types(&code).await;
    until("the mailbox", || {
        talk.new_lines().contains("Nobody has taken it yet")
    })
    .await;
    talk.leaves();
    let left = super::house::files(place.root.path());
    assert_eq!(
        left.len(),
        1,
        "only the password of the tests: {}",
        left.len()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn beside_a_demo_the_terminal_reads_what_staff_reply() {
    let place = Place::bare();
    let demo = place.start(&["demo"]);
    let link = between(
        &demo.says("Staff console").await,
        "console",
        "(signs in once)",
    );
    demo.says("Stop: Ctrl-C").await;
    let (base, once) = link.trim().split_at(link.trim().find("/demo/").unwrap());
    let staff = Browser::new(base);
    assert_eq!(staff.get(once).await.to, "/cases");
    let known = staff.cases().await;
    let mut talk = Talk::begin(&place).await;
    assert!(talk.process.out().contains("In the demo that runs"));
    let code = talk.asks().await;
    let cases = staff.waits_for_cases(known.len() + 1).await;
    let case = cases.iter().find(|case| !known.contains(case)).unwrap();
    assert!(staff.get(case).await.body.contains("Words from a terminal"));
    assert_eq!(staff.post(&format!("{case}/take"), &[]).await.status, 303);
    let reply = [("text", "An answer for the terminal.")];
    assert_eq!(
        staff.post(&format!("{case}/reply"), &reply).await.status,
        303
    );
    talk.chooses("📬 Answers").await;
    for digit in code[14..].chars() {
        talk.chooses(&digit.to_string()).await;
    }
    until("the reply", || {
        talk.new_lines().contains("An answer for the terminal.")
    })
    .await;
    talk.leaves();
    assert_eq!(demo.err(), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_terminal_whose_input_ends_ends_well() {
    let ended = Place::bare().run(&["chat"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(ended.out.contains("English"), "{}", ended.out);
}
