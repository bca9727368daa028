//! Invariant 11: templates that the strict content policy accepts, with all words from the locales.

use crate::tree::{File, files, none, one};

/// Attributes whose value a person sees or hears.
const SPOKEN: [&str; 5] = ["aria-label", "aria-description", "placeholder", "title", "alt"];

/// Words that are the same in each language.
const NAMES: [&str; 12] =
    ["Opstap", "PDF", "iCal", "CSV", "API", "INSZ", "BIS", "VDAB", "OCMW", "CAW", "TOTP", "Enter"];

/// A tag, or the text between two tags.
enum Part<'a> {
    Tag(&'a str),
    Words(&'a str),
}

/// Takes out what askama replaces: comments, statements and values.
fn without_askama(template: &str) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some(open) = ["{{", "{%", "{#"].iter().filter_map(|mark| rest.find(mark)).min() {
        out.push_str(&rest[..open]);
        let close = match &rest[open..open + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let end = rest[open..].find(close).map_or(rest.len(), |at| open + at + 2);
        out.extend(rest[open..end].chars().filter(|c| *c == '\n'));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// The parts of a template with their lines. Quoted `>` inside a tag is rare enough to be forbidden.
fn parts(html: &str) -> Vec<(usize, Part<'_>)> {
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < html.len() {
        let rest = &html[at..];
        let (part, end) = if rest.starts_with("<!--") {
            let end = rest.find("-->").map_or(rest.len(), |end| end + 3);
            (None, end)
        } else if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            (Some(Part::Tag(&rest[..end])), end)
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            (Some(Part::Words(&rest[..end])), end)
        };
        found.extend(part.map(|part| (line, part)));
        line += rest[..end].matches('\n').count();
        at += end;
    }
    found
}

/// The first word that is visible text and not a name.
fn visible_word(text: &str) -> Option<String> {
    let mut text = text.to_owned();
    // &nbsp; and the like are signs, not words.
    while let Some(open) = text.find('&') {
        let end = text[open..].find(';').map_or(open + 1, |end| open + end + 1);
        text.replace_range(open..end, " ");
    }
    text.split(|c: char| !c.is_alphabetic())
        .find(|word| word.chars().count() > 1 && !NAMES.contains(word))
        .map(str::to_owned)
}

/// Text without attributes: a macro may give attributes to the tag that calls it.
fn without_attributes(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("=\"") {
        let name = rest[..at].rfind(|c: char| !c.is_alphanumeric() && c != '-').map_or(0, |before| before + 1);
        out.push_str(&rest[..name]);
        let value = &rest[at + 2..];
        rest = value.find('"').map_or("", |end| &value[end + 1..]);
    }
    out + rest
}

/// Lists of what is no person (services, organisations, calls and who answers them): their search may stand in the address.
const OPEN_SEARCHES: [&str; 4] =
    ["catalogue/services.html", "organisations.html", "call/_search.html", "call/candidacies.html"];

/// Forms that would put the words of a search into the address.
fn open_searches(files: &[File]) -> Vec<String> {
    let pages = files.iter().filter(|file| file.is_template() && file.is(".html"));
    let closed = pages.filter(|file| !OPEN_SEARCHES.iter().any(|open| file.path.ends_with(open)));
    let forms = closed.flat_map(|file| file.text.split("<form").skip(1).map(move |form| (file, form)));
    forms
        .map(|(file, form)| (file, form.split("</form>").next().unwrap_or_default()))
        .filter(|(_, form)| {
            !form.contains("method=\"post\"") && (form.contains("name=\"q\"") || form.contains("(\"q\","))
        })
        .map(|(file, _)| format!("{}: a search by name in the address", file.path))
        .collect()
}

/// The attributes of a tag: (name, value).
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag;
    while let Some(quote) = rest.find("=\"") {
        let name = rest[..quote].rsplit(char::is_whitespace).next().unwrap_or_default();
        let value = &rest[quote + 2..];
        let end = value.find('"').unwrap_or(value.len());
        found.push((name, &value[..end]));
        rest = value.get(end + 1..).unwrap_or_default();
    }
    found
}

fn findings(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_template() && file.is(".html")) {
        let html = without_askama(&file.text);
        let mut style = false;
        for (line, part) in parts(&html) {
            let mut finding = |what: String| found.push(format!("{}:{line}: {what}", file.path));
            match part {
                Part::Tag(tag) => {
                    let lower = tag.to_lowercase();
                    let name = lower.trim_start_matches('<').split(|c: char| !c.is_alphanumeric() && c != '/').next();
                    style = name == Some("style");
                    if style {
                        finding("a <style> element: the content policy refuses it".to_owned());
                    }
                    if name == Some("script") && !lower.contains(" src=") {
                        finding("a script in the page: the content policy refuses it".to_owned());
                    }
                    for (name, value) in attributes(tag) {
                        if name == "style" || (name.starts_with("on") && name.len() > 2) {
                            finding(format!("{name}=\"\": the content policy refuses it"));
                        }
                        if value.trim_start().to_lowercase().starts_with("javascript:") {
                            finding("an address that is a script".to_owned());
                        }
                        if let Some(word) =
                            Some(name).filter(|name| SPOKEN.contains(name)).and_then(|_| visible_word(value))
                        {
                            finding(format!("\"{word}\" in {name} stands in no locale"));
                        }
                    }
                }
                Part::Words(text) if !style => {
                    if let Some(word) = visible_word(&without_attributes(text)) {
                        finding(format!("\"{word}\" stands in no locale"));
                    }
                }
                Part::Words(_) => {}
            }
        }
    }
    found
}

#[test]
fn templates_are_strict_and_wordless() {
    none(
        &findings(&files()),
        "style by a class in ui/css, behaviour by a data- attribute in ui/js, words by a message in locales/",
    );
}

#[test]
fn inline_style_script_and_words_are_found() {
    let page = |html: &str| [File::sample("capabilities/people/templates/file.html", html)];
    let good = "{% extends \"frame.html\" %}\n{# why #}<p class=\"note\" data-x=\"y\">{{ l.t(\"a-b\") }} · 3 &nbsp; </p>\
                <script src=\"/assets/a.js\" defer></script><a href=\"{{ url }}\" aria-label=\"{{ l.t(\"c\") }}\">Opstap</a>";
    assert!(findings(&page(good)).is_empty(), "{:?}", findings(&page(good)));
    assert!(findings(&page("{% macro m() %} aria-invalid=\"true\" class=\"a b\"{% endmacro %}")).is_empty());
    one(&findings(&page("\n<p style=\"color: red\"></p>")), "file.html:2: style");
    one(&findings(&page("<script>1</script>")), "a script");
    one(&findings(&page("<a onclick=\"x()\"></a>")), "onclick");
    one(&findings(&page("<a href=\"javascript:x()\"></a>")), "a script");
    one(&findings(&page("<p>Naam</p>")), "\"Naam\"");
    one(&findings(&page("<input placeholder=\"Naam\">")), "placeholder");
}

#[test]
fn a_name_that_is_sought_is_sent_not_addressed() {
    none(&open_searches(&files()), "post to /search with the list in `_to`, and read it with `web::Sought`");
    let page = |html: &str| [File::sample("capabilities/people/templates/list.html", html)];
    one(&open_searches(&page("<form method=\"get\"><input name=\"q\"></form>")), "list.html");
    one(&open_searches(&page("<form>{{ form_ui::text(\"q\", x) }}</form>")), "list.html");
    assert!(
        open_searches(&page("<form method=\"post\"><input name=\"q\"></form><form><input name=\"on\"></form>"))
            .is_empty()
    );
}
