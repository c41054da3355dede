//! What a program looks at before it acts, for whoever explains a run: the conditions that a loop asks again and again,
//! how far what a condition guards reaches, and which statements use a value that was read before.
//!
//! All of it is seen in the text alone. A name stands for whatever its last assignment before mentions; that is exact for
//! straight code, and near enough elsewhere: whoever asks knows as well what was executed.

use std::collections::HashMap;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt, StmtFunctionDef};
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
    /// What functions answer: `return` statements, and what the names in them stand for.
    pub returns: Vec<Span>,
    /// Conditions with what relies on them.
    pub guards: Vec<Guard>,
    /// Expressions whose value a later statement uses by a name.
    pub flows: Vec<Flow>,
    /// Bodies of `try` statements that catch something.
    pub caught: Vec<Span>,
    /// Assignments to a name or an attribute after which the same suite goes on to fill what was assigned.
    pub published: Vec<Span>,
    /// In `__init__`, what is assigned to an attribute of the new object.
    pub constructs: Vec<Span>,
    /// Where a look begins that something relies on: the conditions and expressions above, joined.
    looks: Vec<Span>,
    /// Those of them that are not in one `with` with all that relies on them.
    parted: Vec<Span>,
}

/// A condition and what is only executed because of how it came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guard {
    /// The condition, or what a name in it stands for.
    pub test: Span,
    /// The statement, or up to the end of the suite if a branch leaves that.
    pub reach: Span,
}

/// A value that is kept under a name and used later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The expression.
    pub source: Span,
    /// The statement that uses it.
    pub used: Span,
}

/// What the local names of a function stand for.
type Sources<'a> = HashMap<&'a str, Vec<Span>>;

/// More expressions that one name stands for are not kept.
const MOST_SOURCES: usize = 8;

impl Conditions {
    /// The conditions of a text; none if it cannot be parsed.
    pub fn of(source: &Source) -> Self {
        let Ok(tree) = parse(&source.text, Mode::Module) else { return Self::default() };
        let mut reader = Reader {
            text: &source.text,
            found: Self::default(),
            sources: Sources::new(),
            section: None,
            taken: Vec::new(),
        };
        reader.suite(&tree.body, false);
        let mut found = reader.found;
        let polled = found.polled.iter().flat_map(|span| names(&source.text, *span));
        found.polled_names = polled.map(|(name, _)| name.to_owned()).collect();
        found.polled_names.sort_unstable();
        found.polled_names.dedup();
        found.polled.sort_unstable_by_key(|span| span.start);
        found.returns.sort_unstable_by_key(|span| span.start);
        found.guards.sort_unstable_by_key(|guard| (guard.test.start, guard.reach.end));
        let looks = found.guards.iter().map(|guard| guard.test).chain(found.flows.iter().map(|flow| flow.source));
        found.looks = joined(looks.collect());
        found.parted = joined(std::mem::take(&mut found.parted));
        found
    }

    /// Whether a place lies in a condition that a loop asks again and again.
    pub fn is_polled(&self, at: u32) -> bool {
        self.polled.iter().any(|span| holds(span, at))
    }

    /// Whether a place lies in what a function answers.
    pub fn is_returned(&self, at: u32) -> bool {
        self.returns.iter().any(|span| holds(span, at))
    }

    /// Whether what is done at `act` relies on what was looked at at `test`.
    pub fn guards(&self, test: u32, act: u32) -> bool {
        self.guards.iter().any(|guard| holds(&guard.test, test) && holds(&guard.reach, act))
    }

    /// Whether the statement at `used` uses what was read at `source`.
    pub fn flows(&self, source: u32, used: u32) -> bool {
        self.flows.iter().any(|flow| holds(&flow.source, source) && holds(&flow.used, used))
    }

    /// Whether something relies on what is looked at at this place.
    pub fn is_look(&self, at: u32) -> bool {
        is_in(&self.looks, at)
    }

    /// Whether something may rely on it in another critical section.
    pub fn is_parted(&self, at: u32) -> bool {
        is_in(&self.parted, at)
    }

    /// Whether an exception at this place may be caught in the same function.
    pub fn is_caught(&self, at: u32) -> bool {
        self.caught.iter().any(|span| holds(span, at))
    }

    /// Whether this assigns something that is filled afterwards.
    pub fn is_published_early(&self, at: u32) -> bool {
        self.published.iter().any(|span| holds(span, at))
    }

    /// Whether this assigns to an attribute of an object that is still being made.
    pub fn is_construction(&self, at: u32) -> bool {
        self.constructs.iter().any(|span| holds(span, at))
    }
}

