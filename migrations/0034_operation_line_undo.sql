-- A line that was taken out of a draft stays, so that taking it out can be undone. Null: it counts.
alter table operation_line add column removed_at bigint;
