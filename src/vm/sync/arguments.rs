//! Arguments of methods that CPython's library writes in Python, with the errors that Python functions give.

use crate::builtins::natives::Args;
use crate::builtins::suggest::suggest;
use crate::context::Context;
use crate::interpreter::truth;
use crate::kind::Kind;
use crate::object::int::int_of;
use crate::object::tuple;
use crate::trap::Trap;
use crate::value::Value;

/// A method of CPython's library, by the name that its errors show: `Queue.put`.
#[derive(Clone, Copy)]
pub struct Method(pub &'static str);

impl Method {
    /// Binds the arguments behind the receiver to `parameters`, `required` of which must be given. Those not given are
    /// unbound.
    pub fn bind<const N: usize>(
        self,
        cx: &mut Context,
        args: Args,
        parameters: [&str; N],
        required: usize,
    ) -> Result<[Value; N], Trap> {
        let function = self.0;
        let rest = args.rest();
        let given = rest.positional();
        if given > N {
            let (least, most) = (required + 1, N + 1);
            let allowed = if least == most { format!("{most}") } else { format!("from {least} to {most}") };
            let plural = if most == 1 { "" } else { "s" };
            return Err(cx.type_error(format!(
                "{function}() takes {allowed} positional argument{plural} but {} were given",
                given + 1
            )));
        }
        let mut bound = [Value::UNBOUND; N];
        bound[..given].copy_from_slice(&rest.values[..given]);
        let names: Vec<Value> = rest.names.as_kind(Kind::Tuple).map_or_else(Vec::new, |n| tuple::items(n).collect());
        for (index, name) in names.into_iter().enumerate() {
            let text = cx.rust_string(name).unwrap_or_default();
            let Some(at) = parameters.iter().position(|known| *known == text) else {
                let meant =
                    suggest(&text, &parameters).map_or_else(String::new, |meant| format!(". Did you mean '{meant}'?"));
                return Err(cx.type_error(format!("{function}() got an unexpected keyword argument '{text}'{meant}")));
            };
            if !bound[at].is_unbound() {
                return Err(cx.type_error(format!("{function}() got multiple values for argument '{text}'")));
            }
            bound[at] = rest.values[given + index];
        }
        let missing: Vec<String> =
            (0..required).filter(|at| bound[*at].is_unbound()).map(|at| format!("'{}'", parameters[at])).collect();
        match missing.as_slice() {
            [] => Ok(bound),
            [one] => Err(cx.type_error(format!("{function}() missing 1 required positional argument: {one}"))),
            several => Err(cx.type_error(format!(
                "{function}() missing {} required positional arguments: {}",
                several.len(),
                several.join(" and ")
            ))),
        }
    }

    /// The same for a method without parameters.
    pub fn nothing(self, cx: &mut Context, args: Args) -> Result<(), Trap> {
        self.bind(cx, args, [], 0).map(|[]| ())
    }

    /// For a method that CPython writes in C and that has no parameters.
    pub fn no_arguments(self, cx: &mut Context, args: Args) -> Result<(), Trap> {
        match args.values.len() - 1 {
            0 => Ok(()),
            given => Err(cx.type_error(format!("{}() takes no arguments ({given} given)", self.0))),
        }
    }
}

/// A whole number for a count that can be compared but never reached; as large as fits where it is larger.
pub fn count(value: Value) -> Option<i64> {
    if let Some(number) = value.as_index() {
        return Some(number.clamp(-Value::MAX_INLINE_INT, Value::MAX_INLINE_INT));
    }
    let negative = int_of(value)?.as_ref().is_negative();
    Some(if negative { -Value::MAX_INLINE_INT } else { Value::MAX_INLINE_INT })
}

/// The truth of a flag; an object with a `__bool__` of its own counts as true.
pub fn truth(value: Value) -> bool {
    truth::quick(value).unwrap_or(true)
}
