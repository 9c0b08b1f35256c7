package org.amana.evidence.statistics;

/** Sex as the publisher gives it. */
public enum Sex implements Coded {
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

  @Override
  public String code() {
    return code;
  }

  @Override
  public String inFile() {
    return inFile;
  }
}
