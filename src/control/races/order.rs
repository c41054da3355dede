//! What happens before what: the clocks of threads, and what objects of synchronisation hand on.
//!
//! The order is the least that the program may rely on. A semaphore hands on each release to one acquire, the first to
//! the first after the permits that were there from the start; a queue each put to the get of that item; a barrier what
//! all did before to all.

use std::collections::VecDeque;
use std::sync::Arc;

use heddle_trace::event::Effect;
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_vm::commit::{Commit, Touch};
use heddle_vm::table::Table;

use super::clock::Clock;

/// What happens before what, so far.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// By thread number.
    threads: Vec<Clock>,
    /// What locks, events and finished tasks of queues hand on.
    objects: Table<ObjectId, Clock>,
    /// Releases that no acquire has taken yet.
    permits: Table<ObjectId, VecDeque<Clock>>,
    barriers: Table<ObjectId, Gathering>,
    /// What a thread gets when it leaves a barrier that has opened.
    opened: Table<(ObjectId, ThreadId), Arc<Clock>>,
    messages: Table<(ObjectId, u64), Clock>,
    ends: Table<ThreadId, Clock>,
    handles: Table<ObjectId, ThreadId>,
    starters: Table<ThreadId, ThreadId>,
}

#[derive(Clone, Debug, Default)]
struct Gathering {
    arrived: Clock,
    members: Vec<ThreadId>,
}

impl Order {
    /// What has happened for this thread.
    #[inline]
    pub fn clock(&mut self, thread: ThreadId) -> &mut Clock {
        let number = thread.0 as usize;
        if self.threads.len() <= number {
            self.threads.resize_with(number + 1, Clock::default);
        }
        let clock = &mut self.threads[number];
        if clock.of(thread) == 0 {
            clock.tick(thread);
        }
        clock
    }

    /// Who started a thread.
    pub fn starter(&self, thread: ThreadId) -> Option<ThreadId> {
        self.starters.get(&thread).copied()
    }

    /// A thread is about to arrive at a barrier; the last one calls the barrier's action before it says so.
    pub fn arrives(&mut self, thread: ThreadId, barrier: ObjectId) {
        let clock = self.clock(thread).clone();
        let gathering = self.barriers.entry(barrier).or_default();
        gathering.arrived.join(&clock);
        let arrived = gathering.arrived.clone();
        self.clock(thread).join(&arrived);
        self.clock(thread).tick(thread);
    }

    /// An operation on an object of synchronisation, or of a thread's life.
    pub fn synchronise(&mut self, commit: &Commit) {
        let (thread, object, done) = (commit.thread, commit.operation.object, commit.effect != Effect::GaveUp);
        let blocked = matches!(commit.effect, Effect::Blocked { .. });
        match commit.operation.kind {
            OperationKind::BarrierWait => self.barrier(thread, object, blocked),
            _ if blocked => {}
            OperationKind::LockAcquire | OperationKind::EventWait if done => self.acquire(thread, object),
            OperationKind::LockRelease | OperationKind::EventSet | OperationKind::QueueTaskDone => {
                self.release(thread, object);
            }
            OperationKind::QueueJoin => self.acquire(thread, object),
            OperationKind::ConditionWait | OperationKind::ConditionWake => {
                let Touch::Lock(lock) = commit.touch else { return };
                if commit.operation.kind == OperationKind::ConditionWait {
                    self.release(thread, lock);
                } else {
                    self.acquire(thread, lock);
                }
            }
            OperationKind::SemaphoreAcquire if done => self.take_permit(thread, object, commit.touch),
            OperationKind::SemaphoreRelease => {
                let Touch::Permits(count) = commit.touch else { return };
                let clock = self.clock(thread).clone();
                // A release of a million permits at once: the last few stand for all.
                let permits = self.permits.entry(object).or_default();
                permits.extend(std::iter::repeat_n(clock, count.min(1_000) as usize));
                self.clock(thread).tick(thread);
            }
            OperationKind::QueuePut if done => self.put(thread, object, commit),
            OperationKind::QueueGet if done => self.get(thread, object, &commit.effect),
            OperationKind::ThreadStart => {
                let Effect::Thread(child) = commit.effect else { return };
                let clock = self.clock(thread).clone();
                self.clock(child).join(&clock);
                self.clock(thread).tick(thread);
                self.handles.insert(object, child);
                self.starters.insert(child, thread);
            }
            OperationKind::ThreadEnd => {
                let clock = self.clock(thread).clone();
                self.ends.insert(thread, clock);
            }
            OperationKind::ThreadJoin if done => self.ended(thread, commit),
            OperationKind::SyncQuery => self.query(thread, object, commit.touch),
            _ => {}
        }
    }

