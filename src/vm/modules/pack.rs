//! Packs: sources of library modules that most programs do not need.
//!
//! Natively they are in the program. In the browser they are files beside the engine: whoever drives an engine asks before
//! a run which ones the program names ([`wanted`]), fetches them and hands them over ([`supply`]). They stay for all runs
//! that follow, of every worker over the same memory. One that the program imports without naming it is fetched while its
//! thread waits ([`fetch_with`]).

use std::collections::HashSet;
use std::sync::OnceLock;

use super::{NATIVE_MODULES, Prelude};

/// The source of one module, by itself.
pub struct Pack {
    /// Its path in the library's folder.
    pub file: &'static str,
    text: OnceLock<Box<str>>,
    built_in: Option<&'static str>,
}

impl Pack {
    /// The pack of a file. `built_in`: its text, where it is in the program anyway.
    pub const fn new(file: &'static str, built_in: Option<&'static str>) -> Self {
        Self { file, text: OnceLock::new(), built_in }
    }

    /// Its source, if it is there.
    pub fn text(&self) -> Option<&str> {
        self.built_in.or_else(|| self.text.get().map(|text| &**text))
    }

    /// Its source, fetched at once if it is not there and can be had.
    pub fn text_now(&self) -> Option<&str> {
        if self.text().is_none() {
            let text = FETCH.get().and_then(|fetch| fetch(self.file))?;
            let _ = self.text.set(text.into());
        }
        self.text()
    }
}

/// Fetches a file of the library while the caller waits.
pub type Fetch = fn(file: &str) -> Option<String>;

static FETCH: OnceLock<Fetch> = OnceLock::new();

/// Says how a pack is fetched that nobody supplied.
pub fn fetch_with(fetch: Fetch) {
    let _ = FETCH.set(fetch);
}

/// The pack of a file in src/vm/library.
macro_rules! pack {
    ($file:literal) => {{
        // The browser's engine is downloaded again and again, and most programs import none of these.
        #[cfg(target_family = "wasm")]
        static PACK: $crate::modules::pack::Pack = $crate::modules::pack::Pack::new($file, None);
        #[cfg(not(target_family = "wasm"))]
        static PACK: $crate::modules::pack::Pack =
            $crate::modules::pack::Pack::new($file, Some(include_str!(concat!("../library/", $file))));
        $crate::modules::Prelude::Pack(&PACK)
    }};
}
pub(crate) use pack;

/// The files that this program's imports need and that are not there yet. When they have been supplied, there may be more:
/// what they import themselves.
///
/// Any word on a line that says `import` counts, be it in a string for `exec`. A name that is put together in some other way
/// is not found: its pack is fetched when it is imported.
pub fn wanted(program: &str) -> Vec<&'static str> {
    let mut wanted = Vec::new();
    closure(program, |pack| {
        if pack.text().is_none() {
            wanted.push(pack.file);
        }
    });
    wanted
}

/// The source of a pack came. Says whether there is such a pack.
pub fn supply(file: &str, text: &str) -> bool {
    let packs = NATIVE_MODULES.iter().filter_map(|module| match module.prelude {
        Prelude::Pack(pack) => Some(pack),
        Prelude::None | Prelude::Embedded(_) => None,
    });
    let Some(pack) = packs.into_iter().find(|pack| pack.file == file) else { return false };
    // A second copy is the same text.
    let _ = pack.text.set(text.into());
    true
}

