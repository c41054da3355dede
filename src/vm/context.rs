//! What a worker has in hand while it executes one step of one thread.

use std::sync::atomic::Ordering;

use heddle_trace::event::Effect;
use heddle_trace::identity::{ObjectId, Place};
use heddle_trace::operation::{Family, Operation, OperationKind};
use heddle_trace::record::ObjectRecord;

use crate::builtins::exceptions::ExceptionType;
use crate::commit::{Commit, Detail, Touch};
use crate::frame::Activity;
use crate::heap::{Allocator, Header, NeedsCollection, ObjectGuard, Ref};
use crate::host::Host;
use crate::kind::Kind;
use crate::machine::{LoadedCode, Machine};
use crate::native_frame::Saved;
use crate::thread::Thread;
use crate::trap::{Pause, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// How a step is to be executed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Every visible operation asks for permission.
    Controlled,
    /// Nothing asks; shared objects are locked for each operation.
    Parallel,
}

/// What a worker has in hand during a step.
pub struct Context<'m> {
    /// The machine.
    pub machine: &'m Machine,
    /// The executor.
    pub host: &'m dyn Host,
    /// The thread.
    pub thread: &'m mut Thread,
    /// The worker's allocator.
    pub allocator: &'m mut Allocator,
    /// Where commits are recorded; `None` if nobody looks.
    pub commits: Option<&'m mut Vec<Commit>>,
    /// How much is to be said there.
    pub detail: Detail,
    /// How to execute.
    pub mode: Mode,
    /// What is left of the fuel; when there is none the step ends at the next safepoint.
    pub fuel: i64,
    /// Why the step ends, when a [`Trap::Pause`] says that it does.
    pub pause: Pause,
    /// A second thread was started (a copy of the machine's flag).
    pub concurrent: bool,
    /// Fuel at the start of the step.
    pub initial_fuel: i64,
    /// Operations ask for permission only where CPython's interpreter would let another thread go on: see
    /// [`Context::visible`].
    pub gil: bool,
    /// End the step at the next safepoint after a commit.
    pub pause_after_commit: bool,
    /// Set by [`Context::checkpoint`](crate::context::Context::checkpoint).
    pub checkpoint: Option<Box<Saved>>,
    /// A collection was made right before this step and freed too little: an allocation that does not fit now ends the
    /// run.
    pub after_collection: bool,
}

/// Nanoseconds that an instruction takes on the virtual clock.
pub const NANOSECONDS_PER_INSTRUCTION: u64 = 20;

/// Bytes that no machine has: CPython, too, raises `MemoryError` then; what is less is refused by the limit of ours.
const BEYOND_MEMORY: u128 = 1 << 47;

impl<'m> Context<'m> {
    // ---- memory ----

    /// A new object of `words` words, header included; the caller fills words 1 and on.
    ///
    /// # Errors
    /// Pauses for a collection if it does not fit.
    #[inline(always)]
    pub fn allocate(&mut self, kind: Kind, words: u32) -> Result<Ref, Trap> {
        match self.allocator.allocate(&self.machine.heap, words) {
            Ok(object) => {
                object.init_header(kind, self.thread.take_identity());
                Ok(object)
            }
            Err(NeedsCollection) => Err(self.no_room()),
        }
    }

    /// The pause for a collection; the end of the run where one was made just now.
    #[cold]
    pub fn no_room(&mut self) -> Trap {
        self.pause =
            if self.after_collection { Pause::Limit(heddle_trace::ending::Limit::Memory) } else { Pause::Collect };
        Trap::Pause
    }

    /// Ends the run, or raises nothing, depending on whether this many bytes could ever fit: to be asked before a native
    /// prepares a result whose size the program chose.
    pub fn check_size(&mut self, bytes: u128) -> Result<(), Trap> {
        if bytes <= self.machine.heap.limit() as u128 {
            return Ok(());
        }
        if bytes > BEYOND_MEMORY {
            return Err(self.raise_with(crate::builtins::exceptions::ExceptionType::MemoryError, &[]));
        }
        self.pause = Pause::Limit(heddle_trace::ending::Limit::Memory);
        Err(Trap::Pause)
    }

    /// Takes fuel for a long native: about one unit for each simple operation.
    #[inline]
    pub fn charge(&mut self, units: u64) {
        self.fuel -= units.min(1 << 40) as i64;
    }

