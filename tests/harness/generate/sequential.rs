//! Programs without threads: arithmetic, text, containers, functions, classes, exceptions and generators.
//!
//! Every statement that may fail stands in a `try` that prints the exception's type and text, so that a program shows
//! as much as possible before it ends. Nothing in it depends on addresses, hashes of strings, time or the host.

use std::fmt::Write as _;

use crate::random::Random;

/// The program of a source of random numbers.
pub fn program(random: &mut Random) -> String {
    let mut writer = Writer { random, text: String::new(), indent: 0, functions: 0, depth: 0 };
    writer.line("import sys");
    writer.line("numbers = [3, -7, 10 ** 20, 0, 255]");
    writer.line("words = ['ab', 'Z', '', 'h\\u00e9llo', 'x y z']");
    writer.line("table = {'a': 1, 2: 'two', (1, 2): [3]}");
    writer.line("i, j, f, s = 5, -3, 2.5, 'heddle'");
    writer.helpers();
    let count = 4 + writer.random.below(8);
    for _ in 0..count {
        writer.statement();
    }
    writer.line("print(i, j, f, s, numbers, words, table)");
    writer.text
}

struct Writer<'r> {
    random: &'r mut Random,
    text: String,
    indent: usize,
    functions: usize,
    /// Blocks around the current statement.
    depth: usize,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        let indent = "    ".repeat(self.indent);
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{indent}{line}");
    }

    fn helpers(&mut self) {
        self.line("def show(*values, **named):");
        self.line("    print(*[repr(value)[:200] for value in values], *sorted(named.items()))");
        self.line("class Pair:");
        self.line("    def __init__(self, a, b=2): self.a, self.b = a, b");
        self.line("    def __repr__(self): return f'Pair({self.a!r}, {self.b!r})'");
        self.line("    def __eq__(self, other): return isinstance(other, Pair) and self.a == other.a");
        self.line("    def __lt__(self, other): return self.a < other.a");
        self.line("    def __add__(self, other): return Pair(self.a + getattr(other, 'a', other), self.b)");
        self.line("    def __len__(self): return 2");
        self.line("    def __getitem__(self, index): return (self.a, self.b)[index]");
        self.line("    def __hash__(self): return 1");
    }

    /// A block whose exceptions are shown.
    fn guarded(&mut self, body: impl FnOnce(&mut Self)) {
        self.line("try:");
        self.indent += 1;
        body(self);
        self.indent -= 1;
        self.line("except Exception as error:");
        self.line("    print(type(error).__name__, str(error)[:200])");
        if self.random.chance(1, 5) {
            self.line("else:");
            self.line("    print('no error')");
        }
        if self.random.chance(1, 5) {
            self.line("finally:");
            self.line("    print('finally', i)");
        }
    }

    fn block(&mut self, head: &str, body: impl FnOnce(&mut Self)) {
        self.line(head);
        self.indent += 1;
        self.depth += 1;
        body(self);
        self.depth -= 1;
        self.indent -= 1;
    }

    fn statement(&mut self) {
        let kinds = if self.depth < 2 { 11 } else { 6 };
        match self.random.below(kinds) {
            0 | 1 => {
                let value = self.any(3);
                self.guarded(|writer| writer.line(&format!("show({value})")));
            }
            2 => {
                let (name, value) = (*self.random.pick(&["i", "j"]), self.int(2));
                self.guarded(|writer| writer.line(&format!("{name} = int({value}) % 1000003")));
            }
            3 => {
                let value = self.text(2);
                self.guarded(|writer| writer.line(&format!("s = ({value})[:40]")));
            }
            4 => {
                let change = self.change();
                self.guarded(|writer| writer.line(&change));
            }
            5 => {
                let (operator, value) = (*self.random.pick(&["+", "-", "*", "//", "%", "|", "&", "^"]), self.int(1));
                self.guarded(|writer| {
                    writer.line(&format!("i {operator}= {value}"));
                    writer.line("i = i % 99991");
                });
            }
            6 => {
                let condition = self.truth(2);
                self.guarded(|writer| {
                    writer.block(&format!("if {condition}:"), Self::statement);
                    writer.block("else:", Self::statement);
                });
            }
            7 => {
                let count = self.random.below(5);
                self.block(&format!("for k in range({count}):"), |writer| {
                    if writer.random.chance(1, 3) {
                        let condition = writer.truth(1);
                        let way = *writer.random.pick(&["continue", "break"]);
                        writer.line("try:");
                        writer.line(&format!("    if {condition}: {way}"));
                        writer.line("except Exception: pass");
                    }
                    writer.statement();
                });
            }
            8 => self.function(),
            9 => self.generator(),
            _ => {
                self.guarded(|writer| {
                    let value = writer.any(2);
                    writer.line("with open_nothing() as nothing:");
                    writer.line(&format!("    show({value})"));
                });
            }
        }
    }

    fn function(&mut self) {
        let name = format!("f{}", self.functions);
        self.functions += 1;
        let head = *self.random.pick(&["a, b=3", "a, *rest", "a, *, b=1", "a, b=2, **named", "a, /, b=0"]);
        let global = self.random.chance(1, 3);
        self.block(&format!("def {name}({head}):"), |writer| {
            if global {
                writer.line("global i");
                writer.line("i = i + 1");
            }
            let value = writer.any(2);
            writer.line(&format!("show({value})"));
            writer.line("return a");
        });
        let arguments = match self.random.below(4) {
            0 => self.int(1),
            1 => format!("{}, b={}", self.int(1), self.int(1)),
            2 => format!("*{}", self.list(1)),
            _ => format!("{}, {}", self.any(1), self.any(1)),
        };
        self.guarded(|writer| writer.line(&format!("show({name}({arguments}))")));
    }

    fn generator(&mut self) {
        let name = format!("g{}", self.functions);
        self.functions += 1;
        self.block(&format!("def {name}(n):"), |writer| {
            writer.line("try:");
            writer.line("    for k in range(n):");
            writer.line("        got = yield k * 2");
            writer.line("        if got: print('got', got)");
            writer.line("finally:");
            writer.line(&format!("    print('closing {name}')"));
        });
        let count = self.random.below(4);
        let sent = self.int(1);
        self.guarded(|writer| {
            writer.line(&format!("items = {name}({count})"));
            writer.line("show(next(items))");
            writer.line(&format!("show(items.send({sent}))"));
            match writer.random.below(3) {
                0 => writer.line("items.close()"),
                1 => writer.line("items.throw(ValueError('thrown'))"),
                _ => writer.line("show(list(items))"),
            }
        });
    }

    fn change(&mut self) -> String {
        let (a, b, any) = (self.int(1), self.int(1), self.any(1));
        match self.random.below(9) {
            0 => format!("numbers.append({a})"),
            1 => format!("numbers[{a}] = {b}"),
            2 => format!("numbers[{a}:{b}] = [{b}, {a}]"),
            3 => "numbers.sort(); show(numbers)".into(),
            4 => format!("table[{any}] = {a}; show(len(table))"),
            5 => format!("show(table.pop({any}, 'none'))"),
            6 => format!("del numbers[{a}]"),
            7 => format!("words.insert({a}, {}); show(words)", self.text(1)),
            _ => format!("numbers += [{a}] * ({b} % 4)"),
        }
    }

    fn any(&mut self, depth: usize) -> String {
        match self.random.below(8) {
            0 | 1 => self.int(depth),
            2 => self.float(depth),
            3 => self.text(depth),
            4 => self.list(depth),
            5 => self.truth(depth),
            6 => {
                let (a, b) = (self.int(1), self.any(depth.saturating_sub(1)));
                match self.random.below(4) {
                    0 => format!("({a}, {b})"),
                    1 => format!("{{{a}: {b}}}"),
                    2 => format!("{{{a}, {}}}", self.int(1)),
                    _ => format!("Pair({a}, {b})"),
                }
            }
            // Often a type error, whose words count too.
            _ => {
                let operator = *self.random.pick(&["+", "-", "*", "<", "==", "in", "and", "or", "%", "is not"]);
                let (a, b) = (self.any(depth.saturating_sub(1)), self.any(depth.saturating_sub(1)));
                if depth == 0 || operator == "is not" { "None".into() } else { format!("({a} {operator} {b})") }
            }
        }
    }

    fn int(&mut self, depth: usize) -> String {
        if depth == 0 {
            return match self.random.below(6) {
                0 => "i".into(),
                1 => "j".into(),
                2 => {
                    self.random.pick(&["0", "1", "-1", "2 ** 62", "-(2 ** 63)", "10 ** 18", "255", "True"]).to_string()
                }
                _ => self.random.between(-20, 20).to_string(),
            };
        }
        let (a, b) = (self.int(depth - 1), self.int(depth - 1));
        match self.random.below(12) {
            0 => format!("({a} + {b})"),
            1 => format!("({a} - {b})"),
            2 => format!("({a} * {b})"),
            3 => format!("({a} // {b})"),
            4 => format!("({a} % {b})"),
            5 => format!("({a} ** ({b} % 5))"),
            6 => format!("({a} {} {b})", self.random.pick(&["&", "|", "^"])),
            7 => format!("({a} << ({b} % 70))"),
            8 => format!("({a} >> ({b} % 70))"),
            9 => format!("{}({a})", self.random.pick(&["abs", "-", "~", "int", "+"])),
            10 => format!("{}({})", self.random.pick(&["len", "sum", "max", "min"]), self.list(depth - 1)),
            _ => format!("({a} if {} else {b})", self.truth(depth - 1)),
        }
    }

    fn float(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.random.pick(&["f", "0.1", "-2.5", "1e16", "1e-7", "3.0", "float('inf')", "-0.0"]).to_string();
        }
        let (a, b) = (self.float(depth - 1), self.int(depth - 1));
        match self.random.below(6) {
            0 => format!("({a} + {b})"),
            1 => format!("({a} * {b})"),
            2 => format!("({b} / {a})"),
            3 => format!("({a} // {b})"),
            4 => format!("round({a}, {})", self.random.between(-2, 4)),
            _ => format!("divmod({a}, {b})[1]"),
        }
    }

    fn text(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.random.pick(&["s", "'abc'", "''", "'A b\\tc'", "words[0]", "'\\u4e2d\\u6587'"]).to_string();
        }
        let (a, b) = (self.text(depth - 1), self.int(depth - 1));
        match self.random.below(10) {
            0 => format!("({a} + {})", self.text(depth - 1)),
            1 => format!("({a} * ({b} % 4))"),
            2 => format!("({a})[{b}:{}]", self.int(0)),
            3 => format!("({a})[::{b}]"),
            4 => format!("({a}).{}()", self.random.pick(&["upper", "title", "strip", "swapcase", "casefold"])),
            5 => format!("f'{{{}!r:>{}}}'", self.random.pick(&["i", "j", "s", "f"]), self.random.between(0, 12)),
            6 => format!("'{{:{}}}'.format({b})", self.random.pick(&["+d", "x", "#b", ",", "010", "^9", "e"])),
            7 => format!("'%s|%5r|%-4s' % ({a}, {b}, i)"),
            8 => format!("({a}).replace('b', str({b})[:3])"),
            _ => format!("'-'.join(str(k) for k in {})", self.list(depth - 1)),
        }
    }

    fn list(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.random.pick(&["numbers", "words", "[]", "[1, 2, 3]", "list(range(4))"]).to_string();
        }
        let (a, b) = (self.int(depth - 1), self.list(depth - 1));
        match self.random.below(8) {
            0 => format!("[k * 2 for k in {b}]"),
            1 => format!("[k for k in range({a} % 7) if k % 2]"),
            2 => format!("sorted({b}, key=str)"),
            3 => format!("list(reversed({b}))"),
            4 => format!("{b}[{a}:]"),
            5 => format!("list(zip({b}, range(3)))"),
            6 => format!("list(map(str, {b}))"),
            _ => format!("[{a}, *{b}]"),
        }
    }

    fn truth(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.random.pick(&["True", "False", "i", "(not s)", "numbers"]).to_string();
        }
        let (a, b) = (self.int(depth - 1), self.int(depth - 1));
        match self.random.below(6) {
            0 => format!("({a} < {b} <= i)"),
            1 => format!("({a} == {b})"),
            2 => format!("(not {})", self.truth(depth - 1)),
            3 => format!("({} and {})", self.truth(depth - 1), self.truth(depth - 1)),
            4 => format!("({} in {})", self.text(0), self.text(depth - 1)),
            _ => format!("isinstance({}, (int, str))", self.any(depth - 1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_names_its_program() {
        let of = |seed| program(&mut Random::new(seed));
        assert_eq!(of(3), of(3));
        assert_ne!(of(3), of(4));
    }
}
