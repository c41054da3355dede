//! What the reader must know about the page itself.

use heddle_trace::words::{Language, describe_decode_error, describe_machine};
use yew::prelude::*;

use crate::action::Action;
use crate::client::Loss;
use crate::messages::t;
use crate::share::ShareError;
use crate::state::Notice;
use crate::view::PageProps;

/// All notices.
#[component]
pub fn Notices(props: &PageProps) -> Html {
    let language = props.language();
    html! {
        <div class="notices" role="region" aria-live="polite" aria-label={t!(language, "notices")}>
            { for props.page.notices.iter().enumerate().map(|(number, notice)| html! {
                <div class="notice" data-testid="notice">
                    <p>{ words(notice, language) }</p>
                    <button class="quiet small" aria-label={t!(language, "dismiss")} onclick={props.on(Action::Dismiss(number))}>
                        { "×" }
                    </button>
                </div>
            }) }
        </div>
    }
}

fn words(notice: &Notice, language: Language) -> String {
    match notice {
        Notice::BadLink(ShareError::Damaged(error)) => {
            t!(language, "bad-link", why = describe_decode_error(error, language))
        }
        Notice::BadLink(ShareError::TooLarge) => t!(language, "bad-link-too-large"),
        Notice::BadLink(ShareError::UnknownDemo(demo)) => t!(language, "bad-link-demo", demo = demo.clone()),
        Notice::BadSchedule(error) => t!(language, "bad-schedule", why = describe_decode_error(error, language)),
        Notice::OtherMachine(machine) => describe_machine(*machine, language).unwrap_or_default().to_owned(),
        Notice::TooLargeToShare => t!(language, "too-large-to-share"),
        Notice::ScheduleTooLarge => t!(language, "schedule-too-large"),
        Notice::EngineLost(loss) => loss_words(loss, language),
        Notice::NoStorage => t!(language, "no-storage"),
        Notice::NoEditor(detail) => t!(language, "no-editor", detail = detail.clone()),
        Notice::NotCopied => t!(language, "not-copied"),
    }
}

/// Why an engine is gone.
pub fn loss_words(loss: &Loss, language: Language) -> String {
    match loss {
        Loss::Stopped => t!(language, "lost-stopped"),
        Loss::Failed { detail } => t!(language, "lost-failed", detail = detail.clone()),
        Loss::Silent => t!(language, "lost-silent"),
        Loss::NeverStarted { detail } => t!(language, "lost-never-started", detail = detail.clone()),
        Loss::Foreign { what } => {
            let [en, zh] = what;
            t!(
                language,
                "lost-foreign",
                what = match language {
                    Language::En => *en,
                    Language::Zh => *zh,
                }
            )
        }
    }
}
