//! The text of a lesson, which is no part of the page: it comes as a small piece of HTML, made of Markdown when the site
//! was built (`xtask/lessons.rs`), when it is wanted.

use std::cell::Cell;
use std::rc::Rc;

use heddle_trace::words::Language;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

/// What there is of a lesson.
#[derive(Clone, Debug, PartialEq)]
pub enum LessonText {
    /// It is on its way.
    Coming,
    /// Its HTML.
    Here(AttrValue),
    /// It did not come.
    Missing,
}

/// Which lesson, and which try at getting it.
#[derive(Clone, PartialEq)]
pub struct Wanted {
    /// Where lessons are, with a slash behind.
    pub folder: AttrValue,
    /// The demo's.
    pub demo: &'static str,
    /// In this language.
    pub language: Language,
    /// Changes when the reader asks again.
    pub attempt: u32,
}

/// The lesson that is wanted, as far as it is there.
#[hook]
pub fn use_lesson(wanted: Wanted) -> LessonText {
    let got = use_state(|| None::<(Wanted, LessonText)>);
    {
        let got = got.clone();
        use_effect_with(wanted.clone(), move |wanted| {
            let wanted = wanted.clone();
            // What comes when another one is wanted comes too late.
            let is_late = Rc::new(Cell::new(false));
            let late = Rc::clone(&is_late);
            spawn_local(async move {
                let Wanted { folder, demo, language, .. } = &wanted;
                // As the files of a demo are called.
                let language = match language {
                    Language::En => "en",
                    Language::Zh => "zh",
                };
                let address = format!("{folder}{demo}.{language}.html");
                let text = fetch(&address).await.map_or(LessonText::Missing, LessonText::Here);
                if !is_late.get() {
                    got.set(Some((wanted, text)));
                }
            });
            move || late.set(true)
        });
    }
    match &*got {
        Some((known, text)) if *known == wanted => text.clone(),
        _ => LessonText::Coming,
    }
}

async fn fetch(address: &str) -> Option<AttrValue> {
    let response: JsValue = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    Some(text.as_string()?.into())
}
