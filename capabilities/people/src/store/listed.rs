//! A query whose last arguments are a list of any length.

/// `$3, $4, $5` for three arguments from number three on.
pub(crate) fn places(from: usize, count: usize) -> String {
    (from..from + count).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// The list, filled up with its last value to a multiple of eight, so that few different statements are prepared.
pub(crate) fn padded<T: Clone>(mut list: Vec<T>) -> Vec<T> {
    while let Some(last) = list.last().cloned()
        && !list.len().is_multiple_of(8)
    {
        list.push(last);
    }
    list
}

/// `fetch_all!` with fixed arguments in brackets and then a list.
macro_rules! fetch_listed {
    ($tx:expr, $row:ty, $sql:expr, [$($arg:expr),* $(,)?], $list:expr) => {
        match $tx.parts() {
            ::store::Parts::Sqlite(c) => {
                let mut query = ::sqlx::query_as::<::sqlx::Sqlite, $row>($sql)$(.bind($arg))*;
                for value in &$list {
                    query = query.bind(value.clone());
                }
                query.fetch_all(c).await
            }
            ::store::Parts::Postgres(c) => {
                let mut query = ::sqlx::query_as::<::sqlx::Postgres, $row>($sql)$(.bind($arg))*;
                for value in &$list {
                    query = query.bind(value.clone());
                }
                query.fetch_all(c).await
            }
        }
        .map_err(::store::Failure::from)
    };
}

pub(crate) use fetch_listed;
