-- The diploma as a person told it stands with her sealed answers now. No house holds data yet, so the clear words go
-- without being sealed first.
alter table participation_entry drop column diploma_words;
