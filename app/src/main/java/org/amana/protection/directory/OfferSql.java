package org.amana.protection.directory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.language.Hyphened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of offers, and the addresses that are hidden. */
@Component
class OfferSql {

  /** What an offer is read from. */
  static final String COLUMNS =
      """
      o.id, o.provider, o.service, o.area, o.latitude, o.longitude, o.is_hidden, o.address,
        array_to_string(o.whom, ' ') as whom, o.age_from, o.age_to,
        array_to_string(o.reach, ' ') as reach, array_to_string(o.languages, ' ') as languages,
        o.hours::text as hours, o.cost, o.telephone, o.verified_on, o.verified_by, o.capacity,
        o.free, o.places_said_at, o.is_listed, o.version
      """;

  private static final String OFFER = "select " + COLUMNS + " from directory.offer o ";

  private final JdbcClient database;

  OfferSql(JdbcClient database) {
    this.database = database;
  }

  void add(Offer offer) {
    set(
        """
        insert into directory.offer
          (id, provider, service, area, latitude, longitude, is_hidden, address, whom, age_from,
           age_to, reach, languages, hours, cost, telephone, verified_on, verified_by, capacity,
           free, places_said_at, is_listed, version)
        values
          (:id, :provider, :service, :area, :latitude, :longitude, :hidden, :address,
           string_to_array(:whom, ' '), :from, :to, string_to_array(:reach, ' '),
           string_to_array(:languages, ' '), :hours::int4multirange, :cost, :telephone,
           :verifiedOn, :verifiedBy, :capacity, :free, :saidAt, :listed, :version)
        """,
        offer);
  }

  /** False when somebody has changed it since that version. */
  boolean change(Offer offer) {
    return set(
            """
            update directory.offer
            set service = :service, area = :area, latitude = :latitude, longitude = :longitude,
              is_hidden = :hidden, address = :address, whom = string_to_array(:whom, ' '),
              age_from = :from, age_to = :to, reach = string_to_array(:reach, ' '),
              languages = string_to_array(:languages, ' '), hours = :hours::int4multirange,
              cost = :cost, telephone = :telephone, verified_on = :verifiedOn,
              verified_by = :verifiedBy, capacity = :capacity, free = :free,
              places_said_at = :saidAt, is_listed = :listed, version = version + 1
            where id = :id and provider = :provider and version = :version
            """,
            offer)
        > 0;
  }

  private int set(String sql, Offer offer) {
    Particulars told = offer.particulars();
    var text = OfferText.of(offer);
    return database
        .sql(sql)
        .param("id", offer.id().value())
        .param("provider", offer.provider().value())
        .param("service", told.service())
        .param("area", told.where().area())
        .param("latitude", told.where().point().map(Point::latitude).orElse(null))
        .param("longitude", told.where().point().map(Point::longitude).orElse(null))
        .param("hidden", told.where().isHidden())
        .param("address", told.where().address())
        .param("whom", text.get(OfferText.WHOM))
        .param("from", told.takes().from().orElse(null))
        .param("to", told.takes().to().orElse(null))
        .param("reach", text.get(OfferText.REACH))
        .param("languages", text.get(OfferText.LANGUAGES))
        .param("hours", told.hours().ranges())
        .param("cost", told.cost().code())
        .param("telephone", told.telephone())
        .param("verifiedOn", told.verifiedOn().orElse(null))
        .param("verifiedBy", offer.verifiedBy().map(PersonId::value).orElse(null))
        .param("capacity", offer.places().capacity().orElse(null))
        .param("free", offer.places().free().orElse(null))
        .param(
            "saidAt", offer.places().saidAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("listed", told.isListed())
        .param("version", offer.version())
        .update();
  }

  Optional<Offer> find(OfferId id) {
    return database
        .sql(OFFER + "where o.id = :id")
        .param("id", id.value())
        .query(OfferSql::offer)
        .optional();
  }

  /** Of providers, whether or not they are listed. */
  List<Offer> of(List<ProviderId> providers) {
    return database
        .sql(OFFER + "where o.provider = any (:providers)")
        .param("providers", providers.stream().map(ProviderId::value).toArray(UUID[]::new))
        .query(OfferSql::offer)
        .list();
  }

  /** Of a provider, whether or not they are listed. */
  List<Offer> of(ProviderId provider, long offset, int most) {
    return database
        .sql(
            OFFER
                + """
                where o.provider = :provider order by o.area, o.service, o.id
                offset :offset limit :most
                """)
        .param("provider", provider.value())
        .param("offset", offset)
        .param("most", most)
        .query(OfferSql::offer)
        .list();
  }

  long count(ProviderId provider) {
    return database
        .sql("select count(*) from directory.offer o where o.provider = :provider")
        .param("provider", provider.value())
        .query(Long.class)
        .single();
  }

  void hideAddress(OfferId id, byte[] sealed) {
    database
        .sql(
            """
            insert into directory.hidden_address (offer, sealed) values (:offer, :sealed)
            on conflict (offer) do update set sealed = excluded.sealed
            """)
        .param("offer", id.value())
        .param("sealed", sealed)
        .update();
  }

  void forgetAddress(OfferId id) {
    database
        .sql("delete from directory.hidden_address where offer = :offer")
        .param("offer", id.value())
        .update();
  }

  Optional<byte[]> hiddenAddress(OfferId id) {
    return database
        .sql("select sealed from directory.hidden_address where offer = :offer")
        .param("offer", id.value())
        .query((row, _) -> row.getBytes("sealed"))
        .optional();
  }

  static Offer offer(ResultSet row, int number) throws SQLException {
    return new Offer(
        new OfferId(row.getObject("id", UUID.class)),
        new ProviderId(row.getObject("provider", UUID.class)),
        particulars(row),
        new Places(
            Optional.ofNullable(row.getObject("capacity", Integer.class)),
            Optional.ofNullable(row.getObject("free", Integer.class)),
            Optional.ofNullable(row.getObject("places_said_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)),
        Optional.ofNullable(row.getObject("verified_by", UUID.class)).map(PersonId::new),
        row.getLong("version"));
  }

  private static Particulars particulars(ResultSet row) throws SQLException {
    return new Particulars(
        row.getString("service"),
        new Where(
            row.getString("area"),
            point(row),
            row.getBoolean("is_hidden"),
            row.getString("address")),
        new Takes(
            constants(Whom.class, row.getString("whom")),
            Optional.ofNullable(row.getObject("age_from", Integer.class)),
            Optional.ofNullable(row.getObject("age_to", Integer.class)),
            constants(Reach.class, row.getString("reach"))),
        words(row.getString("languages")),
        Hours.ofRanges(row.getString("hours")),
        Hyphened.constant(Cost.class, row.getString("cost")),
        row.getString("telephone"),
        Optional.ofNullable(row.getObject("verified_on", LocalDate.class)),
        row.getBoolean("is_listed"));
  }

  private static Optional<Point> point(ResultSet row) throws SQLException {
    BigDecimal latitude = row.getBigDecimal("latitude");
    return latitude == null
        ? Optional.empty()
        : Optional.of(new Point(latitude, row.getBigDecimal("longitude")));
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" ", -1));
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> list, String joined) {
    Set<E> found = EnumSet.noneOf(list);
    words(joined).forEach(word -> found.add(Hyphened.constant(list, word)));
    return found;
  }
}
