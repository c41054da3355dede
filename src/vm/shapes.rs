//! Shapes: which attribute of an instance lives in which slot.
//!
//! A shape is a class and the list of attributes in the order in which they were first assigned (hidden classes, as in
//! Self: Chambers, Ungar and Lee 1989). Adding an attribute leads to the next shape; instances that were filled in
//! the same order share one. Shapes never change, so that an inline cache needs only a shape's number.
//!
//! An instance whose `__dict__` was asked for, or that has very many attributes, keeps them in a dict in its first slot
//! instead: then its shape is its class's *dictionary shape*, which knows no names.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use crate::heap::Ref;

/// Number of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ShapeId(pub u32);

/// All shapes of a machine.
#[derive(Default)]
pub struct Shapes {
    inner: RwLock<Inner>,
}

#[derive(Default)]
struct Inner {
    shapes: Vec<Shape>,
    next: HashMap<(u32, u32), u32>,
    /// By the address of the class.
    dictionaries: HashMap<u32, u32>,
}

struct Shape {
    class: Ref,
    /// Addresses of the interned names, in slot order.
    names: Vec<u32>,
    /// The attributes are in a dict.
    dictionary: bool,
}

impl Shapes {
    fn read<T>(&self, look: impl FnOnce(&Inner) -> T) -> T {
        look(&self.inner.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// A shape without attributes for a new class.
    pub fn root(&self, class: Ref) -> ShapeId {
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        inner.shapes.push(Shape { class, names: Vec::new(), dictionary: false });
        ShapeId(inner.shapes.len() as u32 - 1)
    }

    /// The shape of instances of a class that keep their attributes in a dict.
    pub fn dictionary(&self, class: Ref) -> ShapeId {
        let mut guard = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        let inner = &mut *guard;
        if let Some(known) = inner.dictionaries.get(&class.address()) {
            return ShapeId(*known);
        }
        inner.shapes.push(Shape { class, names: Vec::new(), dictionary: true });
        let shape = inner.shapes.len() as u32 - 1;
        inner.dictionaries.insert(class.address(), shape);
        ShapeId(shape)
    }

    /// Whether instances of this shape keep their attributes in a dict.
    pub fn is_dictionary(&self, shape: ShapeId) -> bool {
        self.read(|inner| inner.shapes.get(shape.0 as usize).is_some_and(|shape| shape.dictionary))
    }

    /// The slot of the attribute with this interned name.
    pub fn slot(&self, shape: ShapeId, name: Ref) -> Option<u32> {
        self.read(|inner| {
            let names = &inner.shapes.get(shape.0 as usize)?.names;
            names.iter().position(|known| *known == name.address()).map(|slot| slot as u32)
        })
    }

    /// The attributes in slot order.
    pub fn names(&self, shape: ShapeId) -> Vec<Ref> {
        self.read(|inner| {
            let names = inner.shapes.get(shape.0 as usize).map_or(&[][..], |shape| &shape.names);
            names.iter().map(|name| Ref::from_address(*name)).collect()
        })
    }

    /// Number of attributes.
    pub fn count(&self, shape: ShapeId) -> u32 {
        self.read(|inner| inner.shapes.get(shape.0 as usize).map_or(0, |shape| shape.names.len() as u32))
    }

    /// The shape after adding an attribute that `shape` lacks; its slot is the last.
    pub fn with(&self, shape: ShapeId, name: Ref) -> ShapeId {
        let key = (shape.0, name.address());
        if let Some(next) = self.read(|inner| inner.next.get(&key).copied()) {
            return ShapeId(next);
        }
        let mut guard = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        let inner = &mut *guard;
        if let Some(next) = inner.next.get(&key) {
            return ShapeId(*next);
        }
        let known = &inner.shapes[shape.0 as usize];
        let mut names = known.names.clone();
        names.push(name.address());
        let class = known.class;
        inner.shapes.push(Shape { class, names, dictionary: false });
        let next = inner.shapes.len() as u32 - 1;
        inner.next.insert(key, next);
        ShapeId(next)
    }

    /// Number of shapes.
    pub fn total(&self) -> usize {
        self.read(|inner| inner.shapes.len())
    }

    /// Forgets all but the first `total`: restoring a snapshot.
    pub fn truncate(&self, total: usize) {
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        if inner.shapes.len() > total {
            inner.shapes.truncate(total);
            inner.next.retain(|_, next| (*next as usize) < total);
            inner.dictionaries.retain(|_, shape| (*shape as usize) < total);
        }
    }
}
