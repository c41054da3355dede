//! What to see in a demo.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::action::Action;
use crate::demos;
use crate::lesson::{LessonText, Wanted, use_lesson};
use crate::messages::t;
use crate::view::{Page, PageProps};

/// What a lesson takes.
#[derive(Clone, PartialEq, Properties)]
pub struct LessonProps {
    /// The page.
    pub page: Page,
    /// Where to say what happened.
    pub dispatch: Callback<Action>,
    /// Where lessons are.
    pub folder: AttrValue,
}

/// The lesson of the demo, which can be folded away.
#[component]
pub fn Lesson(props: &LessonProps) -> Html {
    let LessonProps { page, dispatch, .. } = props.clone();
    let common = PageProps { page, dispatch };
    let language = common.language();
    let Some(demo) = props.page.demo() else { return html! {} };
    let is_open = props.page.settings.lesson;
    html! {
        <article class="lesson" data-testid="lesson">
            <div class="pane-head">
                <h2>{ demo.title(language) }</h2>
                <span class="spacer"></span>
                <button class="quiet small" data-testid="toggle-lesson" aria-expanded={is_open.to_string()}
                    onclick={common.on(Action::ToggleLesson)}>
                    { if is_open { t!(language, "lesson-close") } else { t!(language, "lesson-open") } }
                </button>
            </div>
            if is_open {
                <Text ..props.clone() />
            }
        </article>
    }
}

/// What the lesson says.
#[component]
fn Text(props: &LessonProps) -> Html {
    let language = props.page.settings.language;
    let demo = props.page.demo().map_or("", |demo| demo.id);
    let attempt = use_state(|| 0);
    let text = use_lesson(Wanted { folder: props.folder.clone(), demo, language, attempt: *attempt });
    // The text is HTML of our own, so its links have no handlers: they say by an attribute where they lead.
    let dispatch = props.dispatch.clone();
    let follow = Callback::from(move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("[data-demo]").ok().flatten());
        if let Some(number) = link.and_then(|link| demos::find(&link.get_attribute("data-demo")?)) {
            dispatch.emit(Action::PickDemo(number));
        }
    });
    let again = Callback::from(move |_: MouseEvent| attempt.set(*attempt + 1));
    html! {
        <div class="lesson-text" tabindex="0" aria-busy={(text == LessonText::Coming).to_string()} onclick={follow}>
            { match text {
                LessonText::Coming => html! {},
                LessonText::Here(text) => Html::from_html_unchecked(text),
                LessonText::Missing => html! {
                    <p data-testid="lesson-missing">
                        { t!(language, "lesson-missing") }
                        { " " }
                        <button class="link" data-testid="lesson-again" onclick={again}>{ t!(language, "lesson-again") }</button>
                    </p>
                },
            } }
        </div>
    }
}
