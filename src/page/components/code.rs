//! The left column: the lesson above the editor.

use yew::prelude::*;

use super::editor::Editor;
use super::lesson::Lesson;
use super::splitter::Splitter;
use crate::Boot;
use crate::action::Action;
use crate::messages::t;
use crate::settings::Split;
use crate::view::{Page, PageProps};

/// What the column takes.
#[derive(Clone, PartialEq, Properties)]
pub struct CodeProps {
    /// The page.
    pub page: Page,
    /// Where to say what happened.
    pub dispatch: Callback<Action>,
    /// Has the editor's script.
    pub boot: Boot,
}

/// The left column.
#[component]
pub fn CodeColumn(props: &CodeProps) -> Html {
    let CodeProps { page, dispatch, boot } = props.clone();
    let common = PageProps { page: page.clone(), dispatch: dispatch.clone() };
    let language = common.language();
    let has_lesson = page.demo().is_some() && !page.embed.hide_lesson;
    let is_open = has_lesson && page.settings.lesson;
    html! {
        <section class={classes!("code-column", is_open.then_some("has-lesson"))} aria-label={t!(language, "code")}>
            if has_lesson {
                <Lesson page={page.clone()} dispatch={dispatch.clone()} folder={boot.lessons.clone()} />
            }
            if is_open {
                <Splitter page={page.clone()} dispatch={dispatch.clone()} split={Split::Lesson} />
            }
            <div class="editor-pane">
                <div class="pane-head">
                    <h2>{ "main.py" }</h2>
                    if !page.problems.is_empty() {
                        <button class="problem-count" data-testid="problem-count"
                            onclick={common.on(Action::GoToLine(page.problems[0].line))}>
                            { t!(language, "problems", count = page.problems.len()) }
                        </button>
                        <span class="problem-text" title={page.problems[0].message.clone()}>{ page.problems[0].message.clone() }</span>
                    }
                    <span class="spacer"></span>
                    if page.is_edited() {
                        <button class="quiet small" data-testid="reset" onclick={common.on(Action::ResetProgram)}>
                            { t!(language, "reset-program") }
                        </button>
                    }
                </div>
                <Editor {page} {dispatch} {boot} />
            </div>
        </section>
    }
}
