package org.amana.protection.consent;

import org.amana.platform.problems.ProblemFamily;
import org.amana.protection.cases.Admission;
import org.amana.protection.cases.CasePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

  @Bean
  ProblemFamily consentProblems() {
    return new ProblemFamily(ConsentProblem.class);
  }

  @Bean
  Texts textsOfConsent() {
    return Texts.ofThisRelease();
  }

  @Bean
  Admission barrierBeforeCases(Barrier barrier) {
    return new Admission(barrier::mustAdmit);
  }

  @Bean
  CasePage consentPage() {
    return new CasePage("consent.title", Consents.ROOM, 25);
  }
}
