//! Stand-in; the real one comes with the merge.
/// A code.
#[derive(Clone)]
pub struct Code(String);
/// Six digits.
#[derive(Clone)]
pub struct SixDigits(pub [u8; 6]);
impl Code {
    /// Reads.
    pub fn read(text: &str) -> Result<Self, ()> {
        (text.len() == 20 && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| Self(text.to_owned()))
            .ok_or(())
    }
    /// The digits.
    pub fn digits(&self) -> String {
        self.0.clone()
    }
}
