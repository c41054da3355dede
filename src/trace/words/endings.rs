//! How a run ended.

use super::tasks::push_tasks;
use super::waits::{push_cycle, push_waits};
use super::{Language, ThreadNames, list, thread_name};
use crate::ending::{Ending, Limit};

/// The ending in a few words, for a banner.
pub fn ending_title(ending: &Ending, language: Language) -> &'static str {
    match ending {
        Ending::Finished { status: 0 } => language.pick("Finished", "运行结束"),
        Ending::Finished { .. } => language.pick("Finished with an error status", "以错误状态退出"),
        Ending::UncaughtException { .. } => language.pick("Uncaught exception", "未捕获的异常"),
        Ending::Deadlock { .. } => language.pick("Deadlock", "死锁"),
        Ending::DaemonsCutOff { .. } => language.pick("Finished, daemon threads cut off", "运行结束，守护线程被终止"),
        Ending::LimitReached(_) => language.pick("Limit reached", "达到上限"),
        Ending::Stopped => language.pick("Stopped", "已停止"),
        Ending::ScheduleMismatch { .. } => language.pick("The schedule does not fit", "调度不匹配"),
        Ending::InternalError { .. } => language.pick("An error in Heddle", "Heddle 内部错误"),
    }
}

/// The ending in full: one sentence, or a report of several lines without a line end after the last.
///
/// `names` is asked for threads that the ending itself does not name.
pub fn describe_ending(ending: &Ending, names: ThreadNames<'_>, language: Language) -> String {
    match ending {
        Ending::Finished { status: 0 } => language.pick("The program finished.", "程序运行结束。").to_owned(),
        Ending::Finished { status } => language.pick(
            format!("The program ended with exit status {status}."),
            format!("程序已退出，退出状态为 {status}。"),
        ),
        Ending::UncaughtException { traceback } => {
            let heading = language.pick("The main thread died of an exception.", "主线程因未捕获的异常而终止。");
            format!("{heading}\n{}", traceback.trim_end())
        }
        Ending::Deadlock { waits, cycle, tasks } => {
            let heading = language.pick("Deadlock: no thread can go on.", "死锁：没有线程能继续运行。");
            let mut report = heading.to_owned();
            push_waits(&mut report, waits, names, language);
            let tells_circle = push_tasks(&mut report, tasks, language);
            if !tells_circle || !cycle.is_empty() {
                push_cycle(&mut report, waits, cycle, names, language);
            }
            report
        }
        Ending::DaemonsCutOff { threads, status } => {
            let threads: Vec<_> = threads.iter().map(|&thread| thread_name(thread, names, language)).collect();
            let threads = list(&threads, language);
            let finished = describe_ending(&Ending::Finished { status: *status }, names, language);
            language.pick(
                format!("{finished} Daemon threads were cut off: {threads}."),
                format!("{finished}守护线程被强制终止：{threads}。"),
            )
        }
        Ending::LimitReached(limit) => describe_limit(*limit, language).to_owned(),
        Ending::Stopped => language.pick("The program was stopped.", "程序已被停止。").to_owned(),
        Ending::ScheduleMismatch { step, detail } => language.pick(
            format!("The recorded schedule does not fit this program: it differs from step {step} on ({detail})."),
            format!("记录的调度与这个程序不符：从第 {step} 步起出现差异（{detail}）。"),
        ),
        Ending::InternalError { detail } => language.pick(
            format!("Heddle itself failed; this is not a fault of your program. Please report: {detail}"),
            format!("Heddle 自身出错了，这不是你的程序的问题。请反馈以下内容：{detail}"),
        ),
    }
}

/// Which limit was reached, and what to do.
pub fn describe_limit(limit: Limit, language: Language) -> &'static str {
    match limit {
        Limit::Steps => language.pick(
            "The program reached its limit of instructions. Does a loop never end? If not, let it do fewer \
             rounds.",
            "程序执行的指令数达到上限。是否有循环永远不会结束？如果没有，请减少循环次数。",
        ),
        Limit::Memory => language.pick(
            "The program reached its limit of memory. Does a list, a dict or a queue grow without end? If not, use less \
             data.",
            "程序使用的内存达到上限。是否有列表、字典或队列在不断增长？如果没有，请减少数据量。",
        ),
        Limit::Threads => language.pick(
            "The program reached its limit of threads alive at one time. Let some end before it starts \
             more.",
            "程序同时存活的线程数达到上限。请等待一部分线程结束后再启动新的线程。",
        ),
        Limit::Output => language.pick(
            "The program reached its limit of output. Print less.",
            "程序的输出量达到上限。请减少输出。",
        ),
    }
}
