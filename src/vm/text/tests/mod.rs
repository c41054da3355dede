//! Comparisons with CPython: tables as in `number`'s tests.

use num_bigint::BigInt;

use super::align::{self, Align};
use super::brace::{self, First, Step};
use super::format_spec::{Spec, Target};
use super::percent::{self, Piece, Wanted};
use super::trim::{self, Ends};
use super::{Text, TextBuf, case, classify, codec, format_number, format_text, hash, replace, repr, search, split};
use crate::number::error::Result;
use crate::number::int::text::DIGIT_LIMIT;
use crate::number::int::{IntRef, convert};
use crate::number::tests::case::{Case, Outcome, check, truth};

#[test]
fn every_code_point() {
    check("points", include_str!("points.txt"), run_points);
}

#[test]
fn methods() {
    check("methods", include_str!("methods.txt"), run_method);
}

#[test]
fn formatting() {
    check("format", include_str!("format.txt"), run_format);
}

fn fnv(values: &[u32]) -> String {
    let digest = values
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |state, &value| (state ^ u64::from(value)).wrapping_mul(0x100_0000_01b3));
    format!("{digest:x}")
}

fn run_points(case: &Case) -> Result<Outcome> {
    let predicate: Option<fn(u32) -> bool> = match case.operation {
        "isalpha" => Some(classify::is_alpha),
        "isdecimal" => Some(classify::is_decimal),
        "isdigit" => Some(classify::is_digit),
        "isnumeric" => Some(classify::is_numeric),
        "isalnum" => Some(classify::is_alphanumeric),
        "isspace" => Some(classify::is_space),
        "isprintable" => Some(classify::is_printable),
        "islower" => Some(classify::is_lower),
        "isupper" => Some(classify::is_upper),
        "istitle" => Some(|point| classify::istitle(Text::Full(&[point]))),
        "isidentifier" => Some(classify::is_identifier_start),
        "isidentifier_part" => Some(classify::is_identifier_part),
        "islinebreak" => Some(classify::is_line_break),
        _ => None,
    };
    let mapping: Option<fn(Text<'_>) -> TextBuf> = match case.operation {
        "upper" => Some(self::case::upper),
        "lower" => Some(self::case::lower),
        "casefold" => Some(self::case::casefold),
        "title" => Some(self::case::title),
        "capitalize" => Some(self::case::capitalize),
        "swapcase" => Some(self::case::swapcase),
        _ => None,
    };
    let mut changes = Vec::new();
    let mut before = false;
    for point in 0..0x11_0000 {
        if let Some(holds) = predicate {
            if holds(point) != before {
                before = !before;
                changes.push(point);
            }
        } else if let Some(map) = mapping {
            let source = [point];
            let mapped = map(Text::Full(&source));
            if mapped.as_text() != Text::Full(&source) {
                changes.push(point);
                changes.extend(mapped.as_text().iter());
            }
        } else if case.operation == "decimal" {
            if let Some(digit) = classify::decimal_value(point) {
                changes.extend([point, digit.into()]);
            }
        } else {
            let (a, sigma) = (u32::from('a'), 0x3a3);
            let around = match case.operation {
                "sigma_behind" => [a, point, sigma],
                "sigma_before" => [a, sigma, point],
                _ => [point, sigma, point],
            };
            if self::case::lower(Text::Full(&around)).as_text().iter().any(|point| point == 0x3c2) {
                changes.push(point);
            }
        }
    }
    Ok(Outcome::from(fnv(&changes)))
}

fn parts(text: Text<'_>, ranges: Vec<std::ops::Range<usize>>) -> TextBuf {
    replace::join(Text::ascii("|"), ranges.into_iter().map(|range| text.slice(range)))
}

