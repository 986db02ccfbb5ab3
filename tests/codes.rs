//! A code is read from any script, and no single mistake of a person gets through.

use proptest::prelude::*;
use sanad::domain::code::{Code, DIGITS, NotACode, SixDigits, looks_like_code};

fn any_code() -> impl Strategy<Value = Code> {
    prop::collection::vec(any::<u8>(), 64)
        .prop_filter_map("unlucky bytes", |random| Code::draw(&random))
}

fn numbers(code: &Code) -> [u8; DIGITS] {
    code.digits().map(|digit| digit - b'0')
}

fn text_of(digits: &[u8]) -> String {
    digits
        .iter()
        .map(|digit| char::from(b'0' + digit))
        .collect()
}

proptest! {
    #[test]
    fn a_drawn_code_is_read_again(code in any_code()) {
        prop_assert_eq!(Code::read(&code.grouped()), Ok(code.clone()));
        prop_assert_eq!(Code::read(&text_of(&numbers(&code))), Ok(code));
    }

    #[test]
    fn digits_of_other_scripts_are_the_same_code(code in any_code(), zero in prop::sample::select(vec!['\u{660}', '\u{6f0}', '\u{ff10}'])) {
        let text: String = numbers(&code).iter().map(|d| char::from_u32(u32::from(zero) + u32::from(*d)).unwrap()).collect();
        prop_assert_eq!(Code::read(&text), Ok(code));
    }

    #[test]
    fn every_single_wrong_digit_is_found(code in any_code()) {
        for place in 0..DIGITS {
            for wrong in (0..10).filter(|wrong| *wrong != numbers(&code)[place]) {
                let mut digits = numbers(&code);
                digits[place] = wrong;
                prop_assert_eq!(Code::read(&text_of(&digits)), Err(NotACode::CheckDigit));
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_found(code in any_code()) {
        for place in (1..DIGITS).filter(|place| numbers(&code)[*place] != numbers(&code)[place - 1]) {
            let mut digits = numbers(&code);
            digits.swap(place - 1, place);
            prop_assert_eq!(Code::read(&text_of(&digits)), Err(NotACode::CheckDigit));
        }
    }

    #[test]
    fn backwards_the_last_six_are_another_number(code in any_code()) {
        let six = code.last_six();
        prop_assert_ne!(six.reversed(), six.clone());
        prop_assert_eq!(six.reversed().reversed(), six);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,80}") {
        let _ = (Code::read(&text), looks_like_code(&text), SixDigits::read(&text));
    }
}

#[test]
fn the_check_digit_is_the_published_one_of_damm() {
    // 572 has the check digit 4 in Damm's thesis; zeros in front change nothing.
    assert!(Code::read("0000 0000 0000 0000 5724").is_ok());
    assert!(Code::read("0000 0000 0000 0000 5723").is_err());
}

#[test]
fn each_digit_is_drawn_as_often_as_any_other() {
    let mut counts = [0; 10];
    for byte in 0..=255_u8 {
        if let Some(code) = Code::draw(&[&[byte; 1][..], &[1; 18]].concat()) {
            counts[usize::from(numbers(&code)[0])] += 1;
        }
    }
    assert!(
        counts
            .iter()
            .all(|count| *count == counts[0] || *count == 0),
        "{counts:?}"
    );
}

#[test]
fn unlucky_bytes_give_no_code() {
    assert_eq!(Code::draw(&[]), None);
    assert_eq!(Code::draw(&[255; 64]), None);
    assert_eq!(Code::draw(&[1; 18]), None);
    // Nineteen zeros have the check digit zero, and 000000 is a palindrome.
    assert_eq!(Code::draw(&[0; 64]), None);
}

#[test]
fn separators_of_every_kind_are_passed_over() {
    let code = Code::draw(&(0..64).collect::<Vec<u8>>()).unwrap();
    let plain = text_of(&numbers(&code));
    let (front, back) = plain.split_at(8);
    for text in [
        format!("\n {front}\u{a0}{back}\r\n"),
        format!("\u{200f}{front}-{back}\u{200e}"),
        format!("\u{2067}{front} – {back}.\u{2069}"),
        format!("{front}.{back}{}", " ".repeat(39)),
    ] {
        assert_eq!(Code::read(&text), Ok(code.clone()), "{text:?}");
        assert!(looks_like_code(&text));
    }
    assert_eq!(
        Code::read(&format!("{plain}{}", " ".repeat(41))),
        Err(NotACode::Length)
    );
}

#[test]
fn nineteen_or_twenty_one_digits_or_words_are_no_code() {
    let code = Code::draw(&(0..64).collect::<Vec<u8>>()).unwrap();
    let plain = text_of(&numbers(&code));
    for text in [
        &plain[..19],
        &format!("{plain}0"),
        "",
        &format!("call {plain}"),
    ] {
        assert_eq!(Code::read(text), Err(NotACode::Length));
    }
}

#[test]
fn a_mistyped_code_looks_like_one_and_a_message_does_not() {
    assert!(looks_like_code("1234 5678 9012 3456 789"));
    assert!(looks_like_code("1234 5678 9O12 3456 7890"));
    assert!(looks_like_code("١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦"));
    assert!(!looks_like_code("1234 5678 9012 345"));
    assert!(!looks_like_code("+212 612 345 678"));
    assert!(!looks_like_code("+212612345678\n0698765432"));
    assert!(!looks_like_code(
        "my number is 0612345678 and hers is 0698765432"
    ));
    assert!(!looks_like_code(&"1".repeat(25)));
    assert!(!looks_like_code(&format!(
        "{}{}",
        "1".repeat(20),
        "a".repeat(4000)
    )));
    assert!(!looks_like_code(""));
}

#[test]
fn six_digits_are_read_strictly() {
    let six = SixDigits::read("١٢٣ 456").unwrap();
    assert_eq!(*six.digits(), *b"123456");
    assert_eq!(*six.reversed().digits(), *b"654321");
    assert_eq!(SixDigits::new([1, 2, 3, 4, 5, 6]), Some(six));
    assert_eq!(SixDigits::new([1, 2, 3, 4, 5, 10]), None);
    for text in ["12345", "1234567", "12345a", ""] {
        assert_eq!(SixDigits::read(text), None);
    }
}

#[test]
fn digits_are_in_no_debug() {
    let code = Code::draw(&(0..64).collect::<Vec<u8>>()).unwrap();
    assert_eq!(
        format!("{code:?} {:?}", code.last_six()),
        "Code(20 digits) SixDigits(6 digits)"
    );
}
