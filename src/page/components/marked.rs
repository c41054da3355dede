//! Sentences about a run, in which names of objects stand in backticks.

use yew::prelude::*;

/// A sentence with its names set as program text.
pub fn marked(sentence: &str) -> Html {
    // Between two backticks stands a name; one without a partner is a character like any other.
    let parts: Vec<&str> = sentence.split('`').collect();
    let closed = parts.len() % 2 == 1;
    html! {
        <>
            { for parts.iter().enumerate().map(|(number, part)| {
                let is_last = number + 1 == parts.len();
                match (number % 2 == 1, is_last && !closed) {
                    (true, false) => html! { <code>{ (*part).to_owned() }</code> },
                    (true, true) => html! { { format!("`{part}") } },
                    (false, _) => html! { { (*part).to_owned() } },
                }
            }) }
        </>
    }
}
