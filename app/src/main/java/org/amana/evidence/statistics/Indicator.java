package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.Optional;

/** What is counted. Detected victims are those that authorities found: never how many there are. */
public enum Indicator {
  /** Offences of trafficking in persons recorded. */
  OFFENCES("offences", "Offences of trafficking in persons"),

  /** Persons brought into formal contact with police or criminal justice. */
  FORMAL_CONTACT("formal-contact", "Persons brought into formal contact"),

  /** Persons prosecuted. */
  PROSECUTED("prosecuted", "Persons prosecuted"),

  /** Persons convicted. */
  CONVICTED("convicted", "Persons convicted"),

  /** Victims whom authorities detected. */
  DETECTED_VICTIMS("detected-victims", "Detected trafficking victims");

  private final String code;
  private final String inFile;

  Indicator(String code, String inFile) {
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

  public static Optional<Indicator> withCode(String code) {
    return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
  }

  static Optional<Indicator> inFile(String wording) {
    return Arrays.stream(values()).filter(value -> value.inFile.equals(wording)).findFirst();
  }
}
