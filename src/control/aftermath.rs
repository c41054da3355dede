//! What can be found in a run at full speed, when it is over, in what it has recorded: the order of operations on each object is
//! enough for locks, wake-ups and threads that nobody joined. Data races need what only the Controlled executor knows.

use heddle_trace::ending::Ending;
use heddle_trace::finding::Finding;
use heddle_trace::identity::ThreadId;
use heddle_vm::commit::Commit;
use heddle_vm::machine::Machine;

use crate::watch::{Outcome, Watch};

/// What was found. `commits` are all that was recorded, in its order; nothing of it may be missing.
pub fn findings(machine: &Machine, commits: &[Commit], ending: &Ending) -> Vec<Finding> {
    let mut watch = Watch::without_races();
    watch.commits(commits, 0);
    let shared = machine.shared();
    let record = |id: ThreadId| shared.threads.get(id.0 as usize);
    watch.findings(&Outcome {
        ending,
        choices: 0,
        fair: false,
        thread: &|id| record(id).map_or_else(String::new, |thread| thread.name.clone()),
        daemon: &|id| record(id).is_some_and(|thread| thread.daemon),
    })
}
