package org.amana.protection.procedures;

import java.nio.file.Path;
import java.util.Optional;
import org.amana.platform.language.MoreWords;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.web.Navigation;
import org.amana.protection.cases.CaseBanner;
import org.amana.protection.cases.CasePage;
import org.amana.protection.consent.FlightOfCase;
import org.amana.protection.identification.Alongside;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProcedureConfiguration {

  @Bean
  static ProblemFamily procedureProblems() {
    return new ProblemFamily(ProcedureProblem.class);
  }

  @Bean
  static Procedures procedures(@Value("${amana.procedures:}") String folder) {
    return ProcedureFiles.read(Optional.of(folder).filter(set -> !set.isEmpty()).map(Path::of));
  }

  @Bean
  static MoreWords wordsOfProcedures(Procedures procedures) {
    return procedures.words();
  }

  @Bean
  CasePage proceduresPage() {
    return new CasePage("procedures.title", Courses.ROOM, 15);
  }

  @Bean
  CaseBanner alertsOfCases(AlertsOfCase alerts) {
    return new CaseBanner(alerts::of);
  }

  @Bean
  Alongside displacementInStep(BesideCourse beside) {
    return new Alongside(beside::stages);
  }

  @Bean
  FlightOfCase flightsByProcedures(Asylum asylum) {
    return new FlightOfCase(asylum::flight);
  }

  @Bean
  Navigation.Entry proceduresEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION, "procedures.handbook.title", "/procedures", 6);
  }
}
