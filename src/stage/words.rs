//! The words on the stage itself, in both languages. Sentences about a run come from [`heddle_trace::words`].

use heddle_trace::words::Language;

/// One of two texts.
pub(crate) fn pick<T>(language: Language, en: T, zh: T) -> T {
    match language {
        Language::En => en,
        Language::Zh => zh,
    }
}

/// Words without the marks that set names off from them: the picture has no second font.
pub(crate) fn plain(words: &str) -> String {
    words.replace('`', "")
}

/// A line of the program with its text, as far as that is known.
pub(crate) fn line(number: u32, text: &str, language: Language) -> String {
    let text = text.split('#').next().unwrap_or_default().trim_end();
    match text {
        "" => pick(language, format!("line {number}"), format!("第 {number} 行")),
        text => pick(language, format!("line {number}: {text}"), format!("第 {number} 行：{text}")),
    }
}

/// What a statement computes, out of sight of the others.
pub(crate) fn computes(value: &str, language: Language) -> String {
    match value {
        "" => pick(language, "compute", "计算").to_owned(),
        value => pick(language, format!("compute {value}"), format!("计算得 {value}")),
    }
}

/// What others do in the midst of a statement.
pub(crate) fn meanwhile(who: &str, steps: u32, language: Language) -> String {
    match steps {
        1 => pick(language, format!("meanwhile 1 step of {who}"), format!("其间 {who} 走了 1 步")),
        steps => pick(language, format!("meanwhile {steps} steps of {who}"), format!("其间 {who} 走了 {steps} 步")),
    }
}

/// Whoever does something waits.
pub(crate) fn waits(language: Language) -> &'static str {
    pick(language, "waits", "等待")
}

/// A value that a thread has read and not yet written back.
pub(crate) fn holds_value(value: &str, language: Language) -> String {
    pick(language, format!("holds {value}"), format!("持有 {value}"))
}

/// The same once another thread has written.
pub(crate) fn holds_stale(value: &str, language: Language) -> String {
    pick(language, format!("holds {value}, stale"), format!("持有 {value}，已过期"))
}

/// Another thread has written since.
pub(crate) fn stale(language: Language) -> &'static str {
    pick(language, "stale", "已过期")
}

/// What a late write destroys.
pub(crate) fn overwrites(value: &str, language: Language) -> String {
    pick(language, format!("overwrites {value}"), format!("覆盖了 {value}"))
}

/// How many threads wait.
pub(crate) fn waiting(count: u32, language: Language) -> String {
    pick(language, format!("{count} waiting"), format!("{count} 个在等"))
}

/// Whether an event is set.
pub(crate) fn flag(set: bool, language: Language) -> &'static str {
    if set { pick(language, "set", "已设置") } else { pick(language, "not set", "未设置") }
}

/// What the empty stage says in its ghost lanes.
pub(crate) fn ghost(language: Language) -> &'static str {
    pick(language, "Each row will be one thread.", "每一行将是一个线程。")
}

/// The heading of the rows of objects.
pub(crate) fn shared_objects(language: Language) -> &'static str {
    pick(language, "shared objects", "共享对象")
}

/// The name of a worker.
pub(crate) fn worker(number: u32, language: Language) -> String {
    pick(language, format!("Worker {number}"), format!("工作线程 {number}"))
}

/// A thread without a name.
pub(crate) fn thread(number: u32, language: Language) -> String {
    pick(language, format!("thread {number}"), format!("线程 {number}"))
}
