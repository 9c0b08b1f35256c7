-- Since when values are encrypted under the present key: operators are told when it is old, and the key before it is
-- destroyed once every process has had the time to hear of the new one. Decision 0018.
alter table server_keys add column encrypting_since timestamptz not null default current_timestamp;
alter table server_keys alter column encrypting_since drop default;
