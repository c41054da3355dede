//! Which variables have a value for certain at one point of the code.

/// The set of variables that are certainly bound, and whether the point can be reached at all.
///
/// The compiler emits [`CheckLocal`](crate::instruction::Op::CheckLocal) only for a variable outside this set, and
/// nothing at all where the point cannot be reached.
#[derive(Clone, Debug, Default)]
pub(super) struct Flow {
    /// Control can get here.
    pub reachable: bool,
    words: Vec<u64>,
}

impl Flow {
    /// The start of a body: reachable, nothing bound.
    pub fn entry() -> Self {
        Self { reachable: true, words: Vec::new() }
    }

    /// Variable `index` is bound from here on.
    pub fn bind(&mut self, index: u16) {
        let word = usize::from(index) / 64;
        if self.words.len() <= word {
            self.words.resize(word + 1, 0);
        }
        self.words[word] |= 1 << (index % 64);
    }

    /// Variable `index` may be unbound from here on.
    pub fn unbind(&mut self, index: u16) {
        if let Some(word) = self.words.get_mut(usize::from(index) / 64) {
            *word &= !(1 << (index % 64));
        }
    }

    /// Variable `index` is certainly bound.
    pub fn is_bound(&self, index: u16) -> bool {
        self.words.get(usize::from(index) / 64).is_some_and(|word| word & (1 << (index % 64)) != 0)
    }

    /// Where two paths meet: bound is what is bound on both; a path that cannot be taken says nothing.
    pub fn meet(&mut self, other: &Flow) {
        if !other.reachable {
            return;
        }
        if !self.reachable {
            *self = other.clone();
            return;
        }
        self.words.truncate(other.words.len());
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }
}
