//! Ids of recordings: one for each bot and recording.

use super::both::on_both;

#[test]
fn an_id_is_found_for_its_bot_and_its_recording_alone() {
    on_both(|store, _| async move {
        let (one, other) = ([1; 32], [2; 32]);
        assert!(store.find_voice(7, &one).await.unwrap().is_none());
        store.save_voice(7, &one, "first").await.unwrap();
        store.save_voice(8, &one, "of another bot").await.unwrap();
        assert_eq!(
            store.find_voice(7, &one).await.unwrap().as_deref(),
            Some("first")
        );
        assert!(store.find_voice(7, &other).await.unwrap().is_none());
        store.save_voice(7, &one, "newer").await.unwrap();
        let found = store.find_voice(7, &one).await.unwrap();
        assert_eq!(found.as_deref(), Some("newer"));
    });
}
