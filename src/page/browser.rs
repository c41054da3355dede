//! What the page asks of the browser besides workers and storage: address, language, isolation, clipboard.

use heddle_trace::words::Language;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;
use yew::Callback;

use crate::action::Action;
use crate::state::{Isolation, State};

/// The query and the fragment of the address.
pub fn address() -> (String, String) {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    (part(web_sys::Location::search), part(web_sys::Location::hash))
}

/// The address without query and fragment.
pub fn base() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The first of the reader's languages that is one of ours.
pub fn language() -> Language {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages
        .iter()
        .flat_map(|languages| languages.iter())
        .find_map(|code| Language::from_code(&code.as_string()?))
        .unwrap_or_default()
}

/// Whether nobody can see the page now.
pub fn is_hidden() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden())
}

/// Tells the document its language, theme and title.
pub fn dress(state: &State, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        // The names are ours and always possible.
        let _ = root.set_attribute("lang", state.settings.language.code());
        let _ = root.set_attribute("data-theme", state.settings.theme.name());
    }
}

/// Puts the demo into the address, so that a reload comes back to it.
pub fn set_demo_in_address(demo: &str) {
    let Some(window) = web_sys::window() else { return };
    let (query, _) = address();
    let kept = query.trim_start_matches('?').split('&').filter(|part| !part.is_empty() && !part.starts_with("demo="));
    let query: Vec<String> = kept.map(str::to_owned).chain([format!("demo={demo}")]).collect();
    if let Ok(history) = window.history() {
        let address = format!("{}?{}", base(), query.join("&"));
        // Refused in some frames; the address then stays as it is.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Gives the focus to the element of this name, without scrolling.
pub fn focus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls as little as it takes until an element is in sight.
pub fn bring_into_sight(element: &web_sys::Element) {
    let options = js_sys::Object::new();
    // A property of an object of our own can be set, and a function that is not there is not called.
    let _ = js_sys::Reflect::set(&options, &"block".into(), &"nearest".into());
    let scroll = js_sys::Reflect::get(element, &"scrollIntoView".into()).ok();
    if let Some(scroll) = scroll.and_then(|scroll| scroll.dyn_into::<js_sys::Function>().ok()) {
        let _ = scroll.call1(element, &options);
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Puts text on the clipboard, and says whether that went well.
pub fn copy(text: String, dispatch: Callback<Action>) {
    let navigator = web_sys::window().map(|window| window.navigator());
    // There is no clipboard on a plain http page.
    let clipboard = navigator.and_then(|navigator| {
        let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
        (!clipboard.is_undefined()).then(|| navigator.clipboard())
    });
    let Some(clipboard) = clipboard else {
        return dispatch.emit(Action::Copied(copy_field(&text)));
    };
    wasm_bindgen_futures::spawn_local(async move {
        let copied = JsFuture::from(clipboard.write_text(&text)).await.is_ok() || copy_field(&text);
        dispatch.emit(Action::Copied(copied));
    });
}

/// Copies what the open dialog offers, if that is the text, in the way that browsers had before there was a clipboard.
fn copy_field(text: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return false };
    let field = document.query_selector("dialog[open] .copyable input").ok().flatten();
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return false };
    if field.value() != text {
        return false;
    }
    field.select();
    let copy = js_sys::Reflect::get(&document, &"execCommand".into()).ok();
    let copy = copy.and_then(|copy| copy.dyn_into::<js_sys::Function>().ok());
    copy.and_then(|copy| copy.call1(&document, &"copy".into()).ok()).is_some_and(|copied| copied.is_truthy())
}

/// Offers a text as a file.
pub fn download(name: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Ok(blob) = web_sys::Blob::new_with_str_sequence(&parts) else { return };
    let Ok(address) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document.create_element("a") {
        let said = link.set_attribute("href", &address).and_then(|()| link.set_attribute("download", name));
        if let (Ok(()), Ok(link)) = (said, link.dyn_into::<web_sys::HtmlElement>()) {
            link.click();
        }
    }
    // The address stays: nobody says when the browser has read it.
}

/// Finds out whether the page has shared memory, and sets up the service worker, which may give it some.
pub fn find_isolation(dispatch: Callback<Action>) {
    let Some(window) = web_sys::window() else { return };
    let flag = |name: &str| js_sys::Reflect::get(&window, &name.into()).ok().and_then(|value| value.as_bool());
    let isolated = flag("crossOriginIsolated").unwrap_or(false);
    let secure = flag("isSecureContext").unwrap_or(false);
    let framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    let navigator = window.navigator();
    let processors = navigator.hardware_concurrency() as u32;
    let workers =
        js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok().filter(|worker| !worker.is_undefined());
    let say = move |isolation| dispatch.emit(Action::Isolation(isolation, processors));
    if isolated {
        say(Isolation::Isolated);
    } else if framed {
        say(Isolation::Framed);
    } else if !secure {
        say(Isolation::Insecure);
    }
    if !secure || workers.is_none() {
        if secure && !isolated && !framed {
            say(Isolation::NoHeaders);
        }
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        let container = navigator.service_worker();
        let controlled = js_sys::Reflect::get(&container, &"controller".into()).is_ok_and(|it| !it.is_null());
        let registered = JsFuture::from(container.register("service-worker.js")).await.is_ok();
        if isolated || framed {
            return;
        }
        say(match (registered, controlled) {
            // It did what it could, and this browser still does not isolate the page.
            (true, true) => Isolation::NoHeaders,
            (true, false) => match container.ready() {
                Ok(ready) => match JsFuture::from(ready).await {
                    Ok(_) => Isolation::AfterReload,
                    Err(_) => Isolation::NoHeaders,
                },
                Err(_) => Isolation::NoHeaders,
            },
            (false, _) => Isolation::NoHeaders,
        });
    });
}
