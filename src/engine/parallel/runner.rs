//! The runner: makes one run after another on the pool, and waits in one call until each is over.

use std::sync::Arc;

use heddle_control::aftermath;
use heddle_parallel::console::{Clock, Console, Input, Stream};
use heddle_parallel::options::Options;
use heddle_parallel::pool::Pool;
use heddle_parallel::records::records;
use heddle_parallel::report::Report;
use heddle_parallel::{Surroundings, run_module};
use heddle_trace::protocol::{Ended, Mode, Reply, Run, Stint, WorkerLane};
use heddle_vm::machine::{Machine, Settings};
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;

use super::desk::desk;
use super::post;
use crate::console::Desk as Gathered;
use crate::feed::Feed;
use crate::{console, program};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;

    #[wasm_bindgen(thread_local_v2, js_namespace = performance, js_name = timeOrigin)]
    static TIME_ORIGIN: f64;
}

/// Events that each worker keeps at the most: they are sent when the run is over.
const COMMITS: usize = 300_000;
/// Stints that each worker keeps at the most.
const STINTS: usize = 4_000;

/// A clock that is the same on every worker: each has an origin of its own to count from.
struct PageClock;

impl Clock for PageClock {
    fn now(&self) -> u64 {
        ((TIME_ORIGIN.with(|origin| *origin) + performance_now()) * 1e6) as u64
    }
}

/// The page, as a run's console.
struct PageConsole<'p> {
    port: &'p Function,
    run: u32,
    /// The page knows that a line is wanted.
    told: bool,
}

impl Console for PageConsole<'_> {
    fn write(&mut self, stream: Stream, text: &str) {
        let mut gathered = Gathered::default();
        heddle_control::Console::write(&mut gathered, stream, text);
        while let Some((stream, text)) = gathered.take() {
            post(self.port, &Reply::Output { run: self.run, stream: console::number(stream), text });
        }
    }

    fn read_line(&mut self) -> Input {
        let input = desk(super::desk::Desk::line);
        if input != Input::NotYet {
            self.told = false;
        } else if !std::mem::replace(&mut self.told, true) {
            post(self.port, &Reply::InputWanted { run: self.run });
        }
        input
    }
}

/// To be called once, before the first run: what becomes of a panic of any worker.
#[wasm_bindgen]
pub fn prepare_runner() {
    #[cfg(target_family = "wasm")]
    crate::failure::on_panic(|detail| {
        desk(|desk| {
            desk.is_lost = true;
            desk.control.report_fault(&detail);
        });
    });
}

/// Makes the run that the companion left, and says everything to `port`. Returns when it is over.
#[wasm_bindgen]
pub fn run_next(port: &Function) {
    let Some(request) = desk(|desk| desk.next.take()) else { return };
    let replies = match program::load(&request.name, &request.program) {
        Ok(module) => run(port, &request, &module),
        Err(problem) => vec![program::refusal(request.id, problem)],
    };
    // Before the page hears of the end, so that its next run finds nobody busy.
    desk(|desk| desk.current = None);
    replies.iter().for_each(|reply| post(port, reply));
}

fn run(port: &Function, request: &Run, module: &heddle_lang::code::Module) -> Vec<Reply> {
    let header = request.schedule.header;
    let workers = match request.mode {
        Mode::Parallel { workers } => workers as usize,
        Mode::Controlled => 1,
    };
    let machine = Arc::new(Machine::new(Settings {
        memory: header.limits.memory,
        recursion: header.limits.recursion,
        threads: header.limits.threads,
        program_name: request.name.clone(),
        epoch: header.clock_origin,
        ..Settings::default()
    }));
    let options = Options {
        workers,
        limits: header.limits,
        record: request.record,
        most_commits: COMMITS,
        stints: if request.record { STINTS } else { 0 },
        ..Options::default()
    };
    let report = run_module(
        Arc::clone(&machine),
        module,
        options,
        Surroundings {
            pool: &Pool::global(),
            clock: Arc::new(PageClock),
            console: &mut PageConsole { port, run: request.id, told: false },
            control: desk(|desk| Arc::clone(&desk.control)),
        },
    );
    if report.abandoned {
        desk(|desk| desk.is_lost = true);
    }
    conclude(&machine, request, report)
}

/// What there is to say when a run is over.
fn conclude(machine: &Machine, request: &Run, report: Report) -> Vec<Reply> {
    let run = request.id;
    let mut feed = Feed::default();
    let steps = report.commits.len() as u64 + report.dropped_commits;
    let mut findings = report.findings;
    if request.record && report.dropped_commits == 0 {
        findings.extend(aftermath::findings(machine, &report.commits, &report.ending));
    }
    if request.record {
        records(machine, &request.name, report.commits).for_each(|record| feed.push(record));
        feed.count_dropped(report.dropped_commits);
        feed.finish();
    }
    let mut replies: Vec<Reply> =
        std::iter::from_fn(|| feed.take()).map(|batch| Reply::Events { run, batch }).collect();
    let workers = report.workers.into_iter().map(|worker| WorkerLane {
        busy_ns: worker.busy,
        slices: worker.slices,
        steals: worker.steals,
        stints: worker
            .stints
            .into_iter()
            .map(|stint| Stint { thread: stint.thread, start_ns: stint.start, end_ns: stint.end })
            .collect(),
    });
    replies.push(Reply::Ended(Box::new(Ended {
        run,
        ending: report.ending,
        findings,
        schedule: String::new(),
        steps,
        instructions: report.instructions,
        elapsed_ns: report.elapsed,
        dropped_events: feed.dropped(),
        workers: workers.collect(),
    })));
    replies
}
