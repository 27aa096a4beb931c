//! Whatever bytes arrive as an answer: they are understood or refused, and never quoted.
#![no_main]

libfuzzer_sys::fuzz_target!(|body: &[u8]| openrush_api::fuzzing::created(body));
