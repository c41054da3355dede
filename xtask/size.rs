//! What a visitor downloads.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{dist, npm, shell};

/// Brotli comes with Node, optimised and already needed; a Rust one would be compiled for this alone.
const MEASURE: &str = "
const { readFileSync } = require('node:fs');
const { brotliCompressSync } = require('node:zlib');
let raw = 0, brotli = 0;
for (const file of process.argv.slice(1)) {
  const bytes = readFileSync(file);
  raw += bytes.length;
  brotli += brotliCompressSync(bytes).length;
}
console.log(raw, brotli);
";

/// The parts of the download. `library` and `lessons` are many files, each of which is fetched when it is wanted.
const PARTS: [&str; 6] = ["page", "engine", "parallel-engine", "editor", "library", "lessons"];

/// What is fetched before anything runs, but for one lesson of some 500 bytes. The rest is fetched when it is wanted, and
/// by the service worker afterwards.
const FIRST_VISIT: [&str; 3] = ["page", "engine", "editor"];

/// `cargo xtask size`.
pub fn run(arguments: &[String]) -> Result<()> {
    let json = match arguments {
        [] => false,
        [one] if one == "--json" => true,
        _ => bail!("size knows only --json"),
    };
    dist::build()?;
    npm::node()?;
    let mut parts = PARTS.map(|part| (part, Vec::new()));
    let root = shell::root().join("dist");
    for file in files(&root)? {
        let name = file.strip_prefix(&root)?;
        let part = part(name);
        let (_, files) = parts.iter_mut().find(|(known, _)| *known == part).context("a part is missing in the list")?;
        files.push(file);
    }
    let (mut total, mut first) = ((0, 0), (0, 0));
    for (part, files) in parts.iter().filter(|(_, files)| !files.is_empty()) {
        let size = measure(files)?;
        let add = |sum: &mut (u64, u64)| *sum = (sum.0 + size.0, sum.1 + size.1);
        add(&mut total);
        if FIRST_VISIT.contains(part) {
            add(&mut first);
        }
        print(part, size, json);
    }
    print("first-visit", first, json);
    print("total", total, json);
    Ok(())
}

fn print(part: &str, (raw, brotli): (u64, u64), json: bool) {
    if json {
        println!(r#"{{"part":"{part}","raw":{raw},"brotli":{brotli}}}"#);
    } else {
        println!("{part:<16}{raw:>10} bytes{brotli:>10} as brotli");
    }
}

/// Which part of the download a file belongs to.
fn part(file: &Path) -> &'static str {
    let name = file.to_string_lossy();
    // Folders are named by their part and a hash of what is in them.
    PARTS.into_iter().find(|part| name.starts_with(part)).unwrap_or("page")
}

fn measure(files: &[PathBuf]) -> Result<(u64, u64)> {
    let text = shell::output(shell::program("node").args(["--eval", MEASURE, "--"]).args(files))?;
    let (raw, brotli) = text.split_once(' ').context("two numbers were expected")?;
    Ok((raw.parse()?, brotli.parse()?))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in folder.read_dir().with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}
