//! What was committed in a step: for the trace, and for whoever looks for what went wrong.

use std::sync::Arc;

use heddle_trace::event::Effect;
use heddle_trace::finding::CallSite;
use heddle_trace::identity::{ObjectId, Place, ThreadId};
use heddle_trace::operation::{Operation, OperationKind};
use heddle_trace::record::ObjectRecord;

use crate::boot::BUILTIN_SOURCE;
use crate::context::{Context, Mode, loaded_code};
use crate::frame::Activity;
use crate::heap::{Header, Ref};
use crate::object::equality::quick_hash;
use crate::value::Value;

/// What was committed in a step.
#[derive(Clone, Debug)]
pub struct Commit {
    /// Who did it.
    pub thread: ThreadId,
    /// What was done, to what, where.
    pub operation: Operation,
    /// What came of it.
    pub effect: Effect,
    /// The clock.
    pub time: u64,
    /// Position among all commits of the machine. It agrees with the order on every object, since a commit is numbered
    /// while the object is locked.
    pub order: u64,
    /// What is to be said of the object first.
    pub introduces: Option<ObjectRecord>,
    /// What exactly it touched.
    pub touch: Touch,
    /// Where in the program it was done; `None` unless asked for by [`Detail::sites`].
    pub site: Option<Arc<Site>>,
    /// It is no event: a quiet module did it to a lock of its own ([`Context::is_quiet`]). It only orders.
    pub quiet: bool,
}

/// What an operation touched, besides its object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Touch {
    /// The object says it all.
    #[default]
    Whole,
    /// The attribute with this name, a number that stands for it in this run.
    Attribute(u64),
    /// An item, or a container as such.
    Item {
        /// Index or hash of the key, where it is one item.
        key: Option<u64>,
        /// What was done.
        act: ItemAct,
    },
    /// This lock, which a wait for a condition gave back or took again.
    Lock(ObjectId),
    /// So many permits: left behind an acquire of a semaphore, or given by a release; so many free places of a bounded
    /// queue, left behind a put.
    Permits(u64),
    /// The answer to a query; of an acquire, whether the thread would wait as long as it takes.
    Answer(bool),
}

/// What an operation on a container did to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemAct {
    /// It read an item, or looked whether there is one of that key.
    Get,
    /// It assigned an item.
    Set,
    /// It assigned an item of a key that was not there.
    Insert,
    /// It looked at the container as a whole: its length, whether a value is in it.
    Look,
    /// It added items.
    Add,
    /// It took items out.
    Take,
    /// It took the next step of a walk over it, which fails if another thread makes it grow or shrink.
    Walk,
    /// It read it in another way.
    Read,
    /// It changed it in another way.
    Change,
}

/// What tells an item of a container from the others.
#[derive(Clone, Copy)]
enum ItemNumber {
    /// The hash of its key.
    Key(i64),
    /// What the key looks like, and this: where Python code compares, keys of one hash can be many.
    Looks(u64),
}

/// Where an operation was performed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Qualified name of the innermost function of the reader's program.
    pub function: Arc<str>,
    /// The calls that led there, the innermost first, at most [`Site::DEEPEST`].
    pub callers: Vec<CallSite>,
    /// The operation was performed by Python code of the library.
    pub library: bool,
}

impl Site {
    /// Callers that are kept.
    pub const DEEPEST: usize = 12;
}

/// The site of a thread's last commit, to be used again while its frames are the same.
#[derive(Clone, Debug, Default)]
pub struct SiteCache {
    /// Code and position of each frame, the innermost's without its position.
    frames: Vec<(Ref, u32)>,
    site: Option<Arc<Site>>,
}

/// How much is to be said of a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detail {
    /// The values that were read and written.
    pub values: bool,
    /// Sites.
    pub sites: bool,
}

impl Detail {
    /// What a trace needs.
    pub const TRACE: Self = Self { values: true, sites: false };
}

