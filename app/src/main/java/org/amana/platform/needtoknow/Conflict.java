package org.amana.platform.needtoknow;

import java.util.UUID;
import org.amana.platform.access.Person;
import org.amana.platform.language.Hyphened;

/** Somebody or something that a file concerns, and to whom it therefore does not exist. */
public record Conflict(Kind kind, UUID concerned) {

  /** What is concerned. */
  public enum Kind {
    PERSON,
    UNIT,
    ORGANISATION;

    public String code() {
      return Hyphened.of(this);
    }

    /** The message key of the kind's name. */
    public String key() {
      return "needtoknow.conflict." + Hyphened.of(this);
    }
  }

  /** Whether it is this person, or where they work. */
  boolean isOf(Person person) {
    return switch (kind) {
      case PERSON -> person.id().value().equals(concerned);
      case UNIT -> person.unit().filter(unit -> unit.id().equals(concerned)).isPresent();
      case ORGANISATION -> person.organisation().id().equals(concerned);
    };
  }
}