/// Calls `each` with every pack that the text imports, directly or not.
fn closure(program: &str, mut each: impl FnMut(&'static Pack)) {
    // The program, and the sources of what it imports.
    let mut texts: Vec<Imports> = vec![Imports::of(program)];
    let mut seen = vec![false; NATIVE_MODULES.len()];
    loop {
        let next = NATIVE_MODULES.iter().enumerate().find(|(number, module)| {
            let top = module.name.split('.').next().unwrap_or(module.name);
            !seen[*number] && is_wanted(&texts, top)
        });
        let Some((number, module)) = next else { return };
        seen[number] = true;
        match module.prelude {
            Prelude::None => {}
            Prelude::Embedded(text) => texts.push(Imports::of_library(text)),
            Prelude::Pack(pack) => {
                each(pack);
                texts.push(Imports::of_library(pack.text().unwrap_or_default()));
            }
        }
    }
}

/// Whether one of the texts imports the module: at once, or in a function or class that another one names.
fn is_wanted(texts: &[Imports], module: &str) -> bool {
    texts.iter().enumerate().any(|(own, text)| {
        text.at_once.contains(module)
            || text.later.iter().any(|(names, words)| {
                let is_named = |text: &Imports| names.iter().any(|name| text.words.contains(name));
                words.contains(module) && texts.iter().enumerate().any(|(other, text)| other != own && is_named(text))
            })
    })
}

/// What a text imports.
#[derive(Default)]
struct Imports<'t> {
    /// The words of all lines that say `import`.
    at_once: HashSet<&'t str>,
    /// Of a library's source: the words of such lines within a function, its name, and that of the class around it.
    later: Vec<([&'t str; 2], HashSet<&'t str>)>,
    /// All its words.
    words: HashSet<&'t str>,
}

impl<'t> Imports<'t> {
    /// Of a program, which may run whatever is in it.
    fn of(text: &'t str) -> Self {
        let mut imports = Self { words: words(text).collect(), ..Self::default() };
        if imports.words.contains("open") {
            imports.at_once.insert("_files");
        }
        let mut goes_on = false;
        for line in text.lines() {
            if goes_on || line.contains("import") {
                imports.at_once.extend(words(line));
                goes_on = line.ends_with('\\');
            }
            imports.at_once.extend(implied(line));
        }
        imports
    }

    /// Of a library's source, whose functions are called or not.
    fn of_library(text: &'t str) -> Self {
        let mut imports = Self { words: words(text).collect(), ..Self::default() };
        let (mut outer, mut function) = ("", "");
        for line in text.lines() {
            let inner = line.starts_with(' ');
            let code = line.trim_start();
            let head = code.strip_prefix("async ").unwrap_or(code);
            if let Some(rest) = head.strip_prefix("def ").or_else(|| head.strip_prefix("class ")) {
                function = words(rest).next().unwrap_or_default();
                if !inner {
                    outer = function;
                }
            }
            if code.starts_with("import ") || code.starts_with("from ") {
                if inner && !outer.is_empty() {
                    imports.later.push(([outer, function], words(code).collect()));
                } else {
                    imports.at_once.extend(words(code));
                }
            }
        }
        imports
    }
}

/// The module that the syntax on a line needs without importing it: type parameters and aliases, template strings.
fn implied(line: &str) -> Option<&'static str> {
    let code = line.trim_start();
    let code = code.strip_prefix("async ").unwrap_or(code);
    let header = code.strip_prefix("def ").or_else(|| code.strip_prefix("class "));
    let generic = header.is_some_and(|rest| {
        rest.trim_start().trim_start_matches(|letter: char| letter == '_' || letter.is_alphanumeric()).starts_with('[')
    });
    if generic || code.starts_with("type ") {
        return Some("typing");
    }
    let is_template = |before: &str| {
        let rest = before.trim_end_matches(['t', 'T', 'r', 'R']);
        let prefix = &before[rest.len()..];
        // A lone letter between quotes is a string.
        prefix.contains(['t', 'T'])
            && prefix.len() <= 2
            && !rest.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '"' | '\''))
    };
    line.match_indices(['"', '\'']).any(|(quote, _)| is_template(&line[..quote])).then_some("string")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter != '_' && !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules whose packs a program needs.
    fn needed(program: &str) -> Vec<&'static str> {
        let mut files = Vec::new();
        closure(program, |pack| files.push(pack.file));
        files.sort_unstable();
        files
    }

    #[test]
    fn most_programs_need_none() {
        assert!(needed("import threading, time\nfrom queue import Queue\nimport random\nd = {}.copy()\n").is_empty());
    }

    #[test]
    fn imports_are_seen_wherever_they_are() {
        assert_eq!(needed("def f():\n    import stat"), ["stat.py"]);
        assert_eq!(needed("from string import (\n    digits,\n)"), ["string.py"]);
        assert_eq!(needed("import time, \\\n    string"), ["string.py"]);
        assert_eq!(needed("exec('import string')"), ["string.py"]);
        assert_eq!(needed("__import__('string')"), ["string.py"]);
    }

    const TYPING: [&str; 4] = ["_typing.py", "abc.py", "cpython/typing.py", "types.py"];

    #[test]
    fn syntax_implies_modules() {
        assert_eq!(needed("def first[T](x: T) -> T:\n    return x"), TYPING);
        assert_eq!(needed("if 1:\n    type X = int"), TYPING);
        assert_eq!(needed("print(t'{x}')"), ["string.py"]);
        assert_eq!(needed("with open('x') as file: pass"), ["_files.py", "io.py"]);
        assert_eq!(needed("import os\nos.path.exists('x')"), ["_files.py", "io.py", "os.py", "posixpath.py"]);
        assert!(needed("def f(x): return cat['t'], x[0]\nprint('it', \"t\")").is_empty());
    }

    #[test]
    fn what_a_module_imports_comes_with_it() {
        let files = needed("import logging");
        assert_eq!(files, ["logging/handlers.py", "logging/package.py", "string.py", "traceback.py"]);
        assert_eq!(needed("import typing"), TYPING);
        // A class and a function that import another module.
        assert!(needed("from typing import NamedTuple").contains(&"collections/package.py"));
        assert_eq!(needed("import time; time.strptime('1', '%d')"), ["_strptime.py"]);
    }

    #[test]
    fn natively_all_are_there() {
        assert!(wanted("import dataclasses, collections, enum, typing").is_empty());
    }

    #[test]
    fn only_packs_can_be_supplied() {
        assert!(supply("stat.py", ""));
        assert!(!supply("../secret.py", ""));
    }
}
