//! The schemes of this partnership with their rules: wijk-werken always, others as somebody recorded them.

use kernel::{Day, Refusal};
use schemes::{Definition, Table, wijk};
use store::{Ctx, Failure, Tx};
use web::{Choice, FormView, Instead, Words};

use crate::model::Names;

/// One scheme.
#[derive(Debug, Clone)]
pub struct Scheme {
    /// Its code, in rows and addresses.
    pub code: String,
    /// Its name as it was recorded; `None`: a scheme of the program, named by a word.
    pub name: Option<String>,
    /// What it calls who and what is in it.
    pub names: Names,
    /// For saving; 0 for a scheme of the program.
    pub version: i64,
    /// Its rules.
    pub table: Table,
}

impl Scheme {
    /// Its keys.
    pub fn shape(&self) -> &'static Definition {
        Definition::shape(&self.code)
    }

    /// The name for a screen.
    pub fn label(&self, l: &Words) -> String {
        // Also on a page about another scheme, whose words would take its name.
        self.name.clone().unwrap_or_else(|| l.plain().t(self.shape().label))
    }

    /// Do its rules say that it is open on a day?
    pub fn is_open(&self, day: Day) -> bool {
        self.table.on(day).text(self.shape().open).known().is_some()
    }

    /// Its words, as a page, a mail or a paper about it says them instead of those of wijk-werken.
    pub fn instead(&self, l: &Words) -> Instead {
        self.name.as_ref().map_or_else(Instead::default, |name| instead(l, name, &self.names))
    }

    /// From when until when, after its rules; `None`: nobody recorded it.
    pub fn time(&self) -> Option<(Day, Option<Day>)> {
        self.shape().in_time(&self.table).map(|time| (time.from, time.to))
    }
}

/// What a language calls them in its files, each with what this scheme calls it.
fn instead(l: &Words, name: &str, names: &Names) -> Instead {
    let word = |key: &str, other: &str| (l.plain().t(key), other.to_owned());
    let agreement = l.plain().t1("scheme-word-agreement-of", "name", name);
    Instead::new([
        word("scheme-word-name", name),
        word("scheme-word-worker", &names.worker),
        word("scheme-word-workers", &names.workers),
        word("scheme-word-user", &names.user),
        word("scheme-word-users", &names.users),
        word("scheme-word-cheque", &names.cheque),
        word("scheme-word-cheques", &names.cheques),
        word("scheme-word-long-cheque", &names.cheque),
        word("scheme-word-long-cheques", &names.cheques),
        word("scheme-word-agreement", &agreement),
    ])
}

/// All of them.
#[derive(Debug, Clone)]
pub struct Schemes {
    all: Vec<Scheme>,
    /// What an unknown code says: nothing.
    none: Table,
}

impl Schemes {
    /// All schemes with all their rules, wijk-werken first.
    pub async fn load(tx: &mut Tx, ctx: &Ctx) -> Result<Self, Failure> {
        let mut all: Vec<Scheme> = schemes::REGISTRY
            .iter()
            .map(|known| Scheme {
                code: known.code.to_owned(),
                name: None,
                names: Names::default(),
                version: 0,
                table: Table::default(),
            })
            .collect();
        for known in crate::store::schemes(tx, ctx).await? {
            let (names, version) = (known.names(), known.version);
            all.push(Scheme { code: known.code, name: Some(known.name), names, version, table: Table::default() });
        }
        for scheme in &mut all {
            scheme.table = schemes::reference().table(&scheme.code);
        }
        for row in crate::store::rows(tx, ctx, None).await? {
            if let Some(scheme) = all.iter_mut().find(|scheme| scheme.code == row.scheme) {
                scheme.table.insert(row);
            }
        }
        Ok(Self { all, none: Table::default() })
    }

    /// Each of them.
    pub fn all(&self) -> &[Scheme] {
        &self.all
    }

