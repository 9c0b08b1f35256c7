-- Figures for whoever coordinates, decision 0038. Cells are counted and small ones hidden in the database, in functions
-- that belong to the owner of the tables; the application may call one of them, and it gives what may be shown.
grant usage on schema overview to amana_app;

-- Of cases, by the month in which they began: the last twelve, and all before.
create function month_of(day date) returns text language sql stable set search_path = pg_catalog as $$
  select case when day >= date_trunc('month', current_date) - interval '11 months' then to_char(day, 'YYYY-MM')
    else 'earlier' end
$$;

create function months() returns setof text language sql stable set search_path = pg_catalog as $$
  select 'earlier' union all
  select to_char(date_trunc('month', current_date) - make_interval(months => back), 'YYYY-MM')
  from generate_series(11, 0, -1) back
$$;

-- The states of a case, of a clock, of a service, and the procedures of this release: every cell has a row, so that one
-- that is missing tells nothing.
create function domain() returns table (population text, line text, cell text)
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
    'placement', 'protective-measure', 'return', 'rights-notice', 'risk', 'schooling', 'stay', 'support-plan', 'views',
    'other'])
$$;

create function closings() returns table (record uuid, closed_on date)
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'counting' as $$
  select last.record, last.closed_on
  from (
    select distinct on (s.record) s.record, s.kind,
      max(s.happened_on) filter (where s.kind = 'closing.closed') over (partition by s.record) as closed_on
    from chronicle.counted s
    where s.room = 'procedures' and s.kind in ('closing.closed', 'closing.followed-up', 'closing.reopened')
    order by s.record, s.made_at desc, s.id desc) last
  where last.kind <> 'closing.reopened'
$$;

-- Each case once: a decision that was not entered as one counts for nothing.
create function statuses() returns table (record uuid, status text)
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'counting' as $$
  select distinct on (s.record) s.record,
    case s.kind when 'presume' then 'presumed' when 'confirm' then 'confirmed' when 'not-confirm' then 'not-confirmed'
      when 'review' then 'under-review' else 'withdrawn' end
  from chronicle.counted s
  where s.room = 'identification' and (s.needs = 'decide' or s.kind not in ('confirm', 'not-confirm'))
  order by s.record, s.number desc
$$;

-- The last step of each thread of a room, with the kind of the first.
create function threads(wanted text) returns table (record uuid, thread uuid, first text, last text, due_on date,
  kinds text[])
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'counting' as $$
  select s.record, s.thread, (array_agg(s.kind order by s.number))[1], (array_agg(s.kind order by s.number desc))[1],
    (array_agg(s.due_on order by s.number desc))[1], array_agg(s.kind)
  from chronicle.counted s where s.room = wanted group by s.record, s.thread
$$;

create function procedure_cell(last text, kinds text[]) returns text
language sql immutable set search_path = pg_catalog as $$
  select case
    when last like 'service.%' then last
    when last = 'non-punishment.granted' or last = 'non-punishment.refused' then last
    when last in ('non-punishment.asked', 'non-punishment.asked-again') then 'non-punishment.waiting'
    when last like 'non-punishment.%' then
      case when 'non-punishment.asked' = any (kinds) then 'non-punishment.lapsed' else 'non-punishment.not-asked' end
    else split_part(last, '.', 1) end
$$;

-- What there is, exactly. Nobody but the owner may call it.
create function cells() returns table (population text, line text, cell text, value bigint)
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'counting' as $$
  with found (line, cell) as (
    select 'opened', overview.month_of(c.begun_on) from cases.counted c
    union all
    select 'standing', coalesce(overview.month_of(closed.closed_on), 'open')
    from cases.counted c left join overview.closings() closed on closed.record = c.id
    union all
    select 'status', coalesce(known.status, 'none')
    from cases.counted c left join overview.statuses() known on known.record = c.id
    union all
    select 'clocks', regexp_replace(t.first, '-begun$', '') || '.' || case
      when t.due_on < current_date then 'over' when t.due_on <= current_date + 14 then 'lapses' else 'runs' end
    from overview.threads('clocks') t where t.due_on is not null
    union all
    select 'procedures', overview.procedure_cell(t.last, t.kinds) from overview.threads('procedures') t),
  placed as (
    select found.line, case
      when found.line <> 'procedures' or exists (
        select from overview.domain() d where d.line = found.line and d.cell = found.cell) then found.cell
      else 'other' end as cell
    from found)
  select d.population, d.line, d.cell, count(p.cell)
  from overview.domain() d left join placed p on p.line = d.line and p.cell = d.cell
  group by d.population, d.line, d.cell
$$;

-- Up to which value the cells of a line are hidden; -1 for none, null when nothing that can be hidden is enough.
-- Below five is hidden. What is hidden must not be all alike, nor add up to less than five; else the next larger value
-- is hidden as well. So whoever knows every other cell, the total and this rule can change any two hidden cells that
-- differ, and the table would be the same.
create function hides_up_to(line bigint[]) returns bigint
language sql immutable set search_path = pg_catalog as $$
  select case
    when min(value) >= 5 then -1
    when min(value) filter (where value < 5) < max(value) filter (where value < 5)
      and sum(value) filter (where value < 5) >= 5 then 4
    else min(value) filter (where value >= 5) end
  from unnest(line) value
$$;

-- What may be shown. Lines of one population have the same total; when one of them cannot be hidden well enough, none
-- is shown, and neither is the total. A cell that is told as few is below five; hidden ones may be larger.
create function counts() returns table (line text, cell text, value bigint, shown text)
language sql stable security definer set search_path = pg_catalog as $$
  with cell as materialized (select * from overview.cells()),
  rule as (
    select c.population, c.line, overview.hides_up_to(array_agg(c.value)) as up_to
    from cell c group by c.population, c.line),
  stuck as (select r.population, bool_or(r.up_to is null) as is_stuck from rule r group by r.population),
  told as (
    select c.line, c.cell, c.value, case
      when s.is_stuck then 'hidden' when c.value > r.up_to then 'exact' when r.up_to = 4 then 'few' else 'hidden' end
      as shown
    from cell c join rule r on r.line = c.line join stuck s on s.population = c.population
    union all
    select 'total', s.population, (select sum(c.value)::bigint from cell c where c.population = s.population
      and c.line = (select min(o.line) from cell o where o.population = s.population)),
      case when s.is_stuck then 'hidden' else 'exact' end
    from stuck s)
  select t.line, t.cell, case when t.shown = 'exact' then t.value end, t.shown from told t
$$;

revoke execute on all functions in schema overview from public;
grant execute on function counts() to amana_app;
