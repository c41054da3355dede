//! Parallel against Controlled, operation by operation: the order of operations that a run at full speed recorded is
//! followed step by step, and both runs must do the same to every object and write the same output.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::Arc;

use heddle_control::{Options, Progress, Run, Transcript};
use heddle_lang::code::Module;
use heddle_lang::source::Source;
use heddle_parallel::console::{Clock, Console, Input, Stream};
use heddle_parallel::control::Control;
use heddle_parallel::pool::Pool;
use heddle_parallel::terminal::SystemClock;
use heddle_parallel::{Surroundings, run_module};
use heddle_tests::corpus;
use heddle_tests::generate::threads;
use heddle_tests::random::Random;
use heddle_tests::repository;
use heddle_trace::choices::Choices;
use heddle_trace::ending::Ending;
use heddle_trace::event::Effect;
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::inspection::Situation;
use heddle_trace::operation::{Family, OperationKind};
use heddle_trace::record::Record;
use heddle_trace::recording::Recording;
use heddle_trace::schedule::{Policy, Schedule};
use heddle_vm::machine::{Machine, Settings};
use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    let count = repository::count_from_env("HEDDLE_SEEDS", 60);
    for seed in 0..count {
        let text = threads::program(&mut Random::new(1000 + seed));
        trials.push(Trial::test(format!("generated/{seed}"), move || compare(&text)));
    }
    // What waits for the clock takes another course at every run.
    for program in corpus::programs().into_iter().filter(|program| program.has_threads() && !program.measures_time()) {
        let text = program.source();
        // What quiet modules do under their own locks is not recorded, and so its order cannot be followed.
        let quiet = text.contains("concurrent.futures") || text.contains("logging");
        if program.input().is_empty() && !text.contains("timeout") && !quiet {
            trials.push(Trial::test(format!("corpus/{}", program.name), move || compare(&text)));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// What a thread did to an object, and as which of all that it did.
type Deed = (ThreadId, u32, OperationKind);

/// Who did what to each object, in order.
#[derive(Default)]
struct Deeds {
    by_object: BTreeMap<ObjectId, Vec<Deed>>,
    by_thread: BTreeMap<ThreadId, u32>,
}

impl Deeds {
    /// Takes note of what counts; says whether it does.
    fn note(&mut self, thread: ThreadId, kind: OperationKind, object: ObjectId, effect: &Effect) -> bool {
        let noted = counts(kind, object) && was_done(effect);
        if noted {
            let count = self.by_thread.entry(thread).or_default();
            self.by_object.entry(object).or_default().push((thread, *count, kind));
            *count += 1;
        }
        noted
    }

    /// The objects by what was done to them: their numbers are not the same in both modes, as an instruction that asks
    /// for permission is executed twice.
    fn sorted(&self) -> Vec<&[Deed]> {
        let mut all: Vec<&[Deed]> = self.by_object.values().map(Vec::as_slice).collect();
        all.sort_unstable_by_key(|deeds| (deeds[0].0, deeds[0].1));
        all
    }
}

/// A run: how it ended, what it wrote, who did what to each object, and who did the next of what counts.
struct Course {
    ending: Ending,
    output: String,
    deeds: Deeds,
    order: Vec<ThreadId>,
}

/// Operations on objects of synchronisation, messages and attributes. What is done to globals and containers is not
/// recorded alike: step by step, a global that only the program's own body uses is not visible.
fn counts(kind: OperationKind, object: ObjectId) -> bool {
    let family = matches!(kind.family(), Family::Sync | Family::Message) || kind == OperationKind::AttributeWrite;
    object != ObjectId(0) && family && kind != OperationKind::SyncQuery
}

/// Whether something was done: it neither had to wait nor gave up.
fn was_done(effect: &Effect) -> bool {
    !matches!(effect, Effect::Blocked { .. } | Effect::GaveUp)
}

#[derive(Default)]
struct Kept(String);

impl Console for Kept {
    fn write(&mut self, stream: Stream, text: &str) {
        if stream == Stream::Output {
            self.0.push_str(text);
        }
    }

    fn read_line(&mut self) -> Input {
        Input::End
    }
}

fn at_full_speed(program: &Module) -> Course {
    let pool = Pool::new(2).expect("two threads start");
    let machine =
        Arc::new(Machine::new(Settings { program_name: program.source.name.to_string(), ..Settings::default() }));
    let options = heddle_parallel::options::Options { workers: 2, fuel: 300, record: true, ..Default::default() };
    let mut console = Kept::default();
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::default());
    let report = run_module(
        machine,
        program,
        options,
        Surroundings { pool: &pool, clock, console: &mut console, control: Arc::new(Control::default()) },
    );
    let (mut deeds, mut order) = (Deeds::default(), Vec::new());
    for commit in report.commits {
        if deeds.note(commit.thread, commit.operation.kind, commit.operation.object, &commit.effect) {
            order.push(commit.thread);
        }
    }
    Course { ending: report.ending, output: console.0, deeds, order }
}

/// Follows an order of threads: before each choice, whoever acts next in it is chosen.
fn step_by_step(program: &Module, order: &[ThreadId]) -> Result<Course, Failed> {
    let options = Options { schedule: Schedule::default(), record: true, ..Options::default() };
    let mut run = Run::new(program, options, Transcript::default());
    let (mut deeds, mut performed) = (Deeds::default(), 0);
    loop {
        let progress = run.advance_to_choice(u64::MAX);
        for record in run.take_records() {
            let Record::Event(event) = record else { continue };
            performed += usize::from(deeds.note(event.thread, event.kind, event.object, &event.effect));
        }
        match progress {
            Progress::Working => {}
            Progress::InputWanted => run.end_input(),
            Progress::Ended => break,
            Progress::Choice => {
                let enabled = run.enabled_threads();
                let wanted = order.get(performed).copied().filter(|thread| enabled.contains(thread));
                let Some(next) = wanted.or_else(|| harmless(&mut run, &enabled)).or(enabled.first().copied()) else {
                    return Err("nobody can be chosen".into());
                };
                let mut choices = Choices::default();
                choices.push(next);
                let recording = Recording { choices, checkpoints: Vec::new(), digest: None };
                run.set_policy(&Policy::Explicit { recording, then: Some(Box::default()) });
                run.advance(1);
            }
        }
    }
    let ending = run.run_to_end().clone();
    let output = run.console().text(heddle_vm::host::Stream::Output);
    Ok(Course { ending, output, deeds, order: Vec::new() })
}

/// Of the threads that can go on, one that is not about to do something that counts.
fn harmless(run: &mut Run<Transcript>, enabled: &[ThreadId]) -> Option<ThreadId> {
    let is_harmless = |situation: &Situation| match situation {
        Situation::Ready { next: Some(next) } => !counts(next.operation.kind, next.operation.object),
        Situation::Ready { next: None } => true,
        Situation::Blocked { .. } | Situation::Finished => false,
    };
    let threads = run.inspect().threads;
    let found = threads.iter().find(|thread| enabled.contains(&thread.id) && is_harmless(&thread.situation));
    found.map(|thread| thread.id)
}

fn compare(text: &str) -> Result<(), Failed> {
    let source = Arc::new(Source::new("main.py", text));
    let program = heddle_lang::compile(&source, heddle_lang::Options::default())
        .map_err(|error| error.render(&source).to_string())?;
    let parallel = at_full_speed(&program);
    let controlled = step_by_step(&program, &parallel.order)?;
    if parallel.ending != controlled.ending || parallel.output != controlled.output {
        return Err(format!(
            "full speed: {:?}\n{}\nstep by step: {:?}\n{}\n{text}",
            parallel.ending, parallel.output, controlled.ending, controlled.output
        )
        .into());
    }
    for (at_full_speed, step_by_step) in parallel.deeds.sorted().iter().zip(controlled.deeds.sorted()) {
        if *at_full_speed != step_by_step {
            return Err(format!("full speed: {at_full_speed:?}\nstep by step: {step_by_step:?}\n{text}").into());
        }
    }
    match (parallel.deeds.by_object.len(), controlled.deeds.by_object.len()) {
        (one, other) if one == other => Ok(()),
        (one, other) => Err(format!("{one} objects at full speed, {other} step by step\n{text}").into()),
    }
}