fn run_method(case: &Case) -> Result<Outcome> {
    let first = if case.arguments.is_empty() { TextBuf::new() } else { case.text(0) };
    let second = if case.arguments.len() > 1 { case.text(1) } else { TextBuf::new() };
    let (a, b) = (first.as_text(), second.as_text());
    let separator = Some(b).filter(|b| !b.is("\0"));
    let bytes = || case.bytes(0);
    let other_bytes = || Some(case.bytes(1)).filter(|bytes| bytes != b"\0");
    let number = |index: usize| case.field(index).parse::<i64>().ok();
    let window = || search::window(a.len(), number(2), number(3));
    let all = |from: usize| -> Vec<i64> { (from..case.arguments.len()).map(|index| case.integer(index)).collect() };
    let kept = |buffer: Option<TextBuf>| buffer.unwrap_or_else(|| a.to_buf());
    let words = |value: bool| Outcome::from(truth(value).to_owned());
    Ok(match case.operation {
        "isalpha" => words(classify::isalpha(a)),
        "isdecimal" => words(classify::isdecimal(a)),
        "isdigit" => words(classify::isdigit(a)),
        "isnumeric" => words(classify::isnumeric(a)),
        "isalnum" => words(classify::isalnum(a)),
        "isspace" => words(classify::isspace(a)),
        "isprintable" => words(classify::isprintable(a)),
        "islower" => words(classify::islower(a)),
        "isupper" => words(classify::isupper(a)),
        "istitle" => words(classify::istitle(a)),
        "isidentifier" => words(classify::isidentifier(a)),
        "isascii" => words(a.is_ascii()),
        "upper" => self::case::upper(a).into(),
        "lower" => self::case::lower(a).into(),
        "casefold" => self::case::casefold(a).into(),
        "title" => self::case::title(a).into(),
        "capitalize" => self::case::capitalize(a).into(),
        "swapcase" => self::case::swapcase(a).into(),
        "repr" => repr::repr_text(a).into(),
        "ascii" => repr::ascii_text(a).into(),
        "hash" => hash::hash_text(a).to_string().into(),
        "hash_bytes" => hash::hash_bytes(&bytes()).to_string().into(),
        "tuple_hash" => hash::hash_tuple(all(0).into_iter()).to_string().into(),
        "set_hash" => hash::hash_frozenset(all(0).into_iter()).to_string().into(),
        "find" => position(window().and_then(|w| Some(search::find(a.slice(w.clone()), b)? + w.start))),
        "rfind" => position(window().and_then(|w| Some(search::find_last(a.slice(w.clone()), b)? + w.start))),
        "count" => window().map_or(0, |window| search::count(a.slice(window), b)).to_string().into(),
        "startswith" => words(window().is_some_and(|window| search::starts_with(a.slice(window), b))),
        "endswith" => words(window().is_some_and(|window| search::ends_with(a.slice(window), b))),
        "replace" => kept(replace::replace(a, b, case.text(2).as_text(), case.integer(3))?).into(),
        "split" => parts(a, split::split(a, separator, case.integer(2))?).into(),
        "rsplit" => parts(a, split::split_right(a, separator, case.integer(2))?).into(),
        "split_bytes" => parts(a, split::split_bytes(&bytes(), other_bytes().as_deref(), case.integer(2))?).into(),
        "rsplit_bytes" => {
            parts(a, split::split_bytes_right(&bytes(), other_bytes().as_deref(), case.integer(2))?).into()
        }
        "splitlines" => parts(a, split::split_lines(a, case.field(1) == "True")).into(),
        "splitlines_bytes" => parts(a, split::split_lines_bytes(&bytes(), case.field(1) == "True")).into(),
        "partition" => {
            let found = split::partition(a, b)?;
            let (end, start) = found.map_or((a.len(), a.len()), |found| (found, found + b.len()));
            parts(a, vec![0..end, end..start, start..a.len()]).into()
        }
        "rpartition" => {
            let (end, start) = split::partition_right(a, b)?.map_or((0, 0), |found| (found, found + b.len()));
            parts(a, vec![0..end, end..start, start..a.len()]).into()
        }
        "strip" => a.slice(trim::strip(a, separator, Ends::Both)).to_buf().into(),
        "lstrip" => a.slice(trim::strip(a, separator, Ends::Left)).to_buf().into(),
        "rstrip" => a.slice(trim::strip(a, separator, Ends::Right)).to_buf().into(),
        "strip_bytes" => a.slice(trim::strip_bytes(&bytes(), other_bytes().as_deref(), Ends::Both)).to_buf().into(),
        "lstrip_bytes" => a.slice(trim::strip_bytes(&bytes(), other_bytes().as_deref(), Ends::Left)).to_buf().into(),
        "rstrip_bytes" => a.slice(trim::strip_bytes(&bytes(), other_bytes().as_deref(), Ends::Right)).to_buf().into(),
        "removeprefix" => a.slice(trim::remove_prefix(a, b)).to_buf().into(),
        "removesuffix" => a.slice(trim::remove_suffix(a, b)).to_buf().into(),
        "ljust" | "rjust" | "center" => {
            let side = match case.operation {
                "ljust" => Align::Left,
                "rjust" => Align::Right,
                _ => Align::Center,
            };
            kept(align::align(a, case.integer(1), case.text(2).as_text().at(0), side)?).into()
        }
        "zfill" => kept(align::zero_fill(a, case.integer(1))?).into(),
        "expandtabs" => align::expand_tabs(a, case.integer(1))?.into(),
        "mul" => replace::repeat(a, case.integer(1))?.into(),
        "join" => {
            let items: Vec<TextBuf> = (1..case.arguments.len()).map(|index| case.text(index)).collect();
            replace::join(a, items.iter().map(TextBuf::as_text)).into()
        }
        "compare" => {
            let (wide, full): (Vec<u32>, Vec<u32>) = (a.iter().collect(), b.iter().collect());
            assert_eq!(a.cmp(&b), Text::Full(&wide).cmp(&Text::Full(&full)));
            assert_eq!(a == b, a == Text::Full(&full));
            (a.cmp(&b) as i8).to_string().into()
        }
        "add" => {
            let mut sum = a.to_buf();
            sum.push_text(b);
            sum.into()
        }
        "encode" => Outcome::from(TextBuf::Narrow(codec::encode_named(a, case.field(1), case.field(2))?)),
        "decode" => codec::decode_named(&bytes(), case.field(1), case.field(2))?.into(),
        other => panic!("unknown operation {other}"),
    })
}

