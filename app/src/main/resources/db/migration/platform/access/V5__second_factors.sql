-- Second factors (decision 0017). A passkey is public knowledge: the secret half never leaves the device.
create table passkey (
  id uuid not null,
  person_id uuid not null,
  -- What the person calls it, to tell it from another.
  name text not null,
  credential_id bytea not null,
  -- Credential and public key as WebAuthn encodes them ("attested credential data").
  credential bytea not null,
  -- The host that it was made for; it opens nowhere else.
  host text not null,
  transports text not null,
  sign_count bigint not null,
  can_be_backed_up boolean not null,
  is_backed_up boolean not null,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint passkey_key primary key (id),
  constraint passkey_credential_taken unique (credential_id),
  constraint passkey_of_person foreign key (person_id) references person (id)
);

create index passkey_by_person on passkey (person_id);

-- An app that shows codes (RFC 6238). Its secret is under the server's key: a stolen copy of this table computes no code.
create table code_app (
  id uuid not null,
  person_id uuid not null,
  secret bytea not null,
  -- Set up, once a first code has shown that the app has the secret.
  is_confirmed boolean not null,
  -- The step of the last code that was accepted; no code is accepted twice.
  last_step bigint not null,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint code_app_key primary key (id),
  constraint code_app_one_of_a_kind unique (person_id, is_confirmed),
  constraint code_app_of_person foreign key (person_id) references person (id)
);

-- A link may lay down the second factors that were lost; its owner sets new ones up.
alter table one_time_link add column resets_factors boolean not null default false;

grant select, insert, update, delete on passkey, code_app to amana_app;
