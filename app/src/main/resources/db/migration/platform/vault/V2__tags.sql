-- The blind index, decision 0019. The id is a keyed hash of whose row it is, so that the rows of a person do not tell
-- that they belong together; the tag is a keyed hash, shortened so that a dozen others look the same; whose it is and
-- the full hash are encrypted. There is nothing else, and no time.
create table tag (
  id uuid not null,
  tag int not null,
  sealed bytea not null,
  constraint tag_key primary key (id)
);
create index tag_by_value on tag (tag);
grant select, insert, delete on tag to amana_app;

-- How many were ever tagged: it decides how far tags are shortened. It may count too many and never too few.
create sequence subjects_tagged;
grant usage, select on sequence subjects_tagged to amana_app;
