//! Where a run's output goes and its given input comes from.

use std::sync::Arc;

use heddle_vm::host::Stream;

/// A console, as a run sees it.
pub trait Console: Send {
    /// The program wrote something.
    fn write(&mut self, stream: Stream, text: &str);

    /// Line number `number`, from 0, of the input that is there from the start, without its newline; `None` past its
    /// end. The lines are asked for in order, each when the program wants it.
    fn line(&mut self, number: u64) -> Option<String>;
}

/// A console that keeps what was written and has its input ready.
#[derive(Clone, Debug, Default)]
pub struct Transcript {
    written: Vec<(Stream, String)>,
    input: Arc<[String]>,
}

impl Transcript {
    /// Nothing written yet; `input` are the lines that the program can read.
    pub fn new(input: Arc<[String]>) -> Self {
        Self { written: Vec::new(), input }
    }

    /// What was written, in order; neighbouring pieces are of different streams.
    pub fn written(&self) -> &[(Stream, String)] {
        &self.written
    }

    /// Takes what was written since it was last taken.
    pub fn take(&mut self) -> Vec<(Stream, String)> {
        std::mem::take(&mut self.written)
    }

    /// All that was written to one stream.
    pub fn text(&self, stream: Stream) -> String {
        self.written.iter().filter(|(written, _)| *written == stream).map(|(_, text)| text.as_str()).collect()
    }
}

impl Console for Transcript {
    fn write(&mut self, stream: Stream, text: &str) {
        match self.written.last_mut() {
            Some((last, written)) if *last == stream => written.push_str(text),
            _ => self.written.push((stream, text.to_owned())),
        }
    }

    fn line(&mut self, number: u64) -> Option<String> {
        self.input.get(usize::try_from(number).ok()?).cloned()
    }
}
