//! Writes a canvas as a tagged PDF and has it checked against PDF/UA-1.

use crate::PdfError;
use crate::canvas::{Align, Canvas, Child, Drawing, Item, Look, Numbering, Role, Words};
use crate::look::{PAGE_HEIGHT, PAGE_WIDTH, Rgb};
use crate::text::{Faces, Line};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{Point, Rect};
use krilla::metadata::{Metadata, TextDirection};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagKind, TagTree,
};
use krilla::{Document, SerializeSettings};
use std::num::NonZeroU16;

/// What the file says about itself.
pub(crate) struct About<'a> {
    pub title: &'a str,
    pub lang: &'a str,
}

/// The bytes of the file.
pub(crate) fn write(canvas: &Canvas, faces: &Faces<'_>, about: &About<'_>) -> Result<Vec<u8>, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfError::Write(format!("{error:?}")))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let mut leaves: Vec<Option<Identifier>> = vec![None; canvas.items.len()];
    for page in 0..=canvas.page {
        let size = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT);
        let mut sheet = document.start_page_with(size.ok_or_else(|| PdfError::Write("page size".into()))?);
        let mut surface = sheet.surface();
        for id in &canvas.order {
            let item = &canvas.items[*id];
            if item.page == page {
                leaves[*id] = draw(&mut surface, faces, item, canvas.rtl);
            }
        }
        surface.finish();
        sheet.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(about.lang.to_owned()));
    for part in &canvas.top {
        tree.push(group(canvas, *part, &leaves));
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(canvas));
    let direction = if canvas.rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    document.set_metadata(
        Metadata::new().title(about.title.to_owned()).language(about.lang.to_owned()).text_direction(direction),
    );
    document.finish().map_err(|error| PdfError::Write(explain(&error)))
}

/// The kinds of trouble without the words of the document, which may be about a person.
fn explain(error: &KrillaError) -> String {
    let KrillaError::Validation(found) = error else { return error.to_string() };
    let kind = |text: String| text.split(['(', '{', ' ']).next().unwrap_or_default().to_owned();
    let mut kinds: Vec<String> = found.iter().map(|(error, _)| kind(format!("{error:?}"))).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.join(", ")
}

fn draw(surface: &mut Surface<'_>, faces: &Faces<'_>, item: &Item, page_rtl: bool) -> Option<Identifier> {
    let tag = match (item.part, &item.drawing) {
        (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        (Some(_), Drawing::Text(_)) => ContentTag::Span(SpanTag::empty()),
        (Some(_), Drawing::Shape { .. }) => ContentTag::Other,
    };
    let leaf = surface.start_tagged(tag);
    match &item.drawing {
        Drawing::Shape { path, fill, stroke } => {
            surface.set_fill(fill.map(ink));
            surface.set_stroke(stroke.map(|(colour, width)| pen(colour, width)));
            surface.draw_path(path);
        }
        Drawing::Text(words) => {
            surface.set_fill(Some(ink(words.look.colour)));
            surface.set_stroke(None);
            draw_words(surface, faces, words, page_rtl);
        }
    }
    surface.end_tagged();
    item.part.map(|_| leaf)
}

fn draw_words(surface: &mut Surface<'_>, faces: &Faces<'_>, words: &Words, page_rtl: bool) {
    let Look { size, weight, align, .. } = words.look;
    let line = Line::new(faces, &words.text, weight, words.rtl);
    let (left, room) = words.column;
    // A blank at the end is there for the screen reader and takes no part in placing.
    let free = room - (line.width - line.blank) * size;
    let mut x = match align {
        Align::Center => left + free / 2.0,
        Align::Start if page_rtl => left + free,
        Align::Start => left,
    };
    if line.rtl {
        x -= line.blank * size;
    }
    for run in &line.runs {
        let at = Point::from_xy(x, words.y);
        surface.draw_glyphs(at, &run.glyphs, faces.font(run.face), &run.text, size, false);
        x += run.width * size;
    }
}

fn ink((r, g, b): Rgb) -> Fill {
    Fill { paint: rgb::Color::new(r, g, b).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

fn pen((r, g, b): Rgb, width: f32) -> Stroke {
    Stroke {
        paint: rgb::Color::new(r, g, b).into(),
        width,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        ..Stroke::default()
    }
}

fn group(canvas: &Canvas, part: usize, leaves: &[Option<Identifier>]) -> TagGroup {
    let part = &canvas.parts[part];
    let mut children: Vec<Node> = Vec::new();
    for child in &part.children {
        match child {
            Child::Part(id) => children.push(group(canvas, *id, leaves).into()),
            Child::Item(id) => children.extend(leaves[*id].map(Node::from)),
        }
    }
    TagGroup::with_children(kind(&part.role, part.at.0), children)
}

fn kind(role: &Role, page: usize) -> TagKind {
    match role {
        Role::Section => Tag::Section.into(),
        Role::Heading(level, words) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(words.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List(Numbering::None) => Tag::L(ListNumbering::None).into(),
        Role::List(Numbering::Dots) => Tag::L(ListNumbering::Disc).into(),
        Role::List(Numbering::Numbers) => Tag::L(ListNumbering::Decimal).into(),
        Role::Item => Tag::LI.into(),
        Role::ItemLabel => Tag::Lbl.into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Figure(words, area) => {
            let bounds = Rect::from_xywh(area.x, area.y, area.w, area.h);
            Tag::Figure(Some(words.clone())).with_bbox(bounds.map(|rect| BBox::new(page, rect))).into()
        }
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::HeaderCell => Tag::TH(TableHeaderScope::Column).into(),
        Role::Cell => Tag::TD.into(),
    }
}

/// The headings as a table of contents, lower levels under the higher one before them.
fn outline(canvas: &Canvas) -> Outline {
    let mut open: Vec<(u16, OutlineNode)> = Vec::new();
    let mut outline = Outline::new();
    let mut close = |open: &mut Vec<(u16, OutlineNode)>, level: u16| {
        while open.last().is_some_and(|(last, _)| *last >= level) {
            let Some((_, done)) = open.pop() else { break };
            match open.last_mut() {
                Some((_, parent)) => parent.push_child(done),
                None => outline.push_child(done),
            }
        }
    };
    for part in &canvas.parts {
        if let Role::Heading(level, words) = &part.role {
            close(&mut open, *level);
            let (page, y) = part.at;
            let node = OutlineNode::new(words.clone(), XyzDestination::new(page, Point::from_xy(0.0, y)));
            open.push((*level, node));
        }
    }
    close(&mut open, 0);
    outline
}
