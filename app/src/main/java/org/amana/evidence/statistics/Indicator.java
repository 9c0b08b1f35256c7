package org.amana.evidence.statistics;

/** What is counted. Detected victims are those that authorities found: never how many there are. */
public enum Indicator implements Coded {
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

  @Override
  public String code() {
    return code;
  }

  @Override
  public String inFile() {
    return inFile;
  }
}