impl Context<'_> {
    /// Completes what [`Context::access`] has recorded, of a container: what was done, with which index or key (unbound if
    /// none), and the value that was read, written, added or taken.
    #[inline(always)]
    pub fn tell_item(&mut self, object: Ref, act: ItemAct, key: Value, value: Value) {
        if self.commits.is_some() && object.is_shared() {
            let number = key.bound().and_then(quick_hash).map(ItemNumber::Key);
            self.tell_item_slow(object, act, key, number.unwrap_or(ItemNumber::Looks(0)), value);
        }
    }

    /// As [`Context::tell_item`], of a key whose hash Python code has given; the one that stands there, if one does.
    pub fn tell_item_of_hash(&mut self, object: Ref, act: ItemAct, key: Value, hash: i64, value: Value) {
        if self.commits.is_some() && object.is_shared() {
            self.tell_item_slow(object, act, key, ItemNumber::Looks(hash as u64), value);
        }
    }

    #[cold]
    fn tell_item_slow(&mut self, object: Ref, act: ItemAct, key: Value, number: ItemNumber, value: Value) {
        if self.mode == Mode::Parallel {
            return;
        }
        let name = match key.bound() {
            None => String::new(),
            Some(key) => format!("[{}]", self.short_repr(key)),
        };
        let number = key.bound().map(|_| match number {
            ItemNumber::Key(hash) => hash as u64,
            ItemNumber::Looks(more) => fnv(name.as_bytes()) ^ more,
        });
        let value = if self.detail.values { self.short_repr(value) } else { String::new() };
        let id = object.identity();
        if let Some(commit) = self.commits.as_mut().and_then(|commits| commits.last_mut())
            && commit.operation.object == id
            && matches!(commit.operation.kind, OperationKind::ItemRead | OperationKind::ItemWrite)
        {
            commit.touch = Touch::Item { key: number, act };
            commit.effect = Effect::Value { name, value };
        }
    }

    /// Where the thread is, for a commit.
    pub(crate) fn site(&mut self) -> Option<Arc<Site>> {
        if !self.detail.sites {
            return None;
        }
        let mut key = std::mem::take(&mut self.thread.site.frames);
        let (mut fits, mut count) = (true, 0);
        for frame in self.thread.frames.iter().rev() {
            let Activity::Python { code, pc, .. } = frame.activity else { continue };
            let entry = (code, if count == 0 { 0 } else { pc });
            match key.get_mut(count) {
                Some(known) if *known == entry => {}
                Some(known) => (*known, fits) = (entry, false),
                None => {
                    key.push(entry);
                    fits = false;
                }
            }
            count += 1;
            if count > 2 * Site::DEEPEST {
                break;
            }
        }
        fits &= key.len() == count;
        key.truncate(count);
        if !fits {
            self.thread.site.site = Some(Arc::new(site_of(&key)));
        }
        self.thread.site.frames = key;
        self.thread.site.site.clone()
    }
}

fn site_of(frames: &[(Ref, u32)]) -> Site {
    let mut site = Site { function: "".into(), callers: Vec::new(), library: false };
    let (mut found, mut innermost) = (false, true);
    for (code, pc) in frames {
        let loaded = loaded_code(*code);
        match loaded.source {
            0 => {}
            // What a built-in type does in Python, it does for whoever called it.
            BUILTIN_SOURCE => continue,
            _ => {
                site.library |= innermost;
                innermost = false;
                continue;
            }
        }
        innermost = false;
        let code = &loaded.code;
        if !std::mem::replace(&mut found, true) {
            site.function = code.qualname.clone();
        } else if site.callers.len() < Site::DEEPEST {
            let span = code.spans.get(*pc as usize).copied().unwrap_or_default();
            let line = code.source.line(span.start);
            let place = Place { source: 0, line, start: span.start, end: span.end };
            site.callers.push(CallSite { function: code.qualname.to_string(), place });
        }
    }
    site
}

/// The hash FNV-1a (Fowler, Noll, Vo).
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
