//! Paints a display list on a canvas.

use std::f64::consts::TAU;

use heddle_stage::scene::{
    Anchor, BASELINE, Command, Glyph, HATCH_WIDTH, Layer, Paint, Rect, Role, Shape, Stroke, Text, hatch_lines,
};
use heddle_stage::theme::{FONTS, Theme};
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A canvas that is ready to be painted on. What was set last is remembered, since setting it again costs more than drawing.
pub struct Painter {
    context: CanvasRenderingContext2d,
    theme: Theme,
    fill: Option<Role>,
    line: Option<Stroke>,
    alpha: f64,
    font: Option<(f64, bool)>,
}

impl Painter {
    /// Clears a canvas, or gives it a new size, and prepares it. `ratio`: pixels of the device for one of the stylesheet's.
    /// `None` if the browser gives no context.
    pub fn new(canvas: &HtmlCanvasElement, size: (f64, f64), ratio: f64, theme: Theme) -> Option<Self> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let (width, height) = ((size.0 * ratio).round() as u32, (size.1 * ratio).round() as u32);
        if (canvas.width(), canvas.height()) != (width, height) {
            canvas.set_width(width);
            canvas.set_height(height);
        }
        // None of these can fail with numbers that are finite.
        let _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        context.clear_rect(0.0, 0.0, size.0, size.1);
        context.set_line_join("round");
        Some(Self { context, theme, fill: None, line: None, alpha: 1.0, font: None })
    }

    /// Paints the paper itself.
    pub fn paper(&mut self, (width, height): (f64, f64)) {
        self.set_fill(Role::Background.solid());
        self.context.fill_rect(0.0, 0.0, width, height);
    }

    /// Paints layers.
    pub fn paint(&mut self, layers: &[Layer]) {
        for layer in layers {
            self.clipped(layer.clip, 0.0, |painter| {
                for shape in &layer.shapes {
                    painter.shape(shape);
                }
            });
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Box { rect, radius, fill, stroke } => self.rectangle(*rect, *radius, *fill, *stroke),
            Shape::Hatch { rect, radius, paint } => self.clipped(*rect, *radius, |painter| {
                painter.trace(&hatch_lines(*rect), |x, y| (x, y));
                painter.set_line(paint.stroke(HATCH_WIDTH));
                painter.context.stroke();
            }),
            Shape::Path { commands, fill, stroke } => {
                self.trace(commands, |x, y| (x, y));
                self.fill_and_stroke(*fill, *stroke);
            }
            Shape::Mark { glyph, x, y, size, fill, stroke } => self.mark(*glyph, (*x, *y, *size), *fill, *stroke),
            Shape::Text(text) => self.words(text),
        }
    }

    fn rectangle(&mut self, rect: Rect, radius: f64, fill: Option<Paint>, stroke: Option<Stroke>) {
        let (w, h) = (rect.w.max(0.0), rect.h.max(0.0));
        // Corners of a pixel are not seen, and cost a path.
        if radius < 1.5 && stroke.is_none() {
            if let Some(paint) = fill {
                self.set_fill(paint);
                self.context.fill_rect(rect.x, rect.y, w, h);
            }
            return;
        }
        self.round(Rect { w, h, ..rect }, radius);
        self.fill_and_stroke(fill, stroke);
    }

    /// Begins the path of a rectangle with round corners.
    fn round(&self, rect: Rect, radius: f64) {
        self.context.begin_path();
        let radius = radius.min(rect.w / 2.0).min(rect.h / 2.0);
        if radius <= 0.0 {
            self.context.rect(rect.x, rect.y, rect.w, rect.h);
            return;
        }
        let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
        let context = &self.context;
        context.move_to(left + radius, top);
        // A radius that is not negative cannot fail.
        let _ = context.arc_to(right, top, right, bottom, radius);
        let _ = context.arc_to(right, bottom, left, bottom, radius);
        let _ = context.arc_to(left, bottom, left, top, radius);
        let _ = context.arc_to(left, top, right, top, radius);
        context.close_path();
    }

    fn mark(&mut self, glyph: Glyph, (x, y, size): (f64, f64, f64), fill: Paint, stroke: Option<Stroke>) {
        let place = |a: f64, b: f64| (x + a * size / 2.0, y + b * size / 2.0);
        if glyph == Glyph::Family(heddle_trace::operation::Family::Read) {
            // A circle is drawn faster as one.
            self.context.begin_path();
            let _ = self.context.arc(x, y, size / 2.0, 0.0, TAU);
        } else {
            self.trace(glyph.path(), place);
        }
        self.fill_and_stroke(Some(fill), stroke);
        if !glyph.detail().is_empty() && stroke.is_some() {
            self.trace(glyph.detail(), place);
            self.fill_and_stroke(None, stroke);
        }
    }

    fn words(&mut self, text: &Text) {
        if self.font != Some((text.size, text.strong)) {
            let weight = if text.strong { "600" } else { "400" };
            self.context.set_font(&format!("{weight} {}px {FONTS}", text.size));
            self.font = Some((text.size, text.strong));
        }
        self.context.set_text_align(match text.anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        });
        let y = text.y + text.size * BASELINE;
        if text.rim {
            self.set_line(Role::Background.solid().stroke(3.0));
            let _ = self.context.stroke_text(&text.words, text.x, y);
        }
        self.set_fill(text.paint);
        let _ = self.context.fill_text(&text.words, text.x, y);
    }

    /// Begins the path of some commands.
    fn trace(&self, commands: &[Command], place: impl Fn(f64, f64) -> (f64, f64)) {
        let context = &self.context;
        context.begin_path();
        for command in commands {
            match *command {
                Command::Move(x, y) => {
                    let (x, y) = place(x, y);
                    context.move_to(x, y);
                }
                Command::Line(x, y) => {
                    let (x, y) = place(x, y);
                    context.line_to(x, y);
                }
                Command::Curve(a, b, c, d, x, y) => {
                    let ((a, b), (c, d), (x, y)) = (place(a, b), place(c, d), place(x, y));
                    context.bezier_curve_to(a, b, c, d, x, y);
                }
                Command::Close => context.close_path(),
            }
        }
    }

    fn fill_and_stroke(&mut self, fill: Option<Paint>, stroke: Option<Stroke>) {
        if let Some(paint) = fill {
            self.set_fill(paint);
            self.context.fill();
        }
        if let Some(stroke) = stroke {
            self.set_line(stroke);
            self.context.stroke();
        }
    }

    fn set_fill(&mut self, paint: Paint) {
        if self.fill != Some(paint.role) {
            self.context.set_fill_style_str(self.theme.colour(paint.role));
            self.fill = Some(paint.role);
        }
        self.set_alpha(paint.alpha);
    }

    fn set_line(&mut self, stroke: Stroke) {
        let before = self.line;
        if before.map(|line| line.paint.role) != Some(stroke.paint.role) {
            self.context.set_stroke_style_str(self.theme.colour(stroke.paint.role));
        }
        if before.map(|line| line.width) != Some(stroke.width) {
            self.context.set_line_width(stroke.width);
        }
        if before.map(|line| line.dash) != Some(stroke.dash) {
            let dashes = stroke.dash.map_or_else(Array::new, |(on, off)| Array::of2(&on.into(), &off.into()));
            // Numbers that are not negative cannot fail.
            let _ = self.context.set_line_dash(&dashes);
            self.context.set_line_cap(if stroke.dash.is_some() { "round" } else { "butt" });
        }
        self.line = Some(stroke);
        self.set_alpha(stroke.paint.alpha);
    }

    fn set_alpha(&mut self, alpha: f64) {
        if (self.alpha - alpha).abs() > f64::EPSILON {
            self.context.set_global_alpha(alpha);
            self.alpha = alpha;
        }
    }

    /// Paints within a rectangle.
    fn clipped(&mut self, rect: Rect, radius: f64, paint: impl FnOnce(&mut Self)) {
        self.context.save();
        let outside = (self.fill, self.line, self.alpha, self.font);
        self.round(Rect { w: rect.w.max(0.0), h: rect.h.max(0.0), ..rect }, radius);
        self.context.clip();
        paint(self);
        self.context.restore();
        (self.fill, self.line, self.alpha, self.font) = outside;
    }
}
