//! A scene as an SVG: for tests, for documents, for looking at it.

use std::fmt::Write as _;

use crate::scene::{
    Anchor, BASELINE, Command, Glyph, HATCH_WIDTH, Layer, Paint, Rect, Scene, Shape, Stroke, Text, hatch_lines,
};
use crate::theme::{FONTS, Theme};

/// The text of an SVG file. Equal scenes give equal texts.
pub fn render(scene: &Scene, theme: Theme) -> String {
    let mut svg = Svg { text: String::new(), theme, clips: 0 };
    let (width, height) = (number(scene.width), number(scene.height));
    svg.push(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{}\">\n",
        escape(FONTS)
    ));
    let paper = theme.colour(crate::scene::Role::Background);
    svg.push(format_args!("<rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n"));
    for layer in &scene.layers {
        svg.layer(layer);
    }
    svg.text.push_str("</svg>\n");
    svg.text
}

struct Svg {
    text: String,
    theme: Theme,
    clips: usize,
}

impl Svg {
    fn push(&mut self, part: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.text.write_fmt(part);
    }

    fn layer(&mut self, layer: &Layer) {
        let clip = self.clip(layer.clip, 0.0);
        self.push(format_args!("<g clip-path=\"url(#c{clip})\">\n"));
        for shape in &layer.shapes {
            self.shape(shape);
        }
        self.text.push_str("</g>\n");
    }

    fn clip(&mut self, rect: Rect, radius: f64) -> usize {
        let number = self.clips;
        self.clips += 1;
        let rect = rect_attributes(rect, radius);
        self.push(format_args!("<clipPath id=\"c{number}\"><rect {rect}/></clipPath>\n"));
        number
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Box { rect, radius, fill, stroke } => {
                let (fill, stroke) = (self.fill(*fill), self.stroke(*stroke));
                self.push(format_args!("<rect {}{fill}{stroke}/>\n", rect_attributes(*rect, *radius)));
            }
            Shape::Hatch { rect, radius, paint } => {
                let clip = self.clip(*rect, *radius);
                let path = path(&hatch_lines(*rect), |x, y| (x, y));
                let stroke = self.stroke(Some(paint.stroke(HATCH_WIDTH)));
                self.push(format_args!("<path clip-path=\"url(#c{clip})\" d=\"{path}\" fill=\"none\"{stroke}/>\n"));
            }
            Shape::Path { commands, fill, stroke } => {
                let (fill, stroke) = (self.fill(*fill), self.stroke(*stroke));
                self.push(format_args!("<path d=\"{}\"{fill}{stroke}/>\n", path(commands, |x, y| (x, y))));
            }
            Shape::Mark { glyph, x, y, size, fill, stroke } => self.mark(*glyph, (*x, *y, *size), *fill, *stroke),
            Shape::Text(text) => self.words(text),
        }
    }

    fn mark(&mut self, glyph: Glyph, (x, y, size): (f64, f64, f64), fill: Paint, stroke: Option<Stroke>) {
        let place = |a: f64, b: f64| (x + a * size / 2.0, y + b * size / 2.0);
        let (inside, outline) = (self.fill(Some(fill)), self.stroke(stroke));
        self.push(format_args!("<path d=\"{}\"{inside}{outline}/>\n", path(glyph.path(), place)));
        if !glyph.detail().is_empty() {
            self.push(format_args!("<path d=\"{}\" fill=\"none\"{outline}/>\n", path(glyph.detail(), place)));
        }
    }

    fn words(&mut self, text: &Text) {
        let anchor = match text.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if text.strong { " font-weight=\"600\"" } else { "" };
        let rim = match text.rim {
            true => format!(
                " stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                self.theme.colour(crate::scene::Role::Background)
            ),
            false => String::new(),
        };
        let fill = self.fill(Some(text.paint));
        let (x, y, size) = (number(text.x), number(text.y + text.size * BASELINE), number(text.size));
        self.push(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\"{weight}{rim}{fill}>{}</text>\n",
            escape(&text.words)
        ));
    }

    fn fill(&self, paint: Option<Paint>) -> String {
        match paint {
            Some(paint) => format!(" fill=\"{}\"{}", self.theme.colour(paint.role), opacity("fill-opacity", paint)),
            None => " fill=\"none\"".to_owned(),
        }
    }

    fn stroke(&self, stroke: Option<Stroke>) -> String {
        let Some(Stroke { paint, width, dash }) = stroke else { return String::new() };
        let dash = dash.map_or_else(String::new, |(on, off)| {
            format!(" stroke-dasharray=\"{} {}\" stroke-linecap=\"round\"", number(on), number(off))
        });
        format!(
            " stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"{}{dash}",
            self.theme.colour(paint.role),
            number(width),
            opacity("stroke-opacity", paint)
        )
    }
}

fn path(commands: &[Command], place: impl Fn(f64, f64) -> (f64, f64)) -> String {
    let mut text = String::new();
    let point = |x, y| {
        let (x, y) = place(x, y);
        format!("{} {}", number(x), number(y))
    };
    for command in commands {
        match *command {
            Command::Move(x, y) => text += &format!("M{}", point(x, y)),
            Command::Line(x, y) => text += &format!("L{}", point(x, y)),
            Command::Curve(a, b, c, d, x, y) => {
                text += &format!("C{} {} {}", point(a, b), point(c, d), point(x, y));
            }
            Command::Close => text.push('Z'),
        }
    }
    text
}

fn rect_attributes(rect: Rect, radius: f64) -> String {
    let (x, y, w, h) = (number(rect.x), number(rect.y), number(rect.w.max(0.0)), number(rect.h.max(0.0)));
    let round = if radius > 0.0 { format!(" rx=\"{}\"", number(radius)) } else { String::new() };
    format!("x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"{round}")
}

fn opacity(attribute: &str, paint: Paint) -> String {
    if paint.alpha >= 1.0 { String::new() } else { format!(" {attribute}=\"{}\"", number(paint.alpha)) }
}

/// At most two decimals.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
