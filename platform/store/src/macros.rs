//! The same SQL text compiled once per engine. Arguments are bound in the order of `$1`, `$2`, …

/// Runs a statement; gives the number of rows touched.
#[macro_export]
macro_rules! execute {
    ($tx:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $tx.parts() {
            $crate::Parts::Sqlite(c) => $crate::sqlx::query::<$crate::sqlx::Sqlite>($sql)$(.bind($arg))*
                .execute(c).await.map(|done| done.rows_affected()),
            $crate::Parts::Postgres(c) => $crate::sqlx::query::<$crate::sqlx::Postgres>($sql)$(.bind($arg))*
                .execute(c).await.map(|done| done.rows_affected()),
        }
        .map_err($crate::Failure::from)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __fetch {
    ($make:ident, $fetch:ident, $tx:expr, $row:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $tx.parts() {
            $crate::Parts::Sqlite(c) => $crate::sqlx::$make::<$crate::sqlx::Sqlite, $row>($sql)$(.bind($arg))*
                .$fetch(c).await,
            $crate::Parts::Postgres(c) => $crate::sqlx::$make::<$crate::sqlx::Postgres, $row>($sql)$(.bind($arg))*
                .$fetch(c).await,
        }
        .map_err($crate::Failure::from)
    };
}

/// All rows, as a type that derives `sqlx::FromRow` (or a tuple).
#[macro_export]
macro_rules! fetch_all {
    ($tx:expr, $row:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::__fetch!(query_as, fetch_all, $tx, $row, $sql $(, $arg)*)
    };
}

/// One row or none.
#[macro_export]
macro_rules! fetch_optional {
    ($tx:expr, $row:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::__fetch!(query_as, fetch_optional, $tx, $row, $sql $(, $arg)*)
    };
}

/// Exactly one row; none is a fault.
#[macro_export]
macro_rules! fetch_one {
    ($tx:expr, $row:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::__fetch!(query_as, fetch_one, $tx, $row, $sql $(, $arg)*)
    };
}

/// One value of one row (a count, an id).
#[macro_export]
macro_rules! fetch_value {
    ($tx:expr, $value:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::__fetch!(query_scalar, fetch_one, $tx, $value, $sql $(, $arg)*)
    };
}

/// One column of all rows.
#[macro_export]
macro_rules! fetch_values {
    ($tx:expr, $value:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::__fetch!(query_scalar, fetch_all, $tx, $value, $sql $(, $arg)*)
    };
}

/// Inserts many rows with few statements, for generated data: `$head` is `insert into t (a, b)`, and the list gives
/// the values of one row in that order.
#[macro_export]
macro_rules! insert_rows {
    ($tx:expr, $head:expr, $rows:expr, |$row:ident| [$($value:expr),+ $(,)?]) => {{
        let columns = [$(stringify!($value)),+].len();
        let mut outcome: Result<(), $crate::Failure> = Ok(());
        for chunk in $rows.chunks($crate::rows_per_statement(columns)) {
            let text = |numbered| $crate::sql($crate::values_text($head, columns, chunk.len(), numbered));
            let done = match $tx.parts() {
                $crate::Parts::Sqlite(c) => {
                    let mut query = $crate::sqlx::query::<$crate::sqlx::Sqlite>(text(false));
                    for $row in chunk {
                        query = query$(.bind($value))+;
                    }
                    query.execute(c).await.map(|_| ())
                }
                $crate::Parts::Postgres(c) => {
                    let mut query = $crate::sqlx::query::<$crate::sqlx::Postgres>(text(true));
                    for $row in chunk {
                        query = query$(.bind($value))+;
                    }
                    query.execute(c).await.map(|_| ())
                }
            };
            if let Err(error) = done {
                outcome = Err($crate::Failure::from(error));
                break;
            }
        }
        outcome
    }};
}

/// `fetch_all!` with fixed arguments in brackets and then a list of any length (see `store::listed`).
#[macro_export]
macro_rules! fetch_listed {
    ($tx:expr, $row:ty, $sql:expr, [$($arg:expr),* $(,)?], $list:expr) => {
        match $tx.parts() {
            $crate::Parts::Sqlite(c) => {
                let mut query = $crate::sqlx::query_as::<$crate::sqlx::Sqlite, $row>($sql)$(.bind($arg))*;
                for value in &$list {
                    query = query.bind(value.clone());
                }
                query.fetch_all(c).await
            }
            $crate::Parts::Postgres(c) => {
                let mut query = $crate::sqlx::query_as::<$crate::sqlx::Postgres, $row>($sql)$(.bind($arg))*;
                for value in &$list {
                    query = query.bind(value.clone());
                }
                query.fetch_all(c).await
            }
        }
        .map_err($crate::Failure::from)
    };
}
