//! A small mail server that takes mails, or says why it does not.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What it does with the next mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Hangs up at once.
    HangsUp,
    /// Answers this to the reader's address.
    Says(&'static str),
    /// Takes it.
    Takes,
}

/// The server; it ends with the test.
pub struct MailServer {
    pub port: u16,
    mood: Arc<Mutex<Mood>>,
    taken: Arc<Mutex<Vec<String>>>,
}

impl MailServer {
    pub fn start(mood: Mood) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            mood: Arc::new(Mutex::new(mood)),
            taken: Arc::default(),
        };
        let (mood, taken) = (server.mood.clone(), server.taken.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let now = *mood.lock().unwrap();
                if now == Mood::HangsUp {
                    continue;
                }
                // A client that goes away in the middle is its own affair.
                let _ = talk(stream, now, &taken);
            }
        });
        server
    }

    pub fn set(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// The mails it took, as they came.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }
}

fn talk(stream: TcpStream, mood: Mood, taken: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut write = stream.try_clone()?;
    let mut mail: Option<String> = None;
    write.write_all(b"220 proef\r\n")?;
    for line in BufReader::new(stream).lines() {
        let line = line?;
        let answer = match (&mut mail, mood) {
            (Some(text), _) if line != "." => {
                text.push_str(&line);
                text.push('\n');
                continue;
            }
            (Some(_), _) => {
                taken.lock().unwrap().extend(mail.take());
                "250 taken"
            }
            (None, Mood::Says(answer)) if line.starts_with("RCPT") => answer,
            (None, _) if line == "DATA" => {
                mail = Some(String::new());
                "354 go on"
            }
            (None, _) if line == "QUIT" => {
                return write.write_all(b"221 bye\r\n");
            }
            (None, _) => "250 ok",
        };
        write.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}
