//! Brings a database to the version of this binary; refuses one that is newer.

use kernel::Moment;
use sha2::{Digest, Sha256};

use crate::db::{Engine, Parts};
use crate::{Db, Failure, execute, fetch_all, fetch_value, fetch_values};

/// One step of the schema. Never changed after a release: a new step is added.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Order; unique over all capabilities.
    pub version: i64,
    /// Short name.
    pub name: &'static str,
    /// Statements for both engines. A line `-- only sqlite` or `-- only postgres` begins a part for that engine
    /// alone, `-- both` ends it.
    pub sql: &'static str,
}

impl Migration {
    fn text_for(&self, engine: Engine) -> String {
        let mut keep = true;
        let mut out = String::new();
        for line in self.sql.lines() {
            match line.trim() {
                "-- only sqlite" => keep = engine == Engine::Sqlite,
                "-- only postgres" => keep = engine == Engine::Postgres,
                "-- both" => keep = true,
                _ if keep => {
                    out.push_str(line);
                    out.push('\n');
                }
                _ => {}
            }
        }
        out
    }

    fn checksum(&self) -> String {
        kernel::hex(&Sha256::digest(self.sql.as_bytes()))
    }
}

impl Db {
    /// Applies what is missing, in order of version, each in its own transaction. Gives the names applied.
    pub async fn migrate(&self, migrations: &[Migration], now: Moment) -> Result<Vec<&'static str>, Failure> {
        let mut all = migrations.to_vec();
        all.sort_by_key(|m| m.version);
        let mut tx = self.0.begin_write().await?;
        execute!(
            tx,
            "create table if not exists schema_migration (version bigint not null primary key, name text not null, checksum text not null, applied_at bigint not null)"
        )?;
        tx.commit().await?;

        let mut applied = Vec::new();
        for migration in &all {
            let mut tx = self.0.begin_write().await?;
            if tx.engine() == Engine::Postgres {
                // Two servers that start together: the second waits here and then finds it done.
                execute!(tx, "lock table schema_migration in exclusive mode")?;
            }
            let known =
                fetch_all!(tx, (i64, String), "select version, checksum from schema_migration order by version")?;
            let newest = all.last().map_or(-1, |m| m.version);
            if let Some((version, _)) = known.iter().find(|(v, _)| *v > newest) {
                return Err(newer_than_this(*version));
            }
            if let Some((_, checksum)) = known.iter().find(|(v, _)| *v == migration.version) {
                if *checksum != migration.checksum() {
                    return Err(Failure::other(format!(
                        "step {} of the schema differs from what was applied",
                        migration.name
                    )));
                }
                continue;
            }
            let text = crate::sql(migration.text_for(tx.engine()));
            match tx.parts() {
                Parts::Sqlite(c) => sqlx::raw_sql(text).execute(c).await.map(|_| ()),
                Parts::Postgres(c) => sqlx::raw_sql(text).execute(c).await.map(|_| ()),
            }?;
            execute!(
                tx,
                "insert into schema_migration (version, name, checksum, applied_at) values ($1, $2, $3, $4)",
                migration.version,
                migration.name,
                migration.checksum(),
                now
            )?;
            tx.commit().await?;
            applied.push(migration.name);
        }
        Ok(applied)
    }

    /// The names of the steps that are not applied yet. Changes nothing; a database without any table misses all.
    pub async fn missing(&self, migrations: &[Migration]) -> Result<Vec<&'static str>, Failure> {
        let mut tx = self.read().await?;
        let table = match tx.engine() {
            Engine::Sqlite => "select count(*) from sqlite_master where name = $1",
            Engine::Postgres => {
                "select count(*) from pg_tables where tablename = $1 and schemaname = any (current_schemas(false))"
            }
        };
        let known = match fetch_value!(tx, i64, table, "schema_migration")? {
            0 => Vec::new(),
            _ => fetch_values!(tx, i64, "select version from schema_migration")?,
        };
        if let Some(newer) = known.iter().find(|v| migrations.iter().all(|m| m.version < **v)) {
            return Err(newer_than_this(*newer));
        }
        let mut missing: Vec<_> = migrations.iter().filter(|m| !known.contains(&m.version)).collect();
        missing.sort_by_key(|m| m.version);
        Ok(missing.into_iter().map(|m| m.name).collect())
    }
}

fn newer_than_this(version: i64) -> Failure {
    Failure::other(format!("the database has step {version}, newer than this program knows: use a newer program"))
}
