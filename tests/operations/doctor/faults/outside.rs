//! What is wrong with how the world reaches the house.

use sanad::doctor::State::{Error, Warning};
use sanad::doctor::{self, Check};

use super::super::super::house::free_port;
use super::Fault::{Judged, Serving, Setting};
use super::{Row, set};

pub fn rows() -> Vec<Row> {
    vec![
        (
            Check::PublicUrl,
            Warning,
            "SANAD_PUBLIC_URL",
            Setting(|h| {
                h.variables.remove("SANAD_PUBLIC_URL");
            }),
        ),
        (
            Check::PublicName,
            Error,
            "DNS",
            Setting(|h| set(h, "SANAD_PUBLIC_URL", "https://nobody.invalid")),
        ),
        (
            Check::PublicPort,
            Error,
            "firewall",
            Setting(|h| {
                set(
                    h,
                    "SANAD_PUBLIC_URL",
                    format!("http://127.0.0.1:{}", free_port()),
                );
            }),
        ),
        (
            Check::PublicTls,
            Error,
            "certificate",
            Setting(|h| {
                let plain = h.variables["SANAD_LISTEN"].clone();
                set(h, "SANAD_PUBLIC_URL", format!("https://{plain}"));
            }),
        ),
        (
            Check::PublicAnswer,
            Error,
            "Host header",
            Serving(|s| s.health = "<h1>It works!</h1>".to_owned()),
        ),
        (
            Check::Hsts,
            Warning,
            "Strict-Transport-Security",
            Judged(|report| doctor::safe_transport(report, true, true, false)),
        ),
    ]
}
