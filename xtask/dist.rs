//! The site: everything that a host has to serve, in dist/.
//!
//! Each part lies in a folder named by the part and a hash of what is in it, so that a browser may keep it for ever and
//! two releases never mix. All addresses are relative, so that the site works below any path.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::toolchain::Toolchain;
use crate::{editor, lessons, shell, wasm};

/// Files of one part: where each goes in the part's folder, and its bytes.
type Part = BTreeMap<String, Vec<u8>>;

/// Files in www/ that belong to the page itself; the rest of the scripts there belongs to the engines' workers.
const PAGE_FILES: &[&str] = &["boot.js", "style.css", "icon.svg"];

/// Scripts in www/ that are built into something else.
const SOURCES: &[&str] = &["editor.js", "service-worker.js"];

/// `cargo xtask build`.
pub fn run(arguments: &[String]) -> Result<()> {
    let (flags, names): (Vec<&String>, Vec<&String>) = arguments.iter().partition(|word| word.starts_with('-'));
    if let Some(unknown) = flags.iter().find(|flag| **flag != "--dev") {
        bail!("build knows only --dev, not {unknown}");
    }
    let quick = !flags.is_empty();
    if names.is_empty() {
        return build_as(quick);
    }
    let toolchain = Toolchain::find()?;
    for name in names {
        let modules = [&wasm::PAGE, &wasm::ENGINE, &wasm::PARALLEL];
        let module = modules.into_iter().find(|module| module.name == name);
        module.with_context(|| format!("there is no module `{name}`"))?.build(&toolchain, quick)?;
    }
    // With the others as they are, if they are there.
    if [&wasm::PAGE, &wasm::ENGINE, &wasm::PARALLEL].iter().all(|module| module.folder().is_dir()) {
        editor::build()?;
        assemble()?;
    }
    Ok(())
}

/// Brings dist/ up to date.
pub fn build() -> Result<()> {
    build_as(false)
}

/// Brings dist/ up to date; `quick`: without optimisation, in a fraction of the time.
pub fn build_as(quick: bool) -> Result<()> {
    let toolchain = Toolchain::find()?;
    wasm::PAGE.build(&toolchain, quick)?;
    wasm::ENGINE.build(&toolchain, quick)?;
    wasm::PARALLEL.build(&toolchain, quick)?;
    editor::build()?;
    assemble()
}

/// Makes one script of the worker's: each `import` would cost it another round before it can begin.
fn bundle_worker(dist: &Path, folder: &str, files: &mut Vec<String>) -> Result<()> {
    let worker = format!("{folder}/engine-worker.js");
    let script = dist.join(&worker);
    shell::prepare(
        shell::program("node_modules/.bin/esbuild")
            .arg(&script)
            .args([
                "--bundle",
                "--format=esm",
                "--minify",
                "--target=es2022",
                "--log-level=warning",
                "--allow-overwrite",
            ])
            .arg(format!("--outfile={}", script.display())),
    )?;
    let (parts, kept) = files
        .drain(..)
        .partition(|file| file.starts_with(&format!("{folder}/")) && file.ends_with(".js") && *file != worker);
    *files = kept;
    let parts: Vec<String> = parts;
    parts
        .iter()
        .try_for_each(|file| fs::remove_file(dist.join(file)).with_context(|| format!("could not remove {file}")))
}

/// The policy that the page's own `<meta>` states.
pub fn content_security_policy(index: &Path) -> Option<String> {
    let text = fs::read_to_string(index).ok()?;
    let (_, rest) = text.split_once(r#"http-equiv="Content-Security-Policy" content=""#)?;
    let (policy, _) = rest.split_once('"')?;
    Some(policy.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn assemble() -> Result<()> {
    let root = shell::root();
    let www = root.join("www");
    let mut library = Part::new();
    add_folder(&mut library, &root.join("src/vm/library"), "")?;
    let library_folder = folder_name("library", &library);
    let script = |path: &Path| -> Result<Vec<u8>> {
        // Where the engines find it.
        let text = String::from_utf8(read(path)?).with_context(|| format!("{} is no text", path.display()))?;
        Ok(text.replace("'../library/'", &format!("'../{library_folder}/'")).into_bytes())
    };
    let lessons = lessons::all(&www.join("demos"))?;
    let mut page = Part::new();
    add_folder(&mut page, &wasm::PAGE.folder(), "")?;
    for name in PAGE_FILES {
        page.insert((*name).to_owned(), read(&www.join(name))?);
    }
    let mut editor = Part::new();
    editor.insert("editor.js".to_owned(), read(&editor::script())?);
    let (mut engine, mut parallel) = (Part::new(), Part::new());
    add_folder(&mut engine, &wasm::ENGINE.folder(), "engine/")?;
    add_folder(&mut parallel, &wasm::PARALLEL.folder(), "parallel-engine/")?;
    for entry in www.read_dir().context("www/ is missing")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.ends_with(".js") || PAGE_FILES.contains(&name.as_str()) || SOURCES.contains(&name.as_str()) {
            continue;
        }
        if !name.starts_with("parallel-") {
            engine.insert(name.clone(), script(&path)?);
        }
        if !name.starts_with("engine-") {
            parallel.insert(name, script(&path)?);
        }
    }

    let dist = root.join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).context("could not clear dist/")?;
    }
    let mut index = fs::read_to_string(root.join("index.html")).context("index.html is missing")?;
    let mut files = Vec::new();
    let parts = [
        ("page", page),
        ("engine", engine),
        ("parallel-engine", parallel),
        ("editor", editor),
        ("library", library),
        ("lessons", lessons),
    ];
    for (name, part) in parts {
        let folder = folder_name(name, &part);
        index = index.replace(&format!("\"{name}/"), &format!("\"{folder}/"));
        for (file, bytes) in part {
            let file = format!("{folder}/{file}");
            let path = dist.join(&file);
            fs::create_dir_all(path.parent().context("a file lies in a folder")?)?;
            fs::write(&path, bytes).with_context(|| format!("could not write {}", path.display()))?;
            files.push(file);
        }
        if name == "engine" {
            bundle_worker(&dist, &folder, &mut files)?;
        }
    }
    fs::write(dist.join("index.html"), &index)?;
    let release = hash(&(&files, &index));
    let worker = fs::read_to_string(www.join("service-worker.js")).context("www/service-worker.js is missing")?;
    let worker = worker
        .replace("'RELEASE'", &format!("'{release:016x}'"))
        .replace("['FILES']", &serde_json::to_string(&files).context("names of files are plain text")?);
    fs::write(dist.join("service-worker.js"), worker)?;
    // Hosts that run a site generator over what they are given must leave it alone.
    fs::write(dist.join(".nojekyll"), "")?;
    Ok(())
}

/// The part's name and a hash of what is in it.
fn folder_name(name: &str, part: &Part) -> String {
    format!("{name}-{:016x}", hash(part))
}

fn add_folder(part: &mut Part, folder: &Path, prefix: &str) -> Result<()> {
    for entry in folder.read_dir().with_context(|| format!("{} is missing", folder.display()))? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            add_folder(part, &path, &format!("{name}/"))?;
        } else {
            part.insert(name, read(&path)?);
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} is missing", path.display()))
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
