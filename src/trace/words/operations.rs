//! What a thread does, and what came of it.

use super::{Language, ThreadNames, gap, list, object, spaced, thread_name};
use crate::event::Effect;
use crate::operation::OperationKind;

/// What a thread is about to do, in the infinitive: "acquire lock `lock_b`", 获取锁 `lock_b`.
///
/// `object_name` is the readable name of the object (of the thread for `ThreadStart` and `ThreadJoin`), or empty.
pub fn describe_operation(kind: OperationKind, object_name: &str, language: Language) -> String {
    use OperationKind::*;
    let with = |en: &str, zh: &str| object(object_name, en, zh, language);
    let fixed = |en: &str, zh: &str| language.pick(en, zh).to_owned();
    // The verb stands before the object in both languages, or partly after it.
    let verb = |en: &str, zh: &str, noun: String| language.pick(format!("{en} {noun}"), format!("{zh}{noun}"));
    let around = |[before, after]: [&str; 2], [zh_before, zh_after]: [&str; 2], noun: String| {
        let space = if after.is_empty() { "" } else { " " };
        language
            .pick(format!("{before} {noun}{space}{after}"), format!("{zh_before}{noun}{}{zh_after}", gap(object_name)))
    };
    match kind {
        ThreadBegin => fixed("begin", "开始运行"),
        ThreadEnd => fixed("end", "结束运行"),
        ThreadStart => verb("start", "启动", with("thread", "线程")),
        ThreadJoin => around(["wait for", "to end"], ["等待", "结束"], with("thread", "线程")),
        Shutdown => fixed("wait for all other threads to end", "等待其他所有线程结束"),

        GlobalRead => verb("read", "读取", with("global variable", "全局变量")),
        GlobalWrite => verb("write", "写入", with("global variable", "全局变量")),
        CellRead => verb("read", "读取", with("captured variable", "闭包变量")),
        CellWrite => verb("write", "写入", with("captured variable", "闭包变量")),
        AttributeRead => verb("read", "读取", with("attribute", "属性")),
        AttributeWrite => verb("write", "写入", with("attribute", "属性")),
        ItemRead => verb("read from", "读取", with("container", "容器")),
        ItemWrite => verb("change", "修改", with("container", "容器")),

        LockAcquire => verb("acquire", "获取", with("lock", "锁")),
        LockRelease => verb("release", "释放", with("lock", "锁")),
        ConditionWait => around(["wait on", ""], ["在", "上等待"], with("condition", "条件变量")),
        ConditionWake => {
            around(["wake up from the wait on", ""], ["从", "的等待中醒来"], with("condition", "条件变量"))
        }
        ConditionNotify => verb("notify", "通知", with("condition", "条件变量")),
        SemaphoreAcquire => verb("acquire", "获取", with("semaphore", "信号量")),
        SemaphoreRelease => verb("release", "释放", with("semaphore", "信号量")),
        EventWait => verb("wait for", "等待", with("event", "事件")),
        EventSet => verb("set", "设置", with("event", "事件")),
        EventClear => verb("clear", "清除", with("event", "事件")),
        BarrierWait => around(["wait at", ""], ["在", "处等待"], with("barrier", "屏障")),
        SyncQuery => {
            around(["look at the state of", ""], ["查询", "的状态"], with("synchronisation object", "同步对象"))
        }

        QueuePut => around(["put an item into", ""], ["向", "放入一项"], with("queue", "队列")),
        QueueGet => around(["take an item from", ""], ["从", "取出一项"], with("queue", "队列")),
        QueueTaskDone => around(["mark a task of", "as done"], ["把", "的一项任务标记为完成"], with("queue", "队列")),
        QueueJoin => around(["wait until all tasks of", "are done"], ["等待", "的所有任务完成"], with("queue", "队列")),

        Sleep => fixed("sleep", "休眠"),
        ClockRead => fixed("read the clock", "读取时钟"),
        RandomDraw => fixed("draw a random number", "取一个随机数"),
        Output => fixed("write output", "输出"),
        Input => fixed("read a line of input", "读取一行输入"),
    }
}

/// What came of an operation, to follow its description after a colon or a dash; empty if it was simply done.
pub fn describe_effect(effect: &Effect, names: ThreadNames<'_>, language: Language) -> String {
    let name = |thread| thread_name(thread, names, language);
    match effect {
        Effect::Done => String::new(),
        Effect::Blocked { holder: None } => language.pick("must wait", "需要等待").to_owned(),
        Effect::Blocked { holder: Some(holder) } => {
            let holder = name(*holder);
            language.pick(format!("must wait, held by {holder}"), format!("需要等待，持有者是{}", spaced(&holder)))
        }
        Effect::GaveUp => language.pick("gave up waiting", "放弃等待").to_owned(),
        Effect::Woke(threads) => {
            let threads: Vec<_> = threads.iter().map(|&thread| name(thread)).collect();
            let threads = list(&threads, language);
            language.pick(format!("wakes {threads}"), format!("唤醒{}", spaced(&threads)))
        }
        Effect::Thread(thread) => name(*thread),
        Effect::Value { name, value } if name.is_empty() => format!("`{value}`"),
        Effect::Value { name, value } => format!("`{name}` = `{value}`"),
        Effect::Text { stream: _, text } => format!("{text:?}"),
        Effect::Raised(exception) => language.pick(format!("raises {exception}"), format!("抛出 {exception}")),
        Effect::Message { number, value } => {
            language.pick(format!("message {number}: `{value}`"), format!("消息 {number}：`{value}`"))
        }
        Effect::Until(time) => {
            let seconds = seconds(*time);
            language.pick(format!("until {seconds} s"), format!("直到 {seconds} 秒"))
        }
    }
}

/// Nanoseconds as seconds with as many decimals as are needed: `1.5`, `0.000002`.
fn seconds(nanoseconds: u64) -> String {
    let text = format!("{}.{:09}", nanoseconds / 1_000_000_000, nanoseconds % 1_000_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
