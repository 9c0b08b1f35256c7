package org.amana.protection.cases;

import org.amana.platform.access.Role;
import org.amana.platform.needtoknow.FileKind;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.vault.ProtectedColumn;
import org.amana.platform.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

  @Bean
  ProblemFamily caseProblems() {
    return new ProblemFamily(CaseProblem.class);
  }

  @Bean
  FileKind caseFiles(CaseSql sql) {
    return new FileKind(
        CaseId.KIND, "/cases/", typed -> Cases.ofReference(sql, typed).map(CaseId::file));
  }

  @Bean
  Navigation.Entry casesEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "cases.title",
        "/cases",
        10,
        Role.CASE_WORKER.name(),
        Role.SUPERVISOR.name(),
        Role.AUTHORITY.name());
  }

  @Bean
  ProtectedColumn factsOfCases() {
    return new ProtectedColumn("cases.facts", "record", "sealed");
  }

  @Bean
  ProtectedColumn factsOfCasesBefore() {
    return new ProtectedColumn("cases.facts_before", "change", "sealed");
  }
}
