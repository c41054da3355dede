//! Pictures of small runs, compared with those that were looked at. `BLESS=1` writes them anew.

mod common;

use std::fs;
use std::path::PathBuf;

use common::{bounded_buffer, deadlock, lost_update, many_model, sleepers, view};
use heddle_stage::axis::{Axis, Scale};
use heddle_stage::layout::{layout, overlay};
use heddle_stage::model::Model;
use heddle_stage::scene::Scene;
use heddle_stage::svg::render;
use heddle_stage::theme::Theme;
use heddle_stage::view::View;
use heddle_trace::words::Language;

fn picture(model: &Model, view: &View) -> Scene {
    let axis = Axis::new(model, view.scale, view.filter);
    let mut scene = layout(model, &axis, view);
    scene.layers.extend(overlay(model, &axis, view));
    scene
}

fn check(name: &str, model: &Model, view: &View, theme: Theme) {
    let svg = render(&picture(model, view), theme);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pictures").join(format!("{name}.svg"));
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, svg).unwrap();
        return;
    }
    let blessed = fs::read_to_string(&path).unwrap_or_default();
    assert!(svg == blessed, "{name}: the picture has changed; look at it and bless it with BLESS=1");
}

#[test]
fn lost_update_wide_and_light() {
    let model = lost_update();
    check("lost-update", &model, &view(1400.0, 420.0, &model).0, Theme::Light);
}

#[test]
fn lost_update_narrow_and_dark_in_chinese() {
    let model = lost_update();
    let view = View { language: Language::Zh, ..view(390.0, 420.0, &model).0 };
    check("lost-update-narrow-dark-zh", &model, &view, Theme::Dark);
}

#[test]
fn lost_update_half_way() {
    let model = lost_update();
    let view = View { playhead: 10, ..view(900.0, 320.0, &model).0 };
    check("lost-update-half-way", &model, &view, Theme::Light);
}

#[test]
fn deadlock_light_and_dark() {
    let model = deadlock();
    check("deadlock", &model, &view(1100.0, 420.0, &model).0, Theme::Light);
    let view = View { language: Language::Zh, ..view(1100.0, 420.0, &model).0 };
    check("deadlock-dark-zh", &model, &view, Theme::Dark);
}

#[test]
fn bounded_buffer_with_its_messages() {
    let model = bounded_buffer();
    check("bounded-buffer", &model, &view(1400.0, 480.0, &model).0, Theme::Light);
    check("bounded-buffer-dark", &model, &view(900.0, 420.0, &model).0, Theme::Dark);
}

#[test]
fn sleepers_on_an_axis_of_time() {
    let model = sleepers();
    let view = View { scale: Scale::Time, ..view(1100.0, 360.0, &model).0 };
    check("sleepers", &model, &view, Theme::Light);
}

#[test]
fn many_threads() {
    let model = many_model(24, 600);
    check("many-threads", &model, &view(1400.0, 600.0, &model).0, Theme::Light);
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
