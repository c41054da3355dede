//! The two WebAssembly modules.
//!
//! Both come from `src/engine`. Each has a target folder of its own, because the flags differ and cargo would
//! otherwise rebuild one after the other for ever. Both rebuild the standard library: the shared-memory one must,
//! and the plain one gains from it, being optimised together with the interpreter, and is then the same on every
//! machine.

use std::path::PathBuf;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::shell;
use crate::toolchain::Toolchain;

/// One of the modules.
pub struct Module {
    /// Its folder in dist/.
    pub name: &'static str,
    features: &'static [&'static str],
    flags: &'static [&'static str],
}

/// Controlled mode: one ordinary worker, no shared memory.
pub const ENGINE: Module = Module { name: "engine", features: &[], flags: &[] };

/// Parallel mode: workers over one shared memory.
pub const PARALLEL: Module = Module {
    name: "parallel-engine",
    features: &["parallel"],
    flags: &[
        "-Ctarget-feature=+atomics,+bulk-memory,+mutable-globals",
        // The compiler no longer implies any of these, and without the first it silently builds unshared.
        "-Clink-arg=--shared-memory",
        "-Clink-arg=--import-memory",
        "-Clink-arg=--max-memory=1073741824",
        "-Clink-arg=--export=__heap_base",
        "-Clink-arg=--export=__wasm_init_tls",
        "-Clink-arg=--export=__tls_size",
        "-Clink-arg=--export=__tls_align",
        "-Clink-arg=--export=__tls_base",
    ],
};

const TARGET: &str = "wasm32-unknown-unknown";

impl Module {
    /// Where its files end up.
    pub fn folder(&self) -> PathBuf {
        shell::root().join("dist").join(self.name)
    }

    /// Compiles it and writes it to dist/, if anything changed.
    pub fn build(&self, toolchain: &Toolchain) -> Result<()> {
        let target = shell::root().join(format!("target/wasm-{}-{}", self.name, toolchain.label()));
        let mut flags = toolchain.wasm_flags();
        flags.extend(self.flags.iter().map(|flag| flag.to_string()));
        let mut cargo = toolchain.cargo();
        cargo
            .args(["rustc", "--package=heddle-engine", "--lib"])
            // Asked for here and not in the manifest: native builds have no use for a dynamic library.
            .args(["--crate-type=cdylib", "--profile=wasm"])
            .arg(format!("--target={TARGET}"))
            .arg("-Zbuild-std=std,panic_abort")
            .arg(format!("--features={}", self.features.join(",")))
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        eprintln!("{}:", self.name);
        shell::prepare(&mut cargo)?;

        let input = target.join(TARGET).join("wasm/heddle_engine.wasm");
        let output = self.folder();
        // Which build dist/ holds: its time alone would not do, since there can be two compilers' builds.
        let stamp = shell::root().join(format!("target/wasm-{}.stamp", self.name));
        let written = input
            .metadata()
            .and_then(|data| data.modified())
            .with_context(|| format!("cargo left nothing at {}", input.display()))?;
        let build = format!("{} {written:?}", toolchain.label());
        let is_there = output.join("heddle_engine_bg.wasm").is_file();
        if is_there && std::fs::read_to_string(&stamp).is_ok_and(|known| known == build) {
            return Ok(());
        }
        if output.exists() {
            // A snippet's folder carries a hash; old ones would pile up.
            std::fs::remove_dir_all(&output).with_context(|| format!("could not clear {}", output.display()))?;
        }
        Bindgen::new()
            .input_path(&input)
            .web(true)?
            // `init()` without an argument fetches the module from beside the script.
            .omit_default_module_path(false)
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate(&output)
            .with_context(|| format!("wasm-bindgen refused {}", input.display()))?;
        std::fs::write(&stamp, build).with_context(|| format!("could not write {}", stamp.display()))
    }
}
