package org.amana.protection.identification;

import org.amana.platform.problems.ProblemFamily;
import org.amana.protection.cases.CasePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentificationConfiguration {

  @Bean
  ProblemFamily identificationProblems() {
    return new ProblemFamily(IdentificationProblem.class);
  }

  @Bean
  Definition definitionOfTrafficking() {
    return Definition.ofThisRelease();
  }

  @Bean
  CasePage identificationPage() {
    return new CasePage("identification.title", Identification.ROOM, 20);
  }
}
