//! Data races, and waiting without a tool for it.

use super::findings::{lock, name};
use super::{Language, line, list, push_line};
use crate::finding::{Access, MissingOrder, NamedObject, RaceShape};
use crate::operation::Family;

/// A data race, to be described.
pub(super) struct Race<'a> {
    pub name: &'a str,
    pub shape: RaceShape,
    pub first: &'a Access,
    pub second: &'a Access,
    pub missing: &'a MissingOrder,
    pub count: u64,
}

/// A sentence, then what each side did and held, then what is missing.
pub(super) fn describe(race: &Race<'_>, language: Language) -> String {
    let data = data(race.name, language);
    let [one, other] = [race.first, race.second].map(|access| deed(access, language));
    let mut report = match race.missing {
        MissingOrder::LockLetGo { lock } => let_go(race, &data, lock, language),
        _ => language.pick(
            format!("Data race on {data}: {one} and {other}, and nothing orders the two."),
            format!("{data} 上存在数据竞争：{one}与 {other}之间没有先后保证。"),
        ),
    };
    match race.shape {
        RaceShape::Plain => {}
        RaceShape::ReadModifyWrite => push_line(
            &mut report,
            language.pick(
                "The value written was computed from one read before: an update in between is lost",
                "写入的值是由之前读到的值算出的：其间的更新会丢失",
            ),
        ),
        RaceShape::CheckThenAct => push_line(
            &mut report,
            language.pick(
                "It was looked at first and changed afterwards: in between the other can make what was seen untrue",
                "先检查、后修改：在两者之间，另一个线程可能使检查的结果不再成立",
            ),
        ),
        RaceShape::PublishedEarly => push_line(
            &mut report,
            language.pick(
                "Published too early: others can see the object from this write on, and the lines below it still build it",
                "过早发布：从这次写入起其他线程就能看到这个对象，而它下面的代码还在构造它",
            ),
        ),
        RaceShape::Unfinished => push_line(
            &mut report,
            language.pick(
                "It was written by `__init__`: another thread has the object before it is finished, or gets it with nothing \
                 to order the two",
                "这是 `__init__` 中的写入：对象尚未构造完成就已被另一个线程看到，或者发布它时没有先后保证",
            ),
        ),
    }
    for access in [race.first, race.second] {
        push_line(&mut report, &circumstances(access, language));
    }
    push_line(&mut report, &missing(race.missing, language));
    if race.count > 1 {
        let count = race.count;
        push_line(
            &mut report,
            &language.pick(format!("Seen {count} times in this run"), format!("本次运行中出现了 {count} 次")),
        );
    }
    report
}

/// What was read with a lock held, and acted on after the lock was given back.
fn let_go(race: &Race<'_>, data: &str, object: &NamedObject, language: Language) -> String {
    let lock = lock(object, language);
    let Access { thread, thread_name, basis, .. } = race.second;
    let thread = name(*thread, thread_name, language);
    let read = line(basis.map_or(0, |basis| basis.line), language);
    let verb = verb(race.second, language);
    let act = line(race.second.place.line, language);
    let between = deed(race.first, language);
    language.pick(
        format!(
            "A race on {data}, between critical sections: {thread} read it{read}, released {lock} and then {verb}{act} relying \
             on what it had read. In between, {between}."
        ),
        format!(
            "{data} 上存在竞态，发生在临界区之间：{thread} 读取{read}后释放了{lock}，之后依据读到的结果{verb}{act}；\
             其间 {between}。"
        ),
    )
}

/// A note on reading until something changes.
pub(super) fn busy_wait(what: &str, reader: &Access, writer: &Access, language: Language) -> String {
    let data = data(what, language);
    let at = line(reader.place.line, language);
    let reader = name(reader.thread, &reader.thread_name, language);
    let write_at = line(writer.place.line, language);
    let writer = name(writer.thread, &writer.thread_name, language);
    language.pick(
        format!(
            "{reader} reads {data} again and again{at} until {writer} changes it{write_at}. An Event or a Condition would \
             wait without keeping a processor busy, and would say what is ordered by it."
        ),
        format!(
            "{reader} 反复读取 {data}{at}，直到 {writer} 修改它{write_at}。使用 Event 或 Condition 等待不会占用处理器，\
             也能明确先后顺序。"
        ),
    )
}

fn data(name: &str, language: Language) -> String {
    if name.is_empty() { language.pick("shared data", "共享数据").to_owned() } else { format!("`{name}`") }
}

/// `Thread-1 wrote it (line 7)`.
fn deed(access: &Access, language: Language) -> String {
    let thread = name(access.thread, &access.thread_name, language);
    let at = line(access.place.line, language);
    let verb = verb(access, language);
    format!("{thread} {verb}{at}")
}

fn verb(access: &Access, language: Language) -> &'static str {
    match access.kind.family() {
        Family::Write => language.pick("wrote it", "写入"),
        Family::Message => language.pick("took from it", "从中取出"),
        Family::Sync | Family::Read | Family::Life | Family::World => language.pick("read it", "读取"),
    }
}

/// `Thread-1 in work, called from <module> (line 20), held no lock`.
fn circumstances(access: &Access, language: Language) -> String {
    let thread = name(access.thread, &access.thread_name, language);
    let mut place = String::new();
    if !access.function.is_empty() {
        let function = &access.function;
        place += &language.pick(format!(" in {function}"), format!("（{function}"));
        for caller in &access.callers {
            let (function, at) = (&caller.function, line(caller.place.line, language));
            place += &language.pick(format!(", called from {function}{at}"), format!("，由 {function}{at} 调用"));
        }
        place += language.pick("", "）");
    }
    let held: Vec<_> = access.locks.iter().map(|held| lock(held, language)).collect();
    let held = list(&held, language);
    let gap = if place.is_empty() { " " } else { "" };
    let comma = if access.callers.is_empty() { "" } else { "," };
    match (held.is_empty(), language) {
        (true, Language::En) => format!("{thread}{place}{comma} held no lock"),
        (true, Language::Zh) => format!("{thread}{place}{gap}当时没有持有锁"),
        (false, Language::En) => format!("{thread}{place}{comma} held {held}"),
        (false, Language::Zh) => format!("{thread}{place}{gap}当时持有{held}"),
    }
}

fn missing(missing: &MissingOrder, language: Language) -> String {
    match missing {
        MissingOrder::NoLock => language
            .pick("A lock held around both would order them", "用同一把锁保护这两处访问，就能保证先后顺序")
            .to_owned(),
        MissingOrder::OneSided => language
            .pick(
                "A lock orders only those who all take it: the other side took none",
                "只有所有线程都获取同一把锁，锁才起作用：另一方没有获取锁",
            )
            .to_owned(),
        MissingOrder::LockLetGo { lock: object } => {
            let lock = lock(object, language);
            language.pick(
                format!("Each access holds {lock}; held from the first to the last of them, it would make them one"),
                format!("每次访问都持有{lock}；只有从第一次访问一直持有到最后一次，它们才是一个整体"),
            )
        }
        MissingOrder::DifferentLocks => {
            language.pick("Two different locks do not keep each other out", "两把不同的锁互不排斥").to_owned()
        }
        MissingOrder::NotJoined { thread, thread_name } => {
            let thread = name(*thread, thread_name, language);
            language.pick(
                format!("Nobody waited for the end of {thread} in between: join() would order them"),
                format!("两者之间没有等待 {thread} 结束：调用 join() 就能保证先后顺序"),
            )
        }
    }
}
