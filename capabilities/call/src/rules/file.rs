//! Annexes that come in: PDF only, by their bytes and not by their name, and without anything that runs.

use std::io::Read as _;

use flate2::read::ZlibDecoder;
use kernel::Refusal;

/// The largest file.
pub const LIMIT: usize = 5 * 1024 * 1024;
/// What is unpacked of one file at most, to look inside: more is no paper of a candidate.
const UNPACKED: usize = 40 * 1024 * 1024;
/// Names that make a PDF run something, open something else, or hide another file.
const ACTIVE: [&[u8]; 9] = [
    b"/JavaScript",
    b"/JS",
    b"/Launch",
    b"/EmbeddedFile",
    b"/EmbeddedFiles",
    b"/RichMedia",
    b"/XFA",
    b"/SubmitForm",
    b"/ImportData",
];

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// Broken, or not a whole PDF.
    Broken,
    /// Closed with a password.
    Locked,
    /// Runs something, or has another file in it.
    Active,
}

impl FileFault {
    /// Fluent key of the message for whoever brought it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Broken => "candidacy-annex-broken",
            Self::Locked => "candidacy-annex-locked",
            Self::Active => "candidacy-annex-active",
        }
    }
}

/// The first look, before anything is kept: there is a file, not too large, and its first and last bytes are those of a
/// PDF.
pub fn first_look(field: &'static str, bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::field(field, "candidacy-annex-missing"));
    }
    if bytes.len() > LIMIT {
        return Err(Refusal::field(field, "candidacy-annex-large"));
    }
    let tail = &bytes[bytes.len().saturating_sub(1024)..];
    let whole = (bytes.starts_with(b"%PDF-1.") || bytes.starts_with(b"%PDF-2.")) && find(tail, b"%%EOF").is_some();
    if whole { Ok(()) } else { Err(Refusal::field(field, "candidacy-annex-kind")) }
}

/// The second look, at the structure: a cross-reference where the end of the file says, pages, and nothing that runs.
pub fn inspect(bytes: &[u8]) -> Result<(), FileFault> {
    let tail_at = bytes.len().saturating_sub(1024);
    let mark = rfind(&bytes[tail_at..], b"startxref").ok_or(FileFault::Broken)? + tail_at + b"startxref".len();
    let digits: String = bytes[mark..]
        .iter()
        .skip_while(|b| b.is_ascii_whitespace())
        .take_while(|b| b.is_ascii_digit())
        .map(|b| char::from(*b))
        .collect();
    let at: usize = digits.parse().map_err(|_| FileFault::Broken)?;
    let there = bytes.get(at..).ok_or(FileFault::Broken)?;
    if !(there.starts_with(b"xref") || there.first().is_some_and(u8::is_ascii_digit)) {
        return Err(FileFault::Broken);
    }
    let text = names_of(&readable(bytes)?);
    let has = |name: &[u8]| {
        let ends = |b: Option<&u8>| b.is_none_or(|b| !b.is_ascii_alphanumeric());
        let mut from = 0;
        while let Some(at) = find(&text[from..], name) {
            if ends(text.get(from + at + name.len())) {
                return true;
            }
            from += at + name.len();
        }
        false
    };
    if has(b"/Encrypt") {
        return Err(FileFault::Locked);
    }
    if ACTIVE.iter().any(|name| has(name)) {
        return Err(FileFault::Active);
    }
    if has(b"/Root") && has(b"/Page") { Ok(()) } else { Err(FileFault::Broken) }
}

/// Everything but the bodies of streams; streams that hold objects are unpacked and added.
fn readable(bytes: &[u8]) -> Result<Vec<u8>, FileFault> {
    let mut out = Vec::with_capacity(bytes.len() / 2);
    let mut rest = bytes;
    while let Some(at) = find(rest, b"stream") {
        let after = at + b"stream".len();
        // `endstream`, or a word in a text: not the beginning of a body.
        let begins = at > 0 && (rest[at - 1] == b'>' || rest[at - 1].is_ascii_whitespace());
        if !begins || !matches!(rest.get(after), Some(b'\r' | b'\n')) {
            out.extend_from_slice(&rest[..after]);
            rest = &rest[after..];
            continue;
        }
        out.extend_from_slice(&rest[..at]);
        let dictionary_at = rfind(&rest[..at], b"obj").unwrap_or(0);
        let dictionary = names_of(&rest[dictionary_at..at]);
        let end = find(&rest[after..], b"endstream").ok_or(FileFault::Broken)? + after;
        if find(&dictionary, b"/ObjStm").is_some() {
            let body = rest[after..end].trim_ascii_start();
            let room = UNPACKED.saturating_sub(out.len());
            let mut unpacked = Vec::new();
            let mut reader = ZlibDecoder::new(body).take(room as u64);
            // A stream that can't be unpacked can't be looked into.
            reader.read_to_end(&mut unpacked).map_err(|_| FileFault::Broken)?;
            if unpacked.len() >= room {
                return Err(FileFault::Broken);
            }
            out.push(b'\n');
            out.append(&mut unpacked);
            out.push(b'\n');
        }
        rest = &rest[end + b"endstream".len()..];
    }
    out.extend_from_slice(rest);
    Ok(out)
}

