//! `opstap catalogue export | import` with the whole offer of the demonstration.

use crate::machine::Machine;
use crate::user::FIRST;

#[test]
fn the_whole_offer_of_the_demonstration_comes_back_as_the_same_bytes() {
    let here = Machine::new();
    here.run(&["demo", "--only-make", "--fresh", "--today", "2026-05-26"]);
    let there = Machine::new();
    there.run(&FIRST);
    for name in ["aanbod.zip", "aanbod.json"] {
        let export = |machine: &Machine| {
            let path = machine.data.join(name);
            machine.run(&["catalogue", "export", "--format", "hsds", "--out", path.to_str().unwrap()]);
            path
        };
        let first = export(&here);
        let bytes = std::fs::read(&first).unwrap();
        let import = ["catalogue", "import", first.to_str().unwrap(), "--format", "hsds", "--source", "demo"];
        let said = there.run(&import);
        let expected =
            if name == "aanbod.zip" { "62 new, 0 changed, 0 the same" } else { "0 new, 0 changed, 62 the same" };
        assert!(said.contains(expected), "{said}");
        assert!(std::fs::read(export(&there)).unwrap() == bytes, "{name} of there differs from {name} of here");
        assert!(std::fs::read(export(&here)).unwrap() == bytes, "{name} differs from one time to the next");
    }
    let path = here.data.join("aanbod.csv");
    here.run(&["catalogue", "export", "--format", "csv", "--out", path.to_str().unwrap()]);
    let said = here.run(&["catalogue", "import", path.to_str().unwrap(), "--format", "csv", "--source", "lijst"]);
    assert!(said.contains("0 new, 0 changed, 62 the same"), "{said}");
}
