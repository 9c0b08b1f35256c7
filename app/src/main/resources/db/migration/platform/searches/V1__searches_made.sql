-- Who searched when and why; never for whom. The reason is encrypted. Rows are counted against the quota and read by
-- whoever reviews searches; decision 0019.
grant usage on schema searches to amana_app;

create table search (
  id uuid not null,
  person uuid not null,
  made_at timestamptz not null,
  purpose text not null,
  reason bytea not null,
  constraint search_key primary key (id)
);
create index search_by_person on search (person, made_at);
create index search_by_time on search (made_at);
grant select, insert on search to amana_app;
