//! What every component takes: the state of the page, and a way to say what happened.

use std::ops::Deref;
use std::rc::Rc;

use heddle_trace::words::Language;
use yew::{Callback, Properties};

use crate::action::Action;
use crate::state::State;

/// The state of the page at one moment. Two are equal if they are the same moment.
#[derive(Clone, Debug)]
pub struct Page(pub Rc<State>);

impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Page {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0
    }
}

/// What every component takes.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The page.
    pub page: Page,
    /// Where to say what happened.
    pub dispatch: Callback<Action>,
}

impl PageProps {
    /// The language of the page.
    pub fn language(&self) -> Language {
        self.page.settings.language
    }

    /// A handler that says that this happened, whatever the event was.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_: E| dispatch.emit(action.clone()))
    }
}
