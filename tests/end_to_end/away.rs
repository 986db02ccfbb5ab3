//! A database that is killed, silent or not there yet: people are guided all the while.

use std::time::Duration;

use sqlx::Connection as _;
use sqlx::postgres::PgConnection;

use crate::cluster::Cluster;

async fn answers(cluster: &Cluster) -> bool {
    let asking = async {
        let mut connection = PgConnection::connect(&cluster.url()).await?;
        sqlx::query("select 1").execute(&mut connection).await
    };
    let asked = tokio::time::timeout(Duration::from_millis(500), asking).await;
    asked.is_ok_and(|answer| answer.is_ok())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cluster_of_these_tests_can_be_killed_and_frozen_and_comes_back() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    assert!(answers(&cluster).await);
    cluster.freeze();
    assert!(!answers(&cluster).await);
    cluster.thaw();
    assert!(answers(&cluster).await);
    cluster.kill();
    assert!(!answers(&cluster).await);
    cluster.start_again();
    assert!(answers(&cluster).await);
    cluster.stop_at_once();
    assert!(!answers(&cluster).await);
}
