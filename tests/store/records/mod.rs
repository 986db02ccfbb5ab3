//! Stored forms: what was written reads back, frozen samples still load, nothing panics.

mod forms;
mod samples;

use proptest::prelude::*;
use sanad::domain::conversation::{FileKind, PieceBody, Way};
use sanad::domain::keys::PublicKey;
use sanad::store::records::{
    AddressBody, AttachmentRecord, ContactBody, LockBody, LockKind, MailboxHead, NoteRecord,
    PingBody, PlaceRecord, ReplyRecord, ToldBody, draft, draft_bytes, kind_word,
};

use forms::forms;
use samples::{
    CODE, address, answer, attachment, contact, full_draft, here, left_draft, lock, named_draft,
    note, ping, reply, told, told_draft, told_head, window,
};

#[test]
fn what_was_written_reads_back_and_is_written_alike() {
    for (name, bytes, again) in forms() {
        assert_eq!(again(&bytes).unwrap(), bytes, "{name}");
    }
}

/// `FREEZE=1` writes samples of forms that have none; those that exist are never written.
#[test]
fn frozen_samples_of_the_first_version_still_load() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/records");
    for (name, bytes, again) in forms() {
        let path = folder.join(format!("{name}-1.json"));
        if super::both::variable("FREEZE").is_some() && !path.exists() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &bytes).unwrap();
        }
        let frozen = std::fs::read(&path).unwrap();
        assert_eq!(
            again(&frozen).unwrap(),
            bytes,
            "{name}: what it says has changed"
        );
    }
}

#[test]
fn what_is_read_is_what_was_meant() {
    let read = draft(&draft_bytes(&full_draft())).unwrap();
    assert!(read.here == here());
    assert_eq!(read.applied, [3, u64::MAX]);
    let request = read.request.unwrap();
    assert_eq!(request.answers[0].words, answer().words);
    assert!(matches!(&request.pieces[0].body, PieceBody::Text(words) if words == "words"));
    assert!(matches!(
        &request.pieces[2].body,
        PieceBody::Place { exact: Some((lat, _)), .. } if lat.to_bits() == 33.573_110_1_f64.to_bits()
    ));
    assert_eq!(read.sent.unwrap().way, Way::Six);
    assert!(read.visit.unwrap().case_key == PublicKey::from_bytes([12; 32]).unwrap());
    let both = attachment().bytes(b"RAW");
    let (found, raw) = AttachmentRecord::read(&both).unwrap();
    assert!(found == attachment() && raw == b"RAW");
    assert_eq!(kind_word(FileKind::VideoNote), "video-note");
    assert!(
        String::from_utf8(draft_bytes(&full_draft()))
            .unwrap()
            .contains("\"video-note\"")
    );
}

#[test]
fn how_somebody_is_told_is_read_as_it_was_meant() {
    let read = draft(&draft_bytes(&told_draft())).unwrap();
    assert!(read.sent.unwrap().told);
    let left = draft(&draft_bytes(&left_draft())).unwrap().sent.unwrap();
    assert!(left.left && !left.told && left.name.is_none());
    let named = draft(&draft_bytes(&named_draft())).unwrap();
    assert!(named.sent.unwrap().name == named_draft().sent.unwrap().name);
    assert_eq!(
        (named.request.unwrap().opened, named.visit.unwrap().opened),
        (15, 17)
    );
    assert!(
        !draft(&draft_bytes(&full_draft()))
            .unwrap()
            .sent
            .unwrap()
            .told
    );
    assert!(MailboxHead::read(&told_head().bytes()).unwrap() == told_head());
    assert!(
        ContactBody::read(&contact(Some(window())).bytes()).unwrap() == contact(Some(window()))
    );
    assert!(AddressBody::read(&address().bytes()).unwrap() == address());
    assert!(ToldBody::read(&told().bytes()).unwrap() == told());
    assert!(PingBody::read(&ping().bytes()).unwrap() == ping());
    let words = |hours| {
        String::from_utf8(ping().bytes())
            .unwrap()
            .replace("evening", hours)
    };
    assert!(PingBody::read(words("noon").as_bytes()).is_ok());
    assert!(PingBody::read(words("dusk").as_bytes()).is_err());
    let far = String::from_utf8(ping().bytes())
        .unwrap()
        .replace(":60", ":99999");
    assert!(PingBody::read(far.as_bytes()).is_err());
}

#[test]
fn a_lock_that_warns_is_as_long_as_one_that_opens() {
    let (open, duress) = (lock(LockKind::Open).bytes(), lock(LockKind::Duress).bytes());
    assert_eq!(open.len(), duress.len());
    assert!(LockBody::read(&duress).unwrap() == lock(LockKind::Duress));
}

#[test]
fn a_later_version_and_a_damaged_form_are_refused() {
    for (name, bytes, again) in forms() {
        if name == "attachment" {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        let later = text.replace("\"v\":1", "\"v\":2");
        assert_ne!(later, text);
        assert!(again(later.as_bytes()).is_err(), "{name}");
        assert!(again(&text.as_bytes()[..text.len() - 1]).is_err(), "{name}");
        assert!(again(b"{\"v\":1}").is_err(), "{name}");
    }
    let wrong = String::from_utf8(draft_bytes(&full_draft()))
        .unwrap()
        .replace(CODE, "123");
    assert!(draft(wrong.as_bytes()).is_err());
    let signs = named_draft().sent.unwrap().name.unwrap().signs();
    let wrong = String::from_utf8(draft_bytes(&named_draft()))
        .unwrap()
        .replace(&signs, "short");
    assert!(draft(wrong.as_bytes()).is_err());
}

proptest! {
    #[test]
    fn nothing_panics_on_random_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for (_, _, again) in forms() {
            let _ = again(&bytes);
        }
    }

    #[test]
    fn nothing_panics_on_a_form_with_one_wrong_byte(
        which in 0..18_usize, at in any::<proptest::sample::Index>(), byte in any::<u8>()
    ) {
        let (_, mut bytes, again) = forms().swap_remove(which);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = again(&bytes);
    }

    #[test]
    fn degrees_lose_nothing(lat in -90.0..90.0_f64, lon in -180.0..180.0_f64) {
        let place = PlaceRecord { at: 0, lat, lon, exact: false };
        prop_assert!(PlaceRecord::read(&place.bytes()).unwrap() == place);
    }
}

#[test]
fn a_signed_record_comes_back_with_its_signature() {
    let signed = NoteRecord {
        signature: Some([7; 64]),
        ..note()
    };
    assert!(NoteRecord::read(&signed.bytes()).is_ok_and(|read| read == signed));
    let signed = ReplyRecord {
        signature: Some([8; 64]),
        ..reply()
    };
    assert!(ReplyRecord::read(&signed.bytes()).is_ok_and(|read| read == signed));
    let wrong = String::from_utf8(signed.bytes())
        .unwrap()
        .replace("CAgICAgI", "");
    assert!(ReplyRecord::read(wrong.as_bytes()).is_err());
}
