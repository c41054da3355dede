//! `threading.Semaphore` and `threading.BoundedSemaphore`.
//!
//! Words: 1 the value, 2–4 the line of those who wait (see [`Ring`]), 5 the value that it must not exceed, or unbound.

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::operation::OperationKind;

use super::arguments::{Method, count as count_of, truth};
use super::ring::Ring;
use super::timeout::{self, Patience};
use super::wait::{self, Attempt, Operation};
use crate::builtins::natives::{Args, TypeDef};
use crate::builtins::repr;
use crate::commit::Touch;
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::trap::NativeResult;
use crate::value::Value;

/// The type of `threading.Semaphore()`.
pub static TYPE: TypeDef = TypeDef {
    name: "Semaphore",
    kind: Some(Kind::Semaphore),
    constructor: Some(construct),
    methods: &[
        ("__init__", |cx, args| super::initialize(cx, args, construct, 5)),
        ("acquire", acquire),
        ("release", release),
        ("__enter__", acquire),
        ("__exit__", exit),
        ("__repr__", show),
    ],
    getters: &[("_value", get_value)],
    doc: "This class implements semaphore objects.",
    ..TypeDef::EMPTY
};

/// Its value.
#[inline(always)]
pub fn value(semaphore: Ref) -> i64 {
    Value::from_bits(semaphore.load_acquire(1)).int()
}

fn waiters(semaphore: Ref) -> Ring {
    Ring::new(semaphore, 2)
}

/// Whether it has a bound.
pub fn is_bounded(semaphore: Ref) -> bool {
    !Value::from_bits(semaphore.load(5)).is_unbound()
}

fn construct(cx: &mut Context, args: Args) -> NativeResult {
    let [initial] = Method("Semaphore.__init__").bind(cx, args, ["value"], 0)?;
    let initial = initial.bound().unwrap_or(Value::inline_int(1));
    let Some(number) = count_of(initial) else {
        let name = cx.type_name(initial);
        return Err(cx.type_error(format!("'<' not supported between instances of '{name}' and 'int'")));
    };
    if number < 0 {
        return Err(cx.value_error("semaphore initial value must be >= 0"));
    }
    let [a, b, c] = Ring::EMPTY;
    cx.new_object(Kind::Semaphore, &[Value::inline_int(number), a, b, c, Value::UNBOUND])
}

/// `_bound_semaphore(semaphore)`: from now on its value must not exceed what it is.
pub fn bind(cx: &mut Context, args: Args) -> NativeResult {
    let [semaphore] = args.exactly(cx, "_bound_semaphore")?;
    if let Some(semaphore) = cx.unwrap_payload(semaphore, Kind::Semaphore).as_kind(Kind::Semaphore) {
        semaphore.store(5, Value::inline_int(value(semaphore)).bits());
    }
    Ok(Value::NONE)
}

fn acquire(cx: &mut Context, args: Args) -> NativeResult {
    let [blocking, timeout] = Method("Semaphore.acquire").bind(cx, args, ["blocking", "timeout"], 0)?;
    let blocking = blocking.is_unbound() || truth(blocking);
    let limited = !timeout.is_unbound() && !timeout.is_none();
    if !blocking && limited {
        return Err(cx.value_error("can't specify timeout for non-blocking acquire"));
    }
    let patience = if blocking { timeout::or_none(cx, timeout)? } else { Patience::Never };
    let semaphore = args.values[0].target();
    let operation = Operation {
        kind: OperationKind::SemaphoreAcquire,
        object: args.values[0],
        waiters: waiters(semaphore),
        reason: BlockReason::Semaphore(semaphore.identity()),
        patience,
        free: false,
    };
    let taken = wait::perform(cx, operation, |cx| {
        let left = value(semaphore);
        if left == 0 {
            return Ok(Attempt::Cannot(None));
        }
        semaphore.store_release(1, Value::inline_int(left - 1).bits());
        let effect = || Effect::Value { name: String::new(), value: (left - 1).to_string() };
        cx.record_part(OperationKind::SemaphoreAcquire, semaphore, Touch::Permits((left - 1) as u64), effect);
        Ok(Attempt::Done((), Vec::new()))
    })?;
    Ok(Value::bool(taken.is_some()))
}

fn release(cx: &mut Context, args: Args) -> NativeResult {
    let [count] = Method("Semaphore.release").bind(cx, args, ["n"], 0)?;
    let count = match count_of(count) {
        None if count.is_unbound() => 1,
        Some(count) => count,
        None => {
            let name = cx.type_name(count);
            return Err(cx.type_error(format!("'<' not supported between instances of '{name}' and 'int'")));
        }
    };
    if count < 1 {
        return Err(cx.value_error("n must be one or more"));
    }
    give(cx, args.values[0].target(), count)
}

fn exit(cx: &mut Context, args: Args) -> NativeResult {
    give(cx, args.values[0].target(), 1)
}

fn give(cx: &mut Context, semaphore: Ref, count: i64) -> NativeResult {
    wait::ask(cx, semaphore, OperationKind::SemaphoreRelease)?;
    let guard = cx.guard(semaphore);
    let now = value(semaphore).saturating_add(count).min(Value::MAX_INLINE_INT);
    if is_bounded(semaphore) && now > Value::from_bits(semaphore.load(5)).int() {
        drop(guard);
        return Err(cx.value_error("Semaphore released too many times"));
    }
    semaphore.store_release(1, Value::inline_int(now).bits());
    let calls = if cx.host.wakes_everybody() { u32::MAX } else { count.min(i64::from(u32::MAX)) as u32 };
    let woken = wait::call(waiters(semaphore), calls);
    let given = Touch::Permits(count as u64);
    cx.record_part(OperationKind::SemaphoreRelease, semaphore, given, || wait::woke(&woken));
    drop(guard);
    wait::wake(cx, &woken);
    Ok(Value::NONE)
}

fn get_value(_: &mut Context, args: Args) -> NativeResult {
    Ok(Value::inline_int(value(args.values[0].target())))
}

fn show(cx: &mut Context, args: Args) -> NativeResult {
    let semaphore = args.values[0].target();
    let address = repr::address(cx, args.values[0]);
    let value = value(semaphore);
    cx.new_str(&match Value::from_bits(semaphore.load(5)).as_int() {
        Some(bound) => format!("<threading.BoundedSemaphore at {address}: value={value}/{bound}>"),
        None => format!("<threading.Semaphore at {address}: value={value}>"),
    })
}
