//! One letter in the form in which words are compared: without its marks, its accents and
//! the shape that it has in a word.

use super::Folded;

pub(super) fn fold_char(c: char, folded: &mut Folded) {
    match c {
        // Marks above and below letters, tatweel, what has no width, directions, variants.
        '\u{300}'..='\u{36F}'
        | '\u{610}'..='\u{61A}'
        | '\u{640}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E8}'
        | '\u{6EA}'..='\u{6ED}'
        | '\u{8D3}'..='\u{8FF}'
        | '\u{AD}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => {}
        'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
        'ى' | 'ئ' | 'ی' | 'ې' => folded.push('ي'),
        'ؤ' => folded.push('و'),
        'ة' | 'ھ' | 'ہ' | 'ە' | 'ۀ' => folded.push('ه'),
        // The Moroccan g is written with any of these.
        'ک' | 'گ' | 'ڭ' | 'ݣ' | 'ڴ' => folded.push('ك'),
        'ڤ' | 'ڥ' => folded.push('ف'),
        'پ' => folded.push('ب'),
        '٠'..='٩' => folded.push(digit(c, '٠')),
        '۰'..='۹' => folded.push(digit(c, '۰')),
        '０'..='９' => folded.push(digit(c, '０')),
        'ａ'..='ｚ' => folded.push(char::from_u32(u32::from(c) - 0xFF41 + 0x61).unwrap_or(' ')),
        '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʿ' | 'ʾ' | '´' | '′' | '＇' => {
            folded.push('\'');
        }
        '\u{FE70}'..='\u{FEFC}' => folded.push_str(presentation_form(c)),
        _ => match latin_base(c) {
            Some(base) => folded.push_str(base),
            None => folded.push(c),
        },
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(' ')
}

/// The letters without their accents; none for what has none.
fn latin_base(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' | 'ḍ' | 'ḏ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' | 'ḳ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ọ'..='ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' | 'ṛ' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' | 'ṭ' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ụ'..='ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' | 'ẓ' => "z",
        _ => return None,
    })
}

/// Old phones and copied pages hold letters in the shape that they have in a word
/// (U+FE70 to U+FEFC, up to four shapes each); this gives back the letter.
fn presentation_form(c: char) -> &'static str {
    match u32::from(c) {
        0xFE80 => "ء",
        0xFE81..=0xFE84 | 0xFE87 | 0xFE88 | 0xFE8D | 0xFE8E => "ا",
        0xFE85 | 0xFE86 | 0xFEED | 0xFEEE => "و",
        0xFE89..=0xFE8C | 0xFEEF..=0xFEF4 => "ي",
        0xFE8F..=0xFE92 => "ب",
        0xFE93 | 0xFE94 | 0xFEE9..=0xFEEC => "ه",
        0xFE95..=0xFE98 => "ت",
        0xFE99..=0xFE9C => "ث",
        0xFE9D..=0xFEA0 => "ج",
        0xFEA1..=0xFEA4 => "ح",
        0xFEA5..=0xFEA8 => "خ",
        0xFEA9 | 0xFEAA => "د",
        0xFEAB | 0xFEAC => "ذ",
        0xFEAD | 0xFEAE => "ر",
        0xFEAF | 0xFEB0 => "ز",
        0xFEB1..=0xFEB4 => "س",
        0xFEB5..=0xFEB8 => "ش",
        0xFEB9..=0xFEBC => "ص",
        0xFEBD..=0xFEC0 => "ض",
        0xFEC1..=0xFEC4 => "ط",
        0xFEC5..=0xFEC8 => "ظ",
        0xFEC9..=0xFECC => "ع",
        0xFECD..=0xFED0 => "غ",
        0xFED1..=0xFED4 => "ف",
        0xFED5..=0xFED8 => "ق",
        0xFED9..=0xFEDC => "ك",
        0xFEDD..=0xFEE0 => "ل",
        0xFEE1..=0xFEE4 => "م",
        0xFEE5..=0xFEE8 => "ن",
        0xFEF5..=0xFEFC => "لا",
        // The shapes below U+FE80 are vowel marks.
        _ => "",
    }
}
