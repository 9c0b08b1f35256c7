package org.amana.evidence.statistics;

/** The columns of UNODC's file, known by their headings: their order is of no weight. */
enum GlotipColumn {
  ISO3("Iso3_code"),
  COUNTRY("Country"),
  REGION("Region"),
  SUBREGION("Subregion"),
  INDICATOR("Indicator"),
  DIMENSION("Dimension"),
  CATEGORY("Category"),
  SEX("Sex"),
  AGE("Age"),
  YEAR("Year"),
  UNIT("Unit of measurement"),
  VALUE("txtVALUE"),
  SOURCE("Source");

  private final String heading;

  GlotipColumn(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  /** Whether a row that was understood still says it; unit and source are the same in all rows. */
  boolean isKept() {
    return this != UNIT && this != SOURCE;
  }
}
