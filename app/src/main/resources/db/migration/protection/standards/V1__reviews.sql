-- Reviews of procedures, services and measures against guidelines, decision 0035. Rows are added and never changed.
grant usage on schema standards to amana_app;

create table measure (
  id uuid not null,
  title text not null,
  words text not null,
  person uuid,
  made_at timestamptz not null,
  constraint measure_key primary key (id),
  constraint measure_title_taken unique (title)
);

create table approval (
  measure uuid not null,
  person uuid,
  made_at timestamptz not null,
  constraint approval_key primary key (measure),
  constraint approval_of_measure foreign key (measure) references measure (id)
);

create table review (
  id uuid not null,
  -- What was looked at: a procedure by its code, a service of the directory or a measure by its id.
  kind text not null,
  subject text not null,
  version bigint not null,
  title text not null,
  guideline text not null,
  guideline_version int not null,
  -- Verdicts and reasons by the codes of the questions, as JSON.
  answers text not null,
  adverse text not null,
  person uuid,
  made_at timestamptz not null,
  constraint review_key primary key (id),
  constraint review_kind_known check (kind in ('procedure', 'service', 'measure'))
);
create index review_of_subject on review (kind, subject, version);
create index review_by_time on review (made_at);

create table mending (
  review uuid not null,
  words text not null,
  person uuid,
  made_at timestamptz not null,
  constraint mending_key primary key (review),
  constraint mending_of_review foreign key (review) references review (id)
);
grant select, insert on measure, approval, review, mending to amana_app;
