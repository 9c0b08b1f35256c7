package org.amana.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amana.platform.language.Language;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.TakeAway;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** How a list is taken away as a file. */
public enum Download {
  CSV("text/csv;charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String type;

  Download(String type) {
    this.type = type;
  }

  /**
   * The form of a file by the ending of its address.
   *
   * @throws ProblemException when lists are not written in such files
   */
  public static Download of(String ending) {
    return Arrays.stream(values())
        .filter(form -> form.ending().equals(ending))
        .findFirst()
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  private String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Answers with a file of one table. */
  public void send(HttpServletResponse response, String name, Language language, TakeAway table)
      throws IOException {
    send(response, name, language, table, List.of(table));
  }

  /**
   * Answers with a file.
   *
   * @param name of the file, without its ending
   * @param table what a CSV file holds
   * @param sheets what a workbook holds
   */
  public void send(
      HttpServletResponse response,
      String name,
      Language language,
      TakeAway table,
      List<TakeAway> sheets)
      throws IOException {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + "." + ending()).build().toString());
    switch (this) {
      case CSV -> table.writeCsv(response.getOutputStream());
      case XLSX ->
          TakeAway.writeWorkbook(
              sheets, language.direction().equals("rtl"), response.getOutputStream());
    }
  }
}
