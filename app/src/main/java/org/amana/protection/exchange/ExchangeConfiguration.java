package org.amana.protection.exchange;

import org.amana.platform.access.Role;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.web.Navigation;
import org.amana.protection.cases.CasePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

  @Bean
  ProblemFamily exchangeProblems() {
    return new ProblemFamily(ExchangeProblem.class);
  }

  @Bean
  CasePage exchangePage() {
    return new CasePage("exchange.title", CaseImports.ROOM, 90);
  }

  @Bean
  Navigation.Entry bringInEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "exchange.import.title",
        "/cases/import",
        18,
        Role.CASE_WORKER.name(),
        Role.SUPERVISOR.name());
  }

  @Bean
  Standard humanTraffickingCaseStandard() {
    return Standard.ofThisRelease();
  }
}
