package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.Optional;

/** What a file may be handed in as. CTDC's two releases are told apart by their columns. */
public enum FileForm {
  /** UNODC's statistics for the Global Report, a workbook. */
  GLOTIP("glotip", ".xlsx"),

  /** Records of the Counter-Trafficking Data Collaborative, separated by commas. */
  CTDC("ctdc", ".csv");

  private final String code;
  private final String ending;

  FileForm(String code, String ending) {
    this.code = code;
    this.ending = ending;
  }

  /** As commands, forms and the store call it. */
  public String code() {
    return code;
  }

  /** How the names of such files end. */
  public String ending() {
    return ending;
  }

  static Optional<FileForm> withCode(String code) {
    return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
  }
}
