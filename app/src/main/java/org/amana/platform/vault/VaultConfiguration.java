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

  @Bean
  ProtectedColumn phrasesOfPeople() {
    return new ProtectedColumn("vault.person_key", "holder", "by_phrase");
  }

  @Bean
  ProtectedColumn kitsOfPeople() {
    return new ProtectedColumn("vault.person_key", "holder", "by_kit");
  }

  @Bean
  ProtectedColumn phrasesOfRenewals() {
    return new ProtectedColumn("vault.renewal", "id", "by_phrase");
  }

  @Bean
  ProtectedColumn kitsOfRenewals() {
    return new ProtectedColumn("vault.renewal", "id", "by_kit");
  }

  @Bean
  ProtectedColumn keysOfSafes() {
    return new ProtectedColumn("vault.safe_key", "id", "sealed");
  }

  @Bean
  ProtectedColumn boxesOfCustody() {
    return new ProtectedColumn("vault.custody", "safe", "box");
  }

  @Bean
  ProtectedColumn sharesOfCustody() {
    return new ProtectedColumn("vault.custody_share", "id", "sealed");
  }

  @Bean
  ProtectedColumn sharesHandedOver() {
    return new ProtectedColumn("vault.handed_share", "id", "sealed");
  }
}