fn position(found: Option<usize>) -> Outcome {
    found.map_or("-1".to_owned(), |found| found.to_string()).into()
}

fn run_format(case: &Case) -> Result<Outcome> {
    let first = case.text(0);
    let second = if case.arguments.len() > 1 { case.text(1) } else { TextBuf::new() };
    let is_bool = case.field(0) == "True";
    let value = |index: usize| if is_bool { BigInt::from(1) } else { case.big(index) };
    Ok(match case.operation {
        "format_int" if second.is_empty() => first.into(),
        "format_int" => {
            let name = if is_bool { "bool" } else { "int" };
            let spec = Spec::parse(second.as_text(), Target::Int, name)?;
            format_number::format_int(IntRef::Big(&value(0)), &spec, name, DIGIT_LIMIT)?.into()
        }
        "format_float" => {
            let spec = Spec::parse(second.as_text(), Target::Float, "float")?;
            format_number::format_float(case.float(0), &spec, "float")?.into()
        }
        "format_str" => {
            let spec = Spec::parse(second.as_text(), Target::Text, "str")?;
            format_text::format_text(first.as_text(), &spec, "str")?.into()
        }
        "percent" | "percent_int" | "percent_float" | "percent_text" => run_percent(case, first.as_text())?.into(),
        "brace" => {
            let mut numbering = brace::Numbering::default();
            let pieces = brace::Pieces::new(first.as_text());
            run_brace(first.as_text(), pieces, &mut numbering, brace::MAX_DEPTH)?.into()
        }
        other => panic!("unknown operation {other}"),
    })
}

fn run_percent(case: &Case, format: Text<'_>) -> Result<TextBuf> {
    let mut result = TextBuf::new();
    for piece in percent::Pieces::new(format) {
        let conversion = match piece? {
            Piece::Literal(range) => {
                result.push_text(format.slice(range));
                continue;
            }
            Piece::Conversion(conversion) => conversion,
        };
        if case.operation == "percent" {
            return Err(percent::not_enough_arguments());
        }
        let wanted = conversion.wanted()?;
        let layout = conversion.layout(0, 0)?;
        let argument = case.text(1);
        let text = match (case.operation, wanted) {
            ("percent_float", _) => percent::render_float(case.float(1), layout)?,
            ("percent_int", Wanted::Character) => {
                percent::render_character(percent::character_of(IntRef::Big(&case.big(1)))?, layout)?
            }
            ("percent_int", _) => percent::render_int(IntRef::Big(&case.big(1)), layout, DIGIT_LIMIT)?,
            (_, Wanted::Character) => match argument.len() {
                1 => percent::render_character(argument.as_text().at(0), layout)?,
                length => return Err(percent::not_one_character(length)),
            },
            (_, Wanted::Repr) => percent::render_text(repr::repr_text(argument.as_text()).as_text(), layout)?,
            (_, Wanted::Ascii) => percent::render_text(repr::ascii_text(argument.as_text()).as_text(), layout)?,
            _ => percent::render_text(argument.as_text(), layout)?,
        };
        result.push_text(text.as_text());
    }
    Ok(result)
}

