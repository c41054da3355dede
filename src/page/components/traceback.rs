//! A traceback, line by line: a line that points into the program leads there.

use yew::prelude::*;

use crate::action::Action;
use crate::traceback;
use crate::view::PageProps;

/// The text with its links.
pub fn linked(text: &str, props: &PageProps) -> Html {
    html! {
        { for text.split_inclusive('\n').map(|line| match traceback::line_of(line) {
            Some(number) => {
                let (blanks, text, end) = traceback::parts(line);
                html! {
                    <>
                        { blanks.to_owned() }
                        <button class="link traceback-line" data-testid="traceback-line" onclick={props.on(Action::GoToLine(number))}>
                            { text.to_owned() }
                        </button>
                        { end.to_owned() }
                    </>
                }
            }
            None => html! { { line.to_owned() } },
        }) }
    }
}
