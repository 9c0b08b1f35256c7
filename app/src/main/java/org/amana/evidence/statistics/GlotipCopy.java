package org.amana.evidence.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts the content of one file in UNODC's form into the tables, within the caller's transaction.
 */
@SuppressWarnings("EnumOrdinal") // positions in memory, never in storage
final class GlotipCopy {

  private final Connection connection;
  private final byte[] edition;

  GlotipCopy(Connection connection, UUID edition) {
    this.connection = connection;
    this.edition = CopyRows.escaped(edition.toString());
  }

  void store(GlotipContent content) throws SQLException {
    places(content.places());
    categories(content.categories());
    observations(content.rows());
    QuarantinedRow.copy(connection, edition, content.quarantined());
  }

  private CopyRows into(String table) throws SQLException {
    return new CopyRows(connection, "copy statistics." + table + " from stdin");
  }

  private void places(List<GlotipPlace> places) throws SQLException {
    try (CopyRows rows = into("place (edition_id, id, iso3, label, region, subregion)")) {
      for (int id = 0; id < places.size(); id++) {
        GlotipPlace place = places.get(id);
        rows.field(edition).field(id);
        if (place.iso3().isEmpty()) {
          rows.missing();
        } else {
          rows.field(place.iso3());
        }
        rows.field(place.label()).field(place.region()).field(place.subregion()).endOfRow();
      }
      rows.finish();
    }
  }

  private void categories(List<GlotipCategory> categories) throws SQLException {
    try (CopyRows rows =
        into("category (edition_id, id, breakdown, label, kind, code, reason, confidence)")) {
      for (int id = 0; id < categories.size(); id++) {
        GlotipCategory category = categories.get(id);
        rows.field(edition).field(id).field(category.breakdown().code()).field(category.label());
        rows.field(category.kind());
        category.code().ifPresentOrElse(rows::field, rows::missing);
        rows.field(category.reason()).field(Double.toString(category.confidence())).endOfRow();
      }
      rows.finish();
    }
  }

  private void observations(GlotipRows from) throws SQLException {
    byte[][] indicators = codes(Indicator.values());
    byte[][] breakdowns = codes(Breakdown.values());
    byte[][] sexes = codes(Sex.values());
    byte[][] ages = codes(Age.values());
    Map<Integer, byte[]> flags = new HashMap<>();
    try (CopyRows rows =
        into(
            "observation (edition_id, row_number, place_id, indicator, breakdown, category_id,"
                + " sex, age, year, low, high, flags)")) {
      for (int row = 0; row < from.size(); row++) {
        rows.field(edition).field(from.number(row)).field(from.place(row));
        rows.field(indicators[from.indicator(row).ordinal()]);
        rows.field(breakdowns[from.breakdown(row).ordinal()]).field(from.category(row));
        rows.field(sexes[from.sex(row).ordinal()]).field(ages[from.age(row).ordinal()]);
        rows.field(from.year(row)).field(from.low(row)).field(from.high(row));
        rows.field(flags.computeIfAbsent(from.faults(row), GlotipCopy::array)).endOfRow();
      }
      rows.finish();
    }
  }

  private static byte[][] codes(Coded[] values) {
    byte[][] codes = new byte[values.length][];
    for (int index = 0; index < values.length; index++) {
      codes[index] = CopyRows.escaped(values[index].code());
    }
    return codes;
  }

  private static byte[] array(int faults) {
    return Fault.array(Fault.of(faults));
  }
}
