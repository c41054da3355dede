//! What Heddle finds in programs besides how they end, and that it finds nothing where nothing is wrong.
//!
//! `findings/correct` holds programs in which there is nothing to find, under any schedule. In the other folders a file
//! begins with what is to be found in it:
//!
//! ```text
//! # always: race on `counter`         in every run, a finding's English description contains this
//! # sometimes: race on `counter`      in some run
//! # note: again and again             in some run, a note does
//! # policy: non-preemptive            only under this policy, not under seeds
//! # only: yes                         nothing else is found
//! ```

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use heddle_control::{Options, Run, Transcript};
use heddle_lang::code::Module;
use heddle_lang::source::Source;
use heddle_tests::{corpus, repository};
use heddle_trace::finding::Finding;
use heddle_trace::schedule::{Policy, Schedule};
use heddle_trace::words::{Language, describe_finding};
use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let folder = repository::tests().join("findings");
    let mut trials = Vec::new();
    for path in corpus::python_files(&folder) {
        let name = path.strip_prefix(&folder).expect("it was found there").with_extension("").display().to_string();
        trials.push(Trial::test(name, move || check(&path)));
    }
    // The programs of the course keep locks and leave threads behind on purpose, but none of them races.
    for program in corpus::programs().into_iter().filter(|program| program.has_threads() && program.input().is_empty())
    {
        trials.push(Trial::test(format!("programs/{}", program.name), move || races_nowhere(&program.path)));
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn races_nowhere(path: &Path) -> Result<(), Failed> {
    let program = compile(path);
    let random = (0..6).map(|seed| Policy::Random { seed });
    for policy in random.chain([Policy::default(), Policy::NonPreemptive]) {
        for finding in run(&program, policy.clone()) {
            let alarms = matches!(finding, Finding::DataRace { .. } | Finding::Starved { .. });
            if alarms {
                return Err(format!("{policy:?}: {}", describe_finding(&finding, Language::En)).into());
            }
        }
    }
    Ok(())
}

fn compile(path: &Path) -> Module {
    let text = std::fs::read_to_string(path).expect("a program is readable");
    let source = Arc::new(Source::new("main.py", &text));
    heddle_lang::compile(&source, heddle_lang::Options::default())
        .unwrap_or_else(|error| panic!("{}: {}", path.display(), error.render(&source)))
}

fn run(program: &Module, policy: Policy) -> Vec<Finding> {
    let mut schedule = Schedule::new(policy);
    schedule.header.limits.steps = 20_000_000;
    let options = Options { schedule, watch: true, ..Options::default() };
    let mut run = Run::new(program, options, Transcript::default());
    run.run_to_end();
    run.findings().to_vec()
}

fn policies(asked: Option<&str>) -> Vec<Policy> {
    match asked {
        Some("non-preemptive") => vec![Policy::NonPreemptive],
        Some("round-robin") => vec![Policy::default()],
        Some(other) => panic!("unknown policy {other:?}"),
        None => {
            let seeds = repository::count_from_env("HEDDLE_SEEDS", 40);
            let random = (0..seeds).map(|seed| Policy::Random { seed });
            random.chain([Policy::default(), Policy::NonPreemptive]).collect()
        }
    }
}

fn check(path: &Path) -> Result<(), Failed> {
    let text = std::fs::read_to_string(path)?;
    let program = compile(path);
    let expected: Vec<(&str, &str)> =
        text.lines().map_while(|line| line.strip_prefix("# ")?.split_once(": ")).collect();
    let of = |key: &'static str| expected.iter().filter(move |(known, _)| *known == key).map(|(_, value)| *value);
    let correct = expected.is_empty();
    let mut some = vec![false; of("sometimes").count()];
    let mut notes = vec![false; of("note").count()];
    for policy in policies(of("policy").next()) {
        let findings = run(&program, policy.clone());
        let describe = |notes: bool| {
            let wanted = findings.iter().filter(move |finding| finding.is_note() == notes);
            wanted.map(|finding| describe_finding(finding, Language::En)).collect::<Vec<_>>()
        };
        let (faults, remarks) = (describe(false), describe(true));
        let has = |texts: &[String], part: &str| texts.iter().any(|text| text.contains(part));
        let expects = |fault: &&String| of("always").chain(of("sometimes")).any(|part| fault.contains(part));
        if (correct || of("only").next().is_some())
            && let Some(other) = faults.iter().find(|fault| !expects(fault))
        {
            return Err(format!("{policy:?}: {other}").into());
        }
        for part in of("always") {
            if !has(&faults, part) {
                return Err(format!("{policy:?}: no {part:?} in {faults:#?}").into());
            }
        }
        some.iter_mut().zip(of("sometimes")).for_each(|(seen, part)| *seen |= has(&faults, part));
        notes.iter_mut().zip(of("note")).for_each(|(seen, part)| *seen |= has(&remarks, part));
    }
    for (seen, part) in some.into_iter().chain(notes).zip(of("sometimes").chain(of("note"))) {
        if !seen {
            return Err(format!("{part:?} was never found").into());
        }
    }
    Ok(())
}
