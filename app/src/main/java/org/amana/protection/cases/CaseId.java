package org.amana.protection.cases;

import java.util.UUID;
import org.amana.platform.audit.Subject;
import org.amana.platform.needtoknow.FileId;
import org.amana.platform.vault.Place;
import org.amana.platform.vault.SubjectId;

/** One person's file. */
public record CaseId(UUID value) {

  /** As the log and emergencies call it. */
  static final String KIND = "case";

  public FileId file() {
    return new FileId(value);
  }

  public Subject subject() {
    return new Subject(KIND, value);
  }

  /** As the blind index knows the person. */
  SubjectId indexed() {
    return new SubjectId(value);
  }

  Place facts() {
    return new Place("cases.facts", "sealed", value);
  }

  Place identity() {
    return new Place("cases.identity", "sealed", value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
