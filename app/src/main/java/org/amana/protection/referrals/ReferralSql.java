package org.amana.protection.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.audit.LiveRows;
import org.amana.platform.audit.Written;
import org.amana.platform.language.Hyphened;
import org.amana.protection.cases.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of referrals. Policies hide every row that the one who asks may not see. */
@Component
class ReferralSql {

  static final String REFERRAL =
      """
      select r.id, r.reference, r.from_person, r.from_organisation, r.from_unit, r.to_organisation,
        r.partner, r.partner_name, r.service, r.urgency, r.state, r.made_at, r.sent_at, r.reply_by,
        r.escalated_at, r.accepted_by, r.accepted_at, r.changed_at, r.is_news, r.version
      from referrals.referral r
      """;

  private final JdbcClient database;

  ReferralSql(JdbcClient database) {
    this.database = database;
  }

  Optional<Referral> find(ReferralId id) {
    return database
        .sql(REFERRAL + "where r.id = :id")
        .param("id", id.value())
        .query(ReferralSql::referral)
        .optional();
  }

  Optional<ReferralId> ofReference(Reference reference) {
    return database
        .sql("select referrals.of_reference(:reference)")
        .param("reference", reference.text())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
        .single()
        .map(ReferralId::new);
  }

  void add(Referral referral) {
    database
        .sql(
            """
            insert into referrals.referral (id, reference, from_person, from_organisation, from_unit,
              to_organisation, partner, partner_name, service, urgency, state, made_at, reply_by,
              changed_at, is_news, version)
            values (:id, :reference, :person, :organisation, :unit, :to, :partner, :name, :service,
              :urgency, :state, :made, :reply, :made, false, :version)
            """)
        .param("id", referral.id().value())
        .param("reference", referral.reference().text())
        .param("person", referral.from().person().value())
        .param("organisation", referral.from().organisation())
        .param("unit", referral.from().unit().orElse(null))
        .param("to", referral.to().organisation().orElse(null))
        .param("partner", referral.to().isPartner() ? referral.to().id() : null)
        .param("name", referral.to().partnerName().orElse(null))
        .param("service", referral.service().code())
        .param("urgency", referral.urgency().code())
        .param("state", referral.state().code())
        .param("made", at(referral.times().madeAt()))
        .param("reply", at(referral.times().replyBy().orElse(null)))
        .param("version", referral.version())
        .update();
  }

  /**
   * One step on.
   *
   * @param version before the step
   */
  record Advance(
      ReferralId id,
      int version,
      State to,
      Optional<Instant> replyBy,
      Optional<PersonId> acceptedBy,
      boolean isNews,
      Instant at) {}

  /** False when somebody was faster. */
  boolean advance(Advance step) {
    return database
            .sql(
                """
                update referrals.referral set state = :state, version = version + 1,
                  reply_by = :reply, changed_at = :now, is_news = :news, escalated_at = null,
                  sent_at = case when :state = 'sent' then :now else sent_at end,
                  accepted_by = coalesce(accepted_by, :accepted_by),
                  accepted_at = case when :state = 'accepted' then :now else accepted_at end
                where id = :id and version = :version
                """)
            .param("id", step.id().value())
            .param("version", step.version())
            .param("state", step.to().code())
            .param("reply", at(step.replyBy().orElse(null)))
            .param("now", at(step.at()))
            .param("news", step.isNews())
            .param("accepted_by", step.acceptedBy().map(PersonId::value).orElse(null))
            .update()
        > 0;
  }

  void note(ReferralId id) {
    database
        .sql("update referrals.referral set is_news = false where id = :id")
        .param("id", id.value())
        .update();
  }

  /**
   * What lies encrypted of a referral; empty what is hidden from the one who asks, or destroyed.
   */
  record Sealed(Optional<byte[]> facts, Optional<byte[]> identity) {

    Sealed withoutIdentity() {
      return new Sealed(facts, Optional.empty());
    }
  }

  Sealed sealed(ReferralId id) {
    return database
        .sql(
            """
            select (select sealed from referrals.facts where referral = :id) as facts,
              (select sealed from referrals.identity where referral = :id) as identity
            """)
        .param("id", id.value())
        .query(
            (row, _) ->
                new Sealed(
                    Optional.ofNullable(row.getBytes("facts")),
                    Optional.ofNullable(row.getBytes("identity"))))
        .single();
  }

  void addContent(ReferralId id, byte[] facts, byte[] identity) {
    database
        .sql("insert into referrals.facts (referral, sealed) values (:id, :facts)")
        .param("id", id.value())
        .param("facts", facts)
        .update();
    database
        .sql("insert into referrals.identity (referral, sealed) values (:id, :identity)")
        .param("id", id.value())
        .param("identity", identity)
        .update();
  }

