//! Compiles the programs in `tests/programs` and compares the instructions with the blessed ones beside them.
//! `BLESS=1 cargo test -p heddle-lang` writes them anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use heddle_lang::instruction::Op;
use heddle_lang::source::Source;
use heddle_lang::{CompileError, Mode, Options, compile};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn compiled(text: &str) -> Result<heddle_lang::code::Module, CompileError> {
    compile(&Arc::new(Source::new("main.py", text)), Options::default())
}

#[test]
fn programs_compile_to_the_blessed_instructions() {
    let mut programs: Vec<PathBuf> = fs::read_dir(folder("programs"))
        .expect("the folder of programs")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    programs.sort();
    let mut wrong = Vec::new();
    for program in programs {
        let text = fs::read_to_string(&program).expect("a program");
        let source = Arc::new(Source::new("main.py", &text));
        let got = match compile(&source, Options::default()) {
            Ok(module) => {
                module.verify().expect("code that keeps the rules");
                module.disassemble()
            }
            Err(error) => error.render(&source) + "\n",
        };
        let blessed = program.with_extension("txt");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&blessed, &got).expect("to write what is blessed");
        } else if fs::read_to_string(&blessed).unwrap_or_default() != got {
            wrong.push(format!("{}:\n{got}", program.display()));
        }
    }
    assert!(wrong.is_empty(), "not as blessed:\n{}", wrong.join("\n"));
}

/// `tests/errors.txt` holds wrong programs and what CPython 3.14 prints for each.
#[test]
fn errors_read_as_cpython_prints_them() {
    let text = fs::read_to_string(folder("errors.txt")).expect("the wrong programs");
    let mut wrong = Vec::new();
    for case in text.split("\n=====\n").filter(|case| !case.trim().is_empty()) {
        let (program, expected) = case.split_once("\n-----\n").expect("a program and its error");
        let source = Arc::new(Source::new("main.py", &format!("{program}\n")));
        let got = match compile(&source, Options::default()) {
            Ok(_) => "compiled".to_owned(),
            Err(error) => error.render(&source),
        };
        if got.trim_end() != expected.trim_end() {
            wrong.push(format!("{program}\n--- expected\n{expected}\n--- got\n{got}\n"));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_not_supported_is_named() {
    let cases = [
        ("from . import x", "relative imports"),
        ("x = '\\N{CUNEIFORM SIGN A}'", "character names like \\N{CUNEIFORM SIGN A}"),
    ];
    for (text, expected) in cases {
        match compiled(text) {
            Err(CompileError::Unsupported { what, .. }) => assert_eq!(what, expected, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn globals_that_are_assigned_once_are_constant() {
    let text = "
import once
once_too = 1
if a: twice = 1
else: twice = 2
for item in b: in_loop = 1
while c: in_while = 1
def function():
    global declared
    declared = 1
class Class: pass
deleted = 1
del deleted
augmented = 0
augmented += 1
[walrus := d for d in e]
with f as entered: pass
try: pass
except E as caught: pass
";
    let module = compiled(text).expect("a module");
    let names = |constant: bool| -> Vec<&str> {
        let chosen = module.globals.iter().filter(|global| global.constant == constant);
        chosen.map(|global| &*global.name).collect()
    };
    assert_eq!(names(true), ["once", "once_too", "function", "Class", "entered", "a", "b", "c", "e", "f", "E"]);
    assert_eq!(
        names(false),
        ["twice", "item", "in_loop", "in_while", "declared", "deleted", "augmented", "walrus", "caught"]
    );
}

#[test]
fn long_displays_need_few_registers() {
    for element in ["x", "1", "x:1"] {
        let (open, close) = if element.contains(':') { ("{", "}") } else { ("[", "]") };
        let text = format!("{open}{}{close}\n", format!("{element},").repeat(100_000));
        let module = compiled(&text).expect("a long display");
        assert!(module.code.registers < 200, "{element}: {}", module.code.registers);
    }
}

#[test]
fn jumps_too_far_for_sixteen_bits_go_further() {
    let body = "        x = x + y\n".repeat(40_000);
    let text = format!("def f(x, y):\n    for i in y:\n        if x < y: continue\n{body}    while x < 3:\n{body}");
    let module = compiled(&text).expect("a long loop");
    let code = &module.code.children[0];
    assert!(code.instructions.len() > 80_000);
    let around = |op: Op, skipped: u16| {
        let found = code.instructions.iter().position(|instruction| instruction.op == op).expect("the jump");
        assert_eq!(code.instructions[found].c, skipped);
        assert_eq!(code.instructions[found + 1].op, Op::Jump);
    };
    around(Op::ForIter, 1);
    around(Op::JumpLessInt, 1);
}

#[test]
fn too_many_arguments_are_refused() {
    let error = compiled(&format!("f({})", "x,".repeat(100_000))).expect_err("an error");
    assert!(matches!(error, CompileError::TooComplex { .. }));
}

#[test]
fn an_expression_returns_its_value() {
    let source = Arc::new(Source::new("<string>", "a + 1"));
    let options = Options { mode: Mode::Expression, ..Options::default() };
    let module = compile(&source, options.clone()).expect("an expression");
    let ops: Vec<Op> = module.code.instructions.iter().map(|instruction| instruction.op).collect();
    assert_eq!(ops, [Op::LoadGlobal, Op::AddInt, Op::Return]);
    let source = Arc::new(Source::new("<string>", "a = 1"));
    assert!(matches!(compile(&source, options), Err(CompileError::Syntax { .. })));
}
