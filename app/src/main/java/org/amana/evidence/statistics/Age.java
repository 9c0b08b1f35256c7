package org.amana.evidence.statistics;

/** Age group as the publisher gives it. */
public enum Age implements Coded {
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

  @Override
  public String code() {
    return code;
  }

  @Override
  public String inFile() {
    return inFile;
  }
}
