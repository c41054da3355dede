//! The machine: everything that the threads of one run share.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use heddle_lang::code::Code;
use heddle_lang::source::{Source, Span};
use heddle_trace::identity::{Lineage, Place, ThreadId};

use crate::builtins::Builtins;
use crate::heap::collect::Marker;
use crate::heap::snapshot::HeapSnapshot;
use crate::heap::{Allocator, Heap};
use crate::introduce::Introductions;
use crate::names::Names;
use crate::number::int::text::DIGIT_LIMIT;
use crate::shapes::Shapes;
use crate::thread::Thread;
use crate::value::Value;

/// Settings of a machine.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Bytes that the heap may hold.
    pub memory: u64,
    /// Frames that a thread may have.
    pub recursion: u32,
    /// Threads that may be alive.
    pub threads: u32,
    /// `sys.argv[0]` and the name of the main module's file.
    pub program_name: String,
    /// Nanoseconds from 1970 to the start of the run.
    pub epoch: i64,
    /// Seed of the `random` module where the program gives none.
    pub random_seed: u64,
    /// Processors that `os.cpu_count()` reports.
    pub processors: u32,
    /// Collect at every safepoint: a test mode.
    pub collect_always: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            memory: 512 << 20,
            recursion: 1000,
            threads: 200_000,
            program_name: "main.py".into(),
            epoch: 1_767_225_600_000_000_000,
            random_seed: 0,
            processors: 4,
            collect_always: false,
        }
    }
}

/// A code object with its constants made.
pub struct LoadedCode {
    /// The compiled body.
    pub code: Arc<Code>,
    /// Code objects of the nested bodies.
    pub children: Vec<Value>,
    /// Number of its source in the run; 0 is the reader's program.
    pub source: u16,
    /// A function of the library that is built in in CPython: it does not become a method of a class that has it.
    pub built_in: AtomicBool,
    /// Where each instruction stands in the program's text, once anybody has asked.
    pub(crate) places: OnceLock<Box<[Place]>>,
}

impl LoadedCode {
    /// Where an instruction of the reader's program stands in its text.
    #[inline]
    pub fn place(&self, pc: u32) -> Place {
        let places = self.places.get_or_init(|| {
            let place = |span: &Span| {
                let line = self.code.source.line(span.start);
                Place { source: 0, line, start: span.start, end: span.end }
            };
            self.code.spans.iter().map(place).collect()
        });
        places.get(pc as usize).copied().unwrap_or_default()
    }
}

/// What others know of a thread.
#[derive(Clone, Debug)]
pub struct ThreadRecord {
    /// It has ended.
    pub finished: bool,
    /// It was started.
    pub started: bool,
    /// The run does not wait for it.
    pub daemon: bool,
    /// Its Python name.
    pub name: String,
    /// Its `threading.Thread` object.
    pub object: Value,
    /// Its identity across runs.
    pub lineage: Lineage,
}

/// A module that was imported.
#[derive(Clone)]
pub struct ModuleRecord {
    /// Its dotted name.
    pub name: Arc<str>,
    /// The module object.
    pub module: Value,
    /// Names of its global slots.
    pub globals: Arc<[Value]>,
    /// For each slot, whether it is assigned at most once, so that reading it can never race.
    pub constant: Arc<[bool]>,
}

/// Everything that the threads of one run share. Workers have it by shared reference.
pub struct Machine {
    /// The arena.
    pub heap: Heap,
    /// Interned strings.
    pub names: Names,
    /// Layouts of instances.
    pub shapes: Shapes,
    /// Built-in types and functions.
    pub builtins: Builtins,
    /// Settings.
    pub settings: Settings,
    /// A second thread was started: from now on objects are shared and operations visible.
    pub concurrent: AtomicBool,
    /// Changes when a change of a class makes inline caches stale; see [`crate::object::attribute`].
    pub cache_epoch: AtomicU32,
    /// Objects with finalizers may exist.
    pub has_finalizers: AtomicBool,
    /// Integers with more decimal digits are not converted from or to text; 0: all are.
    pub digit_limit: AtomicU32,
    /// Collections made for finalizers in a row that found none.
    futile: AtomicU32,
    /// Requests of such collections to be ignored.
    ignored: AtomicU32,
    /// References were dropped since somebody last asked whether an object had died.
    unanswered: AtomicBool,
    /// How often somebody asked whether an object had died, while it was not known.
    asked: AtomicU32,
    /// What a trace knows of objects.
    pub introductions: Mutex<Introductions>,
    /// Operations committed while somebody recorded them.
    pub commits: AtomicU64,
    shared: Mutex<Shared>,
}