    /// Ends the step at the next safepoint. What it has cost stays the same.
    #[inline]
    pub fn end_step_soon(&mut self) {
        let left = self.fuel.max(0);
        self.initial_fuel -= left;
        self.fuel -= left;
    }

    // ---- sharing and visibility ----

    /// The thread now stands before this visible operation. Returns when it may be performed.
    ///
    /// # Errors
    /// In Controlled mode, pauses once for each operation; the instruction is executed again with permission.
    #[inline]
    pub fn visible(&mut self, kind: OperationKind, object: ObjectId, enabled: bool) -> Result<(), Trap> {
        if self.mode == Mode::Parallel || !self.concurrent || self.is_quiet(kind) {
            return Ok(());
        }
        if self.thread.permitted {
            self.thread.permitted = false;
            if self.gil && self.fuel > 0 {
                self.end_step_at_breaker();
            }
            return Ok(());
        }
        if self.gil && enabled && self.fuel > 0 && !releases_gil(kind) {
            self.end_step_at_breaker();
            return Ok(());
        }
        let operation = Operation { kind, object, place: self.place() };
        self.thread.pending = Some(operation);
        self.pause = Pause::Visible { operation, enabled };
        Err(Trap::Pause)
    }

    /// Whether an operation of this kind, if the thread performed it now, would be one of a library's own that nobody is to
    /// see: what quiet modules ([`crate::modules::is_quiet`]) do to their own data, under their own locks.
    #[inline]
    pub fn is_quiet(&self, kind: OperationKind) -> bool {
        let own = matches!(kind.family(), Family::Read | Family::Write)
            || matches!(kind, OperationKind::LockAcquire | OperationKind::LockRelease | OperationKind::ClockRead);
        own && self.in_quiet_code()
    }

    fn in_quiet_code(&self) -> bool {
        let innermost = self.thread.frames.iter().rev().find_map(|frame| match frame.activity {
            Activity::Python { code, .. } => Some(code),
            Activity::Native { .. } => None,
        });
        innermost.is_some_and(|code| loaded_code(code).source == crate::boot::QUIET_SOURCE)
    }

    /// As with a GIL: the step goes on to the next jump backwards or call, which takes the last of the fuel. Whatever asks for
    /// permission behind that pauses. What the step has cost stays the same.
    fn end_step_at_breaker(&mut self) {
        let left = self.fuel - 1;
        self.initial_fuel -= left;
        self.fuel -= left;
        self.thread.touched = true;
    }

    /// Begins an operation on an object that may be shared: asks for permission or takes its lock, as the mode
    /// demands. Nothing for a private object.
    #[inline(always)]
    pub fn access(&mut self, object: Ref, kind: OperationKind) -> Result<ObjectGuard, Trap> {
        if !object.is_shared() {
            return Ok(ObjectGuard::none());
        }
        self.access_shared(object, kind)
    }

    #[cold]
    fn access_shared(&mut self, object: Ref, kind: OperationKind) -> Result<ObjectGuard, Trap> {
        if self.mode == Mode::Parallel {
            return Ok(ObjectGuard::lock(object));
        }
        self.visible(kind, object.identity(), true)?;
        self.record_on(kind, object, || Effect::Done);
        Ok(ObjectGuard::none())
    }

    /// As [`Context::access`] for natives that only need the lock: the operation is not one of its own.
    #[inline(always)]
    pub fn guard(&self, object: Ref) -> ObjectGuard {
        if self.mode == Mode::Parallel && object.is_shared() { ObjectGuard::lock(object) } else { ObjectGuard::none() }
    }

    /// As [`Context::guard`] for a global variable: only recorded runs need its reads and writes in one order with others.
    pub fn access_global(&self, module: Ref) -> Result<ObjectGuard, Trap> {
        let recorded = self.mode == Mode::Parallel && self.commits.is_some() && self.concurrent;
        Ok(if recorded { ObjectGuard::lock(module) } else { ObjectGuard::none() })
    }

    /// Records what was done.
    #[inline]
    pub fn record(&mut self, kind: OperationKind, object: ObjectId, effect: impl FnOnce() -> Effect) {
        self.record_touch(kind, object, Touch::Whole, |_| None, effect);
    }

