//! All threads that have not ended, by their number.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use heddle_trace::identity::ThreadId;

use crate::sync::lock;
use crate::task::Task;

/// Threads with numbers that are equal modulo this share a lock. Numbers are given in the order of creation, so that
/// neighbours in time do not meet.
const SHARDS: usize = 64;

type Shard = Mutex<Vec<Option<Arc<Task>>>>;

/// All threads that have not ended.
pub(crate) struct Registry {
    shards: [Shard; SHARDS],
    alive: AtomicU32,
    started: AtomicU32,
}

impl Default for Registry {
    fn default() -> Self {
        Self { shards: std::array::from_fn(|_| Mutex::default()), alive: AtomicU32::new(0), started: AtomicU32::new(0) }
    }
}

impl Registry {
    /// Adds a thread. Says how many there are now.
    pub(crate) fn add(&self, task: Arc<Task>) -> u32 {
        let (shard, index) = self.place(task.id);
        let mut shard = lock(shard);
        if shard.len() <= index {
            shard.resize(index + 1, None);
        }
        shard[index] = Some(task);
        self.started.fetch_add(1, Ordering::Relaxed);
        self.alive.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Removes one that has ended.
    pub(crate) fn remove(&self, id: ThreadId) {
        let (shard, index) = self.place(id);
        // Dropped after the lock.
        let removed = lock(shard).get_mut(index).and_then(Option::take);
        if removed.is_some() {
            self.alive.fetch_sub(1, Ordering::Relaxed);
        }
    }

    /// Wakes a thread, if it has not ended: gives it if it is to be put into a queue.
    pub(crate) fn wake(&self, id: ThreadId) -> Option<Arc<Task>> {
        let (shard, index) = self.place(id);
        let shard = lock(shard);
        let task = shard.get(index)?.as_ref()?;
        task.parking.wake().then(|| Arc::clone(task))
    }

    /// All of them, by number.
    pub(crate) fn all(&self) -> Vec<Arc<Task>> {
        let mut tasks = Vec::with_capacity(self.alive.load(Ordering::Relaxed) as usize);
        for shard in &self.shards {
            tasks.extend(lock(shard).iter().flatten().cloned());
        }
        tasks.sort_unstable_by_key(|task| task.id);
        tasks
    }

    /// Threads started so far.
    pub(crate) fn started(&self) -> u32 {
        self.started.load(Ordering::Relaxed)
    }

    fn place(&self, id: ThreadId) -> (&Shard, usize) {
        let number = id.0 as usize;
        (&self.shards[number % SHARDS], number / SHARDS)
    }
}
