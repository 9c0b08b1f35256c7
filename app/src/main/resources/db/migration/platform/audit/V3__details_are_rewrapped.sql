-- When the server's key is changed, erasable words are put under the new one: decision 0018. What stands in the log
-- stays as it is.
grant update (ciphertext) on detail to amana_app;
