//! What was asked for on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use heddle_trace::decode_error::DecodeError;
use heddle_trace::schedule::{Granularity, Header, Policy, Schedule};
use heddle_trace::words::{Language, describe_decode_error};
use lexopt::prelude::{Long, Short, Value, ValueExt};

/// What to do.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Say what can be asked for.
    Help,
    /// Say which version this is.
    Version,
    /// Run a program once.
    Run(RunArguments),
    /// Run a program many times.
    Explore(ExploreArguments),
}

/// How to run a program once.
#[derive(Debug, PartialEq)]
pub struct RunArguments {
    /// The program.
    pub file: PathBuf,
    /// Step by step or at full speed.
    pub mode: Mode,
    /// Who goes next, and the limits.
    pub schedule: Schedule,
    /// Where the trace goes.
    pub trace: Option<PathBuf>,
    /// Where the trace goes as JSON that Perfetto opens.
    pub trace_json: Option<PathBuf>,
    /// Whether to print the schedule of the run.
    pub print_schedule: bool,
    /// Whether to look for races and the like.
    pub watch: bool,
    /// Whether to print notes as well as faults.
    pub notes: bool,
}

/// Which executor runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Step by step.
    Controlled,
    /// At full speed.
    Parallel {
        /// On how many processors; `None` for all.
        workers: Option<usize>,
    },
}

/// How to run a program many times.
#[derive(Debug, PartialEq)]
pub struct ExploreArguments {
    /// The program.
    pub file: PathBuf,
    /// How many seeds, from 0.
    pub seeds: u64,
    /// The limits of each execution.
    pub header: Header,
    /// By priorities that change so often, and once less; at random otherwise.
    pub depth: Option<u32>,
}

/// Orderings that `--policy pct` is to meet unless it is told otherwise: enough for most bugs.
const DEFAULT_DEPTH: u32 = 3;

/// Choices of a run that `--policy pct` expects unless it is told otherwise.
const DEFAULT_LENGTH: u64 = 200;

/// Executions of `heddle explore` unless it is told otherwise.
const DEFAULT_SEEDS: u64 = 1000;

