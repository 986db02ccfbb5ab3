//! Whatever becomes of a file, the checker says so and goes on.

use proptest::prelude::*;

use sanad::content::check;

use crate::house::base;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn no_damage_to_a_file_makes_the_checker_stop(
        file in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        length in 0_usize..40,
        put in "[\\[\\]{}=\"'.,<>&$#\\-_ \n\r\ta-z0-9كé\u{202e}]{0,12}",
    ) {
        let mut files = base();
        let name = file.get(&files.0.keys().cloned().collect::<Vec<_>>()).clone();
        let bytes = files.0.get_mut(&name).expect("it was chosen from them");
        let start = at.index(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, put.into_bytes());
        let (printed, exit) = check(&files, false);
        prop_assert!(printed.ends_with("in 27 files\n"), "{printed}");
        prop_assert_eq!(exit == 1, printed.contains("error["));
    }
}
