package org.amana.platform.vault;

import org.amana.platform.problems.ProblemFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean
  ProblemFamily vaultProblems() {
    return new ProblemFamily(VaultProblem.class);
  }
}
