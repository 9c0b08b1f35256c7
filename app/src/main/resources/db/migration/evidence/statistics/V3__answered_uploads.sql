-- A job that is begun again after a crash must find that its file was stored already: the upload stays,
-- without its bytes, and says as which edition (decision 0010). An upload has the id of its job.
alter table upload add column stored_as text;
