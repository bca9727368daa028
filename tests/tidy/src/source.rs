//! Rust source taken apart: code without its comments, the texts in it, and nothing of its tests.

/// A text literal of a source file.
pub struct Text {
    /// The line it begins on, from 1.
    pub line: usize,
    /// Where its opening quote stands: the same place, in characters, in the code.
    pub at: usize,
    /// What stands between the quotes; escapes as written, but a line joined by `\` is one line.
    pub value: String,
}

/// A source file without comments and without what stands under `#[cfg(test)]`.
pub struct Source {
    /// The code: comments and the insides of texts are spaces, so that lines keep their numbers.
    pub code: String,
    /// The text literals, in order.
    pub texts: Vec<Text>,
}

impl Source {
    /// Takes a file apart.
    pub fn read(rust: &str) -> Self {
        let mut lexer = Lexer { chars: rust.chars().collect(), at: 0, line: 1, code: String::new(), texts: Vec::new() };
        lexer.run();
        let Lexer { code, mut texts, .. } = lexer;
        let (code, tests) = without_tests(&code);
        texts.retain(|text| !tests.iter().any(|(first, last)| (*first..=*last).contains(&text.line)));
        Self { code, texts }
    }

    /// The lines of code that contain this, by number.
    pub fn lines_with<'a>(&'a self, needle: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.code.lines().enumerate().filter(move |(_, line)| line.contains(needle)).map(|(at, _)| at + 1)
    }
}

/// Whether `word` stands in the text, not as a part of a longer name.
pub fn names(text: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| {
        !text[..at].chars().next_back().is_some_and(part) && !text[at + word.len()..].chars().next().is_some_and(part)
    })
}

struct Lexer {
    chars: Vec<char>,
    at: usize,
    line: usize,
    code: String,
    texts: Vec<Text>,
}

impl Lexer {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    /// Takes one character, as it is or as a blank; line ends stay.
    fn take(&mut self, keep: bool) -> char {
        let c = self.peek(0);
        self.at += 1;
        if c == '\n' {
            self.line += 1;
        }
        self.code.push(if keep || c == '\n' { c } else { ' ' });
        c
    }

    fn run(&mut self) {
        while self.at < self.chars.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '/') => {
                    while self.at < self.chars.len() && self.peek(0) != '\n' {
                        self.take(false);
                    }
                }
                ('/', '*') => self.block_comment(),
                ('"', _) => self.text(),
                ('r', '"' | '#') if !self.in_name() && self.raw_hashes().is_some() => {
                    let hashes = self.raw_hashes().unwrap();
                    for _ in 0..=hashes {
                        self.take(true);
                    }
                    self.raw_text(hashes);
                }
                ('\'', _) => self.quote(),
                _ => {
                    self.take(true);
                }
            }
        }
    }

    /// Whether the character before belongs to a name, so that an `r` is not the start of a raw text.
    fn in_name(&self) -> bool {
        self.at > 0 && {
            let before = self.chars[self.at - 1];
            (before.is_alphanumeric() && before != 'b') || before == '_'
        }
    }

    fn raw_hashes(&self) -> Option<usize> {
        let hashes = self.chars[self.at + 1..].iter().take_while(|c| **c == '#').count();
        (self.peek(1 + hashes) == '"').then_some(hashes)
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.chars.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    self.take(false);
                    continue;
                }
            }
            self.take(false);
            self.take(false);
            if depth == 0 {
                return;
            }
        }
    }

    fn text(&mut self) {
        let (line, at) = (self.line, self.at);
        let mut value = String::new();
        self.take(true);
        while self.at < self.chars.len() && self.peek(0) != '"' {
            if self.peek(0) == '\\' {
                let joined = self.peek(1) == '\n';
                let (slash, escaped) = (self.take(false), self.take(false));
                if joined {
                    value.push(' ');
                } else {
                    value.extend([slash, escaped]);
                }
            } else {
                value.push(self.take(false));
            }
        }
        self.take(true);
        self.texts.push(Text { line, at, value });
    }

    fn raw_text(&mut self, hashes: usize) {
        let (line, at) = (self.line, self.at);
        let mut value = String::new();
        self.take(true);
        while self.at < self.chars.len() {
            let closes = self.peek(0) == '"' && (1..=hashes).all(|ahead| self.peek(ahead) == '#');
            if closes {
                for _ in 0..=hashes {
                    self.take(true);
                }
                break;
            }
            value.push(self.take(false));
        }
        self.texts.push(Text { line, at, value });
    }

    /// A character literal, or a lifetime.
    fn quote(&mut self) {
        self.take(true);
        if self.peek(0) == '\\' {
            self.take(false);
            self.take(false);
            while self.at < self.chars.len() && self.peek(0) != '\'' {
                self.take(false);
            }
            self.take(true);
        } else if self.peek(1) == '\'' {
            self.take(false);
            self.take(true);
        }
    }
}

/// The code with everything under `#[cfg(test)]` blanked, and the lines where that stood.
fn without_tests(code: &str) -> (String, Vec<(usize, usize)>) {
    let mut out: Vec<char> = code.chars().collect();
    let marker: Vec<char> = "#[cfg(test)]".chars().collect();
    let mut spans = Vec::new();
    let mut at = 0;
    while at + marker.len() <= out.len() {
        if out[at..at + marker.len()] != marker[..] {
            at += 1;
            continue;
        }
        let mut depth = 0;
        let mut end = at + marker.len();
        while end < out.len() {
            match out[end] {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            end += 1;
            if depth == 0 && matches!(out[end - 1], '}' | ';') {
                break;
            }
        }
        let line = |to: usize| out[..to].iter().filter(|c| **c == '\n').count() + 1;
        spans.push((line(at), line(end)));
        for c in &mut out[at..end] {
            if *c != '\n' {
                *c = ' ';
            }
        }
        at = end;
    }
    (out.into_iter().collect(), spans)
}

#[test]
fn comments_texts_and_tests_are_told_from_code() {
    let source = Source::read(
        "// unwrap()\nlet a = \"x \\\"y\\\" // no\"; /* b /* c */ d */ call('\"', 'a, '\\'');\nr#\"raw \"q\" text\"#;\n\
         #[cfg(test)]\nmod tests { fn f() { g(\"hidden\").unwrap(); } }\nlast();",
    );
    assert!(!source.code.contains("unwrap"), "{}", source.code);
    assert!(source.code.contains("call(") && source.code.contains("last();"), "{}", source.code);
    let texts: Vec<&str> = source.texts.iter().map(|text| text.value.as_str()).collect();
    assert_eq!(texts, ["x \\\"y\\\" // no", "raw \"q\" text"]);
    assert_eq!(source.lines_with("last").collect::<Vec<_>>(), [6]);
}
