-- Every key but public ones lies here encrypted. What opens the outermost one is in the heads and safes of people.
grant usage on schema vault to amana_app;

-- The root key under the operators' passphrase; its shares are on paper alone.
create table root (
  single boolean not null default true,
  salt bytea not null,
  memory_kib int not null,
  passes int not null,
  by_passphrase bytea not null,
  changed_at timestamptz not null,
  constraint root_key primary key (single),
  constraint root_is_one check (single)
);
grant select, insert, update on root to amana_app;

-- The server's keys under the root key.
create table server_keys (
  single boolean not null default true,
  encrypting bytea not null,
  indexing bytea not null,
  version int not null,
  constraint server_keys_key primary key (single),
  constraint server_keys_are_one check (single)
);
grant select, insert, update on server_keys to amana_app;

-- A person's own key: the public part open, the private part under their phrase and under their recovery kit,
-- and each of these under the server's key.
create table person_key (
  holder uuid not null,
  public_key bytea not null,
  salt bytea not null,
  memory_kib int not null,
  passes int not null,
  by_phrase bytea not null,
  by_kit bytea not null,
  made_at timestamptz not null,
  constraint person_key_key primary key (holder)
);
grant select, insert, update on person_key to amana_app;

-- The key of a safe, sealed to one who may open it, and that under the server's key.
create table safe_key (
  id uuid not null,
  safe uuid not null,
  holder uuid not null,
  sealed bytea not null,
  constraint safe_key_key primary key (id),
  constraint safe_key_once unique (safe, holder)
);
create index safe_key_by_holder on safe_key (holder);
grant select, insert, update, delete on safe_key to amana_app;

-- The key of a safe under a second key, which is split among the custodians: none of them opens it alone.
create table custody (
  safe uuid not null,
  box bytea not null,
  constraint custody_key primary key (safe)
);
grant select, insert, update, delete on custody to amana_app;

create table custody_share (
  id uuid not null,
  safe uuid not null,
  custodian uuid not null,
  sealed bytea not null,
  constraint custody_share_key primary key (id),
  constraint custody_share_once unique (safe, custodian)
);
create index custody_share_by_custodian on custody_share (custodian);
grant select, insert, update, delete on custody_share to amana_app;

-- A share that a custodian has handed to somebody, for one request and until a time.
create table handed_share (
  id uuid not null,
  request uuid not null,
  safe uuid not null,
  custodian uuid not null,
  receiver uuid not null,
  sealed bytea not null,
  until timestamptz not null,
  constraint handed_share_key primary key (id),
  constraint handed_share_once unique (request, safe, custodian)
);
create index handed_share_by_receiver on handed_share (receiver, safe);
grant select, insert, update, delete on handed_share to amana_app;
