-- Who has to know a protected file, decision 0023. Rooms keep their own rows and ask the functions below in their
-- policies; the one who asks is named by settings of the transaction: amana.person, roles, organisation, unit, and
-- amana.purpose where it was stated. Without them nobody is anything to any file.
grant usage on schema needtoknow to amana_app;

create table file (
  id uuid not null,
  -- Of the room that keeps it, such as case.
  kind text not null,
  organisation uuid not null,
  unit uuid,
  begun_at timestamptz not null default now(),
  -- Its keys are destroyed; to everybody it is as if it were not there.
  erased_at timestamptz,
  constraint file_key primary key (id)
);
create index file_by_unit on file (unit, id) where unit is not null;

create table member (
  file uuid not null,
  person uuid not null,
  purpose text not null,
  leads boolean not null,
  since timestamptz not null default now(),
  constraint member_key primary key (file, person),
  constraint member_of_file foreign key (file) references file (id)
);
create index member_by_person on member (person, file);

-- Whom a file concerns: to them it does not exist.
create table conflict (
  file uuid not null,
  kind text not null,
  concerned uuid not null,
  constraint conflict_key primary key (file, kind, concerned),
  constraint conflict_kind_known check (kind in ('person', 'unit', 'organisation')),
  constraint conflict_of_file foreign key (file) references file (id)
);

-- A file that somebody opened without being a member of it.
create table emergency (
  id uuid not null,
  file uuid not null,
  person uuid not null,
  purpose text not null,
  reason text not null,
  -- Why, in their own words: encrypted under the server's keys.
  words bytea not null,
  begun_at timestamptz not null default now(),
  ends_at timestamptz not null,
  asks_identity boolean not null,
  -- Two custodians have handed the key over.
  entrusted_at timestamptz,
  reviewed_at timestamptz,
  reviewer uuid,
  finding text,
  finding_words bytea,
  constraint emergency_key primary key (id),
  constraint emergency_of_file foreign key (file) references file (id),
  constraint emergency_finding_known check (finding in ('justified', 'not-justified')),
  constraint emergency_reviewed_whole check (
    (reviewed_at is null) = (finding is null) and (reviewed_at is null) = (reviewer is null)),
  constraint emergency_reviewed_by_another check (reviewer <> person)
);
create index emergency_by_person on emergency (person, ends_at);
create index emergency_by_file on emergency (file);
create index emergency_open on emergency (begun_at) where reviewed_at is null;

-- The table of rules, as R__rules.sql copies it from the code.
create table rule (
  role text not null,
  relation text not null,
  action text not null,
  tier int not null,
  purpose text not null,
  constraint rule_key primary key (action, tier, relation, role, purpose)
);
grant select on rule to amana_app;

-- How long an emergency may wait for its review before whoever opened the file opens no other.
create function review_lasts() returns interval language sql immutable as $$ select interval '72 hours' $$;

create function told(setting text) returns text language sql stable as
  $$ select nullif(current_setting('amana.' || setting, true), '') $$;

-- The house at work on all rows, such as the change of the server's keys. It is said for one transaction, and no
-- request does.
create function is_keeping() returns boolean language sql stable as
  $$ select needtoknow.told('keeping') is not null $$;

-- What the one who asks is to a file, and for which purpose; null for any. A stated purpose narrows it.
create function standing(asked uuid) returns table (relation text, purpose text)
language sql stable security definer set search_path = pg_catalog as $$
  with asker as materialized (
    select needtoknow.told('person')::uuid as person, needtoknow.told('unit')::uuid as unit,
      needtoknow.told('organisation')::uuid as organisation)
  select place.relation, coalesce(place.purpose, needtoknow.told('purpose'))
  from asker join needtoknow.file f on f.id = asked and f.erased_at is null
  cross join lateral (
    select case when m.leads then 'lead' else 'member' end, m.purpose
    from needtoknow.member m where m.file = f.id and m.person = asker.person
    union all
    select 'emergency', e.purpose
    from needtoknow.emergency e where e.file = f.id and e.person = asker.person and now() < e.ends_at
    union all
    select 'entrusted', e.purpose from needtoknow.emergency e
    where e.file = f.id and e.person = asker.person and now() < e.ends_at and e.entrusted_at is not null
    union all select 'unit', null where f.unit = asker.unit
    union all select 'organisation', null where f.organisation = asker.organisation
    union all select 'outside', null
  ) as place (relation, purpose)
  where asker.person is not null
    and (place.purpose is null or coalesce(needtoknow.told('purpose'), place.purpose) = place.purpose)
    and not exists (
      select 1 from needtoknow.conflict c where c.file = f.id and (c.kind, c.concerned) in (
        ('person', asker.person), ('unit', asker.unit), ('organisation', asker.organisation)))
    and not exists (
      select 1 from needtoknow.emergency owed where owed.person = asker.person and owed.reviewed_at is null
        and owed.begun_at < now() - needtoknow.review_lasts())
