package org.amana.protection.tasks;

import org.amana.platform.vault.OpenSafe;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.CasePart;
import org.springframework.stereotype.Component;

/** Tasks and notices as a part of their case: nothing of them lies in the safe. */
@Component
class TaskOfCase implements CasePart {

  private final TaskSql tasks;
  private final NoticeSql notices;

  TaskOfCase(TaskSql tasks, NoticeSql notices) {
    this.tasks = tasks;
    this.notices = notices;
  }

  @Override
  public void renew(CaseId id, OpenSafe safe) {
    // The chronicle puts the words of a task in anew; here stands nothing that is encrypted.
  }

  @Override
  public void erase(CaseId id) {
    notices.erase(id);
    tasks.erase(id);
  }
}
