//! How large an element is, followed while it changes.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, ResizeObserver};
use yew::NodeRef;

/// An observation that ends with this value.
pub struct Observed {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut(JsValue)>,
}

/// Tells how large an element is inside, in pixels of the stylesheet, now and whenever that changes. `None` if there is no
/// element, or nothing that could observe it.
pub fn observe_size(holder: &NodeRef, report: impl Fn(f64, f64) + 'static) -> Option<Observed> {
    let element = holder.cast::<HtmlElement>()?;
    let measure = {
        let element = element.clone();
        move || report(f64::from(element.client_width()), f64::from(element.client_height()))
    };
    measure();
    let closure = Closure::<dyn FnMut(JsValue)>::new(move |_: JsValue| measure());
    let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some(Observed { observer, _closure: closure })
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
