package org.amana.protection.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.language.Hyphened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of providers. */
@Component
class ProviderSql {

  /** As a part of a statement about offers, too. */
  static final String COLUMNS =
      """
      p.id as provider_id, p.name as provider_name, p.kind as provider_kind,
        p.state as provider_state, p.organisation as provider_organisation,
        p.is_generated as provider_is_generated, p.version as provider_version
      """;

  private static final String PROVIDER = "select " + COLUMNS + " from directory.provider p ";

  private final JdbcClient database;

  ProviderSql(JdbcClient database) {
    this.database = database;
  }

  void add(Provider provider) {
    set(
        """
        insert into directory.provider (id, name, kind, state, organisation, is_generated, version)
        values (:id, :name, :kind, :state, :organisation, :generated, :version)
        """,
        provider);
  }

  /** False when somebody has changed it since that version. */
  boolean change(Provider provider) {
    return set(
            """
            update directory.provider
            set name = :name, kind = :kind, state = :state, organisation = :organisation,
              is_generated = :generated, version = version + 1
            where id = :id and version = :version
            """,
            provider)
        > 0;
  }

  private int set(String sql, Provider provider) {
    return database
        .sql(sql)
        .param("id", provider.id().value())
        .param("name", provider.name())
        .param("kind", provider.kind().code())
        .param("state", provider.state().orElse(null))
        .param("organisation", provider.organisation().orElse(null))
        .param("generated", provider.isGenerated())
        .param("version", provider.version())
        .update();
  }

  Optional<Provider> find(ProviderId id) {
    return database
        .sql(PROVIDER + "where p.id = :id")
        .param("id", id.value())
        .query(ProviderSql::provider)
        .optional();
  }

  List<Provider> named(Collection<String> names) {
    return database
        .sql(PROVIDER + "where p.name = any (:names)")
        .param("names", names.toArray(String[]::new))
        .query(ProviderSql::provider)
        .list();
  }

  List<Provider> some(Collection<UUID> ids) {
    return database
        .sql(PROVIDER + "where p.id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(ProviderSql::provider)
        .list();
  }

  List<Provider> list(long offset, int most) {
    return database
        .sql(PROVIDER + "order by p.name, p.id offset :offset limit :most")
        .param("offset", offset)
        .param("most", most)
        .query(ProviderSql::provider)
        .list();
  }

  long count() {
    return database.sql("select count(*) from directory.provider").query(Long.class).single();
  }

  static Provider provider(ResultSet row, int number) throws SQLException {
    return new Provider(
        new ProviderId(row.getObject("provider_id", UUID.class)),
        row.getString("provider_name"),
        Hyphened.constant(ProviderKind.class, row.getString("provider_kind")),
        Optional.ofNullable(row.getString("provider_state")),
        Optional.ofNullable(row.getObject("provider_organisation", UUID.class)),
        row.getBoolean("provider_is_generated"),
        row.getLong("provider_version"));
  }
}
