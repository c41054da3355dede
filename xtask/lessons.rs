//! The demos' lessons: Markdown in www/demos, small pieces of HTML in dist/, which the page fetches one at a time.
//!
//! A lesson is made of paragraphs and lists; in them stand text, `code`, **strong text** and links to other demos,
//! `[words](demo:id)`. Everything else that Markdown has, raw HTML above all, stops the build. So does a demo whose two
//! lessons do not go side by side: paragraph by paragraph, point by point, with the same links.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use pulldown_cmark::html::push_html;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

const LANGUAGES: [&str; 2] = ["en", "zh"];

/// All lessons: `lost-update.en.html` and so on, and what is in them.
pub fn all(demos: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut folders = Vec::new();
    for entry in demos.read_dir().with_context(|| format!("{} is missing", demos.display()))? {
        let path = entry?.path();
        // `31-deadlock` is the demo `deadlock`; the page's own build is strict about these names.
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some((_, id)) = name.split_once('-').filter(|_| path.is_dir()) {
            folders.push((id.to_owned(), path));
        }
    }
    let ids: Vec<&str> = folders.iter().map(|(id, _)| id.as_str()).collect();
    let mut files = BTreeMap::new();
    for (id, folder) in &folders {
        let mut shapes = Vec::new();
        for language in LANGUAGES {
            let path = folder.join(format!("lesson.{language}.md"));
            let text = fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))?;
            let lesson = Lesson::read(&text, &ids).with_context(|| path.display().to_string())?;
            files.insert(format!("{id}.{language}.html"), lesson.html.into_bytes());
            shapes.push(lesson.shape);
        }
        ensure!(shapes[0] == shapes[1], "{}: the two lessons are not of one shape: {shapes:?}", folder.display());
    }
    Ok(files)
}

/// One lesson in one language.
struct Lesson {
    html: String,
    /// Its paragraphs, lists, points and links, in order.
    shape: Vec<String>,
}

impl Lesson {
    fn read(markdown: &str, ids: &[&str]) -> Result<Self> {
        let mut events = Vec::new();
        let mut shape = Vec::new();
        for event in Parser::new(markdown) {
            events.push(match event {
                // Beside Chinese punctuation the marks of strong text are not always marks.
                Event::Text(text) if text.contains("**") => bail!("`**` is no mark in `{text}`"),
                Event::Text(_) | Event::Code(_) => event,
                Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) => event,
                Event::SoftBreak => Event::Text(" ".into()),
                Event::Start(Tag::Paragraph | Tag::List(None) | Tag::Item) => {
                    shape.push(format!("{event:?}"));
                    event
                }
                Event::End(TagEnd::Paragraph | TagEnd::List(false) | TagEnd::Item) => event,
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let id = dest_url.strip_prefix("demo:").with_context(|| format!("a link to {dest_url}"))?;
                    ensure!(ids.contains(&id), "a link to the demo `{id}`, which there is not");
                    shape.push(format!("a link to {id}"));
                    Event::InlineHtml(format!(r#"<button class="link" data-demo="{id}">"#).into())
                }
                Event::End(TagEnd::Link) => Event::InlineHtml("</button>".into()),
                other => bail!("a lesson cannot have this: {other:?}"),
            });
        }
        ensure!(!shape.is_empty(), "a lesson has something to say");
        let mut html = String::new();
        push_html(&mut html, events.into_iter());
        Ok(Self { html, shape })
    }
}