  /** Of those that the person, or whoever sent them, has ended. */
  void destroy(Collection<ReferralId> ids) {
    database
        .sql("select referrals.destroy(:ids::uuid[])")
        .param("ids", texts(ids))
        .query()
        .singleRow();
  }

  void erase(Collection<ReferralId> ids) {
    database
        .sql("delete from referrals.referral where id = any (:ids::uuid[])")
        .param("ids", texts(ids))
        .update();
  }

  /** Lets the house act on all rows, within this transaction, until it says that it is done. */
  void keep(String work) {
    database
        .sql("select set_config('amana.keeping', :work, true)")
        .param("work", work)
        .query()
        .singleRow();
  }

  /** Every identity with its ciphertext, for the verification of the log. */
  void tellEach(LiveRows.Listener listener) {
    keep("verification");
    database
        .sql("select referral, sealed from referrals.identity")
        .query(
            row -> {
              listener.row(
                  row.getObject("referral", UUID.class),
                  ReferralLog.VERSION,
                  Written.digest(row.getBytes("sealed")));
            });
    keep("");
  }

  /** A case on one side of a referral. */
  void link(ReferralId id, Side side, CaseId record, Optional<UUID> basis) {
    database
        .sql(
            """
            insert into referrals.link (referral, side, record, basis)
            values (:id, :side, :record, :basis)
            """)
        .param("id", id.value())
        .param("side", Hyphened.of(side))
        .param("record", record.value())
        .param("basis", basis.orElse(null))
        .update();
  }

  /** What it rests on now that it is sent. */
  void restOn(ReferralId id, UUID basis) {
    database
        .sql("update referrals.link set basis = :basis where referral = :id and side = 'sender'")
        .param("id", id.value())
        .param("basis", basis)
        .update();
  }

  /** The case on that side, when the one who asks may know of it. */
  Optional<CaseId> linked(ReferralId id, Side side) {
    return database
        .sql("select record from referrals.link where referral = :id and side = :side")
        .param("id", id.value())
        .param("side", Hyphened.of(side))
        .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** All that were ever made from a case; for whoever may know of it. */
  List<ReferralId> madeFrom(CaseId record) {
    return database
        .sql("select referral from referrals.link where record = :record and side = 'sender'")
        .param("record", record.value())
        .query((row, _) -> new ReferralId(row.getObject(1, UUID.class)))
        .list();
  }

  /** A live referral, as whoever ends its case or its basis must know it. */
  record Live(ReferralId id, int version) {}

  List<Live> live(CaseId record, Optional<UUID> basis) {
    return database
        .sql("select id, version from referrals.of_case(:record, :basis::uuid)")
        .param("record", record.value())
        .param("basis", basis.orElse(null))
        .query(
            (row, _) ->
                new Live(new ReferralId(row.getObject("id", UUID.class)), row.getInt("version")))
        .list();
  }

  static String[] texts(Collection<ReferralId> ids) {
    return ids.stream().map(ReferralId::toString).toArray(String[]::new);
  }

  static @Nullable OffsetDateTime at(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  static Referral referral(ResultSet row, int number) throws SQLException {
    return new Referral(
        new ReferralId(row.getObject("id", UUID.class)),
        new Reference(row.getString("reference")),
        new Referral.Sender(
            new PersonId(row.getObject("from_person", UUID.class)),
            row.getObject("from_organisation", UUID.class),
            Optional.ofNullable(row.getObject("from_unit", UUID.class))),
        receiver(row),
        Hyphened.constant(Service.class, row.getString("service")),
        Hyphened.constant(Urgency.class, row.getString("urgency")),
        Hyphened.constant(State.class, row.getString("state")),
        new Referral.Times(
            row.getTimestamp("made_at").toInstant(),
            moment(row, "sent_at"),
            moment(row, "reply_by"),
            moment(row, "escalated_at"),
            moment(row, "accepted_at"),
            row.getTimestamp("changed_at").toInstant()),
        Optional.ofNullable(row.getObject("accepted_by", UUID.class)).map(PersonId::new),
        row.getBoolean("is_news"),
        row.getInt("version"));
  }

  private static Receiver receiver(ResultSet row) throws SQLException {
    UUID partner = row.getObject("partner", UUID.class);
    return partner == null
        ? new Receiver.Queue(row.getObject("to_organisation", UUID.class))
        : new Receiver.Partner(partner, row.getString("partner_name"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
