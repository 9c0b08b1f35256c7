-- Which cases were brought in from another system, so that the same file brings nothing in twice (decision 0040).
grant usage on schema exchange to amana_app;

create table source (
  record uuid not null,
  -- A keyed hash of the source and of its own number for the case: without the server's keys nobody can try numbers out.
  mark text not null,
  constraint source_key primary key (record),
  constraint source_mark_form check (mark ~ '^[0-9a-f]{64}$')
);
create index source_by_mark on source (mark);
alter table source enable row level security, force row level security;
create policy source_seen on source for select using (needtoknow.may('see', 1, record));
create policy source_begun on source for insert with check (needtoknow.may('write', 1, record));
create policy source_erased on source for delete using (needtoknow.may('erase', 1, record));
grant select, insert, delete on source to amana_app;
