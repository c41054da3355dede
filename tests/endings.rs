//! Every way a run can end, in both modes.
//!
//! A file in `endings/` begins with what is expected of it:
//!
//! ```text
//! # arguments: --max-steps 1000000      more arguments for `heddle run`
//! # modes: controlled                   only in this mode
//! # status: 1 or 4                      the exit statuses allowed
//! # stderr: MemoryError or memory       one of these stands in standard error; an empty choice allows anything
//! # stdout: end                         the same for standard output
//! ```
//!
//! Beside the files stand texts too long to keep: brackets 100,000 deep and the like ([`generated`]).

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use heddle_tests::generate::hostile;
use heddle_tests::process::{End, Outcome};
use heddle_tests::{corpus, heddle, repository};
use libtest_mimic::{Arguments, Failed, Trial};

/// An ending comes within this time, also on a slow machine and without optimisation.
const LIMIT: Duration = Duration::from_secs(120);

const MODES: [(&str, &[&str]); 2] = [("controlled", &[]), ("parallel", &["--parallel"])];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for path in corpus::python_files(&repository::tests().join("endings")) {
        trials.extend(kept(&path));
    }
    let folder = repository::scratch("endings");
    trials.extend(generated(&folder));
    trials.extend(exit_statuses(&folder));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// What the first lines of a file ask for.
#[derive(Clone, Debug, Default)]
struct Expectation {
    arguments: Vec<String>,
    modes: Vec<String>,
    statuses: Vec<i32>,
    stdout: Vec<Vec<String>>,
    stderr: Vec<Vec<String>>,
}

impl Expectation {
    fn read(source: &str) -> Self {
        let mut expectation = Self::default();
        for line in source.lines() {
            let Some((key, value)) = line.strip_prefix("# ").and_then(|line| line.split_once(": ")) else {
                break;
            };
            let words = || value.split_whitespace().map(str::to_owned);
            let choices = || {
                let choices = value.trim_end_matches(" or").split(" or ");
                let anything = value.ends_with(" or").then_some("");
                choices.chain(anything).map(str::to_owned).collect::<Vec<_>>()
            };
            match key {
                "arguments" => expectation.arguments = words().collect(),
                "modes" => expectation.modes = words().collect(),
                "status" => {
                    expectation.statuses =
                        choices().iter().map(|text| text.parse().expect("a status is a number")).collect();
                }
                "stdout" => expectation.stdout.push(choices()),
                "stderr" => expectation.stderr.push(choices()),
                other => panic!("unknown expectation {other:?}"),
            }
        }
        expectation
    }

    fn covers(&self, mode: &str) -> bool {
        self.modes.is_empty() || self.modes.iter().any(|allowed| allowed == mode)
    }

    fn check(&self, outcome: &Outcome) -> Result<(), Failed> {
        check_sound(outcome)?;
        let End::Exit(status) = outcome.end else {
            return Err(complaint("it did not exit", outcome));
        };
        if !self.statuses.contains(&status) {
            return Err(complaint(&format!("expected exit status {:?}", self.statuses), outcome));
        }
        for (name, choices, text) in self
            .stdout
            .iter()
            .map(|choices| ("output", choices, &outcome.stdout))
            .chain(self.stderr.iter().map(|choices| ("error", choices, &outcome.stderr)))
        {
            if !choices.iter().any(|choice| text.contains(choice.as_str())) {
                return Err(complaint(&format!("expected {choices:?} in standard {name}"), outcome));
            }
        }
        Ok(())
    }
}

/// Whatever happens, Heddle neither crashes nor hangs nor finds a fault in itself.
fn check_sound(outcome: &Outcome) -> Result<(), Failed> {
    if !matches!(outcome.end, End::Exit(0..=255)) {
        return Err(complaint("not an ordinary ending", outcome));
    }
    if heddle::shows_internal_error(&outcome.stderr) {
        return Err(complaint("a fault of Heddle itself", outcome));
    }
    Ok(())
}

fn complaint(text: &str, outcome: &Outcome) -> Failed {
    let end = |text: &str| {
        let start = text.len().saturating_sub(1_500);
        text[text.ceil_char_boundary(start)..].to_owned()
    };
    format!(
        "{text}; it ended with {}\n--- end of standard output\n{}\n--- end of standard error\n{}",
        outcome.end,
        end(&outcome.stdout),
        end(&outcome.stderr)
    )
    .into()
}

fn kept(path: &Path) -> Vec<Trial> {
    let source = std::fs::read_to_string(path).expect("an ending is readable");
    let expectation = Expectation::read(&source);
    assert!(!expectation.statuses.is_empty(), "{}: no status", path.display());
    let stem = path.file_stem().unwrap_or_default().display().to_string();
    MODES
        .into_iter()
        .filter(|(mode, _)| expectation.covers(mode))
        .map(|(mode, flags)| {
            let (path, expectation) = (path.to_owned(), expectation.clone());
            Trial::test(format!("{mode}/{stem}"), move || {
                let mut arguments: Vec<&str> = flags.to_vec();
                arguments.extend(expectation.arguments.iter().map(String::as_str));
                expectation.check(&heddle::run_within(&path, &arguments, b"", LIMIT))
            })
        })
        .collect()
}

/// Source texts that would overflow a compiler which recurses: they run, or are refused with an error.
fn generated(folder: &Path) -> Vec<Trial> {
    let case = |(name, source): (&'static str, String)| {
        let path = write(folder, name, &source);
        Trial::test(format!("source/{name}"), move || {
            let outcome = heddle::run_within(&path, &[], b"", LIMIT);
            check_sound(&outcome)?;
            match outcome.end {
                End::Exit(0) => Ok(()),
                End::Exit(1) if outcome.stderr.contains("Error") => Ok(()),
                _ => Err(complaint("expected a run or an error", &outcome)),
            }
        })
    };
    hostile::sources().into_iter().map(case).collect()
}

/// `sys.exit` with all kinds of arguments.
fn exit_statuses(folder: &Path) -> Vec<Trial> {
    let cases = [
        ("0", 0, ""),
        ("1", 1, ""),
        ("200", 200, ""),
        ("255", 255, ""),
        ("256", 0, ""),
        ("-1", 255, ""),
        ("True", 1, ""),
        ("None", 0, ""),
        ("''", 1, "\n"),
        ("'words'", 1, "words\n"),
        ("2.5", 1, "2.5\n"),
        ("(1, 2)", 1, "(1, 2)\n"),
    ];
    let mut trials = Vec::new();
    for (index, (argument, status, stderr)) in cases.into_iter().enumerate() {
        let source = format!("import sys\n\nsys.exit({argument})\n");
        let path = write(folder, &format!("exit_{index}"), &source);
        for (mode, flags) in MODES {
            let path = path.clone();
            trials.push(Trial::test(format!("{mode}/sys.exit({argument})"), move || {
                let outcome = heddle::run(&path, flags, b"");
                if outcome.end == End::Exit(status) && outcome.stderr == stderr {
                    Ok(())
                } else {
                    Err(complaint(&format!("expected {status} and {stderr:?}"), &outcome))
                }
            }));
        }
    }
    trials
}

fn write(folder: &Path, name: &str, source: &str) -> PathBuf {
    let path = folder.join(name).with_extension("py");
    std::fs::write(&path, source).expect("the scratch folder is writable");
    path
}
