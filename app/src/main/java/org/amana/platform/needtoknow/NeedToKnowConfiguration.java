package org.amana.platform.needtoknow;

import org.amana.platform.access.Role;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.vault.ProtectedColumn;
import org.amana.platform.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedToKnowConfiguration {

  @Bean
  ProblemFamily needToKnowProblems() {
    return new ProblemFamily(NeedToKnowProblem.class);
  }

  @Bean
  Navigation.Entry emergenciesEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "needtoknow.emergencies.title",
        "/emergencies",
        80,
        Rules.ofTheHouse().concernedWithEmergencies().stream()
            .map(Role::name)
            .toArray(String[]::new));
  }

  @Bean
  ProtectedColumn wordsOfEmergencies() {
    return new ProtectedColumn("needtoknow.emergency", "id", "words");
  }

  @Bean
  ProtectedColumn wordsOfReviews() {
    return new ProtectedColumn("needtoknow.emergency", "id", "finding_words");
  }
}
