package org.amana.platform.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
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
  @Lazy
  EmbeddedPostgres embeddedPostgres(Home home) throws IOException {
    return EmbeddedPostgres.of(home);
  }

  /**
   * Made when it is first asked for: a test that brings a store of its own starts no second one.
   */
  @Bean
  @Lazy
  HikariDataSource dataSource(
      @Value("${amana.database-url:}") String url,
      org.springframework.beans.factory.ObjectProvider<EmbeddedPostgres> embedded) {
    HikariConfig config = new HikariConfig();
    if (url.isBlank()) {
      EmbeddedPostgres server = embedded.getObject();
      config.setJdbcUrl(server.jdbcUrl());
      config.setUsername(server.user());
      config.setPassword(server.password());
    } else {
      config.setJdbcUrl(url);
    }
    config.setPoolName("amana");
    config.setMaximumPoolSize(12);
    return new HikariDataSource(config);
  }
}