/// What the lock guards: rarely needed and short.
#[derive(Default)]
pub struct Shared {
    /// Loaded code, in the order of `code_objects`, which point to it.
    pub codes: Vec<Box<LoadedCode>>,
    /// Sources, by number.
    pub sources: Vec<Arc<Source>>,
    /// Threads, by number.
    pub threads: Vec<ThreadRecord>,
    /// Threads alive, the main thread included.
    pub alive: u32,
    /// Non-daemon threads alive, without the main thread.
    pub non_daemons: u32,
    /// The main thread waits for the last non-daemon thread.
    pub shutdown_waiter: Option<ThreadId>,
    /// Default names of threads given so far: `Thread-1` and on.
    pub named_threads: u32,
    /// Warnings printed so far: line and text.
    pub warned: BTreeSet<(u32, String)>,
    /// Imported modules.
    pub modules: Vec<ModuleRecord>,
    /// Code objects: roots, since frames of other threads may enter them by address.
    pub code_objects: Vec<Value>,
}

/// A copy of a machine's whole state between two steps.
pub struct Snapshot {
    heap: HeapSnapshot,
    threads: Vec<ThreadRecord>,
    alive: u32,
    non_daemons: u32,
    named_threads: u32,
    warned: BTreeSet<(u32, String)>,
    modules: Vec<ModuleRecord>,
    code_objects: usize,
    names: usize,
    shapes: usize,
    concurrent: bool,
    cache_epoch: u32,
    has_finalizers: bool,
    digit_limit: u32,
    futile: u32,
    ignored: u32,
    unanswered: bool,
    asked: u32,
    introductions: Introductions,
}

/// So many collections for finalizers may find nothing before requests are ignored.
const FUTILE_COLLECTIONS: u32 = 32;
/// Logarithm of the most requests that are ignored in a row.
const MOST_PATIENCE: u32 = 14;
/// So often a collection is made for whoever asks whether an object has died; then once in so many times.
const MOST_ANSWERS: u32 = 1024;

impl Machine {
    /// What the lock guards.
    pub fn shared(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether slot `slot` of module `number` is assigned at most once.
    pub fn is_constant_global(&self, number: usize, slot: u32) -> bool {
        let shared = self.shared();
        shared.modules.get(number).and_then(|module| module.constant.get(slot as usize).copied()).unwrap_or(false)
    }

    /// A machine without built-ins: the first part of [`crate::builtins::boot`].
    pub(crate) fn bare(settings: Settings) -> Self {
        let mut heap = Heap::new(settings.memory);
        if settings.collect_always {
            heap.collect_always();
        }
        Self {
            heap,
            names: Names::default(),
            shapes: Shapes::default(),
            builtins: Builtins::default(),
            settings,
            concurrent: AtomicBool::new(false),
            cache_epoch: AtomicU32::new(0),
            has_finalizers: AtomicBool::new(false),
            digit_limit: AtomicU32::new(DIGIT_LIMIT as u32),
            futile: AtomicU32::new(0),
            ignored: AtomicU32::new(0),
            unanswered: AtomicBool::new(false),
            asked: AtomicU32::new(0),
            introductions: Mutex::default(),
            commits: AtomicU64::new(0),
            shared: Mutex::default(),
        }
    }

    /// Collects. The world is stopped: `threads` are all threads of the run, `allocators` those of all workers. Gives
    /// the objects whose finalizers are to be run.
    pub fn collect<'a>(
        &self,
        threads: impl IntoIterator<Item = &'a Thread>,
        allocators: impl IntoIterator<Item = &'a mut Allocator>,
    ) -> Vec<Value> {
        for allocator in allocators {
            allocator.reset(&self.heap);
        }
        let collected = self.heap.collect(|marker| {
            self.mark(marker);
            for thread in threads {
                mark_thread(thread, marker);
            }
        });
        if self.has_finalizers.load(Ordering::Relaxed) {
            let in_vain = collected.dying.is_empty() && !collected.cleared;
            let futile = if in_vain { self.futile.load(Ordering::Relaxed).saturating_add(1) } else { 0 };
            self.futile.store(futile, Ordering::Relaxed);
            let patience = futile.saturating_sub(FUTILE_COLLECTIONS).min(MOST_PATIENCE);
            self.ignored.store((1 << patience) - 1, Ordering::Relaxed);
        }
        collected.dying
    }

    /// Whether a collection that may find a dead object with a finalizer is worth its time: after many in vain, only now
    /// and then.
    pub fn speculate(&self) -> bool {
        self.unanswered.store(true, Ordering::Relaxed);
        let ignored = self.ignored.load(Ordering::Relaxed);
        if ignored == 0 {
            return true;
        }
        self.ignored.store(ignored - 1, Ordering::Relaxed);
        false
    }

