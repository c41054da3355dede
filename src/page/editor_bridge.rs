//! The editor's functions, as www/editor.js has them. Lists cross as JSON: they are short.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The editor's script.
    pub type EditorModule;

    /// Puts an editor into an element.
    #[wasm_bindgen(method, catch, js_name = createEditor)]
    pub fn create_editor(
        this: &EditorModule,
        parent: &web_sys::Element,
        text: &str,
        changed: &js_sys::Function,
        run: &js_sys::Function,
    ) -> Result<EditorHandle, JsValue>;

    /// One editor.
    pub type EditorHandle;

    /// Sets the whole text.
    #[wasm_bindgen(method, js_name = setText)]
    pub fn set_text(this: &EditorHandle, text: &str, is_other: bool);

    /// Sets its label and its own words (those of the search panel and the like).
    #[wasm_bindgen(method, js_name = setWording)]
    pub fn set_wording(this: &EditorHandle, label: &str, phrases: &str);

    /// Sets what there is to complete.
    #[wasm_bindgen(method, js_name = setVocabulary)]
    pub fn set_vocabulary(this: &EditorHandle, vocabulary: &str);

    /// Sets what is wrong with the text.
    #[wasm_bindgen(method, js_name = setProblems)]
    pub fn set_problems(this: &EditorHandle, problems: &str);

    /// Sets where the threads stand.
    #[wasm_bindgen(method, js_name = setMarks)]
    pub fn set_marks(this: &EditorHandle, threads: &str);

    /// Shows a line, and puts the cursor there if `focus`.
    #[wasm_bindgen(method)]
    pub fn reveal(this: &EditorHandle, line: u32, focus: bool);

    /// Takes it away.
    #[wasm_bindgen(method)]
    pub fn destroy(this: &EditorHandle);
}
