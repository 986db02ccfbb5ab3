//! The end of a world: all that was begun is ended, and then everything is compared.
//!
//! Invariant: what is read here is what staff read in a case, what a phone shows, and what
//! Telegram still has.

use std::collections::{BTreeMap, BTreeSet};

use sanad::app::casework::EntryBody;
use sanad::app::messenger::ChatId;
use sanad::app::phone::Side;

use super::judge::{Judge, Sentence, code_on};
use super::person::Person;
use super::world::World;

/// A case as staff read it.
struct Read {
    tokens: Vec<String>,
    answered: bool,
}

impl World {
    /// Ends all that was begun and says what must not have been.
    pub async fn judged(&mut self) -> Vec<String> {
        self.calm();
        self.drain(20).await;
        self.finish_requests().await;
        self.regulars_return().await;
        // What must vanish does so within ten minutes, and was tried again in time.
        self.drain(900).await;
        let cases = self.read_cases().await;
        let mut broken = self.judge.known().broken.clone();
        broken.extend(self.board.violations());
        broken.extend(self.of_sentences(&cases));
        broken.extend(self.of_chats());
        broken.extend(self.of_alerts(&cases));
        broken.extend(self.of_codes(&cases).await);
        let known = self.judge.known();
        self.counted.cases = cases.len();
        self.counted.codes = known.codes.len();
        self.counted.sentences = known.sentences.len();
        broken
    }

    /// Whoever has written something goes on until it is sent.
    async fn finish_requests(&mut self) {
        for place in 0..self.people.len() {
            for _ in 0..40 {
                let read = self.read_cases_quietly().await;
                let chat = self.people[place].chat;
                let open = |s: &Sentence| {
                    s.chat == chat && s.kept && !s.thrown && !read.contains(&s.token)
                };
                let is_written = {
                    let known = self.judge.known();
                    let mut all = known.sentences.iter();
                    all.any(|s| open(s) && !known.is_erased(s))
                };
                if !is_written {
                    break;
                }
                self.people[place].finish();
                self.drain(3).await;
            }
        }
    }

    async fn read_cases_quietly(&self) -> BTreeSet<String> {
        let (house, amal) = self.reader();
        let mut tokens = BTreeSet::new();
        for line in house.list_cases(&amal).await.unwrap() {
            let file = house.open_case(&amal, line.case).await.unwrap();
            tokens.extend(file.entries.iter().filter_map(|e| token_of(&e.body)));
        }
        tokens
    }

    /// All cases, each answered with its own name.
    async fn read_cases(&self) -> BTreeMap<String, Read> {
        let (house, amal) = self.reader();
        let mut cases = BTreeMap::new();
        for line in house.list_cases(&amal).await.unwrap() {
            let file = house.open_case(&amal, line.case).await.unwrap();
            let tokens = file
                .entries
                .iter()
                .filter_map(|e| token_of(&e.body))
                .collect();
            // Whoever took it before the judge came is Amal too.
            let _ = house.take_case(&amal, line.case).await;
            let name = format!("This is case {}", line.case.hex());
            let answered = house.write_reply(&amal, line.case, &name).await.is_ok();
            cases.insert(line.case.hex(), Read { tokens, answered });
        }
        cases
    }

    fn of_sentences(&self, cases: &BTreeMap<String, Read>) -> Vec<String> {
        let known = self.judge.known();
        let mut broken = Vec::new();
        let owners: BTreeMap<&str, ChatId> = known
            .sentences
            .iter()
            .map(|s| (s.token.as_str(), s.chat))
            .collect();
        for (case, read) in cases {
            let chats: BTreeSet<i64> = read
                .tokens
                .iter()
                .filter_map(|t| owners.get(t.as_str()))
                .map(|c| c.0)
                .collect();
            if chats.len() > 1 {
                broken.push(format!("case {case} holds sentences of several chats"));
            }
            if holds_what_was_thrown_away(&known.sentences, &read.tokens) {
                broken.push(format!("case {case} holds what was thrown away before it"));
            }
        }
        for sentence in &known.sentences {
            let Sentence { token, update, .. } = sentence;
            let times = cases
                .values()
                .flat_map(|c| &c.tokens)
                .filter(|t| *t == token)
                .count();
            if times > 1 {
                broken.push(format!("“{token}” ({update}) is there {times} times"));
            }
            if sentence.kept && !sentence.thrown && times == 0 && !known.is_erased(sentence) {
                broken.push(format!(
                    "“{token}” ({update}) was told to be kept and is lost"
                ));
            }
            if !sentence.kept && !sentence.told {
                broken.push(format!("“{token}” ({update}) was never answered"));
            }
        }
        broken
    }

