//! Light or dark: what the reader chose, or else what the system is.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::settings::Theme;
use crate::view::Page;

/// Whether pictures are dark. `system`: what [`use_dark`] says.
pub fn is_dark(page: &Page, system: bool) -> bool {
    match page.embed.theme.unwrap_or(page.settings.theme) {
        Theme::System => system,
        Theme::Light => false,
        Theme::Dark => true,
    }
}

/// Whether the system is dark; follows it.
#[hook]
pub fn use_dark() -> UseStateHandle<bool> {
    let query = || web_sys::window()?.match_media("(prefers-color-scheme: dark)").ok()?;
    let dark = use_state(|| query().is_some_and(|query| query.matches()));
    use_effect_with((), {
        let dark = dark.clone();
        move |()| {
            let listener = query().map(|query| {
                let watched = query.clone();
                EventListener::new(&query, "change", move |_| dark.set(watched.matches()))
            });
            move || drop(listener)
        }
    });
    dark
}
