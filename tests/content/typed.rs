//! What somebody types who ran away, who is touched, who fears for a friend, who cannot speak.

use sanad::content::Live;
use sanad::domain::conversation::View;
use sanad::domain::flow::Kind;

use crate::countries::{id, live, typed};

/// Where the first buttons of what is shown lead, after the screen itself.
fn offered(live: &Live, view: &View) -> Vec<String> {
    let mut ways = vec![view.screen.to_string()];
    if let Some(screen) = live.content.screen(view.screen) {
        let offered = live.content.offered(screen, view.argument);
        ways.extend(offered.iter().take(4).map(ToString::to_string));
    }
    ways
}

#[test]
fn who_ran_away_reads_what_helps_first() {
    let live = live();
    let mut wrong = Vec::new();
    for text in [
        "hrebt",
        "هربت",
        "je me suis enfuie",
        "I ran away",
        "i ran away from the house",
        "هربت من عندهم",
        "je me suis sauvée hier",
        "i just escaped",
    ] {
        let ways = offered(&live, &typed(&live, ("home", ""), text));
        let top = &ways[..ways.len().min(3)];
        if !top.iter().any(|way| way == "fled") {
            wrong.push(format!("{text}: {ways:?}"));
        }
    }
    for text in ["hrebt", "هربت", "je me suis enfuie", "I ran away"] {
        let view = typed(&live, ("home", ""), text);
        assert!(view.screen == id("fled"), "{text}: {}", view.screen);
    }
    // Who only wants to leave is not told that they have left.
    for text in ["i want to escape", "bghit nhreb", "je veux fuir"] {
        let ways = offered(&live, &typed(&live, ("home", ""), text));
        assert!(!ways.iter().any(|way| way == "fled"), "{text}: {ways:?}");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let options = live.content.screens[&id("fled")].options.iter().flatten();
    let options: Vec<String> = options.map(ToString::to_string).collect();
    for needed in ["ask-danger", "after-shelter", "call"] {
        assert!(options.iter().any(|option| option == needed), "{needed}");
    }
}

#[test]
fn who_is_touched_by_a_boss_is_led_to_what_helps() {
    let live = live();
    let helps = [
        "ask-danger",
        "danger",
        "doctor",
        "after-72-hours",
        "forced-sex",
        "domestic",
        "domestic-morocco",
    ];
    let mut wrong = Vec::new();
    for text in [
        "mol dar kay9isni",
        "moul dar kay9issni",
        "lpatron kay9isni",
        "moul chi kay9isni bla khatri",
        "kay7awel m3aya moul dar",
        "lm3elem bghani n3es m3ah",
        "mon patron me touche",
        "le patron veut coucher avec moi",
        "le monsieur de la maison vient dans ma chambre la nuit",
        "my boss touches me",
        "my employer wants sex from me",
        "sir comes into my room at night",
        "صاحب البيت يلمسني",
        "الكفيل يتحرش بي",
        "مول الدار كيقيسني",
        "baba dyal dar kayjini f lil",
    ] {
        let view = typed(&live, ("home", ""), text);
        let ways = offered(&live, &view);
        let is_card = live
            .content
            .screen(view.screen)
            .is_some_and(|s| s.kind == Kind::Danger);
        if !is_card && !ways.iter().take(4).any(|way| helps.contains(&way.as_str())) {
            wrong.push(format!("{text}: {ways:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_said_of_a_friend_or_beside_somebody_finds_its_own_card() {
    let live = live();
    for (text, screen) in [
        ("my friend wants to kill herself", "self-friend"),
        ("ma copine veut se suicider", "self-friend"),
        ("صديقتي تريد أن تنتحر", "self-friend"),
        ("sahbti bghat tmout", "self-friend"),
        ("i want to kill myself", "danger-self"),
        ("i cannot talk he is here", "danger-silent"),
        ("je peux pas parler il est à côté", "danger-silent"),
        ("لا أستطيع الكلام هو بجانبي", "danger-silent"),
        ("man9derch nhder rah 7daya", "danger-silent"),
    ] {
        let view = typed(&live, ("home", ""), text);
        assert!(view.screen == id(screen), "{text}: {}", view.screen);
    }
}
