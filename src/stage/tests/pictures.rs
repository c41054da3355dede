//! Pictures of small runs, compared with those that were looked at. `BLESS=1` writes them anew.

mod common;

use std::fs;
use std::path::PathBuf;

use common::{many_model, recorded, view};
use heddle_stage::axis::{Axis, Scale};
use heddle_stage::comparison::compare;
use heddle_stage::layout::{Ended, StripsView, layout, overlay, strips, strips_extent};
use heddle_stage::model::Model;
use heddle_stage::scene::Scene;
use heddle_stage::svg::render;
use heddle_stage::theme::Theme;
use heddle_stage::view::{Filter, View};
use heddle_trace::ending::Ending;
use heddle_trace::words::Language;

fn picture(model: &Model, view: &View) -> Scene {
    let axis = Axis::new(model, view.scale, view.filter);
    let mut scene = layout(model, &axis, view);
    scene.layers.extend(overlay(model, &axis, view));
    scene
}

fn check(name: &str, model: &Model, view: &View, theme: Theme) {
    check_scene(name, &picture(model, view), theme);
}

fn check_scene(name: &str, scene: &Scene, theme: Theme) {
    let svg = render(scene, theme);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pictures").join(format!("{name}.svg"));
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
        fs::write(&path, svg).expect("the picture can be written");
        return;
    }
    let blessed = fs::read_to_string(&path).unwrap_or_default();
    assert!(svg == blessed, "{name}: the picture has changed; look at it and bless it with BLESS=1");
}

#[test]
fn lost_update() {
    let model = recorded("lost_update");
    check("lost-update", &model, &view(1400.0, 420.0, &model).0, Theme::Light);
    let narrow = View { language: Language::Zh, ..view(390.0, 420.0, &model).0 };
    check("lost-update-narrow-dark-zh", &model, &narrow, Theme::Dark);
    let half_way = View { playhead: model.len() / 2, ..view(900.0, 320.0, &model).0 };
    check("lost-update-half-way", &model, &half_way, Theme::Light);
    let everything = View { filter: Filter::Everything, ..view(1400.0, 420.0, &model).0 };
    check("lost-update-everything", &model, &everything, Theme::Light);
}

#[test]
fn deadlock() {
    let model = recorded("deadlock");
    check("deadlock", &model, &view(1100.0, 420.0, &model).0, Theme::Light);
    let view = View { language: Language::Zh, ..view(1100.0, 420.0, &model).0 };
    check("deadlock-dark-zh", &model, &view, Theme::Dark);
}

#[test]
fn bounded_buffer() {
    let model = recorded("bounded_buffer");
    check("bounded-buffer", &model, &view(1400.0, 480.0, &model).0, Theme::Light);
    check("bounded-buffer-dark", &model, &view(900.0, 420.0, &model).0, Theme::Dark);
}

#[test]
fn philosophers() {
    let model = recorded("philosophers");
    check("philosophers", &model, &view(1400.0, 600.0, &model).0, Theme::Light);
}

#[test]
fn sleepers_on_an_axis_of_time() {
    let model = recorded("sleepers");
    let view = View { scale: Scale::Time, ..view(1100.0, 360.0, &model).0 };
    check("sleepers", &model, &view, Theme::Light);
}

#[test]
fn condition() {
    let model = recorded("condition");
    check("condition", &model, &view(1400.0, 420.0, &model).0, Theme::Light);
}

#[test]
fn a_thread_that_dies_with_a_lock() {
    let model = recorded("dies");
    check("dies", &model, &view(1200.0, 420.0, &model).0, Theme::Light);
}

#[test]
fn many_threads() {
    let model = many_model(24, 600);
    check("many-threads", &model, &view(1400.0, 600.0, &model).0, Theme::Light);
}

#[test]
fn a_statement_is_opened() {
    let model = recorded("lost_update");
    let late = model.lost_updates()[0].write;
    check("statement", &model, &View { opened: Some(late), ..view(1400.0, 420.0, &model).0 }, Theme::Light);
    let narrow = View { opened: Some(late), language: Language::Zh, ..view(390.0, 420.0, &model).0 };
    check("statement-narrow-dark-zh", &model, &narrow, Theme::Dark);
}

/// `NAME_branch.trace` is a branch of the run in `NAME.trace`.
fn compared(name: &str, width: f64, language: Language, hovered: Option<(usize, u32)>) -> Scene {
    let [one, other] = [recorded(name), recorded(&format!("{name}_branch"))];
    let comparison = compare([&one, &other], Filter::Telling);
    let ending = |model: &Model| match model.ending() {
        Some(Ending::Deadlock { .. }) => Ended { words: "Deadlock".to_owned(), is_bad: true },
        _ => Ended { words: "Finished".to_owned(), is_bad: false },
    };
    let view = StripsView {
        width,
        left: 0.0,
        language,
        names: ["Run 1".to_owned(), "Run 2".to_owned()],
        endings: [ending(&one), ending(&other)],
        shown: (1, comparison.shared + 3),
        hovered,
    };
    let (_, left) = strips_extent(&comparison, &view);
    strips([&one, &other], &comparison, &StripsView { left, ..view }).scene
}

#[test]
fn two_runs_beside_each_other() {
    check_scene("compared-lost-update", &compared("lost_update", 1400.0, Language::En, None), Theme::Light);
    check_scene("compared-narrow", &compared("lost_update", 390.0, Language::Zh, Some((1, 20))), Theme::Dark);
    check_scene("compared-deadlock", &compared("deadlock", 1000.0, Language::En, None), Theme::Light);
}

#[test]
fn an_empty_stage_shows_ghosts() {
    let model = Model::new(false);
    check("empty", &model, &view(900.0, 320.0, &model).0, Theme::Light);
}

#[test]
fn a_hundred_thousand_events_fit_into_few_shapes() {
    let model = many_model(6, 100_000);
    let scene = picture(&model, &view(1400.0, 600.0, &model).0);
    let shapes: usize = scene.layers.iter().map(|layer| layer.shapes.len()).sum();
    assert!(shapes < 12_000, "{shapes} shapes");
    if let Some(folder) = std::env::var_os("PICTURES") {
        let path = PathBuf::from(folder).join("hundred-thousand.svg");
        fs::write(path, render(&scene, Theme::Light)).unwrap();
    }
}
