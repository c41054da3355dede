//! What lies over the page: a link to share, how to embed, keys.

use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::header::ThemeSelect;
use crate::action::Action;
use crate::messages::t;
use crate::state::Dialog;
use crate::view::PageProps;

/// The open dialog, if there is one.
#[component]
pub fn Dialogs(props: &PageProps) -> Html {
    let node = use_node_ref();
    let is_open = props.page.dialog.is_some();
    {
        let node = node.clone();
        use_effect_with(is_open, move |&is_open| {
            let Some(dialog) = node.cast::<HtmlDialogElement>() else { return };
            // As a modal one, so that the browser keeps the focus inside and Esc closes it.
            if is_open && !dialog.open() {
                let _ = dialog.show_modal();
            } else if !is_open && dialog.open() {
                dialog.close();
            }
        });
    }
    let language = props.language();
    let page = &props.page;
    let has_order = !page.is_stale() && page.shown_run().is_some_and(|run| run.is_controlled());
    let title = match &props.page.dialog {
        Some(Dialog::Share { .. }) => t!(language, "share-title"),
        Some(Dialog::Embed { .. }) => t!(language, "embed-title"),
        Some(Dialog::Help) => t!(language, "help"),
        None => String::new(),
    };
    html! {
        <dialog ref={node} aria-label={title.clone()} data-testid="dialog" onclose={props.on(Action::CloseDialog)}>
            if let Some(dialog) = &props.page.dialog {
                <div class="pane-head">
                    <h2>{ title }</h2>
                    <span class="spacer"></span>
                    <button class="quiet small" data-testid="dialog-close" onclick={props.on(Action::CloseDialog)}>{ t!(language, "close") }</button>
                </div>
                { match dialog {
                    Dialog::Share { link, copied } => html! {
                        <>
                            <p>
                                { match has_order { true => t!(language, "share-text"), false => t!(language, "share-text-program") } }
                                { " " }{ t!(language, "share-private") }
                            </p>
                            { copyable(props, link.clone(), *copied) }
                            if props.page.shown_run().is_some_and(|run| !run.is_running()) {
                                <p>{ t!(language, "export-title") }</p>
                                <button data-testid="export-trace" onclick={props.on(Action::ExportTrace)}>{ t!(language, "export") }</button>
                            }
                        </>
                    },
                    Dialog::Embed { link, copied } => html! {
                        <>
                            <p>{ t!(language, "embed-text") }</p>
                            { copyable(props, frame(link), *copied) }
                            <p class="hint">{ t!(language, "embed-options") }</p>
                        </>
                    },
                    Dialog::Help => html! { <Keys page={props.page.clone()} dispatch={props.dispatch.clone()} /> },
                } }
            }
        </dialog>
    }
}

/// The markup that embeds the page.
fn frame(link: &str) -> String {
    let link = link.replace('&', "&amp;");
    format!("<iframe src=\"{link}\" width=\"100%\" height=\"640\" allow=\"clipboard-write\"></iframe>")
}

fn copyable(props: &PageProps, text: String, copied: bool) -> Html {
    let language = props.language();
    let select = Callback::from(|event: FocusEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            field.select();
        }
    });
    html! {
        <div class="copyable">
            <input readonly=true data-testid="link" value={text.clone()} onfocus={select} aria-label={t!(language, "share")} />
            <button data-testid="copy" onclick={props.on(Action::Copy(text))}>
                { if copied { t!(language, "copied") } else { t!(language, "copy") } }
            </button>
        </div>
    }
}

/// All keys, and the switch that turns the single ones off.
#[component]
fn Keys(props: &PageProps) -> Html {
    let language = props.language();
    let dispatch = props.dispatch.clone();
    let toggle = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            dispatch.emit(Action::SetShortcuts(field.checked()));
        }
    });
    let keys = [
        ("Ctrl + Enter", t!(language, "key-run")),
        ("Esc", t!(language, "key-stop")),
        ("Space", t!(language, "key-play")),
        ("← →", t!(language, "key-step")),
        ("Shift + ← →", t!(language, "key-thread-step")),
        ("[ ]", t!(language, "key-turn")),
        ("Home / End", t!(language, "key-jump")),
        ("+ − F", t!(language, "key-zoom")),
        ("Enter", t!(language, "key-open")),
        ("0 – 9", t!(language, "key-thread")),
        ("Shift + 0 – 9", t!(language, "key-look")),
        ("Ctrl + C", t!(language, "key-interrupt")),
        ("Esc, Tab", t!(language, "key-leave-editor")),
        ("Ctrl + F", t!(language, "key-find")),
    ];
    html! {
        <>
            <dl class="keys">
                { for keys.into_iter().map(|(key, text)| html! { <div><dt><kbd>{ key }</kbd></dt><dd>{ text }</dd></div> }) }
            </dl>
            <label class="check">
                <input type="checkbox" data-testid="shortcuts" checked={props.page.settings.shortcuts} onchange={toggle} />
                <span>{ t!(language, "shortcuts") }</span>
            </label>
            // What the header has no room for on a narrow screen.
            <div class="settings narrow-only">
                <label>
                    <span>{ t!(language, "theme") }</span>
                    <ThemeSelect page={props.page.clone()} dispatch={props.dispatch.clone()} />
                </label>
                <button onclick={props.on(Action::ShowEmbed)}>{ t!(language, "embed") }</button>
            </div>
        </>
    }
}
