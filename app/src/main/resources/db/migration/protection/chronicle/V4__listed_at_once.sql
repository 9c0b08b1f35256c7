-- A list of what is near asks once for all of it, and everything else row by row; decision 0047.
drop policy step_seen on step;
create policy step_seen on step for select using (
  case when needtoknow.is_listing() then record in (select needtoknow.near_may('see', 1))
    else needtoknow.may('see', 1, record) end
  or needtoknow.is_keeping());
