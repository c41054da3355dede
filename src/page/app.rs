//! The whole page.

use yew::prelude::*;

/// The whole page.
#[function_component]
pub fn App() -> Html {
    html! { <main data-testid="page"></main> }
}
