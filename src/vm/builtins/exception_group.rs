//! `BaseExceptionGroup` and `ExceptionGroup`. Splitting them calls Python code: see the prelude.

use super::exceptions::ExceptionType;
use super::natives::{Args, NativeFn};
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::class;
use crate::object::exception::{self, state};
use crate::object::{list, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// Methods of `BaseExceptionGroup`.
pub static METHODS: &[(&str, NativeFn)] = &[
    ("split", |cx, args| by_condition(cx, args, "split", "_group_split")),
    ("subgroup", |cx, args| by_condition(cx, args, "subgroup", "_group_subgroup")),
    ("derive", derive),
];

/// Natives that only the prelude sees.
pub static INTRINSICS: &[(&str, NativeFn)] = &[("_group_like", group_like), ("_same_origin", same_origin)];

/// The class and the members of a group that is being made, and these as a list if they were given as one: a `BaseExceptionGroup` of nothing but `Exception`s is an
/// `ExceptionGroup`. `None` if the class is none of groups.
pub fn prepare(cx: &mut Context, class: Ref, arguments: &[Value]) -> Result<Option<(Ref, Value, Value)>, Trap> {
    let known = &cx.machine.builtins.exceptions;
    let Some(base) = known.get(ExceptionType::BaseExceptionGroup as usize).map(|base| base.target()) else {
        return Ok(None);
    };
    if !class::is_subclass(class, base) {
        return Ok(None);
    }
    let plain = known[ExceptionType::ExceptionGroup as usize].target();
    let exceptions = known[ExceptionType::Exception as usize].target();
    let [message, members] = arguments else {
        let given = arguments.len();
        return Err(cx.type_error(format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)")));
    };
    if cx.text(*message).is_none() {
        let name = cx.type_name(*message);
        return Err(cx.type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {name}")));
    }
    let list: Vec<Value> = match members.kind() {
        Some(Kind::List) => list::items(members.target()),
        Some(Kind::Tuple) => tuple::items(members.target()).collect(),
        _ => return Err(cx.type_error("second argument (exceptions) must be a sequence")),
    };
    if list.is_empty() {
        return Err(cx.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    if let Some(index) = list.iter().position(|member| exception::state_of(*member).is_none()) {
        return Err(cx.value_error(format!("Item {index} of second argument (exceptions) is not an exception")));
    }
    let harmless = list.iter().all(|member| cx.is_instance(*member, exceptions));
    if class::is_subclass(class, exceptions) && !harmless {
        let name = cx.class_name(class);
        return Err(cx.type_error(if class == plain {
            "Cannot nest BaseExceptions in an ExceptionGroup".to_owned()
        } else {
            format!("Cannot nest BaseExceptions in '{name}'")
        }));
    }
    let class = if class == base && harmless { plain } else { class };
    let shown = if members.is(Kind::List) { cx.new_list(&list)? } else { Value::NONE };
    Ok(Some((class, cx.new_tuple(&list)?, shown)))
}

/// The members of a group.
pub fn members(cx: &Context, exception: Value) -> Option<Ref> {
    let is_group = cx.is_exception(exception, ExceptionType::BaseExceptionGroup);
    is_group.then(|| exception::field(exception, state::EXTRA).as_kind(Kind::Tuple)).flatten()
}

fn by_condition(cx: &mut Context, args: Args, name: &str, prelude: &str) -> NativeResult {
    if args.positional() != 2 {
        let given = args.positional() - 1;
        return Err(cx.type_error(format!("BaseExceptionGroup.{name}() takes exactly one argument ({given} given)")));
    }
    cx.prelude(prelude, &[args.values[0], args.values[1]])
}

fn derive(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, members] = args.exactly(cx, "BaseExceptionGroup.derive")?;
    let message = exception::field(receiver, state::NAME);
    cx.new_exception(ExceptionType::BaseExceptionGroup, &[message, members])
}

/// What a clause of `except*` takes of an exception, and what it leaves.
pub fn split_clause(cx: &mut Context, exception: Value, pattern: Value) -> NativeResult {
    let matches = crate::interpreter::slow::match_exception(cx, exception, pattern)?;
    let group = cx.machine.builtins.exceptions[ExceptionType::BaseExceptionGroup as usize].target();
    let classes: Vec<Value> = match pattern.as_kind(Kind::Tuple) {
        Some(several) => tuple::items(several).collect(),
        None => vec![pattern],
    };
    if classes.iter().any(|class| class::is_subclass(class.target(), group)) {
        return Err(cx.type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
    }
    if exception.is_none() {
        return cx.new_tuple(&[Value::NONE, Value::NONE]);
    }
    if matches == Value::TRUE {
        let taken = if cx.is_instance(exception, group) {
            exception
        } else {
            // A lone exception is wrapped.
            let (message, alone) = (cx.new_str("")?, cx.new_tuple(&[exception])?);
            let wrapped = cx.new_exception(ExceptionType::BaseExceptionGroup, &[message, alone])?;
            if let Some(frame) = cx.thread.frames.last().copied()
                && let crate::frame::Activity::Python { code, pc, .. } = frame.activity
            {
                cx.add_traceback(wrapped, code, pc)?;
            }
            wrapped
        };
        return cx.new_tuple(&[taken, Value::NONE]);
    }
    if cx.is_instance(exception, group) {
        return cx.prelude("_clause_split", &[exception, pattern]);
    }
    cx.new_tuple(&[Value::NONE, exception])
}

/// `_group_like(made, group)`: the made group comes from where the other does.
fn group_like(cx: &mut Context, args: Args) -> NativeResult {
    let [made, group] = args.exactly(cx, "_group_like")?;
    if exception::state_of(made).is_none() || members(cx, made).is_none() {
        return Err(cx.type_error("derive must return an instance of BaseExceptionGroup"));
    }
    for field in [state::TRACEBACK, state::CONTEXT, state::CAUSE] {
        exception::set_field(made, field, exception::field(group, field));
    }
    exception::set_field(made, state::SUPPRESS, Value::TRUE);
    if let Some(notes) = exception::field(group, state::NOTES).as_kind(Kind::List) {
        let notes = cx.new_list(&list::items(notes))?;
        exception::set_field(made, state::NOTES, notes);
    }
    Ok(made)
}

/// `_same_origin(left, right)`: two exceptions have the same traceback, cause, context and notes, since one is a part of
/// the other.
fn same_origin(cx: &mut Context, args: Args) -> NativeResult {
    let [left, right] = args.exactly(cx, "_same_origin")?;
    let fields = [state::TRACEBACK, state::CONTEXT, state::CAUSE];
    let same = members(cx, left).is_some()
        && members(cx, right).is_some()
        && fields.iter().all(|field| exception::field(left, *field) == exception::field(right, *field));
    Ok(Value::bool(same))
}
