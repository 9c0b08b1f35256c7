-- Which variant of the procedures cases follow, and which forms of exploitation they have, decision 0045: counters of the room
-- of rights, which know no case. The procedures of this release once more, with the safeguards for women.
create or replace function domain() returns table (population text, line text, cell text)
language sql stable set search_path = pg_catalog as $$
  select 'cases', 'opened', m from overview.months() m
  union all select 'cases', 'standing', 'open'
  union all select 'cases', 'standing', m from overview.months() m
  union all select 'cases', 'status', unnest(array['none', 'presumed', 'confirmed', 'not-confirmed', 'under-review',
    'withdrawn'])
  union all select 'clocks', 'clocks', period || '.' || state
    from unnest(array['reflection', 'stay-permit', 'appeal', 'compensation']) period,
      unnest(array['runs', 'lapses', 'over']) state
  union all select 'procedures', 'procedures', 'service.' || state
    from unnest(array['planned', 'begun', 'delivered', 'not-attended', 'completed', 'stopped']) state
  union all select 'procedures', 'procedures', 'non-punishment.' || state
    from unnest(array['not-asked', 'waiting', 'granted', 'refused', 'lapsed']) state
  union all select 'procedures', 'procedures', unnest(array['alert', 'best-interests', 'closing', 'compensation',
    'discrimination', 'displacement', 'documents', 'durable-solution', 'family-tracing', 'guardian', 'needs',
    'placement', 'protective-measure', 'return', 'rights-notice', 'risk', 'safeguards', 'schooling', 'stay',
    'support-plan', 'views', 'other'])
  union all select 'grounds', 'grounds', unnest(array['sex', 'age', 'disability', 'ethnicity', 'culture', 'religion',
    'origin', 'stateless'])
  union all select 'missing', 'missing-document', unnest(array['birth', 'passport', 'identity-card', 'residence',
    'marriage', 'travel', 'other'])
  union all select 'missing', 'missing-reason', unnest(array['kept', 'never', 'lost', 'expired', 'authority', 'unknown'])
$$;

-- The counters; asked when they are there, for the room of rights is made after this one.
create function counters() returns table (cell text, value bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return query select c.cell, sum(c.number)::bigint from rights.counted c group by c.cell;
end $$;

-- Variants have the total of cases: those that were not saved since there are variants have none.
create function tallied() returns table (population text, line text, cell text, value bigint)
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'counting' as $$
  with known as materialized (select * from overview.counters()),
  variant as (
    select v.cell, coalesce(k.value, 0) as value
    from unnest(array['adult', 'woman', 'child', 'girl']) v (cell) left join known k on k.cell = 'variant.' || v.cell)
  select 'cases', 'variants', v.cell, v.value from variant v
  union all select 'cases', 'variants', 'none',
    greatest(0, (select count(*) from cases.counted) - (select sum(v.value) from variant v))::bigint
  union all select 'forms', 'forms', f.cell, coalesce(k.value, 0)
    from unnest(array['prostitution', 'other-sexual', 'forced-labour', 'slavery', 'organs', 'begging', 'crime', 'marriage',
      'soldiers', 'adoption', 'surrogacy', 'other']) f (cell) left join known k on k.cell = 'form.' || f.cell
$$;

alter function cells() rename to cells_of_steps;
create function cells() returns table (population text, line text, cell text, value bigint)
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'counting' as $$
  select * from overview.cells_of_steps() union all select * from overview.tallied()
$$;
revoke execute on all functions in schema overview from public;
