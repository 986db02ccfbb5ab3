//! Drafts, pieces and sweeps.

use sanad::domain::case::CaseRef;
use sanad::store::StoreError;
use sanad::store::drafts::{DraftRow, PieceRow};
use sanad::store::sweeps::SweepRow;

use super::both::on_both;
use super::cases::{case, new_case};

fn draft(tag: u8, version: i64, body: &str) -> DraftRow {
    DraftRow {
        tag: [tag; 16],
        version,
        expires_at: 1_000,
        body: body.into(),
    }
}

fn piece(id: u8, case: CaseRef) -> PieceRow {
    PieceRow {
        id: [id; 16],
        case,
        expires_at: 1_000,
        size_step: 4,
        body: vec![id; 300],
    }
}

#[test]
fn a_draft_is_found_under_any_living_tag_of_its_chat() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        change.save_draft(&draft(3, 0, "here")).await.unwrap();
        change.commit().await.unwrap();
        for tags in [
            &[[3; 16]][..],
            &[[1; 16], [3; 16]],
            &[[1; 16], [2; 16], [4; 16], [5; 16], [3; 16]],
        ] {
            let found = store.find_draft(tags).await.unwrap().unwrap();
            assert!(found == draft(3, 1, "here"));
        }
        assert!(
            store
                .find_draft(&[[1; 16], [2; 16]])
                .await
                .unwrap()
                .is_none()
        );
        assert!(store.find_draft(&[]).await.unwrap().is_none());
        assert_eq!(store.list_drafts().await.unwrap().len(), 1);
    });
}

#[test]
fn drafts_are_read_a_page_at_a_time_and_none_is_left_out() {
    on_both(|store, _| async move {
        assert!(store.drafts_after(None).await.unwrap().is_empty());
        for tag in 0..=130 {
            let mut change = store.begin().await.unwrap();
            change.save_draft(&draft(tag, 0, "here")).await.unwrap();
            change.commit().await.unwrap();
        }
        let first = store.drafts_after(None).await.unwrap();
        let last = first.last().map(|row| row.tag);
        assert!((10..=100).contains(&first.len()), "{}", first.len());
        let second = store.drafts_after(last.as_ref()).await.unwrap();
        assert!(second.iter().all(|row| Some(row.tag) > last));
        let tags: Vec<u8> = (store.list_drafts().await.unwrap().iter())
            .map(|row| row.tag[0])
            .collect();
        assert_eq!(tags, (0..=130).collect::<Vec<u8>>());
    });
}

#[test]
fn a_draft_is_not_written_over_by_somebody_who_saw_an_older_one() {
    on_both(|store, _| async move {
        for (row, fits) in [
            (draft(1, 0, "first"), true),
            (draft(1, 0, "also first"), false),
            (draft(1, 1, "second"), true),
            (draft(1, 1, "late"), false),
            (draft(1, 7, "from nowhere"), false),
        ] {
            let mut change = store.begin().await.unwrap();
            let saved = change.save_draft(&row).await;
            assert_eq!(saved.is_ok(), fits);
            assert!(fits || matches!(saved, Err(StoreError::Stale)));
            change.commit().await.unwrap();
        }
        assert!(store.find_draft(&[[1; 16]]).await.unwrap() == Some(draft(1, 2, "second")));
    });
}

#[test]
fn a_draft_is_dropped_by_its_version_and_discarded_without() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        change.save_draft(&draft(1, 0, "one")).await.unwrap();
        change.save_draft(&draft(2, 0, "two")).await.unwrap();
        assert!(matches!(
            change.drop_draft(&[1; 16], 5).await,
            Err(StoreError::Stale)
        ));
        change.drop_draft(&[1; 16], 1).await.unwrap();
        change.commit().await.unwrap();
        assert!(store.find_draft(&[[1; 16]]).await.unwrap().is_none());
        store.discard_draft(&[2; 16]).await.unwrap();
        assert!(store.list_drafts().await.unwrap().is_empty());
    });
}

#[test]
fn a_change_that_is_not_committed_leaves_nothing() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        change.save_draft(&draft(1, 0, "gone")).await.unwrap();
        drop(change);
        assert!(store.find_draft(&[[1; 16]]).await.unwrap().is_none());
        // And the next one is not kept waiting.
        store.begin().await.unwrap().commit().await.unwrap();
    });
}

