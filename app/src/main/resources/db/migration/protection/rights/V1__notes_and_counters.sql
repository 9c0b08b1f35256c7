-- What follows for a person from their status, sex and age, decision 0045. A note is under the server's keys; figures are
-- counters that know no case, so that which form of exploitation a case has stands nowhere open.
grant usage on schema rights to amana_app;

create table note (
  -- Of cases.
  record uuid not null,
  sealed bytea not null,
  constraint note_key primary key (record)
);
alter table note enable row level security, force row level security;
create policy note_read on note for select using (needtoknow.may('read', 2, record) or needtoknow.is_keeping());
create policy note_written on note for insert
  with check (needtoknow.may('write', 2, record) or needtoknow.may('decide', 2, record));
create policy note_changed on note for update
  using (needtoknow.may('write', 2, record) or needtoknow.may('decide', 2, record) or needtoknow.is_keeping());
create policy note_erased on note for delete using (needtoknow.may('erase', 1, record));
grant select, insert, delete, update (sealed) on note to amana_app;

-- A cell is a form of exploitation or a variant. Each is spread over some rows, so that cases that begin at once do not
-- wait for each other.
create table counter (
  cell text not null,
  part int not null,
  number bigint not null,
  constraint counter_key primary key (cell, part)
);

-- The application counts, and reads no counter: overview tells what may be shown.
create function count_in(cells text[], step int) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into rights.counter (cell, part, number)
  select cell, pg_backend_pid() % 16, step from unnest(cells) cell order by cell
  on conflict (cell, part) do update set number = counter.number + excluded.number
$$;
revoke execute on function count_in(text[], int) from public;
grant execute on function count_in(text[], int) to amana_app;
