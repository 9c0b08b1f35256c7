package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.Optional;

/** By what a count is broken down beside sex and age. */
public enum Breakdown {
  /** Not broken down. */
  TOTAL("total", "Total"),

  /** By form of exploitation. */
  FORM("form", "by form of exploitation"),

  /** By citizenship. */
  CITIZENSHIP("citizenship", "by citizenship"),

  /** Own nationals who were repatriated, by the country that they came back from. */
  REPATRIATION("repatriation", "by country of repatriation");

  private final String code;
  private final String inFile;

  Breakdown(String code, String inFile) {
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

  public static Optional<Breakdown> withCode(String code) {
    return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
  }

  static Optional<Breakdown> inFile(String wording) {
    return Arrays.stream(values()).filter(value -> value.inFile.equals(wording)).findFirst();
  }
}
