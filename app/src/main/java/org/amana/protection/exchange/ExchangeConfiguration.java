package org.amana.protection.exchange;

import org.amana.platform.problems.ProblemFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

  @Bean
  ProblemFamily exchangeProblems() {
    return new ProblemFamily(ExchangeProblem.class);
  }

  @Bean
  Standard humanTraffickingCaseStandard() {
    return Standard.ofThisRelease();
  }
}
