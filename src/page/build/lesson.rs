//! A lesson's Markdown, as the source text of what `src/page/lesson.rs` shows.
//!
//! A lesson is made of paragraphs and lists; in them stand text, `code`, **strong text** and links to other demos,
//! `[words](demo:id)`. Everything else that Markdown has, raw HTML above all, is refused.

use std::fmt::Write;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// A Rust expression of type `&'static [Block]`. `ids` are the demos that there are.
pub fn blocks(markdown: &str, ids: &[String]) -> Result<String, String> {
    let mut writer = Writer { ids, out: String::from("&["), text: String::new(), inside: Inside::Block };
    for event in Parser::new(markdown) {
        writer.event(event)?;
    }
    writer.out.push(']');
    Ok(writer.out)
}

struct Writer<'a> {
    ids: &'a [String],
    out: String,
    /// Text that is not written yet: the parser cuts it at every character that might have begun something.
    text: String,
    inside: Inside,
}

/// What the text belongs to.
enum Inside {
    Block,
    Strong,
    Link(String),
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>) -> Result<(), String> {
        match event {
            // Beside Chinese punctuation the marks of strong text are not always marks.
            Event::Text(text) if text.contains("**") => return Err(format!("`**` is no mark in `{text}`")),
            Event::Text(text) => self.text += &text,
            Event::SoftBreak => self.text.push(' '),
            Event::Code(code) if matches!(self.inside, Inside::Block) => {
                self.flush();
                self.push(format_args!("Span::Code({:?}), ", &*code));
            }
            Event::Start(Tag::Paragraph) => self.out += "Block::Paragraph(&[",
            Event::End(TagEnd::Paragraph) => self.close("]), "),
            Event::Start(Tag::List(None)) => self.out += "Block::List(&[",
            Event::End(TagEnd::List(false)) => self.out += "]), ",
            Event::Start(Tag::Item) => self.out += "&[",
            Event::End(TagEnd::Item) => self.close("], "),
            Event::Start(Tag::Strong) => self.enter(Inside::Strong)?,
            Event::End(TagEnd::Strong) => self.leave(),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let id = dest_url.strip_prefix("demo:").ok_or(format!("a link to {dest_url}, which is no demo"))?;
                if !self.ids.iter().any(|known| known == id) {
                    return Err(format!("a link to the demo `{id}`, which there is not"));
                }
                self.enter(Inside::Link(id.to_owned()))?;
            }
            Event::End(TagEnd::Link) => self.leave(),
            other => return Err(format!("a lesson cannot have this: {other:?}")),
        }
        Ok(())
    }

    fn enter(&mut self, inside: Inside) -> Result<(), String> {
        if !matches!(self.inside, Inside::Block) {
            return Err("strong text and links cannot stand in each other".to_owned());
        }
        self.flush();
        self.inside = inside;
        Ok(())
    }

    fn leave(&mut self) {
        let text = std::mem::take(&mut self.text);
        match std::mem::replace(&mut self.inside, Inside::Block) {
            Inside::Block => {}
            Inside::Strong => self.push(format_args!("Span::Strong({text:?}), ")),
            Inside::Link(id) => self.push(format_args!("Span::Demo {{ id: {id:?}, text: {text:?} }}, ")),
        }
    }

    fn close(&mut self, end: &str) {
        self.flush();
        self.out += end;
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.is_empty() {
            self.push(format_args!("Span::Text({text:?}), "));
        }
    }

    fn push(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.out.write_fmt(text);
    }
}