/// Walks a program.
struct Reader<'a> {
    text: &'a str,
    found: Conditions,
    sources: Sources<'a>,
    /// The innermost `with` around, if that may be a critical section which is left only at its end.
    section: Option<Span>,
    /// What the `with` statements around take, as it is written there.
    taken: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn suite(&mut self, body: &'a [Stmt], in_loop: bool) {
        for (index, statement) in body.iter().enumerate() {
            self.statement(statement, body, in_loop);
            for target in targets(statement).into_iter().filter(|target| is_plain(target)) {
                if body[index + 1..].iter().any(|later| fills(self.text, later, target)) {
                    self.found.published.push(span(target.range()));
                }
            }
        }
    }

    fn statement(&mut self, statement: &'a Stmt, suite: &'a [Stmt], in_loop: bool) {
        match statement {
            Stmt::Return(_) => {
                let range = span(statement.range());
                self.found.returns.push(range);
                let answered = self.stand_for(range);
                self.found.returns.extend(answered);
                self.simple(statement);
            }
            Stmt::While(statement) => {
                let (test, reach) = (span(statement.test.range()), span(statement.range()));
                if !self.waits_for_condition(reach) {
                    self.found.polled.push(test);
                }
                self.guard(test, reach);
                self.expression(&statement.test);
                self.suite(&statement.body, true);
                self.suite(&statement.orelse, in_loop);
            }
            Stmt::For(statement) => {
                // `for index in range(len(items))`
                let reach = span(statement.range());
                self.guard(span(statement.iter.range()), reach);
                self.expression(&statement.iter);
                self.suite(&statement.body, true);
                self.suite(&statement.orelse, in_loop);
            }
            Stmt::If(statement) => {
                let leaves = leaves(&statement.body) || statement.elif_else_clauses.iter().any(|c| leaves(&c.body));
                let end = match suite.last() {
                    Some(last) if leaves => span(last.range()).end,
                    _ => span(statement.range()).end,
                };
                let clauses = statement.elif_else_clauses.iter();
                let tests = clauses.clone().filter_map(|clause| clause.test.as_ref());
                for expression in std::iter::once(&*statement.test).chain(tests) {
                    let test = span(expression.range());
                    self.guard(test, Span { start: test.start, end });
                    if in_loop && leaves {
                        self.found.polled.push(test);
                    }
                    self.expression(expression);
                }
                self.suite(&statement.body, in_loop);
                clauses.for_each(|clause| self.suite(&clause.body, in_loop));
            }
            Stmt::FunctionDef(statement) => self.function(statement),
            Stmt::ClassDef(statement) => self.suite(&statement.body, false),
            Stmt::With(statement) => {
                statement.items.iter().for_each(|item| self.expression(&item.context_expr));
                let around = self.section;
                let range = span(statement.range());
                // What is called makes a thing of its own, which is no lock that others take too.
                if !statement.items.iter().any(|item| item.context_expr.is_call_expr()) {
                    let gives = |name: &str| matches!(name, "wait" | "wait_for" | "release" | "yield" | "await");
                    self.section = (!names(self.text, range).any(|(name, _)| gives(name))).then_some(range);
                }
                let taken = self.taken.len();
                let text = self.text;
                let items = statement.items.iter();
                self.taken.extend(items.filter_map(|item| text.get(item.context_expr.range().to_std_range())));
                self.suite(&statement.body, in_loop);
                self.taken.truncate(taken);
                self.section = around;
            }
            Stmt::Try(statement) => {
                if let (false, Some(first), Some(last)) =
                    (statement.handlers.is_empty(), statement.body.first(), statement.body.last())
                {
                    let end = span(last.range()).end;
                    self.found.caught.push(Span { start: span(first.range()).start, end });
                }
                self.suite(&statement.body, in_loop);
                for handler in &statement.handlers {
                    let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                    self.suite(&handler.body, in_loop);
                }
                self.suite(&statement.orelse, in_loop);
                self.suite(&statement.finalbody, in_loop);
            }
            Stmt::Match(statement) => {
                self.expression(&statement.subject);
                statement.cases.iter().for_each(|case| self.suite(&case.body, in_loop));
            }
            _ => self.simple(statement),
        }
    }

    /// Whether a loop calls `lock.wait()` of what a `with lock` around has taken: it asks when it is woken, and is not busy.
    fn waits_for_condition(&self, range: Span) -> bool {
        let part = self.text.get(range.start as usize..range.end as usize).unwrap_or_default();
        names(self.text, range).filter(|(name, follows_dot)| *follows_dot && matches!(*name, "wait" | "wait_for")).any(
            |(name, _)| {
                let before = part[..name.as_ptr() as usize - part.as_ptr() as usize].trim_end_matches('.');
                let mut rest = self.taken.iter().filter_map(|taken| before.strip_suffix(taken));
                rest.any(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.')))
            },
        )
    }

    /// A function's names are its own.
    fn function(&mut self, function: &'a StmtFunctionDef) {
        let around = (std::mem::take(&mut self.sources), self.section.take(), std::mem::take(&mut self.taken));
        if function.name.as_str() == "__init__"
            && let Some(own) = function.parameters.posonlyargs.iter().chain(&function.parameters.args).next()
        {
            let own = own.parameter.name.as_str();
            let statements = function.body.iter().flat_map(targets);
            let attributes = statements.filter(|target| match target {
                Expr::Attribute(attribute) => {
                    attribute.value.as_name_expr().is_some_and(|name| name.id.as_str() == own)
                }
                _ => false,
            });
            self.found.constructs.extend(attributes.map(|target| span(target.range())));
        }
        self.suite(&function.body, false);
        (self.sources, self.section, self.taken) = around;
    }

    /// A statement without a suite.
    fn simple(&mut self, statement: &'a Stmt) {
        let used = span(statement.range());
        let sources = self.stand_for(used);
        sources.iter().for_each(|source| self.note_parting(*source, used));
        self.found.flows.extend(sources.into_iter().map(|source| Flow { source, used }));
        visitor::walk_stmt(&mut Expressions(self), statement);
        let (target, value) = match statement {
            Stmt::Assign(assign) => match &*assign.targets {
                [Expr::Tuple(names)] => {
                    let values = match &*assign.value {
                        Expr::Tuple(values) if values.elts.len() == names.elts.len() => Some(&values.elts),
                        _ => None,
                    };
                    for (index, name) in names.elts.iter().enumerate() {
                        let value = values.map_or(&*assign.value, |values| &values[index]);
                        self.assign(name, value, false);
                    }
                    return;
                }
                [target] => (target, &*assign.value),
                _ => return,
            },
            Stmt::AnnAssign(assign) => match &assign.value {
                Some(value) => (&*assign.target, &**value),
                None => return,
            },
            Stmt::AugAssign(assign) => return self.assign(&assign.target, &assign.value, true),
            _ => return,
        };
        self.assign(target, value, false);
    }

    /// A name stands for an expression from now on; `too`: besides what it stood for.
    fn assign(&mut self, target: &'a Expr, value: &'a Expr, too: bool) {
        let Expr::Name(name) = target else { return };
        let value = span(value.range());
        let mut sources = self.stand_for(value);
        sources.push(value);
        let known = self.sources.entry(name.id.as_str()).or_default();
        if too {
            sources.extend(known.iter());
        }
        sources.sort_unstable_by_key(|span| (span.start, span.end));
        sources.dedup();
        sources.truncate(MOST_SOURCES);
        *known = sources;
    }

    /// What the names in a part of the text stand for.
    fn stand_for(&self, part: Span) -> Vec<Span> {
        let named = names(self.text, part).filter(|(_, attribute)| !attribute);
        named.filter_map(|(name, _)| self.sources.get(name)).flatten().copied().collect()
    }

    fn guard(&mut self, test: Span, reach: Span) {
        let sources = self.stand_for(test);
        sources.iter().chain([&test]).for_each(|test| self.note_parting(*test, reach));
        self.found.guards.push(Guard { test, reach });
        self.found.guards.extend(sources.into_iter().map(|test| Guard { test, reach }));
    }

    /// What is done at `act` relies on `look`.
    fn note_parting(&mut self, look: Span, act: Span) {
        let around = |section: Span| section.start <= look.start.min(act.start) && look.end.max(act.end) <= section.end;
        if !self.section.is_some_and(around) {
            self.found.parted.push(look);
        }
    }

    fn expression(&mut self, expression: &'a Expr) {
        Expressions(self).visit_expr(expression);
    }
}

