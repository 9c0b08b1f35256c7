-- Figures of what lies encrypted in cases, decision 0044: they are made of the tallies of all organisations, hidden by the
-- same rule, and told of no organisation. Documents that are missing have two lines of one total.
alter function domain() rename to domain_of_steps;
create function domain() returns table (population text, line text, cell text)
language sql stable set search_path = pg_catalog as $$
  select * from overview.domain_of_steps()
  union all select 'procedures', 'procedures', 'safeguards'
  union all select 'grounds', 'grounds', unnest(array['sex', 'age', 'disability', 'ethnicity', 'culture', 'religion',
    'origin', 'stateless'])
  union all select 'missing', 'missing-document', unnest(array['birth', 'passport', 'identity-card', 'residence',
    'marriage', 'travel', 'other'])
  union all select 'missing', 'missing-reason', unnest(array['kept', 'never', 'lost', 'expired', 'authority', 'unknown'])
$$;

-- It asks for the domain by name, and so for the one above.
alter function cells() rename to cells_of_steps;
create function cells() returns table (population text, line text, cell text, value bigint)
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'counting' as $$
  select * from overview.cells_of_steps() c where c.population not in ('grounds', 'missing')
  union all
  select d.population, d.line, d.cell, coalesce(sum(t.people), 0)::bigint
  from overview.domain() d left join chronicle.tallied t on t.line = d.line and t.cell = d.cell
  where d.population in ('grounds', 'missing')
  group by d.population, d.line, d.cell
$$;
revoke execute on all functions in schema overview from public;

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
