//! `traceback`

use super::ModuleDef;
use super::pack::pack;
use crate::builtins::natives::Args;
use crate::builtins::threads::traceback_text;
use crate::context::Context;
use crate::trap::NativeResult;

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "traceback",
    prelude: pack!("traceback.py"),
    natives: &[("_render", render), ("_render_line", render_line), ("_handled", |cx, _| Ok(cx.thread.handled))],
    hidden: true,
};

/// `_render(exception)`: the text that CPython prints for it, without the last newline.
fn render(cx: &mut Context, args: Args) -> NativeResult {
    let [exception] = args.exactly(cx, "_render")?;
    let text = traceback_text(cx, exception);
    cx.new_str(&text)
}

/// `_render_line(exception)`: the class and the text.
fn render_line(cx: &mut Context, args: Args) -> NativeResult {
    let [exception] = args.exactly(cx, "_render_line")?;
    let text = cx.exception_text(exception)?.unwrap_or_default();
    let line = cx.exception_line(exception, &|_| Some(text.clone()));
    cx.new_str(&line)
}
