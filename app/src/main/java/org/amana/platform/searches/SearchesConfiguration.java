package org.amana.platform.searches;

import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.vault.ProtectedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchesConfiguration {

  @Bean
  ProblemFamily searchProblems() {
    return new ProblemFamily(SearchProblem.class);
  }

  @Bean
  ProtectedColumn reasonsOfSearches() {
    return new ProtectedColumn("searches.search", "id", "reason");
  }
}
