//! What the browser keeps for us between visits. In some frames and modes it keeps nothing.

use std::collections::BTreeMap;
use std::rc::Rc;

use web_sys::Storage;

const SETTINGS: &str = "heddle.settings";
const DRAFT: &str = "heddle.draft.";

fn storage() -> Option<Storage> {
    // Asking is an error where storage is forbidden.
    web_sys::window()?.local_storage().ok()?
}

/// The settings as they were kept.
pub fn settings() -> Option<String> {
    storage()?.get_item(SETTINGS).ok()?
}

/// Keeps the settings.
pub fn keep_settings(settings: &str) {
    if let Some(storage) = storage() {
        // A full storage loses a setting, which is no reason to bother anybody.
        let _ = storage.set_item(SETTINGS, settings);
    }
}

/// Everything that was typed, by document.
pub fn drafts() -> BTreeMap<String, Rc<str>> {
    let mut drafts = BTreeMap::new();
    let Some(storage) = storage() else { return drafts };
    for i in 0..storage.length().unwrap_or(0) {
        let Ok(Some(key)) = storage.key(i) else { continue };
        if let Some(name) = key.strip_prefix(DRAFT)
            && let Ok(Some(text)) = storage.get_item(&key)
        {
            drafts.insert(name.to_owned(), text.into());
        }
    }
    drafts
}

/// Keeps what was typed into a document. Says whether that was possible.
pub fn keep_draft(name: &str, text: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    let key = format!("{DRAFT}{name}");
    match text {
        Some(text) => storage.set_item(&key, text).is_ok(),
        None => storage.remove_item(&key).is_ok(),
    }
}
