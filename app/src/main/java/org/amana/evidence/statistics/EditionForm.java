package org.amana.evidence.statistics;

/** The form that a data set is published in. */
public enum EditionForm implements Coded {
  /** UNODC's statistics for the Global Report: one count in each row. */
  GLOTIP("glotip"),

  /** CTDC's k-anonymised records of 2017: one person in each row. */
  CTDC_K_ANONYMISED("ctdc-k-anonymised"),

  /** CTDC's synthetic records: one person in each row, none of them real. */
  CTDC_SYNTHETIC("ctdc-synthetic");

  private final String code;

  EditionForm(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Files do not name their form: it is known by their columns. */
  @Override
  public String inFile() {
    return code;
  }

  /** Whether its rows are counts, and not persons. */
  public boolean isOfCounts() {
    return this == GLOTIP;
  }
}
