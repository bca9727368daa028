//! Styles, scripts, icons and fonts, embedded in the program with hashed names and compressed copies.

include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// One embedded file as the build made it.
struct File {
    name: &'static str,
    path: &'static str,
    url: &'static str,
    content_type: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

/// What to answer for one file under `/static/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asset {
    /// The body, already compressed when `encoding` says so.
    pub bytes: &'static [u8],
    /// Value of `Content-Type`.
    pub content_type: &'static str,
    /// Value of `Content-Encoding`: `br`, `gzip` or none.
    pub encoding: Option<&'static str>,
    /// True when the name holds the hash of the content, so a browser may keep it for ever.
    pub immutable: bool,
}

/// The address of a file by its plain name, such as `opstap.css`; `/static/missing` for an unknown name.
///
/// # Panics
/// In debug builds, so that a test finds a mistyped name.
pub fn url(name: &str) -> &'static str {
    let found = FILES.binary_search_by(|file| file.name.cmp(name)).ok();
    debug_assert!(found.is_some(), "no asset is called {name:?}; see assets::ASSET_NAMES");
    found.and_then(|at| FILES.get(at)).map_or("/static/missing", |file| file.url)
}

/// The file at a path below `/static/`, in the smallest form that `Accept-Encoding` allows.
pub fn get(path: &str, accept_encoding: &str) -> Option<Asset> {
    let file = FILES.iter().find(|file| file.path == path || file.name == path)?;
    let packed = |name, bytes: Option<&'static [u8]>| {
        bytes.filter(|_| accepts(accept_encoding, name)).map(|bytes| (bytes, Some(name)))
    };
    let (bytes, encoding) =
        packed("br", file.brotli).or_else(|| packed("gzip", file.gzip)).unwrap_or((file.plain, None));
    Some(Asset { bytes, content_type: file.content_type, encoding, immutable: file.path == path })
}

/// Whether an `Accept-Encoding` value names this encoding without refusing it by `q=0`.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        words.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding))
            && !words.any(|word| word.strip_prefix("q=").is_some_and(|q| q.trim_matches(['0', '.']).is_empty()))
    })
}

/// The inline drawing of an icon (class `i`, hidden from screen readers); empty for an unknown name.
///
/// The names are the lines of `ui/icons.txt`.
///
/// # Panics
/// In debug builds, so that a test finds an icon that is not listed.
pub fn icon(name: &str) -> &'static str {
    let found = lookup(ICONS, name);
    debug_assert!(found.is_some(), "no icon {name:?}: add it to ui/icons.txt and run `./dev assets`");
    found.unwrap_or("")
}

/// The inline drawing of the logo, hidden from screen readers: the name stands beside it.
pub fn logo() -> &'static str {
    LOGO
}

/// A TrueType font for PDFs: `andika`, `andika-bold`, `noto-sans-arabic` or `noto-sans-arabic-bold`.
pub fn font(name: &str) -> Option<&'static [u8]> {
    lookup(FONTS, name)
}

fn lookup<T: Copy>(rows: &[(&str, T)], name: &str) -> Option<T> {
    let at = rows.binary_search_by(|(key, _)| (*key).cmp(name)).ok()?;
    rows.get(at).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests;
