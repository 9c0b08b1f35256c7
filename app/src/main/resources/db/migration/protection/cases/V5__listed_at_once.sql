-- A list of what is near asks once for all of it, and everything else row by row; decision 0047.
drop policy record_seen on record;
create policy record_seen on record for select using (
  case when needtoknow.is_listing() then id in (select needtoknow.near_may('see', 1)) else needtoknow.may('see', 1, id) end
  or needtoknow.is_keeping());
