//! Envelopes open for their key, purpose and row, and for nothing that differs in a single byte.
//!
//! The last tests freeze version 1: what was sealed under it must open as long as it lies anywhere.

use sanad::domain::{
    keys::{Pair, SigningPair, SymmetricKey},
    letter::{Letter, sign_letter},
    locks::Lock,
    roster::{LeastEpochs, Member, Roles, Roster, sign_roster},
    seal::{Aad, OpenError, Purpose, envelope_key_id, open, seal, unwrap, wrap},
};

use sha2::{Digest, Sha256};

const PURPOSE: Purpose = Purpose::CaseRecord;

fn row() -> Aad {
    Aad::row("record").field(b"case").number(1)
}

fn sealed(plain: &[u8]) -> (Pair, Vec<u8>) {
    let pair = Pair::from_seed(&[1; 32]);
    let envelope = seal(&pair.public, PURPOSE, &row(), plain, &[9; 32]);
    (pair, envelope)
}

fn wrapped(plain: &[u8]) -> (SymmetricKey, Vec<u8>) {
    let key = SymmetricKey::new(&[1; 32]);
    let envelope = wrap(&key, PURPOSE, &row(), plain, &[9; 24]);
    (key, envelope)
}

/// Every way to change one envelope a little.
fn changed(good: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let flipped = (0..good.len()).map(|place| {
        let mut bad = good.to_vec();
        bad[place] ^= 1;
        bad
    });
    let shortened = (0..good.len()).map(|length| good[..length].to_vec());
    let longer = [good, &[0]].concat();
    flipped.chain(shortened).chain([longer])
}

#[test]
fn what_was_sealed_opens_for_its_reader() {
    for length in [0, 1, 248, 249, 70_000] {
        let plain = vec![5; length];
        let (pair, envelope) = sealed(&plain);
        assert_eq!(
            open(&pair, PURPOSE, &row(), &envelope).unwrap().as_slice(),
            plain
        );
        let (key, envelope) = wrapped(&plain);
        assert_eq!(
            unwrap(&key, PURPOSE, &row(), &envelope).unwrap().as_slice(),
            plain
        );
    }
}

#[test]
fn an_envelope_changed_in_any_byte_or_length_is_refused() {
    let (pair, envelope) = sealed(b"come to the office at five");
    assert!(changed(&envelope).all(|bad| open(&pair, PURPOSE, &row(), &bad).is_err()));
    let (key, envelope) = wrapped(b"come to the office at five");
    assert!(changed(&envelope).all(|bad| unwrap(&key, PURPOSE, &row(), &bad).is_err()));
}

#[test]
fn an_envelope_moved_to_another_row_is_refused() {
    let (pair, envelope) = sealed(b"words");
    let (key, wrapping) = wrapped(b"words");
    for other in [
        Aad::row("record").field(b"case").number(2),
        Aad::row("record").field(b"cas").field(b"e").number(1),
        Aad::row("draft").field(b"case").number(1),
        Aad::row("record").field(b"case"),
    ] {
        let refused = Err(OpenError::Refused);
        assert_eq!(open(&pair, PURPOSE, &other, &envelope).map(drop), refused);
        assert_eq!(unwrap(&key, PURPOSE, &other, &wrapping).map(drop), refused);
    }
}

#[test]
fn an_envelope_for_another_purpose_is_refused() {
    let (pair, envelope) = sealed(b"words");
    let (key, wrapping) = wrapped(b"words");
    for other in Purpose::ALL
        .into_iter()
        .filter(|purpose| *purpose != PURPOSE)
    {
        let refused = Err(OpenError::Refused);
        assert_eq!(open(&pair, other, &row(), &envelope).map(drop), refused);
        assert_eq!(unwrap(&key, other, &row(), &wrapping).map(drop), refused);
    }
}

#[test]
fn no_two_purposes_share_their_words() {
    let mut words = Purpose::ALL.map(Purpose::info).to_vec();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), Purpose::ALL.len());
}

#[test]
fn another_key_is_told_from_a_changed_envelope() {
    let (_, envelope) = sealed(b"words");
    let other = Pair::from_seed(&[2; 32]);
    assert_eq!(
        open(&other, PURPOSE, &row(), &envelope).map(drop),
        Err(OpenError::OtherKey)
    );
    let (_, wrapping) = wrapped(b"words");
    let other = SymmetricKey::new(&[2; 32]);
    assert_eq!(
        unwrap(&other, PURPOSE, &row(), &wrapping).map(drop),
        Err(OpenError::OtherKey)
    );
}

#[test]
fn an_envelope_renamed_to_another_key_is_refused() {
    let (_, mut envelope) = sealed(b"words");
    let other = Pair::from_seed(&[2; 32]);
    envelope[2..10].copy_from_slice(&other.public.id());
    assert_eq!(
        open(&other, PURPOSE, &row(), &envelope).map(drop),
        Err(OpenError::Refused)
    );
}

