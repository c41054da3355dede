//! Temporary.
use heddle_lang::source::Source;
use heddle_lang::{Options, compile};
use std::sync::Arc;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let n: usize = a[2].parse().unwrap();
    let kb: usize = a[3].parse().unwrap();
    let r = |s: &str| s.repeat(n);
    let text = match a[1].as_str() {
        "paren" => r("(") + "1" + &r(")"),
        "list" => r("[") + "1" + &r("]"),
        "dict" => r("{1:") + "1" + &r("}"),
        "call" => r("f(") + "1" + &r(")"),
        "index" => r("x[") + "1" + &r("]"),
        "add" => "x".to_string() + &r("+x"),
        "addp" => r("(") + "x" + &r("+x)"),
        "radd" => r("x+(") + "x" + &r(")"),
        "not" => r("not ") + "x",
        "neg" => r("-") + "x",
        "pow" => r("x**") + "x",
        "attr" => "x".to_string() + &r(".a"),
        "calls" => "f".to_string() + &r("()"),
        "subs" => "x".to_string() + &r("[0]"),
        "meth" => "x".to_string() + &r(".a()"),
        "lambda" => r("lambda:") + "1",
        "lambdap" => r("(lambda:") + "1" + &r(")"),
        "ifelse" => r("a if b else ") + "1",
        "elif" => "if a: pass\n".to_string() + &r("elif a: pass\n"),
        "fstr" => r("f'{") + "1" + &r("}'"),
        "spec" => "f'{1:".to_string() + &r("{1:") + &r("}") + "}'",
        "indent" => (0..n).map(|i| " ".repeat(i) + "if a:\n").collect::<String>() + &" ".repeat(n) + "pass",
        "def" => (0..n).map(|i| " ".repeat(i) + "def f():\n").collect::<String>() + &" ".repeat(n) + "pass",
        "class" => (0..n).map(|i| " ".repeat(i) + "class f:\n").collect::<String>() + &" ".repeat(n) + "pass",
        "while" => (0..n).map(|i| " ".repeat(i) + "while a:\n").collect::<String>() + &" ".repeat(n) + "pass",
        "comp" => r("[") + "1" + &r(" for x in y]"),
        "comp2" => r("[1 for x in ") + "y" + &r("]"),
        "gen" => r("(") + "1" + &r(" for x in y)"),
        "gen2" => r("(1 for x in ") + "y" + &r(")"),
        "star" => r("*") + "x",
        "starl" => "[".to_string() + &r("*") + "x]",
        "await" => r("await ") + "x",
        "yield" => "def f():\n ".to_string() + &r("yield ") + "x",
        "walrus" => r("(x:=") + "1" + &r(")"),
        "andor" => r("a and b or ") + "1",
        "and" => r("a and ") + "1",
        "cmp" => r("a < ") + "1",
        "ifif" => r("if a: ") + "x",
        "semi" => r("a;"),
        "str" => r("'a' "),
        "strf" => r("f'{a}' "),
        "assign" => r("a=") + "1",
        "decor" => r("@a\n") + "def f(): pass",
        "with" => "with ".to_string() + &r("a,") + "a: pass",
        "tupt" => r("(") + "x" + &r(",)") + " = y",
        "match" => "match x:\n case ".to_string() + &r("[") + "x" + &r("]") + ": pass",
        "ternl" => r("(") + "a" + &r(" if b else c)"),
        "else" => r("else:"),
        "comp3" => "[1".to_string() + &r(" for x in y") + "]",
        "comp4" => "[1 for x in y".to_string() + &r(" if x") + "]",
        "listn" => "[".to_string() + &r("x,") + "]",
        "listc" => "[".to_string() + &r("1,") + "]",
        "dictn" => "{".to_string() + &r("x:1,") + "}",
        "args" => "f(".to_string() + &r("x,") + ")",
        "kwargs" => "f(".to_string() + &(0..n).map(|i| format!("a{i}=1,")).collect::<String>() + ")",
        "stmts" => r("a=1\n"),
        "try" => {
            (0..n).map(|i| " ".repeat(i) + "try:\n").collect::<String>()
                + &" ".repeat(n)
                + "pass\n"
                + &(0..n).rev().map(|i| " ".repeat(i) + "finally: a\n").collect::<String>()
        }
        "fin" => {
            (0..n).map(|i| " ".repeat(i) + "try: a\n" + &" ".repeat(i) + "finally:\n").collect::<String>()
                + &" ".repeat(n)
                + "pass\n"
        }
        "defs" => (0..n).map(|i| format!("def f{i}(): pass\n")).collect::<String>(),
        "annot" => r("x:") + "1",
        "async" => r("async ") + "1",
        "slice" => "x[".to_string() + &r("1:") + "]",
        "typep" => "def f".to_string() + &r("[T:") + "x" + &r("]") + "(): pass",
        "import" => "import a".to_string() + &r(".a"),
        "del" => "del ".to_string() + &r("(") + "a" + &r(")"),
        "ret" => r("return "),
        _ => panic!(),
    };
    let t = std::thread::Builder::new()
        .stack_size(kb * 1024)
        .spawn(move || {
            let source = Arc::new(Source::new("main.py", &text));
            match compile(&source, Options::default()) {
                Ok(m) => println!("ok {}", m.code.instructions.len()),
                Err(e) => println!("err {e}"),
            }
        })
        .unwrap();
    t.join().unwrap();
}
