//! "Show me why": the few steps that explain how a run came out, each with a sentence.

mod atomicity;
mod livelock;
mod race;

use heddle_trace::ending::{BlockReason, Ending, Wait};
use heddle_trace::event::Effect;
use heddle_trace::finding::{Finding, LockStep};
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::{Family, OperationKind};
use heddle_trace::words::{Language, describe_block_reason};

use crate::model::{Hand, Model, Subject};
use crate::sentences::deed;
use crate::words::pick;

/// A step that explains something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TellingStep {
    /// The event.
    pub event: u32,
    /// Whom it is about: who did it, but for a wait that another thread's event made endless.
    pub thread: ThreadId,
    /// What it means for the story.
    pub role: Role,
}

/// What a step means for the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Reads the value that will be stale.
    StaleRead,
    /// Writes in between.
    OthersWrite,
    /// Writes back what was computed from the stale value.
    OverwritingWrite {
        /// The write that is lost.
        lost: u32,
    },
    /// Takes a lock that another thread will wait for.
    TakesLock,
    /// Begins a wait that never ends.
    WaitsForEver,
    /// Takes a lock and never gives it back.
    NeverReleases,
    /// Ends with the lock still held.
    EndsHolding,
    /// Notifies while nobody waits.
    NotifiesNobody,
    /// Begins to wait after the notification.
    WaitsTooLate,
    /// Raises the exception, or does the last thing before it.
    Dies,
    /// One access of a data race.
    RacingAccess,
    /// Lets others see an object that it goes on building.
    Publishes,
    /// Sees that object.
    SeesUnfinished,
    /// Goes on building it.
    Finishes,
    /// Takes a second lock while it holds the first.
    TakesSecond,
    /// Reads what it will rely on.
    Checks,
    /// Writes in between, so that the check does not hold any more.
    OutdatesCheck,
    /// Acts as if the check still held.
    ActsOnCheck {
        /// The check.
        read: u32,
    },
    /// Makes the first half of a change.
    FirstHalf {
        /// The second half.
        second: u32,
    },
    /// Reads what the first half has changed.
    SeesChanged,
    /// Reads what the other half has not changed.
    SeesUnchanged,
    /// Makes the second half.
    SecondHalf,
    /// Tries to take a lock that another thread holds, and gives up.
    GivesWay,
    /// Does so once more.
    GivesWayAgain {
        /// How many times it has done so.
        rounds: u32,
    },
    /// Begins to read the same again and again.
    Asks,
    /// Still does.
    AsksAgain {
        /// How many times it has read.
        looks: u32,
    },
}

/// What explains a run: its ending if that needs an explanation, else threads that are busy and get nowhere, else the first
/// lost update, else what was done in parts and somebody came in between, else the first finding that can be shown. Empty
/// if nothing is to be explained.
///
/// It looks through the whole run: whoever shows it keeps it.
pub fn explain_run(model: &Model) -> Vec<TellingStep> {
    let by_ending = model.ending().map_or_else(Vec::new, |ending| explain_ending(model, ending));
    if !by_ending.is_empty() {
        return by_ending;
    }
    if let Some(steps) = livelock::giving_way(model).or_else(|| livelock::asking_for_ever(model)) {
        return steps;
    }
    // A lost update shows more than the race that allowed it.
    if let Some(hand) = model.lost_updates().first() {
        return lost_update(model, hand);
    }
    if let Some(steps) = atomicity::check_then_act(model).or_else(|| atomicity::half_a_change(model)) {
        return steps;
    }
    model
        .findings()
        .iter()
        .map(|finding| explain_finding(model, finding))
        .find(|steps| !steps.is_empty())
        .unwrap_or_default()
}

