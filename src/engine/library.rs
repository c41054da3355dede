//! The parts of Python's library that are fetched when a program wants them.

use heddle_trace::protocol::Request;
use heddle_vm::modules::pack;

/// The files that have to be fetched and supplied before the engine takes this message.
pub fn wanted(message: &[u8]) -> Vec<String> {
    let program = match Request::decode(message) {
        Ok(Request::Run(run)) => run.program,
        Ok(Request::Sample(sample)) => sample.program,
        // Nothing else runs anything, and what cannot be read is refused by the engine.
        _ => return Vec::new(),
    };
    pack::wanted(&program).into_iter().map(str::to_owned).collect()
}

/// A file came.
pub fn supply(file: &str, text: &str) {
    pack::supply(file, text);
}

/// Where the files are, for what a program imports without naming it.
#[cfg(target_family = "wasm")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn library_folder(folder: String) {
    if FOLDER.set(folder).is_ok() {
        pack::fetch_with(fetch_now);
    }
}

#[cfg(target_family = "wasm")]
static FOLDER: std::sync::OnceLock<String> = std::sync::OnceLock::new();

/// In a worker, and only there, a request may make its caller wait. It is what an import does.
#[cfg(target_family = "wasm")]
fn fetch_now(file: &str) -> Option<String> {
    let request = web_sys::XmlHttpRequest::new().ok()?;
    request.open_with_async("GET", &format!("{}{file}", FOLDER.get()?), false).ok()?;
    request.send().ok()?;
    if request.status().ok()? != 200 {
        return None;
    }
    request.response_text().ok()?
}
