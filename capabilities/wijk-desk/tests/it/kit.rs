//! An organiser with a mediator and a coordinator, a municipality, and workbooks as people send them.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use axum::body::Body;
use axum::http::{Request, header};
use kernel::{Actor, Day, OrganisationId, Role};
use store::{execute, fetch_value};
use testkit::{Person, Reply, World};
use wijk_office::{AddArea, LoadActivities, NameOrganiser};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The headings of the sheets, as the template has them.
pub const WORKERS: &[&str] = &[
    "Nummer",
    "Voornaam",
    "Familienaam",
    "Geslacht",
    "Geboortedatum",
    "Postcode",
    "Verwijzer",
    "Verwezen op",
    "Overeenkomst getekend op",
    "Begonnen op",
    "Laatste dag",
    "Reden einde",
];
pub const USERS: &[&str] = &[
    "Nummer",
    "Soort",
    "Naam",
    "Straat en nummer",
    "Postcode",
    "Overeenkomst getekend op",
    "Inschrijvingsrecht betaald op",
];
pub const WORK: &[&str] = &["Wijk-werker", "Gebruiker", "Activiteit", "Gemeente", "Dag", "Van", "Tot", "Kilometer"];

/// A workbook with these sheets.
pub fn workbook(sheets: &[(&str, Vec<Vec<String>>)]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: String| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    part("[Content_Types].xml", format!("<Types xmlns=\"{package}/content-types\"/>"));
    part(
        "_rels/.rels",
        format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{doc}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    let (mut list, mut relations) = (String::new(), String::new());
    for (at, (name, rows)) in sheets.iter().enumerate() {
        let n = at + 1;
        let _ = write!(list, "<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"r{n}\"/>");
        let _ = write!(
            relations,
            "<Relationship Id=\"r{n}\" Type=\"{doc}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
        );
        let mut data = String::new();
        for (line, cells) in rows.iter().enumerate() {
            let _ = write!(data, "<row r=\"{}\">", line + 1);
            for cell in cells {
                let _ = write!(data, "<c t=\"inlineStr\"><is><t>{cell}</t></is></c>");
            }
            data.push_str("</row>");
        }
        part(
            &format!("xl/worksheets/sheet{n}.xml"),
            format!("<worksheet xmlns=\"{main}\"><sheetData>{data}</sheetData></worksheet>"),
        );
    }
    part("xl/workbook.xml", format!("<workbook xmlns=\"{main}\" xmlns:r=\"{doc}\"><sheets>{list}</sheets></workbook>"));
    part(
        "xl/_rels/workbook.xml.rels",
        format!("<Relationships xmlns=\"{package}/relationships\">{relations}</Relationships>"),
    );
    zip.finish().unwrap().into_inner()
}

/// Rows below their headings.
pub fn sheet(heads: &[&str], rows: &[Vec<&str>]) -> Vec<Vec<String>> {
    let line = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<String>>();
    std::iter::once(line(heads)).chain(rows.iter().map(|row| line(row))).collect()
}

/// Two workers, two users, three performances: all as it should be.
pub fn small() -> Vec<(&'static str, Vec<Vec<String>>)> {
    vec![
        (
            "Wijk-werkers",
            sheet(
                WORKERS,
                &[
                    vec![
                        "7",
                        "Amina",
                        "Haddad",
                        "vrouw",
                        "1990-02-03",
                        "9800",
                        "VDAB",
                        "20/12/2025",
                        "02/01/2026",
                        "05/01/2026",
                        "",
                        "",
                    ],
                    vec![
                        "8",
                        "Jan",
                        "Peeters",
                        "man",
                        "1960-02-03",
                        "9820",
                        "OCMW",
                        "20/12/2025",
                        "02/01/2026",
                        "05/01/2026",
                        "",
                        "",
                    ],
                ],
            ),
        ),
        (
            "Gebruikers",
            sheet(
                USERS,
                &[
                    vec!["31", "privé", "Godelieve Van den Berghe", "Kerkstraat 5", "9800", "02/01/2026", "03/01/2026"],
                    vec!["32", "vereniging", "De Linde vzw", "Dorp 1", "9820", "02/01/2026", "03/01/2026"],
                ],
            ),
        ),
        (
            "Prestaties",
            sheet(
                WORK,
                &[
                    vec!["7", "31", "A4", "Deinze", "10/04/2026", "8:30", "11:00", "4"],
                    vec!["7", "32", "A2", "Merelbeke-Melle", "11/04/2026", "8:30", "10:30", ""],
                    vec!["8", "32", "A2", "9820", "11/05/2026", "13u", "14u05", ""],
                ],
            ),
        ),
    ]
}

pub struct House<'w> {
    pub world: &'w World,
    pub mieke: Person,
    pub carl: Person,
    pub organiser: OrganisationId,
}

impl<'w> House<'w> {
    pub async fn new(world: &'w World) -> Self {
        let organiser = world.organisation("Werken Leie en Schelde", "lead").await;
        let mieke = world.person("Mieke B.", Role::WijkMediator, organiser).await;
        let carl = world.person("Carl C.", Role::WijkCoordinator, organiser).await;
        let system = world.app.ctx(Actor::system(world.partnership));
        let db = &world.app.db;
        db.act(&system, &network::actions::LoadReferenceData).await.unwrap();
        db.act(&system, &NameOrganiser { organisation: organiser, version: 0 }).await.unwrap();
        db.act(&system, &LoadActivities).await.unwrap();
        for (nis, from_on) in [("44083", "2024-01-01"), ("44088", "2025-01-01"), ("44043", "2024-01-01")] {
            db.act(&system, &AddArea { nis, from_on: day(from_on) }).await.unwrap();
        }
        Self { world, mieke, carl, organiser }
    }

    /// Somebody of a municipality.
    pub async fn town(&self, nis: &str) -> Person {
        let house = self.world.organisation("Gemeente", "municipality").await;
        let mut tx = self.world.app.db.unaudited_write().await.unwrap();
        execute!(tx, "update organisation set nis = $2 where id = $1", house, nis).unwrap();
        tx.finish().await.unwrap();
        self.world.person("Lode K.", Role::Municipality, house).await
    }

    /// Sends the form with a file.
    pub async fn send(&self, who: &Person, bytes: &[u8], fields: &[(&str, &str)]) -> Reply {
        let mut body = Vec::new();
        for (name, value) in fields.iter().copied().chain([("_csrf", who.csrf.as_str())]) {
            body.extend(
                format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        body.extend(b"--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"oud.xlsx\"\r\n\r\n");
        body.extend_from_slice(bytes);
        body.extend(b"\r\n--grens--\r\n");
        let request = Request::post("/wijk/import")
            .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, who.token))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
        self.world.send(request, Body::from(body)).await
    }

    /// Brings a workbook in.
    pub async fn import(&self, sheets: &[(&str, Vec<Vec<String>>)], fields: &[(&str, &str)]) -> Reply {
        let all: Vec<(&str, &str)> = fields.iter().copied().chain([("do", "yes")]).collect();
        self.send(&self.carl, &workbook(sheets), &all).await
    }

    /// Rows of a table.
    pub async fn count(&self, from: &'static str) -> i64 {
        let mut tx = self.world.app.db.read().await.unwrap();
        fetch_value!(tx, i64, store::sql(format!("select count(*) from {from}"))).unwrap()
    }
}