/// What explains an ending; empty for one that needs no explanation.
pub fn explain_ending(model: &Model, ending: &Ending) -> Vec<TellingStep> {
    match ending {
        Ending::Deadlock { waits, cycle, tasks: _ } => waits_for_ever(model, waits, cycle),
        Ending::UncaughtException { .. } => death(model, ThreadId::MAIN),
        Ending::Finished { .. }
        | Ending::DaemonsCutOff { .. }
        | Ending::LimitReached(_)
        | Ending::Stopped
        | Ending::ScheduleMismatch { .. }
        | Ending::InternalError { .. } => Vec::new(),
    }
}

/// What explains a finding.
pub fn explain_finding(model: &Model, finding: &Finding) -> Vec<TellingStep> {
    let mut steps = match finding {
        Finding::DataRace { shape, missing, first, second, .. } => race::race(model, *shape, missing, first, second),
        Finding::LockOrderInversion { a, b, a_then_b, b_then_a } => {
            let mut steps = Vec::new();
            for (held, taken, who) in [(a.id, b.id, a_then_b), (b.id, a.id, b_then_a)] {
                let Some(second) = model.first_at(who.thread, taken, who.place) else { continue };
                steps.extend(
                    last_acquire(model, who.thread, held, second).map(|event| told(model, event, Role::TakesLock)),
                );
                steps.push(told(model, second, Role::TakesSecond));
            }
            steps
        }
        Finding::LockNeverReleased { lock, taken } => {
            let mut steps = Vec::new();
            let took = model.last_at(taken.thread, lock.id, taken.place);
            steps.extend(took.map(|event| told(model, event, Role::NeverReleases)));
            let ended = model.lane_of(taken.thread).and_then(|lane| lane.ended);
            steps.extend(ended.map(|event| told(model, event, Role::EndsHolding)));
            steps
        }
        Finding::PartialDeadlock { waits, cycle } => waits_for_ever(model, waits, cycle),
        Finding::ThreadDied { thread, .. } => death(model, *thread),
        Finding::NotifyUnheard { condition: object, notified: by, waiter }
        | Finding::EventMissed { event: object, set: by, waiter, .. } => {
            let mut steps = Vec::new();
            if let Some(event) = model.first_at(by.thread, object.id, by.place) {
                steps.push(told(model, event, Role::NotifiesNobody));
                let late = model.last_at(waiter.thread, object.id, waiter.place);
                steps.extend(late.filter(|&late| late > event).map(|event| told(model, event, Role::WaitsTooLate)));
            }
            steps
        }
        Finding::LockOrderCycle { steps } => {
            let second = |step: &LockStep| model.first_at(step.by.thread, step.taken.id, step.by.place);
            steps.iter().filter_map(second).map(|event| told(model, event, Role::TakesSecond)).collect()
        }
        Finding::BusyWait { reader, writer, .. } => [writer, reader]
            .into_iter()
            .filter_map(|access| model.event_at_step(access.step))
            .map(|event| told(model, event, Role::RacingAccess))
            .collect(),
        Finding::NeverJoined { .. } | Finding::Starved { .. } => Vec::new(),
    };
    steps.sort_by_key(|step| step.event);
    steps
}

/// The stale read, what others wrote meanwhile, and the write that overwrites it.
pub fn lost_update(model: &Model, hand: &Hand) -> Vec<TellingStep> {
    let mut steps = vec![told(model, hand.read, Role::StaleRead)];
    let lost = hand.overwrites.or(hand.stale);
    steps.extend(lost.map(|event| told(model, event, Role::OthersWrite)));
    let role = Role::OverwritingWrite { lost: lost.unwrap_or(hand.write) };
    steps.push(told(model, hand.write, role));
    steps
}

