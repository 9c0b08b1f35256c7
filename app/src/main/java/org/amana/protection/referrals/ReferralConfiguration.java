package org.amana.protection.referrals;

import java.time.Duration;
import org.amana.platform.access.Role;
import org.amana.platform.jobs.RegularWork;
import org.amana.platform.needtoknow.FileKind;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.vault.ProtectedColumn;
import org.amana.platform.web.Navigation;
import org.amana.protection.cases.CasePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

  @Bean
  ProblemFamily referralProblems() {
    return new ProblemFamily(ReferralProblem.class);
  }

  @Bean
  FileKind referralFiles(ReferralSql sql) {
    return new FileKind(
        ReferralId.KIND,
        "/referrals/",
        typed -> Reference.read(typed).flatMap(sql::ofReference).map(ReferralId::file));
  }

  @Bean
  ProtectedColumn factsOfReferrals() {
    return new ProtectedColumn("referrals.facts", "referral", "sealed");
  }

  @Bean
  ProtectedColumn wordsOfReferrals() {
    return new ProtectedColumn("referrals.words", "step", "sealed");
  }

  @Bean
  ProtectedColumn boxesOfParcels() {
    return new ProtectedColumn("referrals.parcel", "id", "box");
  }

  @Bean
  RegularWork expiryOfReferrals(Expiry expiry) {
    return new RegularWork("referrals-expiry", Duration.ofMinutes(1), expiry::runAll);
  }

  @Bean
  CasePage referralsPage() {
    return new CasePage("referrals.title", "referrals", 20);
  }

  @Bean
  Navigation.Entry queueEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "referrals.queue.title",
        "/referrals",
        20,
        Role.CASE_WORKER.name(),
        Role.SUPERVISOR.name());
  }

  @Bean
  Navigation.Entry sentEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "referrals.sent.title",
        "/referrals/sent",
        25,
        Role.CASE_WORKER.name(),
        Role.SUPERVISOR.name(),
        Role.FRONT_LINE.name());
  }
}
