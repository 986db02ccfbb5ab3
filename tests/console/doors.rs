//! Signing in, against somebody who guesses or floods.
//!
//! Who writes to the database is in `forged.rs`, links are in `links.rs`. Invariant: whoever
//! has both factors gets in, and nobody is told whether a name is known.

use std::sync::atomic::Ordering;

use sanad::app::signin::SignInRefused;

use crate::guarded::{Guarded, NAME, PASSWORD};

#[tokio::test]
async fn whoever_has_both_factors_gets_in_however_often_others_tried() {
    let (guarded, secret) = Guarded::set_up().await;
    for name in [NAME, "Nobody"] {
        let mut answers = Vec::new();
        for _ in 0..12 {
            let tried = guarded.house.sign_in(name, "a guess of somebody", "1");
            answers.push(tried.await.expect_err("it is wrong"));
        }
        let expected: Vec<_> = std::iter::repeat_n(SignInRefused::Wrong, 8)
            .chain(std::iter::repeat_n(SignInRefused::TooMany, 4))
            .collect();
        assert!(answers == expected, "known and unknown are answered alike");
    }
    assert!(guarded.sign_in(&secret).await.is_ok());
    let tried = guarded
        .house
        .sign_in(NAME, "a guess of somebody", "1")
        .await;
    assert!(tried == Err(SignInRefused::TooMany), "the count goes on");
}

#[tokio::test]
async fn a_right_sign_in_is_not_counted() {
    let (guarded, secret) = Guarded::set_up().await;
    for _ in 0..20 {
        assert!(guarded.sign_in(&secret).await.is_ok());
    }
    let tried = guarded
        .house
        .sign_in(NAME, "a guess of somebody", "1")
        .await;
    assert!(tried == Err(SignInRefused::Wrong));
}

#[tokio::test]
async fn tries_at_the_same_moment_are_all_counted() {
    let (guarded, _) = Guarded::set_up().await;
    let mut answers = Vec::new();
    for _ in 0..3 {
        let tries = (0..5).map(|_| guarded.house.sign_in(NAME, "a guess", "1"));
        answers.extend(futures::future::join_all(tries).await);
    }
    let wrong = answers.iter().filter(|a| **a == Err(SignInRefused::Wrong));
    assert!(wrong.count() <= 8);
    assert!(answers.iter().all(Result::is_err));
}

#[tokio::test]
async fn who_has_the_password_alone_cannot_try_out_the_digits() {
    let (guarded, secret) = Guarded::set_up().await;
    for _ in 0..8 {
        let tried = guarded.house.sign_in(NAME, PASSWORD, "1").await;
        assert!(tried == Err(SignInRefused::Wrong));
    }
    assert!(
        guarded.sign_in(&secret).await.is_err(),
        "not even the right ones"
    );
    guarded.now.fetch_add(3600, Ordering::SeqCst);
    assert!(guarded.sign_in(&secret).await.is_ok());
}

#[tokio::test]
async fn when_too_many_wait_at_the_door_the_next_is_told_at_once() {
    let (guarded, _) = Guarded::set_up().await;
    let tries = (0..40).map(|n| {
        let (house, name) = (guarded.house.clone(), format!("Nobody {n}"));
        async move { house.sign_in(&name, "a guess", "1").await }
    });
    let answers = futures::future::join_all(tries).await;
    let wrong = answers.iter().filter(|a| **a == Err(SignInRefused::Wrong));
    assert_eq!(wrong.count(), 9, "one is served and eight wait");
    let tried = guarded.house.sign_in("Nobody else", "a guess", "1").await;
    assert!(tried == Err(SignInRefused::Wrong), "the line is free again");
}
