//! Processes that live, keys of days that are named, and keys on their way.

use sanad::store::peers::{PeerRow, ShareRow};

use super::both::on_both;

fn peer(id: u8, expires_at: i64) -> PeerRow {
    PeerRow {
        peer: [id; 16],
        public_key: [id; 32],
        mac: [id + 100; 32],
        expires_at,
    }
}

fn share(to: u8, day: i64, name: u8) -> ShareRow {
    ShareRow {
        peer: [to; 16],
        day,
        key_name: [name; 16],
        expires_at: day * 100,
        body: vec![name; 80],
    }
}

#[test]
fn of_several_names_for_a_day_the_first_stands() {
    on_both(|store, _| async move {
        let names = tokio::join!(
            store.name_day(7, [1; 16], 700),
            store.name_day(7, [2; 16], 700)
        );
        let stands = names.0.unwrap();
        assert_eq!(names.1.unwrap(), stands);
        assert_eq!(store.name_day(7, [3; 16], 700).await.unwrap(), stands);
        store.name_day(9, [4; 16], 900).await.unwrap();
        let days = store.list_days(6, 8).await.unwrap();
        assert_eq!(days, [(7, stands)]);
        assert!(!store.rename_day(7, [9; 16], [5; 16]).await.unwrap());
        assert!(store.rename_day(7, stands, [5; 16]).await.unwrap());
        assert!(!store.rename_day(7, stands, [6; 16]).await.unwrap());
        assert_eq!(store.list_days(7, 7).await.unwrap(), [(7, [5; 16])]);
    });
}

#[test]
fn a_process_lives_while_it_says_so() {
    on_both(|store, _| async move {
        store.save_peer(&peer(1, 110)).await.unwrap();
        store.save_peer(&peer(2, 120)).await.unwrap();
        assert_eq!(store.list_peers(110).await.unwrap().len(), 1);
        store.save_peer(&peer(1, 130)).await.unwrap();
        assert!(store.list_peers(110).await.unwrap() == [peer(1, 130), peer(2, 120)]);
        assert!(store.end_peer([2; 16]).await.unwrap());
        assert!(!store.end_peer([9; 16]).await.unwrap());
        assert!(store.list_peers(110).await.unwrap() == [peer(1, 130)]);
    });
}

#[test]
fn keys_on_their_way_end_with_their_process_and_their_day() {
    on_both(|store, _| async move {
        for id in [1, 2] {
            store.save_peer(&peer(id, 1_000)).await.unwrap();
            store.insert_share(&share(id, 7, 1)).await.unwrap();
        }
        store.insert_share(&share(1, 8, 2)).await.unwrap();
        let other = ShareRow {
            body: vec![9; 80],
            ..share(1, 8, 2)
        };
        store.insert_share(&other).await.unwrap();
        assert!(store.shares_of([1; 16]).await.unwrap() == [share(1, 7, 1), share(1, 8, 2)]);
        let given = store.list_shares().await.unwrap();
        let expected = [(1, 7, 1), (1, 8, 2), (2, 7, 1)];
        assert_eq!(
            given,
            expected.map(|(to, day, name)| ([to; 16], day, [name; 16]))
        );
        assert!(store.drop_share(&other).await.unwrap());
        assert!(!store.drop_share(&other).await.unwrap());
        store.insert_share(&other).await.unwrap();

        store.name_day(7, [1; 16], 700).await.unwrap();
        store.name_day(8, [2; 16], 800).await.unwrap();
        store.end_peer([2; 16]).await.unwrap();
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.purge_peers(700).await.unwrap(), 1, "processes");
        change.commit().await.unwrap();
        assert_eq!(store.list_days(0, 9).await.unwrap(), [(8, [2; 16])]);
        let left = store.list_shares().await.unwrap();
        assert_eq!(left, [([1; 16], 8, [2; 16])]);
    });
}
