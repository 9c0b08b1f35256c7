package org.amana.protection.directory;

import org.amana.platform.access.Colleagues;
import org.amana.platform.access.Role;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.vault.ProtectedColumn;
import org.amana.platform.web.Navigation;
import org.amana.protection.consent.PartnerNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  @Bean
  ProblemFamily directoryProblems() {
    return new ProblemFamily(DirectoryProblem.class);
  }

  @Bean
  ProtectedColumn addressesOfShelters() {
    return new ProtectedColumn("directory.hidden_address", "offer", "sealed");
  }

  /** Their names are open to everybody, and so is where they are. */
  @Bean
  PartnerNames providersAsPartners(ProviderSql providers, Colleagues colleagues) {
    return new PartnerNames(
        id ->
            providers
                .find(new ProviderId(id))
                .map(
                    found ->
                        new PartnerNames.Partner(
                            found.name(),
                            found
                                .state()
                                .or(() -> found.organisation().flatMap(colleagues::stateOf)))));
  }

  @Bean
  Navigation.Entry directoryEntry() {
    return new Navigation.Entry(Navigation.Wing.PROTECTION, "directory.title", "/directory", 4);
  }

  @Bean
  Navigation.Entry freePlacesEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "directory.colleagues.title",
        "/directory/colleagues",
        20,
        Role.CASE_WORKER.name(),
        Role.SUPERVISOR.name(),
        Role.AUTHORITY.name(),
        Role.COORDINATOR.name());
  }

  @Bean
  Navigation.Entry providersEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "directory.providers.title",
        "/directory/providers",
        21,
        Role.COORDINATOR.name());
  }

  @Bean
  Navigation.Entry capacityEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "directory.capacity.title",
        "/directory/capacity",
        22,
        Role.COORDINATOR.name());
  }

  @Bean
  Navigation.Entry plansEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "directory.plans.title",
        "/directory/plans",
        23,
        Role.COORDINATOR.name());
  }
}
