-- Whether a person is a victim of trafficking, step by step, decision 0029. A step is added and never changed: what is
-- of the work stands open, so that clocks and desks can ask for it, findings are encrypted under the server's keys, and
-- reasons under the key of the case.
grant usage on schema identification to amana_app;

create table decision (
  id uuid not null,
  -- Of cases.
  record uuid not null,
  -- From 1, without a gap: of two who decide at the same moment one comes too late.
  number int not null,
  step text not null,
  decided_on date not null,
  person uuid not null,
  made_at timestamptz not null,
  -- Counts how often its reasons were put under a new key.
  version bigint not null,
  constraint decision_key primary key (id),
  constraint decision_in_order unique (record, number),
  constraint decision_step_known check (step in ('presume', 'confirm', 'not-confirm', 'review', 'withdraw'))
);
alter table decision enable row level security, force row level security;
create policy decision_seen on decision for select using (needtoknow.may('see', 1, record) or needtoknow.is_keeping());
create policy decision_written on decision for insert with check (
  person = needtoknow.told('person')::uuid and case
    when step in ('confirm', 'not-confirm') then needtoknow.may('decide', 1, record)
    when step = 'review' then needtoknow.may('decide', 1, record) or needtoknow.may('write', 1, record)
    else needtoknow.may('write', 1, record)
  end);
create policy decision_rekeyed on decision for update using (needtoknow.may('remove', 1, record));
create policy decision_erased on decision for delete using (needtoknow.may('erase', 1, record));
grant select, insert, delete, update (version) on decision to amana_app;

create table findings (
  decision uuid not null,
  record uuid not null,
  sealed bytea not null,
  constraint findings_key primary key (decision),
  constraint findings_of_decision foreign key (decision) references decision (id) on delete cascade
);
alter table findings enable row level security, force row level security;
create policy findings_read on findings for select using (needtoknow.may('read', 2, record) or needtoknow.is_keeping());
create policy findings_written on findings for insert
  with check (needtoknow.may('write', 2, record) or needtoknow.may('decide', 2, record));
create policy findings_rewrapped on findings for update using (needtoknow.is_keeping());
grant select, insert, update (sealed) on findings to amana_app;

create table reasons (
  decision uuid not null,
  record uuid not null,
  sealed bytea not null,
  constraint reasons_key primary key (decision),
  constraint reasons_of_decision foreign key (decision) references decision (id) on delete cascade
);
alter table reasons enable row level security, force row level security;
create policy reasons_read on reasons for select using (needtoknow.may('read', 3, record) or needtoknow.is_keeping());
create policy reasons_written on reasons for insert
  with check (needtoknow.may('write', 3, record) or needtoknow.may('decide', 3, record));
create policy reasons_rekeyed on reasons for update using (needtoknow.may('remove', 1, record));
grant select, insert, update (sealed) on reasons to amana_app;
