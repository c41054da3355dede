//! Build, test and measure Heddle.
//!
//! Setting up is part of every command: what a command needs and the machine lacks is installed where that is
//! allowed, and otherwise named exactly. Whatever is already there costs nothing.

mod apt;
mod bench;
mod browser;
mod dist;
mod editor;
mod fuzz;
mod http;
mod lessons;
mod licences;
mod npm;
mod sanitize;
mod serve;
mod shell;
mod size;
mod test;
mod toolchain;
mod wasm;

use std::process::ExitCode;

/// One subcommand.
struct Task {
    name: &'static str,
    usage: &'static str,
    about: &'static str,
    run: fn(&[String]) -> anyhow::Result<()>,
}

const TASKS: &[Task] = &[
    Task {
        name: "build",
        usage: "[--dev] [page|engine|parallel-engine…]",
        about: "the three WebAssembly modules and the page, into dist/",
        run: dist::run,
    },
    Task {
        name: "serve",
        usage: "[--port N] [--host ADDRESS] [--no-build] [--dev]",
        about: "build, and serve dist/ on localhost, with and without cross-origin isolation",
        run: serve::run,
    },
    Task {
        name: "test",
        usage: "[STEP…]",
        about: "every check there is, or only the named ones; ends with a summary",
        run: test::run,
    },
    Task {
        name: "bench",
        usage: "[--json] [--rounds N] [NAME…]",
        about: "speed against Pyodide and speed-up on two workers, in Chromium",
        run: bench::run,
    },
    Task { name: "size", usage: "[--json]", about: "what a visitor downloads, raw and as brotli", run: size::run },
    Task {
        name: "sanitize",
        usage: "thread|address [CARGO TEST ARGUMENT…]",
        about: "native tests under ThreadSanitizer or AddressSanitizer",
        run: sanitize::run,
    },
    Task {
        name: "fuzz",
        usage: "[TARGET] [--seconds N]",
        about: "the fuzz targets in tests/fuzz under libFuzzer",
        run: fuzz::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        help();
        return ExitCode::SUCCESS;
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        help();
        return ExitCode::SUCCESS;
    }
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        eprintln!("there is no `cargo xtask {name}`\n");
        help();
        return ExitCode::FAILURE;
    };
    match (task.run)(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\ncargo xtask {name}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn help() {
    println!("cargo xtask …");
    for task in TASKS {
        println!("  {:<9}{:<40}{}", task.name, task.usage, task.about);
    }
}