    /// Records what was done to an object, and who that is.
    #[inline]
    pub fn record_on(&mut self, kind: OperationKind, object: Ref, effect: impl FnOnce() -> Effect) {
        self.record_part(kind, object, Touch::Whole, effect);
    }

    /// Records what was done to a part of an object, and who that is.
    #[inline]
    pub fn record_part(&mut self, kind: OperationKind, object: Ref, touch: Touch, effect: impl FnOnce() -> Effect) {
        self.record_touch(kind, object.identity(), touch, |cx| cx.machine.introduce(object, cx.thread), effect);
    }

    /// Records what was done, and what is to be said of the object first.
    #[inline]
    pub fn record_touch(
        &mut self,
        kind: OperationKind,
        object: ObjectId,
        touch: Touch,
        introduce: impl FnOnce(&Self) -> Option<ObjectRecord>,
        effect: impl FnOnce() -> Effect,
    ) {
        if self.commits.is_some() {
            let quiet = self.is_quiet(kind);
            // Nobody is to see it; but who looks for races has to know what a quiet lock orders.
            let orders = matches!(kind, OperationKind::LockAcquire | OperationKind::LockRelease);
            if quiet && !(orders && self.detail.sites) {
                return;
            }
            let introduces = if quiet { None } else { introduce(self) };
            let operation = Operation { kind, object, place: self.place() };
            let (thread, time) = (self.thread.id, self.now());
            let site = self.site();
            let order = self.machine.commits.fetch_add(1, Ordering::Relaxed);
            if let Some(commits) = &mut self.commits {
                commits.push(Commit {
                    thread,
                    operation,
                    effect: effect(),
                    time,
                    order,
                    introduces,
                    touch,
                    site,
                    quiet,
                });
            }
            if self.pause_after_commit && !quiet {
                self.end_step_soon();
            }
        }
    }

    /// Marks a value and all that it reaches as shared, before a reference to it escapes to other threads. Follows
    /// only private objects, so that each object is visited once in its life.
    ///
    /// Not before there is a second thread: what is shared is not visited again, and what is assigned to it until then would
    /// never be.
    #[inline]
    pub fn publish(&mut self, value: Value) {
        if self.concurrent && value.is_ref() && !value.target().is_shared() {
            publish_slow(value);
        }
    }

    /// Marks a value that never changes, nor anything that it reaches: all threads may have it from the first.
    pub fn publish_constant(&mut self, value: Value) {
        publish_slow(value);
    }

    /// Publishes `value` if `container` is shared.
    #[inline(always)]
    pub fn publish_into(&mut self, container: Ref, value: Value) {
        if container.is_shared() {
            self.publish(value);
        }
    }

    /// From now on there is more than one thread: publishes all that globals reach.
    pub fn begin_concurrency(&mut self) {
        if self.concurrent {
            return;
        }
        self.concurrent = true;
        let modules: Vec<Value> = self.machine.shared().modules.iter().map(|module| module.module).collect();
        for module in modules {
            self.publish(module);
        }
        self.machine.builtins.each_shared(publish_slow);
        self.machine.concurrent.store(true, Ordering::Release);
    }

    // ---- time and place ----

    /// Nanoseconds since the start of the run. Never the same twice in a thread, since instructions take time.
    pub fn now(&self) -> u64 {
        match self.mode {
            Mode::Controlled => {
                let spent = (self.initial_fuel - self.fuel).max(0) as u64;
                self.host.now() + spent * NANOSECONDS_PER_INSTRUCTION
            }
            Mode::Parallel => self.host.now(),
        }
    }

    /// Where the innermost Python frame that the reader can see is.
    pub fn place(&self) -> Place {
        for frame in self.thread.frames.iter().rev() {
            if let Activity::Python { code, pc, .. } = frame.activity {
                let loaded = loaded_code(code);
                if loaded.source == 0 {
                    return loaded.place(pc);
                }
            }
        }
        Place::default()
    }

    // ---- names, errors ----

    /// An interned name that the machine knows.
    #[inline]
    pub fn name(&self, name: WellKnown) -> Value {
        self.machine.builtins.names[name as usize]
    }

