-- When cases began, for figures alone; decision 0038. Nobody is granted it: only functions of the owner read it, while
-- they say that the house is at work.
create or replace view counted as select id, begun_on from record;
