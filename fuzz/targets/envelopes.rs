//! Feeds the check of envelopes with whatever the fuzzer makes.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sanad_fuzz::envelopes(data));
