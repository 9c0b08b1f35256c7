-- Which variant of the procedures cases follow, and which forms of exploitation they have, decision 0045: counters of the room
-- of rights, which know no case.

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

alter function cells() rename to cells_without_counters;
create function cells() returns table (population text, line text, cell text, value bigint)
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'counting' as $$
  select * from overview.cells_without_counters() union all select * from overview.tallied()
$$;
revoke execute on all functions in schema overview from public;
