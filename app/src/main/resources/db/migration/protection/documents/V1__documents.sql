-- Documents of cases, decision 0039. That there is one stands open; what it is, and its key, lie in the cover under the
-- key of the case; what is kept of it lies in pieces under its own key. Without its cover nothing of a document opens.
grant usage on schema documents to amana_app;

create table document (
  id uuid not null,
  -- Of cases.
  record uuid not null,
  happened_on date not null,
  person uuid not null,
  made_at timestamptz not null,
  -- Bytes of all its pieces, for the limits of a case and of a day.
  size bigint not null,
  -- Counts how often its cover was put under a new key.
  version bigint not null,
  constraint document_key primary key (id),
  constraint document_has_content check (size > 0)
);
create index document_of_record on document (record, made_at);
create index document_by_person on document (person, made_at);
alter table document enable row level security, force row level security;
create policy document_seen on document for select using (needtoknow.may('see', 1, record) or needtoknow.is_keeping());
create policy document_added on document for insert
  with check (person = needtoknow.told('person')::uuid and needtoknow.may('write', 1, record));
create policy document_rekeyed on document for update using (needtoknow.may('remove', 1, record));
create policy document_erased on document for delete using (needtoknow.may('erase', 1, record));
grant select, insert, delete, update (version) on document to amana_app;

create table cover (
  document uuid not null,
  record uuid not null,
  sealed bytea not null,
  constraint cover_key primary key (document),
  constraint cover_of_document foreign key (document) references document (id) on delete cascade
);
alter table cover enable row level security, force row level security;
create policy cover_read on cover for select using (needtoknow.may('read', 3, record) or needtoknow.is_keeping());
create policy cover_written on cover for insert with check (needtoknow.may('write', 3, record));
create policy cover_rekeyed on cover for update using (needtoknow.may('remove', 1, record));
grant select, insert, update (sealed) on cover to amana_app;

create table piece (
  document uuid not null,
  record uuid not null,
  part text not null,
  -- From 0 and without a gap: whoever changes the order, or leaves one out, is found when it is opened.
  number int not null,
  sealed bytea not null,
  constraint piece_key primary key (document, part, number),
  constraint piece_part_known check (part in ('copy', 'original')),
  constraint piece_of_document foreign key (document) references document (id) on delete cascade
);
-- What is encrypted does not become smaller.
alter table piece alter column sealed set storage external;
alter table piece enable row level security, force row level security;
create policy piece_read on piece for select using (needtoknow.may('read', 3, record));
create policy piece_written on piece for insert with check (needtoknow.may('write', 3, record));
grant select, insert on piece to amana_app;
