//! The layers of ARCHITECTURE.md hold.
//!
//! That a lower layer cannot name a higher one is the compiler's work: it is not among its dependencies. These tests
//! hold the dependencies themselves to the table, and what else the table says of each crate.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use heddle_tests::repository;
use serde_json::Value;

/// Each layer and the layers that it may name. What is not named here may not be used, tests of the layer included.
const LAYERS: &[(&str, &[&str])] = &[
    ("heddle-trace", &[]),
    ("heddle-lang", &["heddle-trace"]),
    ("heddle-vm", &["heddle-trace", "heddle-lang"]),
    ("heddle-control", &["heddle-trace", "heddle-lang", "heddle-vm"]),
    ("heddle-explore", &["heddle-trace", "heddle-lang", "heddle-vm", "heddle-control"]),
    ("heddle-parallel", &["heddle-trace", "heddle-lang", "heddle-vm"]),
    ("heddle-stage", &["heddle-trace"]),
    (
        "heddle-engine",
        &["heddle-trace", "heddle-lang", "heddle-vm", "heddle-control", "heddle-explore", "heddle-parallel"],
    ),
    (
        "heddle-cli",
        &["heddle-trace", "heddle-lang", "heddle-vm", "heddle-control", "heddle-explore", "heddle-parallel"],
    ),
    ("heddle-page", &["heddle-trace", "heddle-stage"]),
];

/// The only layers that know a browser.
const IN_THE_BROWSER: &[&str] = &["heddle-engine", "heddle-page"];

/// Crates that are a browser, or lead to one.
const BROWSER_CRATES: &[&str] =
    &["wasm-bindgen", "js-sys", "web-sys", "wasm-bindgen-futures", "wasm-bindgen-rayon", "yew", "gloo"];

/// Lines from which on a file asks to be divided; a file of more needs a reason in [`LONG_FILES`].
const LONG: usize = 700;

/// Files that stay whole, and why.
const LONG_FILES: &[(&str, &str)] = &[
    ("src/lang/names/table.rs", "a table"),
    ("src/vm/interpreter/run.rs", "the dispatch loop, which the compiler is to see as a whole"),
];

/// The crates of the workspace that lie in src/, by name, with the names of all that they depend on.
fn layers() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(repository::root())
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo prints JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let source = repository::root().join("src");
    let packages = metadata["packages"].as_array().expect("a list of packages").iter();
    packages
        .filter(|package| Path::new(&text(&package["manifest_path"])).starts_with(&source))
        .map(|package| {
            let dependencies = package["dependencies"].as_array().expect("a list of dependencies").iter();
            (text(&package["name"]), dependencies.map(|dependency| text(&dependency["name"])).collect())
        })
        .collect()
}

#[test]
fn a_layer_names_only_what_stands_under_it() {
    let table: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    for (name, dependencies) in layers() {
        if !name.starts_with("heddle-") {
            // Ours in place of a crate of the registry.
            continue;
        }
        let allowed = table.get(name.as_str()).unwrap_or_else(|| panic!("{name} has no place among the layers"));
        for dependency in dependencies.iter().filter(|dependency| dependency.starts_with("heddle-")) {
            assert!(allowed.contains(&dependency.as_str()), "{name} may not use {dependency}");
        }
    }
}

#[test]
fn only_the_edge_knows_a_browser() {
    for (name, dependencies) in layers() {
        // What takes the place of a crate of the registry knows it as that does.
        if IN_THE_BROWSER.contains(&name.as_str()) || !name.starts_with("heddle-") {
            continue;
        }
        for dependency in &dependencies {
            let browser = BROWSER_CRATES.iter().any(|known| dependency.starts_with(known));
            assert!(!browser, "{name} may not use {dependency}");
        }
    }
}

/// Every Rust file below a folder, but for build output.
fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn all_rust_files() -> Vec<(String, String)> {
    let root = repository::root();
    let mut paths = Vec::new();
    for folder in ["src", "xtask", "tests"] {
        rust_files(&root.join(folder), &mut paths);
    }
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&root).expect("it lies in the repository").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("a source file is text");
        (name, text)
    };
    paths.into_iter().map(read).collect()
}

#[test]
fn long_files_have_a_reason() {
    for (name, text) in all_rust_files() {
        let lines = text.lines().count();
        let known = LONG_FILES.iter().any(|(long, _)| *long == name);
        assert!(lines <= LONG || known, "{name} has {lines} lines: divide it");
        assert!(lines > LONG || !known, "{name} is short now: strike it from the list");
    }
}

#[test]
fn no_room_is_called_after_nothing() {
    for (name, _) in all_rust_files() {
        for part in name.split('/') {
            assert!(!matches!(part.trim_end_matches(".rs"), "utils" | "util" | "helpers" | "misc"), "{name}");
        }
    }
}
