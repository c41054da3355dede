//! Schedule strings from anywhere: refused with an error, or the same when they are written again.
#![no_main]

use heddle_trace::schedule::Schedule;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(schedule) = Schedule::decode(text) {
        assert_eq!(Schedule::decode(&schedule.encode()), Ok(schedule));
    }
});
