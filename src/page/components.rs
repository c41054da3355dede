//! The parts of the page, from top to bottom. Each shows a state and says what the reader did; none decides anything.

mod choices;
mod code;
mod dialogs;
mod editor;
mod header;
mod input;
mod inspector;
mod lesson;
mod live;
mod marked;
mod notices;
mod output;
mod run_bar;
mod runs;
mod sample;
mod sentences;
mod splitter;
mod stage;
mod stage_slot;
mod statement;
mod strips;
mod tabs;
mod traceback;
mod transport;
mod verdict;
mod wait_graph;
mod why;
mod workers;

pub use code::CodeColumn;
pub use dialogs::Dialogs;
pub use header::Header;
pub use live::LiveRegion;
pub use notices::Notices;
pub use splitter::Splitter;
pub use stage::StageColumn;
pub use tabs::TabBar;
