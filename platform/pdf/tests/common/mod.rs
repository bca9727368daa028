//! The fonts of the tests, and what poppler says about a file.

use pdf::Fonts;
use std::path::{Path, PathBuf};
use std::process::Command;

fn font(file: &str) -> Vec<u8> {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui");
    let packages = ui.join("node_modules/@expo-google-fonts");
    let style = file.split(['_', '.']).nth(1).unwrap_or_default();
    let places = [
        ui.join("dist/fonts-pdf").join(file),
        packages.join("andika").join(file),
        packages.join("noto-sans-arabic").join(style).join(file),
    ];
    let found = places.iter().find(|place| place.is_file());
    std::fs::read(found.unwrap_or_else(|| panic!("{file} is not there: run ./dev assets"))).unwrap()
}

/// The four font files of the application.
pub struct FontFiles([Vec<u8>; 4]);

impl FontFiles {
    pub fn read() -> Self {
        Self(
            [
                "Andika_400Regular.ttf",
                "Andika_700Bold.ttf",
                "NotoSansArabic_400Regular.ttf",
                "NotoSansArabic_700Bold.ttf",
            ]
            .map(font),
        )
    }

    pub fn fonts(&self) -> Fonts<'_> {
        let [regular, bold, arabic, arabic_bold] = &self.0;
        Fonts { regular, bold, arabic: Some(arabic), arabic_bold: Some(arabic_bold) }
    }
}

/// A folder of its own for the files of one test.
pub fn out(name: &str, bytes: &[u8]) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, bytes).unwrap();
    file
}

/// What a tool of poppler-utils prints about a file.
pub fn poppler(tool: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let run = Command::new(tool).args(before).arg(file).args(after).output();
    let run = run.unwrap_or_else(|error| panic!("{tool} (package poppler-utils) is needed: {error}"));
    assert!(run.status.success(), "{tool}: {}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}
