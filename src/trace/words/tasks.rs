//! What the tasks of an event loop wait for.

use super::{Language, gap, line, object, push_line, spaced};
use crate::task_wait::{TaskReason, TaskWait, circle};

/// One waiting task in one line: "Task-2 (fetch) waits for lock `lock` (line 7), held by Task-3".
pub fn describe_task_wait(wait: &TaskWait, language: Language) -> String {
    let mut text = format!("{} {}{}", name(wait), reason(wait, language), line(wait.line, language));
    if wait.reason == TaskReason::Lock && !wait.holder_name.is_empty() {
        let holder = &wait.holder_name;
        text += &if *holder == wait.name {
            language.pick(", held by itself".to_owned(), "，持有者是它自己".to_owned())
        } else if wait.holder.is_some() {
            language.pick(format!(", held by {holder}"), format!("，持有者是{}", spaced(holder)))
        } else {
            language.pick(
                format!(", held by {holder}, which has ended"),
                format!("，持有者是{}，而它已经结束", spaced(holder)),
            )
        };
    }
    text
}

/// A line for each task, and one for a circle; says whether there is one.
pub(super) fn push_tasks(report: &mut String, tasks: &[TaskWait], language: Language) -> bool {
    for task in tasks {
        push_line(report, &describe_task_wait(task, language));
    }
    let circle = circle(tasks);
    if let [first, ..] = circle[..] {
        let around = circle.iter().chain([&first]).map(|at| tasks[*at].name.as_str());
        let around = around.collect::<Vec<_>>().join(" -> ");
        push_line(report, &language.pick(format!("cycle: {around}"), format!("循环等待：{around}")));
    }
    !circle.is_empty()
}

fn name(wait: &TaskWait) -> String {
    let TaskWait { name, function, .. } = wait;
    if function.is_empty() { name.clone() } else { format!("{name} ({function})") }
}

fn reason(wait: &TaskWait, language: Language) -> String {
    let object_name = wait.object_name.as_str();
    let with = |en: &str, zh: &str| object(object_name, en, zh, language);
    let gap = gap(object_name);
    match wait.reason {
        TaskReason::Lock => {
            let lock = with("lock", "锁");
            language.pick(format!("waits for {lock}"), format!("等待{lock}"))
        }
        TaskReason::Event => {
            let event = with("event", "事件");
            language.pick(format!("waits for {event} to be set"), format!("等待{event}{gap}被设置"))
        }
        TaskReason::Condition => {
            let condition = with("condition", "条件变量");
            language.pick(format!("waits to be notified on {condition}"), format!("等待{condition}{gap}的通知"))
        }
        TaskReason::Semaphore => {
            let semaphore = with("semaphore", "信号量");
            language.pick(format!("waits for {semaphore}, which is at 0"), format!("等待{semaphore}（当前为 0）"))
        }
        TaskReason::Barrier => {
            let barrier = with("barrier", "屏障");
            language.pick(
                format!("waits at {barrier} for the others to come"),
                format!("在{barrier}{gap}处等待其他任务到达"),
            )
        }
        TaskReason::QueueEmpty => {
            let queue = with("queue", "队列");
            language.pick(
                format!("waits for an item in {queue}, which is empty"),
                format!("等待{queue}{gap}中出现数据（队列为空）"),
            )
        }
        TaskReason::QueueFull => {
            let queue = with("queue", "队列");
            language.pick(
                format!("waits for room in {queue}, which is full"),
                format!("等待{queue}{gap}腾出空位（队列已满）"),
            )
        }
        TaskReason::QueueTasks => {
            let queue = with("queue", "队列");
            language
                .pick(format!("waits until all tasks of {queue} are done"), format!("等待{queue}{gap}的所有任务完成"))
        }
        TaskReason::Task => {
            language.pick(format!("waits for {object_name} to end"), format!("等待{} 结束", spaced(object_name)))
        }
        TaskReason::Tasks => language.pick("waits for other tasks to end", "等待其他任务结束").to_owned(),
        TaskReason::Future => {
            let future = with("future", "Future");
            language.pick(format!("waits for the result of {future}"), format!("等待{future}{gap}的结果"))
        }
    }
}
