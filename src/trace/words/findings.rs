//! What was found in a run.

use super::waits::describe_waits;
use super::{Language, gap, line, list, no_names, object, push_line, thread_name};
use crate::finding::{Access, Acquisition, Finding, NamedObject};
use crate::identity::ThreadId;
use crate::operation::Family;

/// The finding in a few words, for a list.
pub fn finding_title(finding: &Finding, language: Language) -> &'static str {
    match finding {
        Finding::DataRace { .. } => language.pick("Data race", "数据竞争"),
        Finding::LockOrderInversion { .. } => language.pick("Locks taken in both orders", "加锁顺序不一致"),
        Finding::LockNeverReleased { .. } => language.pick("Lock never released", "锁从未释放"),
        Finding::PartialDeadlock { .. } => language.pick("Threads that wait for ever", "部分线程永远等待"),
        Finding::ThreadDied { .. } => language.pick("A thread died of an exception", "线程因异常终止"),
        Finding::NotifyUnheard { .. } => language.pick("Nobody heard the notification", "通知没有接收者"),
    }
}

/// The finding in full: one sentence, or a report of several lines without a line end after the last.
pub fn describe_finding(finding: &Finding, language: Language) -> String {
    match finding {
        Finding::DataRace { object: _, name, first, second } => data_race(name, first, second, language),
        Finding::LockOrderInversion { a, b, a_then_b, b_then_a } => {
            let (lock_a, lock_b) = (lock(a, language), lock(b, language));
            let (gap_a, gap_b) = (gap(&a.name), gap(&b.name));
            let (one, other) = (who(a_then_b, language), who(b_then_a, language));
            language.pick(
                format!(
                    "Two locks are taken in both orders, which can deadlock under another schedule: {one} took {lock_b} \
                     while it held {lock_a}, and {other} took {lock_a} while it held {lock_b}."
                ),
                format!(
                    "两把锁的获取顺序不一致，换一种调度就可能死锁：{one}在持有{lock_a}{gap_a}时获取了{lock_b}，\
                     而 {other}在持有{lock_b}{gap_b}时获取了{lock_a}。"
                ),
            )
        }
        Finding::LockNeverReleased { lock: held, taken } => {
            let (held, who) = (lock(held, language), who(taken, language));
            language.pick(
                format!("{who} took {held} and ended without releasing it."),
                format!("{who}获取了{held}，但直到结束也没有释放它。"),
            )
        }
        Finding::PartialDeadlock { waits, cycle } => {
            let heading = language.pick("Some threads can never go on.", "有些线程永远无法继续运行。");
            describe_waits(heading, waits, cycle, &no_names, language)
        }
        Finding::ThreadDied { thread, thread_name, error } => {
            let thread = name(*thread, thread_name, language);
            language.pick(
                format!("{thread} died of an exception, and the others went on: {error}"),
                format!("{thread} 因异常而终止，其他线程继续运行：{error}"),
            )
        }
        Finding::NotifyUnheard { condition, notified } => {
            let who = who(notified, language);
            let condition = object(&condition.name, "condition", "条件变量", language);
            language.pick(
                format!(
                    "{who} notified {condition} while nobody waited for it. A notification is not kept: who waits later \
                     does not hear it."
                ),
                format!("{who}通知了{condition}，但当时没有线程在等待。通知不会被保留：之后才开始等待的线程收不到它。"),
            )
        }
    }
}

fn data_race(data: &str, first: &Access, second: &Access, language: Language) -> String {
    let data =
        if data.is_empty() { language.pick("shared data", "共享数据").to_owned() } else { format!("`{data}`") };
    let accesses = [first, second].map(|access| {
        let thread = name(access.thread, &access.thread_name, language);
        let at = line(access.place.line, language);
        let verb = match access.kind.family() {
            Family::Write => language.pick("wrote it", "写入"),
            Family::Sync | Family::Message | Family::Read | Family::Life | Family::World => {
                language.pick("read it", "读取")
            }
        };
        format!("{thread} {verb}{at}")
    });
    let [one, other] = accesses;
    let mut report = language.pick(
        format!("Data race on {data}: {one} and {other}, and nothing orders the two."),
        format!("{data} 上存在数据竞争：{one}与 {other}之间没有先后保证。"),
    );
    for access in [first, second] {
        let thread = name(access.thread, &access.thread_name, language);
        let held: Vec<_> = access.locks.iter().map(|held| lock(held, language)).collect();
        let held = list(&held, language);
        push_line(
            &mut report,
            &match (held.is_empty(), language) {
                (true, Language::En) => format!("{thread} held no lock"),
                (true, Language::Zh) => format!("{thread} 当时没有持有锁"),
                (false, Language::En) => format!("{thread} held {held}"),
                (false, Language::Zh) => format!("{thread} 当时持有{held}"),
            },
        );
    }
    report
}

fn lock(lock: &NamedObject, language: Language) -> String {
    object(&lock.name, "lock", "锁", language)
}

/// `Thread-1 (line 5)`; in Chinese with what separates it from the verb.
fn who(acquisition: &Acquisition, language: Language) -> String {
    let name = name(acquisition.thread, &acquisition.thread_name, language);
    match line(acquisition.place.line, language) {
        line if line.is_empty() && language == Language::Zh => format!("{name} "),
        line => format!("{name}{line}"),
    }
}

fn name(thread: ThreadId, python_name: &str, language: Language) -> String {
    let known = |_: ThreadId| Some(python_name.to_owned());
    thread_name(thread, &known, language)
}