$$;

create function may(wanted text, wanted_tier int, asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select 1 from needtoknow.standing(asked) place
    join needtoknow.rule r on r.relation = place.relation and r.action = wanted and r.tier = wanted_tier
      and (place.purpose is null or place.purpose = r.purpose)
      and r.role = any (string_to_array(needtoknow.told('roles'), ',')))
$$;

-- A new file, led by the one who asks.
create function begin_file(asked uuid, asked_kind text, asked_purpose text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (
    select 1 from needtoknow.rule r where r.relation = 'outside' and r.action = 'begin' and r.purpose = asked_purpose
      and r.role = any (string_to_array(needtoknow.told('roles'), ',')))
  then
    raise exception 'not for this person' using errcode = 'insufficient_privilege';
  end if;
  insert into needtoknow.file (id, kind, organisation, unit)
  values (asked, asked_kind, needtoknow.told('organisation')::uuid, needtoknow.told('unit')::uuid);
  insert into needtoknow.member (file, person, purpose, leads)
  values (asked, needtoknow.told('person')::uuid, asked_purpose, true);
end $$;

-- What kind of file an emergency opened: told to whoever sees the emergency, and nothing else of the file.
create function kind_of(asked uuid) returns text
language sql stable security definer set search_path = pg_catalog as
  $$ select kind from needtoknow.file where id = asked $$;

-- Files that the one who asks may have something to do with: those that a list of theirs begins from.
create view near_file as
  select m.file from member m where m.person = needtoknow.told('person')::uuid
  union
  select e.file from emergency e where e.person = needtoknow.told('person')::uuid and now() < e.ends_at
  union
  select f.id from file f where f.unit = needtoknow.told('unit')::uuid;
grant select on near_file to amana_app;

alter table file enable row level security;
create policy file_seen on file for select using (needtoknow.may('see', 1, id));
create policy file_erased on file for update using (needtoknow.may('erase', 1, id));
grant select, update (erased_at) on file to amana_app;

alter table member enable row level security;
create policy member_seen on member for select using (needtoknow.may('see', 1, file));
create policy member_admitted on member for insert with check (needtoknow.may('admit', 1, file));
create policy member_removed on member for delete using (needtoknow.may('remove', 1, file));
grant select, insert, delete on member to amana_app;

alter table conflict enable row level security;
create policy conflict_kept on conflict for all using (needtoknow.may('name-conflict', 1, file));
grant select, insert, delete on conflict to amana_app;

alter table emergency enable row level security;
create policy emergency_own on emergency for select using (person = needtoknow.told('person')::uuid);
create policy emergency_judged on emergency for select using (needtoknow.may('review', 1, file));
create policy emergency_asked on emergency for select
  using (asks_identity and now() < ends_at and needtoknow.may('hand-over', 3, file));
create policy emergency_begun on emergency for insert
  with check (person = needtoknow.told('person')::uuid and needtoknow.may('break-glass', 1, file));
create policy emergency_reviewed on emergency for update
  using (person <> needtoknow.told('person')::uuid and needtoknow.may('review', 1, file));
create policy emergency_entrusted on emergency for update
  using (person <> needtoknow.told('person')::uuid and needtoknow.may('hand-over', 3, file));
grant select, insert on emergency to amana_app;
grant update (entrusted_at, reviewed_at, reviewer, finding, finding_words) on emergency to amana_app;

revoke execute on all functions in schema needtoknow from public;
grant execute on all functions in schema needtoknow to amana_app;
