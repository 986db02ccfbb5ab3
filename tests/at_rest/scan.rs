//! Looks for planted words in every form in which they could have slipped through.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{GeneralPurpose, GeneralPurposeConfig};
use sha2::{Digest, Sha256};

use super::scenario::Planted;

/// Forms are found by so many first bytes, and then compared.
const START: usize = 6;

/// One form of one planted word.
#[derive(Clone)]
pub struct Form {
    pub of: &'static str,
    pub how: &'static str,
    pub bytes: Vec<u8>,
}

/// Everything that is looked for, found quickly by its first bytes.
pub struct Scanner {
    pub forms: Vec<Form>,
    starts: HashMap<[u8; START], Vec<usize>>,
}

/// What was looked through, and what was found.
#[derive(Default)]
pub struct Scan {
    pub files: usize,
    pub bytes: usize,
    /// Where (a file or a column), which word, in which form.
    pub found: BTreeSet<(String, &'static str, &'static str)>,
}

impl Scanner {
    pub fn new(planted: &Planted) -> Self {
        let mut forms = Vec::new();
        for (of, bytes) in &planted.words {
            forms.extend(of_word(of, bytes));
        }
        for (of, number) in &planted.numbers {
            forms.extend(of_word(of, number.to_string().as_bytes()));
            forms.extend(of_number(of, *number));
        }
        Self::of(forms)
    }

    pub fn of(forms: Vec<Form>) -> Self {
        let mut starts: HashMap<[u8; START], Vec<usize>> = HashMap::new();
        for (index, form) in forms.iter().enumerate() {
            let start = *form.bytes.first_chunk().expect("no form is so short");
            starts.entry(start).or_default().push(index);
        }
        Self { forms, starts }
    }

    /// Adds what lies in these bytes.
    pub fn look(&self, scan: &mut Scan, place: &str, bytes: &[u8]) {
        scan.bytes += bytes.len();
        for at in 0..bytes.len() {
            let Some(start) = bytes[at..].first_chunk::<START>() else {
                return;
            };
            for index in self.starts.get(start).into_iter().flatten() {
                let form = &self.forms[*index];
                if bytes[at..].starts_with(&form.bytes) {
                    scan.found.insert((place.to_owned(), form.of, form.how));
                }
            }
        }
    }

    /// Adds every file below a folder, and the names of the files.
    ///
    /// A file that goes while it is read may have moved into one that was read before, so
    /// then all is looked through again.
    pub fn look_below(&self, scan: &mut Scan, folder: &Path) {
        while !self.look_once(scan, folder) {}
    }

    fn look_once(&self, scan: &mut Scan, folder: &Path) -> bool {
        let mut all = true;
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            self.look(scan, &name, name.as_bytes());
            if path.is_dir() {
                all &= self.look_once(scan, &path);
            } else if let Ok(bytes) = std::fs::read(&path) {
                scan.files += 1;
                self.look(scan, &name, &bytes);
            } else {
                all = false;
            }
        }
        all
    }
}

/// Text or bytes as they are, as programs write bytes, and as they would be looked up.
fn of_word(of: &'static str, bytes: &[u8]) -> Vec<Form> {
    let mut forms = Vec::new();
    let mut add = |how, bytes: Vec<u8>| forms.push(Form { of, how, bytes });
    add("raw", bytes.to_vec());
    add("reversed", bytes.iter().rev().copied().collect());
    add("hex", hex(bytes).into_bytes());
    add("HEX", hex(bytes).to_uppercase().into_bytes());
    for (index, how) in ["base64 0", "base64 1", "base64 2"].into_iter().enumerate() {
        add(how, base64_at(bytes, index, &STANDARD));
    }
    for (index, how) in ["base64url 0", "base64url 1", "base64url 2"]
        .into_iter()
        .enumerate()
    {
        add(how, base64_at(bytes, index, &URL_SAFE));
    }
    let list = format!("{bytes:?}");
    add("list", list.trim_matches(['[', ']']).as_bytes().to_vec());
    add("SHA-256", Sha256::digest(bytes).to_vec());
    add("SHA-256 in hex", hex(&Sha256::digest(bytes)).into_bytes());
    if let Ok(text) = std::str::from_utf8(bytes) {
        let units: Vec<u16> = text.encode_utf16().collect();
        add(
            "UTF-16 LE",
            units.iter().flat_map(|u| u.to_le_bytes()).collect(),
        );
        add(
            "UTF-16 BE",
            units.iter().flat_map(|u| u.to_be_bytes()).collect(),
        );
        let lower = text.to_lowercase();
        add("SHA-256 of small letters", Sha256::digest(lower).to_vec());
        if !text.is_ascii() {
            add(
                "JSON",
                units
                    .iter()
                    .fold(String::new(), |text, unit| text + &format!("\\u{unit:04x}"))
                    .into(),
            );
        }
    }
    forms
}

/// The bytes of a number. It needs seven, so there is no form of four to look for.
fn of_number(of: &'static str, number: i64) -> Vec<Form> {
    let (big, little) = (number.to_be_bytes(), number.to_le_bytes());
    let mut forms = Vec::new();
    let mut add = |how, bytes: &[u8]| {
        let bytes = bytes.to_vec();
        forms.push(Form { of, how, bytes });
    };
    add("big-endian", &big[1..]);
    add("little-endian", &little[..7]);
    add("hex of a number", hex(&big[1..]).as_bytes());
    add("SHA-256, big-endian", &Sha256::digest(big));
    add("SHA-256, little-endian", &Sha256::digest(little));
    for (index, how) in [
        "big-endian base64 0",
        "big-endian base64 1",
        "big-endian base64 2",
    ]
    .into_iter()
    .enumerate()
    {
        add(how, &base64_at(&big[1..], index, &STANDARD));
    }
    forms
}

/// The part of an encoding that is the same whatever stands before and after.
fn base64_at(bytes: &[u8], offset: usize, alphabet: &base64::alphabet::Alphabet) -> Vec<u8> {
    let engine = GeneralPurpose::new(
        alphabet,
        GeneralPurposeConfig::new().with_encode_padding(false),
    );
    let text = engine.encode([&vec![0; offset][..], bytes].concat());
    let (first, whole) = ((offset * 8).div_ceil(6), (offset + bytes.len()) * 8 / 6);
    text.as_bytes()[first..whole].to_vec()
}

pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

pub fn unhex(text: &str) -> Vec<u8> {
    let digits = text.as_bytes().chunks_exact(2);
    digits
        .map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap())
        .collect()
}
