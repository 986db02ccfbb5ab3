//! Sanad: guidance for people on the move, sealed requests for help, and those who answer.
//!
//! # The map, in reading order
//!
//! | layer | what it is |
//! |---|---|
//! | [`domain`] | the rules, pure: `step` says what one event of a chat leads to; `inspect` is the only way to content; `seal` the only way to a sealed byte |
//! | [`content`] | files to the content that the domain works with, and cards drawn from it; `voice` is what can be heard |
//! | [`store`] | the only SQL, one text for SQLite and PostgreSQL; it sees sealed bytes |
//! | [`app`] | the shell: `turn` loads, steps, commits and answers; `casework` is what staff do; `deliver` brings cards to faces |
//! | [`telegram`], [`web`], [`play`] | the faces: toward people, toward staff, in the terminal |
//! | [`backup`] | one moment of the house in a sealed file, and the way back |
//! | [`serve`], [`demo`], [`init`], [`doctor`], [`cli`], [`config`] | how it is started, and what is the matter with it |
//!
//! Arrows (`tests/tidy.rs` reads the `use` lines): `domain` ← `content`, `store` ← `app` ←
//! `telegram`, `web`, `play` ← `serve`, `demo`, `init`, `backup`, `doctor`, `cli` ← `main`. Faces never name
//! `store`; `content` and `store` do not know each other, nor do `telegram` and `web`.
//!
//! # Invariants
//!
//! - Guidance presses touch no database: a button carries all that draws the next screen.
//! - A receipt is shown, and a typed message deleted, only after the commit.
//! - What the bot trusts (roster, intake key) is verified with a key that lies in no table.
//! - Nothing that leads from a case to a person is stored in a form that a disk gives away.
//! - Nobody waits for a database that is silent: one asks, all others are guided or told at
//!   once that nothing is saved (`app/breaker.rs`); a start without it guides people.
//! - What is kept carries the later of the believed time and the machine's, what is deleted
//!   goes by the earlier: a clock that jumps deletes nothing early (`app/clock.rs`), no mark of
//!   an erased case either. A restore has no pulse: it erases by no later time than the house
//!   last believed, or than that of the backup.
//! - No type that holds what people wrote, chat ids, secrets or codes has a `Debug`.
//!
//! # Where this differs from the plan of the house, and why
//!
//! - **One row for each chat** holds the request being written, what was sent and the open
//!   visit together: each may be there without the others, and one version orders all turns.
//! - **The question whether somebody looks is asked anew** whenever a request goes on, so the
//!   screen after the consent is the same with and without a draft.
//! - **`unless` beside `only_if`** lets the flow of somebody under 18 leave out questions
//!   without asking everybody else for a condition.
//! - **A receipt is drawn again only until somebody left it**: the row of its chat says so
//!   (`Sent.left`) as soon as it is laid aside, hidden, or gives way to anything else, and so for
//!   every process, whatever that remembers of the chat. That the harmless screen stands is
//!   known in memory only: a row for it would have to go when a guidance press leads away, and
//!   guidance presses touch no database. Another process answers typed words as in a chat that
//!   has nothing.
//! - **The way out waits half a second for the database**, no longer; what that did not take is
//!   owed in memory. The end of the protected message or voice that is left behind is written
//!   down with it, because the sender may be killed before it is taken away: half a minute
//!   later the harmless screen takes its place.
//! - **A receipt is brought by one process** (`app/receipts.rs`): who commits what leads to one
//!   stands in its row, and whoever holds the lease takes its place when it ended before Telegram
//!   took the receipt. Who was cut off asks the database before it shows one late. A kill between
//!   Telegram's answer and the note of it shows the same receipt again. Beside other processes it
//!   is brought for ten minutes only: what these showed in its place is known there alone. Later
//!   a press of *send* shows it.
//! - **Hiding is an edit in place**: what has to vanish after ten minutes is replaced by the
//!   first screen in the same message, and a message that is gone is done. A new message at
//!   that moment would show that something had been there.
//! - **A case keeps its mark "not safe" among its reason codes**, which are in clear already.
//! - **A typed word for erasing opens the erase screen** with the draft laid aside; only
//!   /delete and the button erase at once, because a word can be meant for the message.
//! - **Day keys live on their day and the two days after**, so that 72 hours are kept.
//! - **The roster names the least epochs**: an intake key from before somebody left is
//!   refused even when the database brings it back.
//! - **The kept publication** is that of the content folder until there is a studio: a restart
//!   at which the folder is missing or does not pass the check serves what was up before.
//! - **`sanad chat`** joins the demo that runs on this computer, else a house in memory; it
//!   never opens a real house. `init` stands beside `serve` and `demo`.
//! - **A case in which nothing happens for 180 days ends** after the time that the
//!   organisation states, without warnings: closing and warnings come with the console.
//! - **After an unclean end only the updates that were under way are tried one at a time**,
//!   because each is noted before it is tried; all others go on in parallel. By webhook there
//!   is no "last of the waiting ones", and a poison update may come an hour later.
//! - **A day may have several keys for a moment**: which is the day's stands in the database by
//!   its name, is settled before a draft is written, and five minutes before the day begins.
//!   What lies under another one, of a process that was stopped or cut off, is still found.
//! - **The lease is also followed when it was not renewed** for seven seconds by the clock of
//!   who waits, because the clocks of two machines differ. Whoever is alone on SQLite takes it
//!   at once and keeps it without writing.
//! - **Who stood still does as after a kill** (`app/standstill.rs`): a process that was stopped or
//!   suspended for more than five seconds, and is not alone, shows nothing of what it had under
//!   way but a receipt that Telegram may have forgotten and nobody has left; it makes Telegram
//!   send the rest again. Its late screen would stand where another process has shown a newer
//!   one. A freeze between the last look and the call itself is not seen.
//! - **An alert is claimed before it is sent**, for twenty seconds: staff get it once, also when
//!   the process that tells it is stopped; a kill between the message and the note of it tells
//!   them twice.
//! - **The staff's group gets one message in three seconds**, the most urgent first, since
//!   Telegram takes twenty in a minute; a refusal that names a time is kept by all of them.
//! - **On PostgreSQL erased keys go from the files within a minute or two**, not before the
//!   person is told: rewriting a table keeps everybody waiting, so one process does it for all
//!   that were erased meanwhile, and gives up at once while somebody reads. While a snapshot from
//!   before the erasing lives on that server (a backup under way, a replica or a slot that holds
//!   rows) they stay, and it is tried again every minute, with a line in the log.
//! - **What PostgreSQL keeps of its journal is not erased**: where the role may, a new file is
//!   begun (`pg_switch_wal`), so that the old one can be laid aside; when it is written over, and
//!   how long an archive of it lives, is the server's own matter. On SQLite, somebody who reads for
//!   long puts off the emptying of the journal by their time, and holds up nobody.
//! - **Safe hours need no calendar**: a silent message comes only in moments that lie within
//!   the chosen hours on every clock that may be the person's, from the one that is ahead least
//!   to the one that is ahead most; so summer time and Ramadan need no table.
//! - **Every case has a contact of one length**, whatever was chosen, and when a message is due
//!   is sealed too: who reads the database cannot tell who asked to be told.
//! - **What one update adds to an open case is named by that update**, under the key of the
//!   mailbox: it is there once, also when the mailbox was closed and opened anew in between.
//!   What was said before the open visit is not added to it at all: another mailbox may have been
//!   meant. Nor is anything kept with a request that was said or chosen before that was begun.
//! - **After a kill of the database itself words may stand twice**: a commit whose answer was lost
//!   with it may have been kept, and "not saved, send it again" is told all the same. Words
//!   that are there twice can be read; words of which it was said too much are lost.
//! - **What comes again, or late, ends nothing that was begun after it**: a request, what was
//!   sent and a visit each keep the number of the update that opened them, and numbers of one bot
//!   rise. Erasing, leaving, sending, closing and the choice at the receipt with a lower number,
//!   and a mailbox number entered before the open visit, show the screen where the person is.
//! - **A button that changes an open mailbox or a receipt names it** (`domain/press.rs`), because
//!   an older screen may still stand in the chat: it erases, adds, chooses nothing of what is open
//!   now. The name is new with each visit, and says nothing to whoever reads buttons with the
//!   token. Buttons of the version before named nothing: under a visit they do nothing.
//! - **A receipt that is on its way is drawn again for whoever writes on**, for a minute: nothing
//!   else shows the code. Words that *send* overtook are told to be not kept, and stay.
//! - **Hearing is a way of showing**: `step` sees the same press as for reading, and the shell
//!   draws what it leads to as a voice. So nothing else can come of it.
//! - **A voice is sent whole at once**, also for guidance: it is the one thing that cannot be
//!   edited into something harmless. That it will vanish is written down before, and its number
//!   when it is known; after a kill between both it is looked for ten minutes later among the
//!   next hundred numbers, by a call that changes voices of ours alone. When its answer was lost
//!   it is looked for at once, below the number of the next try; so is a protected message.
//!   Without a database it is sent all the same, and its end written down later. After 46 hours
//!   the harmless screen takes its place in a new silent message, because half a mailbox key
//!   must live on and a locked phone may show it; where the chat has a later menu with the same
//!   key, it is only deleted.
//! - **What is read aloud has its hash in `voice/<language>/index.toml`** beside that of the
//!   file, so that an old recording cannot be declared a new one.
//! - **Nobody chooses to hear everything**: 🔊 stands first on each screen that has a voice.
//! - **A silent message is sent whole at once**, not empty first: its words are what a locked
//!   phone shows. They are harmless, and that it will vanish is written down before; after a
//!   kill it is looked for as a voice is, before the next one comes. A process that has seen no
//!   number of a message since its start sends it without that, and writes its end down after it.
//!   When its answer was lost it is looked for a minute later, and below the number of the next.
//! - **Marks of erased cases stand in the database too**, written by the erasing itself: so
//!   there is none without an erasing, every host comes to have all, and later backups carry
//!   them. The keys folder has a copy for the day on which the database is lost.
//! - **Alerts are in a backup**, though they wait to be sent: an alert is one row of its case, of
//!   hours and the number of a message in the group of staff, and leads to no person. Left out,
//!   a case of which nobody was told would come back in silence. So what was told when the
//!   backup was made is not told again, and what was not is told at the next start; also where
//!   it was told after the backup, since then the case comes back as one that nobody took.
//! - **Whom to send a silent message is in no backup**: it is the one row that leads to a chat.
//! - **That a press costs no more beside a million cases is measured on SQLite alone**
//!   (`benches/stored`).
//! - **A backup is vouched for by the server key**, since anybody can seal a file to a public
//!   recipient; so it comes back only beside the keys of its own house.
//! - **In a flood a guidance screen holds back no acknowledgement**: once 64 later updates came,
//!   or beyond the budget of its chat, its update counts as dealt with before it was shown,
//!   because Telegram shows only a hundred from the oldest. A kill then loses an answer that a
//!   press brings again, never a receipt.
//! - **Numbers that did not work are counted as they are**, by day and service in a table of
//!   their own: figures put small cells together, and a number must be mended after three.
//! - **A place outside a request is rounded where it is known that there is none**: inside one
//!   the person chooses between the spot and the town, so parsing alone cannot round it. What
//!   looks for the country is handed the rounded place, and nothing else leaves it.
//! - **Ticks and scores travel in the buttons**: a walk through cards and a quiz keep nothing.
//! - **The words of the search are learnt beside the start**, and as soon as changed content is
//!   up, because that takes longer than all else of a start; whoever types sooner waits for it.
//! - **A typed sentence is searched in memory and forgotten**: BM25 over topics and hand-made
//!   synonyms, as planned, found four of five sentences of another hand and missed one danger in
//!   seven. So what words mean (`meanings.txt`), what a sentence is like (`examples.txt`), which
//!   topic naive Bayes finds likely over pieces of words and meanings, and how much each says
//!   (`weights.txt`, learnt from invented sentences by a test) are weighed beside it. Everybody can
//!   read the weights, and no sentence of a real person is among them. Of a set by another hand
//!   a few dangers still only ask, most of all in Darija: `tests/content/sentences.rs`
//!   prints and holds how many. The second set is scored in every run, no longer once.
//! - **Much that speaks against danger makes a word of danger ask** instead of showing its
//!   card (`domain/danger.rs`): very much, or less beside a film, a game, a joke. Nothing is
//!   left without an answer. Inside a request only the words of danger count.
//! - **Labels are the person's own words where they name a situation** ("They keep my papers"), or
//!   a question; where they name something to do they begin with its verb. `tests/data/labels.toml`
//!   says which words open a label, and which names stand alone.
//! - **A country's rights lie four taps away**, one behind the list of regions, where its name was
//!   not typed or chosen; the other topics begin within three, and `tests/content/taps.rs` says
//!   which does not and why.
//! - **Kuwait's shelter is no entry of the directory**: its row has neither number nor page, so
//!   `rights-kw` speaks of it.
//! - **Which numbers a danger card shows depends on the danger** (`domain/emergency.rs`): at sea
//!   who reaches the coastguard, then Alarm Phone; for somebody hurt no police, and none of
//!   another country.
//! - **The three methods of browsing pass by teloxide's client and by reqwest**: measured, 112 of
//!   the microseconds that a press cost on loopback were 80 above the least possible, and half
//!   of these went into layers of the general client. `telegram/wire.rs` keeps connections of
//!   hyper, moved by whoever asks, with the same TLS; behind a proxy the general client stays.
//! - **Of many newcomers at once not all are answered in five seconds**: Telegram takes thirty
//!   messages a second. Who asks again while seeing nothing goes before those who ask once, and
//!   who presses what was shown before those that only send; shares keep each from starving.
//! - **Oldest first among receipts alone**: after an outage a receipt that waits longest comes
//!   first, and is tried for 47 hours. An opened mailbox and what a review unfolds are given up
//!   after their ten minutes, for somebody else may hold the phone by then. All else is given up
//!   after a quarter of an hour, for a press brings it again, and is served the newest first: in a
//!   flood the oldest have mostly gone. Whose try finds out that Telegram is back is chance.
//! - **Wrong numbers are counted beside wrong passwords**, under the chat's name of the day and
//!   with the end of the day as their time. The count of what a chat leaves in a day (requests,
//!   files) stays in memory: its caps are wide, and rows of it would say who wrote.
//! - **Chosen hours must hold by both clocks**, and what is due goes by the one that is sure: so
//!   after a stop a silent message may come later, at most a day.
//! - **`doctor` does not ask whether there is a newer Sanad**: a house asks nobody but Telegram
//!   and its own address, since any other question would tell somebody where one runs. It says
//!   its version, and that the database was changed by a newer one.
//! - **A token that worked is waited for when Telegram refuses it** (`telegram/proof.rs`): a mark of
//!   it under the server key lies in the data folder. Only one that never worked ends a start for
//!   good; a revoked one is told in the log and by `/ready`.
//! - **Connections are served by hyper itself** (`serve/listen.rs`): `axum::serve` waits for ever for
//!   half a request, and takes as many as come.
//! - **The log speaks of Sanad alone**: lines of other crates may hold addresses with the
//!   token, or rows.

pub mod app;
pub mod backup;
pub mod cli;
pub mod config;
pub mod content;
pub mod demo;
pub mod doctor;
pub mod domain;
pub mod init;
pub mod play;
pub mod serve;
pub mod store;
pub mod telegram;
pub mod web;
