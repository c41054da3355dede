//! The fuzz targets in tests/fuzz, under libFuzzer.
//!
//! The crate there is a workspace of its own, because its programs have no `main` of ours and must not be built with
//! the rest. What `cargo fuzz` would add to this is a few flags, and minutes of building it.

use anyhow::{Context, Result, bail};

use crate::shell;

/// Coverage of every edge, compared values included, as libFuzzer reads it.
const FLAGS: &[&str] = &[
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cdebug-assertions",
    "--cfg=fuzzing",
];

/// `cargo xtask fuzz`.
pub fn run(arguments: &[String]) -> Result<()> {
    let mut seconds = 60u32;
    let mut wanted = None;
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word == "--seconds" {
            seconds = words.next().and_then(|seconds| seconds.parse().ok()).context("--seconds takes a number")?;
        } else {
            wanted = Some(word.as_str());
        }
    }
    let folder = shell::root().join("tests/fuzz");
    let mut targets = targets(&folder)?;
    if let Some(wanted) = wanted {
        if !targets.iter().any(|name| name == wanted) {
            bail!("there is no fuzz target `{wanted}`; there are {}", targets.join(", "));
        }
        targets.retain(|name| name == wanted);
    }
    for name in targets {
        let work = shell::root().join("target/fuzz");
        // What was found stays in the corpus, and the next run begins with it.
        let corpus = work.join("corpus").join(&name);
        let crashes = work.join(format!("crashes/{name}/"));
        std::fs::create_dir_all(&corpus)?;
        std::fs::create_dir_all(&crashes)?;
        shell::run(
            shell::cargo()
                .args(["run", "--release", "--target=x86_64-unknown-linux-gnu", "--bin", &name])
                .arg(format!("--manifest-path={}", folder.join("Cargo.toml").display()))
                .arg("--")
                .arg(&corpus)
                .args([format!("-max_total_time={seconds}"), format!("-artifact_prefix={}", crashes.display())])
                // libFuzzer prints where it stands about once a second otherwise.
                .arg("-print_final_stats=1")
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_DIR", work.join("build"))
                .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}")),
        )?;
    }
    Ok(())
}

/// One file, one target.
fn targets(folder: &std::path::Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in folder.read_dir().context("there are no fuzz targets in tests/fuzz")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    Ok(names)
}
