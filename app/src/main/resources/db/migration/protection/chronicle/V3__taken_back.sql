-- What a person takes back is erased where it lies, by whoever may write in the case, while the house says that it is
-- taken back; decision 0044. Otherwise a step is never changed.
create policy words_taken_back on words for update
  using (needtoknow.told('keeping') = 'taking-back' and needtoknow.may('write', 3, record));
create policy step_taken_back on step for update
  using (needtoknow.told('keeping') = 'taking-back' and needtoknow.may('write', 1, record));

-- How many people an organisation has with an answer, without whose they are: no case, no day, and no order. Nobody but the
-- owner reads it; the application adds to it, and figures are made of it.
create table tally (
  organisation uuid not null,
  -- What is counted, as figures call the line.
  line text not null,
  cell text not null,
  people int not null,
  constraint tally_key primary key (organisation, line, cell),
  constraint tally_is_a_count check (people >= 0)
);

-- All cells of a line are written, also those that do not change: which of them did is in no version of a row.
create function tally_change(asked uuid, counted text, cells text[], changes int[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(asked::text || counted, 43));
  insert into chronicle.tally (organisation, line, cell, people)
    select asked, counted, cell, 0 from unnest(cells) as c (cell) on conflict do nothing;
  update chronicle.tally t set people = greatest(t.people + coalesce(c.change, 0), 0)
    from chronicle.tally every
      left join unnest(cells, changes) as c (cell, change) on c.cell = every.cell
    where every.organisation = asked and every.line = counted
      and t.organisation = every.organisation and t.line = every.line and t.cell = every.cell;
end
$$;
revoke execute on function tally_change(uuid, text, text[], int[]) from public;
grant execute on function tally_change(uuid, text, text[], int[]) to amana_app;
