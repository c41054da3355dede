//! The companion: takes the page's messages while the runner is busy.

use std::sync::Arc;

use heddle_parallel::control::Control;
use heddle_trace::protocol::{Mode, Reply, Request, Run};
use heddle_trace::schedule::VM_VERSION;
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;

use super::desk::desk;
use super::post;
use crate::vocabulary::vocabulary;
use crate::{library, program};

/// The companion.
#[wasm_bindgen]
pub struct Companion {
    port: Function,
}

#[wasm_bindgen]
impl Companion {
    /// A companion whose replies go to `port`, each as an `ArrayBuffer`. The runner is ready.
    #[wasm_bindgen(constructor)]
    pub fn new(port: Function) -> Self {
        let companion = Self { port };
        companion.reply(&Reply::Ready { vm: VM_VERSION });
        companion
    }

    /// The files of the library that a message needs and that are not there yet, each to be fetched and [supplied]; then
    /// ask again, for these may need more.
    ///
    /// [supplied]: Self::supply
    pub fn wants(&self, message: &[u8]) -> Vec<String> {
        library::wanted(message)
    }

    /// A file of the library.
    pub fn supply(&self, file: &str, text: &str) {
        library::supply(file, text);
    }

    /// Takes a message of the page. Says whether the runner is to be called.
    pub fn handle(&mut self, message: &[u8]) -> bool {
        match Request::decode(message) {
            Ok(request) => self.take(request),
            Err(error) => {
                self.refuse(0, &format!("the engine cannot read a message: {error}"));
                false
            }
        }
    }

    fn take(&self, request: Request) -> bool {
        match request {
            Request::Run(run) => return self.run(run),
            Request::Stop => desk(|desk| desk.control.stop()),
            Request::Interrupt => desk(|desk| desk.control.interrupt()),
            Request::Input(line) => desk(|desk| {
                desk.lines.push_back(line);
                desk.control.ring();
            }),
            Request::EndInput => desk(|desk| {
                desk.at_end = true;
                desk.control.ring();
            }),
            Request::Ping(number) => self.reply(&Reply::Pong(number)),
            Request::Inspect { run, .. } => {
                self.refuse(run, "a run at full speed cannot be looked at step by step");
            }
            Request::Sample(sample) => self.refuse(sample.id, "this engine runs programs at full speed only"),
            Request::Check { id, program, name } => {
                let problems = program::problems(&name, &program);
                self.reply(&Reply::Checked { id, problems });
            }
            Request::Vocabulary => self.reply(&Reply::Vocabulary(vocabulary())),
        }
        false
    }

    fn run(&self, run: Box<Run>) -> bool {
        let id = run.id;
        let refusal = match run.mode {
            Mode::Controlled => Some("this engine runs programs at full speed only".to_owned()),
            Mode::Parallel { .. } => desk(|desk| match desk.current {
                _ if desk.is_lost => Some("the engine has lost a worker, and must be started anew".to_owned()),
                Some(current) => Some(format!("the engine is still busy with run {current}")),
                None => {
                    desk.current = Some(id);
                    desk.control = Arc::new(Control::default());
                    desk.lines = run.input.iter().cloned().collect();
                    desk.at_end = !run.interactive;
                    desk.next = Some(run);
                    None
                }
            }),
        };
        match refusal {
            Some(sentence) => {
                self.refuse(id, &sentence);
                false
            }
            None => true,
        }
    }

    fn refuse(&self, run: u32, sentence: &str) {
        self.reply(&Reply::Refused { run, sentence: sentence.to_owned(), line: 0, column: 0 });
    }

    fn reply(&self, reply: &Reply) {
        post(&self.port, reply);
    }
}
