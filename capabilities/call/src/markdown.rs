//! The addendum as a page shows it: a small safe part of Markdown. HTML in it is shown as text, pictures as their words,
//! links only to the web and to mail.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Markdown as HTML that the strict content policy accepts. Headings begin at the third level, for the page has its own,
/// and skip none.
pub fn html(text: &str) -> String {
    let mut events: Vec<Event<'_>> =
        Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).filter_map(safe).collect();
    level(&mut events);
    let mut out = String::with_capacity(text.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut out, events.into_iter());
    out
}

/// Gives each heading the level under which it stands: the highest in the text is the third, and each is at most one
/// deeper than the one before.
fn level(events: &mut [Event<'_>]) {
    const LEVELS: [HeadingLevel; 4] = [HeadingLevel::H3, HeadingLevel::H4, HeadingLevel::H5, HeadingLevel::H6];
    let highest = events.iter().filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as usize),
        _ => None,
    });
    let Some(highest) = highest.min() else { return };
    let mut before: Option<usize> = None;
    for event in events {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let room = before.map_or(0, |place| place + 1);
                let place = (*level as usize - highest).min(room).min(LEVELS.len() - 1);
                *level = LEVELS[place];
                before = Some(place);
            }
            Event::End(TagEnd::Heading(level)) => *level = LEVELS[before.unwrap_or_default()],
            _ => {}
        }
    }
}

fn safe(event: Event<'_>) -> Option<Event<'_>> {
    Some(match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
        Event::Start(Tag::Heading { level, .. }) => {
            Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() })
        }
        // Alignment would be written as a style, which the content policy refuses.
        Event::Start(Tag::Table(columns)) => {
            Event::Start(Tag::Table(vec![pulldown_cmark::Alignment::None; columns.len()]))
        }
        Event::Start(Tag::CodeBlock(_)) => Event::Start(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Indented)),
        Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
            Event::Start(Tag::Link { link_type, dest_url: target(dest_url), title: CowStr::Borrowed(""), id })
        }
        other => other,
    })
}

/// A link that goes nowhere in place of one that could run something.
fn target(url: CowStr<'_>) -> CowStr<'_> {
    let small = url.trim().to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:"].iter().any(|start| small.starts_with(start));
    if known || web::local(&url) { url } else { CowStr::Borrowed("#") }
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn headings_lists_bold_links_and_tables_are_shown() {
        let page =
            html("# Titel\n\n- een\n- **twee**\n\n[VDAB](https://www.vdab.be)\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n");
        for part in
            ["<h3>Titel</h3>", "<li>een</li>", "<strong>twee</strong>", "href=\"https://www.vdab.be\"", "<td>1</td>"]
        {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(!page.contains("style"), "{page}");
    }

    #[test]
    fn headings_begin_under_those_of_the_page_and_skip_no_level() {
        assert_eq!(html("## A\n\n#### B\n\n## C\n").replace('\n', ""), "<h3>A</h3><h4>B</h4><h3>C</h3>");
        assert_eq!(html("# A\n\n## B\n").replace('\n', ""), "<h3>A</h3><h4>B</h4>");
    }

    #[test]
    fn html_scripts_pictures_and_strange_links_are_words_and_nothing_more() {
        let page = html(
            "<script>alert(1)</script>\n\nzo <b onclick=x>vet</b> ![foto](https://x.example/y.png) \
             [weg](javascript:alert(1)) [data](data:text/html,x) [ook](JaVaScript:x) <javascript:alert(1)>",
        );
        for bad in ["<script", "<b ", "<img", "href=\"javascript", "href=\"data", "href=\"JaVa"] {
            assert!(!page.contains(bad), "{bad} in {page}");
        }
        assert!(page.contains("&lt;script&gt;") && page.contains("foto"), "{page}");
    }
}
