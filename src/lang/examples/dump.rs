//! Temporary: dumps code as a Python literal.
use heddle_lang::code::*;
use heddle_lang::source::Source;
use heddle_lang::{Options, compile};
use std::sync::Arc;

fn constant(c: &Constant) -> String {
    match c {
        Constant::None => "None".into(),
        Constant::Ellipsis => "...".into(),
        Constant::Bool(b) => if *b { "True" } else { "False" }.into(),
        Constant::Int(i) => i.to_string(),
        Constant::BigInt(i) => format!("int('0x{}',16)", i.to_str_radix(16)).replace("0x-", "-"),
        Constant::Float(f) => format!("float('{f:?}')"),
        Constant::Imaginary(f) => format!("complex(0,float('{f:?}'))"),
        Constant::Str(s) => string(s),
        Constant::WideStr(s) => format!("''.join(map(chr,{s:?}))"),
        Constant::Bytes(b) => format!("bytes({b:?})"),
        Constant::Tuple(t) => format!("({})", t.iter().map(|c| constant(c) + ",").collect::<String>()),
        Constant::FrozenSet(t) => format!("frozenset([{}])", t.iter().map(|c| constant(c) + ",").collect::<String>()),
    }
}
fn string(s: &str) -> String {
    let mut o = String::from("'");
    for c in s.chars() {
        o.push_str(&format!("\\U{:08x}", c as u32));
    }
    o + "'"
}
fn code(c: &Code) -> String {
    let ins: String =
        c.instructions.iter().map(|i| format!("('{:?}',{},{},{},{}),", i.op, i.x, i.a, i.b, i.c)).collect();
    let spans: String = c.spans.iter().map(|s| format!("({},{}),", s.start, s.end)).collect();
    let names: String = c.names.iter().map(|s| string(s) + ",").collect();
    let consts: String = c.constants.iter().map(|s| constant(s) + ",").collect();
    let children: String = c.children.iter().map(|s| code(s) + ",").collect();
    let handlers: String =
        c.handlers.iter().map(|h| format!("({},{},{},{}),", h.start, h.end, h.target, h.register)).collect();
    let vars: String = c.variables.iter().map(|v| string(&v.name) + ",").collect();
    let free: String = c.free_variables.iter().map(|v| string(v) + ",").collect();
    format!(
        "dict(name={},qualname={},kind='{:?}',generator={},params=({},{},{},{},{}),registers={},ins=[{ins}],spans=[{spans}],names=[{names}],consts=[{consts}],sites={:?},children=[{children}],handlers=[{handlers}],vars=[{vars}],free=[{free}],doc={},line={})",
        string(&c.name),
        string(&c.qualname),
        c.kind,
        c.generator as u8,
        c.parameters.positional_only,
        c.parameters.positional,
        c.parameters.keyword_only,
        c.parameters.star as u8,
        c.parameters.double_star as u8,
        c.registers,
        c.sites,
        c.doc.as_ref().map_or("None".into(), |d| string(d)),
        c.first_line
    )
}
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let source = Arc::new(Source::new(&path, &text));
    match compile(&source, Options::default()) {
        Ok(m) => {
            let globals: String =
                m.globals.iter().map(|g| format!("({},{}),", string(&g.name), g.constant as u8)).collect();
            println!("dict(globals=[{globals}],code={})", code(&m.code));
        }
        Err(e) => {
            eprintln!("{}", e.render(&source));
            std::process::exit(1)
        }
    }
}