/// Formats with four arguments and one called `a`, which show how they are reached and formatted.
fn run_brace(
    format: Text<'_>,
    pieces: brace::Pieces<'_>,
    numbering: &mut brace::Numbering,
    depth: usize,
) -> Result<TextBuf> {
    if depth == 0 {
        return Err(brace::too_deep());
    }
    let mut result = TextBuf::new();
    for piece in pieces {
        let piece = piece?;
        result.push_text(format.slice(piece.literal));
        let Some(field) = piece.field else {
            continue;
        };
        let (first, path) = brace::split_name(format, field.name, numbering)?;
        let mut shown = match first {
            First::Index(index) if index < 4 => TextBuf::from(index.to_string()),
            First::Index(index) => return Err(brace::index_out_of_range(index)),
            First::Name(name) if format.slice(name.clone()).is("a") => TextBuf::from("a"),
            First::Name(name) => {
                let name = format.slice(name).to_utf8_lossy();
                return Err(crate::number::PyError::new(crate::number::ErrorKind::Key, name));
            }
        };
        for step in brace::Path::new(format, path) {
            match step? {
                Step::Attribute(name) => {
                    shown.push_str(".");
                    shown.push_text(format.slice(name));
                }
                Step::Index(index) => shown.push_str(&format!("[{index}]")),
                Step::Key(key) => {
                    shown.push_str("[");
                    shown.push_text(repr::repr_text(format.slice(key)).as_text());
                    shown.push_str("]");
                }
            }
        }
        let conversion = field.conversion.map(brace::Conversion::of).transpose()?;
        let spec = match field.nested {
            true => run_brace(format, brace::Pieces::of_part(format, field.spec), numbering, depth - 1)?,
            false => format.slice(field.spec).to_buf(),
        };
        match conversion {
            None => {
                result.push_str("F<");
                result.push_text(shown.as_text());
                result.push_str(":");
                result.push_text(spec.as_text());
                result.push_str(">");
            }
            Some(conversion) => {
                let mut text = TextBuf::from(if conversion == brace::Conversion::Str { "S<" } else { "R<" });
                text.push_text(shown.as_text());
                text.push_str(">");
                let spec = Spec::parse(spec.as_text(), Target::Text, "str")?;
                result.push_text(format_text::format_text(text.as_text(), &spec, "str")?.as_text());
            }
        }
    }
    Ok(result)
}

#[test]
fn repetitive_searches_are_linear() {
    let hay = vec![b'a'; 200_000];
    let mut needle = vec![b'a'; 100_000];
    needle[0] = b'b';
    assert_eq!(search::find(Text::Narrow(&hay), Text::Narrow(&needle)), None);
    assert_eq!(search::find_last(Text::Narrow(&hay), Text::Narrow(&needle)), None);
    needle[0] = b'a';
    needle[99_999] = b'b';
    assert_eq!(search::find(Text::Narrow(&hay), Text::Narrow(&needle)), None);
    assert_eq!(search::find_last(Text::Narrow(&hay), Text::Narrow(&needle)), None);
    let mut hay: Vec<u16> = vec![0x3b1; 50_000];
    let mut needle: Vec<u16> = vec![0x3b1; 1_000];
    needle.push(0x3b2);
    needle.extend(vec![0x3b1; 1_000]);
    hay[30_000] = 0x3b2;
    assert_eq!(search::find(Text::Wide(&hay), Text::Wide(&needle)), Some(29_000));
    assert_eq!(search::find_last(Text::Wide(&hay), Text::Wide(&needle)), Some(29_000));
}

#[test]
fn integers_compare_with_floats_of_text() {
    // The digits of all scripts are numbers, and compare as such.
    let value = crate::number::int::text::parse(Text::Wide(&[0x661, 0x662]), 10, DIGIT_LIMIT).unwrap();
    assert_eq!(convert::compare(value.as_ref(), 12.0), Some(std::cmp::Ordering::Equal));
}

#[test]
fn translations() {
    let text = TextBuf::from("hello");
    let table = |point: u32| {
        Ok::<_, ()>(match char::from_u32(point) {
            Some('h') => replace::Translation::Delete,
            Some('e') => replace::Translation::Point(0x1f600),
            Some('o') => replace::Translation::Text(Text::ascii("00")),
            _ => replace::Translation::Same,
        })
    };
    assert_eq!(replace::translate(text.as_text(), table), Ok(TextBuf::from("\u{1f600}ll00")));
}
