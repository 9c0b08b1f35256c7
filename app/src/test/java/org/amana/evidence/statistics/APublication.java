package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An edition of counts made up for a test, put into the store without a file. */
final class APublication {

  private record Place(String iso3, String label, String region, String subregion) {}

  private record Label(Breakdown breakdown, String text, String kind, @Nullable String code) {}

  private record Row(
      Place place, Indicator indicator, Label label, Sex sex, Age age, int year, String value) {}

  private static final Label NOT_BROKEN_DOWN = new Label(Breakdown.TOTAL, "Total", "total", null);

  private final String name;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private APublication(String name) {
    this.name = name;
  }

  static APublication named(String name) {
    return new APublication(name);
  }

  APublication place(String iso3, String label, String region, String subregion) {
    places.put(iso3, new Place(iso3, label, region, subregion));
    return this;
  }

  /** Detected victims, not broken down. */
  APublication victims(String iso3, int year, Sex sex, Age age, String value) {
    return row(iso3, Indicator.DETECTED_VICTIMS, NOT_BROKEN_DOWN, sex, age, year, value);
  }

  APublication victims(String iso3, int year, String value) {
    return victims(iso3, year, Sex.TOTAL, Age.TOTAL, value);
  }

  APublication total(String iso3, Indicator indicator, int year, String value) {
    return row(iso3, indicator, NOT_BROKEN_DOWN, Sex.TOTAL, Age.TOTAL, year, value);
  }

  APublication byForm(String iso3, int year, String form, Sex sex, Age age, String value) {
    Label label = new Label(Breakdown.FORM, form, "form", null);
    return row(iso3, Indicator.DETECTED_VICTIMS, label, sex, age, year, value);
  }

  /** Detected victims of the citizenship that a label was resolved to. */
  APublication byCitizenship(
      String iso3, int year, String text, String kind, @Nullable String code, String value) {
    Label label = new Label(Breakdown.CITIZENSHIP, text, kind, code);
    return row(iso3, Indicator.DETECTED_VICTIMS, label, Sex.TOTAL, Age.TOTAL, year, value);
  }

  private APublication row(
      String iso3, Indicator indicator, Label label, Sex sex, Age age, int year, String value) {
    rows.add(
        new Row(Objects.requireNonNull(places.get(iso3)), indicator, label, sex, age, year, value));
    return this;
  }

  void store(JdbcClient jdbc) {
    UUID edition = UUID.randomUUID();
    jdbc.sql(
            """
            insert into statistics.edition
            values (:id, :name, 'glotip', 'UNODC', '2025-04-14', 'made-up.xlsx', :id, true,
                    :rows, :rows, 0, 0, now(), 'test')
            """)
        .param("id", edition)
        .param("name", name)
        .param("rows", rows.size())
        .update();
    List<Place> reporters = List.copyOf(places.values());
    for (Place place : reporters) {
      jdbc.sql("insert into statistics.place values (?, ?, ?, ?, ?, ?)")
          .params(
              List.of(
                  edition,
                  reporters.indexOf(place),
                  place.iso3(),
                  place.label(),
                  place.region(),
                  place.subregion()))
          .update();
    }
    List<Label> labels = rows.stream().map(Row::label).distinct().toList();
    for (Label label : labels) {
      jdbc.sql(
              "insert into statistics.category values (:edition, :id,"
                  + " :breakdown::statistics.breakdown, :text, :kind, :code, 'made up', 1)")
          .param("edition", edition)
          .param("id", labels.indexOf(label))
          .param("breakdown", label.breakdown().code())
          .param("text", label.text())
          .param("kind", label.kind())
          .param("code", label.code())
          .update();
    }
    for (int number = 0; number < rows.size(); number++) {
      Row row = rows.get(number);
      boolean isSuppressed = row.value().equals("<5");
      jdbc.sql(
              """
              insert into statistics.observation
              values (:edition, :number, :place, :indicator::statistics.indicator,
                      :breakdown::statistics.breakdown, :category, :sex::statistics.sex,
                      :age::statistics.age, :year, :low, :high, '{}')
              """)
          .param("edition", edition)
          .param("number", number + 4)
          .param("place", reporters.indexOf(row.place()))
          .param("indicator", row.indicator().code())
          .param("breakdown", row.label().breakdown().code())
          .param("category", labels.indexOf(row.label()))
          .param("sex", row.sex().code())
          .param("age", row.age().code())
          .param("year", row.year())
          .param("low", isSuppressed ? 1 : Integer.parseInt(row.value()))
          .param("high", isSuppressed ? 4 : Integer.parseInt(row.value()))
          .update();
    }
  }
}
