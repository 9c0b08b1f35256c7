-- What survivors say, decision 0046. A comment has a month and no day, an id of pure chance, and no person. What was decided
-- about it are rows beside it, added and never changed.
grant usage on schema voices to amana_app;

create table comment (
  -- By chance, not by time.
  id uuid not null,
  month text not null,
  about text not null,
  sealed bytea not null,
  constraint comment_key primary key (id),
  constraint comment_month check (month ~ '^[0-9]{4}-[0-9]{2}$')
);
create index comment_by_month on comment (month, id);

create table publication (
  comment uuid not null,
  words text not null,
  paraphrase boolean not null,
  person uuid not null,
  made_at timestamptz not null,
  constraint publication_key primary key (comment),
  constraint publication_of_comment foreign key (comment) references comment (id)
);

create table setting_aside (
  comment uuid not null,
  -- It may tell who wrote it.
  reason bytea not null,
  person uuid not null,
  made_at timestamptz not null,
  constraint setting_aside_key primary key (comment),
  constraint setting_aside_of_comment foreign key (comment) references comment (id)
);

create table answer (
  comment uuid not null,
  words text not null,
  person uuid not null,
  made_at timestamptz not null,
  constraint answer_key primary key (comment),
  constraint answer_of_publication foreign key (comment) references publication (comment)
);
grant select, insert on comment, publication, setting_aside, answer to amana_app;
-- For a new key of the server alone.
grant update (sealed) on comment to amana_app;
grant update (reason) on setting_aside to amana_app;
