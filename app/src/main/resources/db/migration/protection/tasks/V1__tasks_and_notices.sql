-- Tasks as they stand and notices of what falls due, decision 0038. What happened to a task is in the chronicle; here
-- stands whose it is and until when, because lists and reminders ask for that and a step has no place for a colleague.
grant usage on schema tasks to amana_app;

create table task (
  -- Of cases.
  record uuid not null,
  -- Of the chronicle.
  thread uuid not null,
  kind text not null,
  priority text not null,
  assignee uuid not null,
  -- Empty when it was done or dropped.
  due_on date,
  constraint task_key primary key (record, thread),
  constraint task_priority_known check (priority in ('urgent', 'normal', 'low'))
);
create index task_by_assignee on task (assignee, due_on) where due_on is not null;
create index task_by_thread on task (thread);
alter table task enable row level security, force row level security;
create policy task_seen on task for select using (needtoknow.may('see', 1, record) or needtoknow.is_keeping());
create policy task_opened on task for insert with check (needtoknow.may('write', 1, record));
create policy task_moved on task for update using (needtoknow.may('write', 1, record));
create policy task_erased on task for delete using (needtoknow.may('erase', 1, record));
grant select, insert, delete, update (assignee, due_on) on task to amana_app;

-- Names a step and a person, and nothing of what it says. It stays as the proof that somebody was told.
create table notice (
  id uuid not null,
  record uuid not null,
  thread uuid not null,
  step uuid not null,
  due_on date not null,
  person uuid not null,
  kind text not null,
  noticed_at timestamptz not null,
  seen_at timestamptz,
  -- The thread went on, so that nobody has to be told any more.
  settled_at timestamptz,
  constraint notice_key primary key (id),
  constraint notice_kind_known check (kind in ('assigned', 'ahead', 'tomorrow', 'today', 'overdue', 'escalated'))
);
-- Once and never twice, whatever process writes it, and however often.
create unique index notice_once on notice (record, thread, due_on, person, kind) where kind <> 'assigned';
create unique index notice_once_assigned on notice (step, person) where kind = 'assigned';
create index notice_waiting on notice (person, noticed_at) where seen_at is null and settled_at is null;
alter table notice enable row level security, force row level security;
create policy notice_seen on notice for select using (needtoknow.may('see', 1, record) or needtoknow.is_keeping());
create policy notice_written on notice for insert
  with check (needtoknow.may('write', 1, record) or needtoknow.is_keeping());
create policy notice_answered on notice for update using (
  person = needtoknow.told('person')::uuid or needtoknow.may('write', 1, record) or needtoknow.may('decide', 1, record));
create policy notice_erased on notice for delete using (needtoknow.may('erase', 1, record) or needtoknow.is_keeping());
grant select, insert, delete, update (seen_at, settled_at) on notice to amana_app;
