-- The application works with these tables under a login that does not own them; what is not granted stays undone.
grant usage on schema statistics to amana_app;
-- What was published stays as it was published.
grant select, insert on edition, quarantined_row, place, category, observation, variable, variable_code, person_record,
  edition_count, revision to amana_app;
grant select, insert, update, delete on upload, upload_part to amana_app;

-- Only an owner may refresh what the planner knows of a table.
create function refresh_planner() returns void language sql security definer set search_path = statistics, pg_temp
  as 'analyze observation, place, category';
revoke execute on function refresh_planner() from public;
grant execute on function refresh_planner() to amana_app;