/// What is wrong with a command line.
#[derive(Debug, thiserror::Error)]
pub enum UsageError {
    /// An option is unknown, lacks its value, or has one that makes no sense.
    #[error("{0}")]
    Option(#[from] lexopt::Error),
    /// There is no command.
    #[error("a command is missing: run, replay or explore")]
    NoCommand,
    /// The command is unknown.
    #[error("there is no command `{0}`; the commands are run, replay and explore")]
    UnknownCommand(String),
    /// Something that the command needs is missing.
    #[error("`heddle {0}` needs {1}")]
    Missing(&'static str, &'static str),
    /// There is no such policy.
    #[error("there is no policy `{0}`; the policies are round-robin, random, pct and non-preemptive")]
    UnknownPolicy(String),
    /// There is no such granularity.
    #[error("there is no granularity `{0}`; the granularities are operations and gil")]
    UnknownGranularity(String),
    /// Two options say different things.
    #[error("{0} and {1} exclude each other")]
    Conflict(&'static str, &'static str),
    /// One option makes no sense without another.
    #[error("{0} needs {1}")]
    Needs(&'static str, &'static str),
    /// A number cannot be 0.
    #[error("{0} must be at least 1")]
    Zero(&'static str),
    /// The schedule is damaged, or none.
    #[error("the schedule cannot be used. {}", describe_decode_error(.0, Language::En))]
    Schedule(#[from] DecodeError),
}

/// Reads the command line.
///
/// # Errors
/// If it makes no sense.
pub fn parse(mut parser: lexopt::Parser) -> Result<Command, UsageError> {
    let name = match parser.next()? {
        Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Short('V') | Long("version")) => return Ok(Command::Version),
        Some(Value(name)) => name,
        Some(unknown) => return Err(unknown.unexpected().into()),
        None => return Err(UsageError::NoCommand),
    };
    match name.to_str() {
        Some("run") => parse_run(parser, "run"),
        Some("replay") => parse_run(parser, "replay"),
        Some("explore") => parse_explore(parser),
        Some("help") => Ok(Command::Help),
        _ => Err(UsageError::UnknownCommand(name.to_string_lossy().into_owned())),
    }
}

/// The options of `heddle run` and `heddle replay`, as they were given.
#[derive(Default)]
struct RunOptions {
    file: Option<OsString>,
    policy: Option<String>,
    seed: Option<u64>,
    depth: Option<u32>,
    length: Option<u64>,
    granularity: Option<Granularity>,
    schedule: Option<String>,
    parallel: bool,
    workers: Option<usize>,
    trace: Option<PathBuf>,
    trace_json: Option<PathBuf>,
    max_steps: Option<u64>,
    print_schedule: bool,
    races: Option<bool>,
    notes: bool,
}

fn parse_run(mut parser: lexopt::Parser, command: &'static str) -> Result<Command, UsageError> {
    let mut options = RunOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("policy") => options.policy = Some(parser.value()?.string()?),
            Long("seed") => options.seed = Some(parser.value()?.parse()?),
            Long("depth") => options.depth = Some(parser.value()?.parse()?),
            Long("length") => options.length = Some(parser.value()?.parse()?),
            Long("granularity") => options.granularity = Some(granularity(&parser.value()?.string()?)?),
            Long("schedule") if options.schedule.is_none() => options.schedule = Some(parser.value()?.string()?),
            Long("parallel") => options.parallel = true,
            Long("workers") => options.workers = Some(parser.value()?.parse()?),
            Long("trace") => options.trace = Some(parser.value()?.into()),
            Long("trace-json") => options.trace_json = Some(parser.value()?.into()),
            Long("max-steps") => options.max_steps = Some(parser.value()?.parse()?),
            Long("print-schedule") => options.print_schedule = true,
            Long("races") => options.races = Some(true),
            Long("no-races") => options.races = Some(false),
            Long("notes") => options.notes = true,
            Value(file) if options.file.is_none() => options.file = Some(file),
            Value(string) if command == "replay" && options.schedule.is_none() => {
                options.schedule = Some(string.string()?);
            }
            unknown => return Err(unknown.unexpected().into()),
        }
    }
    if command == "replay" && options.schedule.is_none() {
        return Err(UsageError::Missing("replay", "a schedule after the file"));
    }
    let schedule = options.schedule()?;
    let mode = options.mode()?;
    let RunOptions { file, trace, trace_json, print_schedule, races, notes, .. } = options;
    let watch = notes || races.unwrap_or(true);
    let file = file.ok_or(UsageError::Missing(command, "the file of a program"))?.into();
    Ok(Command::Run(RunArguments { file, mode, schedule, trace, trace_json, print_schedule, watch, notes }))
}

impl RunOptions {
    fn schedule(&self) -> Result<Schedule, UsageError> {
        let mut schedule = match (&self.schedule, self.policy.as_deref(), self.seed) {
            (Some(_), Some(_), _) => return Err(UsageError::Conflict("--schedule", "--policy")),
            (Some(_), _, Some(_)) => return Err(UsageError::Conflict("--schedule", "--seed")),
            (Some(_), ..) if self.granularity.is_some() => {
                return Err(UsageError::Conflict("--schedule", "--granularity"));
            }
            (Some(string), None, None) => Schedule::decode(string)?,
            (None, Some("pct"), seed) => Schedule::new(Policy::Pct {
                seed: seed.unwrap_or(0),
                depth: self.depth.unwrap_or(DEFAULT_DEPTH),
                length: self.length.unwrap_or(DEFAULT_LENGTH),
            }),
            (None, ..) if self.depth.is_some() => return Err(UsageError::Needs("--depth", "--policy pct")),
            (None, ..) if self.length.is_some() => return Err(UsageError::Needs("--length", "--policy pct")),
            (None, policy, seed) => Schedule::new(policy_of(policy, seed)?),
        };
        if let Some(granularity) = self.granularity {
            schedule.header.granularity = granularity;
        }
        if let Some(steps) = self.max_steps {
            schedule.header.limits.steps = steps;
        }
        Ok(schedule)
    }

