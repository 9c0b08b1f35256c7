-- What is done for a person, step by step, decision 0029. A step is added and never changed: what is of the work stands
-- open, so that lists of what is due can ask for it; facts are encrypted under the server's keys, words under the key of
-- the case.
grant usage on schema chronicle to amana_app;

create table step (
  id uuid not null,
  -- Of cases.
  record uuid not null,
  -- Steps that belong together, such as those of one period.
  thread uuid not null,
  -- In its thread, from 1 and without a gap: of two who go on at the same moment one comes too late. Threads are of a case,
  -- so that nobody can take the place of a step in a case that is closed to them.
  number int not null,
  -- Who says what it means, and what it did: identification, confirm.
  room text not null,
  kind text not null,
  happened_on date not null,
  -- By when the thread wants its next step; empty when nothing is due.
  due_on date,
  needs text not null,
  person uuid not null,
  made_at timestamptz not null,
  -- Counts how often its words were put under a new key.
  version bigint not null,
  constraint step_key primary key (id),
  constraint step_in_order unique (record, thread, number),
  constraint step_needs_known check (needs in ('write', 'decide'))
);
create index step_of_record on step (record, made_at);
create index step_by_due_day on step (record, due_on) where due_on is not null;
alter table step enable row level security, force row level security;
create policy step_seen on step for select using (needtoknow.may('see', 1, record) or needtoknow.is_keeping());
create policy step_taken on step for insert
  with check (person = needtoknow.told('person')::uuid and needtoknow.may(needs, 1, record));
create policy step_rekeyed on step for update using (needtoknow.may('remove', 1, record));
create policy step_erased on step for delete using (needtoknow.may('erase', 1, record));
grant select, insert, delete, update (version) on step to amana_app;

create table facts (
  step uuid not null,
  record uuid not null,
  sealed bytea not null,
  constraint facts_key primary key (step),
  constraint facts_of_step foreign key (step) references step (id) on delete cascade
);
alter table facts enable row level security, force row level security;
create policy facts_read on facts for select using (needtoknow.may('read', 2, record) or needtoknow.is_keeping());
create policy facts_written on facts for insert
  with check (needtoknow.may('write', 2, record) or needtoknow.may('decide', 2, record));
create policy facts_rewrapped on facts for update using (needtoknow.is_keeping());
grant select, insert, update (sealed) on facts to amana_app;

create table words (
  step uuid not null,
  record uuid not null,
  sealed bytea not null,
  constraint words_key primary key (step),
  constraint words_of_step foreign key (step) references step (id) on delete cascade
);
alter table words enable row level security, force row level security;
create policy words_read on words for select using (needtoknow.may('read', 3, record) or needtoknow.is_keeping());
create policy words_written on words for insert
  with check (needtoknow.may('write', 3, record) or needtoknow.may('decide', 3, record));
create policy words_rekeyed on words for update using (needtoknow.may('remove', 1, record));
grant select, insert, update (sealed) on words to amana_app;
