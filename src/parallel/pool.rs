//! Where the workers come from.

use std::sync::Arc;

/// A pool of workers of rayon's.
#[derive(Clone)]
pub struct Pool(Option<Arc<rayon::ThreadPool>>);

/// There is no pool.
#[derive(Debug, thiserror::Error)]
#[error("the pool of workers could not be started: {0}")]
pub struct PoolError(#[from] rayon::ThreadPoolBuildError);

impl Pool {
    /// A pool of its own. Natively; a browser's is [`Pool::global`].
    ///
    /// # Errors
    /// The system gives no threads.
    pub fn new(workers: usize) -> Result<Self, PoolError> {
        let builder = rayon::ThreadPoolBuilder::new().num_threads(workers);
        let pool = builder.thread_name(|index| format!("worker {index}")).build()?;
        Ok(Self(Some(Arc::new(pool))))
    }

    /// Rayon's global pool, which was started before: in a browser a worker cannot start another and then wait for it.
    pub fn global() -> Self {
        Self(None)
    }

    /// How many workers it has.
    pub fn width(&self) -> usize {
        match &self.0 {
            Some(pool) => pool.current_num_threads(),
            None => rayon::current_num_threads(),
        }
    }

    /// Runs a job on some worker, later.
    pub(crate) fn spawn(&self, job: impl FnOnce() + Send + 'static) {
        match &self.0 {
            Some(pool) => pool.spawn(job),
            None => rayon::spawn(job),
        }
    }

    /// The number of the current worker in this pool.
    pub(crate) fn current(&self) -> Option<usize> {
        match &self.0 {
            Some(pool) => pool.current_thread_index(),
            None => rayon::current_thread_index(),
        }
    }
}
