-- A person who lost both phrase and kit asks for a new key. It waits here, closed as the key that it is to replace, until
-- custodians have agreed and have handed over what opens the files anew. Decision 0027.
create table renewal (
  id uuid not null,
  holder uuid not null,
  public_key bytea not null,
  salt bytea not null,
  memory_kib int not null,
  passes int not null,
  by_phrase bytea not null,
  by_kit bytea not null,
  asked_at timestamptz not null,
  constraint renewal_key primary key (id),
  constraint renewal_once unique (holder)
);
create index renewal_by_time on renewal (asked_at, id);
grant select, insert, delete, update on renewal to amana_app;

create table renewal_agreement (
  renewal uuid not null,
  custodian uuid not null,
  agreed_at timestamptz not null,
  constraint renewal_agreement_key primary key (renewal, custodian),
  constraint renewal_agreement_of foreign key (renewal) references renewal (id) on delete cascade
);
grant select, insert, update on renewal_agreement to amana_app;
