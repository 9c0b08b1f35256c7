-- The application works with these tables under a login that does not own them; what is not granted stays undone.
grant usage on schema jobs to amana_app;
grant select, insert, update, delete on scheduled_tasks to amana_app;
grant select, insert, update on job to amana_app;