    fn mode(&self) -> Result<Mode, UsageError> {
        if !self.parallel {
            return match self.workers {
                Some(_) => Err(UsageError::Needs("--workers", "--parallel")),
                None => Ok(Mode::Controlled),
            };
        }
        let others = [
            (self.schedule.is_some(), "--schedule"),
            (self.policy.is_some(), "--policy"),
            (self.seed.is_some(), "--seed"),
            (self.print_schedule, "--print-schedule"),
            (self.races == Some(true), "--races"),
        ];
        if let Some((_, other)) = others.iter().find(|(given, _)| *given) {
            return Err(UsageError::Conflict("--parallel", other));
        }
        if self.workers == Some(0) {
            return Err(UsageError::Zero("--workers"));
        }
        Ok(Mode::Parallel { workers: self.workers })
    }
}

fn granularity(name: &str) -> Result<Granularity, UsageError> {
    match name {
        "operations" => Ok(Granularity::VisibleOperations),
        "gil" => Ok(Granularity::Gil),
        _ => Err(UsageError::UnknownGranularity(name.to_owned())),
    }
}

fn policy_of(name: Option<&str>, seed: Option<u64>) -> Result<Policy, UsageError> {
    match (name, seed) {
        (None, None) => Ok(Policy::default()),
        (None | Some("random"), seed) => Ok(Policy::Random { seed: seed.unwrap_or(0) }),
        (Some("round-robin" | "non-preemptive"), Some(_)) => Err(UsageError::Needs("--seed", "--policy random or pct")),
        (Some("round-robin"), None) => Ok(Policy::default()),
        (Some("non-preemptive"), None) => Ok(Policy::NonPreemptive),
        (Some(name), _) => Err(UsageError::UnknownPolicy(name.to_owned())),
    }
}

