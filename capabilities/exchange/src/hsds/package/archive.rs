//! Files in and out of a ZIP: the same bytes for the same files, and within limits when it comes from elsewhere.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::fault::Fault;

/// The most bytes that a package may unpack to.
const UNPACKED: u64 = 512 * 1024 * 1024;
/// The most files in it.
const FILES: usize = 200;

const BROKEN: Fault = Fault::file("import-package-broken");

/// A ZIP of files by path, in order, at the first day that the format knows.
pub fn write(files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (path, bytes) in files {
        zip.start_file(path.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The files of a ZIP by path; what it says of its own sizes is not believed.
pub fn read(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BROKEN)?;
    if archive.len() > FILES {
        return Err(Fault::file("import-package-large"));
    }
    let mut files = BTreeMap::new();
    let mut left = UNPACKED;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| BROKEN)?;
        if file.is_dir() {
            continue;
        }
        let path = file.name().map_err(|_| BROKEN)?.into_owned();
        let mut content = Vec::new();
        let read = file.take(left + 1).read_to_end(&mut content).map_err(|_| BROKEN)?;
        left = left.checked_sub(read as u64).ok_or(Fault::file("import-package-large"))?;
        files.insert(path, content);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_bytes_are_a_package_or_not(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
            let _ = read(&[b"PK\x03\x04".as_slice(), &bytes].concat());
        }
    }
}
