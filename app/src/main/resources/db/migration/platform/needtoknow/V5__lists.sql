-- What the one who asks is to all files that are near, decision 0047: for a list, which would otherwise ask `may` of every
-- row that it does not show. It says the same as `standing` does of one of these files.
create view near_place as
  select place.file, place.relation, coalesce(place.purpose, needtoknow.told('purpose')) as purpose
  from (
    select m.file, case when k.is_sent then case when m.leads then 'sender' else 'receiver' end
      when m.leads then 'lead' else 'member' end as relation, m.purpose
    from member m join file f on f.id = m.file and f.erased_at is null join kind k on k.code = f.kind
    where m.person = needtoknow.told('person')::uuid
    union all
    select e.file, unnest(case when e.entrusted_at is null then array['emergency'] else array['emergency', 'entrusted'] end),
      e.purpose
    from emergency e join file f on f.id = e.file and f.erased_at is null
    where e.person = needtoknow.told('person')::uuid and now() < e.ends_at
    union all
    select f.id, 'unit', null from file f where f.unit = needtoknow.told('unit')::uuid and f.erased_at is null
  ) place
  where (place.purpose is null or coalesce(needtoknow.told('purpose'), place.purpose) = place.purpose)
    and not exists (
      select from conflict c where c.file = place.file and (c.kind, c.concerned) in (
        ('person', needtoknow.told('person')::uuid), ('unit', needtoknow.told('unit')::uuid),
        ('organisation', needtoknow.told('organisation')::uuid)))
    and not exists (
      select from emergency owed where owed.person = needtoknow.told('person')::uuid and owed.reviewed_at is null
        and owed.begun_at < now() - needtoknow.review_lasts());

create function near_may(wanted text, wanted_tier int) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select distinct place.file from needtoknow.near_place place
  join needtoknow.rule r on r.relation = place.relation and r.action = wanted and r.tier = wanted_tier
    and (place.purpose is null or place.purpose = r.purpose)
    and r.role = any (string_to_array(needtoknow.told('roles'), ','))
$$;

-- Whether a transaction makes a list of what is near, and of nothing else.
create function is_listing() returns boolean language sql stable as
  $$ select needtoknow.told('listing') is not null $$;
revoke execute on function near_may(text, int), is_listing() from public;
grant execute on function near_may(text, int), is_listing() to amana_app;
