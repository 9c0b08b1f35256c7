-- What the reader of an edition asks next: how many rows carry which flag, what was revised, and a file
-- that waits for its import where every node can reach it.

-- Counted once, at import. kind: flag, quarantine, value (what is no fault: a suppressed count).
-- groups: for what comes in groups (repeated keys), how many there are.
create table edition_count (
  edition_id uuid not null,
  kind text not null,
  code text not null,
  row_count int not null,
  groups int,
  constraint edition_count_key primary key (edition_id, kind, code),
  constraint edition_count_kind check (kind in ('flag', 'quarantine', 'value')),
  constraint edition_count_of_edition foreign key (edition_id) references edition (id) on delete cascade
);

-- Against the edition of the same form that was read in before it: rows that count, by key.
create table revision (
  edition_id uuid not null,
  against_id uuid not null,
  added int not null,
  removed int not null,
  changed int not null,
  unchanged int not null,
  constraint revision_key primary key (edition_id, against_id),
  constraint revision_of_edition foreign key (edition_id) references edition (id) on delete cascade,
  constraint revision_against_edition foreign key (against_id) references edition (id) on delete cascade
);

create index observation_flagged on observation (edition_id, row_number) where flags <> '{}';

-- Bytes in parts, so that neither writing nor reading them needs the memory of the whole file.
create table upload (
  id uuid not null,
  form text not null,
  file_name text not null,
  edition_name text,
  by_whom text not null,
  received_at timestamptz not null,
  constraint upload_key primary key (id),
  constraint upload_form check (form in ('glotip', 'ctdc'))
);

create table upload_part (
  upload_id uuid not null,
  part int not null,
  bytes bytea not null,
  constraint upload_part_key primary key (upload_id, part),
  constraint upload_part_of_upload foreign key (upload_id) references upload (id) on delete cascade
);
