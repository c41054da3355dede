//! The slim bar on top: demos, sharing, language, theme.

use heddle_trace::words::Language;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::action::Action;
use crate::demos::{DEMOS, Topic};
use crate::messages::t;
use crate::settings::Theme;
use crate::state::{Document, OWN};
use crate::view::PageProps;

/// The slim bar on top.
#[component]
pub fn Header(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let pick = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: Event| {
            let picked = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
            if picked == OWN {
                dispatch.emit(Action::OpenOwn);
            } else if let Ok(number) = picked.parse() {
                dispatch.emit(Action::PickDemo(number));
            }
        })
    };
    let current = match page.document {
        Document::Demo(number) => Some(number),
        Document::Link { .. } | Document::Own => None,
    };
    html! {
        <header class="header">
            <h1 class="brand"><span class="brand-mark" aria-hidden="true"></span>{ "Heddle" }</h1>
            <label class="demo-picker">
                <span class="visually-hidden">{ t!(language, "demo") }</span>
                <select data-testid="demo-picker" onchange={pick}>
                    <option value={OWN} selected={page.document == Document::Own}>{ t!(language, "demo-own") }</option>
                    if matches!(page.document, Document::Link { .. }) {
                        <option selected=true value="">{ t!(language, "demo-from-link") }</option>
                    }
                    { for Topic::ALL.map(|topic| html! {
                        <optgroup label={topic.title(language)}>
                            { for DEMOS.iter().enumerate().filter(|(_, demo)| demo.topic == topic).map(|(number, demo)| html! {
                                <option value={number.to_string()} selected={current == Some(number)}>
                                    { format!("{}. {}", number + 1, demo.title(language)) }
                                </option>
                            }) }
                        </optgroup>
                    }) }
                </select>
            </label>
            <span class="spacer"></span>
            <button class="quiet" data-testid="share" onclick={props.on(Action::Share)}>{ t!(language, "share") }</button>
            <button class="quiet wide-only" data-testid="embed" onclick={props.on(Action::ShowEmbed)}>
                { t!(language, "embed") }
            </button>
            <div class="segmented" role="group" aria-label={t!(language, "language")}>
                { for Language::ALL.map(|one| {
                    let (name, short) = match one { Language::En => ("English", "EN"), Language::Zh => ("中文", "中") };
                    html! {
                        <button
                            data-testid={format!("language-{}", one.code())}
                            lang={one.code()}
                            aria-label={name}
                            aria-pressed={(one == language).to_string()}
                            onclick={props.on(Action::SetLanguage(one))}
                        ><span class="wide-only">{ name }</span><span class="narrow-only">{ short }</span></button>
                    }
                }) }
            </div>
            <label class="wide-only">
                <span class="visually-hidden">{ t!(language, "theme") }</span>
                <ThemeSelect page={page.clone()} dispatch={props.dispatch.clone()} />
            </label>
            <button class="quiet" data-testid="help" aria-label={t!(language, "help")} title={t!(language, "help")}
                onclick={props.on(Action::ShowHelp)}>{ "?" }</button>
        </header>
    }
}

/// Light or dark, or as the system is.
#[component]
pub fn ThemeSelect(props: &PageProps) -> Html {
    let language = props.language();
    let dispatch = props.dispatch.clone();
    let theme = Callback::from(move |event: Event| {
        let name = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
        if let Some(theme) = name.and_then(|name| Theme::from_name(&name)) {
            dispatch.emit(Action::SetTheme(theme));
        }
    });
    html! {
        <select data-testid="theme" onchange={theme}>
            { for Theme::ALL.map(|one| {
                let name = match one {
                    Theme::System => t!(language, "theme-system"),
                    Theme::Light => t!(language, "theme-light"),
                    Theme::Dark => t!(language, "theme-dark"),
                };
                html! { <option value={one.name()} selected={props.page.settings.theme == one}>{ name }</option> }
            }) }
        </select>
    }
}