    /// The interned string with this text.
    pub fn intern(&mut self, text: &str) -> Result<Value, Trap> {
        if let Some(known) = self.machine.names.find(text) {
            return Ok(known);
        }
        let value = self.new_str(text)?;
        crate::object::str::mark_interned(value.target());
        // Interned strings are reachable for everybody.
        publish_slow(value);
        Ok(self.machine.names.insert(text, value))
    }

    /// Raises a built-in exception with a message.
    #[cold]
    pub fn raise(&mut self, kind: ExceptionType, message: impl AsRef<str>) -> Trap {
        match self.new_str(message.as_ref()) {
            Ok(message) => self.raise_with(kind, &[message]),
            Err(trap) => trap,
        }
    }

    /// Raises a built-in exception with these arguments.
    #[cold]
    pub fn raise_with(&mut self, kind: ExceptionType, arguments: &[Value]) -> Trap {
        match self.new_exception(kind, arguments) {
            Ok(exception) => {
                crate::interpreter::deliver::set_context(self, exception);
                Trap::Raise(exception)
            }
            Err(trap) => trap,
        }
    }

    /// Raises `TypeError`.
    #[cold]
    pub fn type_error(&mut self, message: impl AsRef<str>) -> Trap {
        self.raise(ExceptionType::TypeError, message)
    }

    /// Raises `ValueError`.
    #[cold]
    pub fn value_error(&mut self, message: impl AsRef<str>) -> Trap {
        self.raise(ExceptionType::ValueError, message)
    }

    // ---- what died, and depth ----

    /// Whether objects with finalizers may exist.
    #[inline(always)]
    pub fn has_finalizers(&self) -> bool {
        self.machine.has_finalizers.load(Ordering::Relaxed)
    }

    /// A reference went away that may have been the last to an object with a finalizer: asks for a collection at the next
    /// safepoint, unless many of them have been for nothing lately.
    #[cold]
    pub fn something_died(&mut self) {
        if self.machine.speculate() {
            self.thread.dropped_something = true;
            self.machine.heap.request_collection();
            self.end_step_soon();
        }
    }

    /// Whoever goes on knows which objects have died: pauses for a collection that was asked for.
    pub fn settle_dead(&mut self) -> Result<(), Trap> {
        if !self.machine.owes_answer() {
            return Ok(());
        }
        self.thread.dropped_something = true;
        self.machine.heap.request_collection();
        self.pause = Pause::Collect;
        Err(Trap::Pause)
    }

    /// Raises `RecursionError` if the thread has as many frames as it may.
    #[inline]
    pub fn check_depth(&mut self) -> Result<(), Trap> {
        if self.thread.frames.len() as u32 >= self.thread.depth_limit {
            return Err(self.too_deep());
        }
        Ok(())
    }

    /// `RecursionError`
    #[cold]
    pub fn too_deep(&mut self) -> Trap {
        self.raise(ExceptionType::RecursionError, "maximum recursion depth exceeded")
    }
}

/// Whether CPython lets others go on in the middle of this operation, though it need not wait.
fn releases_gil(kind: OperationKind) -> bool {
    matches!(
        kind,
        OperationKind::Sleep
            | OperationKind::Output
            | OperationKind::Input
            | OperationKind::ThreadStart
            | OperationKind::ThreadEnd
            | OperationKind::ThreadJoin
            | OperationKind::Shutdown
    )
}

/// Marks `value` and what it reaches as shared.
fn publish_slow(value: Value) {
    let mut pending = vec![value];
    while let Some(value) = pending.pop() {
        let Some(kind) = value.kind() else { continue };
        let object = value.target();
        if object.is_shared() {
            continue;
        }
        object.set_flag(crate::heap::header::SHARED);
        if kind == Kind::Weak {
            // Whoever has the weak reference can ask for the object.
            pending.push(Value::from_bits(object.load(1)));
        }
        crate::heap::layout::each_value(kind, object, |child| {
            if child.is_ref() && !child.target().is_shared() {
                pending.push(child);
            }
        });
    }
}

/// The loaded code of a [`Kind::Code`] object.
#[inline(always)]
pub fn loaded_code(code: Ref) -> &'static LoadedCode {
    let address = code.load(1) as usize as *const LoadedCode;
    // SAFETY: word 1 is the address of a box in `Shared::codes`, which outlives every code object that points to it:
    // both are dropped together, when a snapshot is restored or with the machine.
    unsafe { &*address }
}
