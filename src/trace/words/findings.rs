//! What was found in a run.

use super::races::{self, Race};
use super::waits::describe_waits;
use super::{Language, gap, line, list, no_names, object, push_line, thread_name};
use crate::finding::{Acquisition, Finding, LockStep, NamedObject};
use crate::identity::ThreadId;

/// The finding in a few words, for a list.
pub fn finding_title(finding: &Finding, language: Language) -> &'static str {
    match finding {
        Finding::DataRace { .. } => language.pick("Data race", "数据竞争"),
        Finding::LockOrderInversion { .. } => language.pick("Locks taken in both orders", "加锁顺序不一致"),
        Finding::LockNeverReleased { .. } => language.pick("Lock never released", "锁从未释放"),
        Finding::PartialDeadlock { .. } => language.pick("Threads that wait for ever", "部分线程永远等待"),
        Finding::ThreadDied { .. } => language.pick("A thread died of an exception", "线程因异常终止"),
        Finding::NotifyUnheard { .. } => language.pick("Nobody heard the notification", "通知没有接收者"),
        Finding::BusyWait { .. } => language.pick("Busy waiting", "忙等待"),
        Finding::LockOrderCycle { .. } => language.pick("Locks taken in a circle", "循环加锁"),
        Finding::EventMissed { .. } => language.pick("Nobody saw the event", "事件没有接收者"),
        Finding::NeverJoined { .. } => language.pick("Threads never joined", "线程从未被 join"),
        Finding::Starved { .. } => language.pick("A thread starved", "线程饥饿"),
    }
}

/// The finding in full: one sentence, or a report of several lines without a line end after the last.
pub fn describe_finding(finding: &Finding, language: Language) -> String {
    match finding {
        Finding::DataRace { object: _, name, shape, first, second, missing, count } => {
            let race = Race { name, shape: *shape, first, second, missing, count: *count };
            races::describe(&race, language)
        }
        Finding::BusyWait { object: _, name, reader, writer } => races::busy_wait(name, reader, writer, language),
        Finding::LockOrderCycle { steps } => lock_cycle(steps, language),
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
        Finding::NotifyUnheard { condition, notified, waiter } => {
            let (who, waiter) = (who(notified, language), who(waiter, language));
            let condition = object(&condition.name, "condition", "条件变量", language);
            language.pick(
                format!(
                    "{who} notified {condition} while nobody waited for it. A notification is not kept: {waiter}, who began \
                     to wait later, does not hear it and waits for ever."
                ),
                format!(
                    "{who}通知了{condition}，但当时没有线程在等待。通知不会被保留：{waiter}之后才开始等待，收不到它，会永远等下去。"
                ),
            )
        }
        Finding::EventMissed { event, set, cleared, waiter } => {
            let [set, cleared, waiter] = [set, cleared, waiter].map(|acquisition| who(acquisition, language));
            let event = object(&event.name, "event", "事件", language);
            language.pick(
                format!(
                    "{set} set {event}, and {cleared} cleared it before {waiter} began to wait for it, who waits for ever."
                ),
                format!("{set}设置了{event}，而{cleared}在{waiter}开始等待之前又将其清除，于是后者会永远等下去。"),
            )
        }
        Finding::NeverJoined { threads } => {
            let names: Vec<_> =
                threads.iter().map(|thread| name(thread.thread, &thread.thread_name, language)).collect();
            let names = list(&names, language);
            language.pick(
                format!("Nobody joined {names}: who started them cannot know when their work is done."),
                format!("没有线程对 {names} 调用 join：启动它们的线程无从知道工作何时完成。"),
            )
        }
        Finding::Starved { thread, thread_name, place, object: waited, turns } => {
            let at = line(place.line, language);
            let who = name(*thread, thread_name, language);
            match waited {
                Some(waited) => {
                    let waited = lock(waited, language);
                    language.pick(
                        format!("{who}{at} waited for {waited} while others took it {turns} times."),
                        format!("{who} {at}一直在等待{waited}，其间其他线程获取了它 {turns} 次。"),
                    )
                }
                None => language.pick(
                    format!("{who}{at} could have gone on and was not chosen through {turns} turns of others."),
                    format!("{who} {at}本来可以继续运行，却在其他线程的 {turns} 次轮转中一直没有被选中。"),
                ),
            }
        }
    }
}

/// Each step on a line of its own.
fn lock_cycle(steps: &[LockStep], language: Language) -> String {
    let mut report = language
        .pick(
            "Several locks are taken in a circle, which can deadlock under another schedule:",
            "多把锁被循环获取，换一种调度就可能死锁：",
        )
        .to_owned();
    for step in steps {
        let (held, taken, who) = (lock(&step.held, language), lock(&step.taken, language), who(&step.by, language));
        let gap = gap(&step.held.name);
        push_line(
            &mut report,
            &language.pick(
                format!("{who} took {taken} while it held {held}"),
                format!("{who}在持有{held}{gap}时获取了{taken}"),
            ),
        );
    }
    report
}

pub(super) fn lock(lock: &NamedObject, language: Language) -> String {
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

pub(super) fn name(thread: ThreadId, python_name: &str, language: Language) -> String {
    let known = |_: ThreadId| Some(python_name.to_owned());
    thread_name(thread, &known, language)
}
