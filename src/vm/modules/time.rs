//! The module `time`. The clock is the executor's: virtual in Controlled mode, real in Parallel. The time zone is UTC.

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::identity::ObjectId;
use heddle_trace::operation::OperationKind;

use super::{ModuleDef, Prelude};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::sync::timeout;
use crate::thread::Waiting;
use crate::trap::{NativeResult, Pause, Trap};
use crate::value::Value;

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "time",
    prelude: Prelude::Embedded(include_str!("../prelude/time.py")),
    natives: &[
        ("sleep", sleep),
        ("time", time),
        ("time_ns", time_ns),
        ("monotonic", monotonic),
        ("monotonic_ns", monotonic_ns),
        ("perf_counter", monotonic),
        ("perf_counter_ns", monotonic_ns),
        ("process_time", process_time),
        ("process_time_ns", process_time_ns),
        ("thread_time", thread_time),
        ("thread_time_ns", thread_time_ns),
    ],
    hidden: true,
};

/// The monotonic clock at the start of a run, in nanoseconds: a machine that has been up for a while.
const UPTIME: u64 = 1_000_000_000_000;

fn sleep(cx: &mut Context, args: Args) -> NativeResult {
    let given = args.values.len();
    if !args.names.is_unbound() {
        return Err(cx.type_error("time.sleep() takes no keyword arguments"));
    }
    let [duration] = args.values else {
        return Err(cx.type_error(format!("time.sleep() takes exactly one argument ({given} given)")));
    };
    if let Some(waiting) = cx.thread.waiting {
        // Woken by the clock, or for no reason.
        cx.thread.permitted = false;
        if waiting.timed_out {
            cx.thread.waiting = None;
            return Ok(Value::NONE);
        }
        return block(cx, waiting.deadline);
    }
    let seconds = timeout::seconds(cx, *duration)?;
    if seconds < 0.0 {
        return Err(cx.value_error("sleep length must be non-negative"));
    }
    if seconds > timeout::TIMEOUT_MAX {
        return Err(cx.raise(ExceptionType::OverflowError, "timestamp out of range for platform time_t"));
    }
    cx.visible(OperationKind::Sleep, ObjectId::default(), true)?;
    let until = cx.now().saturating_add(timeout::nanoseconds(seconds));
    cx.record(OperationKind::Sleep, ObjectId::default(), || Effect::Until(until));
    if seconds == 0.0 {
        // Others have had their chance before it.
        return Ok(Value::NONE);
    }
    cx.thread.waiting = Some(Waiting {
        target: Value::UNBOUND,
        deadline: Some(until),
        timed_out: false,
        granted: false,
        phase: 0,
        count: 0,
        with: Value::UNBOUND,
    });
    block(cx, Some(until))
}

fn block(cx: &mut Context, deadline: Option<u64>) -> NativeResult {
    cx.pause = Pause::Blocked { reason: BlockReason::Sleep, deadline };
    Err(Trap::Pause)
}

/// Reads a clock: a visible operation.
fn read(cx: &mut Context, args: Args, name: &str, clock: impl FnOnce(&Context) -> i64, whole: bool) -> NativeResult {
    let [] = args.exactly(cx, &format!("time.{name}"))?;
    cx.visible(OperationKind::ClockRead, ObjectId::default(), true)?;
    let nanoseconds = clock(cx);
    let value = if whole { cx.new_int(nanoseconds)? } else { Value::float(seconds(nanoseconds)) };
    if cx.commits.is_some() {
        let text = if cx.detail.values { cx.short_repr(value) } else { String::new() };
        let effect = || Effect::Value { name: String::new(), value: text };
        cx.record(OperationKind::ClockRead, ObjectId::default(), effect);
    }
    Ok(value)
}

/// Nanoseconds as seconds, correctly rounded.
fn seconds(nanoseconds: i64) -> f64 {
    let whole = nanoseconds.div_euclid(1_000_000_000);
    let rest = nanoseconds.rem_euclid(1_000_000_000);
    whole as f64 + rest as f64 * 1e-9
}

fn since_1970(cx: &Context) -> i64 {
    cx.machine.settings.epoch.saturating_add_unsigned(cx.now())
}

fn since_start(cx: &Context) -> i64 {
    (UPTIME + cx.now()) as i64
}

/// The time of the whole process: what its clock says, since nothing else runs.
fn of_process(cx: &Context) -> i64 {
    cx.now() as i64
}

/// The time of this thread: its instructions.
fn of_thread(cx: &Context) -> i64 {
    let spent = cx.thread.executed + (cx.initial_fuel - cx.fuel).max(0) as u64;
    (spent * crate::context::NANOSECONDS_PER_INSTRUCTION) as i64
}

fn time(cx: &mut Context, args: Args) -> NativeResult {
    read(cx, args, "time", since_1970, false)
}

fn time_ns(cx: &mut Context, args: Args) -> NativeResult {
    read(cx, args, "time_ns", since_1970, true)
}

fn monotonic(cx: &mut Context, args: Args) -> NativeResult {
    read(cx, args, "monotonic", since_start, false)
}

fn monotonic_ns(cx: &mut Context, args: Args) -> NativeResult {
    read(cx, args, "monotonic_ns", since_start, true)
}

fn process_time(cx: &mut Context, args: Args) -> NativeResult {
    read(cx, args, "process_time", of_process, false)
}

fn process_time_ns(cx: &mut Context, args: Args) -> NativeResult {
    read(cx, args, "process_time_ns", of_process, true)
}

fn thread_time(cx: &mut Context, args: Args) -> NativeResult {
    read(cx, args, "thread_time", of_thread, false)
}

fn thread_time_ns(cx: &mut Context, args: Args) -> NativeResult {
    read(cx, args, "thread_time_ns", of_thread, true)
}
