package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.Optional;

/** Sex as the publisher gives it. */
public enum Sex {
  /** All. */
  TOTAL("total", "Total"),

  /** Women and girls. */
  FEMALE("female", "Female"),

  /** Men and boys. */
  MALE("male", "Male"),

  /** Neither of the two. */
  OTHER("other", "Other"),

  /** Not known; the age is then unknown too. */
  UNKNOWN("unknown", "Unknown");

  private final String code;
  private final String inFile;

  Sex(String code, String inFile) {
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

  public static Optional<Sex> withCode(String code) {
    return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
  }

  static Optional<Sex> inFile(String wording) {
    return Arrays.stream(values()).filter(value -> value.inFile.equals(wording)).findFirst();
  }
}
