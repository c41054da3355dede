//! `traceback`

use super::ModuleDef;
use super::pack::pack;
use crate::builtins::natives::Args;
use crate::builtins::threads::traceback_text;
use crate::context::{Context, loaded_code};
use crate::frame::Activity;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::function::word;
use crate::object::traceback;
use crate::trap::NativeResult;
use crate::value::Value;

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "traceback",
    prelude: pack!("traceback.py"),
    natives: &[
        ("_render", render),
        ("_render_line", render_line),
        ("_handled", |cx, _| Ok(cx.thread.handled)),
        ("_frames", frames),
        ("_source_line", source_line),
        ("_entry", entry),
    ],
    hidden: true,
};

/// `_frames()`: of each frame of the reader's, the innermost first, a pair of code and line.
fn frames(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "_frames")?;
    list_frames(cx, false)
}

/// `sys._frames()`: the same with the number of each frame.
pub fn numbered_frames(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "_frames")?;
    list_frames(cx, true)
}

fn list_frames(cx: &mut Context, numbered: bool) -> NativeResult {
    let frames: Vec<_> = cx.thread.frames.iter().map(|frame| reader_frame(frame.activity)).enumerate().collect();
    let mut shown = Vec::new();
    for (number, frame) in frames.into_iter().rev() {
        let Some((code, line)) = frame else { continue };
        let numbers = [i64::from(line), number as i64].map(Value::inline_int);
        let parts = [Value::object(Kind::Code, code), numbers[0], numbers[1]];
        shown.push(cx.new_tuple(if numbered { &parts } else { &parts[..2] })?);
    }
    cx.new_list(&shown)
}

fn reader_frame(activity: Activity) -> Option<(Ref, u32)> {
    let Activity::Python { code, pc, .. } = activity else { return None };
    let body = &loaded_code(code).code;
    if body.hidden {
        return None;
    }
    Some((code, body.source.line(body.spans.get(pc as usize).copied().unwrap_or_default().start)))
}

/// `_render(exception)`: the text that CPython prints for it, without the last newline.
fn render(cx: &mut Context, args: Args) -> NativeResult {
    let [exception] = args.exactly(cx, "_render")?;
    let text = traceback_text(cx, exception);
    cx.new_str(&text)
}

/// `_render_line(exception)`: the class and the text.
fn render_line(cx: &mut Context, args: Args) -> NativeResult {
    let [exception] = args.exactly(cx, "_render_line")?;
    if let Some(text) = cx.syntax_error_text(exception) {
        return cx.new_str(&text);
    }
    let text = cx.exception_text(exception)?.unwrap_or_default();
    let line = cx.exception_line(exception, &|_| Some(text.clone()));
    cx.new_str(&line)
}

/// `_entry(traceback)`: where it is, as lines and columns, and how it is printed.
fn entry(cx: &mut Context, args: Args) -> NativeResult {
    let [traceback] = args.exactly(cx, "_entry")?;
    let Some(object) = traceback.as_kind(Kind::Traceback) else { return Ok(Value::NONE) };
    let loaded = loaded_code(word(object, 2).target());
    let pc = word(object, 3).int() as usize;
    let span = loaded.code.spans.get(pc).copied().unwrap_or_default();
    let text = cx.new_str(&traceback::entry_text(loaded, pc))?;
    let source = &loaded.code.source;
    let mut parts = Vec::with_capacity(5);
    for offset in [span.start, span.end] {
        let line = source.line(offset);
        let before = source.text.get(..offset as usize).unwrap_or_default();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
        parts.extend([i64::from(line), column as i64].map(Value::inline_int));
    }
    parts.push(text);
    cx.new_tuple(&parts)
}

/// `_source_line(code, line)`: that line of the source.
fn source_line(cx: &mut Context, args: Args) -> NativeResult {
    let [code, line] = args.exactly(cx, "_source_line")?;
    let text = match (code.as_kind(Kind::Code), line.as_index()) {
        (Some(code), Some(line)) => {
            let source = &loaded_code(code).code.source;
            source.text.lines().nth((line - 1).max(0) as usize).unwrap_or_default().to_owned()
        }
        _ => String::new(),
    };
    cx.new_str(&text)
}
