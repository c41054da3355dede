//! What our dependencies may be: licences from the list in deny.toml, and no source but the registry.
//!
//! `cargo deny` would check the same, but takes minutes to build in a fresh clone. The rules stay in its file, so
//! that whoever has it can use it.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use spdx::{Expression, ParseMode};

use crate::shell;

/// Checks every crate of Cargo.lock, and every npm package that is not only a tool.
pub fn check() -> Result<()> {
    let allowed = allowed()?;
    let mut refused = BTreeSet::new();
    let mut count = 0;
    for (name, licence) in crates(&mut refused)?.into_iter().chain(packages()?) {
        count += 1;
        match licence {
            Some(licence) if may(&licence, &allowed)? => {}
            Some(licence) => drop(refused.insert(format!("{name} is under {licence}"))),
            None => drop(refused.insert(format!("{name} names no licence"))),
        }
    }
    if !refused.is_empty() {
        let all: Vec<String> = refused.into_iter().collect();
        bail!("deny.toml does not allow these: {}", all.join("; "));
    }
    println!("{count} dependencies, all under allowed licences");
    Ok(())
}

/// The quoted strings between `allow = [` and `]`.
fn allowed() -> Result<BTreeSet<String>> {
    let text = std::fs::read_to_string(shell::root().join("deny.toml")).context("deny.toml")?;
    let list = text
        .split_once("allow = [")
        .and_then(|(_, rest)| rest.split_once(']'))
        .context("deny.toml has no list `allow = [`")?
        .0;
    Ok(list.split('"').skip(1).step_by(2).map(str::to_owned).collect())
}

fn may(licence: &str, allowed: &BTreeSet<String>) -> Result<bool> {
    // Lax: older crates write MIT/Apache-2.0.
    let expression = Expression::parse_mode(licence, ParseMode::LAX)
        .map_err(|error| anyhow::anyhow!("`{licence}` is no licence expression: {}", error.reason))?;
    Ok(expression.evaluate(|one| allowed.contains(&one.to_string())))
}

/// A dependency and its licence.
type Licensed = (String, Option<String>);

fn crates(refused: &mut BTreeSet<String>) -> Result<Vec<Licensed>> {
    let text = shell::output(shell::cargo().args(["metadata", "--format-version=1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&text).context("cargo metadata printed no JSON")?;
    let all = metadata["packages"].as_array().context("cargo metadata names no packages")?;
    let mut found = Vec::new();
    for package in all {
        let name = format!("{} {}", word(&package["name"]), word(&package["version"]));
        match package["source"].as_str() {
            // A crate of this repository.
            None => continue,
            Some(source) if source.starts_with("registry+") => {}
            Some(_) => drop(refused.insert(format!("{name} does not come from the registry"))),
        }
        found.push((name, package["license"].as_str().map(str::to_owned)));
    }
    Ok(found)
}

/// npm's packages that become part of the page; the tools that drive tests are nobody's download.
fn packages() -> Result<Vec<Licensed>> {
    let text = std::fs::read_to_string(shell::root().join("package-lock.json")).context("package-lock.json")?;
    let lock: Value = serde_json::from_str(&text).context("package-lock.json")?;
    let all = lock["packages"].as_object().context("package-lock.json has no packages")?;
    Ok(all
        .iter()
        .filter(|(path, package)| !path.is_empty() && package["dev"] != Value::Bool(true))
        .map(|(path, package)| (path.clone(), package["license"].as_str().map(str::to_owned)))
        .collect())
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_mean_what_they_say() -> Result<()> {
        let allowed = allowed()?;
        assert!(may("MIT/Apache-2.0", &allowed)?);
        assert!(may("GPL-3.0 OR MIT", &allowed)?);
        assert!(may("Apache-2.0 WITH LLVM-exception", &allowed)?);
        assert!(!may("GPL-3.0", &allowed)?);
        assert!(!may("MIT AND GPL-3.0", &allowed)?);
        assert!(may("no such licence", &allowed).is_err());
        Ok(())
    }
}
