//! Who may know whom: the one list of allowed arrows between the crates of this repository.
//!
//! Read `("people", &["network"])` as: people may call network. A new arrow is a decision about the
//! house; add it here in the same commit, and say why in the message.

/// Outside the capabilities: from, and what it may know.
pub const FOUNDATION: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    // The matching: pure, and without a word of the house, so that it can be proved and measured on its own.
    ("solver", &[]),
    // The dated rules of work schemes: pure, so that what a rule said on a day can be proved.
    ("schemes", &["kernel"]),
    // The ESF+ indicators: pure too; days and closed lists are the kernel's.
    ("esf", &["kernel"]),
    // Money: pure too; days are the house's own.
    ("ledger", &["kernel"]),
    // The outside world: doors that know neither the database nor the pages.
    ("assets", &[]),
    ("mail", &[]),
    ("pdf", &[]),
    ("ical", &[]),
    ("seal", &[]),
    // Files of banks and of the cheque provider: bytes in, values out.
    ("bank", &["kernel", "ledger"]),
    // Workbooks are written and read in one way, for whoever hands in figures or takes them.
    ("sheet", &["kernel", "ledger"]),
    // Web keeps its sessions in the store.
    ("store", &["kernel"]),
    ("web", &["kernel", "store", "assets"]),
    ("identity", &["kernel", "store", "web", "assets"]),
    ("testkit", &["kernel", "store", "web", "identity"]),
    ("tidy", &[]),
    // The list of all parts, for the program and for the tests of the whole house.
    (
        "parts",
        &[
            "store",
            "web",
            "identity",
            "network",
            "people",
            "referral",
            "agenda",
            "plan",
            "guidance",
            "portal",
            "catalogue",
            "placement",
            "matching",
            "exchange",
            "region",
            "parameters",
            "wijk-office",
            "wijk-workers",
            "wijk-users",
            "wijk-jobs",
            "wijk-cheques",
            "wijk-desk",
            "call",
            "jury",
            "operation",
            "claims",
            "participation",
            "bank",
            "api",
        ],
    ),
    // The canary tests walk the whole house, as the application puts it together.
    (
        "doors",
        &[
            "kernel",
            "store",
            "web",
            "identity",
            "testkit",
            "parts",
            "people",
            "referral",
            "agenda",
            "guidance",
            "portal",
            "placement",
            "matching",
            "wijk-office",
            "wijk-workers",
            "wijk-users",
            "call",
            "jury",
            "pdf",
            "api",
        ],
    ),
];

/// Between capabilities: from, and what it may know. Each may know the whole foundation, without testkit.
pub const CAPABILITIES: &[(&str, &[&str])] = &[
    ("network", &[]),
    ("people", &["network"]),
    // The referrer reads how far help elsewhere is.
    ("referral", &["network", "people", "placement"]),
    ("agenda", &["network", "people"]),
    ("plan", &["network", "people"]),
    ("guidance", &["network", "people", "referral", "agenda", "plan", "catalogue", "placement"]),
    ("portal", &["network", "people", "agenda", "plan", "guidance", "catalogue", "placement"]),
    ("catalogue", &["network", "people", "plan"]),
    ("placement", &["network", "people", "plan", "agenda", "catalogue"]),
    ("matching", &["network", "people", "referral", "plan", "agenda", "guidance", "catalogue", "placement"]),
    // Barriers go out in the words of plan.
    ("exchange", &["network", "plan", "catalogue"]),
    // The rule that hides small counts is the one of guidance's figures.
    ("region", &["network", "people", "referral", "agenda", "plan", "guidance", "catalogue", "placement"]),
    // The dated rules of every scheme, with what a partnership recorded itself.
    ("parameters", &["network"]),
    // Wijk-werken: the organiser and its door first; people for the link with a guidance file.
    ("wijk-office", &["network", "parameters"]),
    ("wijk-workers", &["network", "people", "parameters", "wijk-office"]),
    ("wijk-users", &["network", "parameters", "wijk-office"]),
    ("wijk-jobs", &["network", "people", "catalogue", "parameters", "wijk-office", "wijk-workers", "wijk-users"]),
    // The money of it all; it knows the work, and nothing of the work knows it.
    ("wijk-cheques", &["network", "parameters", "wijk-office", "wijk-workers", "wijk-users", "wijk-jobs"]),
    // The desk reads all of wijk-werken: today, figures, import.
    (
        "wijk-desk",
        &["network", "people", "parameters", "wijk-office", "wijk-workers", "wijk-users", "wijk-jobs", "wijk-cheques"],
    ),
    // The call that forms the partnership.
    ("call", &["network"]),
    // The jury reads candidacies and makes members of the chosen.
    ("jury", &["network", "call"]),
    // The operation and its money: the door of it, the budget, the split.
    ("operation", &["network"]),
    // Time comes from contacts and appointments, by views; costs and claims stand on the operation's door.
    ("claims", &["network", "people", "guidance", "agenda", "operation"]),
    // Participations stand on the file's door and on the operation's; claims lock them. The rule that hides small counts is
    // that of guidance's figures.
    (
        "participation",
        &[
            "network",
            "people",
            "guidance",
            "operation",
            "claims",
            // Its tests make the tables that guidance stands on.
            "referral",
            "plan",
            "agenda",
            "catalogue",
            "placement",
        ],
    ),
    // The same deeds as JSON: above all others, and nobody knows it.
    (
        "api",
        &[
            "network",
            "people",
            "referral",
            "agenda",
            "plan",
            "guidance",
            "catalogue",
            "placement",
            "parameters",
            "wijk-office",
            "wijk-workers",
            "wijk-users",
            "wijk-jobs",
            "wijk-cheques",
            "wijk-desk",
            "operation",
            // Its tests make a claim's tables, which participations read.
            "claims",
            "participation",
        ],
    ),
];

/// What only some may depend on from outside: the crate, who may, and why.
pub const GUARDED: &[(&str, &[&str], &str)] = &[
    (
        "getrandom",
        &["store", "web", "identity", "seal", "opstap"],
        "randomness is passed in; only keys, tokens and nonces are drawn, where they are made",
    ),
    ("lettre", &["mail"], "mail leaves by one door, so that the demonstration can keep it in a folder"),
    ("krilla", &["pdf"], "PDF is written by one crate, so that tagging and fonts are right everywhere"),
    ("argon2", &["identity", "seal"], "passwords are hashed in one place, and back-up phrases in one other"),
    ("chacha20poly1305", &["store", "seal"], "sensitive fields are sealed in one place, with one format"),
];
