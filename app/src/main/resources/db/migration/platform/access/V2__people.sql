-- Who may sign in. A person belongs to one organisation and holds roles; what a role may do stands in the code.
create table organisation (
  id uuid not null,
  name text not null,
  constraint organisation_key primary key (id),
  constraint organisation_name_taken unique (name)
);

create table person (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  sign_in_name text not null,
  -- Argon2id with its parameters and salt; absent until the person has set one by a one-time link.
  password_hash text,
  state text not null,
  -- Accounts of a demonstration open only while it runs.
  is_demo boolean not null,
  created_at timestamptz not null,
  constraint person_key primary key (id),
  constraint person_sign_in_name_taken unique (sign_in_name),
  constraint person_sign_in_name_is_lower check (sign_in_name = lower(sign_in_name)),
  constraint person_state_known check (state in ('invited', 'active', 'disabled')),
  constraint person_active_has_password check (state <> 'active' or password_hash is not null),
  constraint person_of_organisation foreign key (organisation_id) references organisation (id)
);

create index person_by_organisation on person (organisation_id);

create table person_role (
  person_id uuid not null,
  role text not null,
  constraint person_role_key primary key (person_id, role),
  constraint person_role_of_person foreign key (person_id) references person (id)
);

-- Links that open once. Only the hash of their token is kept, so that a copy of this table opens nothing.
create table one_time_link (
  token_hash bytea not null,
  person_id uuid,
  expires_at timestamptz not null,
  constraint one_time_link_key primary key (token_hash),
  constraint one_time_link_of_person foreign key (person_id) references person (id)
);

-- Failed attempts to sign in, by the hash of the name that was typed, whether somebody has that name or not.
create table failed_sign_in (
  name_hash bytea not null,
  failures int not null,
  last_at timestamptz not null,
  constraint failed_sign_in_key primary key (name_hash)
);

create index failed_sign_in_by_time on failed_sign_in (last_at);
