package org.amana.protection.overview;

import org.amana.platform.language.Hyphened;

/**
 * A table of figures.
 *
 * <p>Tables of one line share its total and are hidden together: services and non-punishment are
 * procedures too.
 */
enum Table {
  OPENED("opened", ""),
  STANDING("standing", ""),
  STATUS("status", ""),
  CLOCKS("clocks", ""),
  SERVICES("procedures", "service."),
  /** How often it was asked for and granted (A/71/119, paragraph 19). */
  NON_PUNISHMENT("procedures", "non-punishment."),
  PROCEDURES("procedures", ""),
  /** How often each variant was used (A/71/119, paragraph 24). */
  VARIANTS("variants", ""),
  /** How many cases need each form to be covered (A/RES/64/293, annex, paragraph 27). */
  FORMS("forms", ""),
  /** What people are discriminated for, who agreed to have it recorded; with nothing beside it. */
  GROUNDS("grounds", ""),
  MISSING_DOCUMENT("missing-document", ""),
  MISSING_REASON("missing-reason", "");

  private final String line;
  private final String beginning;

  Table(String line, String beginning) {
    this.line = line;
    this.beginning = beginning;
  }

  boolean has(CountSql.Cell cell) {
    boolean isOfAnother = this == PROCEDURES && (SERVICES.has(cell) || NON_PUNISHMENT.has(cell));
    return cell.line().equals(line) && cell.cell().startsWith(beginning) && !isOfAnother;
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "overview.table." + code();
  }

  /** The message key of where its figures come from. */
  public String source() {
    return "overview.source." + code();
  }
}