/// Looks for conditions within expressions.
struct Expressions<'r, 'a>(&'r mut Reader<'a>);

impl<'a> Visitor<'a> for Expressions<'_, 'a> {
    fn visit_expr(&mut self, expression: &'a Expr) {
        let whole = span(expression.range());
        match expression {
            Expr::If(conditional) => self.0.guard(span(conditional.test.range()), whole),
            Expr::BoolOp(operation) => {
                for value in operation.values.iter().rev().skip(1) {
                    let test = span(value.range());
                    self.0.guard(test, Span { start: test.start, end: whole.end });
                }
            }
            Expr::Named(named) => {
                self.0.assign(&named.target, &named.value, false);
            }
            _ => {}
        }
        visitor::walk_expr(self, expression);
    }

    fn visit_stmt(&mut self, _: &'a Stmt) {}
}

/// What a simple statement assigns to.
fn targets(statement: &Stmt) -> Vec<&Expr> {
    match statement {
        Stmt::Assign(assign) => assign.targets.iter().collect(),
        Stmt::AnnAssign(assign) => vec![&*assign.target],
        _ => Vec::new(),
    }
}

fn is_plain(target: &Expr) -> bool {
    matches!(target, Expr::Name(_) | Expr::Attribute(_))
}

/// Whether a statement assigns to an item or an attribute of what an expression stands for.
fn fills(text: &str, statement: &Stmt, whole: &Expr) -> bool {
    let same = |part: &Expr| text[part.range()] == text[whole.range()];
    targets(statement).into_iter().any(|target| match target {
        Expr::Attribute(attribute) => same(&attribute.value),
        Expr::Subscript(subscript) => same(&subscript.value),
        _ => false,
    })
}

fn holds(span: &Span, at: u32) -> bool {
    (span.start..span.end).contains(&at)
}

/// Whether a place is in one of these, which do not overlap and are in order.
fn is_in(spans: &[Span], at: u32) -> bool {
    let index = spans.partition_point(|span| span.start <= at);
    index > 0 && at < spans[index - 1].end
}

/// The same places as spans that do not overlap, in order.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable_by_key(|span| span.start);
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    joined
}