    /// What the object hands on has happened for the thread.
    pub fn acquire(&mut self, thread: ThreadId, object: ObjectId) {
        self.clock(thread);
        if let Some(handed) = self.objects.get(&object) {
            self.threads[thread.0 as usize].join(handed);
        }
    }

    /// What has happened for the thread is handed on by the object.
    pub fn release(&mut self, thread: ThreadId, object: ObjectId) {
        self.clock(thread);
        let clock = &mut self.threads[thread.0 as usize];
        self.objects.entry(object).or_default().join(clock);
        clock.tick(thread);
    }

    fn take_permit(&mut self, thread: ThreadId, semaphore: ObjectId, touch: Touch) {
        let Touch::Permits(left) = touch else { return };
        let released = self.permits.entry(semaphore).or_default();
        // There were `left + 1`; those that nobody released were there from the start, and are taken first.
        if left < released.len() as u64
            && let Some(clock) = released.pop_front()
        {
            self.clock(thread).join(&clock);
        }
    }

    fn put(&mut self, thread: ThreadId, queue: ObjectId, commit: &Commit) {
        // The places of a bounded queue are permits, which every get gives back.
        self.take_permit(thread, queue, commit.touch);
        let clock = self.clock(thread).clone();
        match &commit.effect {
            Effect::Message { number, .. } => {
                self.messages.insert((queue, *number), clock);
            }
            // It was shut down.
            _ => self.objects.entry(queue).or_default().join(&clock),
        }
        self.clock(thread).tick(thread);
    }

    fn get(&mut self, thread: ThreadId, queue: ObjectId, effect: &Effect) {
        let Effect::Message { number, .. } = effect else { return };
        if let Some(clock) = self.messages.remove(&(queue, *number)) {
            self.clock(thread).join(&clock);
        }
        if let Some(places) = self.permits.get_mut(&queue) {
            let number = thread.0 as usize;
            places.push_back(self.threads.get(number).cloned().unwrap_or_default());
            self.clock(thread).tick(thread);
        }
    }

    fn ended(&mut self, thread: ThreadId, commit: &Commit) {
        if let Effect::Thread(other) = commit.effect
            && let Some(clock) = self.ends.get(&other).cloned()
        {
            self.clock(thread).join(&clock);
        }
    }

    /// Whoever learns that an event is set, or that a thread has ended, knows what happened before.
    fn query(&mut self, thread: ThreadId, object: ObjectId, touch: Touch) {
        match touch {
            Touch::Answer(alive) if self.handles.contains_key(&object) => {
                let end = self.handles.get(&object).and_then(|other| self.ends.get(other)).filter(|_| !alive).cloned();
                if let Some(end) = end {
                    self.clock(thread).join(&end);
                }
            }
            Touch::Answer(true) => self.acquire(thread, object),
            _ if object == ObjectId::default() => {
                let ends: Vec<Clock> = self.ends.values().cloned().collect();
                ends.iter().for_each(|end| self.clock(thread).join(end));
            }
            _ => {}
        }
    }

    fn barrier(&mut self, thread: ThreadId, barrier: ObjectId, blocked: bool) {
        if blocked {
            self.arrives(thread, barrier);
            self.barriers.entry(barrier).or_default().members.push(thread);
            return;
        }
        if let Some(opened) = self.opened.remove(&(barrier, thread)) {
            self.clock(thread).join(&opened);
            return;
        }
        self.arrives(thread, barrier);
        let Gathering { arrived, members } = self.barriers.remove(&barrier).unwrap_or_default();
        let arrived = Arc::new(arrived);
        for member in members {
            self.opened.insert((barrier, member), Arc::clone(&arrived));
        }
    }
}
