//! A finished run as records of a trace.

use heddle_trace::event::Event;
use heddle_trace::identity::ThreadId;
use heddle_trace::record::{Record, SourceRecord, ThreadRecord};
use heddle_vm::commit::Commit;
use heddle_vm::machine::Machine;

/// What a run did, in order: its source, its threads, its operations, each object before its first.
pub fn records(machine: &Machine, program_name: &str, commits: Vec<Commit>) -> impl Iterator<Item = Record> {
    let source = Record::Source(SourceRecord { number: 0, name: program_name.to_owned() });
    std::iter::once(source).chain(threads(machine)).chain(commits.into_iter().zip(0..).flat_map(event))
}

fn threads(machine: &Machine) -> Vec<Record> {
    let shared = machine.shared();
    let numbered = (0..).map(ThreadId).zip(&shared.threads);
    let records = numbered.map(|(id, thread)| {
        let (lineage, name) = (thread.lineage.clone(), thread.name.clone());
        Record::Thread(ThreadRecord { id, lineage, name, daemon: thread.daemon })
    });
    records.collect()
}

/// An operation, behind the introduction of its object if it is the first to mention it.
fn event((commit, step): (Commit, u64)) -> impl Iterator<Item = Record> {
    let Commit { thread, operation, effect, time, introduces, .. } = commit;
    let (kind, object, place) = (operation.kind, operation.object, operation.place);
    let event = Record::Event(Event { step, thread, kind, object, place, time, effect });
    introduces.map(Record::Object).into_iter().chain([event])
}
