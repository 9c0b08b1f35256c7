package org.amana.protection.consent;

import org.amana.platform.problems.ProblemFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

  @Bean
  ProblemFamily consentProblems() {
    return new ProblemFamily(ConsentProblem.class);
  }
}
