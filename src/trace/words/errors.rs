//! What is wrong with a link, a schedule or a trace that came from elsewhere.

use super::Language;
use crate::decode_error::DecodeError;
use crate::schedule::Machine;

/// What is wrong, for the reader who pasted it or followed a link; developers take the error's own `Display`.
pub fn describe_decode_error(error: &DecodeError, language: Language) -> &'static str {
    match error {
        DecodeError::Truncated { .. } => language
            .pick("Its end is missing. Copy the whole of it once more.", "内容不完整，末尾缺失。请重新完整复制一遍。"),
        DecodeError::TrailingBytes { .. } => {
            language.pick("Something that does not belong to it follows its end.", "末尾之后有多余的内容。")
        }
        DecodeError::BadCharacter { .. } => language.pick(
            "It has a character that cannot stand in it. Copy it once more.",
            "其中有不应出现的字符。请重新复制一遍。",
        ),
        DecodeError::WrongChecksum { .. } => language.pick(
            "It was damaged on its way: its checksum is wrong. Copy it once more.",
            "内容在传输中损坏：校验和不符。请重新复制一遍。",
        ),
        DecodeError::Foreign { .. } => language.pick("This was not made by Heddle.", "这不是由 Heddle 生成的内容。"),
        DecodeError::Newer { .. } => {
            language.pick("It was made by a newer Heddle. Reload the page.", "它由更新版本的 Heddle 生成。请刷新页面。")
        }
        DecodeError::Older { .. } => language.pick(
            "It is of an older version, which this Heddle cannot read any more.",
            "它来自较旧的版本，当前的 Heddle 已无法读取。",
        ),
        DecodeError::ImpossibleLength { .. }
        | DecodeError::BadNumber { .. }
        | DecodeError::UnknownTag { .. }
        | DecodeError::NotText { .. } => {
            language.pick("Its contents make no sense to this Heddle.", "其内容无法被当前的 Heddle 识别。")
        }
    }
}

/// What to tell whoever replays a schedule that another version made; `None` if there is nothing to tell.
pub fn describe_machine(machine: Machine, language: Language) -> Option<&'static str> {
    match machine {
        Machine::Same => None,
        Machine::Older => Some(language.pick(
            "This schedule is of an older version: the program may take another path now.",
            "这个调度来自较旧的版本：程序现在可能会走不同的路径。",
        )),
        Machine::Newer => Some(language.pick(
            "This schedule was made by a newer Heddle: the program may take another path here. Reload the page.",
            "这个调度由更新版本的 Heddle 生成：程序在这里可能会走不同的路径。请刷新页面。",
        )),
    }
}
