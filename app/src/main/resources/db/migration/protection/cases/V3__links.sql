-- Cases that have to do with one another: people of one situation, families, and files of one person. A link is seen by
-- whoever sees both; who sees one of them learns how many others there are, and nothing about them (decision 0037).
alter table record add column marks text[] not null default '{}';
grant update (marks) on record to amana_app;

create table link (
  id uuid not null,
  one uuid not null,
  other uuid not null,
  kind text not null,
  person uuid not null,
  made_at timestamptz not null,
  -- Kept when it ends, with who ended it.
  ended_at timestamptz,
  ended_by uuid,
  constraint link_key primary key (id),
  constraint link_of_one foreign key (one) references record (id) on delete cascade,
  constraint link_of_other foreign key (other) references record (id) on delete cascade,
  constraint link_of_two check (one <> other),
  constraint link_kind_known check (
    kind in ('together', 'child-of', 'partner-of', 'sibling-of', 'merged-into', 'apart'))
);
create unique index link_once on link (least(one, other), greatest(one, other), kind) where ended_at is null;
create index link_by_other on link (other);
alter table link enable row level security, force row level security;
create policy link_seen on link for select
  using (needtoknow.may('see', 1, one) and needtoknow.may('see', 1, other) or needtoknow.is_keeping());
create policy link_made on link for insert
  with check (person = needtoknow.told('person')::uuid
    and needtoknow.may('write', 3, one) and needtoknow.may('write', 3, other));
create policy link_ended on link for update
  using (needtoknow.may('write', 3, one) and needtoknow.may('write', 3, other));
grant select, insert, update (ended_at, ended_by) on link to amana_app;

-- How many others are in the situation of a case: told to its members, who may not know of the others.
create function others(asked uuid) returns bigint
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'situation' as $$
  with recursive near (id) as (
    select asked where needtoknow.may('write', 1, asked)
    union
    select case when l.one = near.id then l.other else l.one end
    from near join cases.link l on near.id in (l.one, l.other)
    where l.ended_at is null and l.kind in ('together', 'child-of', 'partner-of', 'sibling-of')
  )
  select greatest(count(*) - 1, 0) from near
$$;
revoke execute on function others(uuid) from public;
grant execute on function others(uuid) to amana_app;
