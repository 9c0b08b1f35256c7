package org.amana.evidence.statistics;

/** By what a count is broken down beside sex and age. */
public enum Breakdown implements Coded {
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

  @Override
  public String code() {
    return code;
  }

  @Override
  public String inFile() {
    return inFile;
  }
}
