//! A small tree of XML elements: all that the payment messages need, written and read alike.

use quick_xml::escape::escape;
use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

use crate::decode::squeezed;
use crate::fault::Fault;

/// Payment messages are 10 deep; more than this is no payment message.
const DEEPEST: usize = 30;

/// An element with text or with elements in it, never both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) children: Vec<Node>,
}

impl Node {
    pub(crate) fn new(name: &str, children: Vec<Self>) -> Self {
        Self { name: name.to_owned(), children, ..Self::default() }
    }

    pub(crate) fn leaf(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned(), ..Self::default() }
    }

    pub(crate) fn attribute(mut self, name: &str, value: &str) -> Self {
        self.attributes.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The first element that one comes to by these names.
    pub(crate) fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |node, name| node.children.iter().find(|child| child.name == *name))
    }

    /// The text of that element; empty when there is none.
    pub(crate) fn text_at(&self, path: &[&str]) -> &str {
        self.at(path).map(|node| node.text.as_str()).unwrap_or_default()
    }

    /// All elements in it with this name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The document, indented by two spaces, with a line end at the end.
    pub(crate) fn document(&self) -> String {
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        self.write(0, &mut out);
        out
    }

    fn write(&self, depth: usize, out: &mut String) {
        let (indent, name) = ("  ".repeat(depth), self.name.as_str());
        out.extend([indent.as_str(), "<", name]);
        for (attribute, value) in &self.attributes {
            out.extend([" ", attribute, "=\"", escape(value.as_str()).as_ref(), "\""]);
        }
        if self.children.is_empty() {
            out.extend([">", escape(self.text.as_str()).as_ref(), "<", "/", name, ">\n"]);
            return;
        }
        out.push_str(">\n");
        self.children.iter().for_each(|child| child.write(depth + 1, out));
        out.extend([indent.as_str(), "<", "/", name, ">\n"]);
    }

    /// Reads a document in UTF-8. Names are without their prefix. A document type is refused: it can
    /// name files of this machine and grow without end.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = std::str::from_utf8(bare).map_err(|_| Fault::whole("xml-not-utf8"))?;
        let mut reader = Reader::from_str(text);
        let mut open: Vec<Self> = vec![Self::default()];
        loop {
            let wrong = |key: &'static str, reader: &Reader<&[u8]>| {
                let read = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
                Fault::at(
                    text.char_indices().take_while(|(at, _)| *at < read).filter(|(_, c)| *c == '\n').count() + 1,
                    key,
                )
            };
            let event = reader.read_event().map_err(|_| wrong("xml-broken", &reader))?;
            match event {
                Event::Start(start) if open.len() <= DEEPEST => open.push(element(&start)),
                Event::Start(_) | Event::DocType(_) => return Err(wrong("xml-not-allowed", &reader)),
                Event::Empty(start) => add(&mut open, element(&start)),
                Event::End(_) => {
                    let Some(mut done) = open.pop() else { return Err(wrong("xml-broken", &reader)) };
                    done.text = if done.children.is_empty() { squeezed(&done.text) } else { String::new() };
                    add(&mut open, done);
                }
                Event::Text(part) => say(&mut open, &part.xml10_content()),
                Event::CData(part) => say(&mut open, &part.xml10_content()),
                Event::GeneralRef(reference) => {
                    let sign = match reference.resolve_char_ref() {
                        Ok(Some(sign)) => Some(sign),
                        _ => named(&reference.xml10_content()),
                    };
                    let Some(sign) = sign else { return Err(wrong("xml-not-allowed", &reader)) };
                    say(&mut open, sign.encode_utf8(&mut [0; 4]));
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof => break,
            }
        }
        match (open.pop(), open.len()) {
            (Some(mut root), 0) if root.children.len() == 1 => root.children.pop().ok_or(Fault::whole("xml-broken")),
            _ => Err(Fault::whole("xml-broken")),
        }
    }
}

fn element(start: &quick_xml::events::BytesStart<'_>) -> Node {
    let attribute = |found: quick_xml::events::attributes::Attribute<'_>| {
        let value = found.normalized_value(XmlVersion::Implicit1_0).unwrap_or_default().into_owned();
        (found.key.local_name().into_inner().to_owned(), value)
    };
    Node {
        name: start.local_name().into_inner().to_owned(),
        attributes: start.attributes().flatten().map(attribute).collect(),
        ..Node::default()
    }
}

fn add(open: &mut [Node], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

fn say(open: &mut [Node], text: &str) {
    if let Some(node) = open.last_mut() {
        node.text.push_str(text);
    }
}

/// The five names that XML has of its own.
fn named(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
