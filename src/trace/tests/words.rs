//! Sentences as readers see them, and that there is one for everything in both languages.

mod common;

use common::*;
use heddle_trace::ending::{BlockReason, Ending, Limit, Wait};
use heddle_trace::event::Effect;
use heddle_trace::finding::{Access, Acquisition, Finding, MissingOrder, NamedObject, RaceShape};
use heddle_trace::identity::{ObjectId, Place, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_trace::schedule::{Machine, Schedule};
use heddle_trace::task_wait::{TaskReason, TaskWait};
use heddle_trace::words::*;
use proptest::prelude::*;

const EN: Language = Language::En;
const ZH: Language = Language::Zh;

fn both(ending: &Ending) -> [String; 2] {
    Language::ALL.map(|language| describe_ending(ending, &no_names, language))
}

#[test]
fn a_deadlock() {
    let [en, zh] = both(&deadlock(ObjectId(1), ObjectId(2)));
    assert_eq!(
        en,
        "Deadlock: no thread can go on.
  MainThread waits for lock `lock_b` (line 12), held by Thread-1 (work)
  Thread-1 (work) waits for lock `lock_a` (line 7), held by MainThread
  cycle: MainThread -> Thread-1 (work) -> MainThread"
    );
    assert_eq!(
        zh,
        "死锁：没有线程能继续运行。
  MainThread 等待锁 `lock_b`（第 12 行），持有者是 Thread-1 (work)
  Thread-1 (work) 等待锁 `lock_a`（第 7 行），持有者是 MainThread
  循环等待：MainThread -> Thread-1 (work) -> MainThread"
    );
}

#[test]
fn a_deadlock_without_a_cycle() {
    let wait = |thread, thread_name: &str, reason, line, holder| Wait {
        thread: ThreadId(thread),
        thread_name: thread_name.to_owned(),
        reason,
        line,
        holder,
        object_name: String::new(),
    };
    let ending = Ending::Deadlock {
        waits: vec![
            wait(0, "MainThread", BlockReason::Join(ThreadId(1)), 9, None),
            wait(1, "worker", BlockReason::Condition(ObjectId(1)), 0, None),
            wait(2, "late", BlockReason::Lock(ObjectId(2)), 4, Some(ThreadId(3))),
            wait(4, "twice", BlockReason::Lock(ObjectId(3)), 5, Some(ThreadId(4))),
        ],
        cycle: Vec::new(),
        tasks: Vec::new(),
    };
    let [en, zh] = both(&ending);
    assert_eq!(
        en,
        "Deadlock: no thread can go on.
  MainThread waits for worker to end (line 9)
  worker waits to be notified on a condition
  late waits for a lock (line 4), held by thread 3, which has ended
  twice waits for a lock (line 5), held by itself
  no cycle: nobody is left who could wake them"
    );
    assert_eq!(
        zh,
        "死锁：没有线程能继续运行。
  MainThread 等待 worker 结束（第 9 行）
  worker 等待条件变量的通知
  late 等待锁（第 4 行），持有者是线程 3，而它已经结束
  twice 等待锁（第 5 行），持有者是它自己
  没有循环等待：已经没有线程能唤醒它们"
    );
}

#[test]
fn other_endings() {
    let named = |thread: ThreadId| (thread == ThreadId(2)).then(|| "ticker".to_owned());
    let cut = Ending::DaemonsCutOff { threads: vec![ThreadId(2), ThreadId(5)], status: 0 };
    assert_eq!(
        describe_ending(&cut, &named, EN),
        "The program finished. Daemon threads were cut off: ticker, thread 5."
    );
    assert_eq!(describe_ending(&cut, &named, ZH), "程序运行结束。守护线程被强制终止：ticker、线程 5。");
    let [en, zh] = both(&Ending::Finished { status: 3 });
    assert_eq!(en, "The program ended with exit status 3.");
    assert_eq!(zh, "程序已退出，退出状态为 3。");
}

#[test]
fn operations() {
    let cases = [
        (OperationKind::LockAcquire, "lock_b", "acquire lock `lock_b`", "获取锁 `lock_b`"),
        (OperationKind::LockAcquire, "", "acquire a lock", "获取锁"),
        (OperationKind::ThreadJoin, "T1", "wait for thread `T1` to end", "等待线程 `T1` 结束"),
        (OperationKind::ThreadJoin, "", "wait for a thread to end", "等待线程结束"),
        (OperationKind::AttributeWrite, "", "write an attribute", "写入属性"),
        (OperationKind::ConditionWait, "cond", "wait on condition `cond`", "在条件变量 `cond` 上等待"),
        (OperationKind::QueuePut, "q", "put an item into queue `q`", "向队列 `q` 放入一项"),
        (OperationKind::QueueJoin, "q", "wait until all tasks of queue `q` are done", "等待队列 `q` 的所有任务完成"),
        (OperationKind::SyncQuery, "", "look at the state of a synchronisation object", "查询同步对象的状态"),
        (OperationKind::Sleep, "", "sleep", "休眠"),
    ];
    for (kind, name, en, zh) in cases {
        assert_eq!(describe_operation(kind, name, EN), en);
        assert_eq!(describe_operation(kind, name, ZH), zh);
    }
}

#[test]
fn effects() {
    let say = |effect: &Effect| Language::ALL.map(|language| describe_effect(effect, &no_names, language));
    assert_eq!(say(&Effect::Until(1_500_000_000)), ["until 1.5 s", "直到 1.5 秒"]);
    assert_eq!(say(&Effect::Until(2_000)), ["until 0.000002 s", "直到 0.000002 秒"]);
    assert_eq!(say(&Effect::Woke(vec![ThreadId(1), ThreadId(2)])), ["wakes thread 1, thread 2", "唤醒线程 1、线程 2"]);
    let message = Effect::Message { number: 3, value: "'x'".into() };
    assert_eq!(say(&message), ["message 3: `'x'`", "消息 3：`'x'`"]);
    assert_eq!(say(&Effect::Done), ["", ""]);
}

#[test]
fn findings() {
    let access = |thread: u32, kind, line, locks| Access {
        thread: ThreadId(thread),
        thread_name: format!("Thread-{thread}"),
        kind,
        place: Place { line, ..Place::default() },
        step: 0,
        locks,
        function: if line == 0 { String::new() } else { "work".to_owned() },
        callers: Vec::new(),
        basis: None,
    };
    let lock = |name: &str| NamedObject { id: ObjectId(1), name: name.to_owned() };
    let race = Finding::DataRace {
        object: ObjectId(9),
        name: "counter".to_owned(),
        shape: RaceShape::ReadModifyWrite,
        first: access(1, OperationKind::GlobalWrite, 7, Vec::new()),
        second: access(2, OperationKind::GlobalRead, 0, vec![lock("lock_a")]),
        missing: MissingOrder::OneSided,
        count: 2,
    };
    assert_eq!(
        describe_finding(&race, EN),
        "Data race on `counter`: Thread-1 wrote it (line 7) and Thread-2 read it, and nothing orders the two.
  The value written was computed from one read before: an update in between is lost
  Thread-1 in work held no lock
  Thread-2 held lock `lock_a`
  A lock orders only those who all take it: the other side took none
  Seen 2 times in this run"
    );
    assert_eq!(
        describe_finding(&race, ZH),
        "`counter` 上存在数据竞争：Thread-1 写入（第 7 行）与 Thread-2 读取之间没有先后保证。
  写入的值是由之前读到的值算出的：其间的更新会丢失
  Thread-1（work）当时没有持有锁
  Thread-2 当时持有锁 `lock_a`
  只有所有线程都获取同一把锁，锁才起作用：另一方没有获取锁
  本次运行中出现了 2 次"
    );
    let taken = |thread: u32, line| Acquisition {
        thread: ThreadId(thread),
        thread_name: format!("Thread-{thread}"),
        place: Place { line, ..Place::default() },
    };
    let inversion =
        Finding::LockOrderInversion { a: lock("a"), b: lock("b"), a_then_b: taken(1, 5), b_then_a: taken(2, 0) };
    assert_eq!(
        describe_finding(&inversion, EN),
        "Two locks are taken in both orders, which can deadlock under another schedule: Thread-1 (line 5) took lock `b` \
         while it held lock `a`, and Thread-2 took lock `a` while it held lock `b`."
    );
    assert_eq!(
        describe_finding(&inversion, ZH),
        "两把锁的获取顺序不一致，换一种调度就可能死锁：Thread-1（第 5 行）在持有锁 `a` 时获取了锁 `b`，而 Thread-2 在持有锁 `b` \
         时获取了锁 `a`。"
    );
    let held = Finding::LockNeverReleased { lock: lock(""), taken: taken(1, 5) };
    assert_eq!(describe_finding(&held, EN), "Thread-1 (line 5) took a lock and ended without releasing it.");
    assert_eq!(describe_finding(&held, ZH), "Thread-1（第 5 行）获取了锁，但直到结束也没有释放它。");
}

#[test]
fn errors_and_machines() {
    for string in ["", "h1-", "h2-AAAA", "h0-AAAA", "h1-*", "h1-AAAAAAAAAAAA"] {
        let error = Schedule::decode(string).expect_err(string);
        assert_ne!(describe_decode_error(&error, EN), describe_decode_error(&error, ZH));
    }
    assert_eq!(describe_machine(Machine::Same, EN), None);
    assert!(describe_machine(Machine::Older, EN).is_some_and(|text| text.contains("older version")));
}

#[test]
fn languages_have_codes() {
    for language in Language::ALL {
        assert_eq!(Language::from_code(language.code()), Some(language));
    }
    assert_eq!(Language::from_code("zh_CN.UTF-8"), Some(ZH));
    assert_eq!(Language::from_code("EN"), Some(EN));
    assert_eq!(Language::from_code("C.UTF-8"), None);
}

#[test]
fn every_limit_says_what_to_do() {
    for limit in Limit::ALL {
        assert!(describe_limit(limit, EN).contains("limit"));
        assert!(describe_limit(limit, ZH).contains("上限"));
    }
}

/// Sentences in both languages, without what a careless template leaves behind.
fn well_formed([en, zh]: [String; 2]) -> Result<(), TestCaseError> {
    prop_assert!(!en.is_empty() && !zh.is_empty());
    for text in [&en, &zh] {
        prop_assert!(!text.contains("  ") && !text.contains("``") && text.trim() == text, "{}", text);
    }
    prop_assert!(en.is_ascii(), "{}", en);
    prop_assert!(!zh.is_ascii() && !zh.contains("， ") && !zh.contains(" ，"), "{}", zh);
    Ok(())
}

proptest! {
    #[test]
    fn operations_are_well_formed(kind in kind(), name in "[a-z]{0,3}") {
        well_formed(Language::ALL.map(|language| describe_operation(kind, &name, language)))?;
    }

    #[test]
    fn reasons_are_well_formed(wait in wait(), name in "[a-z]{0,3}") {
        well_formed(Language::ALL.map(|language| describe_block_reason(wait.reason, &name, language)))?;
    }

    #[test]
    fn titles_are_well_formed(ending in ending(), finding in finding()) {
        well_formed(Language::ALL.map(|language| ending_title(&ending, language).to_owned()))?;
        well_formed(Language::ALL.map(|language| finding_title(&finding, language).to_owned()))?;
    }

    /// Whatever names a program gives, a report is made.
    #[test]
    fn reports_take_any_names(ending in ending(), finding in finding(), record in record()) {
        for language in Language::ALL {
            prop_assert!(!describe_ending(&ending, &no_names, language).is_empty());
            prop_assert!(!describe_finding(&finding, language).is_empty());
            if let heddle_trace::record::Record::Event(event) = &record {
                let _ = describe_effect(&event.effect, &no_names, language);
            }
        }
    }
}

#[test]
fn a_deadlock_of_tasks() {
    let task = |name: &str, reason, object_name: &str, holder_name: &str, holder| TaskWait {
        thread: ThreadId::MAIN,
        name: name.to_owned(),
        function: "work".to_owned(),
        reason,
        line: 7,
        object_name: object_name.to_owned(),
        holder_name: holder_name.to_owned(),
        holder,
    };
    let ending = Ending::Deadlock {
        waits: vec![Wait {
            thread: ThreadId::MAIN,
            thread_name: "MainThread".to_owned(),
            reason: BlockReason::Event(ObjectId(1)),
            line: 20,
            holder: None,
            object_name: String::new(),
        }],
        cycle: Vec::new(),
        tasks: vec![
            task("Task-1", TaskReason::Lock, "b", "Task-2", Some(1)),
            task("Task-2", TaskReason::Lock, "a", "Task-1", Some(0)),
            task("Task-3", TaskReason::QueueEmpty, "jobs", "", None),
            task("Task-4", TaskReason::Lock, "c", "Task-9", None),
        ],
    };
    let [en, zh] = both(&ending);
    assert_eq!(
        en,
        "Deadlock: no thread can go on.
  MainThread waits for an event to be set (line 20)
  Task-1 (work) waits for lock `b` (line 7), held by Task-2
  Task-2 (work) waits for lock `a` (line 7), held by Task-1
  Task-3 (work) waits for an item in queue `jobs`, which is empty (line 7)
  Task-4 (work) waits for lock `c` (line 7), held by Task-9, which has ended
  cycle: Task-1 -> Task-2 -> Task-1"
    );
    assert_eq!(
        zh,
        "死锁：没有线程能继续运行。
  MainThread 等待事件被设置（第 20 行）
  Task-1 (work) 等待锁 `b`（第 7 行），持有者是 Task-2
  Task-2 (work) 等待锁 `a`（第 7 行），持有者是 Task-1
  Task-3 (work) 等待队列 `jobs` 中出现数据（队列为空）（第 7 行）
  Task-4 (work) 等待锁 `c`（第 7 行），持有者是 Task-9，而它已经结束
  循环等待：Task-1 -> Task-2 -> Task-1"
    );
}

#[test]
fn a_race_between_critical_sections() {
    let place = |line| Place { line, ..Place::default() };
    let access = |thread: u32, line, basis| Access {
        thread: ThreadId(thread),
        thread_name: format!("Thread-{thread}"),
        kind: OperationKind::GlobalWrite,
        place: place(line),
        step: 0,
        locks: vec![NamedObject { id: ObjectId(1), name: "lock".to_owned() }],
        function: "work".to_owned(),
        callers: Vec::new(),
        basis,
    };
    let race = |shape| Finding::DataRace {
        object: ObjectId(9),
        name: "seats".to_owned(),
        shape,
        first: access(1, 15, None),
        second: access(2, 15, Some(place(12))),
        missing: MissingOrder::LockLetGo { lock: NamedObject { id: ObjectId(1), name: "lock".to_owned() } },
        count: 1,
    };
    assert_eq!(
        describe_finding(&race(RaceShape::CheckThenAct), EN),
        "A race on `seats`, between critical sections: Thread-2 read it (line 12), released lock `lock` and then wrote it \
         (line 15) relying on what it had read. In between, Thread-1 wrote it (line 15).
  It was looked at first and changed afterwards: in between the other can make what was seen untrue
  Thread-1 in work held lock `lock`
  Thread-2 in work held lock `lock`
  Each access holds lock `lock`; held from the first to the last of them, it would make them one"
    );
    assert_eq!(
        describe_finding(&race(RaceShape::CheckThenAct), ZH),
        "`seats` 上存在竞态，发生在临界区之间：Thread-2 读取（第 12 行）后释放了锁 `lock`，之后依据读到的结果写入（第 15 行）；\
         其间 Thread-1 写入（第 15 行）。
  先检查、后修改：在两者之间，另一个线程可能使检查的结果不再成立
  Thread-1（work）当时持有锁 `lock`
  Thread-2（work）当时持有锁 `lock`
  每次访问都持有锁 `lock`；只有从第一次访问一直持有到最后一次，它们才是一个整体"
    );
    assert!(describe_finding(&race(RaceShape::PublishedEarly), EN).contains("Published too early"));
    assert!(describe_finding(&race(RaceShape::Unfinished), ZH).contains("`__init__`"));
}
