//! "Show me why": the few steps that explain how a run came out, each with a sentence.

use heddle_trace::ending::{Ending, Wait};
use heddle_trace::event::Effect;
use heddle_trace::finding::{Access, Finding, LockStep};
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
    /// Takes a second lock while it holds the first.
    TakesSecond,
}

/// What explains a run: its ending if that needs an explanation, else the first finding that can be shown, else the first
/// lost update. Empty if nothing is to be explained.
pub fn explain_run(model: &Model) -> Vec<TellingStep> {
    let by_ending = model.ending().map_or_else(Vec::new, |ending| explain_ending(model, ending));
    if !by_ending.is_empty() {
        return by_ending;
    }
    // A lost update shows more than the race that allowed it.
    if let Some(hand) = model.lost_updates().first() {
        return lost_update(model, hand);
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
        Ending::Deadlock { waits, cycle } => waits_for_ever(model, waits, cycle),
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
        Finding::DataRace { first, second, .. } => race(model, first, second),
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

/// A lost update among the accesses of a race says more than the two accesses.
fn race(model: &Model, first: &Access, second: &Access) -> Vec<TellingStep> {
    let events = [first, second].map(|access| model.event_at_step(access.step));
    let of_race = |hand: &&Hand| {
        let parts = [Some(hand.read), hand.overwrites, hand.stale, Some(hand.write)];
        events.iter().flatten().any(|event| parts.contains(&Some(*event)))
    };
    match model.lost_updates().iter().find(of_race) {
        Some(hand) => lost_update(model, hand),
        None => events.into_iter().flatten().map(|event| told(model, event, Role::RacingAccess)).collect(),
    }
}

/// The acquisitions and the waits of a cycle; without a cycle every wait.
fn waits_for_ever(model: &Model, waits: &[Wait], cycle: &[ThreadId]) -> Vec<TellingStep> {
    let mut steps = Vec::new();
    let concerned = |wait: &&Wait| cycle.is_empty() || cycle.contains(&wait.thread);
    for wait in waits.iter().filter(concerned) {
        let Some(event) = model.final_wait(wait.thread) else { continue };
        steps.push(TellingStep { event, thread: wait.thread, role: Role::WaitsForEver });
        let object = model.block_of(wait.thread).map_or(model.event(event).object, |block| block.object);
        let acquire = wait.holder.and_then(|holder| last_acquire(model, holder, object, event));
        steps.extend(acquire.map(|event| told(model, event, Role::TakesLock)));
    }
    // An acquisition that makes another's wait endless comes before that wait.
    steps.sort_by_key(|step| (step.event, step.role == Role::WaitsForEver, step.thread));
    steps.dedup();
    steps
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
                         One update is lost."
                    ),
                    format!("{who} 写入由过期的值算出的 {value}，覆盖了 {other} 写入的 {lost}。一次更新丢失了。"),
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
            heddle_trace::ending::BlockReason::Join(thread) => model.thread_words(thread, language),
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
    format!("`{name}`")
}
