//! In which scheme somebody comes in: the column of it, and what each scheme knows.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Day;
use kernel::name::fold;
use parameters::Schemes;
use schemes::wijk;
use schemes::wijk::activity::Activity;

use super::cells::Cells;
use super::columns::Column;

/// The schemes with their rules and activity lists.
pub struct Known {
    /// The rules.
    pub rules: Schemes,
    /// The activity list of each, by code of the scheme.
    pub lists: BTreeMap<String, Vec<Activity>>,
    codes: BTreeMap<String, Vec<String>>,
    /// The words of the scheme of the program, by which it may be named too.
    name: String,
}

impl Known {
    /// From the rules and the activity lists; `name` is what wijk-werken is called on the screen.
    pub fn new(rules: Schemes, lists: BTreeMap<String, Vec<Activity>>, name: String) -> Self {
        let codes = |list: &Vec<Activity>| {
            let all: BTreeSet<String> = list.iter().map(|one| one.code.clone()).collect();
            all.into_iter().collect()
        };
        let codes = lists.iter().map(|(scheme, list)| (scheme.clone(), codes(list))).collect();
        Self { rules, lists, codes, name }
    }

    /// The codes of the activity list of a scheme.
    pub fn activities(&self, scheme: &str) -> &[String] {
        self.codes.get(scheme).map(Vec::as_slice).unwrap_or_default()
    }

    /// The codes of all lists: a code is that of one scheme.
    pub fn all_activities(&self) -> Vec<String> {
        self.codes.values().flatten().cloned().collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The scheme of a code or a name.
    fn named(&self, text: &str) -> Option<String> {
        let wanted = fold(text);
        let is = |scheme: &&parameters::Scheme| {
            fold(&scheme.code) == wanted || fold(scheme.name.as_deref().unwrap_or(&self.name)) == wanted
        };
        self.rules.all().iter().find(is).map(|scheme| scheme.code.clone())
    }
}

/// Reads the column; empty is wijk-werken. A scheme that was not open on the first day is a fault.
pub fn scheme(cells: &mut Cells<'_>, known: &Known, first: Option<Day>) -> String {
    let Some(code) = cells.read(Column::Scheme, "wijk-import-scheme", |text| known.named(text)) else {
        return wijk::CODE.to_owned();
    };
    let open = |day| known.rules.find(&code).is_some_and(|scheme| scheme.is_open(day));
    if first.is_some_and(|day| !open(day)) {
        cells.fault(Column::Scheme, "wijk-import-scheme-closed");
    }
    code
}
