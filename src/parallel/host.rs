//! What the machine asks of this executor.

use std::sync::Arc;

use heddle_lang::code::Module;
use heddle_trace::ending::Limit;
use heddle_trace::identity::ThreadId;
use heddle_vm::host::{Host, Input, Stream};
use heddle_vm::thread::Thread;
use heddle_vm::trap::Pause;

use crate::shared::Shared;
use crate::sync::lock;

/// The executor as the machine sees it on one worker.
pub(crate) struct WorkerHost<'s> {
    pub(crate) shared: &'s Arc<Shared>,
    /// Whose queue gets what is woken and started here.
    pub(crate) worker: usize,
}

impl Host for WorkerHost<'_> {
    fn now(&self) -> u64 {
        self.shared.now()
    }

    fn write(&self, stream: Stream, text: &str) -> Result<(), Limit> {
        if self.shared.output.append(stream, text)? {
            self.shared.control.bell.ring();
        }
        Ok(())
    }

    fn read_line(&self) -> Input {
        self.shared.lines.next()
    }

    fn spawn(&self, thread: Box<Thread>) {
        self.shared.spawn(thread, Some(self.worker));
    }

    fn wake(&self, thread: ThreadId) {
        self.shared.wake(thread, Some(self.worker));
    }

    fn wakes_everybody(&self) -> bool {
        false
    }
}

/// Makes the main thread of a program, with the hands of the first worker.
pub(crate) fn boot(shared: &Arc<Shared>, program: &Module) -> Result<Box<Thread>, Pause> {
    let host = WorkerHost { shared, worker: 0 };
    let mut hands = lock(&shared.workers[0].hands);
    heddle_vm::boot::main_thread(&shared.machine, &host, &mut hands.allocator, program)
}
