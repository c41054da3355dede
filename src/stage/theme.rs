//! Colours for roles, light and dark.

use heddle_trace::identity::ThreadId;

use crate::scene::Role;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark words on light paper.
    #[default]
    Light,
    /// Light words on dark paper.
    Dark,
}

/// How many threads beside the main one have a colour of their own. With more the colours come again, and the number tells
/// them apart.
pub const HUES: u32 = 6;

/// Okabe and Ito's colours for the threads (M. Okabe, K. Ito: Color Universal Design, 2008), in the order in which threads
/// take them. Their vermillion is missing, since it means a problem and nothing else; the main thread has their black, which on
/// dark paper is a light grey.
const THREADS: [(&str, Ink); HUES as usize] = [
    ("#56B4E9", Ink::Dark),
    ("#E69F00", Ink::Dark),
    ("#009E73", Ink::Dark),
    ("#CC79A7", Ink::Dark),
    ("#F0E442", Ink::Dark),
    ("#0072B2", Ink::Light),
];

/// Words that can be read on a colour.
#[derive(Clone, Copy)]
enum Ink {
    Dark,
    Light,
}

impl Theme {
    /// Both themes.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The colour of a role, as `#RRGGBB`.
    pub fn colour(self, role: Role) -> &'static str {
        match (role, self) {
            (Role::Background, Self::Light) => "#FFFFFF",
            (Role::Background, Self::Dark) => "#15181D",
            (Role::Panel, Self::Light) => "#F7F8FA",
            (Role::Panel, Self::Dark) => "#1B1F25",
            (Role::Stripe, Self::Light) => "#F8F9FB",
            (Role::Stripe, Self::Dark) => "#191D22",
            (Role::Hairline, Self::Light) => "#DFE3E8",
            (Role::Hairline, Self::Dark) => "#2E343C",
            (Role::Grid, Self::Light) => "#E9ECF1",
            (Role::Grid, Self::Dark) => "#262B33",
            (Role::Ink, Self::Light) => "#1D232B",
            (Role::Ink, Self::Dark) => "#E8EBEF",
            (Role::Muted, Self::Light) => "#5B6673",
            (Role::Muted, Self::Dark) => "#9BA6B3",
            (Role::Faint, Self::Light) => "#A9B2BD",
            (Role::Faint, Self::Dark) => "#59636F",
            (Role::Thread(thread), theme) => theme.thread(thread),
            (Role::Edge(_), Self::Light) => "#252B33",
            // The colours are lighter than the paper: a darker rim sets them off from each other.
            (Role::Edge(_), Self::Dark) => "#0B0D10",
            (Role::OnThread(thread), theme) => theme.on_thread(thread),
            (Role::Problem, Self::Light) => "#C94F00",
            (Role::Problem, Self::Dark) => "#FF7A33",
            (Role::OnProblem, Self::Light) => "#FFFFFF",
            (Role::OnProblem, Self::Dark) => "#15181D",
            (Role::Playhead, Self::Light) => "#1D232B",
            (Role::Playhead, Self::Dark) => "#F2F4F7",
        }
    }

    /// The colour of a thread, as `#RRGGBB`; the same in the editor's gutter and on the stage.
    pub fn thread(self, thread: ThreadId) -> &'static str {
        match (thread, self) {
            (ThreadId::MAIN, Self::Light) => "#5A6470",
            (ThreadId::MAIN, Self::Dark) => "#B9C1CB",
            (ThreadId(number), _) => THREADS[hue(number)].0,
        }
    }

    fn on_thread(self, thread: ThreadId) -> &'static str {
        let ink = match (thread, self) {
            (ThreadId::MAIN, Self::Light) => Ink::Light,
            (ThreadId::MAIN, Self::Dark) => Ink::Dark,
            (ThreadId(number), _) => THREADS[hue(number)].1,
        };
        match ink {
            Ink::Dark => "#14181D",
            Ink::Light => "#FFFFFF",
        }
    }
}

fn hue(number: u32) -> usize {
    (number.saturating_sub(1) % HUES) as usize
}

/// The fonts of labels.
pub const FONTS: &str = "Inter, system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', \
                         'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif";
