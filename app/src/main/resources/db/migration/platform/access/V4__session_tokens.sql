-- The cookie of a session holds a token; its SHA-256 is kept as the session's id, so that a stolen copy of this table
-- opens nothing. Sessions of before, whose id was the cookie's value, are ended.
delete from session;

alter table session alter column session_id type char(43);
