//! Temporary: reads files separated by \x01 from stdin, prints kind, message and position.
use heddle_lang::source::Source;
use heddle_lang::{CompileError, Options, compile};
use std::io::Read;
use std::sync::Arc;
fn main() {
    let mut s = String::new();
    std::io::stdin().read_to_string(&mut s).unwrap();
    for t in s.split('\x01') {
        let source = Arc::new(Source::new("main.py", t));
        let line = match compile(&source, Options::default()) {
            Ok(_) => "ok".to_string(),
            Err(e) => {
                let span = e.span();
                let a = source.position(span.start);
                let b = source.position(span.end);
                let u = if matches!(e, CompileError::Unsupported { .. }) { "UNSUPPORTED" } else { e.kind().name() };
                format!(
                    "{u}\x02{}\x02{}\x02{}\x02{}\x02{}\x02{}",
                    e.message(),
                    a.line,
                    a.column + 1,
                    b.line,
                    b.column + 1,
                    e.render(&source)
                )
            }
        };
        print!("{line}\x01");
    }
}