/// The acquisitions and the waits of a cycle; without a cycle every wait.
fn waits_for_ever(model: &Model, waits: &[Wait], cycle: &[ThreadId]) -> Vec<TellingStep> {
    let mut steps = Vec::new();
    let concerned = |wait: &&Wait| cycle.is_empty() || cycle.contains(&wait.thread);
    for wait in waits.iter().filter(concerned) {
        let Some(event) = model.final_wait(wait.thread) else { continue };
        steps.push(TellingStep { event, thread: wait.thread, role: Role::WaitsForEver });
        if let BlockReason::Condition(condition) = wait.reason {
            let unheard = unheard_before(model, condition, event);
            steps.extend(unheard.map(|event| told(model, event, Role::NotifiesNobody)));
        }
        let object = model.block_of(wait.thread).map_or(model.event(event).object, |block| block.object);
        let acquire = wait.holder.and_then(|holder| last_acquire(model, holder, object, event));
        steps.extend(acquire.map(|event| told(model, event, Role::TakesLock)));
    }
    // An acquisition that makes another's wait endless comes before that wait.
    steps.sort_by_key(|step| (step.event, step.role == Role::WaitsForEver, step.thread));
    steps.dedup();
    steps
}

/// The last notification of a condition before an event, if it woke nobody.
fn unheard_before(model: &Model, condition: ObjectId, before: u32) -> Option<u32> {
    let row = model.row_of(condition)?;
    let earlier = &row.events[..row.events.partition_point(|&event| event < before)];
    let last = *earlier.iter().rev().find(|&&event| model.event(event).kind == OperationKind::ConditionNotify)?;
    let woke = matches!(&model.event(last).effect, Effect::Woke(threads) if !threads.is_empty());
    (!woke).then_some(last)
}

/// A step about the thread that did it.
fn told(model: &Model, event: u32, role: Role) -> TellingStep {
    TellingStep { event, thread: model.event(event).thread, role }
}

/// Where a thread took a lock that it held at an event, or took it last.
fn last_acquire(model: &Model, thread: ThreadId, lock: ObjectId, before: u32) -> Option<u32> {
    let lane = model.lane_of(thread)?;
    let held = lane.holds.at(before + 1).find(|span| span.value.lock == lock).map(|span| span.from);
    held.or_else(|| {
        let row = model.row_of(lock)?;
        let takes = |event: &u32| {
            let event = model.event(*event);
            event.thread == thread && event.kind == OperationKind::LockAcquire && event.effect == Effect::Done
        };
        row.events[..row.events.partition_point(|&event| event < before)].iter().rev().copied().find(takes)
    })
}

/// The last thing that a thread did before it died.
fn death(model: &Model, thread: ThreadId) -> Vec<TellingStep> {
    let Some(lane) = model.lane_of(thread) else { return Vec::new() };
    let raised = |event: &&u32| matches!(model.event(**event).effect, Effect::Raised(_));
    let last = |event: &&u32| model.event(**event).kind != OperationKind::ThreadEnd;
    let event = lane.events.iter().rev().find(raised).or_else(|| lane.events.iter().rev().find(last));
    event.or(lane.events.last()).map(|&event| vec![told(model, event, Role::Dies)]).unwrap_or_default()
}

