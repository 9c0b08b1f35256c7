package org.amana.protection.identification;

import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.vault.ProtectedColumn;
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
  ProtectedColumn findingsOfIdentification() {
    return new ProtectedColumn("identification.findings", "decision", "sealed");
  }
}
