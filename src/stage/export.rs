//! A run as a file for another program.

use std::collections::BTreeSet;

use heddle_trace::chrome::ChromeTrace;
use heddle_trace::record::{ObjectRecord, Record, SourceRecord, ThreadRecord};
use heddle_trace::words::Language;

use crate::model::Model;

/// The run as JSON in the Trace Event Format, which <https://ui.perfetto.dev> opens.
pub fn chrome_trace(model: &Model, language: Language) -> String {
    let mut trace = ChromeTrace::new(language);
    let name = model.source_name(0).unwrap_or_default().to_owned();
    trace.push(&Record::Source(SourceRecord { number: 0, name }));
    for lane in model.lanes() {
        let (id, lineage) = (lane.thread, lane.lineage.clone());
        trace.push(&Record::Thread(ThreadRecord { id, lineage, name: lane.name.clone(), daemon: lane.daemon }));
    }
    let objects: BTreeSet<_> = model.events().iter().map(|event| event.object).collect();
    for id in objects {
        let (kind, name) = (model.object_kind(id).to_owned(), model.object_name(id).to_owned());
        trace.push(&Record::Object(ObjectRecord { id, kind, name }));
    }
    model.events().iter().for_each(|event| trace.push_event(event));
    trace.finish()
}
