//! Data that grows while the page shows it.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

/// A value that many hold and one place changes. Two are equal if nothing has changed between them: a component that
/// holds one is drawn again after a change and not otherwise.
#[derive(Debug, Default)]
pub struct Shared<T> {
    value: Rc<RefCell<T>>,
    revision: u64,
}

impl<T> Shared<T> {
    /// Holds `value`.
    pub fn new(value: T) -> Self {
        Self { value: Rc::new(RefCell::new(value)), revision: 0 }
    }

    /// The value. It must not be held while it is changed.
    pub fn get(&self) -> Ref<'_, T> {
        self.value.borrow()
    }

    /// Changes the value.
    pub fn change<R>(&mut self, change: impl FnOnce(&mut T) -> R) -> R {
        self.revision += 1;
        change(&mut self.value.borrow_mut())
    }

    /// Goes up with every change.
    pub fn revision(&self) -> u64 {
        self.revision
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self { value: Rc::clone(&self.value), revision: self.revision }
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.value, &other.value) && self.revision == other.revision
    }
}