    /// Is there one beside wijk-werken? Then a screen says which.
    pub fn are_many(&self) -> bool {
        self.all.len() > 1
    }

    /// The scheme of a code.
    pub fn find(&self, code: &str) -> Option<&Scheme> {
        self.all.iter().find(|scheme| scheme.code == code)
    }

    /// The rules of a scheme; of an unknown code everything is unknown, never the row of another scheme.
    pub fn table(&self, code: &str) -> &Table {
        self.find(code).map_or(&self.none, |scheme| &scheme.table)
    }

    /// The name of a scheme for a screen.
    pub fn label(&self, l: &Words, code: &str) -> String {
        self.find(code).map_or_else(|| code.to_owned(), |scheme| scheme.label(l))
    }

    /// The words for a page, a mail or a paper about a scheme: its own instead of those of wijk-werken.
    #[must_use]
    pub fn words(&self, l: &Words, code: &str) -> Words {
        self.find(code).map_or_else(|| l.clone(), |scheme| l.saying(&scheme.instead(l)))
    }

    /// The same, only where there is more than one to tell apart.
    pub fn told(&self, l: &Words, code: &str) -> Option<String> {
        self.are_many().then(|| self.label(l, code))
    }

    /// Those that are open on a day.
    pub fn open_on(&self, day: Day) -> impl Iterator<Item = &Scheme> {
        self.all.iter().filter(move |scheme| scheme.is_open(day))
    }

    /// The scheme of who is registered on a day without a choice: the one that is open then. Wijk-werken when none or
    /// several are.
    pub fn default_on(&self, day: Day) -> &str {
        let mut open = self.open_on(day);
        match (open.next(), open.next()) {
            (Some(only), None) => &only.code,
            _ => wijk::CODE,
        }
    }

    /// The choice of a form, for who is registered on a day: empty when there is nothing to choose.
    pub fn choices(&self, l: &Words, form: &FormView, day: Day) -> Vec<Choice> {
        let open: Vec<&Scheme> = self.open_on(day).collect();
        if open.len() < 2 {
            return Vec::new();
        }
        open.iter().map(|scheme| form.choice("scheme", scheme.code.as_str(), scheme.label(l))).collect()
    }

    /// All of them as options of a filter or a tab, when there is more than one.
    pub fn options(&self, l: &Words, chosen: &str) -> Vec<Choice> {
        if !self.are_many() {
            return Vec::new();
        }
        let option = |scheme: &Scheme| Choice {
            value: scheme.code.clone(),
            label: scheme.label(l),
            chosen: scheme.code == chosen,
            ..Choice::default()
        };
        self.all.iter().map(option).collect()
    }

    /// What a form says in its field `scheme`; nothing typed is the default of that day. A scheme that is not open on
    /// that day is refused beside the field.
    pub fn chosen(&self, typed: &str, day: Day) -> Result<String, Refusal> {
        match typed.trim() {
            "" => Ok(self.default_on(day).to_owned()),
            code if self.find(code).is_some_and(|scheme| scheme.is_open(day)) => Ok(code.to_owned()),
            _ => Err(Refusal::field("scheme", "rule-scheme-not-open")),
        }
    }

    /// What an address asks; wijk-werken when it asks nothing or what is not there.
    pub fn asked(&self, typed: &str) -> &str {
        self.find(typed.trim()).map_or(wijk::CODE, |scheme| &scheme.code)
    }
}

/// The words for a page, a mail or a paper about a scheme: those of its own instead of those of wijk-werken.
pub(crate) async fn words_of(tx: &mut Tx, ctx: &Ctx, l: &Words, code: &str) -> Result<Words, Failure> {
    if Definition::of(code).is_some() {
        return Ok(l.clone());
    }
    let known = crate::store::schemes(tx, ctx).await?.into_iter().find(|known| known.code == code);
    Ok(known.map_or_else(|| l.clone(), |known| l.saying(&instead(l, &known.name, &known.names()))))
}
