package org.amana.platform.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.amana.platform.problems.ProblemFamily;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
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
  HikariDataSource dataSource(
      @Value("${amana.database-url:}") String url,
      @Value("${amana.database-user:}") String user,
      @Value("${amana.database-password:}") String password,
      ObjectProvider<EmbeddedPostgres> embedded) {
    HikariConfig config =
        url.isBlank()
            ? embedded.getObject().pool()
            : ExternalPostgres.at(url, user, password).pool();
    config.setPoolName("amana");
    config.setMaximumPoolSize(12);
    return new HikariDataSource(config);
  }
}