    /// Whether somebody who asks if an object has died is to wait for a collection: references were dropped since the last
    /// one asked, and it has not been asked too often. A collection that came in between may have been too early.
    pub fn owes_answer(&self) -> bool {
        if !self.unanswered.swap(false, Ordering::Relaxed) {
            return false;
        }
        let asked = self.asked.fetch_add(1, Ordering::Relaxed);
        asked < MOST_ANSWERS || asked.is_multiple_of(MOST_ANSWERS)
    }

    fn mark(&self, marker: &mut Marker) {
        self.names.mark(marker);
        self.builtins.mark(marker);
        let shared = self.shared();
        for thread in &shared.threads {
            marker.mark(thread.object);
        }
        for module in &shared.modules {
            marker.mark(module.module);
            marker.mark_all(&module.globals);
        }
        marker.mark_all(&shared.code_objects);
    }

    /// Copies the whole state. The world is stopped: `threads` are all threads of the run, which the caller copies itself.
    pub fn snapshot<'a>(&self, threads: impl IntoIterator<Item = &'a Thread>, allocator: &mut Allocator) -> Snapshot {
        allocator.reset(&self.heap);
        let heap = self.heap.snapshot(|marker| {
            self.mark(marker);
            for thread in threads {
                mark_thread(thread, marker);
            }
        });
        let shared = self.shared();
        Snapshot {
            heap,
            threads: shared.threads.clone(),
            alive: shared.alive,
            non_daemons: shared.non_daemons,
            named_threads: shared.named_threads,
            warned: shared.warned.clone(),
            modules: shared.modules.clone(),
            code_objects: shared.code_objects.len(),
            names: self.names.count(),
            shapes: self.shapes.total(),
            concurrent: self.concurrent.load(Ordering::Relaxed),
            cache_epoch: self.cache_epoch.load(Ordering::Relaxed),
            has_finalizers: self.has_finalizers.load(Ordering::Relaxed),
            digit_limit: self.digit_limit.load(Ordering::Relaxed),
            futile: self.futile.load(Ordering::Relaxed),
            ignored: self.ignored.load(Ordering::Relaxed),
            unanswered: self.unanswered.load(Ordering::Relaxed),
            asked: self.asked.load(Ordering::Relaxed),
            introductions: self.introductions.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        }
    }

    /// Makes the machine what it was when the snapshot was taken.
    pub fn restore(&self, snapshot: &Snapshot, allocator: &mut Allocator) {
        allocator.reset(&self.heap);
        self.heap.restore(&snapshot.heap);
        let mut shared = self.shared();
        shared.threads.clone_from(&snapshot.threads);
        shared.alive = snapshot.alive;
        shared.non_daemons = snapshot.non_daemons;
        shared.named_threads = snapshot.named_threads;
        shared.warned.clone_from(&snapshot.warned);
        shared.shutdown_waiter = None;
        shared.modules.clone_from(&snapshot.modules);
        shared.code_objects.truncate(snapshot.code_objects);
        shared.codes.truncate(snapshot.code_objects);
        drop(shared);
        self.names.truncate(snapshot.names);
        self.shapes.truncate(snapshot.shapes);
        self.concurrent.store(snapshot.concurrent, Ordering::Relaxed);
        self.cache_epoch.store(snapshot.cache_epoch, Ordering::Relaxed);
        self.has_finalizers.store(snapshot.has_finalizers, Ordering::Relaxed);
        self.digit_limit.store(snapshot.digit_limit, Ordering::Relaxed);
        self.futile.store(snapshot.futile, Ordering::Relaxed);
        self.ignored.store(snapshot.ignored, Ordering::Relaxed);
        self.unanswered.store(snapshot.unanswered, Ordering::Relaxed);
        self.asked.store(snapshot.asked, Ordering::Relaxed);
        let mut introductions = self.introductions.lock().unwrap_or_else(PoisonError::into_inner);
        introductions.clone_from(&snapshot.introductions);
    }
}

/// Marks what a thread reaches: the registers of its frames and what it keeps aside.
fn mark_thread(thread: &Thread, marker: &mut Marker) {
    for frame in &thread.frames {
        let (start, end) = (frame.base as usize, (frame.base + frame.size) as usize);
        marker.mark_all(&thread.stack[start.min(thread.stack.len())..end.min(thread.stack.len())]);
        marker.mark(frame.function);
        marker.mark(frame.owner);
    }
    marker.mark(thread.object);
    marker.mark(thread.handled);
    marker.mark(thread.outcome);
    marker.mark(thread.pending_target);
    marker.mark_all(&thread.finalizers);
    for (local, attributes) in &thread.locals {
        marker.mark(*local);
        marker.mark(*attributes);
    }
    if let Some(Ok(value) | Err(value)) = thread.redeliver {
        marker.mark(value);
    }
    if let Some(waiting) = &thread.waiting {
        marker.mark(waiting.with);
        marker.mark(waiting.target);
    }
}