impl TellingStep {
    /// What happens at this step and what it means, in one sentence.
    pub fn sentence(self, model: &Model, language: Language) -> String {
        let event = model.event(self.event);
        let who = model.thread_words(self.thread, language);
        let name = named(model, self.event);
        let value = model.value_of(self.event);
        // Of an item the trace does not tell the value.
        let is = if value.is_empty() {
            String::new()
        } else {
            pick(language, format!(": {value}"), format!("（{value}）"))
        };
        match self.role {
            Role::StaleRead => pick(
                language,
                format!("{who} reads {name}: {value}. It will compute with this value."),
                format!("{who} 读取 {name}，得到 {value}，之后会用这个值来计算。"),
            ),
            Role::OthersWrite => pick(
                language,
                format!("Meanwhile {who} writes {value}. The value that was read before is stale now."),
                format!("在此期间，{who} 写入了 {value}。之前读到的值已经过期。"),
            ),
            Role::OverwritingWrite { lost } => {
                let (other, lost) = (model.thread_words(model.event(lost).thread, language), model.value_of(lost));
                pick(
                    language,
                    format!(
                        "{who} writes {value}, computed from the stale value, over the {lost} that {other} had written. \
                         What {other} did in between is lost."
                    ),
                    format!(
                        "{who} 写入由过期的值算出的 {value}，覆盖了 {other} 写入的 {lost}。{other} 在此期间的更新就丢失了。"
                    ),
                )
            }
            Role::TakesLock => {
                pick(language, format!("{who} takes {name} and holds it."), format!("{who} 获取 {name} 并持有它。"))
            }
            Role::TakesSecond => pick(
                language,
                format!("{who} takes {name} while it still holds the other lock."),
                format!("{who} 在仍持有另一把锁时获取 {name}。"),
            ),
            Role::WaitsForEver => self.endless_wait(model, &who, language),
            Role::NeverReleases => pick(
                language,
                format!("{who} takes {name} here and never releases it."),
                format!("{who} 在这里获取了 {name}，之后再也没有释放。"),
            ),
            Role::EndsHolding => {
                pick(language, format!("{who} ends with the lock still held."), format!("{who} 结束时仍持有这把锁。"))
            }
            Role::NotifiesNobody => pick(
                language,
                format!("{who} notifies {name}, but nobody waits for it yet. A notification is not kept."),
                format!("{who} 通知 {name}，但此时还没有线程在等待。通知不会被保留。"),
            ),
            Role::WaitsTooLate => pick(
                language,
                format!("{who} begins to wait for {name} only now: too late to hear it."),
                format!("{who} 现在才开始等待 {name}：已经错过了通知。"),
            ),
            Role::Dies => {
                let deed = deed(model, self.event, language);
                pick(
                    language,
                    format!("{who} dies of an exception here. The last that it does: {deed}."),
                    format!("{who} 在这里因异常终止。它最后的操作：{deed}。"),
                )
            }
            Role::Checks => pick(
                language,
                format!("{who} checks {name} and finds {value}. It will rely on that."),
                format!("{who} 检查 {name}，看到的是 {value}，之后会以此为准。"),
            ),
            Role::OutdatesCheck => pick(
                language,
                format!("Meanwhile {who} writes {value}. What was checked does not hold any more."),
                format!("在此期间，{who} 写入了 {value}。之前的检查结果已不成立。"),
            ),
            Role::ActsOnCheck { read } => {
                let checked = model.value_of(read);
                pick(
                    language,
                    format!("{who} acts all the same, as if {name} were still {checked}, and makes it {value}."),
                    format!("{who} 仍然照做，好像 {name} 还是 {checked}，把它改成了 {value}。"),
                )
            }
            Role::FirstHalf { second } => {
                let other = named(model, second);
                pick(
                    language,
                    format!("{who} writes {name}{is}. That is half of a change: {other} is to follow."),
                    format!("{who} 写入 {name}{is}。改动只做了一半：{other} 还没有改。"),
                )
            }
            Role::SeesChanged => pick(
                language,
                format!("{who} reads {name}{is}, as it is after the change."),
                format!("{who} 读取 {name}{is}，是改动之后的值。"),
            ),
            Role::SeesUnchanged => pick(
                language,
                format!("{who} reads {name} in the same statement{is}, as it was before the change."),
                format!("{who} 在同一条语句中读取 {name}{is}，是改动之前的值。"),
            ),
            Role::SecondHalf => pick(
                language,
                format!(
                    "{who} writes {name}{is}, the other half. Whoever looked in between saw what nobody should see."
                ),
                format!("{who} 写入 {name}{is}，完成另一半改动。在两半之间读取的线程，看到了不该被看到的状态。"),
            ),
            Role::Publishes => pick(
                language,
                format!("{who} writes {name}: from now on others can see the object, which is not finished yet."),
                format!("{who} 写入 {name}：从这时起，其他线程就能看到这个尚未构造完成的对象。"),
            ),
            Role::SeesUnfinished => pick(
                language,
                format!("{who} reads {name}, and nothing makes it wait until the object is finished."),
                format!("{who} 读取 {name}，没有任何机制让它等到对象构造完成。"),
            ),
            Role::Finishes => pick(
                language,
                format!("{who} writes {name}: the object was still being built. Finish it first, share it last."),
                format!("{who} 写入 {name}：对象这时还在构造。应当先构造完成，最后再共享。"),
            ),
            Role::GivesWay => {
                let owner = model.owner_at(event.object, self.event).and_then(|lane| model.lanes().get(lane as usize));
                let owner = owner.map_or_else(String::new, |lane| model.thread_words(lane.thread, language));
                pick(
                    language,
                    format!("{who} wants {name} too, which {owner} holds. It does not wait for it, and gives up."),
                    format!("{who} 还想要 {name}，而持有者是 {owner}。它没有等待，而是放弃了。"),
                )
            }
            Role::GivesWayAgain { rounds } => pick(
                language,
                format!("{who} gives way for the {} time. Both are busy, and neither gets anywhere.", ordinal(rounds)),
                format!("{who} 第 {rounds} 次让路。两个线程都很忙，却谁也没有进展。"),
            ),
            Role::Asks => pick(
                language,
                format!("{who} reads {name}: {value}, and begins to ask again and again."),
                format!("{who} 读取 {name}，得到 {value}，并开始反复询问。"),
            ),
            Role::AsksAgain { looks } => pick(
                language,
                format!("After {looks} reads it is still {value}. Nobody changes it, and {who} gets nowhere."),
                format!("读了 {looks} 次之后它仍是 {value}。没有线程改变它，{who} 毫无进展。"),
            ),
            Role::RacingAccess => {
                let verb = match event.kind.family() {
                    Family::Write => pick(language, "writes", "写入"),
                    Family::Sync | Family::Message | Family::Read | Family::Life | Family::World => {
                        pick(language, "reads", "读取")
                    }
                };
                pick(
                    language,
                    format!("{who} {verb} {name}, and nothing orders this with the other thread's access."),
                    format!("{who} {verb} {name}，它与另一个线程的访问之间没有先后保证。"),
                )
            }
        }
    }

