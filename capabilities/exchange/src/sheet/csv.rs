//! CSV as spreadsheet programs in Belgium write it: semicolon or comma, UTF-8 with or without mark, or Windows-1252.

use super::{COLUMNS, ROWS, Row, cell};
use crate::fault::Fault;

/// Reads the rows.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, Fault> {
    let text = decode(bytes);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (index, record) in reader.records().enumerate() {
        let record = record.map_err(|_| Fault::file("import-csv-broken"))?;
        // A record with line ends in a cell is still one row of the spreadsheet.
        let number = index + 1;
        if rows.len() >= ROWS {
            return Err(Fault::file("import-too-many-rows").fact("max", ROWS - 1));
        }
        let cells: Result<Vec<String>, Fault> =
            record.iter().take(COLUMNS).enumerate().map(|(column, text)| cell(number, column, text)).collect();
        rows.push(Row { number, cells: cells? });
    }
    Ok(rows)
}

/// UTF-8 if it is; otherwise what Excel writes by "CSV" in Western Europe.
fn decode(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    }
}

/// Windows-1252, as the WHATWG Encoding Standard has it: Latin-1, with other signs from 0x80 to 0x9F.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The sign that most often stands between the columns of the first line, outside quotes.
fn separator(text: &str) -> u8 {
    let (mut quoted, mut counts) = (false, [0_usize; 3]);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' if !quoted => break,
            ';' if !quoted => counts[0] += 1,
            ',' if !quoted => counts[1] += 1,
            '\t' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    match counts {
        [semicolon, comma, tab] if semicolon >= comma && semicolon >= tab => b';',
        [_, comma, tab] if comma >= tab => b',',
        _ => b'\t',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        read(bytes).unwrap().into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn excel_s_mark_semicolons_quotes_and_line_ends_are_read() {
        let rows = cells("\u{feff}naam;uitleg\r\n\"Fiets; te leen\";\"een\r\ntwee\"\r\n".as_bytes());
        assert_eq!(rows, [["naam", "uitleg"], ["Fiets; te leen", "een\ntwee"]]);
    }

    #[test]
    fn commas_and_tabs_are_seen_by_the_first_line() {
        assert_eq!(cells(b"a,b;c,d\n1,2,3"), [vec!["a", "b;c", "d"], vec!["1", "2", "3"]]);
        assert_eq!(cells(b"a\tb\n1\t2"), [["a", "b"], ["1", "2"]]);
    }

    #[test]
    fn a_file_of_windows_1252_keeps_its_accents_and_its_euro() {
        assert_eq!(cells(b"Caf\xE9;\x80 5\n"), [["Café", "€ 5"]]);
    }

    #[test]
    fn a_control_character_is_refused_with_its_row_and_column() {
        let fault = read(b"a;b\n1;\x002").unwrap_err();
        assert_eq!((fault.row, fault.column.as_str(), fault.key), (Some(2), "2", "import-cell-strange"));
    }
}
