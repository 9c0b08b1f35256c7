package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.Optional;

/** Age group as the publisher gives it. */
public enum Age {
  /** All ages. */
  TOTAL("total", "Total"),

  /** Children. */
  CHILD("0-17", "0 to 17 years"),

  /** Adults. */
  ADULT("18+", "18 years or over"),

  /** Not known. */
  UNKNOWN("unknown", "Unknown");

  private final String code;
  private final String inFile;

  Age(String code, String inFile) {
    this.code = code;
    this.inFile = inFile;
  }

  /** The stable name in storage, addresses and the API. */
  public String code() {
    return code;
  }

  /** The wording of UNODC's file. */
  String inFile() {
    return inFile;
  }

  public static Optional<Age> withCode(String code) {
    return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
  }

  static Optional<Age> inFile(String wording) {
    return Arrays.stream(values()).filter(value -> value.inFile.equals(wording)).findFirst();
  }
}
