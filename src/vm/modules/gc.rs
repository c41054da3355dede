//! `gc`: the collector marks and sweeps whenever it is worth its time, so that there is nothing to tune.

use super::ModuleDef;
use super::pack::pack;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::trap::NativeResult;
use crate::value::Value;

/// The module.
pub static MODULE: ModuleDef =
    ModuleDef { name: "gc", prelude: pack!("gc.py"), natives: &[("_collect", collect)], hidden: true };

/// `_collect()`: collects when the instruction is over.
fn collect(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "_collect")?;
    cx.thread.dropped_something = true;
    cx.machine.heap.request_collection();
    cx.end_step_soon();
    Ok(Value::NONE)
}