#[test]
fn an_envelope_names_its_key() {
    let (pair, envelope) = sealed(b"words");
    assert_eq!(envelope_key_id(&envelope), Some(pair.public.id()));
    let (key, wrapping) = wrapped(b"words");
    assert_eq!(envelope_key_id(&wrapping), Some(key.id()));
    assert_eq!(envelope_key_id(b"a sentence, not an envelope"), None);
    assert_eq!(envelope_key_id(&envelope[..9]), None);
}

#[test]
fn an_envelope_of_another_kind_or_version_is_told_from_a_changed_one() {
    let (pair, mut envelope) = sealed(b"words");
    let (key, wrapping) = wrapped(b"words");
    let unknown = Err(OpenError::Unknown);
    assert_eq!(open(&pair, PURPOSE, &row(), &wrapping).map(drop), unknown);
    assert_eq!(unwrap(&key, PURPOSE, &row(), &envelope).map(drop), unknown);
    envelope[0] = 2;
    assert_eq!(open(&pair, PURPOSE, &row(), &envelope).map(drop), unknown);
    assert_eq!(envelope_key_id(&envelope), None);
}

#[test]
fn sizes_say_no_more_than_a_step() {
    let sizes = [0, 100, 248].map(|length| sealed(&vec![1; length]).1.len());
    assert_eq!(sizes, [10 + 32 + 256 + 16; 3]);
    let sizes = [0, 100, 248].map(|length| wrapped(&vec![1; length]).1.len());
    assert_eq!(sizes, [10 + 24 + 256 + 16; 3]);
}

#[test]
fn another_seed_gives_an_envelope_that_has_nothing_in_common() {
    let (pair, first) = sealed(b"words");
    let second = seal(&pair.public, PURPOSE, &row(), b"words", &[8; 32]);
    assert_eq!(first[..10], second[..10]);
    assert_ne!(first[10..42], second[10..42]);
    assert_ne!(first[42..], second[42..]);
}

/// The first eight bytes of the SHA-256, enough to see a change.
fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let first = digest.first_chunk::<8>().copied();
    format!("{:016x}", first.map_or(0, u64::from_be_bytes))
}

#[test]
fn version_one_never_changes_a_byte() {
    assert_eq!(digest(&sealed(b"words").1), "f1705012f5640436");
    assert_eq!(digest(&wrapped(b"words").1), "18fdf3ffb2ba88c2");
    let key = SymmetricKey::new(&[1; 32]);
    assert_eq!(digest(key.derive("label").expose()), "0e676e84f5dbad28");
    assert_eq!(
        digest(key.derive_with("label", b"one").expose()),
        "12939c4f4f488e9f"
    );
    // New purposes are added at the end.
    let words = Purpose::ALL[..19].iter().map(|purpose| purpose.info());
    let words = words.collect::<Vec<_>>().join("\n");
    assert_eq!(digest(words.as_bytes()), "b6cc55c80b5b888e");
    assert_eq!(Purpose::ALL[19].info(), "sanad/1 canary");
}

#[test]
fn the_locks_of_version_one_never_change() {
    for (lock, frozen) in [
        (Lock::whole(&[1; 32]), "80e2b1f40793644b"),
        (Lock::six(&[1; 32]), "df39d798a89c8d9f"),
        (Lock::duress(&[1; 32]), "d39c7bdbe9f570a7"),
    ] {
        assert_eq!(digest(&[lock.find, *lock.kek.expose()].concat()), frozen);
    }
}

#[test]
fn the_signed_forms_of_version_one_never_change() {
    let pair = SigningPair::from_seed(&[1; 32]);
    let member = Member {
        staff: [2; 16],
        name: "Amal".into(),
        seal_key: Pair::from_seed(&[3; 32]).public,
        verify_key: pair.verify_key(),
        roles: Roles::CASE_WORKER,
        from: 4,
        until: Some(5),
    };
    let least_epochs = LeastEpochs {
        intake: 6,
        supervisors: 7,
        recovery: 8,
    };
    let roster = Roster {
        number: 9,
        least_epochs,
        members: vec![member],
    };
    assert_eq!(
        digest(&sign_roster(&pair, &roster).unwrap().to_bytes()),
        "e0edf4ee3b9d8870"
    );
    let letter = Letter {
        case: [1; 16],
        mailbox: [2; 16],
        letter: [3; 16],
        written_at: 4,
        staff: [2; 16],
        text: "words".into(),
    };
    assert_eq!(
        digest(&sign_letter(&pair, &letter).unwrap().to_bytes()),
        "d3a2f3efb8266d71"
    );
}
