-- The application works with these tables under a login that does not own them; what is not granted stays undone.
grant usage on schema access to amana_app;
grant select, insert, update, delete on session, session_attributes, one_time_link, failed_sign_in to amana_app;
grant select, insert, delete on person_role to amana_app;
-- Nobody is deleted: what they did keeps its author.
grant select, insert, update on organisation, person to amana_app;
