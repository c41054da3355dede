//! Runs a program and keeps what it said.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use heddle_lang::source::Source;
use heddle_parallel::console::{Console, Input, Stream};
use heddle_parallel::control::Control;
use heddle_parallel::options::Options;
use heddle_parallel::pool::Pool;
use heddle_parallel::report::Report;
use heddle_parallel::terminal::SystemClock;
use heddle_parallel::{Surroundings, run_module};
use heddle_vm::machine::{Machine, Settings};

/// What a program did.
pub struct Outcome {
    pub report: Report,
    pub output: String,
    pub error: String,
}

/// How to run one.
pub struct Harness {
    pub workers: usize,
    pub name: String,
    pub input: String,
    pub options: Options,
    pub settings: Settings,
    pub control: Arc<Control>,
}

impl Harness {
    pub fn new(workers: usize) -> Self {
        let settings = Settings { program_name: "main.py".into(), ..Settings::default() };
        Self {
            workers,
            name: "main.py".into(),
            input: String::new(),
            options: Options::default(),
            settings,
            control: Arc::default(),
        }
    }

    pub fn run(self, text: &str) -> Outcome {
        let source = Arc::new(Source::new(&self.name, text));
        let program = match heddle_lang::compile(&source, heddle_lang::Options::default()) {
            Ok(program) => program,
            Err(error) => panic!("{}: {error}", self.name),
        };
        let pool = Pool::new(self.workers).expect("threads");
        let mut console = Kept::new(&self.input, Arc::clone(&self.control));
        let surroundings = Surroundings {
            pool: &pool,
            clock: Arc::new(SystemClock::default()),
            console: &mut console,
            control: self.control,
        };
        let machine = Arc::new(Machine::new(self.settings));
        let report = run_module(machine, &program, self.options, surroundings);
        assert!(!report.abandoned);
        Outcome { report, output: console.output, error: console.error }
    }
}

/// A program with default settings.
pub fn run(workers: usize, text: &str) -> Outcome {
    Harness::new(workers).run(text)
}

/// Text of a file in the folder `tests` at the top.
pub fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests")
}

/// A console that keeps everything.
struct Kept {
    output: String,
    error: String,
    lines: VecDeque<String>,
    /// The first question is answered late, as by a person.
    late: bool,
    control: Arc<Control>,
}

impl Kept {
    fn new(input: &str, control: Arc<Control>) -> Self {
        Self {
            output: String::new(),
            error: String::new(),
            lines: input.lines().map(str::to_owned).collect(),
            late: true,
            control,
        }
    }
}

impl Console for Kept {
    fn write(&mut self, stream: Stream, text: &str) {
        match stream {
            Stream::Output => self.output.push_str(text),
            Stream::Error => self.error.push_str(text),
        }
    }

    fn read_line(&mut self) -> Input {
        match self.lines.pop_front() {
            Some(line) => Input::Line(line),
            None if std::mem::take(&mut self.late) => {
                // It comes as soon as this was said.
                self.control.ring();
                Input::NotYet
            }
            None => Input::End,
        }
    }
}