    fn endless_wait(self, model: &Model, who: &str, language: Language) -> String {
        let Some(block) = model.block_of(self.thread) else {
            return format!("{who}: {}", deed(model, self.event, language));
        };
        let object = match block.reason {
            BlockReason::Join(thread) => model.thread_words(thread, language),
            _ => model.object_name(block.object).to_owned(),
        };
        let reason = describe_block_reason(block.reason, &object, language);
        let owner = model.owner_at(block.object, model.len()).and_then(|lane| model.lanes().get(lane as usize));
        match owner {
            Some(owner) if owner.thread == self.thread => pick(
                language,
                format!("{who} {reason}, which it holds itself. It waits for ever."),
                format!("{who} {reason}，而持有者正是它自己，于是永远等下去。"),
            ),
            Some(owner) => {
                let owner = model.thread_words(owner.thread, language);
                pick(
                    language,
                    format!("{who} {reason}, which {owner} holds. {owner} never releases it, so this wait never ends."),
                    format!("{who} {reason}，持有者是 {owner}。{owner} 不会再释放它，所以这里会永远等下去。"),
                )
            }
            None => pick(
                language,
                format!("{who} {reason}. Nobody is left who could end this wait."),
                format!("{who} {reason}。已经没有线程能结束这次等待。"),
            ),
        }
    }
}

/// What an event is about, in backticks; by its type where it has no name.
fn named(model: &Model, event: u32) -> String {
    let name = match model.subject_name(event) {
        name if name.is_empty() => model
            .rows()
            .iter()
            .find(|row| row.subject == Subject::Object(model.event(event).object))
            .map_or_else(String::new, |row| model.row_name(row)),
        name => name,
    };
    match model.event(event).kind {
        // Which item, the program tells.
        OperationKind::ItemRead | OperationKind::ItemWrite => match model.snippet(model.event(event).place) {
            item if item.ends_with(']') => format!("`{item}`"),
            _ => format!("`{name}`"),
        },
        _ => format!("`{name}`"),
    }
}

/// "2nd", "3rd", "11th".
fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
