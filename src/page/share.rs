//! A link to what is on the page: program, mode, schedule, playhead, language, in the fragment of the address.
//!
//! `#h1-` and base64url of `length of the contents, deflated contents, checksum`. The fragment never reaches a server.
//! Whatever comes is treated as hostile: its size is limited before and after it is unpacked, and what it holds is text.

use std::rc::Rc;

use heddle_trace::base64url::{self, Base64Error};
use heddle_trace::codec::{Reader, Writer, checksum};
use heddle_trace::decode_error::DecodeError;
use heddle_trace::words::Language;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use thiserror::Error;

/// The format, in the prefix of the fragment.
const PREFIX: &str = "h";
const FORMAT: u64 = 1;
const EXPECTED: &str = "a link";
/// The longest fragment, in characters. Chat programs and mail cut longer addresses.
pub const LONGEST_LINK: usize = 64_000;
/// The most that a link unpacks to, in bytes.
const LONGEST_CONTENTS: usize = 512 << 10;
/// As hard as deflate tries.
const LEVEL: u8 = 9;

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The demo, where the program is a demo's own; empty otherwise.
    pub demo: String,
    /// The program; empty where it is the demo's own.
    pub program: Rc<str>,
    /// At full speed.
    pub full_speed: bool,
    /// The string of the schedule, or empty.
    pub schedule: String,
    /// How many events of the run have happened where the reader looks, if there is a run.
    pub playhead: Option<u64>,
    /// The language of the page.
    pub language: Language,
}

/// Why there is no link, or nothing could be made of one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ShareError {
    /// It cannot be read.
    #[error("the link cannot be read: {0}")]
    Damaged(#[from] DecodeError),
    /// It is longer than any that this page makes, or unpacks to more.
    #[error("the link is too large")]
    TooLarge,
    /// It names a demo that there is none of.
    #[error("there is no demo `{0}`")]
    UnknownDemo(String),
}

impl Shared {
    /// The fragment, without its `#`.
    ///
    /// # Errors
    /// `TooLarge` if it would be longer than [`LONGEST_LINK`].
    pub fn encode(&self) -> Result<String, ShareError> {
        let mut contents = Writer::new();
        contents.text(&self.demo);
        contents.text(&self.program);
        contents.flag(self.full_speed);
        contents.text(&self.schedule);
        contents.varint(self.playhead.map_or(0, |playhead| playhead.saturating_add(1)));
        contents.flag(self.language == Language::Zh);
        let contents = contents.into_bytes();
        if contents.len() > LONGEST_CONTENTS {
            return Err(ShareError::TooLarge);
        }
        let mut writer = Writer::new();
        writer.blob(&compress_to_vec(&contents, LEVEL));
        writer.fixed_u32(checksum(writer.bytes()));
        let link = format!("{PREFIX}{FORMAT}-{}", base64url::encode(writer.bytes()));
        if link.len() > LONGEST_LINK { Err(ShareError::TooLarge) } else { Ok(link) }
    }

    /// What a fragment holds, with or without its `#`.
    ///
    /// # Errors
    /// Any, if it was not made by [`Shared::encode`] of this version or was damaged on its way.
    pub fn decode(fragment: &str) -> Result<Self, ShareError> {
        let fragment = fragment.trim_start_matches('#').trim();
        if fragment.len() > LONGEST_LINK {
            return Err(ShareError::TooLarge);
        }
        let foreign = DecodeError::Foreign { expected: EXPECTED };
        let (number, body) =
            fragment.strip_prefix(PREFIX).and_then(|rest| rest.split_once('-')).ok_or(foreign.clone())?;
        match number.parse::<u64>().map_err(|_| foreign)? {
            0 => return Err(DecodeError::Older { expected: EXPECTED, found: 0 }.into()),
            FORMAT => {}
            found => return Err(DecodeError::Newer { expected: EXPECTED, found, known: FORMAT }.into()),
        }
        let bytes = base64url::decode(body).map_err(|error| match error {
            Base64Error::Character { at } => DecodeError::BadCharacter { at, expected: EXPECTED },
            Base64Error::Size => DecodeError::Truncated { at: body.len(), expected: EXPECTED },
        })?;
        let mut reader = Reader::new(&bytes);
        let packed = reader.blob(EXPECTED)?;
        let at = reader.offset();
        let stated = reader.fixed_u32(EXPECTED)?;
        reader.end(EXPECTED)?;
        if stated != checksum(&bytes[..at]) {
            return Err(DecodeError::WrongChecksum { at, expected: EXPECTED }.into());
        }
        let contents = decompress_to_vec_with_limit(packed, LONGEST_CONTENTS).map_err(|error| match error.status {
            miniz_oxide::inflate::TINFLStatus::HasMoreOutput => ShareError::TooLarge,
            _ => ShareError::Damaged(DecodeError::WrongChecksum { at: 0, expected: EXPECTED }),
        })?;
        let mut reader = Reader::new(&contents);
        let shared = Self {
            demo: reader.text("name of a demo")?,
            program: reader.text("program")?.into(),
            full_speed: reader.flag("mode")?,
            schedule: reader.text("schedule")?,
            playhead: reader.varint("playhead")?.checked_sub(1),
            language: if reader.flag("language")? { Language::Zh } else { Language::En },
        };
        reader.end(EXPECTED)?;
        Ok(shared)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_shared() -> impl Strategy<Value = Shared> {
        let playhead = proptest::option::of(0..u64::MAX - 1);
        (".{0,20}", ".{0,400}", any::<bool>(), "[a-z0-9-]{0,80}", playhead, any::<bool>()).prop_map(
            |(demo, program, full_speed, schedule, playhead, chinese)| Shared {
                demo,
                program: program.into(),
                full_speed,
                schedule,
                playhead,
                language: if chinese { Language::Zh } else { Language::En },
            },
        )
    }

    proptest! {
        #[test]
        fn links_come_back(shared in any_shared()) {
            let link = shared.encode()?;
            prop_assert!(link.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'));
            prop_assert_eq!(Shared::decode(&format!("#{link}"))?, shared);
        }

        #[test]
        fn anything_else_is_refused_without_harm(text in "(h1-)?[A-Za-z0-9_-]{0,300}|.{0,60}") {
            prop_assert!(Shared::decode(&text).is_err());
        }

        #[test]
        fn one_changed_character_is_noticed(shared in any_shared(), at in any::<prop::sample::Index>()) {
            let link = shared.encode()?;
            let body = 3 + at.index(link.len() - 3);
            let mut changed = link.clone().into_bytes();
            changed[body] = if changed[body] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap_or_default();
            prop_assert!(Shared::decode(&changed).is_err());
        }
    }

    #[test]
    fn a_small_link_that_unpacks_to_much_is_refused() {
        let mut writer = Writer::new();
        writer.blob(&compress_to_vec(&vec![b' '; 8 << 20], LEVEL));
        writer.fixed_u32(checksum(writer.bytes()));
        let link = format!("h1-{}", base64url::encode(writer.bytes()));
        assert!(link.len() < LONGEST_LINK);
        assert_eq!(Shared::decode(&link), Err(ShareError::TooLarge));
    }

    #[test]
    fn a_link_of_a_newer_release_says_so() {
        let error = Shared::decode("h2-AAAA");
        assert!(matches!(error, Err(ShareError::Damaged(DecodeError::Newer { .. }))), "{error:?}");
    }
}
