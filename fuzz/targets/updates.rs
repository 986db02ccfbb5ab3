//! Feeds the check of updates with whatever the fuzzer makes.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sanad_fuzz::updates(data));
