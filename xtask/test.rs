//! Every check there is. A failed one does not stop the others: one run shows all that is wrong.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::browser::{CHROMIUM, FIREFOX};
use crate::{dist, licences, npm, serve, shell};

/// A name for the command line, and what it checks.
type Step = (&'static str, fn() -> Result<()>);

/// Cheap ones first.
const STEPS: &[Step] = &[
    ("fmt", fmt),
    ("licences", licences::check),
    ("clippy", clippy),
    ("native", native),
    ("wasm", dist::build),
    ("browser", browser),
];

/// `cargo xtask test`.
pub fn run(names: &[String]) -> Result<()> {
    let all: Vec<&str> = STEPS.iter().map(|(name, _)| *name).collect();
    if let Some(unknown) = names.iter().find(|name| !all.contains(&name.as_str())) {
        bail!("there is no step `{unknown}`; there are {}", all.join(", "));
    }
    let mut results = Vec::new();
    for (name, step) in STEPS {
        if !names.is_empty() && !names.iter().any(|wanted| wanted == name) {
            continue;
        }
        eprintln!("\n=== {name}");
        let began = Instant::now();
        let result = step();
        if let Err(error) = &result {
            eprintln!("{name} failed: {error:#}");
        }
        results.push((name, began.elapsed(), result));
    }
    summarise(&results)
}

fn summarise(results: &[(&&str, Duration, Result<()>)]) -> Result<()> {
    println!("\n=== summary");
    for (name, time, result) in results {
        match result {
            Ok(()) => println!("ok      {name:<9}{:>7.1} s", time.as_secs_f64()),
            Err(error) => println!("FAILED  {name:<9}{:>7.1} s  {error:#}", time.as_secs_f64()),
        }
    }
    let failed = results.iter().filter(|(_, _, result)| result.is_err()).count();
    let total: Duration = results.iter().map(|(_, time, _)| *time).sum();
    println!("in {:.1} s", total.as_secs_f64());
    // A line that those who read such output know.
    println!("{} passed, {failed} failed", results.len() - failed);
    if failed > 0 {
        bail!("{failed} of {} failed", results.len());
    }
    Ok(())
}

fn fmt() -> Result<()> {
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<()> {
    shell::run(shell::cargo().args(["clippy", "--workspace", "--all-targets", "--", "--deny=warnings"]))
}

fn native() -> Result<()> {
    // xtask keeps to its own profile: in this one its dependencies would be compiled with optimisation, for minutes.
    shell::run(shell::cargo().args(["test", "--workspace", "--exclude=xtask", "--no-fail-fast"]))?;
    shell::run(shell::cargo().args(["test", "--quiet", "--package=xtask", "--profile=xtask"]))
}

fn browser() -> Result<()> {
    // What an earlier step built; on its own this step builds nothing it does not have to.
    dist::build()?;
    npm::ready()?;
    let addresses = serve::start(0)?;
    let folder = shell::root().join("tests/browser");
    let mut files = Vec::new();
    for entry in folder.read_dir().context("tests/browser is missing")? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path.strip_prefix(shell::root())?.to_owned());
        }
    }
    files.sort();
    shell::run(
        shell::program("node")
            // One file at a time: two browsers on two cores are enough.
            .args(["--test", "--test-concurrency=1", "--test-reporter=spec"])
            .args(files)
            .env(CHROMIUM.variable, CHROMIUM.find()?)
            .env(FIREFOX.variable, FIREFOX.find()?)
            .env("HEDDLE_ISOLATED", addresses.isolated)
            .env("HEDDLE_PLAIN", addresses.plain),
    )
}
