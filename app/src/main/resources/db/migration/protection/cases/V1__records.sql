-- Cases, each in three rows by tier: what is of the work stands open, facts are encrypted under the server's keys, and
-- who it is under the case's own. Policies ask the ground floor whether the one who asks may, for each row and tier.
grant usage on schema cases to amana_app;

create table record (
  id uuid not null,
  reference text not null,
  begun_on date not null,
  -- Counts the changes, so that nobody overwrites what they have not seen.
  version bigint not null,
  constraint record_key primary key (id),
  constraint record_reference_taken unique (reference)
);
create index record_by_day on record (begun_on, id);
alter table record enable row level security, force row level security;
create policy record_seen on record for select using (needtoknow.may('see', 1, id) or needtoknow.is_keeping());
create policy record_begun on record for insert with check (needtoknow.may('write', 1, id));
create policy record_changed on record for update using (needtoknow.may('write', 1, id));
create policy record_erased on record for delete using (needtoknow.may('erase', 1, id));
grant select, insert, delete, update (version) on record to amana_app;

create table facts (
  record uuid not null,
  sealed bytea not null,
  constraint facts_key primary key (record),
  constraint facts_of_record foreign key (record) references record (id) on delete cascade
);
alter table facts enable row level security, force row level security;
create policy facts_read on facts for select using (needtoknow.may('read', 2, record) or needtoknow.is_keeping());
create policy facts_begun on facts for insert with check (needtoknow.may('write', 2, record));
create policy facts_changed on facts for update
  using (needtoknow.may('write', 2, record) or needtoknow.is_keeping());
grant select, insert, update (sealed) on facts to amana_app;

create table identity (
  record uuid not null,
  sealed bytea not null,
  constraint identity_key primary key (record),
  constraint identity_of_record foreign key (record) references record (id) on delete cascade
);
alter table identity enable row level security, force row level security;
create policy identity_read on identity for select using (needtoknow.may('read', 3, record) or needtoknow.is_keeping());
create policy identity_begun on identity for insert with check (needtoknow.may('write', 3, record));
create policy identity_changed on identity for update using (needtoknow.may('write', 3, record));
grant select, insert, update (sealed) on identity to amana_app;

-- Whoever breaks the glass has a reference and may not see the record that bears it.
create function of_reference(wanted text) returns uuid
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'reference' as $$
  select id from cases.record where reference = wanted and needtoknow.may('break-glass', 1, id)
$$;
revoke execute on function of_reference(text) from public;
grant execute on function of_reference(text) to amana_app;
