//! Lists the people of the demonstration, so that the program carries their files.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script where it is by variable")]
fn main() -> io::Result<()> {
    let lost = |what| io::Error::other(format!("cargo did not say {what}"));
    let here = env::var("CARGO_MANIFEST_DIR").map_err(|_| lost("CARGO_MANIFEST_DIR"))?;
    let out = env::var("OUT_DIR").map_err(|_| lost("OUT_DIR"))?;
    let folder = Path::new(&here).join("demo/people");
    let mut files: Vec<_> =
        fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?.into_iter().map(|f| f.path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "toml"));
    files.sort();
    let mut list = String::from("&[\n");
    for path in &files {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let _ = writeln!(list, "    ({name:?}, include_str!({:?})),", path.display().to_string());
    }
    list.push(']');
    fs::write(Path::new(&out).join("people.rs"), list)?;
    println!("cargo::rerun-if-changed={}", folder.display());
    Ok(())
}
