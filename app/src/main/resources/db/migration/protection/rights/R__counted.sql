-- What the counters say, for figures alone; decision 0045. Nobody is granted it: only functions of the owner read it.
create or replace view counted as select cell, number from counter;
