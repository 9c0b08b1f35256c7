package org.amana.platform.node;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.amana.platform.node.Database.Login;
import org.amana.platform.problems.ProblemFamily;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Where rows are kept: the server named by {@code amana.database-url}, else our own. */
@Configuration(proxyBeanMethods = false)
class Store {

  @Bean
  @ConditionalOnMissingBean
  Home home() {
    return Home.ofThisMachine();
  }

  @Bean
  ProblemFamily nodeProblems() {
    return new ProblemFamily(NodeProblem.class);
  }

  @Bean
  @Lazy
  EmbeddedPostgres embeddedPostgres(Home home) {
    return EmbeddedPostgres.of(home);
  }

  /**
   * Made when it is first asked for: a test that brings a store of its own starts no second one.
   */
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Database database(
      @Value("${amana.database-url:}") String url,
      @Value("${amana.database-user:}") String user,
      @Value("${amana.database-password:}") String password,
      @Value("${amana.database-owner:}") String owner,
      @Value("${amana.database-owner-password:}") String ownerPassword,
      ObjectProvider<EmbeddedPostgres> embedded) {
    return url.isBlank()
        ? embedded.getObject().database()
        : ExternalPostgres.at(url, new Login(user, password), new Login(owner, ownerPassword))
            .database();
  }

  @Bean
  @Lazy
  HikariDataSource dataSource(Database database) {
    return database.pool();
  }

  @Bean(defaultCandidate = false)
  @Lazy
  @FlywayDataSource
  DataSource forMigrations(Database database) {
    return database.forMigrations();
  }
}
