//! The whole page: holds the state, hands every action to it, and carries out what that returns.

use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::action::{Action, Effect};
use crate::client::Kind;
use crate::components::{CodeColumn, Dialogs, Header, LiveRegion, Notices, Splitter, StageColumn, TabBar};
use crate::embed::Embed;
use crate::messages::t;
use crate::settings::{Settings, Split};
use crate::share::Shared;
use crate::state::{Notice, State, Tab};
use crate::view::Page;
use crate::workers::Engine;
use crate::{Boot, browser, clock, storage};
use heddle_trace::protocol::Reply;

/// What engines say is taken in for so many milliseconds at a time, so that the reader never waits for it.
const TAKE_IN: f64 = 6.0;

/// While a program floods the page, it is drawn again after so many milliseconds and not for every message.
const REDRAW: u32 = 32;

/// So many milliseconds after the engine was ready it is asked for what is not urgent.
const IDLE: u32 = 1_200;

/// What happens to the page as a whole.
#[derive(Debug)]
pub enum Message {
    /// An action.
    Act(Action),
    /// It is time to take in what engines have said meanwhile.
    TakeIn,
    /// It is time to draw what has come.
    Draw,
}

/// What the page is started with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What was started before the page.
    pub boot: Boot,
}

/// The whole page.
pub struct App {
    state: Rc<State>,
    dispatch: Callback<Action>,
    engines: [Engine; 2],
    tick: Option<Timeout>,
    /// What engines have said, in order, and not been heard yet.
    said: VecDeque<Action>,
    take_in: Option<Timeout>,
    /// When something was taken in the last time.
    taken_in: f64,
    redraw: Option<Timeout>,
    /// How long the page took to draw the last time, in milliseconds, and when it began to.
    drawing: Cell<(f64, f64)>,
    root: NodeRef,
    _keys: Option<EventListener>,
    _hash: Option<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let dispatch = ctx.link().callback(Message::Act);
        let (query, fragment) = browser::address();
        let embed = Embed::parse(&query);
        let kept = storage::settings();
        let mut settings = Settings { language: browser::language(), ..Settings::default() };
        if let Some(kept) = kept {
            settings = settings.decoded(&kept);
        }
        settings.language = embed.language.unwrap_or(settings.language);
        settings.theme = embed.theme.unwrap_or(settings.theme);
        let mut state = State::new(settings, embed, storage::drafts());
        state.base = browser::base();
        let boot = &ctx.props().boot;
        let engines = [
            Engine::new(Kind::Stepper, boot.engine.clone(), dispatch.clone()),
            Engine::new(Kind::Parallel, boot.parallel.clone(), dispatch.clone()),
        ];
        engines[0].adopt(boot.worker.clone(), &boot.early);
        browser::find_isolation(dispatch.clone());
        let mut app = Self {
            state: Rc::new(state),
            dispatch: dispatch.clone(),
            engines,
            tick: None,
            said: VecDeque::new(),
            take_in: None,
            taken_in: 0.0,
            redraw: None,
            drawing: Cell::default(),
            root: NodeRef::default(),
            _keys: listen_to_keys(&dispatch),
            _hash: listen_to_address(&dispatch),
        };
        let mut first = vec![Effect::Dress];
        if fragment.starts_with("#h") {
            first.extend(app.act(Action::OpenLink(Shared::decode(&fragment), fragment)));
        }
        for effect in first {
            app.perform(effect);
        }
        if app.state.embed.run {
            // Behind what was found out about the page. The request waits for the engine, and not the engine for the editor.
            dispatch.emit(Action::Run);
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Draw => {
                self.redraw = None;
                true
            }
            Message::Act(action) => {
                if matches!(action, Action::Reply(..) | Action::Lost { .. }) {
                    self.said.push_back(action);
                    // What comes alone is heard at once.
                    let is_alone = self.take_in.is_none() && clock::now() - self.taken_in > f64::from(REDRAW);
                    if is_alone {
                        return self.take_in(ctx);
                    }
                    self.wait_to_take_in(ctx);
                    return false;
                }
                for effect in self.act(action) {
                    self.perform(effect);
                }
                self.redraw = None;
                true
            }
            Message::TakeIn => {
                self.take_in = None;
                self.take_in(ctx)
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.drawing.set((self.drawing.get().0, clock::now()));
        let page = Page(Rc::clone(&self.state));
        let dispatch = self.dispatch.clone();
        let language = page.settings.language;
        let tab = match page.tab {
            Tab::Code => "tab-code",
            Tab::Stage => "tab-stage",
            Tab::Output => "tab-output",
        };
        let embedded = page.embed.embedded.then_some("is-embedded");
        html! {
            <div class={classes!("page", tab, embedded)} ref={self.root.clone()}>
                <a class="skip-link" href="#stage">{ t!(language, "skip-to-stage") }</a>
                if !page.embed.hide_header {
                    <Header page={page.clone()} dispatch={dispatch.clone()} />
                }
                <Notices page={page.clone()} dispatch={dispatch.clone()} />
                <main class="workspace">
                    <CodeColumn page={page.clone()} dispatch={dispatch.clone()} boot={ctx.props().boot.clone()} />
                    <Splitter page={page.clone()} dispatch={dispatch.clone()} split={Split::Columns} />
                    <StageColumn page={page.clone()} dispatch={dispatch.clone()} />
                </main>
                <TabBar page={page.clone()} dispatch={dispatch.clone()} />
                <Dialogs page={page.clone()} dispatch={dispatch.clone()} />
                <LiveRegion {page} {dispatch} />
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _first: bool) {
        let (_, began) = self.drawing.get();
        self.drawing.set((clock::now() - began, began));
        // Through the object model: a strict policy refuses a `style` attribute.
        if let Some(root) = self.root.cast::<HtmlElement>() {
            for split in Split::ALL {
                let size = format!("{:.2}", self.state.settings.split(split));
                let _ = root.style().set_property(split.property(), &size);
            }
        }
    }
}

impl App {
    /// Takes in what engines have said, some of it if it is much. Says whether the page is to be drawn now.
    fn take_in(&mut self, ctx: &Context<Self>) -> bool {
        let began = clock::now();
        // The timers of a page that is not seen come once a second.
        let is_seen = !browser::is_hidden();
        let mut draws = false;
        while let Some(action) = self.said.pop_front() {
            draws |= !matches!(
                action,
                Action::Reply(_, Reply::Output { .. } | Reply::Events { .. } | Reply::Progress { .. })
            );
            for effect in self.act(action) {
                self.perform(effect);
            }
            if is_seen && clock::now() - began >= TAKE_IN {
                break;
            }
        }
        self.taken_in = clock::now();
        self.wait_to_take_in(ctx);
        if draws {
            self.redraw = None;
        } else if self.redraw.is_none() {
            let link = ctx.link().clone();
            // Two thirds of the time are for the reader, however slow the machine is.
            let wait = REDRAW.max((2.0 * self.drawing.get().0) as u32);
            self.redraw = Some(Timeout::new(wait, move || link.send_message(Message::Draw)));
        }
        draws
    }

    /// The rest is taken in behind whatever else the browser has to do.
    fn wait_to_take_in(&mut self, ctx: &Context<Self>) {
        if self.take_in.is_none() && !self.said.is_empty() {
            let link = ctx.link().clone();
            self.take_in = Some(Timeout::new(0, move || link.send_message(Message::TakeIn)));
        }
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        Rc::make_mut(&mut self.state).update(action)
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Send(kind, request) => self.engines[kind as usize].request(request),
            Effect::SaveSettings => storage::keep_settings(&self.state.settings.encode()),
            Effect::SaveDraft(name, text) => {
                if !storage::keep_draft(&name, text.as_deref()) && text.is_some() {
                    self.act(Action::Notice(Notice::NoStorage));
                }
            }
            Effect::Dress => {
                let language = self.state.settings.language;
                let title = match self.state.demo() {
                    Some(demo) => t!(language, "title-demo", demo = demo.title(language)),
                    None => t!(language, "title"),
                };
                browser::dress(&self.state, &title);
            }
            Effect::SetAddress(demo) => browser::set_demo_in_address(&demo),
            Effect::Copy(text) => browser::copy(text, self.dispatch.clone()),
            Effect::Download(name, text) => browser::download(&name, &text),
            Effect::Tick(milliseconds) => {
                let dispatch = self.dispatch.clone();
                self.tick = Some(Timeout::new(milliseconds, move || dispatch.emit(Action::PlayTick)));
            }
            Effect::Idle => {
                let dispatch = self.dispatch.clone();
                Timeout::new(IDLE, move || dispatch.emit(Action::Idle)).forget();
            }
            Effect::StopTicking => self.tick = None,
            Effect::Reload => browser::reload(),
        }
    }
}

/// Keys that work wherever the focus is.
fn listen_to_keys(dispatch: &Callback<Action>) -> Option<EventListener> {
    let dispatch = dispatch.clone();
    let window = web_sys::window()?;
    Some(EventListener::new_with_options(
        &window,
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            // The editor and the input method come first.
            if event.default_prevented() || event.is_composing() {
                return;
            }
            match event.key().as_str() {
                "Enter" if event.ctrl_key() || event.meta_key() => {
                    event.prevent_default();
                    dispatch.emit(Action::Run);
                }
                "Escape" => dispatch.emit(Action::Stop),
                _ => {}
            }
        },
    ))
}

/// A link that is pasted into the address of an open page.
fn listen_to_address(dispatch: &Callback<Action>) -> Option<EventListener> {
    let dispatch = dispatch.clone();
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        let (_, fragment) = browser::address();
        // The skip link's own fragment is none of ours.
        if fragment.starts_with("#h") && fragment.contains('-') {
            dispatch.emit(Action::OpenLink(Shared::decode(&fragment), fragment));
        }
    }))
}
