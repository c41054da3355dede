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
        if program.input().is_empty() && !text.contains("timeout") {
            trials.push(Trial::test(format!("corpus/{}", program.name), move || compare(&text)));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// What a thread did to an object.
type Deed = (ThreadId, OperationKind);

/// A run: how it ended, what it wrote, who did what to each object, and in which order threads acted.
struct Course {
    ending: Ending,
    output: String,
    deeds: BTreeMap<ObjectId, Vec<Deed>>,
    order: Vec<ThreadId>,
}

/// Operations whose number depends on how often a thread looked, and those without an object.
fn counts(kind: OperationKind, object: ObjectId) -> bool {
    object != ObjectId(0) && !matches!(kind.family(), Family::World | Family::Life)
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
    let (mut deeds, mut order) = (BTreeMap::<_, Vec<Deed>>::new(), Vec::new());
    for commit in report.commits {
        let operation = commit.operation;
        order.push(commit.thread);
        if counts(operation.kind, operation.object) && commit.effect != Effect::GaveUp {
            deeds.entry(operation.object).or_default().push((commit.thread, operation.kind));
        }
    }
    Course { ending: report.ending, output: console.0, deeds, order }
}

/// Follows an order of threads: before each choice, whoever acts next in it is chosen.
fn step_by_step(program: &Module, order: &[ThreadId]) -> Result<Course, Failed> {
    let options = Options { schedule: Schedule::default(), record: true, ..Options::default() };
    let mut run = Run::new(program, options, Transcript::default());
    let (mut deeds, mut performed) = (BTreeMap::<_, Vec<Deed>>::new(), 0);
    loop {
        let progress = run.advance_to_choice(u64::MAX);
        for record in run.take_records() {
            let Record::Event(event) = record else { continue };
            if matches!(event.effect, Effect::Blocked { .. }) {
                continue;
            }
            performed += 1;
            if counts(event.kind, event.object) && event.effect != Effect::GaveUp {
                deeds.entry(event.object).or_default().push((event.thread, event.kind));
            }
        }
        match progress {
            Progress::Working => {}
            Progress::InputWanted => run.end_input(),
            Progress::Ended => break,
            Progress::Choice => {
                let enabled = run.enabled_threads();
                let wanted = order[performed.min(order.len())..].iter().find(|thread| enabled.contains(thread));
                let Some(next) = wanted.or(enabled.first()) else { return Err("nobody can be chosen".into()) };
                let mut choices = Choices::default();
                choices.push(*next);
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
    for (object, deeds) in &parallel.deeds {
        let other = controlled.deeds.get(object);
        if other != Some(deeds) {
            return Err(format!("{object:?}\nfull speed: {deeds:?}\nstep by step: {other:?}\n{text}").into());
        }
    }
    Ok(())
}
