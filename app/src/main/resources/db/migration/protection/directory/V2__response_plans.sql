-- Plans for a region: what is needed where, and how many people were helped in a month. Counts, and nobody's name.
create table plan (
  id uuid not null,
  name text not null,
  region text not null,
  starts_on date not null,
  ends_on date not null,
  constraint plan_key primary key (id),
  constraint plan_name_taken unique (name),
  constraint plan_days_in_order check (starts_on <= ends_on)
);

create table plan_need (
  id uuid not null,
  plan uuid not null,
  site text not null,
  -- As the directory calls it, so that the places that are there can be counted.
  area text not null,
  service text not null,
  places int not null,
  constraint plan_need_key primary key (id),
  constraint plan_need_of_plan foreign key (plan) references plan (id),
  constraint plan_need_once unique (plan, site, service),
  constraint plan_need_is_some check (places > 0)
);

-- What was said last of a month counts; what was said before stays.
create table plan_helped (
  id uuid not null,
  need uuid not null,
  month date not null,
  people int not null,
  person uuid,
  made_at timestamptz not null,
  constraint plan_helped_key primary key (id),
  constraint plan_helped_of_need foreign key (need) references plan_need (id),
  constraint plan_helped_count check (people >= 0)
);
create index plan_helped_by_month on plan_helped (need, month, made_at);
grant select, insert on plan, plan_need, plan_helped to amana_app;
