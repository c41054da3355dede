//! What a lesson is made of. The build script makes it from Markdown, so that the page needs no parser and a lesson can
//! hold nothing but this.

/// A part of a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(&'static [Span]),
    /// A list; each item is a line of text.
    List(&'static [&'static [Span]]),
}

/// A part of a line of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain text.
    Text(&'static str),
    /// Text that stands out.
    Strong(&'static str),
    /// Program text.
    Code(&'static str),
    /// A link to another demo.
    Demo {
        /// Which: there is a demo with this id.
        id: &'static str,
        /// What the link says.
        text: &'static str,
    },
}
