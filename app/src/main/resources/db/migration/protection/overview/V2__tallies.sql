-- Figures of what lies encrypted in cases, decision 0044: they are made of the tallies of all organisations, hidden by the
-- same rule, and told of no organisation. Documents that are missing have two lines of one total.
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
    'placement', 'protective-measure', 'return', 'rights-notice', 'risk', 'schooling', 'stay', 'support-plan', 'views',
    'other'])
  union all select 'grounds', 'grounds', unnest(array['sex', 'age', 'disability', 'ethnicity', 'culture', 'religion',
    'origin', 'stateless'])
  union all select 'missing', 'missing-document', unnest(array['birth', 'passport', 'identity-card', 'residence',
    'marriage', 'travel', 'other'])
  union all select 'missing', 'missing-reason', unnest(array['kept', 'never', 'lost', 'expired', 'authority', 'unknown'])
$$;

create or replace function cells() returns table (population text, line text, cell text, value bigint)
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
  where d.population not in ('grounds', 'missing')
  group by d.population, d.line, d.cell
  union all
  select d.population, d.line, d.cell, coalesce(sum(t.people), 0)::bigint
  from overview.domain() d left join chronicle.tallied t on t.line = d.line and t.cell = d.cell
  where d.population in ('grounds', 'missing')
  group by d.population, d.line, d.cell
$$;

-- How many people are registered where, as somebody else has published it: nothing of it is about a case. What was said last
-- of an area and a year counts; what was said before stays.
create table registration_rate (
  id uuid not null,
  area text not null,
  registration text not null,
  year int not null,
  percent numeric(5, 2) not null,
  -- Where the rate was counted from; both or neither.
  registered bigint,
  population bigint,
  source text not null,
  person uuid,
  made_at timestamptz not null,
  constraint registration_rate_key primary key (id),
  constraint registration_rate_of_what check (registration in ('birth', 'identity-card')),
  constraint registration_rate_is_a_rate check (percent between 0 and 100),
  constraint registration_rate_is_counted check (
    (registered is null) = (population is null) and registered between 0 and population and population > 0)
);
create index registration_rate_of_area on registration_rate (lower(area), registration, year, made_at desc);
grant select, insert on registration_rate to amana_app;
