-- Schemes that this partnership recorded beside wijk-werken: a code and a name. From when until when a scheme is open,
-- and all that it says, are rows of `parameter` with its code; what has no row there is not known.

create table scheme (
    partnership_id uuid not null,
    id uuid not null,
    code text not null,                     -- stands in rows and addresses; never changes
    name text not null,                     -- in Dutch
    version bigint not null,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create unique index scheme_code on scheme (partnership_id, code);
