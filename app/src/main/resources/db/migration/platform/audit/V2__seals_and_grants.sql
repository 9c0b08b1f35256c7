-- What makes the log provable: the place of each entry in a Merkle tree (RFC 6962), and signed checkpoints of it.
-- And what the application may do: write and read, never change. Decisions 0014 and 0015.

-- Names the log of this database, in its checkpoints and beside its key: another database is another log.
create table log (
  id uuid not null,
  is_only boolean not null default true,
  constraint log_key primary key (id),
  constraint log_is_one unique (is_only),
  constraint log_is_only check (is_only)
);
insert into log (id) values (gen_random_uuid());

-- Given by the sealer alone, without gaps, in the order in which it met the entries committed.
create table leaf (
  index bigint not null,
  entry bigint not null,
  hash bytea not null,
  constraint leaf_key primary key (index),
  constraint leaf_once unique (entry),
  constraint leaf_of_entry foreign key (entry) references entry (number),
  constraint leaf_hash_length check (octet_length(hash) = 32),
  constraint leaf_counts check (index >= 0)
);

create table checkpoint (
  number bigint generated always as identity,
  size bigint not null,
  -- A signed note (c2sp.org/tlog-checkpoint), as it is given to witnesses.
  note text not null,
  -- Roots of the whole subtrees, so that the next seal need not read the log again. The signed root covers them.
  peaks bytea not null,
  sealed_at timestamptz not null,
  constraint checkpoint_key primary key (number)
);
create index checkpoint_by_size on checkpoint (size);

-- Words that belong to an entry and may be erased: encrypted, with the salt of the digest that stands in the line.
create table detail (
  entry uuid not null,
  ciphertext bytea not null,
  constraint detail_key primary key (entry),
  constraint detail_of_entry foreign key (entry) references entry (id)
);

-- How far each outside holder of checkpoints has come.
create table witness (
  name text not null,
  checkpoint bigint not null,
  held_at timestamptz,
  failing_since timestamptz,
  failure text,
  constraint witness_key primary key (name),
  constraint witness_failure_has_time check ((failing_since is null) = (failure is null))
);

create trigger leaf_stays before update or delete or truncate on leaf for each statement execute function refuse();
create trigger checkpoint_stays before update or delete or truncate on checkpoint for each statement execute function refuse();
create trigger log_stays before update or delete or truncate on log for each statement execute function refuse();

grant usage on schema audit to amana_app;
grant select, insert on entry, leaf, checkpoint to amana_app;
grant select on log to amana_app;
grant select, delete on waiting to amana_app;
grant select, insert, delete on detail to amana_app;
grant select, insert, update on witness to amana_app;
