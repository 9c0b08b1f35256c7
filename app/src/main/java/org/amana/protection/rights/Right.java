package org.amana.protection.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Hyphened;
import org.amana.protection.identification.Status;

/** What a person is owed, and by which procedure it is worked for. */
enum Right {
  /** From first contact on, as the protection is (A/RES/64/293, annex, paragraph 27). */
  NOTICE("rights-notice", true, "A/RES/64/293, annex, paragraph 41"),
  PROTECTION("protective-measure", true, "A/RES/64/293, annex, paragraph 31"),
  /** A clock, which begins with the presumption by itself. */
  RECOVERY("", false, "A/RES/64/293, annex, paragraph 42"),
  NON_PUNISHMENT("non-punishment", false, "A/RES/64/293, annex, paragraph 30"),
  SUPPORT("support-plan", false, "A/RES/71/319, annex, paragraph 8"),
  STAY("stay", false, "A/RES/64/293, annex, paragraph 33"),
  COMPENSATION("compensation", false, "A/RES/64/293, annex, paragraph 39");

  private final String procedure;
  private final boolean fromFirstContact;
  private final String source;

  Right(String procedure, boolean fromFirstContact, String source) {
    this.procedure = procedure;
    this.fromFirstContact = fromFirstContact;
    this.source = source;
  }

  /** Those that follow on a day from what was decided by then. */
  static List<Right> of(Optional<Status> status) {
    boolean isProtected = status.filter(Status::isProtected).isPresent();
    return Arrays.stream(values()).filter(right -> right.fromFirstContact || isProtected).toList();
  }

  /** The code of its procedure; empty for a clock. */
  Optional<String> procedure() {
    return Optional.of(procedure).filter(code -> !code.isEmpty());
  }

  public String source() {
    return source;
  }

  /** The message key of its name. */
  public String key() {
    return "rights.right." + Hyphened.of(this);
  }
}
