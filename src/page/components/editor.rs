//! The editor: joins CodeMirror to the state.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use heddle_trace::inspection::Situation;
use heddle_trace::protocol::{ProblemKind, Vocabulary};
use heddle_trace::words::Language;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use super::code::CodeProps;
use crate::action::Action;
use crate::editor_bridge::{EditorHandle, EditorModule};
use crate::hue::hue;
use crate::json;
use crate::messages::t;
use crate::run::{Run, Status};
use crate::state::{Notice, State};

/// So long the editor waits for the first output of a program that runs at once, in milliseconds.
const PATIENCE: u32 = 400;

/// An editor, and the functions that it calls.
struct Mounted {
    handle: EditorHandle,
    _changed: Closure<dyn Fn(String)>,
    _run: Closure<dyn Fn()>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.handle.destroy();
    }
}

/// The editor. Until its script is there, and where it cannot be loaded, a plain text field does.
#[component]
pub fn Editor(props: &CodeProps) -> Html {
    let host = use_node_ref();
    let mounted = use_mut_ref(|| None::<Mounted>);
    let is_ready = use_state(|| false);
    let program = use_mut_ref(|| Rc::clone(&props.page.program));
    *program.borrow_mut() = Rc::clone(&props.page.program);
    {
        let (host, mounted, is_ready, program) =
            (host.clone(), Rc::clone(&mounted), is_ready.clone(), Rc::clone(&program));
        let (dispatch, script) = (props.dispatch.clone(), props.boot.editor.clone());
        let (begun, has_waited) = (use_mut_ref(|| false), use_state(|| false));
        // A program that runs at once comes before what it could be edited with.
        let page = &props.page;
        let is_first = |run: &Rc<Run>| run.is_running() && run.output.get().pieces().is_empty();
        let waits = page.embed.run && !*has_waited && page.shown_run().is_none_or(is_first);
        use_effect_with((), move |()| {
            let timeout = Timeout::new(PATIENCE, move || has_waited.set(true));
            move || drop(timeout)
        });
        use_effect_with(waits, move |&waits| {
            if waits || std::mem::replace(&mut *begun.borrow_mut(), true) {
                return;
            }
            wasm_bindgen_futures::spawn_local(async move {
                match mount(&script, &host, &program, &dispatch).await {
                    Ok(editor) => {
                        *mounted.borrow_mut() = Some(editor);
                        is_ready.set(true);
                    }
                    Err(error) => dispatch.emit(Action::Notice(Notice::NoEditor(error))),
                }
            });
        });
    }
    let page = &props.page;
    let language = page.settings.language;
    // What the page sets, as values that are set again only when they change.
    let edited = use_mut_ref(|| None::<String>);
    use_update(&mounted, (*is_ready, page.program_revision), {
        let (program, document) = (Rc::clone(&page.program), crate::state::key(&page.document));
        move |editor| {
            let before = edited.borrow_mut().replace(document.clone());
            editor.set_text(&program, before.is_some_and(|before| before != document));
        }
    });
    use_update(&mounted, (*is_ready, language), move |editor| {
        editor.set_wording(&t!(language, "editor"), &phrases(language));
    });
    use_update(&mounted, (*is_ready, Rc::clone(&page.vocabulary)), {
        let vocabulary = Rc::clone(&page.vocabulary);
        move |editor| editor.set_vocabulary(&vocabulary_json(&vocabulary))
    });
    let problems = problems_json(page);
    use_update(&mounted, (*is_ready, problems.clone()), move |editor| editor.set_problems(&problems));
    let (marks, line) = marks_json(page);
    use_update(&mounted, (*is_ready, marks.clone()), move |editor| {
        editor.set_marks(&marks);
        if let Some(line) = line {
            editor.reveal(line, false);
        }
    });
    let reveal = page.reveal;
    use_update(&mounted, (*is_ready, reveal), move |editor| {
        if reveal.line > 0 {
            editor.reveal(reveal.line, reveal.focus);
        }
    });
    let typed = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                dispatch.emit(Action::Edit(area.value().into()));
            }
        })
    };
    html! {
        <>
            <div class="editor" ref={host}></div>
            if !*is_ready {
                <textarea class="plain-editor" data-testid="plain-editor" spellcheck="false" autocapitalize="off"
                    aria-label={t!(language, "editor")} value={page.program.to_string()} oninput={typed} />
            }
        </>
    }
}

/// Calls a function of the editor when a value has changed, or the editor is there.
#[hook]
fn use_update<T: PartialEq + 'static>(
    mounted: &Rc<RefCell<Option<Mounted>>>,
    value: T,
    set: impl FnOnce(&EditorHandle) + 'static,
) {
    let mounted = Rc::clone(mounted);
    use_effect_with(value, move |_| {
        if let Some(editor) = &*mounted.borrow() {
            set(&editor.handle);
        }
    });
}

