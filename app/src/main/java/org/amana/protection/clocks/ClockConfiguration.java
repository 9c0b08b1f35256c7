package org.amana.protection.clocks;

import org.amana.platform.problems.ProblemFamily;
import org.amana.protection.cases.CasePage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  ProblemFamily clockProblems() {
    return new ProblemFamily(ClockProblem.class);
  }

  @Bean
  Jurisdiction jurisdiction(@Value("${amana.jurisdiction:convention}") String code) {
    return Jurisdiction.of(code);
  }

  @Bean
  WorkingDays workingDays(Jurisdiction jurisdiction) {
    return jurisdiction.workingDays();
  }

  @Bean
  CasePage clocksPage() {
    return new CasePage("clocks.title", Clocks.ROOM, 30);
  }
}
