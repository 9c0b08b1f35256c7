package org.amana.protection.exchange;

import java.util.List;
import java.util.Map;

/**
 * One case as it stands in a file, before anything of it is believed.
 *
 * @param row from 1
 * @param id by which the source knows it; empty where it says none
 * @param isRecord false for a text or a number where a record should stand
 */
record RawCase(long row, String id, boolean isRecord, List<RawPart> parts) {

  /** A row of a table; of none in particular when its name is empty. */
  record RawPart(String entity, Map<String, RawValue> values) {}

  /** What stands in a field. */
  sealed interface RawValue {

    /** One text, or several of a list. */
    record Texts(List<String> texts) implements RawValue {
      public Texts {
        texts = List.copyOf(texts);
      }
    }

    /** Something that has parts of its own. */
    record Odd() implements RawValue {}
  }

  /** Hides what is in it. */
  @Override
  public String toString() {
    return "RawCase[" + row + "]";
  }
}
