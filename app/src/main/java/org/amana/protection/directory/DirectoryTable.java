package org.amana.protection.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.amana.platform.sheets.TakeAway;

/**
 * Offers as a file, one to a row. Headings and values are the same in every language, because the
 * file can be read in again.
 */
final class DirectoryTable {

  static final String PROVIDER = "provider";

  /** What says whose an offer is. */
  static final List<String> OF_PROVIDER =
      List.of(PROVIDER, TypedProvider.KIND, TypedProvider.STATE);

  private static final Set<String> NUMBERS =
      Set.of(
          OfferText.LATITUDE,
          OfferText.LONGITUDE,
          OfferText.AGE_FROM,
          OfferText.AGE_TO,
          OfferText.CAPACITY,
          OfferText.FREE);

  private DirectoryTable() {}

  /** The columns of everybody, and of colleagues beside that. */
  static List<String> columns(boolean isForColleagues) {
    List<String> columns = new ArrayList<>(OF_PROVIDER);
    columns.addAll(OfferText.PUBLIC);
    if (isForColleagues) {
      columns.addAll(OfferText.OF_COLLEAGUES);
    }
    return columns;
  }

  static TakeAway of(boolean isForColleagues, Iterable<Found> found) {
    List<String> columns = columns(isForColleagues);
    Iterable<List<Object>> rows =
        () ->
            StreamSupport.stream(found.spliterator(), false)
                .map(one -> cells(one, columns))
                .iterator();
    return new TakeAway("directory", columns, 1, rows);
  }

  private static List<Object> cells(Found found, List<String> columns) {
    Map<String, String> texts = OfferText.of(found.offer());
    texts.put(PROVIDER, found.by().name());
    texts.put(TypedProvider.KIND, found.by().kind().code());
    texts.put(TypedProvider.STATE, found.by().state().orElse(""));
    return columns.stream().map(column -> cell(column, texts.getOrDefault(column, ""))).toList();
  }

  private static Object cell(String column, String text) {
    return NUMBERS.contains(column) && !text.isEmpty() ? new BigDecimal(text) : text;
  }
}
