package org.amana.protection.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for offers. Addresses that are hidden are in a table that it does not know. */
@Component
class FoundSql {

  private static final String FITTING =
      """
      from directory.offer o join directory.provider p on p.id = o.provider
        cross join lateral (
          select directory.distance(o.latitude, o.longitude, :latitude::numeric, :longitude::numeric)
            as km) way
      where o.is_listed
        and (:service::text is null or o.service = :service)
        and o.whom @> string_to_array(:whom, ' ')
        and (:age::int is null or :age between coalesce(o.age_from, 0) and coalesce(o.age_to, :age))
        and (:language::text is null or :language = any (o.languages))
        and (:minute::int is null or o.hours @> :minute::int)
        and (not :free or o.free > 0)
        and (:within::int is null or way.km <= :within)
      """;

  private final JdbcClient database;
  private final Times times;

  FoundSql(JdbcClient database, Times times) {
    this.database = database;
    this.times = times;
  }

  long count(Wanted wanted) {
    return asking("select count(*) " + FITTING, wanted).query(Long.class).single();
  }

  /** What nobody made sure of for long comes last, and otherwise the nearest first. */
  List<Found> list(Wanted wanted, long offset, int most) {
    return asking(
            "select "
                + OfferSql.COLUMNS
                + ", "
                + ProviderSql.COLUMNS
                + """
                , way.km, coalesce(o.verified_on < :fresh, true) as is_stale,
                  o.hours @> :now::int as is_open
                """
                + FITTING
                + """
                order by is_stale, way.km nulls last, o.area, p.name, o.service, o.id
                offset :offset limit :most
                """,
            wanted)
        .param("fresh", times.freshSince())
        .param("now", times.minuteOfWeek())
        .param("offset", offset)
        .param("most", most)
        .query(
            (row, number) ->
                new Found(
                    OfferSql.offer(row, number),
                    ProviderSql.provider(row, number),
                    Optional.ofNullable(row.getObject("km", Double.class)).map(Math::round),
                    row.getBoolean("is_stale"),
                    row.getBoolean("is_open")))
        .list();
  }

  private JdbcClient.StatementSpec asking(String sql, Wanted wanted) {
    return database
        .sql(sql)
        .param("latitude", wanted.near().map(Point::latitude).orElse(null))
        .param("longitude", wanted.near().map(Point::longitude).orElse(null))
        .param("service", wanted.service().orElse(null))
        .param("whom", String.join(" ", wanted.whom().stream().map(Whom::code).toList()))
        .param("age", wanted.age().orElse(null))
        .param("language", wanted.language().orElse(null))
        .param("minute", wanted.isOpenNow() ? times.minuteOfWeek() : null)
        .param("free", wanted.hasFreePlaces())
        .param("within", wanted.within().orElse(null));
  }

  /** The middle of what is listed in an area, however its name is written. */
  Optional<Point> pointOf(String area) {
    return database
        .sql(
            """
            select avg(o.latitude) as latitude, avg(o.longitude) as longitude
            from directory.offer o
            where lower(o.area) = lower(:area) and o.is_listed and o.latitude is not null
            """)
        .param("area", area)
        .query((row, _) -> point(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")))
        .single();
  }

  private static Optional<Point> point(
      @Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
    return latitude == null || longitude == null
        ? Optional.empty()
        : Optional.of(new Point(latitude, longitude));
  }

  /** Areas by name, at most so many. */
  List<String> areas(int most) {
    return database
        .sql(
            """
            select distinct o.area from directory.offer o where o.is_listed order by o.area
            limit :most
            """)
        .param("most", most)
        .query(String.class)
        .list();
  }

  /** Languages that are spoken anywhere in the directory. */
  List<String> languages() {
    return database
        .sql(
            """
            select distinct language from directory.offer o, unnest(o.languages) language
            where o.is_listed order by language
            """)
        .query(String.class)
        .list();
  }
}
