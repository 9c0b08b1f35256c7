package org.amana.protection.standards;

import java.nio.file.Path;
import java.util.List;
import org.amana.platform.access.Role;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.web.Navigation;
import org.amana.protection.procedures.ReviewsOfProcedures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StandardsConfiguration {

  @Bean
  ProblemFamily standardsProblems() {
    return new ProblemFamily(StandardsProblem.class);
  }

  @Bean
  static NationalLaw nationalLaw(@Value("${amana.law:}") String file) {
    LawCoverage release = LawCoverage.ofThisRelease();
    return new NationalLaw(
        release, file.isEmpty() ? List.of() : LawFile.read(Path.of(file), release));
  }

  @Bean
  ReviewsOfProcedures reviewsOfProcedures(ReviewSql sql) {
    return new ReviewsOfProcedures(sql::procedures);
  }

  @Bean
  Navigation.Entry standardsEntry() {
    return new Navigation.Entry(Navigation.Wing.PROTECTION, "standards.title", "/standards", 7);
  }

  @Bean
  Navigation.Entry lawEntry() {
    return new Navigation.Entry(Navigation.Wing.PROTECTION, "standards.law.title", "/law", 8);
  }

  @Bean
  Navigation.Entry reviewsEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "standards.reviews.title",
        "/reviews",
        24,
        Role.COORDINATOR.name(),
        Role.SUPERVISOR.name());
  }

  @Bean
  Navigation.Entry measuresEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "standards.measures.title",
        "/measures",
        25,
        Role.COORDINATOR.name(),
        Role.SUPERVISOR.name());
  }
}
