-- Deleting a row leaves its bytes on the page, and changing it leaves the one before: what was a key can be read from a
-- disk for as long as nothing is written over it. Each time that a key goes, this table remembers when, so that the tables
-- of keys are written anew, decision 0041.
create table trace (
  -- Of the deed itself: a transaction that began earlier cannot slip behind a sweep.
  left_at timestamptz not null default clock_timestamp()
);
create index trace_by_time on trace (left_at);
grant select on trace to amana_app;

create function leave_trace() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from gone) then
    insert into vault.trace default values;
  end if;
  return null;
end $$;

do $$
declare
  of_keys text;
  deed text;
begin
  foreach of_keys in array array['root', 'server_keys', 'person_key', 'safe_key', 'custody', 'custody_share',
    'handed_share', 'renewal', 'tag']
  loop
    foreach deed in array array['update', 'delete'] loop
      execute format(
        'create trigger %I after %s on vault.%I referencing old table as gone for each statement execute function '
          || 'vault.leave_trace()',
        of_keys || '_' || deed || '_leaves_trace', deed, of_keys);
    end loop;
  end loop;
end $$;
