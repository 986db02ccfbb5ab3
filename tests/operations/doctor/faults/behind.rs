//! What a second look finds: faults of a place whose first look is good.

use sanad::doctor::Check;
use sanad::doctor::State::{Error, Warning};

use super::Fault::{Around, Call, Files, Setting};
use super::{Row, set};
use crate::double::Trouble;

pub fn rows() -> Vec<Row> {
    vec![
        (
            Check::DataFolder,
            Warning,
            "is a link",
            Files(|h| {
                std::fs::rename(h.path("data"), h.path("elsewhere")).unwrap();
                std::os::unix::fs::symlink(h.path("elsewhere"), h.path("data")).unwrap();
            }),
        ),
        (
            Check::ServerKey,
            Error,
            "server.key is a link",
            Files(|h| {
                let (file, target) = (h.path("keys/server.key"), "x".repeat(32));
                std::fs::rename(&file, h.path("keys").join(&target)).unwrap();
                std::os::unix::fs::symlink(&target, &file).unwrap();
            }),
        ),
        (
            Check::RuntimeFolder,
            Warning,
            "there is no folder in memory",
            Setting(|h| {
                h.variables.remove("SANAD_RUNTIME_DIR");
                h.around.mounts = "disk / ext4 rw 0 0\n".to_owned();
            }),
        ),
        (
            Check::Content,
            Error,
            "a folder that this account may read",
            Setting(|h| set(h, "SANAD_LOCALES", "/nowhere/locales")),
        ),
        (
            Check::Bot,
            Error,
            "run this again in a minute",
            Call("getMe", Trouble::Page(502)),
        ),
        (
            Check::StaffChat,
            Error,
            "let members write there",
            Call(
                "sendChatAction",
                Trouble::Refuse("not enough rights to send text messages to the chat"),
            ),
        ),
        (
            Check::Hotlines,
            Warning,
            "numbers were not checked within 90 days",
            Around(|a| a.now += 92 * 86_400),
        ),
    ]
}
