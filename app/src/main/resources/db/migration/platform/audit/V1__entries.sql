-- What was done, in the order of writing. A row is its line: canonical JSON (RFC 8785), of which the other
-- columns are read by the database itself, so that they cannot say something else. Decision 0014.
create table entry (
  number bigint generated always as identity,
  line text not null,
  id uuid not null generated always as ((line::jsonb ->> 'id')::uuid) stored,
  -- Text of one length, in UTC: it compares as the times do.
  time text collate "C" not null generated always as (line::jsonb ->> 'time') stored,
  actor text not null generated always as (line::jsonb ->> 'actor') stored,
  action text not null generated always as (line::jsonb ->> 'action') stored,
  subject text generated always as (line::jsonb ->> 'subject') stored,
  purpose text generated always as (line::jsonb ->> 'purpose') stored,
  row_written text generated always as (line::jsonb ->> 'row') stored,
  constraint entry_key primary key (number),
  constraint entry_id_taken unique (id)
);

create index entry_by_subject on entry (subject, number) where subject is not null;
create index entry_by_actor on entry (actor, number);
create index entry_by_action on entry (action, number);
create index entry_by_time on entry (time, number);
create index entry_by_row on entry (row_written, number) where row_written is not null;

-- Entries that are not sealed yet, in the order of commit as the sealer meets them. It is no part of the log: an
-- entry that is neither here nor sealed is found by its absence from the tree.
create table waiting (
  entry bigint not null,
  since timestamptz not null,
  constraint waiting_key primary key (entry)
);

create function refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the log only grows' using errcode = 'insufficient_privilege';
end $$;

-- With the rights of the owner, so that nobody else needs any on the queue to write an entry. What was answered
-- must be on the disk, whatever is the custom of the server.
create function await_seal() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if current_setting('synchronous_commit') in ('off', 'local') then
    perform set_config('synchronous_commit', 'on', true);
  end if;
  insert into audit.waiting (entry, since) values (new.number, clock_timestamp());
  return null;
end $$;

create trigger entry_awaits_its_seal after insert on entry for each row execute function await_seal();
create trigger entry_stays before update or delete or truncate on entry for each statement execute function refuse();
