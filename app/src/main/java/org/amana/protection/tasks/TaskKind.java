package org.amana.protection.tasks;

import java.util.List;
import org.amana.platform.language.Hyphened;

/** What is to be done. */
public enum TaskKind {
  CALL,
  VISIT,
  /** With a court, a doctor or an office: it does not wait. */
  APPOINTMENT,
  DOCUMENT,
  REPORT,
  FOLLOW_UP,
  OTHER;

  Reminding reminding() {
    return switch (this) {
      case CALL, VISIT, OTHER -> Reminding.SHORT;
      case APPOINTMENT -> new Reminding(List.of(7, 1, 0), 1);
      case DOCUMENT, REPORT, FOLLOW_UP -> Reminding.USUAL;
    };
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "tasks.kind." + code();
  }
}
