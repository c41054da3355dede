//! The lines of a traceback that point into the reader's program.

use crate::update::PROGRAM_NAME;

/// The line that a line of a traceback points to: `  File "main.py", line 12, in f` is 12.
pub fn line_of(text: &str) -> Option<u32> {
    let rest = text.trim_start().strip_prefix("File \"")?.strip_prefix(PROGRAM_NAME)?.strip_prefix("\", line ")?;
    rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// A line in three parts: the blanks before it, what it says, and the line's end. Only what it says is to be a link.
pub fn parts(line: &str) -> (&str, &str, &str) {
    let text = line.trim_start_matches(' ');
    let (blanks, end) = (&line[..line.len() - text.len()], text.trim_end_matches('\n').len());
    (blanks, &text[..end], &text[end..])
}

/// The last line of the program that a traceback names: where it happened.
pub fn last_line(traceback: &str) -> Option<u32> {
    traceback.lines().filter_map(line_of).next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_program_are_found_and_others_are_not() {
        let traceback = "Traceback (most recent call last):\n  File \"main.py\", line 9, in <module>\n    f()\n    ~^^\n  \
                         File \"main.py\", line 3, in f\n    1 / 0\nZeroDivisionError: division by zero\n";
        assert_eq!(last_line(traceback), Some(3));
        assert_eq!(line_of("  File \"/lib/queue.py\", line 4, in get"), None);
        assert_eq!(line_of("nothing"), None);
        assert_eq!(parts("  File \"main.py\"\n"), ("  ", "File \"main.py\"", "\n"));
        assert_eq!(parts("\n"), ("", "", "\n"));
    }
}