#[test]
fn drafts_and_pieces_end_together() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        change.save_draft(&draft(1, 0, "old")).await.unwrap();
        change.insert_piece(&piece(1, case(1))).await.unwrap();
        let later = DraftRow {
            expires_at: 5_000,
            ..draft(2, 0, "new")
        };
        change.save_draft(&later).await.unwrap();
        change.commit().await.unwrap();
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.purge_drafts(999).await.unwrap(), 0);
        assert_eq!(change.purge_drafts(1_000).await.unwrap(), 1);
        change.commit().await.unwrap();
        assert_eq!(store.count_pieces(case(1)).await.unwrap(), 0);
        assert_eq!(store.unsent_bytes().await.unwrap(), 0);
        assert_eq!(store.list_drafts().await.unwrap().len(), 1);
    });
}

#[test]
fn pieces_become_records_of_their_case_and_of_no_other() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        assert!(change.insert_piece(&piece(1, case(1))).await.unwrap());
        assert!(!change.insert_piece(&piece(1, case(1))).await.unwrap());
        change.insert_piece(&piece(2, case(1))).await.unwrap();
        change.insert_piece(&piece(3, case(2))).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.count_pieces(case(1)).await.unwrap(), 2);
        let one = piece(1, case(1)).size_step;
        assert_eq!(store.unsent_bytes().await.unwrap(), 3 * one);

        let mut change = store.begin().await.unwrap();
        assert_eq!(
            change.move_pieces(case(1)).await.unwrap(),
            0,
            "there is no case yet"
        );
        change.insert_case(&new_case(1)).await.unwrap();
        assert_eq!(change.move_pieces(case(1)).await.unwrap(), 2);
        assert_eq!(change.move_pieces(case(1)).await.unwrap(), 0);
        assert_eq!(change.drop_pieces(case(2)).await.unwrap(), 1);
        change.commit().await.unwrap();
        let records = store.list_records(case(1)).await.unwrap();
        assert_eq!(records.len(), 2);
        assert!(
            records
                .iter()
                .all(|r| r.kind == "attachment" && r.direction == "in")
        );
        assert!(
            records.iter().all(|r| r.body.is_empty()),
            "lists leave attachments out"
        );
        let whole = store.find_record(case(1), [2; 16]).await.unwrap().unwrap();
        assert_eq!(whole.body, vec![2; 300]);
        assert_eq!(store.count_pieces(case(2)).await.unwrap(), 0);
    });
}

#[test]
fn sweeps_come_when_due_and_go_when_done_or_too_old() {
    on_both(|store, _| async move {
        let sweep = |id: u8, due_at| SweepRow {
            id: [id; 16],
            due_at,
            expires_at: due_at + 100,
            body: vec![id; 40],
        };
        store.insert_sweep(&sweep(1, 10)).await.unwrap();
        let mut change = store.begin().await.unwrap();
        change.insert_sweep(&sweep(2, 5)).await.unwrap();
        change.insert_sweep(&sweep(2, 5)).await.unwrap();
        change.insert_sweep(&sweep(3, 500)).await.unwrap();
        change.commit().await.unwrap();
        let due = store.due_sweeps(10, 9).await.unwrap();
        assert!(due == [sweep(2, 5), sweep(1, 10)]);
        assert_eq!(store.due_sweeps(10, 1).await.unwrap().len(), 1);
        assert!(store.is_sweep_due([2; 16], 10).await.unwrap());
        assert!(store.put_off_sweep([2; 16], 50).await.unwrap());
        assert!(!store.put_off_sweep([9; 16], 50).await.unwrap());
        assert!(!store.is_sweep_due([2; 16], 10).await.unwrap());
        // A sweep that was renewed is not done by the one that was handed out before.
        assert!(!store.drop_due_sweep([2; 16], 10).await.unwrap());
        assert!(store.drop_due_sweep([1; 16], 10).await.unwrap());
        store.insert_sweep(&sweep(1, 10)).await.unwrap();
        assert!(store.drop_sweep([2; 16]).await.unwrap());
        assert!(!store.drop_sweep([2; 16]).await.unwrap());
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.purge_sweeps(110).await.unwrap(), 1);
        change.commit().await.unwrap();
        assert_eq!(store.due_sweeps(1_000, 9).await.unwrap().len(), 1);
    });
}

#[test]
fn what_is_written_only_to_try_leaves_nothing_and_fails_where_writing_fails() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        change.try_a_little([9; 16]).await.unwrap();
        change.commit().await.unwrap();
        assert!(store.list_drafts().await.unwrap().is_empty());
        // It really writes: a row in its place refuses it.
        let mut change = store.begin().await.unwrap();
        change.save_draft(&draft(9, 0, "here")).await.unwrap();
        assert!(change.try_a_little([9; 16]).await.is_err());
    });
}
