-- When the server's key is changed, reasons are put under the new one: decision 0018. Nothing else of a search changes.
grant update (reason) on search to amana_app;
