//! Why threads wait, and the report of threads that wait for ever.

use super::{Language, ThreadNames, gap, line, object, push_line, spaced, thread_name};
use crate::ending::{BlockReason, Wait};
use crate::identity::ThreadId;

/// Why a thread cannot go on, to follow its name: "waits for lock `lock_b`", 等待锁 `lock_b`.
///
/// `object_name` is the readable name of the object (of the other thread for `Join`), or empty.
pub fn describe_block_reason(reason: BlockReason, object_name: &str, language: Language) -> String {
    let with = |en: &str, zh: &str| object(object_name, en, zh, language);
    let gap = gap(object_name);
    match reason {
        BlockReason::Lock(_) => {
            let lock = with("lock", "锁");
            language.pick(format!("waits for {lock}"), format!("等待{lock}"))
        }
        BlockReason::RLock(_) => {
            let lock = with("reentrant lock", "可重入锁");
            language.pick(format!("waits for {lock}"), format!("等待{lock}"))
        }
        BlockReason::Condition(_) => {
            let condition = with("condition", "条件变量");
            language.pick(format!("waits to be notified on {condition}"), format!("等待{condition}{gap}的通知"))
        }
        BlockReason::Semaphore(_) => {
            let semaphore = with("semaphore", "信号量");
            language.pick(format!("waits for {semaphore}, which is at 0"), format!("等待{semaphore}（当前为 0）"))
        }
        BlockReason::Event(_) => {
            let event = with("event", "事件");
            language.pick(format!("waits for {event} to be set"), format!("等待{event}{gap}被设置"))
        }
        BlockReason::Barrier(_) => {
            let barrier = with("barrier", "屏障");
            language.pick(
                format!("waits at {barrier} for the others to come"),
                format!("在{barrier}{gap}处等待其他线程到达"),
            )
        }
        BlockReason::QueueEmpty(_) => {
            let queue = with("queue", "队列");
            language.pick(
                format!("waits for an item in {queue}, which is empty"),
                format!("等待{queue}{gap}中出现数据（队列为空）"),
            )
        }
        BlockReason::QueueFull(_) => {
            let queue = with("queue", "队列");
            language.pick(
                format!("waits for room in {queue}, which is full"),
                format!("等待{queue}{gap}腾出空位（队列已满）"),
            )
        }
        BlockReason::QueueTasks(_) => {
            let queue = with("queue", "队列");
            language
                .pick(format!("waits until all tasks of {queue} are done"), format!("等待{queue}{gap}的所有任务完成"))
        }
        BlockReason::Join(thread) => {
            let known = |_: ThreadId| Some(object_name.to_owned());
            let thread = thread_name(thread, &known, language);
            language.pick(format!("waits for {thread} to end"), format!("等待{} 结束", spaced(&thread)))
        }
        BlockReason::Shutdown => {
            let en = "has reached the end of the program and waits for the other threads to end";
            language.pick(en, "已到达程序末尾，等待其他线程结束").to_owned()
        }
        BlockReason::Input => language.pick("waits for a line of input", "等待一行输入").to_owned(),
        BlockReason::Sleep => language.pick("sleeps", "正在休眠").to_owned(),
    }
}

/// One waiting thread in one line: "MainThread waits for lock `lock_b` (line 12), held by Thread-1".
///
/// A holder that is not among `all` waiting threads has ended, and the line says so.
pub fn describe_wait(wait: &Wait, all: &[Wait], names: ThreadNames<'_>, language: Language) -> String {
    let name = |thread| name_among(thread, all, names, language);
    let object_name = match wait.reason {
        BlockReason::Join(thread) => name(thread),
        _ => wait.object_name.clone(),
    };
    let mut text = format!(
        "{} {}{}",
        name(wait.thread),
        describe_block_reason(wait.reason, &object_name, language),
        line(wait.line, language)
    );
    // Nobody holds a thread: the holder of a join is the thread that is waited for.
    let holder = wait.holder.filter(|_| !matches!(wait.reason, BlockReason::Join(_)));
    if let Some(holder) = holder {
        let holder_name = name(holder);
        text += &if holder == wait.thread {
            language.pick(", held by itself".to_owned(), "，持有者是它自己".to_owned())
        } else if all.iter().any(|other| other.thread == holder) {
            language.pick(format!(", held by {holder_name}"), format!("，持有者是{}", spaced(&holder_name)))
        } else {
            language.pick(
                format!(", held by {holder_name}, which has ended"),
                format!("，持有者是{}，而它已经结束", spaced(&holder_name)),
            )
        };
    }
    text
}

/// The report of threads that wait for ever: `heading`, a line for each, and the cycle.
pub fn describe_waits(
    heading: &str,
    waits: &[Wait],
    cycle: &[ThreadId],
    names: ThreadNames<'_>,
    language: Language,
) -> String {
    let mut report = heading.to_owned();
    push_waits(&mut report, waits, names, language);
    push_cycle(&mut report, waits, cycle, names, language);
    report
}

/// A line for each thread.
pub(super) fn push_waits(report: &mut String, waits: &[Wait], names: ThreadNames<'_>, language: Language) {
    for wait in waits {
        push_line(report, &describe_wait(wait, waits, names, language));
    }
}

/// A line for the cycle, or for that there is none.
pub(super) fn push_cycle(
    report: &mut String,
    waits: &[Wait],
    cycle: &[ThreadId],
    names: ThreadNames<'_>,
    language: Language,
) {
    match cycle {
        [] => {
            let en = "no cycle: nobody is left who could wake them";
            push_line(report, language.pick(en, "没有循环等待：已经没有线程能唤醒它们"));
        }
        [first, ..] => {
            let around = cycle.iter().chain([first]);
            let around: Vec<_> = around.map(|&thread| name_among(thread, waits, names, language)).collect();
            let around = around.join(" -> ");
            push_line(report, &language.pick(format!("cycle: {around}"), format!("循环等待：{around}")));
        }
    }
}

/// The name that a wait gives the thread, else the one that `names` knows.
fn name_among(thread: ThreadId, waits: &[Wait], names: ThreadNames<'_>, language: Language) -> String {
    let among = waits.iter().find(|wait| wait.thread == thread && !wait.thread_name.is_empty());
    match among {
        Some(wait) => wait.thread_name.clone(),
        None => thread_name(thread, names, language),
    }
}
