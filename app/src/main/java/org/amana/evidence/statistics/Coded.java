package org.amana.evidence.statistics;

import java.util.Optional;

/** A value with a stable name of its own, and the wording that UNODC's file has for it. */
interface Coded {

  /** The stable name in storage, addresses and the API. */
  String code();

  /** The wording of UNODC's file. */
  String inFile();

  static <E extends Enum<E> & Coded> Optional<E> withCode(Class<E> type, String code) {
    for (E value : type.getEnumConstants()) {
      if (value.code().equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  static <E extends Enum<E> & Coded> Optional<E> inFile(Class<E> type, String wording) {
    for (E value : type.getEnumConstants()) {
      if (value.inFile().equals(wording)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
