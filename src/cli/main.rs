//! The `heddle` command: runs Python programs that use threads, under schedules that can be chosen and repeated.
//!
//! Reading order: [`arguments`] (what was asked for), [`program`] (source to bytecode), [`controlled`], [`parallel`] and
//! [`explore`] (the three ways to run it), [`streams`] (standard streams), [`interruption`] (Ctrl-C), [`report`] (what is said at the end, and the
//! exit status).

mod arguments;
mod controlled;
mod explore;
mod help;
mod interruption;
mod parallel;
mod program;
mod report;
mod streams;

use std::process::exit;

use arguments::{Command, Mode, parse};
use report::status;

fn main() {
    std::panic::set_hook(Box::new(report::panicked));
    let command = parse(lexopt::Parser::from_env()).unwrap_or_else(|error| {
        eprintln!("heddle: {error}\nTry `heddle --help`.");
        exit(status::USAGE);
    });
    exit(match command {
        Command::Help => {
            print!("{}", help::TEXT);
            status::SUCCESS
        }
        Command::Version => {
            println!("heddle {}", env!("CARGO_PKG_VERSION"));
            status::SUCCESS
        }
        Command::Run(arguments) => match arguments.mode {
            Mode::Controlled => controlled::run(arguments),
            Mode::Parallel { workers } => parallel::run(arguments, workers),
        },
        Command::Explore(arguments) => explore::run(arguments),
    });
}
