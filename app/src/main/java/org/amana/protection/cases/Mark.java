package org.amana.protection.cases;

import org.amana.platform.language.Hyphened;

/** What a list says of a case, of the work alone. */
public enum Mark {
  /** Somebody has raised an alert that is not lifted. */
  ALERT,
  CLOSED,
  /** It goes on in another case. */
  MERGED,
  /** Their rights were explained to the person. */
  RIGHTS_TOLD;

  /** In the database: {@code alert}. */
  public String code() {
    return Hyphened.of(this);
  }

  public String key() {
    return "cases.mark." + code();
  }
}