fn parse_explore(mut parser: lexopt::Parser) -> Result<Command, UsageError> {
    let (mut file, mut seeds, mut header) = (None, DEFAULT_SEEDS, Header::default());
    let (mut policy, mut depth) = (None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("seeds") => seeds = parser.value()?.parse()?,
            Long("max-steps") => header.limits.steps = parser.value()?.parse()?,
            Long("policy") => policy = Some(parser.value()?.string()?),
            Long("depth") => depth = Some(parser.value()?.parse()?),
            Long("granularity") => header.granularity = granularity(&parser.value()?.string()?)?,
            Value(value) if file.is_none() => file = Some(value),
            unknown => return Err(unknown.unexpected().into()),
        }
    }
    if seeds == 0 {
        return Err(UsageError::Zero("--seeds"));
    }
    let file = file.ok_or(UsageError::Missing("explore", "the file of a program"))?.into();
    let depth = match (policy.as_deref(), depth) {
        (Some("pct"), depth) => Some(depth.unwrap_or(DEFAULT_DEPTH)),
        (None | Some("random"), None) => None,
        (None | Some("random"), Some(_)) => return Err(UsageError::Needs("--depth", "--policy pct")),
        (Some(other), _) => return Err(UsageError::UnknownPolicy(other.to_owned())),
    };
    Ok(Command::Explore(ExploreArguments { file, seeds, header, depth }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, UsageError> {
        parse(lexopt::Parser::from_args(line.split_whitespace()))
    }

    fn run(line: &str) -> RunArguments {
        match parsed(line) {
            Ok(Command::Run(arguments)) => arguments,
            other => panic!("{other:?}"),
        }
    }

    fn error(line: &str) -> String {
        parsed(line).unwrap_err().to_string()
    }

    #[test]
    fn a_plain_run_has_the_defaults() {
        let arguments = run("run a.py");
        assert_eq!(arguments.file, PathBuf::from("a.py"));
        assert_eq!(arguments.mode, Mode::Controlled);
        assert_eq!(arguments.schedule, Schedule::default());
        assert!(arguments.trace.is_none() && !arguments.print_schedule);
    }

    #[test]
    fn a_seed_is_enough_for_a_random_run() {
        assert_eq!(run("run --seed 7 a.py").schedule.policy, Policy::Random { seed: 7 });
        assert_eq!(run("run a.py --policy=random").schedule.policy, Policy::Random { seed: 0 });
        assert_eq!(run("run a.py --policy non-preemptive").schedule.policy, Policy::NonPreemptive);
    }

    #[test]
    fn priorities_have_a_depth() {
        let policy = run("run a.py --policy pct --depth 2 --seed 9").schedule.policy;
        assert_eq!(policy, Policy::Pct { seed: 9, depth: 2, length: DEFAULT_LENGTH });
        let gil = run("run a.py --granularity gil").schedule;
        assert_eq!((gil.policy, gil.header.granularity), (Policy::default(), Granularity::Gil));
    }

    #[test]
    fn a_schedule_keeps_its_limits_unless_others_are_given() {
        let mut schedule = Schedule::new(Policy::NonPreemptive);
        schedule.header.limits.steps = 5000;
        let string = schedule.encode();
        assert_eq!(run(&format!("run a.py --schedule {string}")).schedule, schedule);
        let replay = run(&format!("replay a.py {string} --max-steps 70"));
        assert_eq!(replay.schedule.header.limits.steps, 70);
        assert_eq!(replay.schedule.policy, Policy::NonPreemptive);
    }

    #[test]
    fn full_speed_has_workers_and_no_schedule() {
        assert_eq!(run("run a.py --parallel").mode, Mode::Parallel { workers: None });
        assert_eq!(run("run a.py --parallel --workers 3").mode, Mode::Parallel { workers: Some(3) });
        assert_eq!(error("run a.py --workers 3"), "--workers needs --parallel");
        assert_eq!(error("run a.py --parallel --workers 0"), "--workers must be at least 1");
        assert_eq!(error("run a.py --parallel --seed 3"), "--parallel and --seed exclude each other");
    }

    #[test]
    fn what_makes_no_sense_is_said() {
        assert_eq!(error(""), "a command is missing: run, replay or explore");
        assert!(error("walk a.py").starts_with("there is no command `walk`"));
        assert_eq!(error("run"), "`heddle run` needs the file of a program");
        assert_eq!(error("replay a.py"), "`heddle replay` needs a schedule after the file");
        assert!(error("run a.py --policy fair").starts_with("there is no policy `fair`"));
        assert_eq!(error("run a.py --policy round-robin --seed 1"), "--seed needs --policy random or pct");
        assert_eq!(error("run a.py --depth 2"), "--depth needs --policy pct");
        assert_eq!(error("explore a.py --depth 2"), "--depth needs --policy pct");
        assert!(error("run a.py --granularity fine").starts_with("there is no granularity `fine`"));
        assert!(error("run a.py --schedule h1-nonsense").starts_with("the schedule cannot be used. "));
        assert!(error("run a.py b.py").contains("b.py"));
        assert!(error("run a.py --max-steps many").contains("many"));
        assert_eq!(error("explore a.py --seeds 0"), "--seeds must be at least 1");
    }

    #[test]
    fn help_and_version_are_found_anywhere() {
        assert_eq!(parsed("--help").unwrap(), Command::Help);
        assert_eq!(parsed("run --help").unwrap(), Command::Help);
        assert_eq!(parsed("-V").unwrap(), Command::Version);
    }
}
