//! Source texts of absurd depth, length and width.

const DEEP: usize = 100_000;

/// Named texts.
pub fn sources() -> Vec<(&'static str, String)> {
    vec![
        ("open_brackets", "(".repeat(DEEP)),
        ("brackets", nest("(", "1", ")", DEEP)),
        ("brackets_190", nest("(", "1", ")", 190)),
        ("lists", nest("[", "", "]", DEEP)),
        ("dicts", nest("{1:", "2", "}", DEEP)),
        ("mixed_brackets", nest("([{", "1", "}])", DEEP / 3)),
        ("calls", format!("def f(x=0): return f\nf{}", "()".repeat(DEEP))),
        ("nested_calls", nest("abs(", "1", ")", DEEP)),
        ("subscripts", nest("x[", "0", "]", DEEP)),
        ("attributes", format!("x = 1\nx{}", ".real".repeat(DEEP))),
        ("plus", format!("print({})", vec!["1"; DEEP].join("+"))),
        ("plus_of_names", format!("x = 1\nprint({})", vec!["x"; DEEP].join(" + "))),
        ("powers", format!("print({})", vec!["1"; DEEP].join("**"))),
        ("comparisons", format!("print({})", vec!["1"; DEEP].join("<="))),
        ("ands", format!("print({})", vec!["1"; DEEP].join(" and "))),
        ("nots", format!("print({} 1)", "not ".repeat(DEEP))),
        ("minuses", format!("print({}1)", "-".repeat(DEEP))),
        ("tildes", format!("print({}1)", "~".repeat(DEEP))),
        ("ternaries", format!("print({}1)", "1 if 0 else ".repeat(DEEP))),
        ("lambdas", format!("f = {}1", "lambda: ".repeat(DEEP))),
        ("walruses", nest("(x := ", "1", ")", DEEP)),
        ("stars", format!("print({}[])", "*".repeat(DEEP))),
        ("targets", format!("{} = 1", nest("(", "x", ",)", DEEP))),
        ("chained_assignment", format!("{}1", "x = ".repeat(DEEP))),
        ("indents", indents(2_000)),
        ("indents_90", indents(90)),
        ("functions", nested_blocks("def f():", 90)),
        ("classes", nested_blocks("class C:", 90)),
        ("loops", nested_blocks("for x in range(1):", 90)),
        ("tries", nested_tries(60)),
        ("elifs", format!("x = 5\nif x == 0: pass\n{}", numbered("elif x == {}: pass\n", 20_000))),
        ("statements", format!("x = 0\n{}print(x)", "x += 1\n".repeat(DEEP))),
        ("semicolons", format!("x = 0\n{}print(x)", "x += 1;".repeat(DEEP))),
        ("blank_lines", format!("{}print('here')", "\n".repeat(1_000_000))),
        ("comments", "# nothing\n".repeat(DEEP)),
        ("continuations", format!("x = 1{}\nprint(x)", " \\\n+ 1".repeat(20_000))),
        ("names", numbered("name_{} = 0\n", 40_000)),
        ("locals", locals(20_000)),
        ("constants", format!("print(sum([{}]))", numbered("{}.5,", DEEP))),
        ("arguments", format!("print(max({}))", numbered("{},", DEEP))),
        ("keywords", format!("print(len(dict({})))", numbered("k{}=0,", 20_000))),
        ("parameters", format!("def f({}): return 1\nprint('defined')", numbered("p{},", 20_000))),
        ("dict_display", format!("print(len({{{}}}))", numbered("{0}: '{0}',", 50_000))),
        ("set_display", format!("print(len({{{}}}))", numbered("{},", 50_000))),
        ("for_clauses", format!("print([1 {}])", "for x in [1] ".repeat(500))),
        ("if_clauses", format!("print([1 for x in [1] {}])", "if x ".repeat(DEEP))),
        ("decorators", format!("def d(f): return f\n{}def f(): pass", "@d\n".repeat(DEEP))),
        (
            "withs",
            format!(
                "class C:\n    def __enter__(self): return 1\n    def __exit__(self, *a): pass\nwith {}: print(1)",
                vec!["C()"; 500].join(", ")
            ),
        ),
        ("long_string", format!("print(len('{}'))", "a".repeat(2_000_000))),
        ("string_pieces", format!("print(len({}))", "'ab' ".repeat(50_000))),
        ("f_string_fields", format!("x = 1\nprint(len(f'{}'))", "{x}".repeat(20_000))),
        ("f_string_depth", f_string_depth(40)),
        ("escapes", format!("print(len('{}'))", "\\x41\\n\\u4e16".repeat(DEEP))),
        ("long_number", format!("x = {}", "9".repeat(4_000))),
        ("longer_number", format!("x = {}", "9".repeat(DEEP))),
        ("hex_number", format!("x = 0x{}\nprint(x > 0)", "f".repeat(DEEP))),
        ("long_name", format!("{0} = 1\nprint({0})", "a".repeat(DEEP))),
        ("long_line", format!("x = [{}]", "0, ".repeat(500_000))),
        ("open_string", format!("x = '{}", "a".repeat(DEEP))),
        ("open_triple_quotes", format!("x = '''{}", "a\n".repeat(DEEP))),
        ("close_brackets", ")".repeat(DEEP)),
        ("colons", ":".repeat(DEEP)),
        ("strange_characters", "\u{202e}\u{0}\u{feff}\u{1f600}".repeat(1_000)),
        ("tabs_and_spaces", "if 1:\n\tif 1:\n        x = 1\n".repeat(1_000)),
        ("empty", String::new()),
        ("only_a_backslash", "\\".to_owned()),
        ("carriage_returns", "x = 1\rprint(x)\r\nprint(x)\r".to_owned()),
        ("form_feeds", "\u{c}x = 1\n\u{c}print(x)\n".to_owned()),
    ]
}

fn nest(open: &str, inside: &str, close: &str, depth: usize) -> String {
    format!("{}{inside}{}", open.repeat(depth), close.repeat(depth))
}

fn numbered(pattern: &str, count: usize) -> String {
    let one = |number: usize| {
        let number = number.to_string();
        pattern.replace("{}", &number).replace("{0}", &number)
    };
    (0..count).map(one).collect()
}

fn indents(depth: usize) -> String {
    let line = |level| format!("{}if 1:\n", " ".repeat(level));
    let opening: String = (0..depth).map(line).collect();
    format!("{opening}{}print('inside')\n", " ".repeat(depth))
}

fn nested_blocks(head: &str, depth: usize) -> String {
    let line = |level| format!("{}{head}\n", " ".repeat(level));
    let opening: String = (0..depth).map(line).collect();
    format!("{opening}{}x = 1\nprint('compiled')\n", " ".repeat(depth))
}

fn nested_tries(depth: usize) -> String {
    let mut text: String = (0..depth).map(|level| format!("{}try:\n", " ".repeat(level))).collect();
    text += &format!("{}1 / 0\n", " ".repeat(depth));
    for level in (0..depth).rev() {
        text += &format!("{0}finally:\n{0} x = {level}\n", " ".repeat(level));
    }
    text
}

fn locals(count: usize) -> String {
    format!("def f():\n{}    return 1\nprint(f())\n", numbered("    v{} = 0\n", count))
}

fn f_string_depth(depth: usize) -> String {
    format!("print({})", nest("f'{", "1", "}'", depth))
}
