-- Dated rules that this partnership recorded itself, beside those that come with Opstap (data/schemes.toml).
-- Rows are added, never changed: a decision keeps the id of each row that it used.

create table parameter (
    partnership_id uuid not null,
    id uuid not null,                       -- the version that decisions keep
    scheme text not null,                   -- wijk-werken
    key text not null,                      -- ww.hours.max_month
    value text,                             -- as `schemes::Value::stored` writes it; null: not known in this time
    from_on text not null,
    to_on text,                             -- last day; null: until a later row begins
    source text not null,                   -- law, decree, decision, page
    certainty text not null,                -- L, O, S, C, NF
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index parameter_key on parameter (partnership_id, scheme, key, from_on, recorded_at);
