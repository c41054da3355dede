//! Puts the demos of www/demos into the page: each folder becomes one `Demo` of a static list, in the order of the
//! folders' numbers. A demo that lacks a file or a language stops the build. Lessons are no part of the page: xtask makes
//! files of them that are fetched one at a time.

#[path = "build/demo_file.rs"]
mod demo_file;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use demo_file::DemoFile;

/// The languages, in the order of `Language::ALL`.
const LANGUAGES: [&str; 2] = ["en", "zh"];

fn main() {
    let page = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
    let demos = page.join("../../www/demos");
    println!("cargo::rerun-if-changed={}", demos.display());
    let folders = folders(&demos);
    let mut list = String::from("&[\n");
    for folder in &folders {
        list += &demo(folder, &id(folder));
    }
    list += "]\n";
    let path = Path::new(&variable("OUT_DIR")).join("demos.rs");
    fs::write(&path, list).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|error| panic!("cargo sets {name}: {error}"))
}

/// The folders of the demos, in order.
fn folders(demos: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(demos).unwrap_or_else(|error| panic!("{}: {error}", demos.display()));
    let mut folders: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// `31-deadlock` is the demo `deadlock`.
fn id(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    match name.split_once('-') {
        Some((number, id)) if number.chars().all(|c| c.is_ascii_digit()) => id.to_owned(),
        _ => panic!("{}: the name of a demo's folder is a number, a hyphen and an id", folder.display()),
    }
}

/// The source text of one `Demo`.
fn demo(folder: &Path, id: &str) -> String {
    let file = DemoFile::read(&folder.join("demo.toml"));
    let programs = LANGUAGES.map(|language| read(&folder.join(format!("program.{language}.py"))));
    let mut text = String::new();
    let DemoFile { title, topic, axis, mode, policy, schedule, .. } = file;
    // A string's Debug form is a Rust literal.
    let written = writeln!(
        text,
        "Demo {{ id: {id:?}, title: [{:?}, {:?}], topic: Topic::{topic:?}, program: {programs:?}, \
         schedule: {schedule:?}, axis: Axis::{axis:?}, mode: Mode::{mode:?}, policy: Policy::{policy:?} }},",
        title.en, title.zh,
    );
    written.unwrap_or_else(|error| panic!("{error}"));
    text
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
