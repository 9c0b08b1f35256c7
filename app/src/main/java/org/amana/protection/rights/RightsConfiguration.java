package org.amana.protection.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.vault.ProtectedColumn;
import org.amana.platform.web.Page;
import org.amana.protection.cases.CaseFact;
import org.amana.protection.cases.CasePage;
import org.amana.protection.identification.Identification;
import org.amana.protection.identification.Status;
import org.amana.protection.standards.NationalLaw;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

  @Bean
  ProtectedColumn notesOfCases() {
    return new ProtectedColumn("rights.note", "record", "sealed");
  }

  @Bean
  CasePage rightsPage() {
    return new CasePage("rights.title", Rights.ROOM, 12);
  }

  @Bean
  CaseFact statusOfCase(NeedToKnow needToKnow, Identification identification, Page page) {
    return new CaseFact(
        "rights.field.status",
        open ->
            List.of(
                page.text(
                    needToKnow
                        .within(() -> identification.status(open.entry().id()))
                        .map(Status::key)
                        .orElse("identification.none"))),
        1);
  }

  @Bean
  CaseFact variantOfCase(NeedToKnow needToKnow, Notes notes, Page page) {
    return new CaseFact(
        "rights.field.variant",
        open ->
            needToKnow.within(() -> notes.find(open.entry().id())).stream()
                .map(note -> page.text(note.variant().key()))
                .toList(),
        2);
  }

  @Bean
  CaseFact gapsOfCase(NeedToKnow needToKnow, Notes notes, Rights rights, Page page, Clock clock) {
    return new CaseFact(
        "rights.field.gaps",
        open ->
            needToKnow.within(() -> notes.find(open.entry().id())).stream()
                .flatMap(note -> rights.forms(note, LocalDate.now(clock)).stream())
                .filter(NationalLaw.Form::isGap)
                .map(
                    form ->
                        form.words().in(page.language()) + " · " + page.text(form.cover().key()))
                .toList(),
        3);
  }
}
