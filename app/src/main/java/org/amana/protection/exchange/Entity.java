package org.amana.protection.exchange;

import java.util.List;
import org.amana.platform.language.Words;

/**
 * A table of the standard.
 *
 * @param code as it stands in records that are grouped
 * @param many whether a case may have several
 */
record Entity(String code, boolean many, Words words, List<StandardField> fields) {
  Entity {
    fields = List.copyOf(fields);
  }
}
