//! What a program looks at before it acts, for whoever explains a run: the conditions that a loop asks again and again,
//! and how far what a condition guards reaches.

use ruff_python_ast::Stmt;
use ruff_text_size::Ranged;

use crate::collect::span;
use crate::compile::Mode;
use crate::source::{Source, Span};
use crate::syntax::parse;

/// The conditions of a program, in the order of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// Conditions that are evaluated again until they end a loop: of `while`, and of an `if` in a loop that leaves it.
    pub polled: Vec<Span>,
    /// The names in these, in order.
    pub polled_names: Vec<String>,
    /// `return` statements: the answer of a function that a loop asks.
    pub returns: Vec<Span>,
    /// Conditions with what relies on them.
    pub guards: Vec<Guard>,
}

/// A condition and what is only executed because of how it came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guard {
    /// The condition.
    pub test: Span,
    /// The statement, or up to the end of the suite if a branch leaves that.
    pub reach: Span,
}

/// A suite that is still to be looked at.
#[derive(Clone, Copy)]
struct Suite<'a> {
    body: &'a [Stmt],
    in_loop: bool,
}

impl Conditions {
    /// The conditions of a text; none if it cannot be parsed.
    pub fn of(source: &Source) -> Self {
        let mut found = Self::default();
        let Ok(tree) = parse(&source.text, Mode::Module) else { return found };
        let mut open = vec![Suite { body: &tree.body, in_loop: false }];
        while let Some(suite) = open.pop() {
            for statement in suite.body {
                found.statement(statement, suite, &mut open);
            }
        }
        found.polled_names = found.polled.iter().flat_map(|span| names(source, *span)).collect();
        found.polled_names.sort_unstable();
        found.polled_names.dedup();
        found.polled.sort_unstable_by_key(|span| span.start);
        found.returns.sort_unstable_by_key(|span| span.start);
        found.guards.sort_unstable_by_key(|guard| guard.test.start);
        found
    }

    fn statement<'a>(&mut self, statement: &'a Stmt, suite: Suite<'a>, open: &mut Vec<Suite<'a>>) {
        let in_loop = suite.in_loop;
        let mut visit = |body: &'a [Stmt], in_loop| open.push(Suite { body, in_loop });
        match statement {
            Stmt::Return(_) => self.returns.push(span(statement.range())),
            Stmt::While(statement) => {
                let test = span(statement.test.range());
                self.polled.push(test);
                self.guards.push(Guard { test, reach: span(statement.range()) });
                visit(&statement.body, true);
                visit(&statement.orelse, in_loop);
            }
            Stmt::For(statement) => {
                visit(&statement.body, true);
                visit(&statement.orelse, in_loop);
            }
            Stmt::If(statement) => {
                let leaves = leaves(&statement.body) || statement.elif_else_clauses.iter().any(|c| leaves(&c.body));
                let end = match suite.body.last() {
                    Some(last) if leaves => span(last.range()).end,
                    _ => span(statement.range()).end,
                };
                let clauses = statement.elif_else_clauses.iter();
                let tests = clauses.clone().filter_map(|clause| clause.test.as_ref());
                for test in std::iter::once(&*statement.test).chain(tests) {
                    let test = span(test.range());
                    self.guards.push(Guard { test, reach: Span { start: test.start, end } });
                    if in_loop && leaves {
                        self.polled.push(test);
                    }
                }
                visit(&statement.body, in_loop);
                clauses.for_each(|clause| visit(&clause.body, in_loop));
            }
            Stmt::FunctionDef(statement) => visit(&statement.body, false),
            Stmt::ClassDef(statement) => visit(&statement.body, false),
            Stmt::With(statement) => visit(&statement.body, in_loop),
            Stmt::Try(statement) => {
                visit(&statement.body, in_loop);
                for handler in &statement.handlers {
                    let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                    visit(&handler.body, in_loop);
                }
                visit(&statement.orelse, in_loop);
                visit(&statement.finalbody, in_loop);
            }
            Stmt::Match(statement) => statement.cases.iter().for_each(|case| visit(&case.body, in_loop)),
            _ => {}
        }
    }

    /// Whether a place lies in a condition that a loop asks again and again.
    pub fn is_polled(&self, at: u32) -> bool {
        self.polled.iter().any(|span| (span.start..span.end).contains(&at))
    }

    /// Whether a place lies in a `return` statement.
    pub fn is_returned(&self, at: u32) -> bool {
        self.returns.iter().any(|span| (span.start..span.end).contains(&at))
    }

    /// Whether what is done at `act` relies on what was looked at at `test`.
    pub fn guards(&self, test: u32, act: u32) -> bool {
        let holds = |span: &Span, at| (span.start..span.end).contains(&at);
        self.guards.iter().any(|guard| holds(&guard.test, test) && holds(&guard.reach, act))
    }
}

/// What may be names in a part of the text.
fn names(source: &Source, span: Span) -> impl Iterator<Item = String> {
    let part = source.text.get(span.start as usize..span.end as usize).unwrap_or_default();
    let words = part.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter(|word| word.starts_with(|c: char| !c.is_numeric())).map(str::to_owned)
}

/// Whether a suite ends by leaving what surrounds it.
fn leaves(body: &[Stmt]) -> bool {
    matches!(body.last(), Some(Stmt::Return(_) | Stmt::Break(_) | Stmt::Continue(_) | Stmt::Raise(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conditions(text: &str) -> Conditions {
        Conditions::of(&Source::new("main.py", text))
    }

    fn texts(text: &str, spans: &[Span]) -> Vec<String> {
        spans.iter().map(|span| text[span.start as usize..span.end as usize].to_owned()).collect()
    }

    #[test]
    fn loops_ask_again() {
        let text = "\
while not done: pass
def work():
    for i in range(3):
        if stop:
            break
        if i: print(i)
    if late: return 1
    return ready
";
        let found = conditions(text);
        assert_eq!(texts(text, &found.polled), ["not done", "stop"]);
        assert_eq!(found.polled_names, ["done", "not", "stop"]);
        assert_eq!(texts(text, &found.returns), ["return 1", "return ready"]);
    }

    #[test]
    fn a_branch_that_leaves_guards_the_rest() {
        let text = "\
def get(key):
    if key in cache:
        return cache[key]
    cache[key] = 1
    if key: print(1)
    cache[key] = 2
";
        let found = conditions(text);
        let at = |part: &str| text.find(part).map_or(0, |at| at as u32);
        assert!(found.guards(at("key in cache"), at("cache[key] = 1")));
        assert!(!found.guards(at("key: print"), at("cache[key] = 2")));
    }
}