async fn mount(
    script: &js_sys::Function,
    host: &NodeRef,
    program: &RefCell<Rc<str>>,
    dispatch: &Callback<Action>,
) -> Result<Mounted, String> {
    let say = |error: JsValue| {
        error.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{error:?}"), |error| error.message().into())
    };
    let module: js_sys::Promise = script.call0(&JsValue::NULL).map_err(say)?.unchecked_into();
    let module: EditorModule = JsFuture::from(module).await.map_err(say)?.unchecked_into();
    let host = host.cast::<Element>().ok_or("the editor has no place")?;
    let changed = {
        let dispatch = dispatch.clone();
        Closure::<dyn Fn(String)>::new(move |text: String| dispatch.emit(Action::Edit(text.into())))
    };
    let run = {
        let dispatch = dispatch.clone();
        Closure::<dyn Fn()>::new(move || dispatch.emit(Action::Run))
    };
    // What was typed into the plain field in the meantime.
    let text = Rc::clone(&program.borrow());
    let handle = module
        .create_editor(&host, &text, changed.as_ref().unchecked_ref(), run.as_ref().unchecked_ref())
        .map_err(say)?;
    Ok(Mounted { handle, _changed: changed, _run: run })
}

/// CodeMirror's own words.
fn phrases(language: Language) -> String {
    let phrases = [
        ("Find", t!(language, "editor-find")),
        ("Replace", t!(language, "editor-replace")),
        ("next", t!(language, "editor-next")),
        ("previous", t!(language, "editor-previous")),
        ("all", t!(language, "editor-all")),
        ("match case", t!(language, "editor-match-case")),
        ("regexp", t!(language, "editor-regexp")),
        ("by word", t!(language, "editor-by-word")),
        ("replace", t!(language, "editor-replace-one")),
        ("replace all", t!(language, "editor-replace-all")),
        ("close", t!(language, "close")),
        ("Completions", t!(language, "editor-completions")),
        ("Diagnostics", t!(language, "editor-diagnostics")),
        ("No diagnostics", t!(language, "editor-no-diagnostics")),
    ];
    let fields: Vec<(&str, String)> = phrases.iter().map(|(name, text)| (*name, json::string(text))).collect();
    json::object(&fields)
}

fn vocabulary_json(vocabulary: &[Vocabulary]) -> String {
    json::list(vocabulary.iter().map(|module| {
        let names = json::list(module.names.iter().map(|name| json::string(name)));
        json::object(&[("module", json::string(&module.module)), ("names", names)])
    }))
}

/// What the parser says, and where a run ended by an exception.
fn problems_json(state: &State) -> String {
    let mut problems: Vec<String> = state
        .problems
        .iter()
        .map(|problem| {
            let severity = match problem.kind {
                ProblemKind::Syntax => "error",
                ProblemKind::Unsupported => "warning",
            };
            one_problem(
                &problem.message,
                severity,
                [problem.line, problem.column, problem.end_line, problem.end_column],
            )
        })
        .collect();
    if problems.is_empty()
        && !state.is_stale()
        && let Some(run) = state.shown_run()
    {
        match &run.status {
            Status::Refused { sentence, line, column } if *line > 0 => {
                problems.push(one_problem(sentence, "error", [*line, *column, *line, column + 1]));
            }
            Status::Ended(ended) => {
                if let heddle_trace::ending::Ending::UncaughtException { traceback } = &ended.ending
                    && let Some(line) = crate::traceback::last_line(traceback)
                {
                    let message = traceback.trim_end().lines().next_back().unwrap_or_default();
                    problems.push(one_problem(message, "error", [line, 1, line, u32::MAX]));
                }
            }
            Status::Refused { .. } | Status::Running | Status::WaitsForInput | Status::Lost(_) => {}
        }
    }
    json::list(problems)
}

fn one_problem(message: &str, severity: &str, [line, column, end_line, end_column]: [u32; 4]) -> String {
    json::object(&[
        ("message", json::string(message)),
        ("severity", json::string(severity)),
        ("line", line.to_string()),
        ("column", column.to_string()),
        ("endLine", end_line.to_string()),
        ("endColumn", end_column.to_string()),
    ])
}

/// So many threads have a mark in the gutter.
const MARKED: usize = 200;

/// Where every thread of the shown run stands at the playhead, and the line of the current one.
fn marks_json(state: &State) -> (String, Option<u32>) {
    let Some(run) = state.shown_run().filter(|_| !state.is_stale()) else { return ("[]".to_owned(), None) };
    let current = state.current_thread();
    let mut current_line = None;
    let model = run.model.get();
    let marks = model.lanes().iter().take(MARKED).filter_map(|thread| {
        let line = inspected_line(run, thread.thread)
            .or_else(|| model.place_at(thread, run.playhead).map(|place| place.line))?;
        let is_current = current == Some(thread.thread);
        if is_current {
            current_line = Some(line);
        }
        Some(json::object(&[
            ("line", line.to_string()),
            ("name", json::string(&crate::why::thread_name(&model, thread.thread))),
            ("short", json::string(&format!("T{}", thread.thread.0))),
            ("hue", hue(thread.thread).to_string()),
            ("current", is_current.to_string()),
        ]))
    });
    (json::list(marks.collect::<Vec<_>>()), current_line)
}

/// The line of a thread's innermost frame in the reader's program, where the engine has told it.
fn inspected_line(run: &Run, thread: heddle_trace::identity::ThreadId) -> Option<u32> {
    let view = run.inspection()?.threads.iter().find(|view| view.id == thread)?;
    if matches!(view.situation, Situation::Finished) {
        return None;
    }
    view.frames
        .iter()
        .rev()
        .map(|frame| frame.place)
        .find(|place| place.source == 0 && place.line > 0)
        .map(|place| place.line)
}