/// `/J#61vaScript` is `/JavaScript`: the escapes of names, undone.
fn names_of(bytes: &[u8]) -> Vec<u8> {
    let digit = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'#', Some(high), Some(low)) => {
                out.push(high * 16 + low);
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    out
}

/// The name of a file as a title: letters, digits and a few signs, ending in `.pdf`.
pub fn title(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.strip_suffix(".pdf").or_else(|| name.strip_suffix(".PDF")).unwrap_or(name);
    let clean: String =
        stem.chars().map(|c| if c.is_alphanumeric() || " -_().,&".contains(c) { c } else { ' ' }).take(100).collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}.pdf", if clean.is_empty() { "bijlage" } else { &clean })
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut from = 0;
    while let Some(at) = haystack[from..].iter().position(|b| *b == first) {
        if haystack[from + at..].starts_with(needle) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

fn rfind(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    (0..=haystack.len().checked_sub(needle.len())?).rev().find(|at| haystack[*at..].starts_with(needle))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PDF around these objects, with a cross-reference where it says.
    fn pdf(objects: &[u8]) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] >>\nendobj\n3 0 obj\n<< /Type /Page >>\nendobj\n".to_vec();
        out.extend_from_slice(objects);
        let at = out.len();
        out.extend_from_slice(
            format!("\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", at + 1).as_bytes(),
        );
        out
    }

    fn packed(dictionary: &str, body: &[u8]) -> Vec<u8> {
        use std::io::Write as _;
        let mut coder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        coder.write_all(body).unwrap();
        let body = coder.finish().unwrap();
        [format!("9 0 obj\n<< {dictionary} >>\nstream\n").as_bytes(), &body, b"\nendstream\nendobj\n"].concat()
    }

    fn first(bytes: &[u8]) -> Result<(), &'static str> {
        first_look("file", bytes).map_err(|refusal| match refusal {
            Refusal::Invalid(errors) => errors[0].key,
            _ => "other",
        })
    }

    #[test]
    fn a_file_is_what_its_bytes_say_not_its_name() {
        assert_eq!(first(&pdf(b"")), Ok(()));
        assert_eq!(first(b""), Err("candidacy-annex-missing"));
        for bad in [
            b"PK\x03\x04 a document".as_slice(),
            b"<html>",
            b"MZ\x90",
            b"%PDF-1.7 broken off",
            b"\x89PNG %%EOF",
            b"x%PDF-1.7 %%EOF",
        ] {
            assert_eq!(first(bad), Err("candidacy-annex-kind"), "{bad:?}");
        }
        assert_eq!(first(&vec![b'%'; LIMIT + 1]), Err("candidacy-annex-large"));
    }

    #[test]
    fn a_plain_pdf_passes_also_with_a_text_that_looks_like_a_script_inside_a_picture() {
        assert_eq!(inspect(&pdf(b"")), Ok(()));
        assert_eq!(inspect(&pdf(b"9 0 obj\n<< /Length 9 >>\nstream\n xx /JS yy\nendstream\nendobj\n")), Ok(()));
        assert_eq!(inspect(&pdf(&packed("/Type /ObjStm /Filter /FlateDecode", b"<< /Type /Page >>"))), Ok(()));
        assert_eq!(inspect(&pdf(b"<< /Title (over /JSON en /Launched) >>")), Ok(()), "longer names are other names");
    }

    #[test]
    fn what_runs_or_hides_is_found_in_the_open_escaped_and_packed() {
        for active in ["/JavaScript", "/S /Launch", "/J#61vaScript", "/#4aS (x)", "/EmbeddedFiles 5 0 R"] {
            assert_eq!(inspect(&pdf(format!("<< {active} >>").as_bytes())), Err(FileFault::Active), "{active}");
            let inside = packed("/Type /ObjStm /Filter /FlateDecode", format!("<< {active} >>").as_bytes());
            assert_eq!(inspect(&pdf(&inside)), Err(FileFault::Active), "{active} packed");
        }
        assert_eq!(inspect(&pdf(b"<< /Encrypt 5 0 R >>")), Err(FileFault::Locked));
    }

    #[test]
    fn a_file_without_structure_and_one_that_explodes_are_refused() {
        assert_eq!(inspect(b"%PDF-1.7\nhello\n%%EOF\n"), Err(FileFault::Broken));
        assert_eq!(inspect(b"%PDF-1.7\nstartxref\n99999\n%%EOF\n"), Err(FileFault::Broken));
        assert_eq!(inspect(b"%PDF-1.7\nstartxref\n1\n%%EOF\n"), Err(FileFault::Broken));
        let bomb = packed("/Type /ObjStm /Filter /FlateDecode", &vec![b' '; UNPACKED + 10]);
        assert_eq!(inspect(&pdf(&bomb)), Err(FileFault::Broken));
        assert_eq!(
            inspect(&pdf(b"9 0 obj\n<< /Type /ObjStm >>\nstream\nnot packed\nendstream\n")),
            Err(FileFault::Broken)
        );
    }

    #[test]
    fn a_title_is_the_name_of_the_file_without_tricks() {
        assert_eq!(title("C:\\temp\\Ons plan.pdf"), "Ons plan.pdf");
        assert_eq!(title("../../etc/plan<x>.exe"), "plan x .exe.pdf");
        assert_eq!(title(""), "bijlage.pdf");
    }
}
