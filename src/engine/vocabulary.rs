//! The names that an editor can complete: keywords, built-ins, and what each module offers.

use heddle_control::{Options, Run};
use heddle_trace::protocol::Vocabulary;
use heddle_vm::inspect;
use heddle_vm::modules;

use crate::console::Script;
use crate::program;

/// The keywords of Python 3.14, and the soft ones.
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "case", "match", "type",
];

/// All names. The modules are imported for it, by a program of our own.
pub fn vocabulary() -> Vec<Vocabulary> {
    let modules: Vec<&str> =
        modules::NATIVE_MODULES.iter().map(|module| module.name).filter(|name| !name.starts_with('_')).collect();
    let imports: String = modules.iter().map(|name| format!("import {name}\n")).collect();
    let Ok(program) = program::load("vocabulary", &imports) else { return Vec::new() };
    let mut run = Run::new(&program, Options::default(), Script([].into()));
    run.run_to_end();
    let keywords = KEYWORDS.iter().map(|word| (*word).to_owned()).collect();
    let mut all = vec![
        Vocabulary { module: "keyword".to_owned(), names: keywords },
        Vocabulary { module: String::new(), names: inspect::builtin_names(run.machine()) },
    ];
    for module in modules {
        let names = inspect::module_names(run.machine(), module);
        all.push(Vocabulary { module: module.to_owned(), names });
    }
    all
}
