//! Texts made to overflow the stack are refused, or compiled, on a thread with as little of it as a browser gives.

use std::sync::Arc;
use std::thread;

use heddle_lang::source::Source;
use heddle_lang::{CompileError, Options, compile};

/// What wasm programs have.
const STACK: usize = 1 << 20;
const MANY: usize = 100_000;

/// Compiles on a small stack. The error is without its place.
fn outcome(text: String) -> Result<usize, CompileError> {
    let compile = move || {
        let source = Arc::new(Source::new("main.py", &text));
        compile(&source, Options::default()).map(|module| module.code.instructions.len())
    };
    let small = thread::Builder::new().stack_size(STACK);
    small.spawn(compile).expect("a thread").join().expect("no overflow")
}

fn around(open: &str, inside: &str, close: &str, count: usize) -> String {
    format!("{}{inside}{}\n", open.repeat(count), close.repeat(count))
}

#[test]
fn deep_nesting_is_refused() {
    let cases = [
        ("parentheses", around("(", "1", ")", MANY)),
        ("unclosed parentheses", "(".repeat(MANY)),
        ("lists", around("[", "1", "]", MANY)),
        ("dicts", around("{1:", "1", "}", MANY)),
        ("calls in calls", around("f(", "1", ")", MANY)),
        ("indexes in indexes", around("x[", "1", "]", MANY)),
        ("sums", around("", "x", "+x", MANY)),
        ("sums on the left", around("(", "x", "+x)", MANY)),
        ("sums on the right", around("x+(", "x", ")", MANY)),
        ("not", around("not ", "x", "", MANY)),
        ("minus", around("-", "x", "", MANY)),
        ("spaced minus", around("- ", "x", "", MANY)),
        ("powers", around("x**", "x", "", MANY)),
        ("attributes", around("", "x", ".a", MANY)),
        ("calls", around("", "f", "()", MANY)),
        ("indexes", around("", "x", "[0]", MANY)),
        ("methods", around("", "x", ".a()", MANY)),
        ("lambdas", around("lambda:", "1", "", MANY)),
        ("lambdas in parentheses", around("(lambda:", "1", ")", MANY)),
        ("conditional expressions", around("a if b else ", "1", "", MANY)),
        ("conditional expressions on the left", around("(", "a", " if b else c)", MANY)),
        ("f-strings", around("f'{", "1", "}'", MANY)),
        ("formats", format!("f'{{1:{}{}}}'", "{1:".repeat(MANY), "}".repeat(MANY))),
        ("comprehensions", around("[", "1", " for x in y]", MANY)),
        ("comprehensions on the right", around("[1 for x in ", "y", "]", MANY)),
        ("generator expressions", around("(", "1", " for x in y)", MANY)),
        ("loops of a comprehension", format!("[1{}]", " for x in y".repeat(MANY))),
        ("stars", around("*", "x", "", MANY)),
        ("stars in a call", format!("f({}x)", "*".repeat(MANY))),
        ("await", around("await ", "x", "", MANY)),
        ("yield", format!("def f():\n {}x", "yield ".repeat(MANY))),
        ("walrus", around("(x:=", "1", ")", MANY)),
        ("and, or", around("a and b or ", "1", "", MANY)),
        ("comparisons", around("a < ", "1", "", MANY)),
        ("blocks on a line", around("if a: ", "x", "", MANY)),
        ("else on a line", "else:".repeat(MANY)),
        ("targets", format!("{}x{} = y", "(".repeat(MANY), ",)".repeat(MANY))),
        ("patterns", format!("match x:\n case {}x{}: pass", "[".repeat(MANY), "]".repeat(MANY))),
        ("type parameters", format!("def f{}x{}(): pass", "[T:".repeat(MANY), "]".repeat(MANY))),
        ("context managers", format!("with {}a: pass", "a, ".repeat(MANY))),
        ("decorators", format!("{}def f(): pass", "@a\n".repeat(MANY))),
    ];
    for (name, text) in cases {
        assert!(outcome(text).is_err(), "{name}");
    }
}

fn indented(header: &str, count: usize) -> String {
    let line = |depth: usize| format!("{}{header}\n", " ".repeat(depth));
    (0..count).map(line).collect::<String>() + &" ".repeat(count) + "pass\n"
}

#[test]
fn deep_indentation_is_refused() {
    for header in ["if a:", "def f():", "class A:", "while a:", "for a in b:", "with a:", "try:"] {
        let error = outcome(indented(header, 1_000)).expect_err(header);
        assert_eq!(error.to_string(), "IndentationError: too many levels of indentation", "{header}");
    }
}

#[test]
fn what_cpython_nests_is_nested_here() {
    let cases = [
        ("parentheses", around("(", "x", ")", 200)),
        ("lists", around("[", "x", "]", 200)),
        ("calls in calls", around("f(", "x", ")", 200)),
        ("sums", around("", "x", "+x", 3_000)),
        ("not", around("not ", "x", "", 300)),
        ("methods", around("", "x", ".a()", 300)),
        ("lambdas", around("lambda:", "1", "", 70)),
        ("conditional expressions", around("a if b else ", "1", "", 300)),
        ("and", around("a and ", "1", "", 3_000)),
        ("strings", around("'a' ", "'b'", "", MANY)),
        ("elif", format!("if a: pass\n{}", "elif a: pass\n".repeat(MANY))),
        ("statements on a line", "a;".repeat(MANY)),
        ("functions", indented("def f():", 99)),
        ("classes", indented("class A:", 99)),
        (
            "everything",
            format!(
                "{}{}",
                indented("def f():", 80).trim_end().trim_end_matches("pass"),
                around("[lambda: (", "x", ")]", 30)
            ),
        ),
    ];
    for (name, text) in cases {
        assert!(outcome(text).is_ok(), "{name}");
    }
}

#[test]
fn finally_in_finally_does_not_explode() {
    let block = |depth: usize| format!("{0}try: a\n{0}finally:\n", " ".repeat(depth));
    let text = (0..90).map(block).collect::<String>() + &" ".repeat(90) + "pass\n";
    assert!(matches!(outcome(text), Err(CompileError::TooComplex { .. })));
}

#[test]
fn the_error_is_where_it_becomes_too_much() {
    let text = format!("x = 1\ny = {}1\n", "-".repeat(1_000));
    match outcome(text) {
        Err(CompileError::TooComplex { span, .. }) => assert!((10..1_010).contains(&span.start), "{span:?}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_bracket_left_open_is_what_is_reported() {
    let text = format!("x = f(1\n{}", "y = a.b.c + d(e) if g else h\n".repeat(2_000));
    let error = outcome(text).expect_err("an error");
    assert_eq!(error.to_string(), "SyntaxError: '(' was never closed");
}