/// What may be names in a part of the text, and whether they follow a dot.
fn names(text: &str, span: Span) -> impl Iterator<Item = (&str, bool)> {
    let part = text.get(span.start as usize..span.end as usize).unwrap_or_default();
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let words = part.split(move |c: char| !is_name(c)).filter(|word| word.starts_with(|c: char| !c.is_numeric()));
    words.map(move |word| {
        let at = word.as_ptr() as usize - part.as_ptr() as usize;
        (word, part[..at].ends_with('.'))
    })
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
    fn who_waits_for_a_condition_is_not_busy() {
        let text = "\
with self.bell:
    while not dinner: self.bell.wait()
    while not other: event.wait(1)
    while not third: my_self.bell.wait()
while not late: self.bell.wait()
";
        let found = conditions(text);
        assert_eq!(texts(text, &found.polled), ["not other", "not third", "not late"]);
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

    #[test]
    fn a_name_stands_for_what_was_read() {
        let text = "\
def work():
    with lock:
        left = len(tickets)
    rest = left - 1
    if left > 0:
        tickets.pop()
    account.set(rest)
    left = 3
    other(left)
";
        let found = conditions(text);
        let at = |part: &str| text.find(part).map_or(0, |at| at as u32);
        assert!(found.guards(at("len(tickets)"), at("tickets.pop")));
        assert!(found.flows(at("len(tickets)"), at("account.set")));
        assert!(!found.flows(at("len(tickets)"), at("other(left)")));
        assert!(found.is_look(at("len(tickets)")) && !found.is_look(at("tickets.pop")));
        assert!(found.is_parted(at("len(tickets)")));
    }

    #[test]
    fn conditions_within_expressions() {
        let text = "\
value = cache[1] if key in cache else 0
job = jobs and jobs.pop()
";
        let found = conditions(text);
        let at = |part: &str| text.find(part).map_or(0, |at| at as u32);
        assert!(found.guards(at("key in cache"), at("cache[1]")));
        assert!(found.guards(at("jobs and"), at("jobs.pop")));
        assert!(!found.guards(at("jobs.pop"), at("jobs and")));
    }

    #[test]
    fn what_is_done_in_one_section_is_not_parted() {
        let text = "\
with lock:
    if one > 0:
        one -= 1
with ready:
    while not two:
        ready.wait()
with suppress(KeyError):
    if three():
        act()
";
        let found = conditions(text);
        let at = |part: &str| text.find(part).map_or(0, |at| at as u32);
        assert!(found.is_look(at("one > 0")) && !found.is_parted(at("one > 0")));
        assert!(found.is_parted(at("two")) && found.is_parted(at("three")));
    }

    #[test]
    fn what_is_filled_after_it_was_assigned() {
        let text = "\
settings = {}
settings['port'] = 8080
done = {}
done = {1: 2}
";
        let found = conditions(text);
        assert_eq!(texts(text, &found.published), ["settings"]);
        assert!(found.is_published_early(0));
    }

    #[test]
    fn what_is_built_and_what_is_caught() {
        let text = "\
class Worker:
    def __init__(self, other):
        shared.append(self)
        self.name = 1
        other.name = 2
try:
    get()
except Empty:
    leave()
";
        let found = conditions(text);
        let at = |part: &str| text.find(part).map_or(0, |at| at as u32);
        assert!(found.is_construction(at("self.name")) && !found.is_construction(at("other.name")));
        assert!(found.is_caught(at("get()")) && !found.is_caught(at("leave()")));
    }
}
