use super::*;

fn path_of(name: &str) -> &'static str {
    url(name).strip_prefix("/static/").unwrap()
}

#[test]
fn every_asset_is_found_under_its_hashed_address() {
    assert!(ASSET_NAMES.contains(&"opstap.css") && ASSET_NAMES.contains(&"htmx.js"));
    for name in ASSET_NAMES {
        let asset = get(path_of(name), "").unwrap();
        assert!(asset.immutable && asset.encoding.is_none() && !asset.bytes.is_empty(), "{name}");
        assert!(!get(name, "").unwrap().immutable, "{name} without a hash must not be kept for ever");
    }
}

#[test]
fn the_style_sheet_names_only_files_that_exist() {
    let css = std::str::from_utf8(get(path_of("opstap.css"), "").unwrap().bytes).unwrap();
    let urls: Vec<&str> = css.split("url(fonts/").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert_eq!(urls.len(), 8);
    for url in urls {
        let asset = get(&format!("fonts/{url}"), "br").unwrap();
        assert!(asset.immutable && asset.encoding.is_none(), "{url}");
    }
}

#[test]
fn the_style_sheet_calls_no_other_site() {
    let css = std::str::from_utf8(get("opstap.css", "").unwrap().bytes).unwrap();
    assert!(!css.contains("url(http") && !css.contains("url(//") && !css.contains("@import"));
}

#[test]
fn a_browser_gets_the_smallest_form_it_accepts() {
    let plain = get("opstap.css", "identity").unwrap();
    let gzip = get("opstap.css", "gzip, deflate").unwrap();
    let brotli = get("opstap.css", "gzip, deflate, br;q=0.9").unwrap();
    assert_eq!((gzip.encoding, brotli.encoding), (Some("gzip"), Some("br")));
    assert!(brotli.bytes.len() < gzip.bytes.len() && gzip.bytes.len() < plain.bytes.len());
    assert_eq!(get("opstap.css", "br;q=0, gzip").unwrap().encoding, Some("gzip"));
    assert_eq!(get("opstap.css", "br;q=0.0").unwrap().encoding, None);
}

#[test]
fn the_first_page_stays_within_one_hundred_kilobytes() {
    let size = |name: &str| get(name, "br").unwrap().bytes.len();
    let shared = size("opstap.css") + size("opstap.js") + size("htmx.js") + size("icon.svg");
    let staff = shared + size("fonts/figtree-latin-wght-normal.woff2");
    let participant =
        shared + size("fonts/andika-latin-400-normal.woff2") + size("fonts/andika-latin-700-normal.woff2");
    // 15 kB is left for the HTML itself.
    assert!(staff < 85_000 && participant < 85_000, "staff {staff}, participant {participant}");
}

#[test]
fn an_icon_is_one_hidden_drawing_without_inline_style() {
    for name in ["phone", "footprints", "circle-help", "zap", "accessibility"] {
        let svg = icon(name);
        assert!(svg.starts_with("<svg class=\"i\"") && svg.ends_with("</svg>"), "{name}");
        assert!(svg.contains("aria-hidden=\"true\"") && svg.contains("focusable=\"false\"") && !svg.contains("style="));
    }
    assert!(logo().contains("aria-hidden"));
}

#[test]
#[should_panic(expected = "no icon")]
#[cfg(debug_assertions)]
fn an_unknown_icon_is_found_by_tests() {
    icon("does-not-exist");
}

#[test]
fn the_fonts_for_pdfs_are_true_type() {
    for name in ["andika", "andika-bold", "noto-sans-arabic", "noto-sans-arabic-bold"] {
        assert_eq!(font(name).unwrap().get(..4).unwrap(), [0, 1, 0, 0], "{name}");
    }
    assert!(font("arial").is_none());
}

#[test]
fn nothing_outside_the_table_is_served() {
    for path in ["../Cargo.toml", "fonts/", "", "icons/phone.svg", "opstap.0000000000.css"] {
        assert!(get(path, "br").is_none(), "{path}");
    }
}
