-- Nothing that was known of a person is overwritten: each change keeps who made it, when, and what stood there before,
-- encrypted as what stands there now; what a record lacks can be seen without opening it (decision 0036).
alter table record add column lacks text not null default 'sex age language';
grant update (lacks) on record to amana_app;

create table change (
  id uuid not null,
  record uuid not null,
  -- The version of the record that it made.
  number bigint not null,
  person uuid not null,
  made_at timestamptz not null,
  constraint change_key primary key (id),
  constraint change_of_record foreign key (record) references record (id) on delete cascade,
  constraint change_once unique (record, number)
);
alter table change enable row level security, force row level security;
create policy change_seen on change for select using (needtoknow.may('read', 1, record) or needtoknow.is_keeping());
create policy change_made on change for insert
  with check (person = needtoknow.told('person')::uuid and needtoknow.may('write', 1, record));
grant select, insert on change to amana_app;

create table facts_before (
  change uuid not null,
  record uuid not null,
  sealed bytea not null,
  constraint facts_before_key primary key (change),
  constraint facts_before_of_change foreign key (change) references change (id) on delete cascade
);
alter table facts_before enable row level security, force row level security;
create policy facts_before_read on facts_before for select
  using (needtoknow.may('read', 2, record) or needtoknow.is_keeping());
create policy facts_before_kept on facts_before for insert with check (needtoknow.may('write', 2, record));
-- Only to put them under a new key of the server.
create policy facts_before_changed on facts_before for update using (needtoknow.is_keeping());
grant select, insert, update (sealed) on facts_before to amana_app;

create table identity_before (
  change uuid not null,
  record uuid not null,
  sealed bytea not null,
  constraint identity_before_key primary key (change),
  constraint identity_before_of_change foreign key (change) references change (id) on delete cascade
);
alter table identity_before enable row level security, force row level security;
create policy identity_before_read on identity_before for select
  using (needtoknow.may('read', 3, record) or needtoknow.is_keeping());
create policy identity_before_kept on identity_before for insert with check (needtoknow.may('write', 3, record));
-- Only to put them under a new key of the case.
create policy identity_before_changed on identity_before for update using (needtoknow.may('remove', 1, record));
grant select, insert, update (sealed) on identity_before to amana_app;
