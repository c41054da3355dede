//! Printing and reading lines: what a program says to its reader, and what it is told.

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::identity::ObjectId;
use heddle_trace::operation::OperationKind;

use super::exceptions::ExceptionType;
use super::natives::Args;
use crate::context::Context;
use crate::host::{Input, Stream};
use crate::kind::Kind;
use crate::object::tuple;
use crate::trap::{NativeResult, Pause, Trap};
use crate::value::Value;

/// `print(*values, sep=" ", end="\n", file=None, flush=False)`
pub fn print(cx: &mut Context, args: Args) -> NativeResult {
    let count = args.positional();
    let plain_names = |cx: &Context| ["sep", "end", "file", "flush"].map(|name| args.keyword(cx, name));
    let [separator, end, file, flush] = plain_names(cx);
    if let Some(names) = args.names.as_kind(Kind::Tuple) {
        for name in tuple::items(names) {
            let text = cx.rust_string(name).unwrap_or_default();
            if !["sep", "end", "file", "flush"].contains(&text.as_str()) {
                return Err(super::suggest::unexpected_keyword(cx, "print", &text, &["sep", "end", "file", "flush"]));
            }
        }
    }
    let _ = flush;
    for (value, name) in [(separator, "sep"), (end, "end")] {
        if let Some(value) = value
            && !value.is_none()
            && !cx.unwrap_payload(value, Kind::Str).is(Kind::Str)
        {
            let kind = cx.type_name(value);
            return Err(cx.type_error(format!("{name} must be None or a string, not {kind}")));
        }
    }
    let text_or = |cx: &Context, value: Option<Value>, default: &str| {
        value.and_then(|value| cx.rust_string(value)).unwrap_or_else(|| default.to_owned())
    };
    let (separator_text, end_text) = (text_or(cx, separator, " "), text_or(cx, end, "\n"));
    let mut line = String::new();
    let file = match file.filter(|file| !file.is_none()) {
        Some(file) => file,
        None => crate::modules::sys::current_output(cx),
    };
    if file.is_none() && crate::modules::sys::find(cx).is_some() {
        // `sys.stdout` is `None`: nothing is printed.
        return Ok(Value::NONE);
    }
    let stream = crate::modules::sys::stream_of(cx, file);
    let mut simple = stream.is_some();
    if simple {
        for (index, value) in args.values[..count].iter().enumerate() {
            if index > 0 {
                line.push_str(&separator_text);
            }
            match cx.simple_str(*value) {
                Ok(Some(text)) => line.push_str(&text),
                // Piece by piece, so that what stands before an error is written.
                Ok(None) | Err(Trap::Raise(_)) => {
                    simple = false;
                    break;
                }
                Err(trap) => return Err(trap),
            }
        }
    }
    let has_own_text = |value: Option<Value>| value.is_some_and(|value| value.is(Kind::Instance));
    if !simple || has_own_text(separator) || has_own_text(end) {
        let values = cx.new_tuple(&args.values[..count])?;
        let separator = match separator.filter(|value| value.is(Kind::Instance)) {
            Some(separator) => separator,
            None => cx.new_str(&separator_text)?,
        };
        let end = match end.filter(|value| value.is(Kind::Instance)) {
            Some(end) => end,
            None => cx.new_str(&end_text)?,
        };
        let file = if stream == Some(Stream::Output) { Value::NONE } else { file };
        return cx.prelude("_print", &[values, separator, end, file]);
    }
    line.push_str(&end_text);
    write(cx, stream.unwrap_or(Stream::Output), &line)
}

/// Writes to a standard stream: a visible operation.
pub fn write(cx: &mut Context, stream: Stream, text: &str) -> NativeResult {
    cx.charge(text.len() as u64 / 16);
    let object = ObjectId(match stream {
        Stream::Output => 1,
        Stream::Error => 2,
    });
    cx.visible(OperationKind::Output, object, true)?;
    if let Err(limit) = cx.host.write(stream, text) {
        cx.pause = Pause::Limit(limit);
        return Err(Trap::Pause);
    }
    cx.record(OperationKind::Output, object, || Effect::Text { stream: object.0 as u8, text: text.to_owned() });
    Ok(Value::NONE)
}

/// `_write(stream, text)`: 1 output, 2 error.
pub fn write_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [stream, text] = args.exactly(cx, "_write")?;
    let Some(text) = cx.rust_string(text) else { return Err(cx.type_error("write() argument must be str")) };
    write(cx, if stream == Value::inline_int(2) { Stream::Error } else { Stream::Output }, &text)
}

/// `input(prompt="")`: waits for a line.
pub fn input(cx: &mut Context, args: Args) -> NativeResult {
    let [prompt] = args.bind(cx, "input", [""], 0)?;
    let Some(text) = prompt.bound() else { return read_line(cx, "") };
    match cx.simple_str(text)? {
        Some(text) => read_line(cx, &text),
        None => cx.prelude("_input", &[text]),
    }
}

fn read_line(cx: &mut Context, prompt: &str) -> NativeResult {
    let object = ObjectId(3);
    let began = cx.thread.waiting.is_some_and(|waiting| waiting.target == Value::ELLIPSIS);
    if !began && !prompt.is_empty() {
        cx.visible(OperationKind::Output, ObjectId(1), true)?;
        if let Err(limit) = cx.host.write(Stream::Output, prompt) {
            cx.pause = Pause::Limit(limit);
            return Err(Trap::Pause);
        }
        cx.record(OperationKind::Output, ObjectId(1), || Effect::Text { stream: 1, text: prompt.to_owned() });
        // From here on the prompt is not to be shown again.
        cx.thread.waiting = Some(crate::thread::Waiting {
            target: Value::ELLIPSIS,
            deadline: None,
            timed_out: false,
            granted: false,
            phase: 0,
            count: 0,
            with: Value::UNBOUND,
        });
    }
    match cx.host.read_line() {
        Input::NotYet => {
            cx.pause = Pause::Blocked { reason: BlockReason::Input, deadline: None };
            Err(Trap::Pause)
        }
        Input::End => {
            cx.thread.waiting = None;
            Err(cx.raise(ExceptionType::EOFError, "EOF when reading a line"))
        }
        Input::Line(line) => {
            let value = cx.new_str(&line)?;
            cx.thread.waiting = None;
            cx.record(OperationKind::Input, object, || Effect::Text { stream: 0, text: line });
            Ok(value)
        }
    }
}
