//! Turns `ui/dist` into a table of bytes: hashed names, compressed copies, icons and PDF fonts.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script its folders this way")]
fn main() -> Result<()> {
    let manifest = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let dist = manifest.join("../../ui/dist");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", dist.display());
    println!("cargo::rerun-if-changed=build.rs");
    if !dist.join("opstap.css").is_file() {
        println!("cargo::error=ui/dist is not there yet: run `./dev assets` first (it needs Node and npm once).");
        return Ok(());
    }
    let mut table = String::new();
    write_files(&dist, &out, &mut table)?;
    write_texts(&dist, "icons", "svg", "ICONS", &mut table)?;
    write_fonts(&dist, &out, &mut table)?;
    let logo = fs::read_to_string(dist.join("logo.svg"))?;
    writeln!(table, "/// The drawing of the logo.\nconst LOGO: &str = {:?};", logo.trim())?;
    fs::write(out.join("table.rs"), table)?;
    Ok(())
}

/// Every served file: `name`, hashed `path`, content type, bytes and its smaller copies.
fn write_files(dist: &Path, out: &Path, table: &mut String) -> Result<()> {
    let mut files = BTreeMap::new();
    for folder in ["", "fonts", "licences"] {
        for path in listed(&dist.join(folder))? {
            let name = path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read(&path)?);
        }
    }
    // Sheets and the manifest name other files, so they get their own hash after those names are final.
    let leaves: Vec<(String, String)> = files
        .iter()
        .filter(|(name, _)| !refers(name))
        .map(|(name, bytes)| (name.clone(), hashed(name, bytes)))
        .collect();
    for (_, bytes) in files.iter_mut().filter(|(name, _)| refers(name)) {
        let mut text = String::from_utf8(std::mem::take(bytes))?;
        for (name, path) in leaves.iter().filter(|(name, _)| kind(name) != "txt") {
            text = text.replace(&format!("({name})"), &format!("({path})"));
            text = text.replace(&format!("\"{name}\""), &format!("\"{path}\""));
        }
        *bytes = text.into_bytes();
    }
    writeln!(table, "/// Sorted by `name`.\nstatic FILES: &[File] = &[")?;
    for (index, (name, bytes)) in files.iter().enumerate() {
        let path = hashed(name, bytes);
        let plain = keep(out, &format!("{index}.plain"), bytes)?;
        let (brotli, gzip) = if kind(name) == "woff2" {
            ("None".to_owned(), "None".to_owned())
        } else {
            (
                smaller(out, &format!("{index}.br"), bytes, &brotli(bytes)?)?,
                smaller(out, &format!("{index}.gz"), bytes, &gzip(bytes)?)?,
            )
        };
        writeln!(
            table,
            "File {{ name: {name:?}, path: {path:?}, url: {:?}, content_type: {:?}, plain: {plain}, brotli: {brotli}, gzip: {gzip} }},",
            format!("/static/{path}"),
            content_type(name)
        )?;
    }
    writeln!(
        table,
        "];\n/// The names that [`url`] knows.\npub const ASSET_NAMES: &[&str] = &{:?};",
        files.keys().collect::<Vec<_>>()
    )?;
    Ok(())
}

/// A sorted table of file stem and text.
fn write_texts(dist: &Path, folder: &str, extension: &str, constant: &str, table: &mut String) -> Result<()> {
    let mut rows = BTreeMap::new();
    for path in listed(&dist.join(folder))? {
        if path.extension().is_some_and(|found| found == extension) {
            rows.insert(stem(&path), fs::read_to_string(&path)?);
        }
    }
    writeln!(
        table,
        "/// Sorted by name.\nstatic {constant}: &[(&str, &str)] = &{:?};",
        rows.into_iter().collect::<Vec<_>>()
    )?;
    Ok(())
}

/// The TTF files for PDFs, by file stem.
fn write_fonts(dist: &Path, out: &Path, table: &mut String) -> Result<()> {
    let mut rows = BTreeMap::new();
    for path in listed(&dist.join("fonts-pdf"))? {
        let name = stem(&path);
        let bytes = keep(out, &format!("{name}.ttf"), &fs::read(&path)?)?;
        rows.insert(name, bytes);
    }
    writeln!(table, "/// Sorted by name.\nstatic FONTS: &[(&str, &[u8])] = &[")?;
    for (name, bytes) in rows {
        writeln!(table, "({name:?}, {bytes}),")?;
    }
    writeln!(table, "];")?;
    Ok(())
}

/// The plain files in a folder; the logo is drawn into the page and not served.
fn listed(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))? {
        let path = entry?.path();
        if path.is_file() && stem(&path) != "logo" {
            found.push(path);
        }
    }
    Ok(found)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn refers(name: &str) -> bool {
    ["css", "webmanifest"].contains(&kind(name))
}

fn kind(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// `fonts/a.woff2` becomes `fonts/a.0123456789.woff2`.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    match name.rsplit_once('.') {
        Some((start, end)) => format!("{start}.{}.{end}", &hash[..10]),
        None => format!("{name}.{}", &hash[..10]),
    }
}

fn content_type(name: &str) -> &'static str {
    match kind(name) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Stores bytes in the output folder and gives the expression that embeds them.
fn keep(out: &Path, name: &str, bytes: &[u8]) -> Result<String> {
    fs::write(out.join(name), bytes)?;
    Ok(format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))"))
}

fn smaller(out: &Path, name: &str, plain: &[u8], packed: &[u8]) -> Result<String> {
    if packed.len() >= plain.len() {
        return Ok("None".to_owned());
    }
    Ok(format!("Some({})", keep(out, name, packed)?))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 11, 22);
        writer.write_all(bytes)?;
        writer.flush()?;
    }
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