    /// Nothing typed that was kept, no code, and no unanswered update is left.
    fn of_chats(&self) -> Vec<String> {
        let mut broken = Vec::new();
        let known = self.judge.known();
        for person in &self.people {
            for message in self.phone.screen(person.chat) {
                let sentence = known
                    .sentences
                    .iter()
                    .find(|s| s.chat == person.chat && s.message == message.id);
                let kept = sentence.is_some_and(|s| s.kept && !s.stays);
                let digits = message.text.chars().filter(char::is_ascii_digit).count();
                let code = message.side == Side::Person
                    && digits >= 20
                    && !Judge::may_stand(&known, person.chat, message.id);
                if kept || code || code_on(&message.text).is_some() {
                    broken.push(format!(
                        "message {} of chat {} is left: {}",
                        message.id.0, person.chat.0, message.text
                    ));
                }
            }
        }
        for update in self.ground.post.all() {
            if !known.dealt.contains(&update) {
                broken.push(format!("update {update} was never dealt with"));
            }
        }
        if !self.ground.post.is_empty() {
            broken.push("updates wait for ever".to_owned());
        }
        if !self.board.is_empty() {
            broken.push(format!(
                "calls wait for ever: {}",
                self.board.words().join(", ")
            ));
        }
        broken
    }

    /// Staff were told of each case, and no oftener than its own interruptions allow.
    fn of_alerts(&self, cases: &BTreeMap<String, Read>) -> Vec<String> {
        let known = self.judge.known();
        let mut broken = Vec::new();
        for (link, times) in &known.told {
            let excused = known.excused.get(link).copied().unwrap_or(0);
            if times - 1 > excused {
                broken.push(format!(
                    "staff were told {times} times of {link}, of which {excused} are excused"
                ));
            }
        }
        for case in cases.keys().filter(|case| !known.taken.contains(*case)) {
            if !known.told.keys().any(|link| link.ends_with(case.as_str())) {
                broken.push(format!("nobody was told of case {case}"));
            }
        }
        broken
    }

    /// Each code opens the case of its chat, and an erased one opens nothing.
    async fn of_codes(&mut self, cases: &BTreeMap<String, Read>) -> Vec<String> {
        let codes = self.judge.known().codes.clone();
        let mut broken = Vec::new();
        let mut opened = BTreeSet::new();
        for (number, (code, shown)) in codes.iter().enumerate() {
            let chat = ChatId(1000 + i64::try_from(number).unwrap());
            let mut other = Person::new(chat, "en", &self.ground.post, &self.judge, &self.phone);
            other.say("/start");
            self.drain(3).await;
            other.say(code);
            self.drain(3).await;
            let text = self
                .phone
                .screen(chat)
                .iter()
                .map(|m| m.text.clone())
                .collect::<String>();
            let found = text
                .split("This is case ")
                .nth(1)
                .map(|rest| rest[..32].to_owned());
            let is_open = text.contains("This is case ") || text.contains("Your answers");
            if shown.erased && is_open {
                broken.push(format!("an erased case opens by {code}"));
            }
            if shown.may_be_erased || shown.erased {
                continue;
            }
            if !is_open {
                broken.push(format!(
                    "the code {code} of chat {} opens nothing",
                    shown.chat
                ));
                continue;
            }
            let Some(case) = found else {
                if !cases.values().any(|case| !case.answered) {
                    broken.push(format!("the code {code} opens no case with an answer"));
                }
                continue;
            };
            let of = cases
                .get(&case)
                .map(|read| read.tokens.clone())
                .unwrap_or_default();
            let known = self.judge.known();
            let strange = known
                .sentences
                .iter()
                .any(|s| of.contains(&s.token) && s.chat.0 != shown.chat);
            if strange || !opened.insert(case) {
                broken.push(format!("the code {code} opens the case of somebody else"));
            }
        }
        broken
    }
}

/// The word of a sentence in what staff read.
fn token_of(body: &EntryBody) -> Option<String> {
    let EntryBody::Text(text) = body else {
        return None;
    };
    let word = text.split_whitespace().find(|word| word.starts_with("zq"));
    word.map(str::to_owned)
}

/// Whether a case holds a sentence that was thrown away before another one was written with it.
fn holds_what_was_thrown_away(sentences: &[Sentence], tokens: &[String]) -> bool {
    let is_in = |sentence: &&Sentence| tokens.contains(&sentence.token);
    let newest = sentences.iter().filter(is_in).filter(|s| !s.added);
    let newest = newest.map(|sentence| sentence.update).max();
    let mut all = sentences.iter().filter(is_in);
    all.any(|sentence| sentence.thrown_by.is_some_and(|by| newest > Some(by)))
}

#[test]
fn a_sentence_that_was_thrown_away_and_is_in_a_later_case_is_found() {
    let typed = |token: &str, update| {
        let message = sanad::app::messenger::MessageId(1);
        Sentence::typed(
            (ChatId(1), token.to_owned()),
            (update, message),
            BTreeSet::new(),
        )
    };
    let mut sentences = [typed("old", 3), typed("new", 7)];
    let both = ["old".to_owned(), "new".to_owned()];
    assert!(!holds_what_was_thrown_away(&sentences, &both));
    sentences[0].thrown_by = Some(5);
    assert!(holds_what_was_thrown_away(&sentences, &both));
    assert!(!holds_what_was_thrown_away(&sentences, &both[1..]));
    assert!(!holds_what_was_thrown_away(&sentences, &both[..1]));
}
