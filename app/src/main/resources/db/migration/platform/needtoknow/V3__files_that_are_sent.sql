-- Files that one organisation sends to another, decision 0033. What somebody is to such a file has words of its own, so
-- that no rule about the files of a team is one about what was sent, nor the reverse.
create table kind (
  code text not null,
  -- The action of the table of rules by which one is begun.
  begun_by text not null,
  -- Whoever leads it has sent it, and its other members have received it.
  is_sent boolean not null,
  constraint kind_key primary key (code)
);
insert into kind (code, begun_by, is_sent) values ('case', 'begin', false), ('referral', 'refer', true);

create or replace function standing(asked uuid) returns table (relation text, purpose text)
language sql stable security definer set search_path = pg_catalog as $$
  with asker as materialized (
    select needtoknow.told('person')::uuid as person, needtoknow.told('unit')::uuid as unit,
      needtoknow.told('organisation')::uuid as organisation)
  select place.relation, coalesce(place.purpose, needtoknow.told('purpose'))
  from asker join needtoknow.file f on f.id = asked and f.erased_at is null
  cross join lateral (
    select case when exists (select from needtoknow.kind k where k.code = f.kind and k.is_sent)
        then case when m.leads then 'sender' else 'receiver' end
        else case when m.leads then 'lead' else 'member' end end, m.purpose
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

-- Whether the one who asks is any of these to a file; whoever it concerns is nothing, not even outside.
create function is_to(asked uuid, wanted text[]) returns boolean
language sql stable security definer set search_path = pg_catalog as
  $$ select exists (select from needtoknow.standing(asked) s where s.relation = any (wanted)) $$;

-- A new file, led by the one who asks, of a kind that they may begin.
create or replace function begin_file(asked uuid, asked_kind text, asked_purpose text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (
    select 1 from needtoknow.kind k join needtoknow.rule r on r.action = k.begun_by
    where k.code = asked_kind and r.relation = 'outside' and r.purpose = asked_purpose
      and r.role = any (string_to_array(needtoknow.told('roles'), ',')))
  then
    raise exception 'not for this person' using errcode = 'insufficient_privilege';
  end if;
  insert into needtoknow.file (id, kind, organisation, unit)
  values (asked, asked_kind, needtoknow.told('organisation')::uuid, needtoknow.told('unit')::uuid);
  insert into needtoknow.member (file, person, purpose, leads)
  values (asked, needtoknow.told('person')::uuid, asked_purpose, true);
end $$;

-- Whom a file concerns, the file that is sent of it concerns as well; whoever sends it need not know who that is.
create function inherit_conflicts(asked uuid, of_file uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into needtoknow.conflict (file, kind, concerned)
  select asked, c.kind, c.concerned from needtoknow.conflict c
  where c.file = of_file and needtoknow.may('write', 1, of_file) and needtoknow.may('admit', 1, asked)
  on conflict do nothing
$$;

-- Those of some people whom a file does not concern, for whoever may let people in.
create function unconcerned(asked uuid, people uuid[], units uuid[], organisations uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select p.person from unnest(people, units, organisations) as p (person, unit, organisation)
  where needtoknow.may('admit', 1, asked) and not exists (
    select 1 from needtoknow.conflict c where c.file = asked and (c.kind, c.concerned) in (
      ('person', p.person), ('unit', p.unit), ('organisation', p.organisation)))
$$;

-- Takes files that were sent from everybody who received them: by whoever works on one, or by the house.
create function take_back(asked uuid[]) returns table (file uuid, person uuid)
language sql security definer set search_path = pg_catalog as $$
  delete from needtoknow.member m using needtoknow.file f, needtoknow.kind k
  where m.file = any (asked) and not m.leads and f.id = m.file and k.code = f.kind and k.is_sent
    and (needtoknow.is_keeping() or needtoknow.may('write', 1, m.file))
  returning m.file, m.person
$$;

-- To destroy keys to what was sent: by whoever works on it, or by the house.
create function sent_files(asked uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select f.id from needtoknow.file f join needtoknow.kind k on k.code = f.kind and k.is_sent
  where f.id = any (asked) and (needtoknow.is_keeping() or needtoknow.may('write', 1, f.id))
$$;

revoke execute on function is_to(uuid, text[]), inherit_conflicts(uuid, uuid), unconcerned(uuid, uuid[], uuid[], uuid[]), take_back(uuid[]), sent_files(uuid[])
  from public;
grant execute on function is_to(uuid, text[]), inherit_conflicts(uuid, uuid), unconcerned(uuid, uuid[], uuid[], uuid[]), take_back(uuid[]), sent_files(uuid[])
  to amana_app;
