//! Messages, batches and trace files from anywhere: refused with an error, or the same when they are written again.
#![no_main]

use heddle_trace::batch::decode_batch;
use heddle_trace::protocol::{Reply, Request};
use heddle_trace::trace_file::Trace;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(request) = Request::decode(bytes) {
        assert_eq!(Request::decode(&request.encode()), Ok(request));
    }
    if let Ok(reply) = Reply::decode(bytes) {
        assert_eq!(Reply::decode(&reply.encode()), Ok(reply));
    }
    if let Ok(trace) = Trace::decode(bytes) {
        assert_eq!(Trace::decode(&trace.encode()), Ok(trace));
    }
    let _ = decode_batch(bytes);
});
