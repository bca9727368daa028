//! Names as they are met in the region: first names and family names by where they are common, most common first.
//! Any likeness to a person is chance: first and family name are drawn apart.

/// A group of names that go together, with its share of the people in percent and a mother tongue.
pub struct Group {
    /// Share in percent.
    pub share: usize,
    /// Code of the mother tongue.
    pub language: &'static str,
    /// First names, women.
    pub women: &'static [&'static str],
    /// First names, men.
    pub men: &'static [&'static str],
    /// Family names.
    pub families: &'static [&'static str],
}

/// All groups; the shares are 100 together.
#[rustfmt::skip] // many names to a line: the file stays a page to look at
pub const GROUPS: &[Group] = &[
    Group {
        share: 62,
        language: "nl",
        women: &[
            "Maria", "Emma", "Marie", "Ann", "Els", "Sofie", "Lien", "Julie", "Sarah", "Laura", "Katrien", "Ingrid", "Hilde",
            "Louise", "Noor", "Charlotte", "Elise", "Veerle", "Greet", "Annelies", "Lotte", "Griet", "Martine", "Nathalie",
            "Joke", "Tine", "Mieke", "Rita", "Chantal", "Godelieve", "Marleen", "Fien", "Hanne", "Eline", "Kaat", "Roos",
            "Lieve", "Christel", "Anneleen", "Jolien",
        ],
        men: &[
            "Jan", "Luc", "Marc", "Peter", "Tom", "Kevin", "Thomas", "Patrick", "Dirk", "Lucas", "Wim", "Bart", "Noah",
            "Steven", "Johan", "Jonas", "Koen", "Geert", "Pieter", "Arne", "Jef", "Bram", "Stijn", "Wout", "Danny", "Rudy",
            "Filip", "Jeroen", "Kristof", "Gert", "Frank", "Guido", "Sander", "Robbe", "Ruben", "Niels", "Dylan", "Jarne",
            "Jean-Pierre", "Willy",
        ],
        families: &[
            "Peeters", "Janssens", "Maes", "Jacobs", "Mertens", "Willems", "Claes", "Goossens", "Wouters", "De Smet",
            "Vermeulen", "Pauwels", "Dubois", "Hermans", "Aerts", "Michiels", "Lambert", "Desmet", "Van Damme", "De Backer",
            "Van den Broeck", "Van de Velde", "De Clercq", "Segers", "Martens", "De Vos", "Verhoeven", "Smets", "Claeys",
            "Coppens", "Van den Bossche", "De Cock", "Bogaert", "Verstraete", "De Meyer", "Wauters", "Van Hoof", "De Bruyn",
            "Stevens", "Devos", "Baert", "Van der Auwera", "Lemmens", "Timmermans", "Hendrickx", "Van Acker", "Verbeke",
            "De Wilde", "Thijs", "Dewulf", "Van den Berghe", "Vandenberghe", "Bauwens", "Pieters", "De Groote", "Vercruysse",
            "Cools", "Van Hecke", "De Pauw", "Callens", "Verlinden", "Dhondt", "D'Hondt", "De Ridder", "Vandamme", "Lenaerts",
            "Jansen", "Baeten", "Geerts", "Van de Walle", "Declercq", "Roels", "Blomme", "De Keyser", "Verschueren",
            "Temmerman", "Vanhoutte", "De Baets", "Van Laere", "Raes", "Heyse", "Standaert", "Van Hulle", "Buysse", "De Graeve",
            "Vermeersch", "Schelstraete", "Van Parys", "De Coninck", "Rogiers", "Van Wassenhove", "Colpaert", "Van Overmeire",
            "Matthys", "Vereecke", "De Jaeger", "Lippens", "Van Nevel", "Goethals", "Haegeman", "De Rycke", "Van Oost",
            "Meirlaen", "De Vreese", "Dobbelaere", "Van Kerckhove", "Roelandt", "Impens", "Van Renterghem", "Gevaert",
            "De Sutter", "Cnudde", "Van Gansbeke", "Saelens", "De Paepe", "Vlerick", "Van Caeneghem", "Bracke", "Steyaert",
            "Audenaert", "Hutse", "De Muynck", "Van Quickelberghe", "Lootens", "Depraetere", "Uyttenhove", "Van Maldegem",
            "Poelman", "De Wispelaere", "Rombaut",
        ],
    },
    Group {
        share: 10,
        language: "ar",
        women: &[
            "Fatima", "Khadija", "Amina", "Naima", "Samira", "Yasmina", "Malika", "Soraya", "Nadia", "Hafsa", "Ikram",
            "Rachida", "Zohra", "Salma",
        ],
        men: &[
            "Mohamed", "Ahmed", "Youssef", "Hamza", "Rachid", "Said", "Karim", "Bilal", "Mohammed", "Hassan", "Ayoub",
            "Abdelkader", "Muhammad", "Ilias",
        ],
        families: &[
            "El Amrani", "Benali", "Bouzid", "Haddad", "El Idrissi", "Amrani", "Ouali", "Benhaddou", "El Khattabi", "Aydin",
            "Mansouri", "Tahiri", "Bouchta", "El Mansouri", "Chaoui", "Azzouzi", "Belhaj", "Ouhaddou", "Ziani", "Lahlou",
            "Ben Salah", "Al Hassan", "Hamidi", "Saidi", "El Yousfi", "Bakkali", "Rahmouni", "Zerouali", "Hakimi", "Darwish",
        ],
    },
    Group {
        share: 7,
        language: "tr",
        women: &["Fatma", "Ayşe", "Emine", "Elif", "Zeynep", "Hatice", "Meryem", "Özlem", "Büşra", "Derya"],
        men: &["Mehmet", "Mustafa", "Ali", "Hüseyin", "İbrahim", "Emre", "Murat", "Ömer", "Hasan", "Yusuf"],
        families: &[
            "Yılmaz", "Kaya", "Demir", "Çelik", "Şahin", "Yıldız", "Öztürk", "Aydın", "Arslan", "Doğan", "Kılıç", "Koç",
            "Kurt", "Özkan", "Polat", "Şimşek", "Güneş", "Aksoy", "Erdoğan", "Bulut", "Taş", "Çetin", "Uçar", "Karaca",
        ],
    },
    Group {
        share: 6,
        language: "uk",
        women: &["Olena", "Oksana", "Iryna", "Natalia", "Tetiana", "Svitlana", "Yulia", "Daria", "Halyna", "Kateryna"],
        men: &["Oleksandr", "Serhii", "Andrii", "Mykola", "Dmytro", "Ivan", "Volodymyr", "Bohdan", "Taras", "Yurii"],
        families: &[
            "Kovalenko", "Shevchenko", "Bondarenko", "Tkachenko", "Kravchenko", "Kovalchuk", "Boyko", "Oliynyk", "Shevchuk",
            "Koval", "Polishchuk", "Marchenko", "Savchenko", "Rudenko", "Moroz", "Lysenko", "Petrenko", "Klymenko", "Pavlenko",
            "Kharchenko", "Melnyk", "Sydorenko", "Zhuk", "Hrytsenko",
        ],
    },
    Group {
        share: 5,
        language: "pl",
        women: &["Anna", "Katarzyna", "Agnieszka", "Małgorzata", "Joanna", "Ewa", "Magdalena", "Beata", "Zofia"],
        men: &["Andrzej", "Piotr", "Krzysztof", "Tomasz", "Paweł", "Marcin", "Michał", "Łukasz", "Grzegorz"],
        families: &[
            "Nowak", "Kowalski", "Wiśniewski", "Wójcik", "Kowalczyk", "Kamiński", "Lewandowski", "Zieliński", "Szymański",
            "Woźniak", "Dąbrowski", "Kozłowski", "Mazur", "Jankowski", "Kwiatkowski", "Krawczyk", "Piotrowski", "Grabowski",
            "Pawłowski", "Zając", "Król", "Wróbel",
        ],
    },
    Group {
        share: 4,
        language: "ro",
        women: &["Elena", "Ioana", "Mihaela", "Andreea", "Cristina", "Gabriela", "Roxana"],
        men: &["Andrei", "Ion", "Gheorghe", "Alexandru", "Florin", "Vasile", "Mihai"],
        families: &[
            "Popescu", "Ionescu", "Popa", "Radu", "Stan", "Dumitru", "Stoica", "Gheorghe", "Matei", "Ciobanu", "Rusu",
            "Munteanu", "Florea", "Marin", "Toma", "Lazăr", "Şerban", "Moldovan",
        ],
    },
    Group {
        share: 3,
        language: "prs",
        women: &["Zahra", "Parwana", "Shabnam", "Farida", "Nilofar"],
        men: &["Ahmad", "Hamid", "Farid", "Navid", "Rahim"],
        families: &[
            "Ahmadi", "Hosseini", "Rahimi", "Karimi", "Mohammadi", "Haidari", "Sharifi", "Noori", "Sadat", "Faizi", "Azizi",
            "Rezai", "Stanekzai",
        ],
    },
    Group {
        share: 3,
        language: "fr",
        women: &["Fatoumata", "Aminata", "Claire", "Béatrice", "Grâce", "Mariama"],
        men: &["Mamadou", "Jean", "Ibrahima", "Olivier", "Didier", "Alpha"],
        families: &[
            "Diallo", "Barry", "Bah", "Lefèvre", "Dupont", "Leroy", "Mbuyi", "Kabongo", "Traoré", "Camara", "Sow", "Nkosi",
            "Ilunga", "Renard", "Delvaux",
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_are_a_whole_and_the_lists_are_long_enough() {
        assert_eq!(GROUPS.iter().map(|g| g.share).sum::<usize>(), 100);
        assert!(GROUPS.iter().map(|g| g.women.len() + g.men.len()).sum::<usize>() >= 150);
        assert!(GROUPS.iter().map(|g| g.families.len()).sum::<usize>() >= 270);
    }
}
