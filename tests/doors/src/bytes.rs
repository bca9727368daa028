//! What is sealed stands nowhere in clear in the files of the database.

use testkit::World;

use crate::canary::Canary;
use crate::house::kit;
use crate::marks::{HEALTH, INSZ, SENSITIVE_NOTE};

#[test]
fn sensitive_texts_and_the_national_number_are_not_in_the_bytes_of_the_files() {
    World::block_on(async {
        let canary = Canary::new(World::sqlite(kit()).await).await;
        let own = format!("opstap-test-{}-", std::process::id());
        let mut bytes = Vec::new();
        for dir in std::fs::read_dir(std::env::temp_dir()).unwrap().map(|d| d.unwrap().path()) {
            if dir.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&own)) {
                for file in std::fs::read_dir(&dir).unwrap() {
                    bytes.extend(std::fs::read(file.unwrap().path()).unwrap());
                }
            }
        }
        let lower = bytes.to_ascii_lowercase();
        let holds = |mark: &str| lower.windows(mark.len()).any(|part| part == mark.as_bytes());
        assert!(holds("zqteamnote") && holds("zqgoal"), "the search finds what is not sealed");
        let sealed =
            [SENSITIVE_NOTE, HEALTH, &[INSZ, "zqwish", "zqforce", "zqreach", "zqtwintalk", "zqreason"]].concat();
        let clear: Vec<_> = sealed.into_iter().filter(|mark| holds(mark)).collect();
        assert!(clear.is_empty(), "in clear: {clear:?}");
        drop(canary);
    });
}
