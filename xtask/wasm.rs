//! The three WebAssembly modules.
//!
//! Two engines come from `src/engine`, the page from `src/page`. Each has a target folder of its own, because the flags
//! differ and cargo would otherwise rebuild one after the other for ever. All rebuild the standard library: the
//! shared-memory one must, and the others gain from it, being optimised together with it, and are then the same on
//! every machine.

use std::path::PathBuf;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::shell;
use crate::toolchain::Toolchain;

/// One of the modules.
pub struct Module {
    /// Its folder in [`web`].
    pub name: &'static str,
    /// The crate that it is built from.
    package: &'static str,
    /// Cargo's profile, where it is not built for who works on it.
    profile: &'static str,
    features: &'static [&'static str],
    flags: &'static [&'static str],
}

/// Controlled mode: one ordinary worker, no shared memory.
pub const ENGINE: Module =
    Module { name: "engine", package: "heddle-engine", profile: "wasm", features: &[], flags: &[] };

/// The page. Without atomics: the main thread must never wait.
pub const PAGE: Module =
    Module { name: "page", package: "heddle-page", profile: "wasm-page", features: &[], flags: &[] };

/// Parallel mode: workers over one shared memory.
pub const PARALLEL: Module = Module {
    name: "parallel-engine",
    package: "heddle-engine",
    profile: "wasm",
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

/// Where the modules lie as they were built. dist/ is put together from them.
pub fn web() -> PathBuf {
    shell::root().join("target/web")
}

const TARGET: &str = "wasm32-unknown-unknown";

impl Module {
    /// Where its files end up.
    pub fn folder(&self) -> PathBuf {
        web().join(self.name)
    }

    /// The name of the module's script in its folder, without `.js`.
    fn stem(&self) -> String {
        self.package.replace('-', "_")
    }

    /// Compiles it and writes it to its folder, if anything changed. `quick`: without optimisation.
    pub fn build(&self, toolchain: &Toolchain, quick: bool) -> Result<()> {
        let profile = if quick { "wasm-dev" } else { self.profile };
        let target = shell::root().join(format!("target/wasm-{}-{}", self.name, toolchain.label()));
        let mut flags = toolchain.wasm_flags();
        if !quick {
            // Opens `optimize(speed)`, which is not stable, for what is to be fast in a small module.
            flags.push("--cfg=heddle_web".to_owned());
            // Where in the source a panic began is a fortieth of the download, and names folders of whoever built it.
            flags.push("-Zlocation-detail=none".to_owned());
        }
        flags.extend(self.flags.iter().map(|flag| flag.to_string()));
        let mut cargo = toolchain.cargo();
        cargo
            .args(["rustc", "--lib"])
            .arg(format!("--package={}", self.package))
            // Asked for here and not in the manifest: native builds have no use for a dynamic library.
            .arg("--crate-type=cdylib")
            .arg(format!("--profile={profile}"))
            .arg(format!("--target={TARGET}"))
            .arg("-Zbuild-std=std,panic_abort")
            .arg(format!("--features={}", self.features.join(",")))
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        eprintln!("{}:", self.name);
        shell::prepare(&mut cargo)?;

        let input = target.join(TARGET).join(profile).join(format!("{}.wasm", self.stem()));
        let output = self.folder();
        // Which build the folder holds: its time alone would not do, since there can be two compilers' builds.
        let stamp = shell::root().join(format!("target/wasm-{}.stamp", self.name));
        let written = input
            .metadata()
            .and_then(|data| data.modified())
            .with_context(|| format!("cargo left nothing at {}", input.display()))?;
        // A profiler in the browser wants names.
        let names = std::env::var_os("HEDDLE_NAMES").is_some();
        let build = format!("{} {profile} {written:?}{}", toolchain.label(), if names { " names" } else { "" });
        let is_there = output.join(format!("{}_bg.wasm", self.stem())).is_file();
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
            .remove_name_section(!names)
            .remove_producers_section(true)
            .generate(&output)
            .with_context(|| format!("wasm-bindgen refused {}", input.display()))?;
        std::fs::write(&stamp, build).with_context(|| format!("could not write {}", stamp.display()))
    }
}
