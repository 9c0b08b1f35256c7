package org.amana.evidence.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.amana.platform.world.Place;
import org.amana.platform.world.World;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is counted. */
@Component
class ObservationSql {

  private static final String REPORTERS =
      "select id, iso3, label, region, subregion from statistics.place where edition_id = :edition"
          + " order by id";

  private static final String CATEGORIES =
      """
      select id, breakdown::text, label, kind, code
      from statistics.category where edition_id = :edition order by id
      """;

  private static final String YEARS =
      """
      select coalesce(min(year), 2000), coalesce(max(year), 2000)
      from statistics.observation where edition_id = :edition
      """;

  /** Names, because the number of an enumeration's value costs the server a search for each row. */
  private static final String OBSERVATIONS =
      """
      select place_id, category_id, year, sex::text, age::text, low, high
      from statistics.observation
      where edition_id = :edition
        and indicator = :indicator::statistics.indicator
        and breakdown = :breakdown::statistics.breakdown
      order by place_id, category_id, year
      """;

  /** Sorts a million rows in memory instead of on the disk; it holds for one transaction. */
  private static final String ENOUGH_TO_SORT = "set local work_mem = '64MB'";

  private static final int FETCH = 10_000;

  private static final Map<String, Integer> SEXES = numbers(Sex.class);
  private static final Map<String, Integer> AGES = numbers(Age.class);

  private final JdbcClient jdbc;
  private final World world;
  private final TransactionTemplate reading;

  ObservationSql(JdbcClient jdbc, World world, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.world = world;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  Dictionary dictionary(UUID edition) {
    List<Dictionary.Reporter> reporters =
        jdbc.sql(REPORTERS).param("edition", edition).query(ObservationSql::reporter).list();
    Map<String, Dictionary.Home> homes =
        reporters.stream()
            .collect(
                Collectors.toMap(
                    Dictionary.Reporter::code,
                    Dictionary.Reporter::home,
                    (first, second) -> first));
    return new Dictionary(
        reporters,
        jdbc.sql(CATEGORIES)
            .param("edition", edition)
            .query((row, _) -> category(row, code -> home(code, homes)))
            .list(),
        years(edition));
  }

  private Years years(UUID edition) {
    return jdbc.sql(YEARS)
        .param("edition", edition)
        .query((row, _) -> new Years(row.getInt(1), row.getInt(2)))
        .single();
  }

  /** Where the edition puts a State; where it does not name it, where the United Nations do. */
  private Optional<Dictionary.Home> home(String code, Map<String, Dictionary.Home> published) {
    return Optional.ofNullable(published.get(code)).or(() -> world.find(code).map(this::home));
  }

  private Dictionary.Home home(Place place) {
    return Dictionary.Home.of(
        world.name(place.region(), Language.ENGLISH),
        world.name(place.subregion(), Language.ENGLISH));
  }

  /** Streams a measure out of the store: no more than some thousand rows are held at a time. */
  Measure measure(UUID edition, Indicator indicator, Breakdown breakdown, Dictionary dictionary) {
    MeasureBuilder builder = new MeasureBuilder(dictionary);
    reading.executeWithoutResult(
        _ -> {
          jdbc.sql(ENOUGH_TO_SORT).update();
          jdbc.sql(OBSERVATIONS)
              .withFetchSize(FETCH)
              .param("edition", edition)
              .param("indicator", indicator.code())
              .param("breakdown", breakdown.code())
              .query((RowCallbackHandler) row -> add(row, builder));
        });
    return builder.build();
  }

  private static void add(ResultSet row, MeasureBuilder builder) throws SQLException {
    builder.add(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        number(SEXES, row.getString(4)) * Measure.AGES + number(AGES, row.getString(5)),
        row.getInt(6),
        row.getInt(7));
  }

  private static int number(Map<String, Integer> values, String code) {
    return Objects.requireNonNull(values.get(code), code);
  }

  private static <E extends Enum<E> & Coded> Map<String, Integer> numbers(Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .collect(Collectors.toUnmodifiableMap(Coded::code, Enum::ordinal));
  }

  private static Dictionary.Reporter reporter(ResultSet row, int number) throws SQLException {
    String iso3 = row.getString("iso3");
    String label = row.getString("label");
    return new Dictionary.Reporter(
        row.getInt("id"),
        iso3 == null || iso3.isBlank() ? Dictionary.slug(label) : iso3,
        label,
        Dictionary.Home.of(row.getString("region"), row.getString("subregion")));
  }

  private static Dictionary.Category category(
      ResultSet row, Function<String, Optional<Dictionary.Home>> homes) throws SQLException {
    Breakdown breakdown = Coded.withCode(Breakdown.class, row.getString("breakdown")).orElseThrow();
    String label = row.getString("label");
    String code = row.getString("code");
    boolean isState = row.getString("kind").equals("state") && code != null;
    String member =
        switch (breakdown) {
          case TOTAL -> Dictionary.slug(label);
          case FORM -> code == null ? Dictionary.slug(label) : code;
          case CITIZENSHIP, REPATRIATION -> isState ? code : row.getString("kind");
        };
    return new Dictionary.Category(
        row.getInt("id"),
        breakdown,
        label,
        member,
        isState ? homes.apply(code).orElse(null) : null);
  }
}
