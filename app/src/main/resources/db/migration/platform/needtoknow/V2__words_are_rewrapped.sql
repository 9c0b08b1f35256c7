-- When the server's key is changed, the words of emergencies are put under the new one: decision 0018.
create policy emergency_kept on emergency for select using (needtoknow.is_keeping());
create policy emergency_rewrapped on emergency for update using (needtoknow.is_keeping());
grant update (words) on emergency to amana_app;
