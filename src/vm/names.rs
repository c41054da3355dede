//! Interned strings: equal ones are one object, so that names compare by address.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use crate::heap::collect::Marker;
use crate::value::Value;

/// The interned strings of a machine.
#[derive(Default)]
pub struct Names {
    inner: RwLock<Inner>,
}

#[derive(Default)]
struct Inner {
    by_text: HashMap<Box<str>, usize>,
    values: Vec<(Box<str>, Value)>,
}

impl Names {
    /// The interned string with this text, if there is one.
    pub fn find(&self, text: &str) -> Option<Value> {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        inner.by_text.get(text).map(|index| inner.values[*index].1)
    }

    /// Adds a string; if another worker was faster, its value is the one.
    pub fn insert(&self, text: &str, value: Value) -> Value {
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(index) = inner.by_text.get(text) {
            return inner.values[*index].1;
        }
        let index = inner.values.len();
        inner.by_text.insert(text.into(), index);
        inner.values.push((text.into(), value));
        value
    }

    /// The texts of those that satisfy `which`.
    pub fn texts(&self, mut which: impl FnMut(Value) -> bool) -> Vec<String> {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        inner.values.iter().filter(|(_, value)| which(*value)).map(|(text, _)| text.to_string()).collect()
    }

    /// Number of interned strings.
    pub fn count(&self) -> usize {
        self.inner.read().unwrap_or_else(PoisonError::into_inner).values.len()
    }

    /// Forgets all but the first `count`: restoring a snapshot.
    pub fn truncate(&self, count: usize) {
        let mut guard = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        let inner = &mut *guard;
        while inner.values.len() > count {
            if let Some((text, _)) = inner.values.pop() {
                inner.by_text.remove(&text);
            }
        }
    }

    /// Interned strings live for ever.
    pub fn mark(&self, marker: &mut Marker) {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        for (_, value) in &inner.values {
            marker.mark(*value);
        }
    }
}
